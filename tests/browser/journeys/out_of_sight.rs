//! Somebody has a case open behind another tab: the page says nothing of it until they see it again.

use anyhow::Result;
use gate::paths::SUBMISSIONS;
use tests::{
    browser::{Browser, Engine, Role, Server},
    routers::{TestHouse, Visitor, intake},
};

use super::desk::{Desk, first_reference};

/// From now on the page counts how often it says that it is open.
const COUNT: &str = "
    const fetched = window.fetch.bind(window);
    window.told = 0;
    window.fetch = (asked, ...rest) => {
        const address = typeof asked === 'string' ? asked : asked.url;
        if (address.endsWith('/presence')) window.told += 1;
        return fetched(asked, ...rest);
    };
";
const HIDE: &str = "
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
";
const SHOW: &str = "
    delete document.hidden;
    document.dispatchEvent(new Event('visibilitychange'));
";

#[tokio::test]
async fn a_case_behind_another_tab_is_not_said_to_be_open() -> Result<()> {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &submission).await;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.hold_the_clock().await?;
    browser.reload().await?;
    browser.see("1 intake.").await?;
    let reference = first_reference(browser).await?;
    browser.follow_link(&reference).await?;
    browser.find(Role::Button, "Claim").await?;
    browser.client().execute(COUNT, Vec::new()).await?;
    browser.pass(10).await?;
    has_said_it(browser, 1).await?;

    browser.client().execute(HIDE, Vec::new()).await?;
    browser.pass(10).await?;
    browser.pass(60).await?;
    assert_eq!(said(browser).await?, 1);

    browser.client().execute(SHOW, Vec::new()).await?;
    has_said_it(browser, 2).await?;
    browser.pass(10).await?;
    has_said_it(browser, 3).await
}

/// Waits until the page said so many times that it is open.
async fn has_said_it(browser: &Browser, times: u64) -> Result<()> {
    let what = format!("it to be said {times} times that the case is open");
    browser
        .wait_until(&what, async || Ok(said(browser).await? == times))
        .await
}

async fn said(browser: &Browser) -> Result<u64> {
    let told = browser.client().execute("return window.told;", Vec::new());
    Ok(told.await?.as_u64().unwrap_or_default())
}
