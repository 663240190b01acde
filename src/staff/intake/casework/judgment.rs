//! What the rules for hoaxes say of an intake, and why. Nothing where no rule holds.

use domain::wire::casework::{HoaxJudgment, HoaxReason};
use leptos::prelude::*;

use crate::words::{say, say_with};

/// The score with its reasons.
#[component]
pub(super) fn Judgment(
    /// What they say.
    judgment: HoaxJudgment,
) -> impl IntoView {
    let reason = |reason: HoaxReason| {
        let points = say_with("sorting-points", &[("points", &reason.points.to_string())]);
        view! { <li>{say(&reason.sentence)} " (" {points} ")"</li> }
    };
    let score = say_with("sorting-score", &[("score", &judgment.score.to_string())]);
    let place = if judgment.quarantine {
        "sorting.quarantine"
    } else {
        "sorting.in-sight"
    };
    (!judgment.reasons.is_empty()).then(|| {
        view! {
            <details class="case__form" open=judgment.quarantine>
                <summary>{say("sorting")} ": " {score}</summary>
                <p>{say("sorting.body")}</p>
                <p>{say(place)}</p>
                <ul>{judgment.reasons.into_iter().map(reason).collect_view()}</ul>
            </details>
        }
    })
}
