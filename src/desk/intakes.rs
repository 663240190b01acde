//! `GET /desk/api/intakes` and `GET /desk/api/intakes/{id}`.

use std::{collections::HashMap, sync::Arc};

use axum::{
    Json,
    extract::{Path, Query, State, rejection::QueryRejection},
};
use domain::wire::{
    desk::{OpenedIntake, Queue, QueueOrder},
    receipt::ReceiptState,
};
use serde::Deserialize;

use crate::{Desk, cabinet::OpenIntake, problem::DeskProblem};

/// Parameters of the queue.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QueueParameters {
    #[serde(default)]
    order: QueueOrder,
}

/// `GET /desk/api/intakes?order=…`.
pub(crate) async fn get_intakes(
    State(desk): State<Desk>,
    parameters: Result<Query<QueueParameters>, QueryRejection>,
) -> Result<Json<Queue>, DeskProblem> {
    let Query(QueueParameters { order }) = parameters?;
    desk.catch_up().await?;
    let unread = desk.unread_messages().await?;
    Ok(Json(Queue {
        intakes: desk
            .cabinet
            .lined_up(order)
            .iter()
            .map(|intake| intake.entry(of(&unread, intake)))
            .collect(),
        needs_person: desk.cabinet.needs_person(),
    }))
}

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
    let unread = desk.unread_messages().await?;
    Ok(Json(OpenedIntake {
        entry: intake.entry(of(&unread, &intake)),
        kiosk: desk.kiosk_name(&intake).await?,
        notice_requested: intake.notice(),
        document: intake.document().ok_or(DeskProblem::Internal)?,
    }))
}

impl Desk {
    /// The intake that an address names.
    pub(crate) async fn intake(&self, id: &str) -> Result<Arc<OpenIntake>, DeskProblem> {
        let id = id.parse().map_err(|_| DeskProblem::NotFound)?;
        self.catch_up().await?;
        self.cabinet.find(id).ok_or(DeskProblem::NotFound)
    }

    async fn kiosk_name(&self, intake: &OpenIntake) -> Result<Option<String>, DeskProblem> {
        match intake.kiosk() {
            Some(kiosk) => Ok(self.store.kiosk_name(kiosk).await?),
            None => Ok(None),
        }
    }

    async fn unread_messages(&self) -> Result<HashMap<i64, u32>, DeskProblem> {
        let unread = self.store.unread_messages().await?;
        Ok(unread.into_iter().collect())
    }
}

fn of(unread: &HashMap<i64, u32>, intake: &OpenIntake) -> u32 {
    unread.get(&intake.sequence()).copied().unwrap_or(0)
}
