//! How this person may be reached, and how not. It stays in sight while the intake is read: using a
//! way that was not marked as safe can put somebody in danger.

use domain::{
    answers::{Answer, Answers},
    questionnaire::field,
};
use leptos::prelude::*;

use crate::words::{questionnaire, say};

/// Ways by which the office may reach a person.
const WAYS: [&str; 3] = ["telephone", "email", "mail"];

/// Ways of using a telephone, each of which is safe only where it was ticked.
const TELEPHONE_USES: [&str; 3] = ["call", "leave-message", "text"];

/// The card with every way that was marked as safe, and for the telephone also what was not.
#[component]
pub(super) fn SafeContact(
    /// The answers, checked.
    answers: Answers,
) -> impl IntoView {
    let body = if chosen(&answers, "contact-by", "i-will-contact-you") {
        view! { <p class="safe-contact__never">{say("safe-contact.never")}</p> }.into_any()
    } else if !WAYS.iter().any(|way| chosen(&answers, "contact-by", way)) {
        view! { <p class="safe-contact__never">{say("safe-contact.unknown")}</p> }.into_any()
    } else {
        view! {
            <p>{say("safe-contact.only")}</p>
            {chosen(&answers, "contact-by", "telephone").then(|| telephone(&answers))}
            {chosen(&answers, "contact-by", "email")
                .then(|| way("email", lines(&answers, &["email-address", "email-readers"])))}
            {chosen(&answers, "contact-by", "mail").then(|| mail(&answers))}
        }
        .into_any()
    };
    let interpreter = lines(&answers, &["interpreter", "interpreter-language"]);
    view! {
        <section class="safe-contact" tabindex="0" aria-labelledby="safe-contact-title">
            <h2 class="safe-contact__title" id="safe-contact-title">{say("safe-contact")}</h2>
            {body}
            {(!interpreter.is_empty()).then(|| way("interpreter", interpreter))}
        </section>
    }
}

fn telephone(answers: &Answers) -> impl IntoView {
    let uses = TELEPHONE_USES.map(|one| (one, chosen(answers, "telephone-uses", one)));
    let item = |(one, safe): (&str, bool)| {
        let (answer, class) = if safe {
            ("yes", "use use--safe")
        } else {
            ("no", "use use--unsafe")
        };
        view! { <li class=class>{say(&format!("telephone-{one}.{answer}"))}</li> }
    };
    view! {
        <h3 class="safe-contact__way">{say("safe-contact.telephone")}</h3>
        <ul class="uses">{uses.map(item).into_iter().collect_view()}</ul>
        {paragraphs(lines(answers, &["telephone-number"]))}
        {labelled(answers, "telephone-hours")}
        {labelled(answers, "telephone-others")}
    }
}

fn mail(answers: &Answers) -> impl IntoView + use<> {
    let street = lines(answers, &["mail-street"]);
    let place = lines(answers, &["mail-city", "mail-state", "mail-zip"]).join(", ");
    way("mail", street.into_iter().chain([place]).collect())
}

fn way(kind: &str, lines: Vec<String>) -> impl IntoView {
    view! {
        <h3 class="safe-contact__way">{say(&format!("safe-contact.{kind}"))}</h3>
        {paragraphs(lines)}
    }
}

fn labelled(answers: &Answers, id: &str) -> Option<impl IntoView + use<>> {
    let lines = lines(answers, &[id]);
    let label = questionnaire(&[]).short_of(id);
    (!lines.is_empty()).then(|| view! { <h4>{label}</h4> {paragraphs(lines)} })
}

fn paragraphs(lines: Vec<String>) -> impl IntoView {
    lines
        .into_iter()
        .map(|line| view! { <p dir="auto">{line}</p> })
        .collect_view()
}

/// What was answered to these fields, line by line; what was left empty is left out.
fn lines(answers: &Answers, ids: &[&str]) -> Vec<String> {
    let sentences = questionnaire(&[]);
    ids.iter()
        .filter_map(|id| Some((field(id)?, answers.get(id)?)))
        .filter(|(_, answer)| **answer != Answer::Blank)
        .flat_map(|(field, answer)| sentences.answer(field, answer))
        .collect()
}

fn chosen(answers: &Answers, field: &str, option: &str) -> bool {
    match answers.get(field) {
        Some(Answer::Choice(only)) => *only == option,
        Some(Answer::Choices(options)) => options.contains(&option),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use domain::answers::{Answer, Answers};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{TELEPHONE_USES, chosen, lines};
    use crate::words::say;

    #[wasm_bindgen_test]
    fn what_was_not_ticked_is_not_safe() {
        let answers = Answers::from_iter([("telephone-uses", Answer::Choices(vec!["text"]))]);
        let safe = TELEPHONE_USES.map(|one| chosen(&answers, "telephone-uses", one));
        assert_eq!(safe, [false, false, true]);
    }

    #[wasm_bindgen_test]
    fn every_use_is_said_both_ways() {
        for one in TELEPHONE_USES {
            for answer in ["yes", "no"] {
                let key = format!("telephone-{one}.{answer}");
                assert_ne!(say(&key), key);
            }
        }
    }

    #[wasm_bindgen_test]
    fn a_field_left_empty_takes_no_line() {
        let answers = Answers::from_iter([
            ("mail-street", Answer::Text("PO Box 12".to_owned())),
            ("mail-city", Answer::Blank),
        ]);
        assert_eq!(
            lines(&answers, &["mail-street", "mail-city", "mail-zip"]),
            ["PO Box 12"]
        );
    }
}
