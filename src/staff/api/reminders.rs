//! When whoever is signed in is reminded by mail.

use domain::wire::reminders::{OwnReminders, Reminders};
use gloo_net::http::Request;

use super::{read, send, send_json};
use crate::failure::Failure;

const REMINDERS: &str = "/desk/api/account/reminders";

/// What they chose.
pub(crate) async fn reminders() -> Result<OwnReminders, Failure> {
    read(send(Request::get(REMINDERS)).await?).await
}

/// Keeps it, in the place of what was kept before.
pub(crate) async fn keep_reminders(chosen: &Reminders) -> Result<(), Failure> {
    let request = Request::post(REMINDERS);
    send_json(request, chosen).await.map(drop)
}
