//! The harness and the finished product meet: it starts, the page starts, and nothing is fetched
//! twice.

use anyhow::Result;
use tests::browser::{Browser, Server};

#[tokio::test]
async fn the_app_starts_under_its_policy_and_fetches_each_file_once() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.visit(&server.page("/")).await?;

    browser.press_button("Start").await?;
    let next = browser
        .see_heading_change("Were you harmed by a crime?")
        .await;
    let complaints = browser.console().await?.join("\n");
    assert!(
        !complaints.contains("Content Security Policy"),
        "{complaints}"
    );
    assert!(!complaints.contains("panicked"), "{complaints}");
    next?;

    let sent = String::from_utf8_lossy(&server.recorder().sent()).into_owned();
    let fetched: Vec<&str> = sent
        .lines()
        .filter(|line| line.starts_with("GET "))
        .collect();
    let times = |name: &str, kind: &str| {
        let is_it = |line: &&&str| line.contains(name) && line.contains(kind);
        fetched.iter().filter(is_it).count()
    };
    assert_eq!(times("/visitor-", ".wasm"), 1, "{fetched:?}");
    assert_eq!(times("/visitor-", ".js"), 1, "{fetched:?}");
    // The rest comes behind the first question, of its own accord.
    browser.choose("Yes").await?;
    browser.press_button("Continue").await?;
    browser
        .wait_until("the rest of the app", async || {
            Ok(server.recorder().has_sent("GET /later-"))
        })
        .await
}
