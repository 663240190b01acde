//! Somebody narrows the queue to a county, and searches within it; without filters the search is for all.

use anyhow::{Result, ensure};
use gate::paths::SUBMISSIONS;
use serde_json::json;
use tests::{
    browser::{Engine, KIOSK_LANDSCAPE, Server},
    routers::{TestHouse, Visitor, intake},
};

use super::desk::{Desk, in_every_look};

const OPEN: &str = "document.querySelector('.queue-filters').open = true;";

#[tokio::test]
async fn a_search_stays_within_the_filters() -> Result<()> {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    for (name, county) in [
        ("Ana Ortiz", "Travis County"),
        ("Ana Sousa", "Harris"),
        ("Ben Weiss", "Travis"),
    ] {
        let submission = visitor.submission(&intake(&[
            ("your-name", json!(name)),
            ("crime-state", json!("TX")),
            ("crime-county", json!(county)),
        ]));
        ensure!(client.post(SUBMISSIONS, &submission).await.status == 201);
    }
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.see("3 intakes.").await?;
    browser.fill("Search all intakes", "ana").await?;
    browser.press_button("Search").await?;
    browser.see("2 intakes found.").await?;
    browser.press_button("Back to the list").await?;

    browser.client().execute(OPEN, Vec::new()).await?;
    browser.fill("County", "TRAVIS").await?;
    browser.press_button("Show").await?;
    browser.see("2 intakes.").await?;
    browser
        .fill("Search the intakes that the filters let through", "ana")
        .await?;
    browser.press_button("Search").await?;
    browser.see("1 intake found.").await?;
    in_every_look(browser, "desk-narrowed-search").await?;
    browser.press_button("Back to the list").await?;
    browser.follow_link("Clear").await?;
    browser.see("3 intakes.").await
}
