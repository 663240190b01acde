//! `GET /desk/api/settings`: every setting as it is, and what was saved. `GET …/office.toml`: the same as
//! a file.

use axum::{Json, extract::State, response::Response};
use domain::wire::settings::OfficeSettings;

use super::{
    undo::before_last,
    versions::{changed_last, listed},
};
use crate::{Desk, exports::attached, problem::DeskProblem};

/// `GET /desk/api/settings`.
pub(crate) async fn get_settings(
    State(desk): State<Desk>,
) -> Result<Json<OfficeSettings>, DeskProblem> {
    let file = &*desk.keeper()?.file;
    let saved = desk.store.settings_versions().await?;
    let last = saved.first();
    let versions = listed(file, &saved);
    let undo_erases_sooner = if last.is_some() && !file.keeps_all() {
        let undone = file.rules(before_last(&saved));
        desk.erased_sooner_by(&undone).await?
    } else {
        None
    };
    let mut settings = file.settings(last.map_or("", |last| &last.document));
    if !file.keeps_all() {
        for setting in &mut settings {
            setting.changed = changed_last(&versions, &setting.key);
        }
    }
    Ok(Json(OfficeSettings {
        version: last.map_or(0, |last| last.number),
        kept_in_file: file.keeps_all(),
        settings,
        versions,
        undo_erases_sooner,
    }))
}

/// `GET /desk/api/settings/office.toml`.
pub(crate) async fn get_settings_file(State(desk): State<Desk>) -> Result<Response, DeskProblem> {
    let file = &*desk.keeper()?.file;
    let saved = desk.store.present_settings().await?;
    let saved = saved.map_or_else(String::new, |saved| saved.document);
    let bytes = file.as_file(&saved).into_bytes();
    Ok(attached("application/toml", "office.toml", bytes))
}
