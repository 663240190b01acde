//! `GET /desk/api/intakes/{id}`.

use std::{collections::HashMap, sync::Arc};

use axum::{
    Json,
    extract::{Path, State},
};
use domain::wire::{desk::OpenedIntake, receipt::ReceiptState};

use crate::{Desk, cabinet::OpenIntake, problem::DeskProblem};

/// `GET /desk/api/intakes/{id}`. Whoever asks reads it, and the person may know.
pub(crate) async fn get_intake(
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Json<OpenedIntake>, DeskProblem> {
    let intake = desk.intake(&id).await?;
    let read = desk.store.advance(intake.sequence(), ReceiptState::Read);
    // Staff must be able to read when nothing can be written.
    if let Err(error) = read.await {
        tracing::warn!(%error, "not noted that an intake was read");
    }
    Ok(Json(desk.opened_intake(&intake).await?))
}

impl Desk {
    /// The intake that an address names.
    pub(crate) async fn intake(&self, id: &str) -> Result<Arc<OpenIntake>, DeskProblem> {
        let id = id.parse().map_err(|_| DeskProblem::NotFound)?;
        self.catch_up().await?;
        self.cabinet.find(id).ok_or(DeskProblem::NotFound)
    }

    /// What the person answered, with its line of the queue.
    pub(crate) async fn opened_intake(
        &self,
        intake: &Arc<OpenIntake>,
    ) -> Result<OpenedIntake, DeskProblem> {
        Ok(OpenedIntake {
            entry: self.entries(&[Arc::clone(intake)]).await?.remove(0),
            kiosk: self.kiosk_name(intake).await?,
            notice_requested: intake.notice(),
            document: intake.document().ok_or(DeskProblem::Internal)?,
        })
    }

    async fn kiosk_name(&self, intake: &OpenIntake) -> Result<Option<String>, DeskProblem> {
        match intake.kiosk() {
            Some(kiosk) => Ok(self.store.kiosk_name(kiosk).await?),
            None => Ok(None),
        }
    }

    /// How many messages of each case were not read yet. What is written under a duplicate waits with the
    /// case that is kept too.
    pub(crate) async fn unread_messages(&self) -> Result<HashMap<i64, u32>, DeskProblem> {
        Ok(self.by_case(&self.store.unread_messages().await?))
    }

    /// The same, of what the store says.
    pub(crate) fn by_case(&self, unread: &[(i64, u32)]) -> HashMap<i64, u32> {
        let mut counts: HashMap<i64, u32> = unread.iter().copied().collect();
        for (sequence, count) in unread {
            if let Some(kept) = self.board.standing(*sequence).merged_into {
                let waiting = counts.entry(kept).or_default();
                *waiting = waiting.saturating_add(*count);
            }
        }
        counts
    }
}
