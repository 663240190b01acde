//! Opens a notice. Every plain text is assumed to be hostile: anybody can seal.

use domain::{
    custody::{SignUp, SignUpFault},
    is_known_form,
    value::Today,
    wire::document::NoticeDocument,
};
use envelope::{OpenError, Part, PrivateKey, open, read_header};
use store::alerts::KeptNotice;

/// The reason that a key can mend.
pub(super) const UNKNOWN_KEY: &str = "unknown_key";

/// Opens and reads a notice; an error is the word by which staff learn why a person must look at it.
pub(super) fn read(
    kept: &KeptNotice,
    keys: &[PrivateKey],
    today: Today,
) -> Result<SignUp, &'static str> {
    if kept.conflicting {
        return Err("conflicting");
    }
    let header = read_header(&kept.envelope).map_err(|_| "broken_seal")?;
    let key = keys
        .iter()
        .find(|key| key.id() == header.key_id)
        .or_else(|| keys.iter().find(|key| key.id() == header.escrow_key_id))
        .ok_or(UNKNOWN_KEY)?;
    let plaintext =
        open(&kept.envelope, kept.id, Part::Notice, key).map_err(|error| match error {
            OpenError::OtherKey => UNKNOWN_KEY,
            OpenError::Header(_) | OpenError::Mismatch | OpenError::Broken => "broken_seal",
        })?;
    if !is_known_form(header.form_version) {
        return Err("unknown_form_version");
    }
    let document: NoticeDocument =
        serde_json::from_slice(&plaintext).map_err(|_| "not_a_notice")?;
    if document.form_version != header.form_version {
        return Err("not_a_notice");
    }
    SignUp::read(&document, today).map_err(|fault| match fault {
        SignUpFault::Consent => "no_consent",
        SignUpFault::Contact => "bad_contact",
        SignUpFault::Answer => "bad_answer",
        SignUpFault::Pin => "bad_pin",
    })
}
