//! What staff write from, in each language of the visitor's app: replies to choose from, and what a referral
//! says. An office words them as it likes; what it leaves out is the sample's. What is told of history is no
//! template of this kind: nobody words that anew.

use serde::{Deserialize, Serialize};
use store::StoreError;

use crate::{Desk, letters::in_language};

/// `[templates.es]` and its neighbours, as they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TemplateTexts {
    replies: Option<String>,
    referral_opening: Option<String>,
    referral_choice: Option<String>,
    referral_closing: Option<String>,
}

/// The same, with the sample where nothing is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Templates {
    /// Replies to choose from, with an empty line between them.
    pub replies: String,
    /// What a referral is about.
    pub referral_opening: String,
    /// That a referral is free to the person, and that nobody was told of them.
    pub referral_choice: String,
    /// How to reach this office.
    pub referral_closing: String,
}

struct Sample {
    language: &'static str,
    replies: &'static str,
    opening: &'static str,
    choice: &'static str,
    closing: &'static str,
}

const SAMPLES: [Sample; 4] = [
    Sample {
        language: "en",
        replies: "We have read what you sent. A member of our staff will answer you here.\n\n\
                  Before we can help, we need to know one more thing:\n\n\
                  We tried to reach you in the way that you marked as safe, and could not. Please write here how \
                  and when we may reach you.\n\n\
                  We have done what we can for now, and will close this. If you need us again, write to us here.",
        opening: "You asked our office for help. These places may be able to help you:",
        choice: "It is your choice whether to contact them. We told them nothing about you. \
                 If you are in danger now, call 911.",
        closing: "If this does not help, or if you want us to ask for you, write to us or call us.",
    },
    Sample {
        language: "es",
        replies: "Leímos lo que nos envió. Un miembro de nuestro equipo le responderá aquí.\n\n\
                  Antes de poder ayudarle, necesitamos saber algo más:\n\n\
                  Intentamos comunicarnos con usted por el medio que marcó como seguro y no lo logramos. \
                  Escríbanos aquí cómo y cuándo podemos comunicarnos con usted.\n\n\
                  Por ahora hicimos lo que pudimos y cerraremos su solicitud. Si nos necesita de nuevo, \
                  escríbanos aquí.",
        opening: "Usted pidió ayuda a nuestra oficina. Estos lugares tal vez puedan ayudarle:",
        choice: "Usted decide si quiere comunicarse con ellos. No les dijimos nada sobre usted. \
                 Si está en peligro ahora, llame al 911.",
        closing: "Si esto no le ayuda, o si quiere que preguntemos por usted, escríbanos o llámenos.",
    },
    Sample {
        language: "ar",
        replies: "قرأنا ما أرسلته. سيرد عليك أحد أعضاء فريقنا هنا.\n\n\
                  قبل أن نتمكن من مساعدتك، نحتاج إلى معرفة أمر آخر:\n\n\
                  حاولنا التواصل معك بالطريقة التي اخترتها على أنها آمنة ولم ننجح. اكتب لنا هنا كيف ومتى يمكننا \
                  التواصل معك.\n\n\
                  فعلنا ما نستطيع في الوقت الحالي وسنغلق الطلب. إذا احتجت إلينا مرة أخرى، فاكتب لنا هنا.",
        opening: "طلبت المساعدة من مكتبنا. قد تتمكن هذه الجهات من مساعدتك:",
        choice: "القرار لك إن كنت تريد التواصل معها. لم نخبرها بشيء عنك. إذا كنت في خطر الآن، اتصل بالرقم 911.",
        closing: "إذا لم يساعدك ذلك، أو أردت أن نسأل نيابة عنك، فاكتب إلينا أو اتصل بنا.",
    },
    Sample {
        language: "zh-Hans",
        replies: "我们已阅读您发来的内容。我们的工作人员会在这里答复您。\n\n\
                  在提供帮助之前，我们还需要了解一件事：\n\n\
                  我们尝试用您标为安全的方式联系您，但没有成功。请在这里告诉我们可以怎样、在什么时候联系您。\n\n\
                  目前我们已做了能做的事，将结束处理。如果您再次需要我们，请在这里写信。",
        opening: "您曾向本办公室求助。以下机构也许能帮助您：",
        choice: "是否联系由您决定。我们没有向他们透露您的任何信息。如果您现在有危险，请拨打 911。",
        closing: "如果这没有帮助，或者您希望我们替您询问，请写信或打电话给我们。",
    },
];

impl Templates {
    /// What is written in this language, or in English, with the sample where nothing is.
    pub fn of(language: &str, texts: TemplateTexts) -> Self {
        let sample = in_language(&SAMPLES, |sample| sample.language, language);
        let or = |text: Option<String>, sample: &str| text.unwrap_or_else(|| sample.to_owned());
        Self {
            replies: or(texts.replies, sample.replies),
            referral_opening: or(texts.referral_opening, sample.opening),
            referral_choice: or(texts.referral_choice, sample.choice),
            referral_closing: or(texts.referral_closing, sample.closing),
        }
    }

    /// The sample in this language, or in English.
    pub fn sample(language: &str) -> Self {
        Self::of(language, TemplateTexts::default())
    }

    /// The replies, one by one.
    pub(crate) fn each_reply(&self) -> Vec<String> {
        let lines: Vec<&str> = self.replies.lines().map(str::trim).collect();
        let parts = lines.split(|line| line.is_empty());
        let parts = parts.filter(|part| !part.is_empty());
        parts.map(|part| part.join("\n")).collect()
    }
}

/// The language of the samples that is this one, or English.
pub(crate) fn written_language(language: &str) -> &'static str {
    in_language(&SAMPLES, |sample| sample.language, language).language
}

impl Desk {
    /// What staff write from in this language, as it is now.
    pub(crate) async fn templates(&self, language: &str) -> Result<Templates, StoreError> {
        let Some(keeper) = &self.settings else {
            return Ok(Templates::sample(language));
        };
        let saved = self.saved_settings().await?;
        Ok(keeper.file.templates(&saved, language))
    }
}

#[cfg(test)]
mod tests {
    use domain::message::read_message;

    use super::*;

    #[test]
    fn every_sample_has_the_same_replies_and_each_can_be_sent() {
        for sample in &SAMPLES {
            let replies = Templates::sample(sample.language).each_reply();
            assert_eq!(replies.len(), 4, "{}", sample.language);
            for reply in replies {
                assert!(read_message(&reply).is_ok(), "{reply}");
            }
        }
    }

    #[test]
    fn replies_stand_apart_by_empty_lines() {
        let texts = TemplateTexts {
            replies: Some("\nOne.\nStill one.\r\n \r\n\nTwo.\n".to_owned()),
            ..TemplateTexts::default()
        };
        let templates = Templates::of("es", texts);
        assert_eq!(templates.each_reply(), ["One.\nStill one.", "Two."]);
        assert_eq!(
            templates.referral_opening,
            Templates::sample("es").referral_opening
        );
        assert_eq!(Templates::sample("vi"), Templates::sample("en"));
    }
}
