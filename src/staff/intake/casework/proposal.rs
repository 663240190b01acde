//! Who the case is proposed for, and why; one press does so. Beside it, who can be asked where it happened.

use domain::{
    routing::RoutingReason,
    staff::Role,
    wire::{
        casework::CaseFile,
        routing::{ListedContact, Proposal, Proposed, RoutingAccepted},
    },
};
use leptos::prelude::*;

use super::Work;
use crate::{
    api,
    browser::names::language_name,
    desk::use_desk,
    words::{say, say_with, state_name},
};

/// The proposal with its reasons; nothing where there is none.
#[component]
pub(super) fn ProposalPart(
    /// The case.
    work: Work,
    /// As it is now.
    file: CaseFile,
) -> impl IntoView {
    let version = file.standing.version;
    file.proposal.map(|proposal| {
        let people = [
            ("specialist", &proposal.specialist),
            ("officer", &proposal.officer),
        ];
        let people = people
            .into_iter()
            .filter_map(|(part, one)| one.as_ref().map(|one| person(part, one)));
        view! {
            <section class="case__proposal" aria-labelledby="routing-title">
                <h3 class="case__part" id="routing-title">{say("routing")}</h3>
                <ul>{people.collect_view()}</ul>
                <TakeUp work proposal=proposal.clone() version />
            </section>
        }
    })
}

fn person(part: &str, proposed: &Proposed) -> impl IntoView + use<> {
    let name = proposed.colleague.username.clone();
    view! {
        <li>
            {say(&format!("routing.{part}"))} ": " <strong><bdi>{name}</bdi></strong>
            <p class="case__reasons">{in_words(&proposed.reasons)}</p>
        </li>
    }
}

/// The button: a supervisor gives the case to all of them, everybody else takes what is theirs.
#[component]
fn TakeUp(
    /// The case.
    work: Work,
    /// Who is proposed.
    proposal: Proposal,
    /// The version that is seen.
    version: i64,
) -> impl IntoView {
    let desk = use_desk();
    let leads = matches!(desk.role(), Some(Role::Supervisor | Role::Administrator));
    let may = |one: &&Proposed| leads || desk.account() == Some(one.colleague.id);
    let specialist = proposal.specialist.as_ref().filter(may);
    let officer = proposal.officer.as_ref().filter(may);
    let names: Vec<_> = [specialist, officer]
        .into_iter()
        .flatten()
        .map(|one| one.colleague.username.clone())
        .collect();
    let label = if leads {
        say_with("routing-give", &[("names", &names.join(", "))])
    } else if specialist.is_some() {
        say("routing.take")
    } else {
        say("routing.take-questions")
    };
    let accepted = RoutingAccepted {
        version,
        specialist: specialist.map(|one| one.colleague.id),
        officer: officer.map(|one| one.colleague.id),
    };
    let take_up = move |_| {
        let request = async move { api::take_up_proposal(&work.id.get_value(), accepted).await };
        work.finish(request, || ());
    };
    (!names.is_empty()).then(|| {
        view! {
            <button type="button" class="usa-button" on:click=take_up>
                {label}
            </button>
        }
    })
}

/// 'Texas, speaks Spanish, 3 open cases'.
pub(super) fn in_words(reasons: &[RoutingReason]) -> String {
    let sentences: Vec<_> = reasons.iter().map(reason_in_words).collect();
    sentences.join(", ")
}

fn reason_in_words(reason: &RoutingReason) -> String {
    let key = format!("routing-{}", reason.name().replace('_', "-"));
    match reason {
        RoutingReason::Region(code) | RoutingReason::NobodyInRegion(code) => {
            say_with(&key, &[("state", &state_name(code))])
        }
        RoutingReason::Speaks(tag) | RoutingReason::NobodySpeaks(tag) => {
            say_with(&key, &[("language", &language_name(tag))])
        }
        RoutingReason::LeastToDo(open) | RoutingReason::EverybodyFull(open) => {
            say_with(&key, &[("open", &open.to_string())])
        }
    }
}

/// Who can be asked where it happened.
#[component]
pub(super) fn LocalContacts(
    /// Those of the county first.
    contacts: Vec<ListedContact>,
) -> impl IntoView {
    let listed = if contacts.is_empty() {
        view! { <p>{say("local-contacts.none")}</p> }.into_any()
    } else {
        view! { <ul class="local-contacts">{contacts.into_iter().map(local_contact).collect_view()}</ul> }
            .into_any()
    };
    view! {
        <details class="case__form">
            <summary>{say("local-contacts")}</summary>
            {listed}
        </details>
    }
}

fn local_contact(listed: ListedContact) -> impl IntoView {
    let contact = listed.contact;
    let place = match contact.county {
        Some(county) => format!("{county}, {}", state_name(&contact.state)),
        None => state_name(&contact.state),
    };
    let line = |text: Option<String>| text.map(|text| view! { <p><bdi>{text}</bdi></p> });
    view! {
        <li>
            <p>
                <strong><bdi>{contact.name}</bdi></strong>
            </p>
            <p>{place}</p>
            {line(contact.telephone)} {line(contact.email)} {line(contact.notes)}
        </li>
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn reasons_are_said_in_words() {
        let reasons = [
            RoutingReason::Region("TX".to_owned()),
            RoutingReason::Speaks("es".to_owned()),
            RoutingReason::LeastToDo(3),
        ];
        assert_eq!(in_words(&reasons), "Texas, speaks Spanish, 3 open cases");
        let full = in_words(&[RoutingReason::EverybodyFull(1)]);
        assert_eq!(full, "everybody who is here has enough, 1 open case");
        for reason in [
            RoutingReason::NobodyInRegion("GU".to_owned()),
            RoutingReason::NobodySpeaks("so".to_owned()),
        ] {
            assert!(in_words(&[reason]).starts_with("nobody"));
        }
    }
}
