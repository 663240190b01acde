//! The dialog that removes a passkey, once somebody says so twice.

use domain::wire::credentials::Passkey;
use leptos::prelude::*;

use crate::{
    api,
    shell::{danger::danger_actions, pagework::use_pagework},
    words::{say, say_with},
};

/// Says what follows, and asks.
#[component]
pub(super) fn RemovePasskey(passkey: Passkey) -> impl IntoView {
    let work = use_pagework::<()>();
    let Passkey { number, name, .. } = passkey;
    let question = say_with("passkey-remove-question", &[("name", &name)]);
    let request = move || api::remove_passkey(number);
    let done = move |()| work.say_done(say_with("passkey-removed", &[("name", &name)]));
    view! {
        <p>{question}</p>
        <p>{say("passkey-remove.body")}</p>
        {danger_actions(("factor-remove.keep", "factor-remove.submit"), request, done)}
    }
}
