//! The settings of the office.

use domain::wire::settings::{
    OfficeSettings, SettingsChange, SettingsPreview, SettingsSaved, SettingsUndo,
};
use gloo_net::http::Request;

use super::{read, send, send_json};
use crate::failure::Failure;

const SETTINGS: &str = "/desk/api/settings";
/// The settings as a file.
pub(crate) const SETTINGS_FILE: &str = "/desk/api/settings/office.toml";

/// As they are, and what was saved.
pub(crate) async fn settings() -> Result<OfficeSettings, Failure> {
    read(send(Request::get(SETTINGS)).await?).await
}

/// What visitors would read after a change.
pub(crate) async fn preview_settings(change: &SettingsChange) -> Result<SettingsPreview, Failure> {
    let request = Request::post(&format!("{SETTINGS}/preview"));
    read(send_json(request, change).await?).await
}

/// Saves a change.
pub(crate) async fn save_settings(change: &SettingsChange) -> Result<SettingsSaved, Failure> {
    read(send_json(Request::post(SETTINGS), change).await?).await
}

/// Takes the last change back.
pub(crate) async fn undo_settings(version: i64) -> Result<SettingsSaved, Failure> {
    let request = Request::post(&format!("{SETTINGS}/undo"));
    read(send_json(request, &SettingsUndo { version }).await?).await
}
