//! `GET /desk/api/directory` and `POST /desk/api/intakes/{id}/referrals/draft`: where a person can be
//! referred to, and what would be written to them.

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
};
use domain::{
    referral::MOST_ENTRIES,
    wire::{
        directory::{Directory, Entry},
        referral::{DraftAsked, ReferralDraft},
    },
};

use super::{help_list::Help, letters::letter_in};
use crate::{Desk, problem::DeskProblem};

/// `GET /desk/api/directory`.
pub(crate) async fn get_directory(State(desk): State<Desk>) -> Json<Directory> {
    Json(desk.help.now().shown.clone())
}

/// `POST …/draft`. Nothing is kept of it.
pub(crate) async fn post_draft(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    body: Result<Json<DraftAsked>, JsonRejection>,
) -> Result<Json<ReferralDraft>, DeskProblem> {
    let Json(DraftAsked { entries }) = body?;
    let intake = desk.intake(&id).await?;
    let help = desk.help.now();
    let entries = shown_entries(&help, &entries)?;
    let letter = letter_in(intake.language());
    let words = desk.templates(letter.language).await?;
    Ok(Json(ReferralDraft {
        language: letter.language.to_owned(),
        text: letter.write(&words, intake.name(), &entries),
    }))
}

/// These entries of the directory: at least one, and not too many to read.
pub(super) fn shown_entries<'help>(
    help: &'help Help,
    ids: &[String],
) -> Result<Vec<&'help Entry>, DeskProblem> {
    let of = |id: &String| help.shown.entries.iter().find(|one| one.id == *id);
    let found: Option<Vec<_>> = ids.iter().map(of).collect();
    found
        .filter(|found| (1..=MOST_ENTRIES).contains(&found.len()))
        .ok_or(DeskProblem::Malformed)
}
