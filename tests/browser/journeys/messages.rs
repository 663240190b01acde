//! A member of staff and a person write to each other: the one at the desk, the other with the
//! receipt that they kept.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use domain::wire::receipt::{ReceiptState, ReceiptStatus};
use gate::paths::{RECEIPT, RECEIPT_MESSAGES, SUBMISSIONS};
use serde_json::json;
use tests::{
    browser::{
        Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, NARROW, PHONE, Role, Server, files_holding,
    },
    routers::{Holder, TestHouse, Visitor, intake},
};

use super::{CANARY, desk::Desk};

every_engine!(staff_and_a_person_write_to_each_other; not webkit: "it keeps the cookie of the desk over encrypted connections alone");

const FETCH: &str = "
    const [path, done] = arguments;
    fetch(path).then((answer) => answer.json()).then(done);
";

const SCROLL: &str = "document.getElementById('messages-title').scrollIntoView();";

async fn staff_and_a_person_write_to_each_other(engine: Engine) -> Result<()> {
    let house = TestHouse::open().await;
    let holder = Holder::new();
    let reference = writes(&house, &holder).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::open(engine, &server).await?;
    let browser = desk.browser();

    browser.see("1 new message").await?;
    browser
        .is_accessible("the queue with a new message")
        .await?;
    browser.follow_link(&reference).await?;
    browser.follow_link("1 new message").await?;
    browser.see_focus_on("Messages").await?;
    browser
        .see("zxqv <b>Please write</b>, do not call.")
        .await?;
    browser
        .see("the person sees that somebody at the office has read the intake")
        .await?;
    refuses_what_cannot_be_sent(browser).await?;
    browser
        .fill("Reply", "zxqv We will write. <i>Soon.</i>")
        .await?;
    browser.press_button("Send reply").await?;
    browser.see("The reply was sent.").await?;
    browser.see("From margaret").await?;
    browser.see("Not seen yet").await?;
    browser.see_value("Reply", "").await?;
    browser.is_accessible("messages and a reply").await?;
    if engine == Engine::Chromium {
        looks_right(browser).await?;
    }

    let status = comes_back(browser, &holder).await?;
    assert_eq!(status.state, ReceiptState::Answered);
    let [reply] = &status.messages[..] else {
        panic!("{status:?}")
    };
    assert_eq!(holder.read(reply)?, "zxqv We will write. <i>Soon.</i>");
    browser.reload().await?;
    browser.see("Seen ").await?;
    browser
        .see("the person sees that the office has replied")
        .await?;
    desk.has_run_nothing().await?;
    assert_eq!(files_holding(server.data(), CANARY)?, Vec::<PathBuf>::new());
    assert!(!server.log()?.contains(CANARY), "the log holds it");
    Ok(())
}

/// Each is said at the field, and what was typed stays.
async fn refuses_what_cannot_be_sent(browser: &Browser) -> Result<()> {
    browser.press_button("Send reply").await?;
    browser.see("Write a reply first.").await?;
    browser.is_accessible("a reply that is missing").await?;
    let number = "zxqv 123-45-6789";
    browser.fill("Reply", number).await?;
    browser.press_button("Send reply").await?;
    browser
        .see("This looks like a Social Security number.")
        .await?;
    assert_eq!(browser.value("Reply").await?, number);
    // What was typed outlives a look at the queue.
    browser.follow_link("Back to the queue").await?;
    browser.see_heading("Queue").await?;
    browser.go_back().await?;
    browser.find(Role::Button, "Send reply").await?;
    browser.see_value("Reply", number).await?;
    Ok(())
}

/// By day and by night, on a wide screen and on a narrow one.
async fn looks_right(browser: &Browser) -> Result<()> {
    for (name, viewport, colors) in [
        ("dark", PHONE, ColorScheme::Dark),
        ("narrow", NARROW, ColorScheme::Light),
        ("wide", KIOSK_LANDSCAPE, ColorScheme::Light),
    ] {
        browser.set_viewport(viewport).await?;
        browser.set_color_scheme(colors).await?;
        // Drawn in these colours from the beginning, not on their way from others.
        browser.reload().await?;
        browser.see("From margaret").await?;
        browser.is_accessible(&format!("messages, {name}")).await?;
        browser.client().execute(SCROLL, Vec::new()).await?;
        browser.picture(&format!("desk-messages-{name}")).await?;
        assert_eq!(browser.sideways_overflow().await?, 0, "{name}");
    }
    Ok(())
}

/// An intake arrives, the desk opens it, and its owner adds a message.
async fn writes(house: &TestHouse, holder: &Holder) -> Result<String> {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&holder.owns(intake(&[])));
    ensure!(client.post(SUBMISSIONS, &submission).await.status == 201);
    house.house.catch_up().await?;
    let message = holder.message(&visitor, "zxqv <b>Please write</b>, do not call.");
    let left = client.post(&holder.at(RECEIPT_MESSAGES), &message).await;
    ensure!(left.status == 201, "{}", left.text());
    let id: envelope::SubmissionId = submission.submission_id.parse()?;
    Ok(id.reference().to_string())
}

/// What the holder of the receipt is given.
async fn comes_back(browser: &Browser, holder: &Holder) -> Result<ReceiptStatus> {
    let path = vec![json!(holder.at(RECEIPT))];
    let status = browser.client().execute_async(FETCH, path).await?;
    serde_json::from_value(status).context("the thread of a receipt")
}
