//! The dialog that takes a kiosk's enrolment back, once somebody says so twice.

use domain::wire::kiosk::Kiosk;
use leptos::prelude::*;

use super::Asked;
use crate::{
    api,
    shell::{danger::danger_actions, pagework::use_pagework},
    words::{say, say_with},
};

/// Says what follows, and asks.
#[component]
pub(super) fn RevokeKiosk(kiosk: Kiosk) -> impl IntoView {
    let work = use_pagework::<Asked>();
    let Kiosk { id, name, .. } = kiosk;
    let question = say_with("kiosk-revoke-question", &[("name", &name)]);
    let request = move || api::revoke_kiosk(id.clone());
    let done = move |()| work.say_done(say_with("kiosk-revoked", &[("name", &name)]));
    view! {
        <p>{question}</p>
        <p>{say("kiosk-revoke.body")}</p>
        {danger_actions(("kiosk-revoke.keep", "kiosk-revoke.submit"), request, done)}
    }
}
