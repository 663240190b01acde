//! A date in three boxes, of which month and day may stay empty.

use leptos::prelude::*;

use super::{Draft, FieldContext, frame::GroupFrame};

/// The parts of a raw date, in the order of its text: year, month, day.
const YEAR: usize = 0;
const MONTH: usize = 1;
const DAY: usize = 2;

/// Month, day and year. Three boxes are quicker to fill than a calendar, and one can be left out.
#[component]
pub(super) fn DateField(
    context: FieldContext,
    /// Names of month, day and year.
    parts: [String; 3],
) -> impl IntoView {
    let FieldContext { field, draft, .. } = context.clone();
    let wrong = context.error.is_some();
    let [month, day, year] = parts;
    let boxes = [
        (MONTH, "month", month, "2xs"),
        (DAY, "day", day, "2xs"),
        (YEAR, "year", year, "xs"),
    ]
    .map(|(part, name, label, width)| {
        let id = format!("{}-{name}", field.id);
        let error = if wrong { " usa-input--error" } else { "" };
        view! {
            <div class="usa-form-group">
                <label class="usa-label" for=id.clone()>{label}</label>
                <input
                    class=format!("usa-input usa-input--{width}{error}")
                    id=id
                    type="text"
                    inputmode="numeric"
                    maxlength=if part == YEAR { 4 } else { 2 }
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid=wrong.then_some("true")
                    prop:value=part_of(draft, field.id, part)
                    on:input=move |event| {
                        set_part(draft, field.id, part, &event_target_value(&event));
                    }
                />
            </div>
        }
    });
    view! {
        <GroupFrame context=context>
            <div class="date-parts">{boxes.collect_view()}</div>
        </GroupFrame>
    }
}

fn part_of(draft: Draft, field: &str, part: usize) -> String {
    draft
        .text(field)
        .split('-')
        .nth(part)
        .unwrap_or_default()
        .to_owned()
}

/// Puts one part in; a date of which every part is empty is no answer.
fn set_part(draft: Draft, field: &str, part: usize, typed: &str) {
    let mut parts: Vec<String> = (YEAR..=DAY)
        .map(|part| part_of(draft, field, part))
        .collect();
    parts[part] = typed.replace('-', " ");
    let empty = parts.iter().all(|part| part.trim().is_empty());
    draft.set(
        field,
        if empty {
            String::new()
        } else {
            parts.join("-")
        },
    );
}
