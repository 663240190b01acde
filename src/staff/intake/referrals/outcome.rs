//! What came of a referral at one place.

use domain::{
    referral::ReferralOutcome,
    wire::referral::{OutcomeFound, ReferredTo},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{super::casework::outcome_in_words, Referring};
use crate::{
    api,
    words::{say, say_with},
};

/// The place, and what came of it.
#[component]
pub(super) fn OutcomeForm(
    /// The referrals.
    referring: Referring,
    /// The number of the referral.
    number: i64,
    /// Which of its places.
    place: usize,
    /// The same, with its name.
    to: ReferredTo,
) -> impl IntoView {
    let part = referring.part;
    let id = format!("referral-{number}-{place}");
    let label = say_with("referral-outcome-of", &[("name", &to.name)]);
    let keep_label = say_with("referral-outcome-keep", &[("name", &to.name)]);
    let unkept = referring
        .chosen
        .with_value(|chosen| chosen.get(&(number, place)).copied());
    let known = to.outcome.map(ReferralOutcome::name).unwrap_or_default();
    let chosen = RwSignal::new(unkept.unwrap_or(known));
    let option = move |one: ReferralOutcome| {
        let selected = chosen.get_untracked() == one.name();
        view! {
            <option value=one.name() selected=selected>
                {outcome_in_words(one)}
            </option>
        }
    };
    let choose = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        let known = ReferralOutcome::ALL.into_iter();
        let found = known.map(ReferralOutcome::name).find(|name| *name == value);
        let found = found.unwrap_or_default();
        referring.chosen.update_value(|chosen| {
            chosen.insert((number, place), found);
        });
        chosen.set(found);
    };
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(outcome) = ReferralOutcome::ALL
            .into_iter()
            .find(|one| one.name() == chosen.get_untracked())
        else {
            return;
        };
        let found = OutcomeFound { place, outcome };
        let work = part.work();
        spawn_local(async move {
            let id = work.id();
            let request = api::referral_outcome(&id, number, &found);
            match work.desk.ask(request).await {
                Ok(known) => {
                    referring.chosen.update_value(|chosen| {
                        chosen.remove(&(number, place));
                    });
                    part.keep(known, say("referrals.outcome-kept"));
                }
                Err(failure) => part.said.set(failure.sentence()),
            }
        });
    };
    view! {
        <li class="referrals__place">
            <p>
                <strong><bdi>{to.name.clone()}</bdi></strong>
            </p>
            <form class="referrals__outcome" on:submit=keep>
                <label class="usa-sr-only" for=id.clone()>
                    {label}
                </label>
                <select class="usa-select" id=id prop:value=chosen on:change=choose>
                    <option value="">{say("referral-outcome-unknown")}</option>
                    {ReferralOutcome::ALL.map(option).into_iter().collect_view()}
                </select>
                <button class="usa-button usa-button--outline" aria-label=keep_label>
                    {say("referral-outcome-keep.submit")}
                </button>
            </form>
        </li>
    }
}
