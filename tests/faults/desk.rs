//! A client of the running server: sends submissions, and reads what became of them.

use std::net::SocketAddr;

use ::desk::paths::{INTAKES, SETUP};
use axum::{
    body::{Body, to_bytes},
    http::{
        Method, Request, StatusCode,
        header::{CONTENT_TYPE, COOKIE, SET_COOKIE},
    },
    response::Response,
};
use domain::{
    proof::{HEADER, Solver},
    wire::{
        challenge::Challenge,
        desk::{Queue, Setup},
        office::SignedManifest,
        submission::Submission,
    },
};
use gate::paths::{CHALLENGE, OFFICE, SUBMISSIONS};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use serde::{Serialize, de::DeserializeOwned};
use tests::{
    process::Announcement,
    routers::{PASSWORD, USERNAME},
};

/// A browser's view of a running server, signed in.
#[derive(Clone)]
pub(crate) struct Desk {
    client: Client<HttpConnector, Body>,
    pub(crate) address: SocketAddr,
    cookie: String,
}

impl Desk {
    /// Somebody who is not signed in, at this address.
    pub(crate) fn of_nobody(address: SocketAddr) -> Self {
        Self {
            client: Client::builder(TokioExecutor::new()).build_http(),
            address,
            cookie: String::new(),
        }
    }

    /// Takes up the first administrator's invitation.
    pub(crate) async fn set_up(announced: &Announcement) -> Self {
        let mut desk = Self::of_nobody(announced.address);
        let setup = Setup {
            token: announced.invitation.clone().unwrap(),
            username: USERNAME.to_owned(),
            password: PASSWORD.to_owned(),
        };
        let answer = desk
            .request(Method::POST, SETUP, &[], Some(&setup))
            .await
            .unwrap();
        assert_eq!(answer.status(), StatusCode::CREATED);
        let cookie = answer.headers()[SET_COOKIE].to_str().unwrap();
        cookie
            .split(';')
            .next()
            .unwrap()
            .clone_into(&mut desk.cookie);
        desk
    }

    /// Sends a submission; `None` when the connection broke off before the answer.
    pub(crate) async fn send(&self, submission: &Submission) -> Option<StatusCode> {
        let proof = self.proof().await?;
        let headers = [(HEADER, proof.as_str())];
        let answer = self
            .request(Method::POST, SUBMISSIONS, &headers, Some(submission))
            .await?;
        let status = answer.status();
        // An answer that did not arrive whole was not heard.
        to_bytes(answer.into_body(), usize::MAX)
            .await
            .ok()
            .map(|_| status)
    }

    /// Posts JSON; `None` when the connection broke off before the answer.
    pub(crate) async fn post(
        &self,
        path: &str,
        headers: &[(&str, &str)],
        body: &impl Serialize,
    ) -> Option<StatusCode> {
        let answer = self
            .request(Method::POST, path, headers, Some(body))
            .await?;
        let status = answer.status();
        let body = to_bytes(answer.into_body(), usize::MAX).await;
        body.ok().map(|_| status)
    }

    /// Takes a challenge and does its work; `None` when the connection broke off.
    pub(crate) async fn proof(&self) -> Option<String> {
        let answer = self
            .request(Method::GET, CHALLENGE, &[], None::<&()>)
            .await?;
        let body = to_bytes(answer.into_body(), usize::MAX).await.ok()?;
        let challenge: Challenge = serde_json::from_slice(&body).unwrap();
        Solver::new(&challenge.challenge).unwrap().step(u32::MAX)
    }

    /// The whole queue, page after page.
    pub(crate) async fn queue(&self) -> Queue {
        let mut queue: Queue = self.get(INTAKES).await;
        while let Some(after) = queue.after.take() {
            let next: Queue = self.get(&format!("{INTAKES}?after={after}")).await;
            queue.intakes.extend(next.intakes);
            queue.after = next.after;
        }
        queue
    }

    pub(crate) async fn manifest(&self) -> SignedManifest {
        self.get(OFFICE).await
    }

    pub(crate) async fn get<T: DeserializeOwned>(&self, path: &str) -> T {
        let answer = self
            .request(Method::GET, path, &[], None::<&()>)
            .await
            .unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        serde_json::from_slice(&body).unwrap()
    }

    async fn request(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&impl Serialize>,
    ) -> Option<Response> {
        let body = body.map_or(Body::empty(), |body| {
            serde_json::to_vec(body).unwrap().into()
        });
        let mut request = Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.address))
            .header(CONTENT_TYPE, "application/json")
            .header(COOKIE, &self.cookie);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body).unwrap();
        let answer = self.client.request(request).await.ok()?;
        Some(answer.map(Body::new))
    }
}
