//! What codes are called in words.

use crate::{
    browser::names::language_name,
    words::{option_name, questionnaire, say},
};

/// The code of what has no value.
const NOT_GIVEN: &str = "not-given";

/// A code of one of the tables, in words.
pub(super) fn code_name(by: &str, code: &str) -> String {
    if code == NOT_GIVEN {
        return say("figures.not-given");
    }
    match by {
        "figures-need" => option_name("help", code),
        "figures-place" => questionnaire(&[]).text(&format!("state.{code}")),
        "figures-channel" => say(&format!("channel.{code}")),
        "figures-language" => language_name(code),
        "figures-outcome" => say(&format!("disposition.{}", code.replace('_', "-"))),
        "figures-referral" => say(&format!("referral-outcome.{}", code.replace('_', "-"))),
        "figures-waiting" | "figures-hoax" => say(&format!("{by}.{code}")),
        _ => code.to_owned(),
    }
}
