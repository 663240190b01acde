//! Which questions are for a community relations officer: a file that an office may have of its own.

use domain::{question::Field, questionnaire};
use serde::Deserialize;

use super::RoutingError;

/// What stands in for an office's own.
const BUILT_IN: &str = include_str!("officers.toml");

/// The file as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficerQuestions {
    /// Options of `help`.
    officer_needs: Vec<String>,
}

impl OfficerQuestions {
    /// Reads an office's own file.
    ///
    /// # Errors
    /// When it cannot be read, or holds what nobody can ask for.
    pub fn read(text: &str) -> Result<Self, RoutingError> {
        let questions: Self = toml::from_str(text).map_err(Box::new)?;
        let options = questionnaire::field("help").map_or(&[][..], Field::options);
        let mut needs = questions.officer_needs.iter();
        match needs.find(|need| !options.contains(&need.as_str())) {
            Some(unknown) => Err(RoutingError::Entry {
                entry: "officer_needs".to_owned(),
                problem: format!(
                    "nobody can ask for {unknown}; there are {}",
                    options.join(", ")
                ),
            }),
            None => Ok(questions),
        }
    }

    /// Those of an office that has none of its own.
    ///
    /// # Errors
    /// Never: a test reads them.
    pub fn built_in() -> Result<Self, RoutingError> {
        Self::read(BUILT_IN)
    }

    /// Whether this, an option of `help`, is for an officer.
    pub(crate) fn hold(&self, need: &str) -> bool {
        self.officer_needs.iter().any(|known| known == need)
    }

    /// Whether any of these, options of `help`, is for an officer.
    pub(crate) fn hold_any(&self, needs: &[&str]) -> bool {
        needs.iter().any(|need| self.hold(need))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_come_with_the_desk_are_about_how_things_go_and_what_may_be_told() {
        let questions = OfficerQuestions::built_in().unwrap();
        assert!(questions.hold("explain-process") && questions.hold("custody-history"));
        assert!(!questions.hold("safety"));
        assert!(questions.hold_any(&["safety", "explain-process"]));
        assert!(!questions.hold_any(&["safety"]));
        let none = OfficerQuestions::read("officer_needs = []").unwrap();
        assert!(!none.hold("explain-process"));
    }

    #[test]
    fn what_nobody_can_ask_for_is_named_with_what_there_is() {
        let refused = |text: &str| OfficerQuestions::read(text).unwrap_err().to_string();
        let told = refused("officer_needs = ['revenge']");
        assert!(
            told.contains("officer_needs: nobody can ask for revenge"),
            "{told}"
        );
        assert!(told.contains("safety"), "{told}");
        let told = refused("officers_need = []");
        assert!(
            told.starts_with("the routing: ") && told.contains("officers_need"),
            "{told}"
        );
    }
}
