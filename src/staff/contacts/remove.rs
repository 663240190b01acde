//! The dialog that takes a contact out.

use domain::wire::routing::ListedContact;
use leptos::prelude::*;

use super::Asked;
use crate::{
    api,
    shell::{danger::danger_actions, pagework::use_pagework},
    words::say_with,
};

/// Asks.
#[component]
pub(super) fn RemoveContact(listed: ListedContact) -> impl IntoView {
    let work = use_pagework::<Asked>();
    let name = listed.contact.name;
    let question = say_with("contact-remove-question", &[("name", &name)]);
    let request = move || api::remove_contact(listed.number);
    let done = move |()| work.say_done(say_with("contact-removed", &[("name", &name)]));
    view! {
        <p>{question}</p>
        {danger_actions(("modal.cancel", "contact-remove.submit"), request, done)}
    }
}
