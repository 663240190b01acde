//! `GET /api/directory`: the list as it is now. What is saved at the desk counts with the next request.

use std::{
    io,
    sync::{Arc, LazyLock, PoisonError, RwLock},
};

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};
use desk::{Help, HelpList};
use domain::wire::{directory::Directory, problem::kind};
use web::Refusal;

use super::DirectoryError;
use crate::{assets::Asset, paths};

const NAME: &str = "directory.json";

/// Compressed when it is first asked for, so that a start does not wait for it.
type Ready = LazyLock<Asset, Box<dyn FnOnce() -> Asset + Send>>;

/// What is served, and what people can be referred to.
pub(crate) struct ServedDirectory {
    list: Arc<HelpList>,
    ready: RwLock<Arc<Ready>>,
}

impl ServedDirectory {
    /// Serves this.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub(crate) fn new(help: Help) -> Result<Self, DirectoryError> {
        let ready = RwLock::new(Arc::new(ready(&help.shown)?));
        say(&help.problems, &[]);
        let list = Arc::new(HelpList::new(help));
        Ok(Self { list, ready })
    }

    /// What the desk refers people to: always the same as what is served.
    pub(crate) fn list(&self) -> Arc<HelpList> {
        Arc::clone(&self.list)
    }

    /// Serves this from now on.
    pub(crate) fn serve(&self, help: &Help) {
        let before = self.list.now();
        if *before == *help {
            return;
        }
        match ready(&help.shown) {
            Ok(ready) => {
                *self.ready.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(ready);
                self.list.replace(help.clone());
                say(&help.problems, &before.problems);
            }
            Err(error) => tracing::error!(%error, "the directory stays as it was"),
        }
    }

    /// The route.
    pub(crate) fn router(self: &Arc<Self>) -> Router {
        let served = Arc::clone(self);
        let answer = async move |headers: HeaderMap| served.respond(&headers);
        Router::new().route(paths::DIRECTORY, get(answer).fallback(wrong_method))
    }

    fn respond(&self, headers: &HeaderMap) -> Response {
        let ready = Arc::clone(&self.ready.read().unwrap_or_else(PoisonError::into_inner));
        ready.respond(headers)
    }
}

/// Says what is wrong now and was not before: it is looked up every few seconds.
fn say(problems: &[String], before: &[String]) {
    for problem in problems.iter().filter(|one| !before.contains(one)) {
        tracing::error!(problem, "the directory is not as it was set");
    }
}

fn ready(directory: &Directory) -> Result<Ready, DirectoryError> {
    let body = serde_json::to_vec(directory)
        .map_err(|error| DirectoryError::Sending(io::Error::other(error)))?;
    Ok(Ready::new(Box::new(move || compressed(&body.into()))))
}

fn compressed(body: &Bytes) -> Asset {
    Asset::compress(NAME, body.clone(), Asset::SMALL).unwrap_or_else(|error| {
        tracing::error!(%error, "the directory is served as it is");
        Asset::precompressed(NAME, body.clone(), body.clone())
    })
}

async fn wrong_method() -> impl IntoResponse {
    Refusal::new(
        (
            StatusCode::METHOD_NOT_ALLOWED,
            kind::METHOD_NOT_ALLOWED,
            "Method not allowed",
        ),
        "the directory can only be read".to_owned(),
    )
}
