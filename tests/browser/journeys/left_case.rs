//! Somebody leaves a case while it waits for an answer: the desk goes on working.

use anyhow::Result;
use tests::{
    browser::{Browser, Engine, Role, Server},
    routers::TestHouse,
};

use super::{desk::Desk, merged::sends};

/// The page says that it is open as soon as it comes into sight. The answer waits until it is let go.
const HOLD_PRESENCE: &str = "
    const fetched = window.fetch.bind(window);
    window.fetch = (asked, ...rest) => {
        const address = typeof asked === 'string' ? asked : asked.url;
        if (!address.endsWith('/presence')) return fetched(asked, ...rest);
        return new Promise((resolve) => {
            window.release = () => fetched(asked, ...rest).then((answer) => {
                resolve(answer);
                window.released = true;
            });
        });
    };
    document.dispatchEvent(new Event('visibilitychange'));
";

#[tokio::test]
async fn who_leaves_a_case_before_an_answer_goes_on_working() -> Result<()> {
    let house = TestHouse::open().await;
    let sent = sends(&house).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.follow_link(&sent.reference).await?;
    browser.find(Role::TextBox, "Reply").await?;
    browser.client().execute(HOLD_PRESENCE, Vec::new()).await?;
    holds(browser, "return Boolean(window.release);").await?;
    browser.follow_link("Back to the queue").await?;
    browser.see_heading("Queue").await?;
    browser
        .client()
        .execute("window.release();", Vec::new())
        .await?;
    holds(browser, "return Boolean(window.released);").await?;
    for _ in 0..2 {
        browser.follow_link(&sent.reference).await?;
        browser
            .see_heading(&format!("Intake {}", sent.reference))
            .await?;
        browser.follow_link("Back to the queue").await?;
        browser.see_heading("Queue").await?;
    }
    Ok(())
}

/// Waits until the page says so.
async fn holds(browser: &Browser, script: &str) -> Result<()> {
    browser
        .wait_until(script, async || {
            Ok(browser.client().execute(script, Vec::new()).await? == true)
        })
        .await
}
