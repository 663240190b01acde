//! What goes to a person who asked for history, in the languages of the visitor's app. It is made from the
//! template alone, so that nobody can type past the rules.

use crate::letters::{greeting, in_language};

/// The languages that there is a template in.
pub(super) const LANGUAGES: [&str; 4] = ["en", "es", "ar", "zh-Hans"];

/// A template in one language.
pub(super) struct Letter {
    /// Its tag.
    pub(super) language: &'static str,
    /// Before what is told.
    opening: &'static str,
    /// Between an item and its value.
    between: &'static str,
    /// How far it can be relied on.
    closing: &'static str,
    /// The answer where nothing is told, whatever the reason.
    nothing: &'static str,
    /// What to do in danger, and how to reach this office.
    help: &'static str,
}

const LETTERS: [Letter; 4] = [
    Letter {
        language: "en",
        opening: "You asked what can be known about a person’s case. This is what we may tell you:",
        between: ": ",
        closing: "This is what the records said when we looked. It can change at any time. Please do not rely \
                  on it to be safe.",
        nothing: "You asked what can be known about a person’s case. There is nothing that we can share. If we \
                  find no record, and if we find one that we may not share, you get this same answer. It is not \
                  about you. Please do not read it as “free” or as “still held”. Make your safety plan for both.",
        help: "If you are in danger now, call 911. If you have questions, write to us or call us.",
    },
    Letter {
        language: "es",
        opening: "Usted preguntó qué se puede saber del caso de una persona. Esto es lo que podemos decirle:",
        between: ": ",
        closing: "Esto decían los registros cuando los consultamos. Puede cambiar en cualquier momento. Por \
                  favor, no dependa de esto para su seguridad.",
        nothing: "Usted preguntó qué se puede saber del caso de una persona. No hay nada que podamos compartir. \
                  Si no encontramos un registro, y si encontramos uno que no podemos compartir, usted recibe \
                  esta misma respuesta. No se trata de usted. Por favor, no la entienda como “libre” ni como \
                  “todavía bajo custodia”. Haga su plan de seguridad para ambos casos.",
        help: "Si está en peligro ahora, llame al 911. Si tiene preguntas, escríbanos o llámenos.",
    },
    Letter {
        language: "ar",
        opening: "سألت عما يمكن معرفته عن قضية شخص. هذا ما يمكننا إخبارك به:",
        between: ": ",
        closing: "هذا ما ذكرته السجلات عندما اطلعنا عليها. قد يتغير ذلك في أي وقت. من فضلك لا تعتمد عليه من أجل \
                  سلامتك.",
        nothing: "سألت عما يمكن معرفته عن قضية شخص. لا يوجد ما يمكننا مشاركته. إذا لم نجد سجلا، أو وجدنا سجلا لا \
                  يجوز لنا مشاركته، فستتلقى هذا الجواب نفسه. الأمر لا يتعلق بك. من فضلك لا تفهم الجواب على أنه \
                  «حر» أو «ما زال محتجزا». ضع خطة لسلامتك للحالتين.",
        help: "إذا كنت في خطر الآن، اتصل بالرقم 911. إذا كانت لديك أسئلة، فاكتب إلينا أو اتصل بنا.",
    },
    Letter {
        language: "zh-Hans",
        opening: "您询问了关于某人案件可以知道什么。以下是我们可以告诉您的：",
        between: "：",
        closing: "这是我们查询时记录中的内容，随时可能改变。请不要依靠它来保障您的安全。",
        nothing: "您询问了关于某人案件可以知道什么。我们没有可以分享的内容。无论是没有找到记录，还是找到了不能分享的\
                  记录，您收到的都是同样的答复。这与您无关。请不要把它理解为“已获释”或“仍在押”。请为两种情况都做好\
                  安全计划。",
        help: "如果您现在有危险，请拨打 911。如果您有疑问，请写信或打电话给我们。",
    },
];

/// The template in this language, or in English.
pub(super) fn letter_in(language: &str) -> &'static Letter {
    in_language(&LETTERS, |letter| letter.language, language)
}

impl Letter {
    /// The whole letter: each item with its value. Without any it is the same letter, whatever the record is.
    pub(super) fn write(&self, name: Option<&str>, told: &[(&str, &str)]) -> String {
        let greeting = greeting(self.language, name);
        if told.is_empty() {
            return [&greeting, self.nothing, self.help].join("\n\n");
        }
        let line = |(item, value): &(&str, &str)| format!("{item}{}{value}", self.between);
        let lines: Vec<_> = told.iter().map(line).collect();
        let lines = lines.join("\n");
        [&greeting, self.opening, &lines, self.closing, self.help].join("\n\n")
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        history::{LONGEST_VALUE, MOST_ITEMS},
        message::read_message,
    };

    use super::*;

    #[test]
    fn a_letter_is_in_the_persons_language() {
        let told = [("Lugar de custodia", "Pine County Jail")];
        let spanish = letter_in("es-MX").write(Some("Ana"), &told);
        assert!(spanish.starts_with("Hola, Ana:\n\nUsted preguntó"));
        assert!(spanish.contains("\n\nLugar de custodia: Pine County Jail\n\n"));
        assert!(letter_in("vi").write(None, &told).starts_with("Hello,"));
        assert_eq!(LETTERS.map(|letter| letter.language), LANGUAGES);
    }

    #[test]
    fn the_longest_answer_is_still_a_message() {
        let (item, value) = ("é".repeat(50), "é".repeat(LONGEST_VALUE));
        for letter in &LETTERS {
            let name = "é".repeat(100);
            let longest = letter.write(Some(&name), &[(&*item, &*value); MOST_ITEMS]);
            assert!(read_message(&longest).is_ok(), "{}", letter.language);
            assert!(read_message(&letter.write(Some(&name), &[])).is_ok());
        }
    }
}
