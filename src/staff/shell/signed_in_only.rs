//! Keeps a page back until somebody is signed in.

use leptos::{prelude::*, task::spawn_local};

use super::failure_note::FailureNote;
use crate::{
    account::sign_in_form::SignInForm,
    desk::{Standing, use_desk},
    words::say,
};

/// Shows a page to who is signed in, and the sign-in form in its place to others. The address stays,
/// so that whoever's session ends comes back to where they were by signing in again.
#[component]
pub(crate) fn SignedInOnly(children: ChildrenFn) -> impl IntoView {
    let desk = use_desk();
    let ask_again = move |()| {
        desk.standing.set(Standing::Asking);
        spawn_local(desk.find_out());
    };
    move || match desk.standing.get() {
        Standing::Asking => {
            view! { <p class="waiting" role="status">{say("one-moment")}</p> }.into_any()
        }
        Standing::Unclear(failure) => view! { <FailureNote failure retry=ask_again /> }.into_any(),
        Standing::SignedOut(leaving) => view! { <SignInForm leaving /> }.into_any(),
        Standing::SignedIn(_) => children().into_any(),
    }
}
