//! `GET /api/receipts/{lookup}` and `POST /api/receipts/{lookup}/messages`: a person comes back.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    office::KeyPurpose,
    receipt::{MessageAccepted, NewMessage, ReceiptStatus, SealedReply, SentMessage},
};
use envelope::{MAX_ENVELOPE_BYTES, MessageId, Part};
use store::{HoldersThread, LeftMessage, MessageAcceptance};

use crate::{Gate, form, form::FormError, place::Place, problem::GateProblem};

/// Most messages from the visitor in one thread. Nobody who is not a program writes so many.
const MOST_MESSAGES: u32 = 100;
/// The longest message, whatever its letters, fits into 16 KiB; envelopes go up to 64.
const LONGEST_ENVELOPE: usize = MAX_ENVELOPE_BYTES - (64 - 16) * 1024;
/// Largest body of a message that is read.
pub(crate) const MAX_MESSAGE_BODY_BYTES: usize = LONGEST_ENVELOPE.div_ceil(3) * 4 + 256;

/// Whoever asks holds the receipt, so what they get counts as seen.
pub(crate) async fn get_receipt(
    State(gate): State<Gate>,
    Place(lookup): Place,
) -> Result<Json<ReceiptStatus>, GateProblem> {
    let thread = gate.receipts.holders_thread(&lookup).await?;
    let thread = thread.ok_or(GateProblem::ReceiptUnknown)?;
    let unseen = thread.replies.iter().rfind(|reply| !reply.seen);
    if let Some(reply) = unseen {
        let noted = gate
            .receipts
            .replies_seen(&lookup, reply.number, (gate.clock)());
        // The person gets to read it all the same.
        if let Err(error) = noted.await {
            tracing::warn!(%error, "not noted that a reply was seen");
        }
    }
    Ok(Json(status(&thread)))
}

pub(crate) async fn post_message(
    State(gate): State<Gate>,
    Place(lookup): Place,
    body: Result<Json<NewMessage>, JsonRejection>,
) -> Result<Response, GateProblem> {
    let Json(message) = body?;
    let received_at = (gate.clock)();
    let id: MessageId = message
        .message_id
        .parse()
        .map_err(|_| FormError::MessageId)?;
    let envelope = form::envelope(
        &message.envelope,
        id.in_thread(lookup),
        (Part::Message, KeyPurpose::Office),
        &gate.office.current(),
    )?;
    let left = LeftMessage {
        lookup,
        id,
        received_at,
        envelope,
    };
    let (status, received_at) = match gate.receipts.leave_message(&left, MOST_MESSAGES).await? {
        MessageAcceptance::Stored => (StatusCode::CREATED, received_at),
        MessageAcceptance::AlreadyStored { received_at } => (StatusCode::OK, received_at),
        MessageAcceptance::Conflicting => return Err(GateProblem::MessageConflicting),
        MessageAcceptance::UnknownReceipt => return Err(GateProblem::ReceiptUnknown),
        MessageAcceptance::ThreadFull => return Err(GateProblem::ThreadFull),
    };
    let accepted = MessageAccepted {
        message_id: message.message_id,
        received_at,
    };
    Ok((status, Json(accepted)).into_response())
}

fn status(thread: &HoldersThread) -> ReceiptStatus {
    ReceiptStatus {
        state: thread.state,
        messages: thread
            .replies
            .iter()
            .map(|reply| SealedReply {
                id: reply.id.to_string(),
                sent_at: reply.sent_at,
                envelope: Base64UrlUnpadded::encode_string(&reply.sealed),
            })
            .collect(),
        sent: thread
            .left
            .iter()
            .map(|(id, received_at)| SentMessage {
                id: id.to_string(),
                received_at: *received_at,
            })
            .collect(),
    }
}
