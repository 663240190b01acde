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
    let wasm = fetched.iter().filter(|line| line.contains(".wasm")).count();
    let scripts = fetched
        .iter()
        .filter(|line| line.contains("/visitor-") && line.contains(".js"))
        .count();
    assert_eq!((wasm, scripts), (1, 1), "{fetched:?}");
    Ok(())
}
