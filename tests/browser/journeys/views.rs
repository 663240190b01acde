//! Somebody chooses the columns of their queue and saves a list under a name: both are there wherever
//! they sign in, and nobody else has them.

use anyhow::Result;
use serde_json::from_value;
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, Role, Server};

use super::{
    desk::{Desk, in_every_look},
    people::colleague,
};

const HEADS: &str =
    "return Array.from(document.querySelectorAll('thead th'), (head) => head.textContent);";
const FEWER: [&str; 3] = ["Reference", "Received", "Urgency"];
const VIEW: &str = "Texas, urgent first";

#[tokio::test]
async fn columns_and_views_go_with_the_person() -> Result<()> {
    let server = Server::start_with_intakes(40)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    choose_columns(browser).await?;
    save(browser).await?;
    in_every_look(browser, "desk-views").await?;

    let elsewhere = Browser::start().await?;
    elsewhere.visit(&server.page("/desk/")).await?;
    elsewhere.fill("Name", "margaret").await?;
    elsewhere
        .fill("Password", "correct horse battery staple")
        .await?;
    elsewhere.press_button("Sign in").await?;
    elsewhere.follow_link(VIEW).await?;
    elsewhere
        .wait_until("the saved list", async || {
            let address = elsewhere.client().current_url().await?;
            let query = address.query().unwrap_or_default();
            Ok(query == "order=urgent&place=TX" && heads(&elsewhere).await? == FEWER)
        })
        .await?;

    let benjamin = colleague(browser, "Specialist", "benjamin").await?;
    benjamin.see("40 intakes.").await?;
    assert_eq!(heads(&benjamin).await?.len(), 9);
    assert!(!benjamin.has(Role::Link, VIEW).await?);

    elsewhere
        .press_button(&format!("Remove the view “{VIEW}”"))
        .await?;
    elsewhere
        .see(&format!("The view “{VIEW}” is removed."))
        .await?;
    elsewhere.see_focus_on("Save this list as a view").await?;
    elsewhere.see_none(Role::Link, VIEW).await
}

async fn choose_columns(browser: &Browser) -> Result<()> {
    browser.press_button("Choose columns").await?;
    browser.find(Role::Dialog, "Choose columns").await?;
    browser.is_accessible("the dialog for columns").await?;
    browser.picture("desk-columns").await?;
    for column in ["Name", "Help wanted", "State", "Case", "Who has it", "Due"] {
        browser.untick(column).await?;
    }
    browser.press_button("Show these columns").await?;
    browser.see("The columns are as you chose them.").await?;
    browser
        .wait_until("fewer columns", async || Ok(heads(browser).await? == FEWER))
        .await
}

async fn save(browser: &Browser) -> Result<()> {
    let filters = "document.querySelector('.queue-filters').open = true;";
    browser.client().execute(filters, Vec::new()).await?;
    browser.select("Order", "Most urgent").await?;
    browser.select("State", "Texas").await?;
    browser.press_button("Show").await?;
    browser
        .wait_until("the filters in the address", async || {
            let address = browser.client().current_url().await?;
            Ok(address.query() == Some("order=urgent&place=TX"))
        })
        .await?;

    browser.press_button("Save this list as a view").await?;
    browser.press_button("Save the view").await?;
    browser.see("Give the view a name.").await?;
    browser.is_accessible("a view without a name").await?;
    browser.fill("Name of the view", VIEW).await?;
    browser.press_button("Save the view").await?;
    browser.see(&format!("The view “{VIEW}” is saved.")).await?;
    browser.find(Role::Link, VIEW).await?;
    Ok(())
}

async fn heads(browser: &Browser) -> Result<Vec<String>> {
    let heads = browser.client().execute(HEADS, Vec::new()).await?;
    Ok(from_value(heads)?)
}
