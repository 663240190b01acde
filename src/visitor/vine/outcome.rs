//! What came of it: in plain words, with nobody's name.

use domain::{
    value::{ApproximateDate, Today},
    wire::vine::{Hearing, Update},
};
use leptos::prelude::*;
use ui::{Prose, browser::intl};

use super::holder::{Holder, Showing};
use crate::words::{Words, use_words};

/// That something was done, or cannot be.
#[component]
pub(super) fn Outcome(
    /// The Fluent key of the heading.
    heading: &'static str,
    /// The Fluent key of what it means.
    body: &'static str,
) -> impl IntoView {
    let words = use_words();
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1">{words.text(heading)}</h1>
            <Prose text=words.text(body) dial=words.dials() />
            <WaysOn />
        </section>
    }
}

/// What is new: what happened, when, and the reference for a call.
#[component]
pub(super) fn News(update: Update) -> impl IntoView {
    let words = use_words();
    let code = update.event.code().replace('_', "-");
    let event = words.read("self", |text| {
        text.attribute("vine-event", &code)
            .unwrap_or_else(|| text.text("vine-event"))
    });
    let day = update.happened_on.as_deref().and_then(day);
    let day = day.map(|day| filled("vine-news-day", "day", &day, words));
    let hearing = update.hearing.map(|hearing| hearing_lines(&hearing, words));
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1">{words.text("vine-news-heading")}</h1>
            <p class="lead">{event}</p>
            {day.map(|day| view! { <p>{day}</p> })}
            {hearing}
            <p>
                {words.text("sent-reference")} " "
                <strong data-spoken="letters">
                    <bdi>{update.reference}</bdi>
                </strong>
            </p>
            <Prose text=words.text("vine-news-body") dial=words.dials() />
            <WaysOn />
        </section>
    }
}

/// What else can be done from here. After the alerts are stopped, or where nothing opened, only to
/// leave.
#[component]
fn WaysOn() -> impl IntoView {
    let holder: Holder = expect_context();
    let words = use_words();
    let showing = holder.showing.get_untracked();
    let goes_on = matches!(
        showing,
        Showing::Confirmed | Showing::News(_) | Showing::Changed
    );
    let change = goes_on.then(|| {
        view! {
            <button
                type="button"
                class="usa-button usa-button--outline"
                on:click=move |_| holder.open_contacts()
            >
                {words.text("vine-change-button")}
            </button>
        }
    });
    view! {
        <div class="question__actions">
            <button type="button" class="usa-button" on:click=move |_| holder.finish()>
                {words.text("finish")}
            </button>
            {change}
        </div>
    }
}

fn hearing_lines(hearing: &Hearing, words: Words) -> impl IntoView + use<> {
    let lines = [
        ("vine-news-court-day", day(&hearing.on)),
        ("vine-news-court-time", hearing.at.clone()),
        ("vine-news-court-place", hearing.court.clone()),
    ];
    lines
        .into_iter()
        .filter_map(|(key, value)| Some(filled(key, "value", &value?, words)))
        .map(|line| view! { <p>{line}</p> })
        .collect_view()
}

/// A sentence with one thing put in.
fn filled(key: &str, name: &str, value: &str, words: Words) -> String {
    words.read_with("self", &[(name, value)], |text| text.text(key))
}

/// A day as the language of the page writes it. It may be yet to come.
fn day(text: &str) -> Option<String> {
    ApproximateDate::read(text, Today::MAX).ok().map(intl::date)
}
