//! Problem details (RFC 9457) as a response.

use axum::{
    Json,
    http::{
        HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
};
use domain::wire::problem::Problem;
use serde::Serialize;

/// Seconds after which a busy server may be asked again.
const PAUSE: u64 = 5;

/// Why a request was not done. Each side maps what can happen to one of these, in one place.
#[derive(Debug)]
pub struct Refusal {
    /// The status.
    pub status: StatusCode,
    /// One of [`domain::wire::problem::kind`].
    pub kind: &'static str,
    /// The kind in a few words; the same for every occurrence.
    pub title: &'static str,
    /// What happened this time and what to do. It goes to the client and repeats nothing that was
    /// sent.
    pub detail: String,
    /// Seconds after which to try again, where waiting helps.
    pub retry_after: Option<u64>,
}

impl Refusal {
    /// What this kind of problem says each time. Who meets a busy server may come back soon.
    pub fn new(
        (status, kind, title): (StatusCode, &'static str, &'static str),
        detail: String,
    ) -> Self {
        let busy = status == StatusCode::SERVICE_UNAVAILABLE;
        Self {
            status,
            kind,
            title,
            detail,
            retry_after: busy.then_some(PAUSE),
        }
    }

    /// The same, to be tried again after so many seconds.
    pub fn after(self, seconds: Option<u64>) -> Self {
        Self {
            retry_after: seconds.or(self.retry_after),
            ..self
        }
    }
}

/// A problem with what is said beside it.
#[derive(Serialize)]
struct Extended<M> {
    #[serde(flatten)]
    problem: Problem,
    #[serde(flatten)]
    members: M,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        #[derive(Serialize)]
        struct Nothing {}
        self.beside(Nothing {})
    }
}

impl Refusal {
    /// The response, with further members of the problem (RFC 9457, section 3.2).
    pub fn beside(self, members: impl Serialize) -> Response {
        let problem = Problem {
            kind: self.kind.to_owned(),
            title: self.title.to_owned(),
            status: self.status.as_u16(),
            detail: self.detail,
        };
        let mut response = (self.status, Json(Extended { problem, members })).into_response();
        let headers = response.headers_mut();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        response
    }
}
