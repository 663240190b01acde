//! What is wrong with the page, said first, with a link to each field.

use domain::validation::Finding;
use leptos::prelude::*;
use ui::browser::{focus, intl};

use crate::words::Words;

/// The summary. It takes the focus when it appears.
#[component]
pub(super) fn ErrorSummary(
    /// What was found, in the order of the page.
    findings: Vec<Finding>,
    /// The sentences of the page.
    words: Words,
    /// Whom they speak of.
    person: &'static str,
) -> impl IntoView {
    let advice = findings.iter().all(|finding| finding.fault.is_advice());
    let (key, kind) = if advice {
        ("advice-heading", "warning")
    } else {
        ("problem-heading", "error")
    };
    let count = intl::number(findings.len());
    let heading = words.read_with(person, &[("count", &count)], |text| text.text(key));
    let items = findings
        .into_iter()
        .map(|finding| {
            let sentence = words.read(person, |text| text.error(&finding.field, finding.fault));
            let href = format!("#{}", finding.field);
            let go = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                focus::field(&finding.field);
            };
            view! { <li><a class="usa-link" href=href on:click=go>{sentence}</a></li> }
        })
        .collect_view();
    view! {
        <div
            class=format!("usa-alert usa-alert--{kind} error-summary")
            role="alert"
            tabindex="-1"
            aria-labelledby="error-summary-title"
        >
            <div class="usa-alert__body">
                <h2 class="usa-alert__heading" id="error-summary-title">{heading}</h2>
                <ul class="error-summary__list">{items}</ul>
            </div>
        </div>
    }
}
