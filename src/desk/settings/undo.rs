//! `POST /desk/api/settings/undo`: a new version that says what the one before the last said. Undone
//! twice, everything is as it was.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::settings::{SettingsSaved, SettingsUndo};
use store::SavedSettings;

use crate::{Desk, account::SignedIn, problem::DeskProblem};

/// `POST /desk/api/settings/undo`.
pub(crate) async fn post_settings_undo(
    State(desk): State<Desk>,
    staff: SignedIn,
    body: Result<Json<SettingsUndo>, JsonRejection>,
) -> Result<Json<SettingsSaved>, DeskProblem> {
    let Json(undo) = body?;
    desk.changing_keeper()?;
    let saved = desk.store.settings_versions().await?;
    let last = saved.first().map_or(0, |last| last.number);
    if last != undo.version {
        return Err(DeskProblem::SettingsMoved);
    }
    if last == 0 {
        return Err(DeskProblem::NotASetting("nothing was changed here yet"));
    }
    let version = desk
        .save_settings(&staff, last, before_last(&saved))
        .await?;
    Ok(Json(SettingsSaved { version }))
}

/// What counts once the last of these is undone. Before the first there was the file alone.
pub(super) fn before_last(saved: &[SavedSettings]) -> &str {
    saved.get(1).map_or("", |before| &before.document)
}
