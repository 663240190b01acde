//! Where a browser comes back to from the agency's own sign-in, and where a tab of its own sets out.

use domain::wire::agency::AgencyReturn;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, components::Redirect, hooks::use_navigate};

use super::agency::Errand;
use crate::{
    api,
    browser::{
        other_tab::tell,
        page::{leave_for, take_fragment, take_query},
    },
    desk::{Standing, use_desk},
    failure::Failure,
    paths,
    shell::{failure_note::FailureNote, heading::Heading},
    words::say,
};

/// What this page was opened for.
#[derive(Clone)]
enum Opened {
    /// To go there.
    For(Errand),
    /// By the way back.
    With(AgencyReturn),
}

/// How far it has come.
#[derive(Clone)]
enum Progress {
    Waiting,
    Done,
    Failed(Failure),
}

/// The page at `/desk/sign-in/agency`.
#[component]
pub(crate) fn AgencyPage() -> impl IntoView {
    let desk = use_desk();
    let navigate = StoredValue::new_local(use_navigate());
    let replaced = || NavigateOptions {
        replace: true,
        ..NavigateOptions::default()
    };
    let progress = RwSignal::new(Progress::Waiting);
    let Some(opened) = opened() else {
        return view! { <Redirect path=paths::SIGN_IN /> }.into_any();
    };
    let opened = StoredValue::new(opened);
    let fail = move |failure: Failure| {
        if desk
            .standing
            .with_untracked(|standing| standing.session().is_some())
        {
            progress.set(Progress::Failed(failure));
        } else {
            desk.turned_away.set(Some(failure));
            navigate.with_value(|navigate| navigate(paths::SIGN_IN, replaced()));
        }
    };
    let go = move || async move {
        let begun = match opened.get_value() {
            Opened::For(Errand::Prove) => api::begin_proof_by_agency().await,
            Opened::For(Errand::Unlock) => api::begin_agency(None).await,
            Opened::With(returned) => {
                match api::return_from_agency(&returned).await {
                    Ok(done) => {
                        desk.arrive(done.session);
                        tell();
                        progress.set(Progress::Done);
                        if let Some(back) = done.back {
                            navigate.with_value(|navigate| navigate(&back, replaced()));
                        }
                    }
                    Err(failure) => fail(failure),
                }
                return;
            }
        };
        match begun {
            Ok(begun) => leave_for(&begun.address),
            Err(failure) => fail(failure),
        }
    };
    // Whoever is signed in already is found out first, so that no older answer comes after this one.
    let known = Memo::new(move |_| *desk.standing.read() != Standing::Asking);
    Effect::new(move |_| {
        if known.get() {
            spawn_local(go());
        }
    });
    let shown = move || match progress.get() {
        Progress::Waiting => {
            view! { <p class="waiting" role="status">{say("one-moment")}</p> }.into_any()
        }
        Progress::Done => view! {
            <div class="account">
                <Heading text=say("agency-done") />
                <p>{say("agency-done.body")}</p>
            </div>
        }
        .into_any(),
        Progress::Failed(failure) => {
            let again = move |()| {
                progress.set(Progress::Waiting);
                opened.set_value(Opened::For(Errand::Prove));
                spawn_local(go());
            };
            view! {
                <div class="account">
                    <Heading text=say("prove") />
                    <FailureNote failure retry=again />
                </div>
            }
            .into_any()
        }
    };
    view! { {shown} }.into_any()
}

/// Taken out of the address: it is good once.
fn opened() -> Option<Opened> {
    let [state, code, error, iss] = take_query(["state", "code", "error", "iss"]);
    if let Some(state) = state {
        return Some(Opened::With(AgencyReturn {
            state,
            code,
            error,
            iss,
        }));
    }
    take_fragment()
        .and_then(|name| Errand::named(&name))
        .map(Opened::For)
}
