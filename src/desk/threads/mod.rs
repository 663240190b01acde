//! `/desk/api/intakes/{id}/messages` and `…/replies`: what visitor and office write to each other.
//! It is opened when staff ask for it, and not kept.

mod opening;
mod sealing;

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::{
    message::read_message,
    wire::thread::{Author, MergedThread, NewReply, ReplyTemplate, Thread, ThreadMessage},
};
use store::{KeptThread, ReplyOutcome};
use tokio::task::spawn_blocking;

pub(crate) use sealing::{Drawn, LANGUAGE, OfficeKeys};

use crate::{
    Desk, KeyRing, account::SignedIn, cabinet::OpenIntake, problem::DeskProblem, roles,
    settings::written_language,
};

/// What was written under one intake.
struct Written {
    sequence: i64,
    /// Its reference, where it was merged into the one that is read.
    from: Option<String>,
    kept: KeptThread,
}

impl Written {
    fn has_unread(&self) -> bool {
        let mut messages = self.kept.messages.iter();
        messages.any(|message| message.read_at.is_none())
    }
}

/// `GET /desk/api/intakes/{id}/messages`. Whoever asks reads them; what somebody reads who may not answer
/// still waits for those who may.
pub(crate) async fn get_messages(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
) -> Result<Json<Thread>, DeskProblem> {
    let intake = desk.intake(&id).await?;
    let written = desk.written(&intake, &staff).await?;
    if roles::WRITERS.allows(Some(staff.role())) {
        let unread = written.iter().filter(|one| one.has_unread());
        // Some of it may have come since the last look: once it is read, nobody would know of it.
        desk.end_waits(unread.map(|one| one.sequence).collect())
            .await;
        for one in &written {
            note_as_read(&desk, one).await;
        }
    }
    let templates = desk.reply_templates(&intake).await?;
    let thread = opened(&desk, written).await?;
    Ok(Json(Thread {
        templates,
        ..thread
    }))
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
    let addressed = desk.addressed(&intake, reply.to.as_deref(), &staff).await?;
    let language = written_language(reply.language.as_deref().unwrap_or(LANGUAGE));
    let sealed = desk.seal_reply(&addressed, message, text, language, staff.account())?;
    let status = match desk.store.send_reply(&sealed).await? {
        ReplyOutcome::Sent => StatusCode::CREATED,
        ReplyOutcome::AlreadySent => StatusCode::OK,
        ReplyOutcome::NoThread => return Err(DeskProblem::NoThread),
    };
    Ok((status, Json(desk.thread(&intake, &staff).await?)))
}

impl Desk {
    /// What visitor and office wrote to each other under this intake, and under those that were merged
    /// into it.
    pub(crate) async fn thread(
        &self,
        intake: &OpenIntake,
        staff: &SignedIn,
    ) -> Result<Thread, DeskProblem> {
        opened(self, self.written(intake, staff).await?).await
    }

    /// The intake whose receipt a reply goes to: this one, or the one of this reference that was merged
    /// into it.
    async fn addressed(
        &self,
        intake: &Arc<OpenIntake>,
        merged: Option<&str>,
        staff: &SignedIn,
    ) -> Result<Arc<OpenIntake>, DeskProblem> {
        let Some(merged) = merged else {
            return Ok(Arc::clone(intake));
        };
        let mut duplicates = self.duplicates(intake.sequence(), staff).await?.into_iter();
        let found = duplicates.find(|one| one.id().reference().to_string() == merged);
        found.ok_or(DeskProblem::NoThread)
    }

    /// What a reply can begin with: in the person's language, and in English.
    async fn reply_templates(
        &self,
        intake: &OpenIntake,
    ) -> Result<Vec<ReplyTemplate>, DeskProblem> {
        let own = written_language(intake.language());
        let mut all = Vec::new();
        for language in [own, LANGUAGE] {
            let templates = self.templates(language).await?;
            all.extend(
                templates
                    .each_reply()
                    .into_iter()
                    .map(|text| ReplyTemplate {
                        language: language.to_owned(),
                        text,
                    }),
            );
            if language == LANGUAGE {
                break;
            }
        }
        Ok(all)
    }

    async fn written(
        &self,
        intake: &OpenIntake,
        staff: &SignedIn,
    ) -> Result<Vec<Written>, DeskProblem> {
        let sequence = intake.sequence();
        let own = self.store.thread(sequence).await?.map(|kept| Written {
            sequence,
            from: None,
            kept,
        });
        let mut written: Vec<Written> = own.into_iter().collect();
        for duplicate in self.duplicates(sequence, staff).await? {
            let sequence = duplicate.sequence();
            let from = Some(duplicate.id().reference().to_string());
            let kept = self.store.thread(sequence).await?;
            written.extend(kept.map(|kept| Written {
                sequence,
                from,
                kept,
            }));
        }
        Ok(written)
    }
}

/// Staff must be able to read when nothing can be written.
async fn note_as_read(desk: &Desk, Written { sequence, kept, .. }: &Written) {
    let unread = kept
        .messages
        .iter()
        .rfind(|message| message.read_at.is_none());
    let Some(last) = unread else { return };
    let now = (desk.clock)();
    let noted = desk.store.messages_read(*sequence, last.number, now);
    if let Err(error) = noted.await {
        tracing::warn!(%error, "not noted that messages were read");
    }
}

/// Opened on a thread where nobody waits for an answer.
async fn opened(desk: &Desk, written: Vec<Written>) -> Result<Thread, DeskProblem> {
    let ring = desk.cabinet.ring();
    let opened = spawn_blocking(move || Thread {
        state: written
            .iter()
            .find(|one| one.from.is_none())
            .map(|own| own.kept.state),
        merged: written.iter().filter_map(merged).collect(),
        messages: in_order(&written, &ring),
        templates: Vec::new(),
    });
    opened.await.map_err(|_| DeskProblem::Internal)
}

fn merged(one: &Written) -> Option<MergedThread> {
    Some(MergedThread {
        reference: one.from.clone()?,
        state: one.kept.state,
    })
}

/// Both sides in the order in which they wrote.
fn in_order(written: &[Written], ring: &KeyRing) -> Vec<ThreadMessage> {
    let mut messages = Vec::new();
    for Written { from, kept, .. } in written {
        let visitor = kept.messages.iter();
        let visitor = visitor.map(|message| opening::message(message, kept.lookup, ring));
        let office = kept.replies.iter();
        let office = office.map(|reply| opening::reply(reply, kept.lookup, ring));
        messages.extend(visitor.chain(office).map(|message| ThreadMessage {
            from: from.clone(),
            ..message
        }));
    }
    messages.sort_by_key(|message| (message.at, matches!(message.author, Author::Office { .. })));
    messages
}
