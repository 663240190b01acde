//! Seeing what is locked: one asks for a reason, a second person agrees or does not, and then the first sees
//! it until the time is over.

use std::time::Duration;

use domain::{
    message::read_message,
    wire::history::{AnsweredItem, UnmaskRequest},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{Dialog, History, TITLE, answered::values};
use crate::{
    api,
    browser::page::{focus, has_focus},
    shell::{
        modal::{FormActions, use_modal},
        moment::Moment,
    },
    words::{say, say_with},
};

/// The values, while they are shown.
const SEEN: &str = "history-seen";

/// Who asked, what came of it, and the values for whoever may see them.
#[component]
pub(super) fn Unmasking(
    /// The request for history.
    history: History,
    /// Who asked to see its answer.
    requests: Vec<UnmaskRequest>,
    /// Whether whoever reads may see it now.
    may_see: bool,
) -> impl IntoView {
    let waits = requests.iter().any(|one| one.own && one.judged.is_none());
    let requests = requests.into_iter().map(|one| request(history, one));
    let ask = (!waits && !may_see).then(|| {
        view! {
            <button
                type="button"
                class="usa-button usa-button--outline"
                on:click=move |_| history.dialog.set(Some(Dialog::Ask))
            >
                {say("history-ask.open")}
            </button>
        }
    });
    view! {
        <ul class="history__requests">{requests.collect_view()}</ul>
        {ask}
        {may_see.then(|| view! { <Values history /> })}
    }
}

fn request(history: History, request: UnmaskRequest) -> impl IntoView {
    let asked = request.asked.by.unwrap_or_default();
    let sentence = say_with("history-asks", &[("name", &asked)]);
    let outcome = match request.judged {
        Some(judged) => {
            let key = if judged.agreed {
                "history-agreed"
            } else {
                "history-refused"
            };
            let by = judged.step.by.unwrap_or_default();
            let said = say_with(key, &[("name", &by)]);
            view! {
                <p>
                    {said} " " <Moment at=judged.step.at />
                </p>
            }
            .into_any()
        }
        None if request.own => view! { <p>{say("history-ask.waits")}</p> }.into_any(),
        None => judging(history, request.number, &asked).into_any(),
    };
    view! {
        <li>
            <p>{sentence} " " <Moment at=request.asked.at /></p>
            <blockquote class="timeline__note" dir="auto">
                {request.reason}
            </blockquote>
            {outcome}
        </li>
    }
}

/// What a second person can say.
fn judging(history: History, number: i64, asked: &str) -> impl IntoView + use<> {
    let judge = move |agree: bool, done: &'static str| {
        let request = move |id: String| async move { api::answer_unmask(&id, number, agree).await };
        history.part.act(request, done);
    };
    let agree = say_with("history-agree", &[("name", asked)]);
    let refuse = say_with("history-refuse", &[("name", asked)]);
    view! {
        <div class="history__acts">
            <button
                type="button"
                class="usa-button"
                on:click=move |_| judge(true, "history-ask.is-agreed")
            >
                {agree}
            </button>
            <button
                type="button"
                class="usa-button usa-button--outline"
                on:click=move |_| judge(false, "history-ask.is-refused")
            >
                {refuse}
            </button>
        </div>
    }
}

/// The values, from when they are asked for until the time is over.
#[component]
fn Values(
    /// The request for history.
    history: History,
) -> impl IntoView {
    let seen = RwSignal::new(None::<Vec<AnsweredItem>>);
    let show = move |_| {
        let part = history.part;
        let (desk, id) = (part.work().desk, part.work().id());
        spawn_local(async move {
            let request = || api::history_values(&id);
            match desk.ask_proven(request).await {
                Ok(values) => {
                    focus(TITLE);
                    seen.set(Some(values.items));
                    let over = move || {
                        if has_focus(SEEN) {
                            focus(TITLE);
                        }
                        // The page may be gone by then.
                        drop(seen.try_set(None));
                        part.fetch();
                    };
                    set_timeout(over, Duration::from_secs(values.seconds));
                }
                Err(failure) => {
                    focus(TITLE);
                    part.said.set(failure.sentence());
                    // The time may be over: then one has to ask again.
                    part.fetch();
                }
            }
        });
    };
    let hide = move |_| {
        focus(TITLE);
        seen.set(None);
    };
    let shown = move || {
        let items = seen.get()?;
        Some(view! {
            <div class="history__seen" id=SEEN role="status">
                <p>{say("history-values.until")}</p>
                {values(&items)}
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=hide
                >
                    {say("history-values.hide")}
                </button>
            </div>
        })
    };
    let is_hidden = move || seen.read().is_none();
    view! {
        {move || {
            is_hidden()
                .then(|| {
                    view! {
                        <button type="button" class="usa-button" on:click=show>
                            {say("history-values.show")}
                        </button>
                    }
                })
        }}
        {shown}
    }
}

/// The dialog that asks.
#[component]
pub(super) fn AskForm(
    /// The request for history.
    history: History,
) -> impl IntoView {
    let modal = use_modal();
    let reason = RwSignal::new(String::new());
    let failed = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Ok(reason) = read_message(&reason.read_untracked()) else {
            failed.set(say("history-ask.no-reason"));
            focus("history-reason");
            return;
        };
        let id = history.part.work().id();
        let request = async move { api::ask_unmask(&id, reason).await };
        history
            .part
            .send(request, (modal, failed), "history-ask.is-asked");
    };
    view! {
        <form class="modal__form" novalidate on:submit=submit>
            <p class="usa-hint" id="history-reason-hint">
                {say("history-ask.hint")}
            </p>
            <label class="usa-label" for="history-reason">
                {say("history-ask.reason")}
            </label>
            <textarea
                class="usa-textarea"
                id="history-reason"
                rows="3"
                dir="auto"
                maxlength="2000"
                aria-describedby="history-reason-hint"
                bind:value=reason
            />
            <p class="modal__failure" role="alert">
                {failed}
            </p>
            <FormActions submit=say("history-ask.submit") />
        </form>
    }
}
