//! From a kept submission to an intake, or to the reason why a person must look at it. Nothing is
//! thrown away, and every plain text is assumed to be hostile: anybody can seal.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    FORM_VERSION,
    answers::{Answer, Answers},
    intake,
    value::Today,
    wire::{
        desk::UnopenedReason,
        document::{IntakeDocument, ReceiptAddress},
    },
};
use envelope::{OpenError, Part, PublicKey, Suite, open, read_header, receipt::LOOKUP_BYTES};
use store::KeptSubmission;
use zeroize::Zeroizing;

use super::{KeyRing, OpenIntake, urgency::urgency};

/// Opens and checks a submission.
pub(super) fn read(
    kept: &KeptSubmission,
    ring: &KeyRing,
    today: Today,
) -> Result<OpenIntake, UnopenedReason> {
    if kept.conflicting {
        return Err(UnopenedReason::Conflicting);
    }
    let plaintext = unseal(kept, ring)?;
    let document: IntakeDocument =
        serde_json::from_slice(&plaintext).map_err(|_| UnopenedReason::NotAnIntake)?;
    if document.form_version != FORM_VERSION || !is_address(&document.receipt) {
        return Err(UnopenedReason::NotAnIntake);
    }
    let answers = intake::check(&document, today).map_err(|_| UnopenedReason::InvalidAnswers)?;
    Ok(OpenIntake {
        sequence: kept.sequence,
        id: kept.id,
        received_at: kept.received_at,
        notice: kept.notice,
        urgency: urgency(&answers),
        name: text(&answers, "your-name"),
        help: choices(&answers, "help"),
        state: choice(&answers, "crime-state"),
        plaintext,
    })
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
    if header.form_version == FORM_VERSION {
        Ok(plaintext)
    } else {
        Err(UnopenedReason::UnknownFormVersion)
    }
}

/// Whether a message could be left there.
fn is_address(receipt: &ReceiptAddress) -> bool {
    let lookup = Base64UrlUnpadded::decode_vec(&receipt.lookup);
    lookup.is_ok_and(|lookup| lookup.len() == LOOKUP_BYTES)
        && PublicKey::from_base64(Suite::X25519, &receipt.reply_key).is_ok()
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

fn choices(answers: &Answers, field: &str) -> Vec<&'static str> {
    match answers.get(field) {
        Some(Answer::Choices(options)) => options.clone(),
        _ => Vec::new(),
    }
}
