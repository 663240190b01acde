//! Who is at the desk, and the pages behind that.

use std::collections::BTreeMap;

use domain::{
    staff::{Owed, Role},
    wire::{alerts::Waiting, desk::StaffSession},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};

use crate::{
    account::{
        agency_return::AgencyPage, own::OwnAccountPage, set_up::SetUpPage, sign_in::SignInPage,
    },
    alerts::AlertsPage,
    alike::AlikePage,
    api,
    audit::AuditPage,
    browser::focus_kept::keep_focus,
    calls::{CallsPage, OpenCall},
    contacts::ContactsPage,
    failure::Failure,
    figures::FiguresPage,
    intake::IntakePage,
    kiosks::KiosksPage,
    not_found::NotFoundPage,
    people::{PeoplePage, sessions::SessionsPage},
    queue::{QueuePage, typed::TypedCounties},
    retention::RetentionPage,
    settings::SettingsPage,
    shell::{
        arrival::Arrival,
        frame::Frame,
        lock::{Lock, Watch},
        prove::{Proving, ProvingDialog},
        signed_in_only::SignedInOnly,
    },
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
    /// Somebody who was signed in, and whose page is hidden until they prove that it is still them.
    Locked(StaffSession),
    /// Somebody whose password was right, and who has more to do first.
    Owing(Owed),
    /// Nobody.
    SignedOut(Leaving),
}

impl Standing {
    /// The session of whoever the pages belong to, hidden or not.
    pub(crate) fn session(&self) -> Option<&StaffSession> {
        match self {
            Self::SignedIn(session) | Self::Locked(session) => Some(session),
            _ => None,
        }
    }
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
    /// How much of alerts waits for a person, as the server last said.
    pub(crate) alerts_waiting: RwSignal<Option<Waiting>>,
    /// How many kiosks nobody hears of, as the server last said.
    pub(crate) silent_kiosks: RwSignal<Option<u32>>,
    /// Replies that were typed and not sent, by intake. Gone with the page, or with signing out.
    pub(crate) unsent: StoredValue<BTreeMap<String, String>>,
    /// A call that is under way while another page is open. Gone with the page, or with signing out.
    pub(crate) call: StoredValue<Option<OpenCall>>,
    /// The counties that the queue was narrowed to. Gone with the page, or with signing out.
    pub(crate) typed: TypedCounties,
    /// Asks whoever is at it to prove it again.
    pub(crate) proving: Proving,
    /// Why somebody who came back from the agency's own sign-in was not let in, until it is said.
    pub(crate) turned_away: RwSignal<Option<Failure>>,
}

impl Desk {
    fn new() -> Self {
        Self {
            standing: RwSignal::new(Standing::Asking),
            needs_person: RwSignal::new(None),
            alerts_waiting: RwSignal::new(None),
            silent_kiosks: RwSignal::new(None),
            unsent: StoredValue::default(),
            call: StoredValue::new(None),
            typed: TypedCounties::default(),
            proving: Proving::new(),
            turned_away: RwSignal::new(None),
        }
    }

    /// Asks the server who is signed in.
    pub(crate) async fn find_out(self) {
        match api::session().await {
            Ok(session) => self.arrive(session),
            Err(Failure::SignedOut) => self.standing.set(Standing::SignedOut(Leaving::NotYet)),
            Err(failure) => self.standing.set(Standing::Unclear(failure)),
        }
    }

    /// Somebody is signed in, or on their way to it.
    pub(crate) fn arrive(self, session: StaffSession) {
        self.standing.set(match session.owed {
            Some(owed) => Standing::Owing(owed),
            None => Standing::SignedIn(session),
        });
    }

    /// Waits for an answer, and notices when it says that the session has ended: whatever page is
    /// open then asks to sign in, and stands there again afterwards.
    pub(crate) async fn ask<T>(
        self,
        request: impl Future<Output = Result<T, Failure>>,
    ) -> Result<T, Failure> {
        let answer = request.await;
        match answer {
            Err(Failure::SignedOut) => self.leave(Leaving::Expired),
            Err(Failure::Unfinished) => self.find_out().await,
            _ => {}
        }
        answer
    }

    /// The same for what may ask for a fresh proof: whoever is at the desk gives it, and the request is
    /// made again.
    pub(crate) async fn ask_proven<T, F>(self, request: impl Fn() -> F) -> Result<T, Failure>
    where
        F: Future<Output = Result<T, Failure>>,
    {
        match self.ask(request()).await {
            Err(Failure::NotFresh) if self.proving.is_proven().await => self.ask(request()).await,
            answer => answer,
        }
    }

    /// Asks how much of alerts waits for a person. Where there is no answer, what is known stands.
    pub(crate) async fn look_at_alerts(self) {
        if let Ok(waiting) = self.ask(api::alerts_waiting()).await {
            self.alerts_waiting.set(Some(waiting));
        }
    }

    /// Asks how many kiosks nobody hears of, in the same way.
    pub(crate) async fn look_at_kiosks(self) {
        if let Ok(waiting) = self.ask(api::kiosks_waiting()).await {
            self.silent_kiosks.set(Some(waiting.silent));
        }
    }

    /// The session of whoever is signed in as it is now, which no page is drawn anew for.
    pub(crate) fn arrive_again(self, session: StaffSession) {
        self.standing
            .update_untracked(|standing| *standing = Standing::SignedIn(session));
    }

    /// What the person at the desk is there for.
    pub(crate) fn role(self) -> Option<Role> {
        self.standing
            .with(|standing| standing.session().map(|one| one.role))
    }

    /// What the agency's own sign-in is called, where they come from there.
    pub(crate) fn agency(self) -> Option<String> {
        let standing = self.standing.read_untracked();
        standing.session().and_then(|one| one.agency.clone())
    }

    /// The number of their account.
    pub(crate) fn account(self) -> Option<i64> {
        self.standing
            .with(|standing| standing.session().map(|one| one.account))
    }

    /// Hides the page of whoever is signed in. What they were typing stays behind it.
    pub(crate) fn lock(self) {
        if let Standing::SignedIn(session) = self.standing.get_untracked() {
            self.standing.set(Standing::Locked(session));
        }
    }

    /// Nobody is signed in any more. Where the session ended by itself, whoever had it comes back to
    /// their page as it was.
    pub(crate) fn leave(self, how: Leaving) {
        let somebody = self
            .standing
            .with_untracked(|standing| standing.session().is_some());
        if how == Leaving::Expired && somebody {
            self.lock();
            return;
        }
        // Whoever comes next may be somebody else: what a person said on the telephone is not for them, nor
        // is a reply that would go out in their name.
        self.unsent.update_value(BTreeMap::clear);
        self.call.set_value(None);
        self.typed.forget();
        self.standing.set(Standing::SignedOut(how));
        self.needs_person.set(None);
        self.alerts_waiting.set(None);
        self.silent_kiosks.set(None);
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
    keep_focus();
    view! {
        <Router>
            <Frame>
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/desk") view=|| signed_in(FirstPage) />
                    <Route path=path!("/desk/intakes/:id") view=|| signed_in(IntakePage) />
                    <Route path=path!("/desk/call") view=|| signed_in(CallsPage) />
                    <Route path=path!("/desk/unopened") view=|| signed_in(UnopenedPage) />
                    <Route path=path!("/desk/alerts") view=|| signed_in(AlertsPage) />
                    <Route path=path!("/desk/alike") view=|| signed_in(AlikePage) />
                    <Route path=path!("/desk/figures") view=|| signed_in(FiguresPage) />
                    <Route path=path!("/desk/retention") view=|| signed_in(RetentionPage) />
                    <Route path=path!("/desk/kiosks") view=|| signed_in(KiosksPage) />
                    <Route path=path!("/desk/local-contacts") view=|| signed_in(ContactsPage) />
                    <Route path=path!("/desk/staff") view=|| signed_in(PeoplePage) />
                    <Route path=path!("/desk/sessions") view=|| signed_in(SessionsPage) />
                    <Route path=path!("/desk/settings") view=|| signed_in(SettingsPage) />
                    <Route path=path!("/desk/audit") view=|| signed_in(AuditPage) />
                    <Route path=path!("/desk/account") view=|| signed_in(OwnAccountPage) />
                    <Route path=path!("/desk/sign-in") view=SignInPage />
                    <Route path=path!("/desk/sign-in/agency") view=AgencyPage />
                    <Route path=path!("/desk/setup") view=SetUpPage />
                </Routes>
                <ProvingDialog />
                <Watch />
                <Lock />
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
