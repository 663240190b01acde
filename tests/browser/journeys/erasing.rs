//! A legal hold keeps a case though its period is over. Once it is lifted, staff see that the case is due
//! and erase it, and nothing is left to open.

use anyhow::{Result, ensure};
use desk::paths::{CASE, HOLD};
use envelope::SubmissionId;
use gate::paths::SUBMISSIONS;
use serde_json::json;
use tests::{
    browser::{Browser, Role, Server},
    routers::{TestHouse, Visitor, intake},
};

use super::desk::{Desk, in_every_look};

#[tokio::test]
async fn a_hold_keeps_a_case_and_once_it_is_lifted_the_case_is_erased() -> Result<()> {
    let house = TestHouse::open().await;
    let reference = closed_long_ago(&house).await?;
    house.house.close().await;
    // It erases on its start what is due; only the hold keeps the case.
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::of_prepared(&server).await?;
    let browser = desk.browser();
    browser.follow_link("Closed 1").await?;
    browser.see("Legal hold").await?;

    browser.follow_link("Retention").await?;
    browser.find(Role::Table, "On legal hold").await?;
    browser.see("Nothing is due to be erased.").await?;
    in_every_look(browser, "desk-retention-held").await?;
    browser.follow_link(&reference).await?;
    browser.see_heading(&format!("Intake {reference}")).await?;
    lift_set_and_lift(browser).await?;
    let address = browser.client().current_url().await?;

    browser.follow_link("Retention").await?;
    browser.find(Role::Table, "Will be erased").await?;
    browser
        .see("1 case is due. The next round erases it.")
        .await?;
    erase(browser).await?;
    browser.see("Nothing is due to be erased.").await?;
    browser.is_accessible("what is kept, after erasing").await?;
    browser.picture("desk-retention-erased").await?;
    assert!(!browser.has(Role::Link, &reference).await?);
    browser.visit(address.as_str()).await?;
    browser.see("There is nothing here.").await?;
    browser.is_accessible("a case that is erased").await
}

/// A case that somebody closed on the first day of the house, and put on hold. Gives its reference.
async fn closed_long_ago(house: &TestHouse) -> Result<String> {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    ensure!(client.post(SUBMISSIONS, &submission).await.status == 201);
    let id = &submission.submission_id;
    let mut staff = house.staff().await;
    let close = json!({ "close": { "disposition": "commentary_unrelated" } });
    for (path, change) in [
        (CASE, json!({ "version": 0, "act": close })),
        (HOLD, json!({ "version": 1, "on_hold": true })),
    ] {
        let changed = staff.post(&path.replace("{id}", id), &change).await;
        ensure!(changed.status.is_success(), "{}", changed.text());
    }
    let id: SubmissionId = id.parse()?;
    Ok(id.reference().to_string())
}

async fn lift_set_and_lift(browser: &Browser) -> Result<()> {
    browser
        .see("While a hold stands, nothing of this case is erased.")
        .await?;
    browser.is_accessible("a case on hold").await?;
    browser.picture("desk-case-held").await?;
    browser.press_button("Lift the hold").await?;
    browser.see("amira took the legal hold away.").await?;
    assert!(!browser.text().await?.contains("While a hold stands"));
    browser.press_button("Set a hold").await?;
    browser
        .see("While a hold stands, nothing of this case is erased.")
        .await?;
    browser.press_button("Lift the hold").await?;
    browser.find(Role::Button, "Set a hold").await?;
    Ok(())
}

async fn erase(browser: &Browser) -> Result<()> {
    browser.press_button("Erase what is due now").await?;
    browser.find(Role::Dialog, "Erase what is due").await?;
    in_every_look(browser, "desk-retention-erase").await?;
    browser.press_button("Erase it").await?;
    browser.see("1 case is erased.").await?;
    browser.see("1 case was erased so far.").await
}
