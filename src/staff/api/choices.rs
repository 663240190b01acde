//! What a person chose of the queue.

use domain::wire::choices::QueueChoices;
use gloo_net::http::Request;

use super::{read, send, send_json};
use crate::failure::Failure;

const QUEUE_CHOICES: &str = "/desk/api/queue/choices";

/// The columns and views of whoever is signed in.
pub(crate) async fn queue_choices() -> Result<QueueChoices, Failure> {
    read(send(Request::get(QUEUE_CHOICES)).await?).await
}

/// Keeps them, in the place of what was kept before.
pub(crate) async fn keep_queue_choices(choices: &QueueChoices) -> Result<(), Failure> {
    let request = Request::post(QUEUE_CHOICES);
    send_json(request, choices).await.map(drop)
}
