//! `POST /feed/events`: one record or up to ten thousand, as JSON or XML.

use axum::{
    Json,
    body::Bytes,
    extract::{FromRequest, Request, State},
    http::{
        Method, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};

use super::{
    json::read_json,
    records::{BatchError, take},
    signature::Signed,
    xml::read_xml,
};
use crate::{Notifier, paths::MAX_FEED_BYTES, problem::NotifierProblem};

pub(crate) async fn post_events(
    State(notifier): State<Notifier>,
    request: Request,
) -> Result<Response, NotifierProblem> {
    let (headers, path) = (request.headers().clone(), request.uri().path().to_owned());
    // Whoever is nobody's source is not listened to, however long they speak.
    let signed = Signed::of(&headers)
        .filter(|signed| signed.known(&notifier))
        .ok_or(NotifierProblem::SourceUnknown)?;
    let body = whole(request).await?;
    let (source, mapping) = signed
        .verified(&notifier, (&Method::POST, &path), &body)
        .ok_or(NotifierProblem::SourceUnknown)?;
    let media_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .unwrap_or_default()
        .trim();
    let read = match media_type {
        "application/json" => read_json(&body, mapping),
        "application/xml" | "text/xml" => read_xml(&body, mapping),
        _ => return Err(NotifierProblem::UnsupportedMediaType),
    };
    let read = match read {
        Ok(read) => read,
        Err(error) => {
            let now = (notifier.clock)();
            let (word, problem) = match error {
                // What is posted has no columns.
                BatchError::Malformed | BatchError::Column => {
                    ("malformed", NotifierProblem::Malformed)
                }
                BatchError::TooMany => ("too_large", NotifierProblem::TooManyRecords),
            };
            let noted = notifier.store.note_feed(source, 0, 1, Some(word), now);
            noted.await?;
            return Err(problem);
        }
    };
    let answer = take(&notifier, source, read).await?;
    let status = match answer.refused {
        0 => StatusCode::OK,
        _ => StatusCode::MULTI_STATUS,
    };
    Ok((status, Json(answer)).into_response())
}

/// The body, in memory. One that says itself that it is too large is refused before it comes.
async fn whole(request: Request) -> Result<Bytes, NotifierProblem> {
    let announced = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|bytes| bytes > MAX_FEED_BYTES) {
        return Err(NotifierProblem::TooLarge);
    }
    let body = Bytes::from_request(request, &()).await;
    body.map_err(|_| NotifierProblem::TooLarge)
}
