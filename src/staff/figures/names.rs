//! What codes are called in words.

use domain::{questionnaire::question, wire::kiosk::AT_THE_CHECK};

use crate::{
    browser::names::language_name,
    words::{find, option_name, questionnaire, say},
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
        "figures-place" | "figures-officer" => questionnaire(&[]).text(&format!("state.{code}")),
        "figures-channel" => say(&format!("channel.{code}")),
        "figures-language" | "figures-left-in" => language_name(code),
        "figures-left-at" => page_name(code),
        "figures-outcome" => say(&format!("disposition.{}", code.replace('_', "-"))),
        "figures-referral" => say(&format!("referral-outcome.{}", code.replace('_', "-"))),
        "figures-waiting" | "figures-hoax" => say(&format!("{by}.{code}")),
        _ => code.to_owned(),
    }
}

/// A page of the questionnaire, by the name that its first field has at the desk, or by its heading.
fn page_name(page: &str) -> String {
    if page == AT_THE_CHECK {
        return say("figures-left-at.check");
    }
    let named = question(page).and_then(|question| {
        let field = question.fields.first()?;
        find(&format!("{}.short", field.id))
    });
    named.unwrap_or_else(|| questionnaire(&[("person", "other")]).text(page))
}
