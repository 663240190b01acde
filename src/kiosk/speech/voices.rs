//! Which voice speaks a language. There is none in a wrong language: who does not speak it would
//! understand nothing, and who does would take it for noise.

use leptos::prelude::*;
use web_sys::SpeechSynthesisVoice;
use wording::Language;

use super::synthesis;

/// The voices that there are. A handle; copies are the same.
#[derive(Clone, Copy)]
pub(super) struct Voices(RwSignal<Vec<SpeechSynthesisVoice>, LocalStorage>);

impl Voices {
    /// Those that are there, and those that come.
    pub(super) fn listen() -> Self {
        let voices = Self(RwSignal::new_local(synthesis::voices()));
        synthesis::on_voices(move || voices.0.set(synthesis::voices()));
        voices
    }

    /// The voice for text in the language of this tag. Follows voices that come and go.
    pub(super) fn speaking(self, tag: &str) -> Option<SpeechSynthesisVoice> {
        let language = Language::of(tag)?;
        self.0.with(|voices| {
            voices
                .iter()
                .filter_map(|voice| Some((rank(language.tag, &voice.lang())?, voice)))
                .min_by_key(|(rank, _)| *rank)
                .map(|(_, voice)| voice.clone())
        })
    }
}

/// How well a voice's tag fits a language, the lowest best; `None` where it does not.
fn rank(language: &str, tag: &str) -> Option<usize> {
    let tag = tag.replace('_', "-").to_ascii_lowercase();
    let fitting: &[&str] = match language {
        "en" => &["en-us", "en", "en-"],
        "es" => &["es-us", "es-mx", "es-419", "es", "es-"],
        "ar" => &["ar", "ar-"],
        // Written with simplified characters, spoken as Mandarin: espeak-ng calls it `cmn`. Cantonese
        // and the voices of Taiwan are others.
        "zh-Hans" => &[
            "zh-cn", "cmn-cn", "cmn", "zh-hans", "zh-hans-", "zh-sg", "zh",
        ],
        _ => return None,
    };
    fitting
        .iter()
        .position(|fits| *fits == tag || fits.ends_with('-') && tag.starts_with(fits))
}
