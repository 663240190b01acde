//! What is written to a person who is referred, in the languages of the visitor's app. Staff read it in the
//! dialog and change what they want before it goes out.

use domain::{
    directory::name_in,
    wire::directory::{Entry, TelephonePurpose},
};

use crate::{
    letters::{greeting, in_language},
    settings::Templates,
};

/// A letter in one language.
pub(super) struct Letter {
    /// Its tag.
    pub(super) language: &'static str,
    /// Before the hours of who is always there.
    always: &'static str,
}

const LETTERS: [Letter; 4] = [
    Letter {
        language: "en",
        always: "Day and night",
    },
    Letter {
        language: "es",
        always: "De día y de noche",
    },
    Letter {
        language: "ar",
        always: "ليلا ونهارا",
    },
    Letter {
        language: "zh-Hans",
        always: "全天",
    },
];

/// The letter in this language, or in English.
pub(super) fn letter_in(language: &str) -> &'static Letter {
    in_language(&LETTERS, |letter| letter.language, language)
}

impl Letter {
    /// The whole letter, in the words of the office.
    pub(super) fn write(
        &self,
        words: &Templates,
        name: Option<&str>,
        entries: &[&Entry],
    ) -> String {
        let greeting = greeting(self.language, name);
        let mut parts = vec![greeting, words.referral_opening.clone()];
        parts.extend(entries.iter().map(|entry| self.entry(entry)));
        parts.extend([
            words.referral_choice.clone(),
            words.referral_closing.clone(),
        ]);
        parts.join("\n\n")
    }

    /// Its name, its numbers, its website, when it is there and what else to know, each a line.
    fn entry(&self, entry: &Entry) -> String {
        let own = entry
            .words
            .iter()
            .find(|words| words.language == self.language);
        let mut lines = vec![name_in(entry, self.language).to_owned()];
        let numbers = entry.telephones.iter();
        let spoken = numbers.filter(|number| number.purpose != TelephonePurpose::Videophone);
        lines.extend(spoken.map(|number| number.number.clone()));
        lines.extend(entry.website.clone());
        if entry.always {
            lines.push(self.always.to_owned());
        } else {
            lines.extend(own.and_then(|words| words.hours.clone()));
        }
        lines.extend(own.and_then(|words| words.notes.clone()));
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        message::read_message,
        wire::directory::{EntryKind, EntryWords, Proof, Telephone},
    };

    use super::*;

    fn entry() -> Entry {
        let words = |language: &str, name: &str| EntryWords {
            language: language.to_owned(),
            name: Some(name.to_owned()),
            hours: None,
            notes: None,
        };
        Entry {
            id: "lifeline".to_owned(),
            kind: EntryKind::CrisisLine,
            place: "US".to_owned(),
            needs: Vec::new(),
            crimes: Vec::new(),
            telephones: vec![Telephone {
                number: "988".to_owned(),
                purpose: TelephonePurpose::Call,
            }],
            text: None,
            tty: None,
            website: Some("https://988lifeline.org".to_owned()),
            languages: Vec::new(),
            always: true,
            words: vec![words("en", "Lifeline"), words("es", "Línea")],
            proof: Proof::None,
            source: Vec::new(),
            checked: String::new(),
        }
    }

    #[test]
    fn a_letter_is_in_the_persons_language_and_can_be_sent() {
        let lifeline = entry();
        let write = |language: &str, name: Option<&str>, entries: &[&Entry]| {
            let letter = letter_in(language);
            letter.write(&Templates::sample(letter.language), name, entries)
        };
        let spanish = write("es-MX", Some("Ana"), &[&lifeline]);
        assert!(spanish.starts_with("Hola, Ana:\n\nUsted pidió"));
        assert!(spanish.contains("Línea\n988\nhttps://988lifeline.org\nDe día y de noche"));
        let vietnamese = write("vi", None, &[&lifeline]);
        assert!(vietnamese.starts_with("Hello,") && vietnamese.contains("Lifeline"));
        for one in &LETTERS {
            let text = write(one.language, Some("Ana"), &[&lifeline; 8]);
            assert!(read_message(&text).is_ok(), "{}", one.language);
        }
    }
}
