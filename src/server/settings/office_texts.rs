//! Name, telephone lines and notices of the office: as written in `[office]`, and the samples that
//! stand in for what is not.
//!
//! The telephone lines are public numbers of the offices that this demonstration is modelled on.

use domain::wire::office::{KioskSettings, Notices, Office};
use serde::Deserialize;

/// The languages that an office offers unless it chooses. The drafts among them say so.
const LANGUAGES: [&str; 4] = ["en", "es", "ar", "zh-Hans"];
/// Seconds that WCAG 2.2 gives a person at least to ask for more time (success criterion 2.2.1).
const LEAST_COUNTDOWN: u32 = 20;

/// `[office]` of the settings file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct OfficeTexts {
    name: Option<String>,
    telephone: Option<String>,
    hours: Option<String>,
    tip_line: Option<String>,
    detention_line: Option<String>,
    court_line: Option<String>,
    exit_url: Option<String>,
    languages: Option<Vec<String>>,
    drafts_days: Option<u32>,
    kiosk: KioskTexts,
    notices: NoticeTexts,
}

/// `[office.kiosk]` of the settings file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct KioskTexts {
    idle_seconds: Option<u32>,
    reading_idle_seconds: Option<u32>,
    countdown_seconds: Option<u32>,
    attract_names_subject: Option<bool>,
    help_message: Option<String>,
}

/// `[office.notices]` of the settings file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct NoticeTexts {
    authority: Option<String>,
    purpose: Option<String>,
    routine_uses: Option<String>,
    disclosure: Option<String>,
    omb_control: Option<String>,
    burden_minutes: Option<u32>,
}

impl OfficeTexts {
    /// The texts with samples where something is missing. As long as one is, the whole is a sample.
    pub(super) fn resolve(self) -> Office {
        let sample = !self.is_whole();
        let or = |text: Option<String>, sample: &str| text.unwrap_or_else(|| sample.to_owned());
        Office {
            name: or(self.name, "Sample Victim Services Office"),
            telephone: or(self.telephone, "1-855-488-6423"),
            hours: or(
                self.hours,
                "Sample hours: Monday to Friday, 8 a.m. to 8 p.m. Eastern time",
            ),
            tip_line: or(self.tip_line, "1-866-347-2423"),
            detention_line: or(self.detention_line, "1-888-351-4024"),
            court_line: or(self.court_line, "1-800-898-7180"),
            exit_url: or(self.exit_url, "https://www.weather.gov/"),
            languages: self
                .languages
                .unwrap_or_else(|| LANGUAGES.map(str::to_owned).into()),
            drafts_days: self.drafts_days.unwrap_or(7),
            kiosk: self.kiosk.resolve(),
            sample,
            notices: self.notices.resolve(),
        }
    }

    fn is_whole(&self) -> bool {
        [
            &self.name,
            &self.telephone,
            &self.hours,
            &self.tip_line,
            &self.detention_line,
            &self.court_line,
            &self.exit_url,
        ]
        .iter()
        .all(|text| text.is_some())
            && self.notices.is_whole()
    }
}

impl KioskTexts {
    fn resolve(self) -> KioskSettings {
        KioskSettings {
            idle_seconds: self.idle_seconds.unwrap_or(75),
            reading_idle_seconds: self.reading_idle_seconds.unwrap_or(180),
            countdown_seconds: self.countdown_seconds.unwrap_or(30).max(LEAST_COUNTDOWN),
            attract_names_subject: self.attract_names_subject.unwrap_or(false),
            help_message: self
                .help_message
                .unwrap_or_else(|| "Please ask at the front desk.".to_owned()),
        }
    }
}

impl NoticeTexts {
    fn resolve(self) -> Notices {
        let or = |text: Option<String>, sample: &str| text.unwrap_or_else(|| sample.to_owned());
        Notices {
            authority: or(
                self.authority,
                "Sample. Here the agency names the law that lets it ask these questions.",
            ),
            purpose: or(
                self.purpose,
                "Sample. Here the agency says what it uses the answers for.",
            ),
            routine_uses: or(
                self.routine_uses,
                "Sample. Here the agency says whom it may share the answers with.",
            ),
            disclosure: or(
                self.disclosure,
                "Sample. Here the agency says that answering is voluntary, and what happens when \
                 somebody does not answer.",
            ),
            omb_control: or(
                self.omb_control,
                "Sample: OMB number 0000-0000, expires 00/00/0000",
            ),
            burden_minutes: self.burden_minutes.unwrap_or(10),
        }
    }

    fn is_whole(&self) -> bool {
        [
            &self.authority,
            &self.purpose,
            &self.routine_uses,
            &self.disclosure,
            &self.omb_control,
        ]
        .iter()
        .all(|text| text.is_some())
            && self.burden_minutes.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"
        name = "A"
        telephone = "B"
        hours = "C"
        tip_line = "D"
        detention_line = "E"
        court_line = "F"
        exit_url = "https://example.org/"
        [notices]
        authority = "G"
        purpose = "H"
        routine_uses = "I"
        disclosure = "J"
        omb_control = "K"
        burden_minutes = 12
    "#;

    fn office(text: &str) -> Office {
        toml::from_str::<OfficeTexts>(text).unwrap().resolve()
    }

    #[test]
    fn an_office_that_wrote_everything_is_no_sample() {
        let whole = office(WHOLE);
        assert!(!whole.sample);
        assert_eq!(whole.notices.burden_minutes, 12);
    }

    #[test]
    fn one_missing_text_makes_it_a_sample() {
        for line in WHOLE.lines().filter(|line| line.contains('=')) {
            assert!(office(&WHOLE.replace(line, "")).sample, "{line}");
        }
    }

    #[test]
    fn a_typing_mistake_is_an_error() {
        assert!(toml::from_str::<OfficeTexts>("nmae = \"A\"").is_err());
    }
}
