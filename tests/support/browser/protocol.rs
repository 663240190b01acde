//! WebDriver commands that the client library has no method for.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// A command below `/session/{id}/`.
#[derive(Debug)]
struct Command {
    path: String,
    /// Sent by POST; without one the command is a GET.
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

/// The role that the browser tells a screen reader.
pub(super) async fn computed_role(client: &Client, element: &Element) -> Result<String> {
    ask_about(client, element, "computedrole").await
}

/// The accessible name that the browser tells a screen reader.
pub(super) async fn computed_label(client: &Client, element: &Element) -> Result<String> {
    ask_about(client, element, "computedlabel").await
}

/// A command of one driver's own, below the session.
pub(super) async fn post(client: &Client, path: &str, body: Value) -> Result<Value> {
    let path = path.to_owned();
    let body = Some(body);
    Ok(client.issue_cmd(Command { path, body }).await?)
}

async fn ask_about(client: &Client, element: &Element, what: &str) -> Result<String> {
    let path = format!("element/{}/{what}", element.element_id().as_ref());
    let answer = client.issue_cmd(Command { path, body: None }).await?;
    answer
        .as_str()
        .map(str::to_owned)
        .with_context(|| format!("{what} is not a text"))
}
