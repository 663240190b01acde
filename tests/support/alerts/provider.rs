//! A provider of text messages and calls: a small real HTTP server that answers as told and
//! remembers what it was asked.

use std::{
    collections::VecDeque,
    net::Ipv4Addr,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, Uri},
};
use serde_json::Value;
use tokio::{net::TcpListener, sync::Notify, time::Instant};

/// The provider.
#[derive(Clone)]
pub struct ProviderSink {
    /// `http://127.0.0.1:…`.
    pub address: String,
    inside: Arc<Mutex<Inside>>,
}

#[derive(Default)]
struct Inside {
    requests: Vec<Request>,
    answers: VecDeque<(u16, &'static str)>,
    /// Whose messages are not answered until somebody lets go.
    hanging: Option<(&'static str, Arc<Notify>)>,
}

/// What it was asked.
#[derive(Clone, Debug)]
pub struct Request {
    /// The path.
    pub path: String,
    /// All headers.
    pub headers: HeaderMap,
    /// The body as sent.
    pub bytes: Bytes,
    /// The body as JSON.
    pub body: Value,
    /// When it came.
    pub at: Instant,
}

impl ProviderSink {
    /// Starts one; it ends with the test's runtime.
    pub async fn start() -> Self {
        Self::start_at(0).await
    }

    /// Starts one on this port, 0 for any.
    pub async fn start_at(port: u16) -> Self {
        let here = (Ipv4Addr::LOCALHOST, port);
        let listener = TcpListener::bind(here).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let inside: Arc<Mutex<Inside>> = Arc::default();
        let router = Router::new().fallback(take).with_state(Arc::clone(&inside));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            address: format!("http://{address}"),
            inside,
        }
    }

    /// What it answers to the next requests, once each; after that it takes everything.
    pub fn answer(&self, answers: &[(u16, &'static str)]) {
        self.inside
            .lock()
            .expect("the list")
            .answers
            .extend(answers);
    }

    /// Answers no message to this number until it is told to let go.
    pub fn hang_for(&self, number: &'static str) -> Arc<Notify> {
        let let_go = Arc::new(Notify::new());
        self.inside.lock().expect("the list").hanging = Some((number, Arc::clone(&let_go)));
        let_go
    }

    /// What it was asked since the last time somebody looked.
    pub fn requests(&self) -> Vec<Request> {
        std::mem::take(&mut self.inside.lock().expect("the list").requests)
    }
}

impl Request {
    /// Where our own shape says that it goes.
    pub fn to(&self) -> &str {
        self.body["to"].as_str().expect("our own shape")
    }

    /// What stands behind the `#` of the link to this page.
    pub fn token(&self, page: &str) -> String {
        super::mail::token(&self.body.to_string(), page)
    }

    /// The link to this page, from its path on.
    pub fn link(&self, page: &str) -> String {
        super::mail::link(&self.body.to_string(), page)
    }
}

async fn take(
    State(inside): State<Arc<Mutex<Inside>>>,
    uri: Uri,
    headers: HeaderMap,
    bytes: Bytes,
) -> (StatusCode, &'static str) {
    let request = Request {
        path: uri.path().to_owned(),
        headers,
        body: serde_json::from_slice(&bytes).unwrap_or_default(),
        bytes,
        at: Instant::now(),
    };
    let hanging = inside.lock().expect("the list").hanging.clone();
    if let Some((number, let_go)) = hanging
        && request.body.to_string().contains(number)
    {
        let_go.notified().await;
    }
    let mut inside = inside.lock().expect("the list");
    inside.requests.push(request);
    let (status, text) = inside.answers.pop_front().unwrap_or((201, "{}"));
    (StatusCode::from_u16(status).expect("a status"), text)
}
