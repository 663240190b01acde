//! The dialog that takes somebody's second factor away, who lost their telephone and their codes.

use domain::wire::staff::StaffMember;
use leptos::prelude::*;

use super::Asked;
use crate::{
    api,
    shell::{danger::danger_actions, pagework::use_pagework},
    words::{say, say_with},
};

/// Says what follows, and asks.
#[component]
pub(super) fn ResetFactor(member: StaffMember) -> impl IntoView {
    let work = use_pagework::<Asked>();
    let StaffMember { id, username, .. } = member;
    let question = say_with("people-reset-question", &[("name", &username)]);
    let request = move || api::reset_second_factor(id);
    let done = move |()| work.say_done(say_with("people-reset-done", &[("name", &username)]));
    view! {
        <p>{question}</p>
        <p>{say("people-reset.body")}</p>
        {danger_actions(("modal.cancel", "people-reset.submit"), request, done)}
    }
}
