//! One process delivers alerts over a data folder. The system lets go of the lock when it dies,
//! however it does.

use std::{
    fs::{File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use thiserror::Error;

/// Held as long as this process delivers.
pub(crate) struct DeliversAlone(#[expect(dead_code, reason = "it is open, and that is all")] File);

/// Why it does not.
#[derive(Debug, Error)]
pub(crate) enum NotAlone {
    /// Somebody else does.
    #[error(
        "another process delivers alerts over this data folder: give one of them other roles \
         (--role), or wait until it has ended"
    )]
    Another,
    /// The lock's file.
    #[error("{file}: {source}")]
    File {
        /// Which file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl DeliversAlone {
    /// Takes the lock, or says who has it.
    pub(crate) fn over(data: &Path) -> Result<Self, NotAlone> {
        let path = data.join("notifier.lock");
        let failed = |source| NotAlone::File {
            file: path.clone(),
            source,
        };
        let file = File::create(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(NotAlone::Another),
            Err(TryLockError::Error(source)) => Err(failed(source)),
        }
    }
}
