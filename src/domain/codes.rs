//! What the plain words count as in the OVC Performance Measurement Tool (PMT), so that an office
//! can report without asking anybody to speak the tool's language.

#[cfg(test)]
use crate::{question::Field, questionnaire};

/// The PMT service (group and number, as the tool's public reporting programmes list them) that an
/// option of `help` counts as.
pub fn service(help: &str) -> Option<&'static str> {
    find(SERVICES, help)
}

/// The PMT victimization type that an option of `crime-types` counts as.
pub fn victimization_type(crime_type: &str) -> Option<&'static str> {
    find(VICTIMIZATION_TYPES, crime_type)
}

fn find(table: &[(&str, &'static str)], option: &str) -> Option<&'static str> {
    table
        .iter()
        .find(|(known, _)| *known == option)
        .map(|(_, code)| *code)
}

const SERVICES: &[(&str, &str)] = &[
    ("talk-to-someone", "C2"),
    ("safety", "E4"),
    ("explain-process", "A1"),
    ("custody-alerts", "E1"),
    ("custody-history", "A2"),
    ("counseling", "C4"),
    ("shelter", "D1"),
    ("money", "C7"),
    ("legal", "E11"),
    ("impact-statement", "E2"),
    ("something-else", "A4"),
];

const VICTIMIZATION_TYPES: &[(&str, &str)] = &[
    (
        "assault",
        "Adult Physical Assault (includes Aggravated and Simple Assault)",
    ),
    ("domestic-violence", "Domestic and/or Family Violence"),
    ("homicide-survivor", "Survivors of Homicide Victims"),
    ("stalking", "Stalking/Harassment"),
    ("robbery", "Robbery"),
    ("burglary", "Burglary"),
    ("identity-theft", "Identity Theft/Fraud/Financial Crime"),
    ("impaired-driving", "DUI/DWI Incidents"),
    (
        "other-vehicular",
        "Other Vehicular Victimization (e.g. Hit and Run)",
    ),
    ("adult-sexual-assault", "Adult Sexual Assault"),
    ("child-sexual-abuse", "Child Sexual Abuse/Assault"),
    (
        "abused-as-child",
        "Adults Sexually Abused/Assaulted as Children",
    ),
    ("child-physical-abuse", "Child Physical Abuse or Neglect"),
    ("child-pornography", "Child Pornography"),
    ("teen-dating", "Teen Dating Victimization"),
    ("elder-abuse", "Elder Abuse or Neglect"),
    ("trafficking-labor", "Human Trafficking: Labor"),
    ("trafficking-sex", "Human Trafficking: Sex"),
    ("kidnapping", "Kidnapping (noncustodial)"),
    ("kidnapping-custodial", "Kidnapping (custodial)"),
    (
        "hate-crime",
        "Hate Crime: Racial/Religious/Gender/Sexual Orientation/Other",
    ),
    ("bullying", "Bullying (Verbal, Cyber, or Physical)"),
    ("arson", "Arson"),
    ("mass-violence", "Mass Violence (Domestic/International)"),
    ("terrorism", "Terrorism (Domestic/International)"),
    ("other-crime", "Other"),
];

#[test]
fn every_choice_has_its_code() {
    for (field, code) in [
        ("help", service as fn(&str) -> _),
        ("crime-types", victimization_type),
    ] {
        let options = questionnaire::field(field)
            .map(Field::options)
            .unwrap_or_default();
        assert!(!options.is_empty());
        for option in options {
            assert!(code(option).is_some(), "{option}");
        }
    }
    assert_eq!(VICTIMIZATION_TYPES.len(), 26);
}
