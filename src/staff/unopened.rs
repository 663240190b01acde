//! Submissions that the desk could not file by itself: why, and what a person can do.

use domain::wire::desk::{Unopened, UnopenedReason, UnopenedSubmission};
use leptos::prelude::*;

use crate::{
    api,
    desk::use_desk,
    shell::{answered::Answered, heading::Heading, moment::Moment, table::table},
    words::say,
};

/// The page at `/desk/unopened`.
#[component]
pub(crate) fn UnopenedPage() -> impl IntoView {
    let desk = use_desk();
    let unopened = LocalResource::new(move || desk.ask(api::unopened()));
    Effect::new(move |_| {
        if let Some(Ok(unopened)) = unopened.get() {
            desk.needs_person.set(Some(unopened.submissions.len()));
        }
    });
    view! {
        <div class="page-head">
            <Heading text=say("unopened") />
        </div>
        <p class="page-intro">{say("unopened.body")}</p>
        <Answered from=unopened ready=whole_list />
    }
}

fn whole_list(unopened: Unopened) -> impl IntoView {
    if unopened.submissions.is_empty() {
        return view! { <p class="nothing" role="status">{say("unopened.empty")}</p> }.into_any();
    }
    let rows = unopened.submissions.into_iter().map(row).collect_view();
    let columns = ["reference", "received", "reason", "remedy"];
    table("unopened-table", &columns, rows.into_any()).into_any()
}

fn row(submission: UnopenedSubmission) -> impl IntoView {
    let reason = reason_key(submission.reason);
    view! {
        <tr>
            <th scope="row" class="reference">{submission.reference}</th>
            <td>
                <Moment at=submission.received_at />
            </td>
            <td>{say(reason)}</td>
            <td>{say(&format!("{reason}.remedy"))}</td>
        </tr>
    }
}

const fn reason_key(reason: UnopenedReason) -> &'static str {
    match reason {
        UnopenedReason::UnknownKey => "unopened-unknown-key",
        UnopenedReason::BrokenSeal => "unopened-broken-seal",
        UnopenedReason::NotAnIntake => "unopened-not-an-intake",
        UnopenedReason::UnknownFormVersion => "unopened-unknown-form-version",
        UnopenedReason::InvalidAnswers => "unopened-invalid-answers",
        UnopenedReason::Conflicting => "unopened-conflicting",
    }
}

#[cfg(test)]
mod tests {
    use domain::wire::desk::UnopenedReason::{
        BrokenSeal, Conflicting, InvalidAnswers, NotAnIntake, UnknownFormVersion, UnknownKey,
    };
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::reason_key;
    use crate::words::say;

    #[wasm_bindgen_test]
    fn every_reason_is_said_and_says_what_to_do() {
        for reason in [
            UnknownKey,
            BrokenSeal,
            NotAnIntake,
            UnknownFormVersion,
            InvalidAnswers,
            Conflicting,
        ] {
            let key = reason_key(reason);
            let remedy = format!("{key}.remedy");
            assert_ne!(say(key), key);
            assert_ne!(say(&remedy), remedy);
        }
    }
}
