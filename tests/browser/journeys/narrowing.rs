//! Somebody narrows the queue to a county, and searches within it; without filters the search is for all. What
//! they typed stands in no address, neither the page's nor a request's.

use anyhow::{Result, ensure};
use gate::paths::SUBMISSIONS;
use serde_json::json;
use tests::{
    browser::{Browser, Engine, KIOSK_LANDSCAPE, Server},
    routers::{TestHouse, Visitor, intake},
};

use super::{
    desk::{Desk, in_every_look},
    signing_in::LIST,
};

const COUNTY: &str = "TRAVIS";
const VIEW: &str = "Around Austin";
const OPEN: &str = "document.querySelector('.queue-filters').open = true;";

#[tokio::test]
async fn a_search_stays_within_the_filters() -> Result<()> {
    let (_house, server) = with_two_counties().await?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.see("3 intakes.").await?;
    browser.fill("Search all intakes", "ana").await?;
    browser.press_button("Search").await?;
    browser.see("2 intakes found.").await?;
    browser.press_button("Back to the list").await?;
    browser.see("3 intakes.").await?;

    narrow(browser).await?;
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

#[tokio::test]
async fn a_county_that_was_typed_stands_in_no_address() -> Result<()> {
    let (_house, server) = with_two_counties().await?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.keep_downloads().await?;
    browser.see("3 intakes.").await?;
    narrow(browser).await?;
    is_nowhere(browser, &server).await?;
    browser.press_button("Save this list as a view").await?;
    browser.fill("Name of the view", VIEW).await?;
    browser.press_button("Save the view").await?;
    browser.see(&format!("The view “{VIEW}” is saved.")).await?;
    browser.press_button(LIST).await?;
    let list = browser.downloaded("cases.csv").await?;
    ensure!(list.lines().count() == 3, "{list}");

    browser.follow_link("Clear").await?;
    browser.see("3 intakes.").await?;
    browser.go_back().await?;
    browser.see("2 intakes.").await?;
    ensure!(browser.value("County").await? == COUNTY);

    // A page that is loaded anew has forgotten it, and says so; what was saved is still there.
    browser.reload().await?;
    browser.see("3 intakes.").await?;
    browser.see("All counties are shown.").await?;
    browser.is_accessible("a county that was forgotten").await?;
    browser.picture("desk-county-forgotten").await?;
    browser.follow_link(VIEW).await?;
    browser.see("2 intakes.").await?;
    ensure!(browser.value("County").await? == COUNTY);
    is_nowhere(browser, &server).await
}

/// A server with three intakes, over the folder of the house that goes with it.
async fn with_two_counties() -> Result<(TestHouse, Server)> {
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
    Ok((house, server))
}

async fn narrow(browser: &Browser) -> Result<()> {
    browser.client().execute(OPEN, Vec::new()).await?;
    browser.fill("County", COUNTY).await?;
    browser.press_button("Show").await?;
    browser.see("2 intakes.").await
}

/// Neither in the address of the page nor in one that was asked for; the server was told all the same.
async fn is_nowhere(browser: &Browser, server: &Server) -> Result<()> {
    let county = COUNTY.to_lowercase();
    let address = browser.client().current_url().await?;
    let shown = address.as_str().to_lowercase();
    ensure!(!shown.contains(&county), "{shown}");
    let sent = String::from_utf8_lossy(&server.recorder().sent()).to_lowercase();
    // A body before it may end on the same line.
    let asked = sent.lines().filter_map(|line| {
        let line = line.strip_suffix(" http/1.1")?;
        line.rsplit_once(" /").map(|(_, address)| address)
    });
    let asked: Vec<&str> = asked.collect();
    ensure!(
        asked
            .iter()
            .any(|address| address.starts_with("desk/api/intakes"))
    );
    let telling: Vec<_> = asked.iter().filter(|one| one.contains(&county)).collect();
    ensure!(telling.is_empty(), "{telling:?}");
    ensure!(sent.contains(&format!(r#"{{"county":"{county}"}}"#)));
    Ok(())
}
