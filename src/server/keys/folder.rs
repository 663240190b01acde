//! The folder `keys` inside the data folder.
//!
//! | file | what |
//! | --- | --- |
//! | `office.key` | opens intakes |
//! | `notifier.key` | opens notices |
//! | `root.key` | signs the manifest |
//! | `escrow.pub` | public half of the escrow key; its private half is on paper |
//! | `opener-….key` | further keys that open intakes and notices: former office keys, and what came from paper |
//! | `former-notifier-….key` | former notifier keys: they open notices alone |

use std::{
    fmt::Display,
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use clap::ValueEnum;
use envelope::{PrivateKey, PublicKey, Suite, manifest::RootKey, rand_core::CryptoRng};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{
    escrow_sheet,
    private_file::{make_private_folder, read_private, write_private},
};

const OFFICE: &str = "office.key";
const NOTIFIER: &str = "notifier.key";
const ROOT: &str = "root.key";
const ESCROW: &str = "escrow.pub";
const SHEET: &str = "escrow-sheet.html";
const OPENER_PREFIX: &str = "opener-";
const FORMER_NOTIFIER_PREFIX: &str = "former-notifier-";

/// Where the keys lie.
#[derive(Clone, Debug)]
pub struct KeyFolder {
    data: PathBuf,
}

/// The keys of a running house. They do not print.
pub struct Keys {
    /// What new intakes are sealed to.
    pub office: PrivateKey,
    /// Further keys that open intakes.
    pub openers: Vec<PrivateKey>,
    /// What notices are sealed to.
    pub notifier: PrivateKey,
    /// Further keys that open notices.
    pub notice_openers: Vec<PrivateKey>,
    /// Signs the manifest.
    pub root: RootKey,
    /// Public half of the key on paper.
    pub escrow: PublicKey,
}

/// A key that can be changed for a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RotatedKey {
    /// What intakes are sealed to
    Office,
    /// What sign-ups for alerts are sealed to
    Notifier,
}

/// Why the keys could not be read or made.
#[derive(Debug, Error)]
pub enum KeyFolderError {
    /// The disk said no.
    #[error("{file}: {source}")]
    File {
        /// Which file.
        file: PathBuf,
        /// What it said.
        source: io::Error,
    },
    /// A file that does not hold what its name says.
    #[error("{file} does not hold a key: {reason}")]
    NotAKey {
        /// Which file.
        file: PathBuf,
        /// Why.
        reason: String,
    },
    /// The office has published keys and some are gone. Making others in silence would leave what
    /// was sealed to the old ones closed for good.
    #[error(
        "{file} is missing, and this office has already published its keys. Put the file back from \
         a backup; if there is none, take the escrow sheet and run `intake keys restore`"
    )]
    Missing {
        /// Which file.
        file: PathBuf,
    },
}

impl KeyFolder {
    /// The folder inside this data folder.
    pub fn inside(data: &Path) -> Self {
        Self {
            data: data.to_owned(),
        }
    }

    /// Reads the keys.
    ///
    /// # Errors
    /// When one is missing or damaged.
    pub fn read(&self) -> Result<Keys, KeyFolderError> {
        let openers = self.read_all(OPENER_PREFIX)?;
        let mut notice_openers = self.read_all(FORMER_NOTIFIER_PREFIX)?;
        // The escrow is for both.
        notice_openers.extend_from_slice(&openers);
        Ok(Keys {
            office: self.read_key(OFFICE)?,
            openers,
            notifier: self.read_key(NOTIFIER)?,
            notice_openers,
            root: self.read_root()?,
            escrow: self.read_escrow()?,
        })
    }

    /// Makes every key that is missing. With a new escrow key it writes the sheet to be printed; the
    /// private half is in no other place.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn make_missing(
        &self,
        office_name: &str,
        rng: &mut impl CryptoRng,
    ) -> Result<(), KeyFolderError> {
        self.make_folder()?;
        if !self.path(ESCROW).exists() {
            self.make_escrow(office_name, rng)?;
        }
        for name in [OFFICE, NOTIFIER] {
            if !self.path(name).exists() {
                let key = PrivateKey::generate(Suite::XWing, rng);
                self.write(name, &key.to_secret_text())?;
            }
        }
        if !self.path(ROOT).exists() {
            self.write(ROOT, &RootKey::generate(rng).to_secret_text())?;
        }
        Ok(())
    }

    /// Makes a new escrow key and writes its sheet, before anything can be sealed to it.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn make_escrow(
        &self,
        office_name: &str,
        rng: &mut impl CryptoRng,
    ) -> Result<PathBuf, KeyFolderError> {
        let key = PrivateKey::generate(Suite::XWing, rng);
        let sheet = self.data.join(SHEET);
        write_private(&sheet, &escrow_sheet::page(office_name, &key)).map_err(|source| {
            KeyFolderError::File {
                file: sheet.clone(),
                source,
            }
        })?;
        self.write(ESCROW, &key.public().to_base64())?;
        Ok(sheet)
    }

    /// The sheet to be printed, as long as the file is there.
    pub fn sheet(&self) -> Option<PathBuf> {
        let sheet = self.data.join(SHEET);
        sheet.exists().then_some(sheet)
    }

    /// Keeps a further key that opens intakes and notices.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep_opener(&self, key: &PrivateKey) -> Result<(), KeyFolderError> {
        self.make_folder()?;
        self.keep(OPENER_PREFIX, key)
    }

    /// Makes a new key in the place of the present one, which stays to open what was sealed to it.
    /// Gives the new one.
    ///
    /// # Errors
    /// When the present one cannot be read, or a file cannot be written.
    pub fn rotate(
        &self,
        key: RotatedKey,
        rng: &mut impl CryptoRng,
    ) -> Result<PublicKey, KeyFolderError> {
        let (name, prefix) = match key {
            RotatedKey::Office => (OFFICE, OPENER_PREFIX),
            RotatedKey::Notifier => (NOTIFIER, FORMER_NOTIFIER_PREFIX),
        };
        // First: whoever pulls the plug in between has one key twice and none lost.
        self.keep(prefix, &self.read_key(name)?)?;
        let key = PrivateKey::generate(Suite::XWing, rng);
        self.write(name, &key.to_secret_text())?;
        Ok(key.public().clone())
    }

    /// The public half of the escrow key.
    ///
    /// # Errors
    /// When it is missing or damaged.
    pub fn read_escrow(&self) -> Result<PublicKey, KeyFolderError> {
        let text = self.read_text(ESCROW)?;
        PublicKey::from_base64(Suite::XWing, text.trim())
            .map_err(|error| self.not_a_key(ESCROW, error))
    }

    fn read_key(&self, name: &str) -> Result<PrivateKey, KeyFolderError> {
        let text = self.read_text(name)?;
        PrivateKey::from_secret_text(&text).map_err(|error| self.not_a_key(name, error))
    }

    fn read_root(&self) -> Result<RootKey, KeyFolderError> {
        let text = self.read_text(ROOT)?;
        RootKey::from_secret_text(&text).map_err(|error| self.not_a_key(ROOT, error))
    }

    fn keep(&self, prefix: &str, key: &PrivateKey) -> Result<(), KeyFolderError> {
        let name = format!("{prefix}{}.key", key.id());
        self.write(&name, &key.to_secret_text())
    }

    /// Every key whose name begins so.
    fn read_all(&self, prefix: &str) -> Result<Vec<PrivateKey>, KeyFolderError> {
        let failed = |source| KeyFolderError::File {
            file: self.folder(),
            source,
        };
        let mut names = Vec::new();
        for entry in fs::read_dir(self.folder()).map_err(failed)? {
            let name = entry
                .map_err(failed)?
                .file_name()
                .to_string_lossy()
                .into_owned();
            let path = Path::new(&name);
            if name.starts_with(prefix) && path.extension().is_some_and(|end| end == "key") {
                names.push(name);
            }
        }
        names.sort();
        names.iter().map(|name| self.read_key(name)).collect()
    }

    fn read_text(&self, name: &str) -> Result<Zeroizing<String>, KeyFolderError> {
        let file = self.path(name);
        read_private(&file).map_err(|source| match source.kind() {
            ErrorKind::NotFound => KeyFolderError::Missing { file },
            _ => KeyFolderError::File { file, source },
        })
    }

    fn write(&self, name: &str, text: &str) -> Result<(), KeyFolderError> {
        let file = self.path(name);
        write_private(&file, text).map_err(|source| KeyFolderError::File { file, source })
    }

    fn not_a_key(&self, name: &str, error: impl Display) -> KeyFolderError {
        KeyFolderError::NotAKey {
            file: self.path(name),
            reason: error.to_string(),
        }
    }

    fn make_folder(&self) -> Result<(), KeyFolderError> {
        let folder = self.folder();
        make_private_folder(&folder).map_err(|source| KeyFolderError::File {
            file: folder,
            source,
        })
    }

    fn folder(&self) -> PathBuf {
        self.data.join("keys")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }
}
