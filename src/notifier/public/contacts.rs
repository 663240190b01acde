//! `POST /api/vine/contacts`: a person's own sign-up, masked.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::{
    custody::{ContactChannel, Topic},
    wire::vine::{LinkAndPin, OwnContact, OwnSignUp, SignUpState},
};
use store::alerts::{ContactState, FiledSignUp, KeptContact};
use web::Source;

use super::access::{ANY_LINK, access};
use crate::{Notifier, keys::contact_place, problem::NotifierProblem};

/// How many digits of a telephone number are shown.
const SHOWN_DIGITS: usize = 4;

pub(crate) async fn post_contacts(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<LinkAndPin>, JsonRejection>,
) -> Result<Json<OwnSignUp>, NotifierProblem> {
    let Json(LinkAndPin { token, pin }) = body?;
    let access = access(&notifier, source, (&token, &pin), ANY_LINK).await?;
    if access.sign_up.state == SignUpState::Cancelled {
        return Err(NotifierProblem::LinkUnknown);
    }
    Ok(Json(own(&notifier, &access.sign_up)))
}

fn own(notifier: &Notifier, sign_up: &FiledSignUp) -> OwnSignUp {
    let asked = |topic: &Topic| sign_up.topics & topic.bit() != 0;
    OwnSignUp {
        state: sign_up.state,
        reference: sign_up.id.reference().to_string(),
        // What was removed has no address any more.
        contacts: sign_up
            .contacts
            .iter()
            .filter_map(|contact| own_contact(notifier, sign_up.sequence, contact))
            .collect(),
        events: Topic::ALL.into_iter().filter(asked).collect(),
        language: sign_up.language.clone(),
    }
}

fn own_contact(notifier: &Notifier, sequence: i64, contact: &KeptContact) -> Option<OwnContact> {
    let place = contact_place(sequence, contact.number);
    let address = notifier.keys.open(&place, &contact.sealed)?;
    Some(OwnContact {
        number: contact.number,
        channel: contact.channel,
        ends_with: masked(contact.channel, &address),
        in_use: contact.state == ContactState::Confirmed,
    })
}

fn masked(channel: ContactChannel, address: &str) -> String {
    let end = match channel {
        ContactChannel::Email => address.rfind('@').map(|at| &address[at..]),
        _ => address
            .len()
            .checked_sub(SHOWN_DIGITS)
            .and_then(|from| address.get(from..)),
    };
    format!("…{}", end.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_end_is_shown() {
        assert_eq!(masked(ContactChannel::Text, "+12025550123"), "…0123");
        assert_eq!(
            masked(ContactChannel::Email, "ana@example.org"),
            "…@example.org"
        );
    }
}
