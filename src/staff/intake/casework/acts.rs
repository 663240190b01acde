//! What can be done with one press, and closing.

use domain::{
    casework::{CaseState, Disposition},
    staff::Role,
    wire::casework::{CaseAct, CaseFile},
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::{Work, for_good::CloseForGood};
use crate::{shell::choice::Choice, words::say};

/// The buttons that fit how the case stands.
#[component]
pub(super) fn Acts(
    /// The case.
    work: Work,
    /// As it is now.
    file: CaseFile,
) -> impl IntoView {
    let standing = file.standing;
    let answers = matches!(work.desk.role(), Some(Role::Officer | Role::Administrator));
    let asks = file.asks_officer && standing.officer.is_none();
    let free = standing.assignee.is_none();
    let holder = standing.assignee.as_ref().map(|one| one.id);
    let gives = holder == work.desk.account() || leads(work.desk.role());
    let state = standing.state;
    let acts: Vec<(&str, CaseAct)> = [
        (free && state != CaseState::Closed, "claim", CaseAct::Claim),
        (
            answers && asks && state != CaseState::Closed,
            "take-questions",
            CaseAct::TakeQuestions,
        ),
        (state == CaseState::Claimed, "wait", CaseAct::Wait),
        (
            state == CaseState::WaitingForVisitor,
            "resume",
            CaseAct::Resume,
        ),
        (
            gives && matches!(state, CaseState::Claimed | CaseState::WaitingForVisitor),
            "release",
            CaseAct::Release,
        ),
        (
            !matches!(state, CaseState::Closed | CaseState::Quarantined),
            "quarantine",
            CaseAct::Quarantine,
        ),
        (
            matches!(state, CaseState::Closed | CaseState::Quarantined)
                && file.links.merged_into.is_none(),
            "reopen",
            CaseAct::Reopen,
        ),
    ]
    .into_iter()
    .filter_map(|(fits, name, act)| fits.then_some((name, act)))
    .collect();
    let button = move |(name, act): (&str, CaseAct)| {
        let class = if name == "claim" {
            "usa-button"
        } else {
            "usa-button usa-button--outline"
        };
        view! {
            <button type="button" class=class on:click=move |_| work.act(act.clone(), || ())>
                {say(&format!("case-act.{name}"))}
            </button>
        }
    };
    view! {
        <div class="case__acts">{acts.into_iter().map(button).collect_view()}</div>
    }
}

/// Whether they give out the work of others.
fn leads(role: Option<Role>) -> bool {
    matches!(role, Some(Role::Supervisor | Role::Administrator))
}

/// What it came to, and the button that closes it. What is erased by that is asked once more.
#[component]
pub(super) fn CloseForm(
    /// The case.
    work: Work,
) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let asked = RwSignal::new(None);
    let erases = work.desk.role() != Some(Role::Operator);
    let options = Disposition::ALL
        .into_iter()
        .filter(|one| one.is_said_at_closing())
        .filter(|one| erases || *one != Disposition::MisdirectedTip)
        .map(|one| {
            let name = one.name();
            let words = say(&format!("disposition.{}", name.replace('_', "-")));
            (name.to_owned(), words)
        })
        .collect();
    let close = move |event: SubmitEvent| {
        event.prevent_default();
        match Disposition::named(&chosen.read_untracked()) {
            Some(Disposition::MisdirectedTip) => asked.set(work.version()),
            Some(disposition) => {
                let done = move || chosen.set(String::new());
                work.act(CaseAct::Close { disposition }, done);
            }
            None => work.said.set(say("case.choose-disposition")),
        }
    };
    view! {
        <details class="case__form" hidden=work.is_closed()>
            <summary>{say("case-close")}</summary>
            <form on:submit=close>
                <Choice id="case-disposition" none="case-choose" options value=chosen />
                <button class="usa-button">{say("case-close.submit")}</button>
            </form>
        </details>
        <CloseForGood work asked />
    }
}
