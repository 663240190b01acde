//! Why an intake should be read early, in words.

use domain::wire::desk::UrgencyReason;
use leptos::prelude::*;

use crate::words::say;

/// The reasons, gravest first; nothing where there are none.
#[component]
pub(crate) fn Urgency(
    /// Why.
    reasons: Vec<UrgencyReason>,
) -> impl IntoView {
    let item = |reason| {
        let name = reason_name(reason);
        view! { <li class=format!("reason reason--{name}")>{say(&format!("urgency.{name}"))}</li> }
    };
    (!reasons.is_empty()).then(|| {
        view! { <ul class="reasons">{reasons.into_iter().map(item).collect_view()}</ul> }
    })
}

const fn reason_name(reason: UrgencyReason) -> &'static str {
    match reason {
        UrgencyReason::NotSafeNow => "not-safe-now",
        UrgencyReason::Minor => "minor",
        UrgencyReason::FearsRetaliation => "fears-retaliation",
        UrgencyReason::ReleaseSoon => "release-soon",
        UrgencyReason::UnsureIfSafe => "unsure-if-safe",
    }
}
