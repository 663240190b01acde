//! An answer: its items, masked where it is locked, and the letter that goes to the person.

use domain::wire::history::{AnsweredItem, HistoryAnswer, HistoryMessage};
use leptos::prelude::*;

use super::{History, answer::key, unmasking::Unmasking};
use crate::{
    browser::names::language_name,
    words::{say, say_with},
};

/// The answer.
#[component]
pub(super) fn Answered(
    /// The request.
    history: History,
    /// Its answer, as far as whoever reads may know it.
    answer: HistoryAnswer,
    /// Whether locked answers are locked to whoever reads.
    keeps: bool,
) -> impl IntoView {
    let HistoryAnswer {
        locked,
        protection,
        items,
        message,
        requests,
        may_see,
        ..
    } = answer;
    let lock = locked.then(|| {
        let key = if keeps {
            "history.locked"
        } else {
            "history.locked-for-others"
        };
        view! { <p class="history__locked">{say(key)}</p> }
    });
    let protection = protection.map(|protection| {
        let key = format!("history-protection-is.{}", key(protection));
        view! { <p>{say(&key)}</p> }
    });
    let unmasking = (locked && keeps).then(|| view! { <Unmasking history requests may_see /> });
    view! {
        {lock}
        {protection}
        {values(&items)}
        {unmasking}
        {message.map(letter)}
    }
}

/// Items with their values, or the word for what is masked.
pub(super) fn values(items: &[AnsweredItem]) -> impl IntoView + use<> {
    let row = |item: &AnsweredItem| {
        let value = item.value.clone();
        let value = value.unwrap_or_else(|| say("history.masked"));
        view! {
            <div>
                <dt>{item.name.clone()}</dt>
                <dd dir="auto">{value}</dd>
            </div>
        }
    };
    (!items.is_empty())
        .then(|| view! { <dl class="history__values">{items.iter().map(row).collect_view()}</dl> })
}

fn letter(message: HistoryMessage) -> impl IntoView {
    let language = language_name(&message.language);
    let heading = say_with("history-letter", &[("language", &language)]);
    let paragraphs = message.text.split("\n\n").map(|part| {
        let lines = part.lines().map(|line| view! { {line.to_owned()} <br /> });
        view! { <p>{lines.collect_view()}</p> }
    });
    view! {
        <details class="case__form">
            <summary>{heading}</summary>
            <blockquote class="timeline__note" dir="auto" lang=message.language.clone()>
                {paragraphs.collect_view()}
            </blockquote>
        </details>
    }
}
