//! Keeps a page back until somebody is signed in.

use domain::staff::Owed;
use leptos::{prelude::*, task::spawn_local};

use super::failure_note::FailureNote;
use crate::{
    account::{code_form::CodeForm, own::OwedFactor, sign_in_form::SignInForm},
    desk::{Leaving, Standing, use_desk},
    failure::Failure,
    words::say,
};

/// What stands in the place of a page, or whose page it is.
#[derive(Clone, PartialEq)]
enum Shown {
    Asking,
    Unclear(Failure),
    Owing(Owed),
    SignIn(Leaving),
    Page(i64),
}

impl From<&Standing> for Shown {
    fn from(standing: &Standing) -> Self {
        match standing {
            Standing::Asking => Self::Asking,
            Standing::Unclear(failure) => Self::Unclear(failure.clone()),
            Standing::Owing(owed) => Self::Owing(*owed),
            Standing::SignedOut(leaving) => Self::SignIn(*leaving),
            Standing::SignedIn(session) | Standing::Locked(session) => Self::Page(session.account),
        }
    }
}

/// Shows a page to who is signed in, and the sign-in form in its place to others. The address stays,
/// so that whoever has to sign in comes to where they wanted to be. Behind the lock the page stays too,
/// unseen; who unlocks it finds it as it was, and somebody else finds one of their own.
#[component]
pub(crate) fn SignedInOnly(children: ChildrenFn) -> impl IntoView {
    let desk = use_desk();
    let ask_again = move |()| {
        desk.standing.set(Standing::Asking);
        spawn_local(desk.find_out());
    };
    let shown = Memo::new(move |_| desk.standing.with(|standing| Shown::from(standing)));
    let locked = move || {
        desk.standing
            .with(|standing| matches!(standing, Standing::Locked(_)))
    };
    move || match shown.get() {
        Shown::Asking => {
            view! { <p class="waiting" role="status">{say("one-moment")}</p> }.into_any()
        }
        Shown::Unclear(failure) => view! { <FailureNote failure retry=ask_again /> }.into_any(),
        Shown::Owing(Owed::Code) => view! { <CodeForm /> }.into_any(),
        Shown::Owing(Owed::SecondFactor) => view! { <OwedFactor /> }.into_any(),
        Shown::SignIn(leaving) => view! { <SignInForm leaving /> }.into_any(),
        Shown::Page(_) => {
            let children = children.clone();
            view! { <div hidden=locked>{children()}</div> }.into_any()
        }
    }
}
