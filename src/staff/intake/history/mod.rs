//! What may be told of a person's history: the request of a case, its guided answer, and who sees what is
//! locked.

mod answer;
mod answered;
mod rules;
mod unmasking;

use domain::{
    staff::Role,
    wire::history::{HistoryFile, HistoryRules, HistoryStep},
};
use leptos::prelude::*;

use self::{answer::AnswerForm, answered::Answered, rules::Rules, unmasking::AskForm};
use super::{casework::Work, part::Part};
use crate::{
    api,
    failure::Failure,
    shell::{answered::Answered as Fetched, modal::Modal, moment::Moment},
    words::{say, say_with},
};

/// Where focus goes when a dialog closed, or the button that was pressed goes.
const TITLE: &str = "history-title";

/// The dialogs of the part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialog {
    /// Answers the request.
    Answer,
    /// Asks to see what is locked.
    Ask,
}

/// The request of the page. A handle; copies are the same.
#[derive(Clone, Copy)]
struct History {
    part: Part<HistoryFile>,
    /// They do not change while a page is open.
    rules: LocalResource<Result<HistoryRules, Failure>>,
    /// Which dialog is open.
    dialog: RwSignal<Option<Dialog>>,
}

/// The section 'Releasable history' of an intake.
#[component]
pub(super) fn HistoryPart(
    /// The case, whose tasks and history follow.
    work: Work,
) -> impl IntoView {
    let history = History {
        part: Part::of(
            work,
            TITLE,
            |id: String| async move { api::history(&id).await },
        ),
        rules: LocalResource::new(move || work.desk.ask(api::history_rules())),
        dialog: RwSignal::new(None),
    };
    let known = history.part.known;
    view! {
        <section class="part history" aria-labelledby=TITLE>
            {history.part.head(say("history"))}
            {move || known.get().map(|known| shown(history, known))}
            <Fetched from=history.rules ready=rules />
            {move || history.dialog.get().map(|dialog| opened(history, dialog))}
        </section>
    }
}

fn rules(rules: HistoryRules) -> impl IntoView {
    view! { <Rules rules /> }
}

/// How the request stands, and what can be done about it.
fn shown(history: History, known: HistoryFile) -> impl IntoView {
    let may_write = history
        .part
        .work()
        .desk
        .role()
        .is_some_and(|role| role != Role::Operator);
    let asked = if known.asked {
        "history.asked"
    } else {
        "history.not-asked"
    };
    let waits = known.opened.is_some() && known.answer.is_none();
    let unsent = known.answer.is_some() && known.sent.is_none();
    let may_answer = known.rights.answers && (waits || unsent);
    let ending = if known.told {
        "history-told"
    } else {
        "history-sent"
    };
    let steps = [
        ("history-opened", known.opened.clone()),
        (
            "history-answered",
            known.answer.as_ref().map(|one| one.kept.clone()),
        ),
        (ending, known.sent.clone()),
    ];
    let steps = steps
        .into_iter()
        .filter_map(|(key, done)| Some(step(key, done?)));
    let acts = may_write.then(|| {
        view! {
            {(!waits && !unsent).then(|| open_button(history))}
            {may_answer.then(|| answer_button(history, unsent))}
            {unsent
                .then(|| {
                    if known.can_message {
                        send_button(history).into_any()
                    } else {
                        told_button(history).into_any()
                    }
                })}
        }
    });
    let unreachable = unsent && !known.can_message;
    view! {
        <p>{say(asked)}</p>
        <ul class="history__steps">{steps.collect_view()}</ul>
        {known.answer.map(|answer| view! { <Answered history answer keeps=known.rights.keeps /> })}
        {unreachable.then(|| view! { <p>{say("history.no-message")}</p> })}
        <div class="history__acts">{acts}</div>
    }
}

fn step(key: &'static str, step: HistoryStep) -> impl IntoView {
    let by = step.by.unwrap_or_default();
    view! {
        <li>
            {say_with(key, &[("name", &by)])} " " <Moment at=step.at />
        </li>
    }
}

fn open_button(history: History) -> impl IntoView {
    let request = |id: String| async move { api::open_history(&id).await };
    let open = move |_| history.part.act(request, "history.is-open");
    view! {
        <button type="button" class="usa-button usa-button--outline" on:click=open>
            {say("history.open")}
        </button>
    }
}

fn answer_button(history: History, again: bool) -> impl IntoView {
    let key = if again {
        "history.answer-anew"
    } else {
        "history.answer"
    };
    view! {
        <button
            type="button"
            class="usa-button usa-button--outline"
            on:click=move |_| history.dialog.set(Some(Dialog::Answer))
        >
            {say(key)}
        </button>
    }
}

fn send_button(history: History) -> impl IntoView {
    let request = |id: String| async move { api::send_history(&id).await };
    let send = move |_| history.part.act(request, "history.is-sent");
    view! {
        <button type="button" class="usa-button" on:click=send>
            {say("history.send")}
        </button>
    }
}

fn told_button(history: History) -> impl IntoView {
    let request = |id: String| async move { api::tell_history(&id).await };
    let tell = move |_| history.part.act(request, "history.is-told");
    view! {
        <button type="button" class="usa-button" on:click=tell>
            {say("history.tell")}
        </button>
    }
}

fn opened(history: History, dialog: Dialog) -> impl IntoView {
    let closed = move |()| history.dialog.set(None);
    match dialog {
        Dialog::Answer => view! {
            <Modal heading=say("history-answer") closed>
                <AnswerForm history />
            </Modal>
        }
        .into_any(),
        Dialog::Ask => view! {
            <Modal heading=say("history-ask") closed>
                <AskForm history />
            </Modal>
        }
        .into_any(),
    }
}
