//! An off-ramp: where to go instead. Nothing is sent from here.

use domain::question::Question;
use leptos::prelude::*;

use super::reading::Reading;
use crate::visit::use_visit;

/// The page that a wrong door leads to.
#[component]
pub(super) fn EndingPage(question: &'static Question) -> impl IntoView {
    let visit = use_visit();
    view! { <Reading question=question button="finish" on_press=move || visit.finish() /> }
}
