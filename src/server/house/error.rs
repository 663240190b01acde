//! What can go wrong when a house is opened.

use std::{io, path::PathBuf};

use desk::RulesFailed;
use gate::PublicationError;
use notifier::NotOpened;
use store::StoreError;
use thiserror::Error;

use crate::{
    directory::DirectoryError, keys::KeyFolderError, manifest::ManifestError,
    own_rules::RuleFilesError, settings::OfficeFileError,
};

/// Why a house could not be opened.
#[derive(Debug, Error)]
pub enum HouseError {
    /// The data folder.
    #[error("{folder}: {source}")]
    Data {
        /// Which folder.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The bundles.
    #[error("the bundles could not be read: {0}")]
    Bundles(#[source] io::Error),
    /// The list of where else to find help.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// What the settings file says of the office.
    #[error(transparent)]
    Office(#[from] OfficeFileError),
    /// The keys.
    #[error(transparent)]
    Keys(#[from] KeyFolderError),
    /// The manifest.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// The manifest again.
    #[error(transparent)]
    Publication(#[from] PublicationError),
    /// The files of the office's own rules.
    #[error(transparent)]
    RuleFiles(#[from] RuleFilesError),
    /// The rules of the office.
    #[error(transparent)]
    Rules(#[from] RulesFailed),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The PostgreSQL database.
    #[error(transparent)]
    Postgres(#[from] store::NotOpened),
    /// A gate alone has no keys to sign with.
    #[error(
        "the office has published nothing yet: start the node that has its keys (--role desk,notifier) \
         before one that is a gate alone"
    )]
    NotPublished,
    /// The notifier.
    #[error(transparent)]
    Notifier(#[from] NotOpened),
}
