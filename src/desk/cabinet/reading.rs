//! From a kept submission to an intake, or to the reason why a person must look at it. Nothing is
//! thrown away, and every plain text is assumed to be hostile: anybody can seal.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    answers::{Answer, Answers},
    intake, is_known_form,
    value::Today,
    wire::{
        desk::UnopenedReason,
        document::{IntakeDocument, ReceiptAddress},
    },
};
use envelope::{OpenError, Part, PublicKey, Suite, open, read_header};
use store::KeptSubmission;
use zeroize::Zeroizing;

use super::{KeyRing, OpenIntake, open_intake::Receipt, urgency::urgency};
use crate::routing::plain_county;

/// Opens and checks a submission. The answers come beside it, for the index.
pub(super) fn read(
    kept: &KeptSubmission,
    ring: &KeyRing,
    today: Today,
) -> Result<(OpenIntake, Answers), UnopenedReason> {
    if kept.conflicting {
        return Err(UnopenedReason::Conflicting);
    }
    let plaintext = unseal(kept, ring)?;
    let document: IntakeDocument =
        serde_json::from_slice(&plaintext).map_err(|_| UnopenedReason::NotAnIntake)?;
    if !is_known_form(document.form_version) {
        return Err(UnopenedReason::NotAnIntake);
    }
    let receipt = receipt(&document.receipt).ok_or(UnopenedReason::NotAnIntake)?;
    let answers = intake::check(&document, today).map_err(|_| UnopenedReason::InvalidAnswers)?;
    let intake = OpenIntake {
        sequence: kept.sequence,
        id: kept.id,
        received_at: kept.received_at,
        kiosk: kept.kiosk,
        notice: kept.notice,
        urgency: urgency(&answers),
        name: text(&answers, "your-name"),
        help: intake::asked_for(&answers),
        signs_up_elsewhere: intake::signs_up_elsewhere(&answers),
        state: choice(&answers, "crime-state"),
        plain_county: text(&answers, "crime-county").map(|county| plain_county(&county)),
        channel: document.channel,
        language: document.language,
        source: kept.source,
        filled_in: document.filled_in,
        receipt,
        plaintext,
    };
    Ok((intake, answers))
}

fn unseal(kept: &KeptSubmission, ring: &KeyRing) -> Result<Zeroizing<Vec<u8>>, UnopenedReason> {
    let header = read_header(&kept.intake).map_err(|_| UnopenedReason::BrokenSeal)?;
    let key = ring.key_for(&header).ok_or(UnopenedReason::UnknownKey)?;
    let plaintext =
        open(&kept.intake, kept.id, Part::Intake, key).map_err(|error| match error {
            OpenError::OtherKey => UnopenedReason::UnknownKey,
            OpenError::Header(_) | OpenError::Mismatch | OpenError::Broken => {
                UnopenedReason::BrokenSeal
            }
        })?;
    // The seal vouches for the header, so that its form version can be believed before the plain
    // text is taken for anything.
    if is_known_form(header.form_version) {
        Ok(plaintext)
    } else {
        Err(UnopenedReason::UnknownFormVersion)
    }
}

/// Where a message can be left; `None` where none could be.
fn receipt(address: &ReceiptAddress) -> Option<Receipt> {
    let lookup = Base64UrlUnpadded::decode_vec(&address.lookup).ok()?;
    Some(Receipt {
        lookup: lookup.try_into().ok()?,
        reply_key: PublicKey::from_base64(Suite::X25519, &address.reply_key).ok()?,
    })
}

fn text(answers: &Answers, field: &str) -> Option<Zeroizing<String>> {
    match answers.get(field) {
        Some(Answer::Text(text)) => Some(Zeroizing::new(text.clone())),
        _ => None,
    }
}

fn choice(answers: &Answers, field: &str) -> Option<&'static str> {
    match answers.get(field) {
        Some(Answer::Choice(option)) => Some(option),
        _ => None,
    }
}
