//! The dialog that answers a request: first whether the record is protected, then what is told, item by item.

use domain::{
    history::{ItemRule, LONGEST_VALUE, MOST_ITEMS, Protection, read_value},
    wire::history::{ItemValue, NewHistoryAnswer, RuleItem},
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::{History, rules::listed};
use crate::{
    api,
    browser::page::focus,
    shell::{
        modal::{FormActions, use_modal},
        radios::Radios,
    },
    words::{say, say_with},
};

/// One item that can be chosen. A handle; copies are the same.
#[derive(Clone, Copy)]
struct Line {
    item: StoredValue<RuleItem>,
    chosen: RwSignal<bool>,
    value: RwSignal<String>,
}

/// Everything that the form works with. A handle; copies are the same form.
#[derive(Clone, Copy)]
struct Form {
    protection: RwSignal<Option<Protection>>,
    lines: StoredValue<Vec<Line>>,
    /// Why it was not done.
    failed: RwSignal<String>,
}

/// Asks for all of it.
#[component]
pub(super) fn AnswerForm(
    /// The request.
    history: History,
) -> impl IntoView {
    let modal = use_modal();
    let rules = history.rules.get_untracked().and_then(Result::ok);
    let rules = rules.map(|rules| rules.items).unwrap_or_default();
    let line = |item: &RuleItem| Line {
        item: StoredValue::new(item.clone()),
        chosen: RwSignal::new(false),
        value: RwSignal::default(),
    };
    let choosable = rules.iter().filter(|item| item.rule != ItemRule::Never);
    let form = Form {
        protection: RwSignal::new(None),
        lines: StoredValue::new(choosable.map(line).collect()),
        failed: RwSignal::default(),
    };
    let never = listed(&rules, ItemRule::Never);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(answer) = form.read() else { return };
        let id = history.part.work().id();
        let request = async move { api::answer_history(&id, &answer).await };
        history
            .part
            .send(request, (modal, form.failed), "history.is-answered");
    };
    let options = Protection::ALL.map(|one| (Some(one), key(one))).to_vec();
    view! {
        <form class="modal__form" novalidate on:submit=submit>
            <p class="usa-hint">{say("history-answer.protection-hint")}</p>
            <Radios name="history-protection" options chosen=form.protection />
            {move || form.protection.get().map(|protection| items(form, protection))}
            <details class="case__form">
                <summary>{say("history-rule.never")}</summary>
                {never}
            </details>
            <p class="modal__failure" role="alert">
                {form.failed}
            </p>
            <FormActions submit=say("history-answer.submit") />
        </form>
    }
}

/// The word of an option, as keys of messages are written.
pub(super) const fn key(protection: Protection) -> &'static str {
    match protection {
        Protection::Yes => "yes",
        Protection::No => "no",
        Protection::NotKnown => "not-known",
    }
}

fn items(form: Form, protection: Protection) -> impl IntoView {
    let hint = if protection.locks() {
        "history-answer.locked-hint"
    } else {
        "history-answer.open-hint"
    };
    let lines = form.lines.get_value().into_iter();
    let fitting = lines.filter(move |line| line.fits(protection));
    view! {
        <p class="usa-hint">{say(hint)}</p>
        <fieldset class="usa-fieldset boxes">
            <legend class="usa-legend">{say("history-answer.items")}</legend>
            {fitting.map(move |line| one(line, protection)).collect_view()}
        </fieldset>
    }
}

/// The box of an item, and the field for its value once it is chosen.
fn one(line: Line, protection: Protection) -> impl IntoView {
    let RuleItem { id, name, .. } = line.item.get_value();
    let (tick, field) = (format!("history-{id}"), format!("history-{id}-value"));
    let label = if protection.locks() {
        "history-locked-value"
    } else {
        "history-value"
    };
    let label = say_with(label, &[("name", &name)]);
    let typed = move || {
        let (field, label) = (field.clone(), label.clone());
        line.chosen.get().then(|| {
            view! {
                <label class="usa-label" for=field.clone()>
                    {label}
                </label>
                <input
                    class="usa-input"
                    id=field
                    dir="auto"
                    autocomplete="off"
                    maxlength=LONGEST_VALUE.to_string()
                    bind:value=line.value
                />
            }
        })
    };
    view! {
        <div class="usa-checkbox">
            <input
                class="usa-checkbox__input"
                type="checkbox"
                id=tick.clone()
                prop:checked=line.chosen
                on:change=move |event| line.chosen.set(event_target_checked(&event))
            />
            <label class="usa-checkbox__label" for=tick>
                {name}
            </label>
        </div>
        // Not in the box: all of that ticks it.
        {typed}
    }
}

impl Line {
    fn fits(self, protection: Protection) -> bool {
        let rule = self.item.with_value(|item| item.rule);
        rule.can_be_chosen(protection)
    }
}

impl Form {
    /// What is sent; `None` where something is missing, which it says.
    fn read(self) -> Option<NewHistoryAnswer> {
        let Some(protection) = self.protection.get_untracked() else {
            self.failed.set(say("history-answer.no-protection"));
            focus("history-protection-yes");
            return None;
        };
        let lines = self.lines.get_value().into_iter();
        let chosen = lines.filter(|line| line.fits(protection) && line.chosen.get_untracked());
        let mut values = Vec::new();
        for line in chosen {
            let item = line.item.with_value(|item| item.id.clone());
            let Ok(value) = read_value(&line.value.read_untracked()) else {
                self.failed.set(say("history-answer.no-value"));
                focus(&format!("history-{item}-value"));
                return None;
            };
            values.push(ItemValue { item, value });
        }
        if values.len() > MOST_ITEMS {
            self.failed.set(say("history-answer.too-many"));
            return None;
        }
        Some(NewHistoryAnswer { protection, values })
    }
}
