//! `/desk/api/intakes/{id}/messages` and `…/replies`: what visitor and office write to each other.
//! It is opened when staff ask for it, and not kept.

mod opening;
mod sealing;

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::{
    message::read_message,
    wire::thread::{Author, NewReply, Thread, ThreadMessage},
};
use store::{KeptThread, ReplyOutcome};
use tokio::task::spawn_blocking;

pub(crate) use sealing::{Drawn, LANGUAGE, OfficeKeys};

use crate::{Desk, KeyRing, account::SignedIn, cabinet::OpenIntake, problem::DeskProblem};

/// `GET /desk/api/intakes/{id}/messages`. Whoever asks reads them.
pub(crate) async fn get_messages(
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Json<Thread>, DeskProblem> {
    let intake = desk.intake(&id).await?;
    let Some(kept) = desk.store.thread(intake.sequence()).await? else {
        return Ok(Json(Thread {
            state: None,
            messages: Vec::new(),
        }));
    };
    note_as_read(&desk, &intake, &kept).await;
    Ok(Json(opened(&desk, kept).await?))
}

/// `POST /desk/api/intakes/{id}/replies`.
pub(crate) async fn post_reply(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<NewReply>, JsonRejection>,
) -> Result<(StatusCode, Json<Thread>), DeskProblem> {
    let Json(reply) = body?;
    let message = reply
        .message_id
        .parse()
        .map_err(|_| DeskProblem::Malformed)?;
    let text = read_message(&reply.text).map_err(|_| DeskProblem::NotAMessage)?;
    let intake = desk.intake(&id).await?;
    let sealed = desk.seal_reply(&intake, message, text, LANGUAGE, staff.account())?;
    let status = match desk.store.send_reply(&sealed).await? {
        ReplyOutcome::Sent => StatusCode::CREATED,
        ReplyOutcome::AlreadySent => StatusCode::OK,
        ReplyOutcome::NoThread => return Err(DeskProblem::NoThread),
    };
    let kept = desk.store.thread(intake.sequence()).await?;
    let kept = kept.ok_or(DeskProblem::NoThread)?;
    Ok((status, Json(opened(&desk, kept).await?)))
}

impl Desk {
    /// What visitor and office wrote to each other under this intake.
    pub(crate) async fn thread(&self, intake: &OpenIntake) -> Result<Thread, DeskProblem> {
        match self.store.thread(intake.sequence()).await? {
            Some(kept) => opened(self, kept).await,
            None => Ok(Thread {
                state: None,
                messages: Vec::new(),
            }),
        }
    }
}

/// Staff must be able to read when nothing can be written.
async fn note_as_read(desk: &Desk, intake: &OpenIntake, kept: &KeptThread) {
    let unread = kept
        .messages
        .iter()
        .rfind(|message| message.read_at.is_none());
    let Some(last) = unread else { return };
    let now = (desk.clock)();
    let noted = desk
        .store
        .messages_read(intake.sequence(), last.number, now);
    if let Err(error) = noted.await {
        tracing::warn!(%error, "not noted that messages were read");
    }
}

/// Opened on a thread where nobody waits for an answer.
async fn opened(desk: &Desk, kept: KeptThread) -> Result<Thread, DeskProblem> {
    let ring = desk.cabinet.ring();
    let opened = spawn_blocking(move || Thread {
        state: Some(kept.state),
        messages: in_order(&kept, &ring),
    });
    opened.await.map_err(|_| DeskProblem::Internal)
}

/// Both sides in the order in which they wrote.
fn in_order(kept: &KeptThread, ring: &KeyRing) -> Vec<ThreadMessage> {
    let visitor = kept.messages.iter();
    let visitor = visitor.map(|message| opening::message(message, kept.lookup, ring));
    let office = kept.replies.iter();
    let office = office.map(|reply| opening::reply(reply, kept.lookup, ring));
    let mut messages: Vec<_> = visitor.chain(office).collect();
    messages.sort_by_key(|message| (message.at, matches!(message.author, Author::Office { .. })));
    messages
}
