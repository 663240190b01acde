//! A sign-up as it may be shown where somebody looks on: of each contact only the end.

use domain::{
    custody::{ContactChannel, Topic},
    wire::vine::{MaskedContact, MaskedSignUp, SignUpState},
};
use store::alerts::{ContactState, FiledSignUp, KeptContact};

use crate::{Notifier, keys::contact_place};

/// How many digits of a telephone number are shown.
const SHOWN_DIGITS: usize = 4;

/// The sign-up; `None` once it is cancelled.
pub(crate) fn masked(notifier: &Notifier, sign_up: &FiledSignUp) -> Option<MaskedSignUp> {
    let asked = |topic: &Topic| sign_up.topics & topic.bit() != 0;
    (sign_up.state != SignUpState::Cancelled).then(|| MaskedSignUp {
        state: sign_up.state,
        reference: sign_up.id.reference().to_string(),
        // What was removed has no address any more.
        contacts: sign_up
            .contacts
            .iter()
            .filter_map(|contact| masked_contact(notifier, sign_up.sequence, contact))
            .collect(),
        events: Topic::ALL.into_iter().filter(asked).collect(),
        language: sign_up.language.clone(),
    })
}

fn masked_contact(
    notifier: &Notifier,
    sequence: i64,
    contact: &KeptContact,
) -> Option<MaskedContact> {
    let place = contact_place(sequence, contact.number);
    let address = notifier.keys.open(&place, &contact.sealed)?;
    Some(MaskedContact {
        number: contact.number,
        channel: contact.channel,
        ends_with: end(contact.channel, &address),
        in_use: contact.state == ContactState::Confirmed,
    })
}

fn end(channel: ContactChannel, address: &str) -> String {
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
        assert_eq!(end(ContactChannel::Text, "+12025550123"), "…0123");
        assert_eq!(
            end(ContactChannel::Email, "ana@example.org"),
            "…@example.org"
        );
    }
}
