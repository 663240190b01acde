//! The form that links a case with another one, or merges it into that. What was typed stays while the page
//! draws the case anew: a colleague may have changed it meanwhile.

use domain::{
    linking::LinkKind,
    wire::{
        casework::CaseFile,
        linking::{LinkAct, LinkChange},
    },
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::Work;
use crate::{
    api,
    browser::page::{focus, is_unfolded, unfold},
    failure::Failure,
    shell::choice::Choice,
    words::say,
};

/// The heading of the part: where focus goes when what was pressed goes.
pub(super) const TITLE: &str = "links-title";
const FORM: &str = "links-form";
const REFERENCE: &str = "links-reference";
const WRONG: &str = "links-wrong";

/// What is being typed. A handle; copies are the same.
#[derive(Clone, Copy)]
pub(super) struct LinkDraft {
    /// Reference of the other case.
    reference: RwSignal<String>,
    /// The name of a [`LinkKind`].
    kind: RwSignal<String>,
    unfolded: RwSignal<bool>,
    /// Why the reference was not taken.
    wrong: RwSignal<Option<String>>,
}

impl LinkDraft {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            reference: RwSignal::new(String::new()),
            kind: RwSignal::new(LinkKind::SamePerson.name().to_owned()),
            unfolded: RwSignal::new(false),
            wrong: RwSignal::new(None),
        }
    }

    /// Takes up a proposal, and goes to where it is looked at before anything is done.
    pub(super) fn choose(self, reference: String) {
        self.reference.set(reference);
        self.wrong.set(None);
        unfold(FORM);
        focus(REFERENCE);
    }

    /// The other case; `None` where it is not named, which it says.
    fn read(self) -> Option<String> {
        let reference = self.reference.read_untracked().trim().to_owned();
        if reference.is_empty() {
            self.refuse(say("links.give-reference"));
        }
        (!reference.is_empty()).then_some(reference)
    }

    fn refuse(self, why: String) {
        self.wrong.set(Some(why));
        focus(REFERENCE);
    }

    /// It is done: nothing of it is needed any more.
    fn clear(self) {
        focus(TITLE);
        self.reference.set(String::new());
        self.wrong.set(None);
        self.unfolded.set(false);
    }
}

/// The other case, and what the two have to do with each other.
#[component]
pub(super) fn LinkForm(
    /// The case.
    work: Work,
    /// Whether this one is merged into another already.
    is_merged: Memo<bool>,
) -> impl IntoView {
    let draft = work.link.get_value();
    let options = LinkKind::ALL
        .map(|one| (one.name().to_owned(), kind_name(one)))
        .into();
    let link = move |event: SubmitEvent| {
        event.prevent_default();
        let kind = LinkKind::named(&draft.kind.read_untracked());
        if let (Some(kind), Some(reference)) = (kind, draft.read()) {
            tie(work, LinkAct::Link { reference, kind });
        }
    };
    let merge = move |_| {
        if let Some(into) = draft.read() {
            tie(work, LinkAct::Merge { into });
        }
    };
    let merging = move || {
        (!is_merged.get()).then(|| {
            view! {
                <p>{say("links.merge-body")}</p>
                <button type="button" class="usa-button usa-button--outline" on:click=merge>
                    {say("links.merge")}
                </button>
            }
        })
    };
    let is_wrong = move || draft.wrong.read().is_some();
    let wrong = move || {
        let why = draft.wrong.get()?;
        Some(view! {
            <p class="usa-error-message" id=WRONG role="alert">
                {why}
            </p>
        })
    };
    view! {
        <details
            class="case__form"
            id=FORM
            open=move || draft.unfolded.get()
            on:toggle=move |event| draft.unfolded.set(is_unfolded(&event))
        >
            <summary>{say("links.form")}</summary>
            <form on:submit=link>
                <label class="usa-label" for=REFERENCE>
                    {say(REFERENCE)}
                </label>
                {wrong}
                <input
                    class="usa-input"
                    class:usa-input--error=is_wrong
                    id=REFERENCE
                    autocomplete="off"
                    maxlength="20"
                    aria-invalid=move || is_wrong().then_some("true")
                    aria-describedby=move || is_wrong().then_some(WRONG)
                    bind:value=draft.reference
                />
                <Choice id="links-kind" options required=true value=draft.kind />
                <button class="usa-button">{say("links.submit")}</button>
                {merging}
            </form>
        </details>
    }
}

/// What two cases have to do with each other.
pub(super) fn kind_name(kind: LinkKind) -> String {
    say(&format!("link-kind.{}", kind.name().replace('_', "-")))
}

/// Takes a tie away. Its button goes with it.
pub(super) fn untie(work: Work, act: LinkAct) {
    if let Some(request) = request(work, act) {
        work.finish(request, || focus(TITLE));
    }
}

/// Does what the form says. Why it was refused stands beside what was typed.
fn tie(work: Work, act: LinkAct) {
    let Some(request) = request(work, act) else {
        return;
    };
    let failed = move |failure: &Failure| match failure {
        Failure::Refused { .. } => {
            work.said.set(String::new());
            work.link.get_value().refuse(failure.sentence());
        }
        _ => work.said.set(failure.sentence()),
    };
    work.finish_or(request, move || work.link.get_value().clear(), failed);
}

fn request(
    work: Work,
    act: LinkAct,
) -> Option<impl Future<Output = Result<CaseFile, Failure>> + 'static> {
    let version = work.version()?;
    let change = LinkChange { version, act };
    Some(async move { api::link(&work.id.get_value(), &change).await })
}
