//! Who is at the desk, and the pages behind that.

use std::collections::BTreeMap;

use domain::{staff::Role, wire::desk::StaffSession};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};

use crate::{
    account::{set_up::SetUpPage, sign_in::SignInPage},
    alerts::AlertsPage,
    alike::AlikePage,
    api,
    audit::AuditPage,
    failure::Failure,
    figures::FiguresPage,
    intake::IntakePage,
    kiosks::KiosksPage,
    not_found::NotFoundPage,
    people::{PeoplePage, sessions::SessionsPage},
    queue::QueuePage,
    retention::RetentionPage,
    shell::{arrival::Arrival, frame::Frame, signed_in_only::SignedInOnly},
    unopened::UnopenedPage,
};

/// Who is at the desk, as far as the app knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The server is being asked.
    Asking,
    /// It could not be found out.
    Unclear(Failure),
    /// Somebody.
    SignedIn(StaffSession),
    /// Nobody.
    SignedOut(Leaving),
}

/// How it came that nobody is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaving {
    /// Nobody has been.
    NotYet,
    /// The session ended by itself.
    Expired,
    /// They signed out.
    Chosen,
}

/// The desk: who is at it and how much waits for a person.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    /// Who is at it.
    pub(crate) standing: RwSignal<Standing>,
    /// How many submissions need a person, as the server last said.
    pub(crate) needs_person: RwSignal<Option<usize>>,
    /// Replies that were typed and not sent, by intake. Gone with the page, or with signing out.
    pub(crate) unsent: StoredValue<BTreeMap<String, String>>,
}

impl Desk {
    fn new() -> Self {
        Self {
            standing: RwSignal::new(Standing::Asking),
            needs_person: RwSignal::new(None),
            unsent: StoredValue::default(),
        }
    }

    /// Asks the server who is signed in.
    pub(crate) async fn find_out(self) {
        self.standing.set(match api::session().await {
            Ok(session) => Standing::SignedIn(session),
            Err(Failure::SignedOut) => Standing::SignedOut(Leaving::NotYet),
            Err(failure) => Standing::Unclear(failure),
        });
    }

    /// Waits for an answer, and notices when it says that the session has ended: whatever page is
    /// open then asks to sign in, and stands there again afterwards.
    pub(crate) async fn ask<T>(
        self,
        request: impl Future<Output = Result<T, Failure>>,
    ) -> Result<T, Failure> {
        let answer = request.await;
        if matches!(answer, Err(Failure::SignedOut)) {
            self.leave(Leaving::Expired);
        }
        answer
    }

    /// What the person at the desk is there for.
    pub(crate) fn role(self) -> Option<Role> {
        self.standing.with(|standing| match standing {
            Standing::SignedIn(session) => Some(session.role),
            _ => None,
        })
    }

    /// The number of their account.
    pub(crate) fn account(self) -> Option<i64> {
        self.standing.with(|standing| match standing {
            Standing::SignedIn(session) => Some(session.account),
            _ => None,
        })
    }

    /// Nobody is signed in any more.
    pub(crate) fn leave(self, how: Leaving) {
        if how == Leaving::Chosen {
            self.unsent.update_value(BTreeMap::clear);
        }
        self.standing.set(Standing::SignedOut(how));
        self.needs_person.set(None);
    }
}

/// The desk of the page.
pub(crate) fn use_desk() -> Desk {
    expect_context()
}

/// The whole app.
#[component]
pub(crate) fn DeskApp() -> impl IntoView {
    let desk = Desk::new();
    provide_context(desk);
    provide_context(Arrival::new());
    spawn_local(desk.find_out());
    view! {
        <Router>
            <Frame>
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/desk") view=|| signed_in(FirstPage) />
                    <Route path=path!("/desk/intakes/:id") view=|| signed_in(IntakePage) />
                    <Route path=path!("/desk/unopened") view=|| signed_in(UnopenedPage) />
                    <Route path=path!("/desk/alerts") view=|| signed_in(AlertsPage) />
                    <Route path=path!("/desk/alike") view=|| signed_in(AlikePage) />
                    <Route path=path!("/desk/figures") view=|| signed_in(FiguresPage) />
                    <Route path=path!("/desk/retention") view=|| signed_in(RetentionPage) />
                    <Route path=path!("/desk/kiosks") view=|| signed_in(KiosksPage) />
                    <Route path=path!("/desk/staff") view=|| signed_in(PeoplePage) />
                    <Route path=path!("/desk/sessions") view=|| signed_in(SessionsPage) />
                    <Route path=path!("/desk/audit") view=|| signed_in(AuditPage) />
                    <Route path=path!("/desk/sign-in") view=SignInPage />
                    <Route path=path!("/desk/setup") view=SetUpPage />
                </Routes>
            </Frame>
        </Router>
    }
}

/// What a role begins with: the queue, and for who may not read it, the audit.
#[component]
fn FirstPage() -> impl IntoView {
    match use_desk().role() {
        Some(Role::Auditor) => view! { <AuditPage /> }.into_any(),
        _ => view! { <QueuePage /> }.into_any(),
    }
}

fn signed_in<V: IntoView + 'static>(page: fn() -> V) -> impl IntoView {
    view! { <SignedInOnly>{page()}</SignedInOnly> }
}
