//! How whoever is at the desk signs in and is reminded of what waits, and changing that.

mod codes;
mod factor;
mod passkey_list;
mod reminders;
mod remove_passkey;
mod set_up_factor;

use domain::{staff::Role, wire::credentials::SignInWays};
use leptos::prelude::*;

use self::{
    factor::FactorCard, passkey_list::PasskeyList, reminders::RemindersCard,
    set_up_factor::SetUpFactor,
};
use super::start_again::StartAgain;
use crate::{
    api,
    desk::use_desk,
    paths,
    shell::{answered::Answered, heading::Heading, pagework::Pagework},
    words::{say, say_with},
};

/// The page at `/desk/account`.
#[component]
pub(crate) fn OwnAccountPage() -> impl IntoView {
    let desk = use_desk();
    let work = Pagework::<()>::begin();
    let ways = work.fetched(api::sign_in_ways);
    let ways = match desk.agency() {
        Some(name) => {
            view! { <p>{say_with("own-account-elsewhere", &[("name", &name)])}</p> }.into_any()
        }
        None => view! { <Answered from=ways ready=all_ways /> }.into_any(),
    };
    // Who reads no intake has nothing to be reminded of.
    let reads = desk.role() != Some(Role::Auditor);
    view! {
        <div class="page-head">
            <Heading text=say("own-account") />
            <div class="page-head__tools">
                <a class="usa-button usa-button--outline" href=paths::SESSIONS>
                    {say("sessions")}
                </a>
            </div>
        </div>
        <p class="kiosks-done" role="status">{work.done}</p>
        {ways}
        {reads.then(|| view! { <RemindersCard /> })}
    }
}

fn all_ways(ways: SignInWays) -> impl IntoView {
    view! {
        <PasskeyList passkeys=ways.passkeys host=ways.passkey_host />
        <FactorCard factor=ways.second_factor required=ways.second_factor_required />
    }
}

/// In the place of every page, for who has to set up a second factor before anything else.
#[component]
pub(crate) fn OwedFactor() -> impl IntoView {
    let desk = use_desk();
    view! {
        <div class="account account--wide">
            <Heading text=say("owed-factor") />
            <p>{say("owed-factor.body")}</p>
            <SetUpFactor done=move |session| desk.arrive(session) />
            <StartAgain />
        </div>
    }
}
