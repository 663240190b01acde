//! `POST /feed/events`: one record or up to ten thousand, as JSON or XML.

use axum::{
    Json,
    body::Bytes,
    extract::{OriginalUri, State},
    http::{HeaderMap, Method, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};

use super::{
    records::{BatchError, read_json, take},
    signature::Signed,
    xml::read_xml,
};
use crate::{Notifier, problem::NotifierProblem};

pub(crate) async fn post_events(
    State(notifier): State<Notifier>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Result<Bytes, axum::extract::rejection::BytesRejection>,
) -> Result<Response, NotifierProblem> {
    // Whoever is nobody's source is not listened to, however long they speak.
    let signed = Signed::of(&headers).ok_or(NotifierProblem::SourceUnknown)?;
    let body = body.map_err(|_| NotifierProblem::TooLarge)?;
    let source = signed
        .verified(&notifier, (&Method::POST, uri.path()), &body)
        .ok_or(NotifierProblem::SourceUnknown)?;
    let media_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .unwrap_or_default()
        .trim();
    let read = match media_type {
        "application/json" => read_json(&body),
        "application/xml" | "text/xml" => read_xml(&body),
        _ => return Err(NotifierProblem::UnsupportedMediaType),
    };
    let read = match read {
        Ok(read) => read,
        Err(error) => {
            let now = (notifier.clock)();
            notifier
                .store
                .note_feed(&source, 0, 1, Some("malformed"), now)
                .await?;
            return Err(match error {
                BatchError::Malformed => NotifierProblem::Malformed,
                BatchError::TooMany => NotifierProblem::TooManyRecords,
            });
        }
    };
    let answer = take(&notifier, &source, read).await?;
    let status = match answer.refused {
        0 => StatusCode::OK,
        _ => StatusCode::MULTI_STATUS,
    };
    Ok((status, Json(answer)).into_response())
}
