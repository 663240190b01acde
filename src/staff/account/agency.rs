//! The ways to the agency's own sign-in: the button of who signs in, and the link of whose page stays as
//! it is meanwhile.

use domain::wire::desk::StaffSession;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

use crate::{
    api,
    browser::{other_tab::hear, page::leave_for},
    failure::Failure,
    paths,
    words::say_with,
};

/// The button: the browser goes there and comes back to the page that this stands in the place of.
#[component]
pub(super) fn AgencyButton(
    /// What it is called.
    name: String,
    /// It could not be begun.
    #[prop(into)]
    failed: Callback<Failure>,
) -> impl IntoView {
    let path = use_location().pathname;
    let busy = RwSignal::new(false);
    let press = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let here = path.get_untracked();
        let back = if here == paths::SIGN_IN {
            paths::QUEUE.to_owned()
        } else {
            here
        };
        spawn_local(async move {
            match api::begin_agency(Some(back)).await {
                Ok(begun) => leave_for(&begun.address),
                Err(failure) => {
                    busy.set(false);
                    failed.run(failure);
                }
            }
        });
    };
    view! {
        <button
            type="button"
            class="usa-button account__agency"
            aria-disabled=move || busy.get().then_some("true")
            on:click=press
        >
            {say_with("agency-sign-in", &[("name", &name)])}
        </button>
    }
}

/// The link: it opens a tab that goes there, and says when somebody has come back in it.
#[component]
pub(crate) fn AgencyLink(
    /// What it is called.
    name: String,
    /// What to go there for.
    errand: Errand,
    /// The session as it is then.
    #[prop(into)]
    done: Callback<Result<StaffSession, Failure>>,
) -> impl IntoView {
    hear(move || {
        spawn_local(async move {
            let session = api::session().await;
            done.run(session);
        });
    });
    view! {
        <a
            class="usa-button"
            href=format!("{}#{}", paths::AGENCY, errand.name())
            target="_blank"
            rel="noopener"
        >
            {say_with("agency-go", &[("name", &name)])}
        </a>
    }
}

/// What a tab of its own goes there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Errand {
    /// Whoever is signed in proves it again.
    Prove,
    /// Nobody is signed in any more, and a page waits behind the lock.
    Unlock,
}

impl Errand {
    const fn name(self) -> &'static str {
        match self {
            Self::Prove => "prove",
            Self::Unlock => "unlock",
        }
    }

    /// The one of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let all = [Self::Prove, Self::Unlock];
        all.into_iter().find(|errand| errand.name() == name)
    }
}
