//! The secret that marks, seals, links, codes and the pepper of PINs derive from.
//!
//! It lies in the database, sealed to the notifier's key and to the escrow. Whoever has one of them
//! has it; when one of them changes it is sealed anew. So a new key, or one that came back from paper,
//! finds every sign-up, event and protected record as it was, and links that are on their way stay
//! good. Marks could not be made again otherwise: what they are of is kept nowhere.

use envelope::{
    Context, Part, PrivateKey, PublicKey, SealError, SubmissionId, open, read_header, seal,
};
use hkdf::Hkdf;
use sha2::Sha256;
use store::{Drawn, Entropy, StoreError};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::NotifierStore;

const SECRET_BYTES: usize = 32;
/// It belongs to no submission, and to no version of the questionnaire.
const CONTEXT: Context = Context {
    form_version: 0,
    submission_id: SubmissionId([0; 16]),
    part: Part::NotifierSecret,
};

/// What everything derives from. It does not print, and is wiped from memory when dropped.
pub(crate) type Secret = Zeroizing<[u8; SECRET_BYTES]>;

/// The notifier's keys, as they lie in the key folder.
pub struct NotifierKeys<'keys> {
    /// What notices are sealed to.
    pub present: &'keys PrivateKey,
    /// What opens what is older: former keys, and those that came from paper.
    pub former: &'keys [PrivateKey],
    /// Public half of the key on paper.
    pub escrow: &'keys PublicKey,
}

/// Why there is no secret.
#[derive(Debug, Error)]
pub enum SecretError {
    /// No key of this folder opens it.
    #[error(
        "what the notifier keeps sign-ups by is sealed to the key {reader} and to the escrow key \
         {escrow}, and neither is here. Put the key folder back from a backup; if there is none, take \
         the escrow sheet and run `intake keys restore`"
    )]
    Closed {
        /// The notifier's key of then.
        reader: String,
        /// The escrow key of then.
        escrow: String,
    },
    /// It is damaged.
    #[error("what the notifier keeps sign-ups by is damaged: put the database back from a backup")]
    Damaged,
    /// A key that cannot be sealed to.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The secret of this office, kept sealed to its present keys.
pub(crate) async fn secret(
    store: &dyn NotifierStore,
    keys: &NotifierKeys<'_>,
    entropy: &Entropy,
) -> Result<Secret, SecretError> {
    loop {
        let former = store.notifier_secret().await?;
        let (secret, good) = match &former {
            Some(envelope) => opened(envelope, keys)?,
            None => (first(keys.present), false),
        };
        if good {
            return Ok(secret);
        }
        let (reader, mut rng) = (keys.present.public(), Drawn(entropy));
        let envelope = seal(&CONTEXT, reader, keys.escrow, secret.as_slice(), &mut rng)?;
        if store
            .keep_notifier_secret(former.as_deref(), &envelope)
            .await?
        {
            return Ok(secret);
        }
        // Another process was faster: what it kept is what holds.
    }
}

/// The secret of an office that has kept none yet. It is not drawn: offices that are older than this
/// table derived everything from their key, and have to go on as they began.
fn first(key: &PrivateKey) -> Secret {
    let text = key.to_secret_text();
    let (secret, _) = Hkdf::<Sha256>::extract(Some(b"intake notifier v1"), text.as_bytes());
    Zeroizing::new(secret.into())
}

/// Opens it, and says whether it is sealed to the present keys.
fn opened(envelope: &[u8], keys: &NotifierKeys<'_>) -> Result<(Secret, bool), SecretError> {
    let header = read_header(envelope).map_err(|_| SecretError::Damaged)?;
    let key = [header.key_id, header.escrow_key_id]
        .into_iter()
        .find_map(|id| {
            let mut all = std::iter::once(keys.present).chain(keys.former);
            all.find(|key| key.id() == id)
        })
        .ok_or_else(|| SecretError::Closed {
            reader: header.key_id.to_string(),
            escrow: header.escrow_key_id.to_string(),
        })?;
    let opened = open(envelope, CONTEXT.submission_id, CONTEXT.part, key);
    let opened = opened.map_err(|_| SecretError::Damaged)?;
    let bytes = <[u8; SECRET_BYTES]>::try_from(&opened[..]).map_err(|_| SecretError::Damaged)?;
    let present = (keys.present.public().id(), keys.escrow.id());
    let good = (header.key_id, header.escrow_key_id) == present;
    Ok((Zeroizing::new(bytes), good))
}
