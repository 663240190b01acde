//! Whoever asks: keeps the cookie, has an address, and sends what a browser would.

use std::{future::poll_fn, net::SocketAddr, pin::Pin};

use axum::{
    Router,
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::ConnectInfo,
    http::{
        HeaderMap, Method, Request, StatusCode,
        header::{CONTENT_TYPE, COOKIE, HOST, SET_COOKIE},
    },
};
use domain::{
    proof::{self, Solver},
    wire::{challenge::Challenge, problem::Problem},
};
use serde::{Serialize, de::DeserializeOwned};
use tower::ServiceExt;

/// Somebody in front of the routers.
#[derive(Clone)]
pub struct Client {
    router: Router,
    /// Pairs of name and value.
    cookies: Vec<String>,
    /// Where the requests seem to come from.
    pub address: SocketAddr,
}

/// What the routers answered.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// All headers.
    pub headers: HeaderMap,
    /// The whole body.
    pub body: Bytes,
}

impl Client {
    pub(super) fn new(router: Router) -> Self {
        Self {
            router,
            cookies: Vec::new(),
            address: SocketAddr::from(([192, 0, 2, 1], 50_000)),
        }
    }

    /// `GET`.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], Body::empty()).await
    }

    /// `GET` with headers.
    pub async fn get_with(&mut self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(Method::GET, path, headers, Body::empty()).await
    }

    /// `POST` of JSON, as from a page of the same origin.
    pub async fn post(&mut self, path: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_vec(body).expect("JSON");
        self.keep(Method::POST, path, "application/json", body)
            .await
    }

    /// `PUT` of JSON, as from a page of the same origin.
    pub async fn put(&mut self, path: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_vec(body).expect("JSON");
        self.keep(Method::PUT, path, "application/json", body).await
    }

    /// Asks for something to be kept, as from a page of the same origin; on the public side with a
    /// proof of work.
    pub async fn keep(
        &mut self,
        method: Method,
        path: &str,
        media_type: &str,
        body: impl Into<Body>,
    ) -> Answer {
        let mut headers = vec![
            (CONTENT_TYPE.as_str(), media_type),
            ("sec-fetch-site", "same-origin"),
        ];
        let proof;
        if path.starts_with("/api/") {
            proof = self.proof().await;
            headers.push((proof::HEADER, &proof));
        }
        self.send(method, path, &headers, body.into()).await
    }

    /// Takes a challenge and does its work.
    pub async fn proof(&mut self) -> String {
        let challenge: Challenge = self.get(gate::paths::CHALLENGE).await.json();
        let mut solver = Solver::new(&challenge.challenge).expect("a challenge");
        solver.step(u32::MAX).expect("work that can be done")
    }

    /// `DELETE`, as from a page of the same origin.
    pub async fn delete(&mut self, path: &str) -> Answer {
        let headers = [("sec-fetch-site", "same-origin")];
        self.send(Method::DELETE, path, &headers, Body::empty())
            .await
    }

    /// Any request.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Answer {
        let request = self.request(method, path, headers, body);
        let answer = self.router.clone().oneshot(request).await;
        let (parts, body) = answer.unwrap_or_else(|never| match never {}).into_parts();
        self.keep_cookies(&parts.headers);
        // A stream of events goes on for as long as somebody listens: the first one is enough.
        let stream = parts.headers.get(CONTENT_TYPE);
        let body = if stream.is_some_and(|kind| kind == "text/event-stream") {
            Stream(body).next().await.unwrap_or_default().into()
        } else {
            to_bytes(body, usize::MAX).await.expect("a whole body")
        };
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    /// A stream of events, as a page listens to it.
    pub async fn stream(&mut self, path: &str) -> Stream {
        let request = self.request(Method::GET, path, &[], Body::empty());
        let answer = self.router.clone().oneshot(request).await;
        let answer = answer.unwrap_or_else(|never| match never {});
        assert_eq!(answer.status(), StatusCode::OK);
        Stream(answer.into_body())
    }

    /// The cookie of whoever is signed in, as it would be sent.
    pub fn cookie(&self) -> Option<&str> {
        let mut cookies = self.cookies.iter();
        let found = cookies.find(|pair| pair.starts_with("__Host-intake="));
        found.map(String::as_str)
    }

    fn request(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Request<Body> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, "office.test")
            .extension(ConnectInfo(self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !self.cookies.is_empty() {
            request = request.header(COOKIE, self.cookies.join("; "));
        }
        request.body(body).expect("a request")
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for set in headers.get_all(SET_COOKIE) {
            let set = set.to_str().expect("an ASCII cookie");
            let (pair, attributes) = set.split_once(';').expect("attributes");
            let (name, _) = pair.split_once('=').expect("a name");
            let same = format!("{name}=");
            self.cookies.retain(|held| !held.starts_with(&same));
            if !attributes.contains("Max-Age=0") {
                self.cookies.push(pair.to_owned());
            }
        }
    }
}

/// What a page hears.
pub struct Stream(Body);

impl Stream {
    /// The next event, as it is sent; `None` at the end.
    pub async fn next(&mut self) -> Option<String> {
        let frame = poll_fn(|context| Pin::new(&mut self.0).poll_frame(context)).await?;
        let data = frame.expect("a whole frame").into_data().expect("data");
        Some(String::from_utf8_lossy(&data).into_owned())
    }
}

impl Answer {
    /// The body as JSON.
    pub fn json<T: DeserializeOwned>(&self) -> T {
        let status = self.status;
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{status}, {error}: {}", self.text()))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header as text; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("ASCII"))
    }

    /// Every value of a header, in order.
    pub fn headers(&self, name: &str) -> Vec<&str> {
        let values = self.headers.get_all(name).iter();
        values.filter_map(|value| value.to_str().ok()).collect()
    }

    /// The body as problem details of this status and kind.
    #[track_caller]
    pub fn problem(&self, status: u16, kind: &str) -> Problem {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.header("cache-control"), "no-store");
        let problem: Problem = self.json();
        assert_eq!((problem.status, problem.kind.as_str()), (status, kind));
        problem
    }
}
