//! The work on a case, beside the intake: how it stands, what is to be done, what happened. Others who
//! have it open are named; who changes it says what they saw, and nothing of anybody's is overwritten.
//!
//! What says how the case stands is drawn anew whenever it moves. What somebody types or chooses is drawn
//! once and hidden while it does not fit, so that no colleague takes it away.

mod acts;
mod contact;
mod for_good;
mod give;
mod hoax;
mod judgment;
mod keeping;
mod link_form;
mod links;
mod note;
mod proposal;
mod timeline;

use domain::{
    casework::CaseState,
    staff::Role,
    wire::casework::{CaseAct, CaseChange, CaseFile, CaseTask},
};
use leptos::{prelude::*, task::spawn_local};

use self::{
    acts::{Acts, CloseForm},
    contact::ContactForm,
    give::GiveForm,
    hoax::SecondPerson,
    judgment::Judgment,
    keeping::Keeping,
    link_form::LinkDraft,
    links::LinksPart,
    note::NoteForm,
    proposal::{LocalContacts, ProposalPart},
};
use crate::{
    api,
    browser::{clock::now, dates::written, sight::follow_sight},
    desk::{Desk, Standing, use_desk},
    failure::Failure,
    queue::table::state_name,
    words::{say, say_with},
};

pub(super) use timeline::{Timeline, outcome_in_words};

/// How often the page says that it is open, in seconds.
const PRESENCE: u64 = 10;

/// The case of the page.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// Whom it asks.
    pub(super) desk: Desk,
    id: StoredValue<String>,
    /// The case as the server last said.
    pub(super) file: RwSignal<Option<CaseFile>>,
    /// What was done, or why not.
    said: RwSignal<String>,
    /// Who else has it open.
    present: RwSignal<Vec<String>>,
    /// How often the server said that the person wrote what nobody read yet.
    pub(super) unread: RwSignal<u32>,
    /// What it is to be linked with or merged into.
    link: StoredValue<LinkDraft>,
}

impl Work {
    /// The work on this case; where the case is not known yet, it is fetched now.
    pub(super) fn on(id: String, known: Option<CaseFile>) -> Self {
        let work = Self {
            desk: use_desk(),
            id: StoredValue::new(id),
            file: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            present: RwSignal::new(Vec::new()),
            unread: RwSignal::new(0),
            link: StoredValue::new(LinkDraft::new()),
        };
        match known {
            Some(file) => work.show(file),
            None => work.fetch(),
        }
        work.stay();
        work
    }

    /// The intake's id.
    pub(super) fn id(self) -> String {
        self.id.get_value()
    }

    /// The version that is shown, for whatever has to follow it.
    pub(super) fn seen_version(self) -> Memo<Option<i64>> {
        Memo::new(move |_| {
            let file = self.file.read();
            file.as_ref().map(|file| file.standing.version)
        })
    }

    /// Shows the case as it is now, after something else on the page changed it.
    pub(super) fn refresh(self) {
        self.fetch();
    }

    /// Does something. What was typed stays where it is until `done` is told that it is kept.
    fn act(self, act: CaseAct, done: impl FnOnce() + 'static) {
        let Some(version) = self.version() else {
            return;
        };
        let change = CaseChange { version, act };
        self.finish(
            async move { api::change_case(&self.id.get_value(), &change).await },
            done,
        );
    }

    /// Waits for the answer to a change, and shows the case as it is then.
    fn finish(
        self,
        request: impl Future<Output = Result<CaseFile, Failure>> + 'static,
        done: impl FnOnce() + 'static,
    ) {
        let failed = move |failure: &Failure| self.said.set(failure.sentence());
        self.finish_or(request, done, failed);
    }

    /// The same, where something else says why it was not done.
    fn finish_or(
        self,
        request: impl Future<Output = Result<CaseFile, Failure>> + 'static,
        done: impl FnOnce() + 'static,
        failed: impl FnOnce(&Failure) + 'static,
    ) {
        spawn_local(async move {
            let answer = self.desk.ask(request).await;
            // Whoever left the case meanwhile is told nothing, and what would be told is gone with the page.
            if self.file.is_disposed() {
                return;
            }
            match answer {
                Ok(file) => {
                    self.show(file);
                    self.said.set(say("case.kept"));
                    done();
                }
                Err(failure) => {
                    failed(&failure);
                    // Somebody may have been quicker: show the case as it is now.
                    self.fetch();
                }
            }
        });
    }

    fn version(self) -> Option<i64> {
        // Whoever waited for an answer may have left the page.
        self.file
            .try_with_untracked(|file| file.as_ref().map(|file| file.standing.version))
            .flatten()
    }

    /// Whether it is closed, for what does not fit then.
    fn is_closed(self) -> Memo<bool> {
        Memo::new(move |_| {
            let file = self.file.read();
            file.as_ref()
                .is_some_and(|file| file.standing.state == CaseState::Closed)
        })
    }

    fn show(self, file: CaseFile) {
        self.present.set(file.present.clone());
        self.file.set(Some(file));
    }

    fn fetch(self) {
        spawn_local(async move {
            let Some(id) = self.id.try_get_value() else {
                return;
            };
            match self.desk.ask(api::case(&id)).await {
                Ok(file) => self.show(file),
                Err(failure) => self.said.set(failure.sentence()),
            }
        });
    }

    /// Says every few seconds that the page is open, and fetches the case when somebody changed it: as long as
    /// whoever is signed in can see it. Behind another tab or behind the lock nothing is said, and the server soon
    /// takes them for gone; once the page is seen again, it is said at once.
    fn stay(self) {
        let every = std::time::Duration::from_secs(PRESENCE);
        let seen = follow_sight();
        let signed_in =
            Memo::new(move |_| matches!(*self.desk.standing.read(), Standing::SignedIn(_)));
        Effect::new(move |before: Option<()>| {
            if !(seen.get() && signed_in.get()) {
                return;
            }
            // Fetching the case, as it is when the page opens, says it too.
            if before.is_some() {
                self.look();
            }
            if let Ok(ticking) = set_interval_with_handle(move || self.tick(), every) {
                on_cleanup(move || ticking.clear());
            }
        });
    }

    /// The same as [`Work::look`], by itself: what stays unread, since whoever is signed in may not answer, is
    /// not fetched again and again.
    fn tick(self) {
        let reads = self.desk.role() != Some(Role::Operator);
        self.look_for(reads);
    }

    /// Says that the page is open, and learns what became of the case meanwhile.
    pub(super) fn look(self) {
        self.look_for(true);
    }

    fn look_for(self, messages: bool) {
        spawn_local(async move {
            let Some(id) = self.id.try_get_value() else {
                return;
            };
            let Ok(presence) = self.desk.ask(api::presence(&id)).await else {
                return;
            };
            self.present.set(presence.present);
            if self
                .version()
                .is_some_and(|known| known != presence.version)
            {
                self.said.set(say("case.changed-by-others"));
                self.fetch();
            }
            if messages && presence.unread {
                self.unread.update(|times| *times += 1);
            }
        });
    }
}

/// How it stands and what can be done.
#[component]
pub(super) fn Casework(
    /// The case.
    work: Work,
) -> impl IntoView {
    let present = move || {
        let others = work.present.get();
        (!others.is_empty()).then(|| {
            let names = others.join(", ");
            view! { <p class="case__present">{say_with("case-present", &[("names", &names)])}</p> }
        })
    };
    let is_known = Memo::new(move |_| work.file.read().is_some());
    let forms = move || {
        is_known.get().then(|| {
            view! {
                <CloseForm work />
                <GiveForm work />
                <NoteForm work />
                <ContactForm work />
                <LinksPart work />
            }
        })
    };
    view! {
        <section class="case" aria-labelledby="case-title">
            <h2 class="case__title" id="case-title">{say("case")}</h2>
            <p class="case__said" role="status">{work.said}</p>
            {present}
            {move || work.file.get().map(|file| standing(work, &file))}
            {forms}
            {move || work.file.get().map(|file| kept(work, file))}
        </section>
    }
}

/// What can be looked up, and what becomes of the case as a whole.
fn kept(work: Work, file: CaseFile) -> impl IntoView {
    view! {
        <LocalContacts contacts=file.local_contacts />
        <Keeping work standing=file.standing />
    }
}

fn standing(work: Work, file: &CaseFile) -> impl IntoView + use<> {
    let standing = file.standing.clone();
    let assignee = standing.assignee.as_ref().map_or_else(
        || say("case.nobody"),
        |assignee| say_with("case-assignee", &[("name", &assignee.username)]),
    );
    let officer = standing.officer.as_ref().map(|officer| {
        view! { <p>{say_with("case-officer", &[("name", &officer.username)])}</p> }
    });
    let disposition = standing
        .disposition
        .map(|one| say(&format!("disposition.{}", one.name().replace('_', "-"))));
    let tasks = file.tasks.iter().cloned().map(move |one| task(work, one));
    view! {
        <p>
            <strong class="case__state">{state_name(standing.state)}</strong>
            " "
            {disposition}
        </p>
        <p>{assignee}</p>
        {officer}
        <ul class="case__tasks">{tasks.collect_view()}</ul>
        {file.judgment.clone().map(|judgment| view! { <Judgment judgment /> })}
        <SecondPerson work standing />
        <ProposalPart work file=file.clone() />
        <Acts work file=file.clone() />
    }
}

/// Something to be done, and the button that says it is.
fn task(work: Work, task: CaseTask) -> impl IntoView {
    let late = task.due_at <= now();
    let sentence = say_with(&task.task, &[]);
    let due = say_with("case-due", &[("moment", &written(task.due_at))]);
    let label = say_with("case-task-done", &[("task", &sentence)]);
    let finish = move |_| {
        let act = CaseAct::FinishTask {
            task: task.task.clone(),
        };
        work.act(act, || ());
    };
    view! {
        <li class:case__task--late=late>
            <span>{sentence} " " <span class="case__due">{due}</span></span>
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-label=label
                on:click=finish
            >
                {say("case.task-done")}
            </button>
        </li>
    }
}
