//! Answers become a sealed submission.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    FORM_VERSION,
    answers::Answers,
    intake::{asks_for_alerts, documents, is_handed_off},
    wire::{
        document::{Channel, ReceiptAddress},
        office::AlertRoad,
        submission::{PartName, SealedPart, Submission},
    },
};
use envelope::{Context, Part, PublicKey, SealError, SubmissionId, receipt::ReceiptSecret, seal};
use serde::Serialize;
use serde_json::to_vec;
use zeroize::Zeroizing;

use crate::{browser::randomness, office::Keys};

/// A submission as it is posted, every time with the same bytes.
#[derive(Clone)]
pub struct Sealed {
    /// Its id.
    pub id: SubmissionId,
    /// The body to post.
    pub body: String,
    /// What the person keeps.
    pub reference: String,
    /// What opens the office's replies, if the person wants it.
    pub receipt: ReceiptSecret,
    /// Whether it asks for alerts from here.
    pub alerts: bool,
    /// The other service at which the person finishes that request.
    pub handed_off: Option<AlertRoad>,
}

/// What is sealed or kept beside the answers.
pub struct Circumstances<'page> {
    /// Where they were given.
    pub channel: Channel,
    /// In which language.
    pub language: &'page str,
    /// Seconds that the person took, where they are known.
    pub filled_in: Option<u32>,
    /// Who sends alerts from the system that holds the person in custody.
    pub road: Option<AlertRoad>,
}

/// Seals what is on the route of these answers. Replies to it will open with this receipt.
///
/// # Errors
/// When it is too large, or a key is none.
pub fn sealed(
    answers: &Answers,
    circumstances: Circumstances<'_>,
    keys: &Keys,
    receipt: ReceiptSecret,
) -> Result<Sealed, SealError> {
    let Circumstances {
        channel,
        language,
        filled_in,
        road,
    } = circumstances;
    let id = SubmissionId::from_random(&mut randomness::source());
    let (mut intake, notice) = documents(answers, channel, language, address_of(&receipt));
    intake.filled_in = filled_in;
    let plain = json(&intake)?;
    let mut parts = vec![part(
        id,
        PartName::Intake,
        Part::Intake,
        &keys.office,
        keys,
        &plain,
    )?];
    if let Some(notice) = &notice {
        let plain = json(notice)?;
        parts.push(part(
            id,
            PartName::Notice,
            Part::Notice,
            &keys.notifier,
            keys,
            &plain,
        )?);
    }
    let submission = Submission {
        submission_id: id.to_string(),
        parts,
    };
    Ok(Sealed {
        id,
        body: serde_json::to_string(&submission).map_err(|_| SealError::TooLarge)?,
        reference: id.reference().to_string(),
        receipt,
        alerts: asks_for_alerts(answers),
        handed_off: road.filter(|_| is_handed_off(answers)),
    })
}

/// The plain text of a part, wiped from memory when dropped.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn json(document: &impl Serialize) -> Result<Zeroizing<Vec<u8>>, SealError> {
    to_vec(document)
        .map(Zeroizing::new)
        .map_err(|_| SealError::TooLarge)
}

fn part(
    submission_id: SubmissionId,
    name: PartName,
    part: Part,
    reader: &PublicKey,
    keys: &Keys,
    plain: &[u8],
) -> Result<SealedPart, SealError> {
    let context = Context {
        form_version: FORM_VERSION,
        submission_id,
        part,
    };
    let envelope = seal(
        &context,
        reader,
        &keys.escrow,
        plain,
        &mut randomness::source(),
    )?;
    Ok(SealedPart {
        part: name,
        envelope: Base64UrlUnpadded::encode_string(&envelope),
    })
}

/// Where staff can leave the person a message.
fn address_of(secret: &ReceiptSecret) -> ReceiptAddress {
    ReceiptAddress {
        lookup: Base64UrlUnpadded::encode_string(&secret.lookup()),
        reply_key: secret.reply_key().public().to_base64(),
    }
}
