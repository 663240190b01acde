//! What pages to read have in common: the heading, the text, one way on.

use domain::question::Question;
use leptos::prelude::*;
use ui::Prose;

use super::actions::BackLink;
use crate::{visit::use_visit, words::use_words};

/// A page whose text is the question's `.body`. The text follows the office becoming known.
#[component]
pub(super) fn Reading(
    question: &'static Question,
    /// The Fluent key of the button.
    button: &'static str,
    /// What the button does.
    on_press: impl Fn() + 'static,
    /// What stands above the heading.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = use_words();
    let visit = use_visit();
    let person = visit.person();
    let body = move || {
        let road = visit.alert_road().unwrap_or_default();
        let service = [("alerts-service", road.service.as_str())];
        let body = words.read_with(person, &service, |text| text.attribute(question.id, "body"));
        view! { <Prose text=body.unwrap_or_default() dial=words.dials() /> }
    };
    view! {
        <BackLink />
        <section class="card prose">
            {children.map(|children| children())}
            <h1 class="question__heading" tabindex="-1">
                {words.read(person, |text| text.heading(question))}
            </h1>
            {body}
            <div class="question__actions">
                <button type="button" class="usa-button" on:click=move |_| on_press()>
                    {words.text(button)}
                </button>
            </div>
        </section>
    }
}
