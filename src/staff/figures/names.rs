//! What codes are called in words.

use domain::questionnaire::field;

use crate::{
    browser::names::language_name,
    words::{questionnaire, say},
};

/// The code of what has no value.
const NOT_GIVEN: &str = "not-given";

/// A code of one of the tables, in words.
pub(super) fn code_name(by: &str, code: &str) -> String {
    if code == NOT_GIVEN {
        return say("figures.not-given");
    }
    let sentences = questionnaire(&[]);
    match by {
        "figures-need" => match field("help") {
            Some(field) => sentences.option(field, code),
            None => code.to_owned(),
        },
        "figures-place" => sentences.text(&format!("state.{code}")),
        "figures-channel" => say(&format!("channel.{code}")),
        "figures-language" => language_name(code),
        "figures-outcome" => say(&format!("disposition.{}", code.replace('_', "-"))),
        "figures-referral" => say(&format!("referral-outcome.{}", code.replace('_', "-"))),
        "figures-waiting" | "figures-hoax" => say(&format!("{by}.{code}")),
        _ => code.to_owned(),
    }
}
