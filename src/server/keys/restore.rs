//! Bringing an office back from its escrow sheet.

use std::path::PathBuf;

use envelope::{KeySheetError, Part, PrivateKey, open, rand_core::CryptoRng};
use store::{StoreError, Submissions};
use thiserror::Error;

use super::{KeyFolder, KeyFolderError};

const BATCH: u32 = 64;

/// What a restore found and did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Submissions in the database.
    pub kept: usize,
    /// How many of them the key opens.
    pub opened: usize,
    /// The new escrow sheet, to be printed.
    pub sheet: PathBuf,
}

/// Why nothing was restored.
#[derive(Debug, Error)]
pub enum RestoreError {
    /// The typed text is no key.
    #[error("that is not an escrow key: {0}")]
    NotAKey(#[from] KeySheetError),
    /// The key opens nothing here.
    #[error("this key opens none of the {kept} submissions here and is not this office's")]
    OtherOffice {
        /// Submissions in the database.
        kept: usize,
    },
    /// The key folder.
    #[error(transparent)]
    Keys(#[from] KeyFolderError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes the text of an escrow sheet and makes the desk able to open everything sealed to it.
///
/// The key stays in the key folder from now on, so it is no escrow any more: a new one takes its
/// place for what comes, and keys that are missing are made anew.
///
/// # Errors
/// When the text is no key, the key is another office's, or a file cannot be written.
pub async fn restore(
    store: &(impl Submissions + ?Sized),
    folder: &KeyFolder,
    typed: &str,
    office_name: &str,
    rng: &mut impl CryptoRng,
) -> Result<Restored, RestoreError> {
    let key = PrivateKey::from_secret_text(typed)?;
    let (kept, opened) = try_on_all(store, &key).await?;
    let named_here = folder
        .read_escrow()
        .is_ok_and(|escrow| escrow.id() == key.id());
    if opened == 0 && !named_here {
        return Err(RestoreError::OtherOffice { kept });
    }
    folder.keep_opener(&key)?;
    let sheet = folder.make_escrow(office_name, rng)?;
    folder.make_missing(office_name, rng)?;
    Ok(Restored {
        kept,
        opened,
        sheet,
    })
}

async fn try_on_all(
    store: &(impl Submissions + ?Sized),
    key: &PrivateKey,
) -> Result<(usize, usize), StoreError> {
    let (mut kept, mut opened, mut last) = (0, 0, 0);
    loop {
        let batch = store.arrived_after(last, BATCH).await?;
        let Some(newest) = batch.last() else {
            return Ok((kept, opened));
        };
        last = newest.sequence;
        kept += batch.len();
        opened += batch
            .iter()
            .filter(|submission| open(&submission.intake, submission.id, Part::Intake, key).is_ok())
            .count();
    }
}
