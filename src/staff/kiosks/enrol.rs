//! The dialog that makes a one-time code: first where the kiosk stands, then the code, large enough
//! to be read out or copied by hand.

use domain::{
    fleet::Name,
    wire::kiosk::{KioskName, NewEnrolmentCode},
};
use leptos::{prelude::*, task::spawn_local};

use super::{Asked, rename::NameForm};
use crate::{
    api,
    browser::dates::written,
    desk::use_desk,
    shell::modal::shown_once_actions,
    words::{say, say_with},
};

/// Asks where it stands, and shows the code.
#[component]
pub(super) fn EnrolKiosk() -> impl IntoView {
    let desk = use_desk();
    let code = RwSignal::new(None::<NewEnrolmentCode>);
    let submit = move |name: Name, error: RwSignal<Option<String>>| {
        spawn_local(async move {
            let name = KioskName { name: name.into() };
            match desk.ask(api::new_kiosk(name)).await {
                Ok(made) => code.set(Some(made)),
                Err(failure) => error.set(Some(failure.sentence())),
            }
        });
    };
    move || match code.get() {
        Some(code) => view! { <Code code /> }.into_any(),
        None => view! {
            <p>{say("kiosk-enrol.body")}</p>
            <NameForm given=String::new() action=say("kiosk-enrol.submit") submit />
        }
        .into_any(),
    }
}

/// The code, this once.
#[component]
fn Code(code: NewEnrolmentCode) -> impl IntoView {
    view! {
        <div role="status">
            <p>{say("kiosk-code.body")}</p>
            <p class="kiosk-code">{code.code}</p>
        </div>
        <p>{say_with("kiosk-code-until", &[("moment", &written(code.expires_at))])}</p>
        <p>{say("kiosk-code.once")}</p>
        {shown_once_actions::<Asked>("kiosk-code.close")}
    }
}
