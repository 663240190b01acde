//! The page for signing in and nothing else.

use leptos::prelude::*;
use leptos_router::components::Redirect;

use crate::{paths, shell::signed_in_only::SignedInOnly};

/// The page at `/desk/sign-in`: the form, or the queue for who is signed in already.
#[component]
pub(crate) fn SignInPage() -> impl IntoView {
    view! {
        <SignedInOnly>
            <Redirect path=paths::QUEUE />
        </SignedInOnly>
    }
}
