//! A legal hold keeps a case though its period is over. Once it is lifted, staff see that the case is due
//! and erase it, and nothing is left to open. Whoever makes a period shorter reads before what it would erase,
//! and takes it back before anything is gone.

use anyhow::{Result, ensure};
use desk::paths::{CASE, HOLD, SETTINGS};
use envelope::SubmissionId;
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::{
    browser::{Browser, Role, Server},
    routers::{Client, TestHouse, Visitor, intake},
};

use super::{
    desk::{Desk, in_every_look},
    signing_in::now,
};

/// The setting of the period that these cases have.
const PERIOD: &str = "Days that hoaxes are kept after they are closed";

/// Sixty days: longer than hoaxes are kept, and than a shorter period leaves them.
const LONG: u64 = 60 * 24 * 60 * 60;

#[tokio::test]
async fn a_hold_keeps_a_case_and_once_it_is_lifted_the_case_is_erased() -> Result<()> {
    let house = TestHouse::open().await;
    let id = closed_long_ago(&house).await?;
    let reference = id.reference().to_string();
    let on = json!({ "version": 1, "on_hold": true });
    let hold = HOLD.replace("{id}", &id.to_string());
    changed(&mut house.staff().await, &hold, &on).await?;
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

#[tokio::test]
async fn who_makes_a_period_shorter_reads_what_goes_and_takes_it_back() -> Result<()> {
    let house = TestHouse::open().await;
    let reference = closed_long_ago(&house).await?.reference().to_string();
    // Whenever it is today.
    let century = json!({ "version": 0, "values": { "rules.keep_hoax_days": "36500" } });
    changed(&mut house.staff().await, SETTINGS, &century).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::of_prepared(&server).await?;
    let browser = desk.browser();
    browser.follow_link("Settings").await?;
    browser.see_heading("Settings of the office").await?;
    // What undoing would make shorter again is said where it is asked.
    browser.press_button("Undo the last change").await?;
    browser.find(Role::Dialog, "Undo the last change").await?;
    browser
        .see("1 closed case would be erased sooner than now, on")
        .await?;
    in_every_look(browser, "desk-settings-undo-sooner").await?;
    browser.press_button("Cancel").await?;
    browser
        .see_none(Role::Dialog, "Undo the last change")
        .await?;
    browser.fill(PERIOD, "7").await?;
    browser.press_button("Show what visitors will read").await?;
    browser.see_focus_on("What will be different").await?;
    browser
        .see("1 closed case would be erased sooner than now, on")
        .await?;
    in_every_look(browser, "desk-settings-sooner").await?;
    browser.press_button("Use these").await?;
    browser.see("The settings are in use: version 2.").await?;

    browser.visit(&server.page("/desk/retention")).await?;
    browser
        .find(Role::Table, "Will be due within 30 days")
        .await?;
    browser.find(Role::Link, &reference).await?;
    browser.see("It was kept longer until lately").await?;
    browser.see("Nothing is due to be erased.").await?;
    in_every_look(browser, "desk-retention-waits").await?;

    browser.follow_link("Settings").await?;
    browser.press_button("Undo the last change").await?;
    browser.find(Role::Dialog, "Undo the last change").await?;
    browser.press_button("Undo it").await?;
    browser.see("The change is undone: version 3").await?;
    browser.visit(&server.page("/desk/retention")).await?;
    browser.see("Nothing is due to be erased.").await?;
    assert!(!browser.has(Role::Link, &reference).await?);
    Ok(())
}

/// A case that somebody closed long before today, by the clock of the server that goes on with the house.
async fn closed_long_ago(house: &TestHouse) -> Result<SubmissionId> {
    let then = now()?.saturating_sub(LONG);
    house.pass(then.saturating_sub(house.now()));
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    ensure!(client.post(SUBMISSIONS, &submission).await.status == 201);
    let id = &submission.submission_id;
    let close = json!({ "close": { "disposition": "commentary_unrelated" } });
    let close = json!({ "version": 0, "act": close });
    let case = CASE.replace("{id}", id);
    changed(&mut house.staff().await, &case, &close).await?;
    Ok(id.parse()?)
}

async fn changed(staff: &mut Client, path: &str, change: &Value) -> Result<()> {
    let changed = staff.post(path, change).await;
    ensure!(changed.status.is_success(), "{}", changed.text());
    Ok(())
}

async fn lift_set_and_lift(browser: &Browser) -> Result<()> {
    browser
        .see("While a hold stands, nothing of this case is erased.")
        .await?;
    browser.is_accessible("a case on hold").await?;
    browser.picture("desk-case-held").await?;
    browser.press_button("Lift the hold").await?;
    browser.see("amira took the legal hold away.").await?;
    browser.see_gone("While a hold stands").await?;
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
