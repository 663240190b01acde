//! `POST /desk/api/settings/preview`: what visitors would read, what would be different, and what would be
//! erased sooner. `POST /desk/api/settings`: saves it, and lets it come into effect.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::{
    directory::Entry,
    settings::{SettingsChange, SettingsPreview, SettingsSaved},
};
use store::{NewSettings, PresentSettings};

use super::versions::differences;
use crate::{Desk, account::SignedIn, problem::DeskProblem};

/// Notices in four languages, each as long as it may be, in letters of three bytes.
pub(crate) const MAX_SETTINGS_BYTES: usize = 256 * 1024;

/// `POST /desk/api/settings/preview`.
pub(crate) async fn post_settings_preview(
    State(desk): State<Desk>,
    body: Result<Json<SettingsChange>, JsonRejection>,
) -> Result<Json<SettingsPreview>, DeskProblem> {
    let Json(change) = body?;
    let file = &*desk.changing_keeper()?.file;
    let before = desk.settings_at(change.version).await?;
    let (after, faults) = match file.change(&before, &change.values) {
        Ok(after) => (after, Vec::new()),
        Err(faults) => (before.clone(), faults),
    };
    let erased_sooner = desk.erased_sooner_by(&file.rules(&after)).await?;
    let (read_before, read_after) = (file.help(&before).shown, file.help(&after).shown);
    let is_new = |entry: &Entry| !read_before.entries.contains(entry);
    Ok(Json(SettingsPreview {
        entries: read_after.entries.into_iter().filter(is_new).collect(),
        faults,
        changes: differences(&file.settings(&before), &file.settings(&after)),
        office: file.office(&after).ok_or(DeskProblem::Internal)?,
        erased_sooner,
    }))
}

/// `POST /desk/api/settings`.
pub(crate) async fn post_settings(
    State(desk): State<Desk>,
    staff: SignedIn,
    body: Result<Json<SettingsChange>, JsonRejection>,
) -> Result<Json<SettingsSaved>, DeskProblem> {
    let Json(change) = body?;
    let keeper = desk.changing_keeper()?;
    let before = desk.settings_at(change.version).await?;
    let after = keeper.file.change(&before, &change.values);
    let after =
        after.map_err(|_| DeskProblem::NotASetting("look at the preview, which says why"))?;
    if after == before {
        return Err(DeskProblem::NotASetting("nothing would be different"));
    }
    let version = desk.save_settings(&staff, change.version, &after).await?;
    Ok(Json(SettingsSaved { version }))
}

impl Desk {
    /// What was saved, where that is still the version which somebody looked at.
    async fn settings_at(&self, version: i64) -> Result<String, DeskProblem> {
        let none = PresentSettings {
            number: 0,
            document: String::new(),
        };
        let present = self.store.present_settings().await?.unwrap_or(none);
        if present.number != version {
            return Err(DeskProblem::SettingsMoved);
        }
        Ok(present.document)
    }

    /// Saves a version after this one, and lets it come into effect.
    pub(super) async fn save_settings(
        &self,
        staff: &SignedIn,
        after: i64,
        document: &str,
    ) -> Result<i64, DeskProblem> {
        // What counts until now, so that it goes on counting for as long as a shorter period waits.
        self.note_periods().await?;
        let new = NewSettings {
            after,
            at: (self.clock)(),
            account: staff.account(),
            document,
        };
        let saved = self.store.save_settings(&new).await?;
        let version = saved.ok_or(DeskProblem::SettingsMoved)?;
        (self.keeper()?.into_effect)().await;
        if let Err(error) = self.note_periods().await {
            // It is saved all the same, and the next round writes down what it finds.
            tracing::error!(%error, "the periods that count now were not written down");
        }
        Ok(version)
    }
}
