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
use leptos::{prelude::*, task::spawn_local};

use self::{answer::AnswerForm, answered::Answered, rules::Rules, unmasking::AskForm};
use super::casework::Work;
use crate::{
    api,
    browser::page::focus,
    failure::Failure,
    shell::{failure_note::FailureNote, modal::Modal, moment::Moment},
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
    id: StoredValue<String>,
    /// As the server last said.
    known: RwSignal<Option<HistoryFile>>,
    rules: RwSignal<Option<HistoryRules>>,
    /// Why it cannot be shown.
    failed: RwSignal<Option<Failure>>,
    /// What was done, or why not.
    said: RwSignal<String>,
    /// Which dialog is open.
    dialog: RwSignal<Option<Dialog>>,
    work: Work,
}

impl History {
    /// Shows it as it is now, and the case with its tasks and its history.
    fn keep(self, file: HistoryFile, said: String) {
        self.known.set(Some(file));
        self.said.set(said);
        self.work.refresh();
    }

    /// Does something that needs no dialog of its own.
    fn act<F>(self, request: impl Fn(String) -> F + 'static, done: &'static str)
    where
        F: Future<Output = Result<HistoryFile, Failure>> + 'static,
    {
        spawn_local(async move {
            let asked = || request(self.id.get_value());
            match self.work.desk.ask_proven(asked).await {
                Ok(file) => {
                    focus(TITLE);
                    self.keep(file, say(done));
                }
                Err(failure) => self.said.set(failure.sentence()),
            }
        });
    }

    /// Fetches it anew, for as long as the page is there.
    fn look_again(self) {
        if self.id.try_get_value().is_some() {
            self.fetch();
        }
    }

    fn fetch(self) {
        spawn_local(async move {
            let id = self.id.get_value();
            let rules = self.rules.get_untracked();
            let answers = async move {
                let file = api::history(&id).await?;
                // They do not change while a page is open.
                let rules = match rules {
                    Some(rules) => rules,
                    None => api::history_rules().await?,
                };
                Ok::<_, Failure>((file, rules))
            };
            match self.work.desk.ask(answers).await {
                Ok::<_, Failure>((file, rules)) => {
                    self.failed.set(None);
                    // What is as it was is not drawn anew, with what somebody is about to press in it.
                    if self.known.read_untracked().as_ref() != Some(&file) {
                        self.known.set(Some(file));
                    }
                    self.rules.set(Some(rules));
                }
                Err(failure) => self.failed.set(Some(failure)),
            }
        });
    }
}

/// The section 'Releasable history' of an intake.
#[component]
pub(super) fn HistoryPart(
    /// The intake's id.
    id: String,
    /// The case, whose tasks and history follow.
    work: Work,
) -> impl IntoView {
    let history = History {
        id: StoredValue::new(id),
        known: RwSignal::new(None),
        rules: RwSignal::new(None),
        failed: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        dialog: RwSignal::new(None),
        work,
    };
    // Whatever moves the case may be about this: what a colleague asks or agrees to shows by itself.
    let version = Memo::new(move |_| {
        let file = work.file.read();
        file.as_ref().map(|file| file.standing.version)
    });
    Effect::new(move |_| {
        if version.get().is_some() {
            history.fetch();
        }
    });
    let failed = move || {
        let failure = history.failed.get()?;
        Some(view! { <FailureNote failure retry=move |()| history.fetch() /> })
    };
    view! {
        <section class="part history" aria-labelledby=TITLE>
            <h2 class="part__title" id=TITLE tabindex="-1">
                {say("history")}
            </h2>
            <p class="case__said" role="status">
                {history.said}
            </p>
            {failed}
            {move || history.known.get().map(|known| shown(history, known))}
            {move || history.rules.get().map(|rules| view! { <Rules rules /> })}
            {move || history.dialog.get().map(|dialog| opened(history, dialog))}
        </section>
    }
}

/// How the request stands, and what can be done about it.
fn shown(history: History, known: HistoryFile) -> impl IntoView {
    let may_write = history
        .work
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
    let open = move |_| history.act(request, "history.is-open");
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
    let send = move |_| history.act(request, "history.is-sent");
    view! {
        <button type="button" class="usa-button" on:click=send>
            {say("history.send")}
        </button>
    }
}

fn told_button(history: History) -> impl IntoView {
    let request = |id: String| async move { api::tell_history(&id).await };
    let tell = move |_| history.act(request, "history.is-told");
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
