//! Longer texts as elements.

use leptos::prelude::*;
use wording::prose::{Block, Call, blocks, parts};

/// A longer text: headings, paragraphs, lists and telephone lines.
#[component]
pub fn Prose(
    /// The text, in the form that `wording::prose` describes.
    #[prop(into)]
    text: String,
    /// Whether the numbers can be dialled on this device; at a kiosk they cannot.
    dial: bool,
) -> impl IntoView {
    blocks(&text)
        .into_iter()
        .map(|block| block_view(block, dial))
        .collect_view()
}

fn block_view(block: Block, dial: bool) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h2>{text}</h2> }.into_any(),
        Block::Paragraph(text) => view! { <p>{marked(&text)}</p> }.into_any(),
        Block::List(items) => {
            let items = items
                .into_iter()
                .map(|item| view! { <li>{marked(&item)}</li> })
                .collect_view();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Calls(calls) => {
            let lines = calls
                .into_iter()
                .map(|Call { number, purpose }| {
                    view! { <CallLine number=number purpose=purpose dial=dial /> }
                })
                .collect_view();
            view! { <div class="call-lines">{lines}</div> }.into_any()
        }
    }
}

/// A line, with what is English in it marked so.
fn marked(line: &str) -> AnyView {
    let parts = parts(line).map(|(english, part)| {
        let part = part.to_owned();
        if english {
            view! { <span lang="en" dir="ltr">{part}</span> }.into_any()
        } else {
            part.into_any()
        }
    });
    parts.collect_view().into_any()
}

/// A telephone number with what it is for.
#[component]
pub fn CallLine(
    /// As it is printed.
    #[prop(into)]
    number: String,
    purpose: String,
    /// Whether it can be dialled on this device.
    dial: bool,
) -> impl IntoView {
    let digits: String = number
        .chars()
        .filter(|letter| letter.is_ascii_digit() || *letter == '+')
        .collect();
    if digits.is_empty() {
        // Words where a number would stand: it is not known here.
        return view! { <p>{purpose} ": " {number}</p> }.into_any();
    }
    let line = view! {
        <span class="call-line__number" data-spoken="letters" translate="no">{number}</span>
        " "
        <span class="call-line__what">{purpose}</span>
    };
    if dial {
        view! { <a class="call-line" href=format!("tel:{digits}")>{line}</a> }.into_any()
    } else {
        view! { <p class="call-line">{line}</p> }.into_any()
    }
}
