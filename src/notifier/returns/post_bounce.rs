//! `POST /feed/bounces`: the mail server hands a mail that came back to the return path over, as it is
//! (`message/rfc822`), signed as requests of our own shape are.

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
};

use super::{note_report, read_report};
use crate::{Notifier, delivery::verified, problem::NotifierProblem};

pub(crate) async fn post_bounce(
    State(notifier): State<Notifier>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, NotifierProblem> {
    let mail = notifier.settings.mail.as_ref();
    let secret = mail.and_then(|mail| mail.bounces.as_ref()?.secret.as_ref());
    let now = (notifier.clock)();
    if !secret.is_some_and(|secret| verified(secret, &headers, &body, now)) {
        return Err(NotifierProblem::SourceUnknown);
    }
    let report = read_report(&body).ok_or(NotifierProblem::Malformed)?;
    // Whoever may sign learns nothing from whether it was one of ours.
    note_report(&notifier, &report).await?;
    Ok(StatusCode::NO_CONTENT)
}
