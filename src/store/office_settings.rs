//! Settings of the office that were saved at the desk, version by version.

use async_trait::async_trait;
use domain::wire::UnixSeconds;

use crate::StoreError;

/// What was saved of the office's settings. No version is ever changed or taken away.
#[async_trait]
pub trait OfficeSettings: Send + Sync {
    /// The version that counts: the last.
    async fn present_settings(&self) -> Result<Option<PresentSettings>, StoreError>;

    /// Every version, the last first.
    async fn settings_versions(&self) -> Result<Vec<SavedSettings>, StoreError>;

    /// Saves a version, and gives its number; `None` where the last one is not the one that this was
    /// made from, 0 for none.
    async fn save_settings(&self, new: &NewSettings<'_>) -> Result<Option<i64>, StoreError>;
}

/// The settings that count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentSettings {
    /// Counts from 1.
    pub number: i64,
    /// TOML, as in the settings file.
    pub document: String,
}

/// One version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedSettings {
    /// Counts from 1.
    pub number: i64,
    /// When.
    pub at: UnixSeconds,
    /// The name of the account that saved it.
    pub username: String,
    /// TOML, as in the settings file.
    pub document: String,
}

/// What is to be saved.
#[derive(Clone, Copy, Debug)]
pub struct NewSettings<'text> {
    /// The number of the version that it was made from; 0 for none.
    pub after: i64,
    /// When.
    pub at: UnixSeconds,
    /// The account that saves it.
    pub account: i64,
    /// TOML, as in the settings file.
    pub document: &'text str,
}
