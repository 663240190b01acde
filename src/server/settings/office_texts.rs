//! Name, telephone lines and notices of the office: as written in `[office]`, and the samples that
//! stand in for what is not.
//!
//! The telephone lines are public numbers of the offices that this demonstration is modelled on.

use std::{collections::BTreeMap, sync::LazyLock};

use domain::wire::office::{AlertRoad, AlertSettings, AlertsWay, KioskSettings, Notices, Office};
use serde::Deserialize;

use super::translations::{self, TranslatedTexts};

/// The samples. A test reads them; until then an office without texts says nothing.
static SAMPLES: LazyLock<OfficeTexts> =
    LazyLock::new(|| toml::from_str(include_str!("samples.toml")).unwrap_or_default());
/// Seconds that WCAG 2.2 gives a person at least to ask for more time (success criterion 2.2.1).
const LEAST_COUNTDOWN: u32 = 20;

/// `[office]` of the settings file.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct OfficeTexts {
    /// Whether the desk changes nothing of all this. Read by `OfficeFile`.
    keep_in_file: bool,
    name: Option<String>,
    telephone: Option<String>,
    hours: Option<String>,
    tip_line: Option<String>,
    detention_line: Option<String>,
    court_line: Option<String>,
    exit_url: Option<String>,
    /// Resolved with `[languages]`.
    pub(super) languages: Option<Vec<String>>,
    drafts_days: Option<u32>,
    kiosk: KioskTexts,
    alerts: AlertTexts,
    notices: NoticeTexts,
    translations: BTreeMap<String, TranslatedTexts>,
}

/// `[office.kiosk]` of the settings file.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct KioskTexts {
    idle_seconds: Option<u32>,
    reading_idle_seconds: Option<u32>,
    countdown_seconds: Option<u32>,
    attract_names_subject: Option<bool>,
    help_message: Option<String>,
}

/// `[office.alerts]` of the settings file: a table for each system.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct AlertTexts {
    ice: RoadTexts,
    state_or_county: Option<RoadTexts>,
    federal_prison: Option<RoadTexts>,
}

/// `[office.alerts.ice]` and its neighbours.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RoadTexts {
    way: AlertsWay,
    service: Option<String>,
    address: Option<String>,
    telephone: Option<String>,
}

/// `[office.notices]` of the settings file.
#[derive(Clone, Default, Deserialize)]
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
        let samples = SAMPLES.clone();
        let own = self.own();
        let translations = translations::resolve(self.translations, samples.translations, &own);
        let or = |text: Option<String>, sample: &str| text.unwrap_or_else(|| sample.to_owned());
        let telephone = or(self.telephone, "1-855-488-6423");
        Office {
            name: or(self.name, "Sample Victim Services Office"),
            alerts: self.alerts.resolve(&telephone),
            telephone,
            hours: self.hours.or(samples.hours).unwrap_or_default(),
            tip_line: or(self.tip_line, "1-866-347-2423"),
            detention_line: or(self.detention_line, "1-888-351-4024"),
            court_line: or(self.court_line, "1-800-898-7180"),
            exit_url: or(self.exit_url, "https://www.weather.gov/"),
            languages: Vec::new(),
            drafts_days: self.drafts_days.unwrap_or(7),
            kiosk: self.kiosk.resolve(samples.kiosk),
            sample,
            notices: self.notices.resolve(samples.notices),
            translations,
        }
    }

    /// Those of the office's own texts that can be translated.
    fn own(&self) -> TranslatedTexts {
        let notices = &self.notices;
        TranslatedTexts {
            hours: self.hours.clone(),
            help_message: self.kiosk.help_message.clone(),
            authority: notices.authority.clone(),
            purpose: notices.purpose.clone(),
            routine_uses: notices.routine_uses.clone(),
            disclosure: notices.disclosure.clone(),
            omb_control: notices.omb_control.clone(),
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
    fn resolve(self, samples: Self) -> KioskSettings {
        KioskSettings {
            idle_seconds: self.idle_seconds.unwrap_or(75),
            reading_idle_seconds: self.reading_idle_seconds.unwrap_or(180),
            countdown_seconds: self.countdown_seconds.unwrap_or(30).max(LEAST_COUNTDOWN),
            attract_names_subject: self.attract_names_subject.unwrap_or(false),
            help_message: self
                .help_message
                .or(samples.help_message)
                .unwrap_or_default(),
        }
    }
}

impl AlertTexts {
    /// Each system's other service, by its name, page and telephone. States have a number each: the
    /// office's own leads to somebody who knows it.
    fn resolve(self, office: &str) -> AlertSettings {
        let dhs_vine = ["DHS-VINE", "https://vinelink.dhs.gov/", "1-866-872-4973"];
        let state_vine = ["VINELink", "https://www.vinelink.com/", office];
        let vns = [
            "Victim Notification System",
            "https://www.notify.usdoj.gov/",
            "1-866-365-4968",
        ];
        AlertSettings {
            ice: self.ice.resolve(dhs_vine),
            state_or_county: self.state_or_county.map(|road| road.resolve(state_vine)),
            federal_prison: self.federal_prison.map(|road| road.resolve(vns)),
        }
    }
}

impl RoadTexts {
    fn resolve(self, [service, address, telephone]: [&str; 3]) -> AlertRoad {
        let or = |text: Option<String>, sample: &str| text.unwrap_or_else(|| sample.to_owned());
        AlertRoad {
            way: self.way,
            service: or(self.service, service),
            address: or(self.address, address),
            telephone: or(self.telephone, telephone),
        }
    }
}

impl NoticeTexts {
    fn resolve(self, samples: Self) -> Notices {
        let or = |own: Option<String>, sample: Option<String>| own.or(sample).unwrap_or_default();
        Notices {
            authority: or(self.authority, samples.authority),
            purpose: or(self.purpose, samples.purpose),
            routine_uses: or(self.routine_uses, samples.routine_uses),
            disclosure: or(self.disclosure, samples.disclosure),
            omb_control: or(self.omb_control, samples.omb_control),
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
    use domain::custody::System;

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
    fn alerts_come_from_here_unless_the_office_says_otherwise() {
        let here = office("").alerts;
        assert_eq!(here.ice.way, AlertsWay::Service);
        assert_eq!(here.state_or_county, None, "it has a service of its own");
        let elsewhere = office("[alerts.ice]\nway = \"hand-off\"\ntelephone = \"L\"").alerts;
        assert_eq!(elsewhere.ice.way, AlertsWay::HandOff);
        assert_eq!(elsewhere.ice.telephone, "L");
        assert!(toml::from_str::<OfficeTexts>("[alerts.ice]\nway = \"fax\"").is_err());
    }

    #[test]
    fn each_system_has_a_way_of_its_own() {
        let alerts = office("[alerts.federal-prison]\nway = \"both\"").alerts;
        assert_eq!(alerts.ice.way, AlertsWay::Service);
        let road = alerts.road(System::FederalPrison).unwrap();
        assert_eq!(road.way, AlertsWay::Both);
        assert_eq!(road.telephone, "1-866-365-4968");
        assert_eq!(alerts.road(System::StateOrCounty), None);
        assert_eq!(alerts.road(System::NotSure), Some(&alerts.ice));
        assert!(toml::from_str::<OfficeTexts>("[alerts.moon]\nway = \"both\"").is_err());
    }

    #[test]
    fn samples_are_there_in_every_language() {
        let sample = office("");
        assert!(sample.hours.starts_with("Sample hours"));
        assert!(sample.notices.authority.starts_with("Sample."));
        let tags: Vec<_> = sample
            .translations
            .iter()
            .map(|one| one.language.as_str())
            .collect();
        assert_eq!(tags, ["ar", "es", "zh-Hans"]);
        for words in &sample.translations {
            let json = serde_json::to_string(words).unwrap();
            assert!(!json.contains("null"), "{json}");
        }
    }

    #[test]
    fn no_sample_translates_what_the_office_wrote() {
        let ours = office(
            "hours = \"Always\"\n[notices]\npurpose = \"To help\"\n\
             [translations.es]\npurpose = \"Para ayudar\"",
        );
        let spanish = ours
            .translations
            .iter()
            .find(|one| one.language == "es")
            .unwrap();
        assert_eq!(spanish.hours, None);
        assert_eq!(spanish.purpose.as_deref(), Some("Para ayudar"));
        assert!(spanish.authority.as_deref().unwrap().starts_with("Muestra"));
        let arabic = ours
            .translations
            .iter()
            .find(|one| one.language == "ar")
            .unwrap();
        assert_eq!(arabic.purpose, None);
    }

    #[test]
    fn a_typing_mistake_is_an_error() {
        assert!(toml::from_str::<OfficeTexts>("nmae = \"A\"").is_err());
    }
}
