//! Alerts about people in custody: who asked for them, what only a person can decide, how delivery
//! does, and what the custody systems tell. Neither PINs nor contacts come here.

mod change;
mod delivery;
mod feeds;
mod matches;
mod pages;
mod sign_ups;

use domain::{staff::Role, wire::alerts::SignUpEntry};
use leptos::{prelude::*, task::spawn_local};

use self::{
    change::ChangeSignUp, delivery::DeliverySection, feeds::FeedsSection, matches::MatchesSection,
    sign_ups::SignUpsSection,
};
use crate::{
    desk::{Desk, use_desk},
    failure::Failure,
    shell::{heading::Heading, modal::Modal, pagework::Pagework},
    words::{say, say_with},
};

/// What is done about alerts on this page.
#[derive(Clone, Copy)]
struct Work {
    desk: Desk,
    /// Its dialog is about the sign-up that is being changed.
    page: Pagework<SignUpEntry>,
    /// Why the last thing was not done.
    failed: RwSignal<Option<Failure>>,
}

impl Work {
    /// Does something, and says so.
    fn go(self, request: impl Future<Output = Result<(), Failure>> + 'static, done: &'static str) {
        self.page.done.set(String::new());
        self.failed.set(None);
        spawn_local(async move {
            match self.desk.ask(request).await {
                Ok(()) => self.page.say_done(say(done)),
                Err(failure) => self.failed.set(Some(failure)),
            }
        });
    }

    /// Whether who is signed in does anything at a person's wish; others see how things stand.
    fn acts(self) -> bool {
        !matches!(
            self.desk.role(),
            None | Some(Role::Operator | Role::Auditor)
        )
    }

    /// Whether they have what did not arrive sent again.
    fn leads(self) -> bool {
        matches!(
            self.desk.role(),
            Some(Role::Supervisor | Role::Administrator)
        )
    }
}

fn use_work() -> Work {
    expect_context()
}

/// The page at `/desk/alerts`.
#[component]
pub(crate) fn AlertsPage() -> impl IntoView {
    let work = Work {
        desk: use_desk(),
        page: Pagework::begin(),
        failed: RwSignal::new(None),
    };
    provide_context(work);
    // What was done here is done: the bar counts anew.
    Effect::new(move |before: Option<()>| {
        work.page.track();
        if before.is_some() {
            spawn_local(work.desk.look_at_alerts());
        }
    });
    view! {
        <div class="page-head">
            <Heading text=say("alerts") />
            <div class="page-head__tools">
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| work.page.refetch()
                >
                    {say("alerts.refresh")}
                </button>
            </div>
        </div>
        <p class="page-intro">{say("alerts.body")}</p>
        <p role="status">{work.page.done}</p>
        <p role="alert">{move || work.failed.get().map(|failure| failure.sentence())}</p>
        <div class="alerts">
            {work.acts().then(|| view! { <MatchesSection /> })}
            <SignUpsSection />
            <DeliverySection />
            <FeedsSection />
        </div>
        {move || work.page.asked.get().map(dialog)}
    }
}

fn dialog(entry: SignUpEntry) -> impl IntoView {
    let work = use_work();
    let closed = move |()| work.page.asked.set(None);
    let heading = say_with("alert-change", &[("reference", &entry.reference)]);
    view! {
        <Modal heading closed>
            <ChangeSignUp entry />
        </Modal>
    }
}
