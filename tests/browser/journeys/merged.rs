//! A message that comes under a duplicate shows with the case that is kept, and is answered from there.

use anyhow::{Context, Result, ensure};
use domain::{
    proof::{self, Solver},
    wire::{
        challenge::Challenge,
        receipt::{NewMessage, ReceiptStatus},
    },
};
use gate::paths::{CHALLENGE, RECEIPT, RECEIPT_MESSAGES, SUBMISSIONS};
use serde_json::{Value, json};
use tests::{
    browser::{Browser, Engine, KIOSK_LANDSCAPE, Key, Role, Server},
    routers::{Holder, TestHouse, Visitor, intake},
};

use super::{
    desk::{Desk, in_every_look},
    people::colleague,
};

/// The label of the list of receipts.
const WHOSE: &str = "Whose receipt it goes to";

const FETCH: &str = "
    const [path, body, headers, done] = arguments;
    fetch(path, body ? { method: 'POST', headers, body } : {})
        .then((answer) => answer.ok ? answer.json() : answer.text().then((why) => ({ why })))
        .then(done);
";

/// An intake that arrived, whoever holds its receipt, and what they are about to write.
pub(super) struct Sent {
    pub(super) holder: Holder,
    pub(super) reference: String,
    message: NewMessage,
}

#[tokio::test]
async fn a_message_under_a_duplicate_is_answered_from_the_case_that_is_kept() -> Result<()> {
    let house = TestHouse::open().await;
    let kept = sends(&house).await?;
    let duplicate = sends(&house).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    merges(browser, &duplicate, &kept).await?;

    browser.follow_link("Back to the queue").await?;
    browser.find(Role::Link, &kept.reference).await?;
    writes(browser, &duplicate).await?;
    browser.see("The queue changed.").await?;
    browser.press_button("Show the changes").await?;
    browser.see("1 new message").await?;
    browser.follow_link("New messages 1").await?;
    browser.follow_link(&kept.reference).await?;
    browser.follow_link("1 new message").await?;
    browser.see_focus_on("Messages").await?;
    browser.see("I moved away.").await?;
    browser
        .wait_until("the receipt that the message came with", async || {
            Ok(browser.selected(WHOSE).await? == duplicate.reference)
        })
        .await?;
    in_every_look(browser, "desk-merged-messages").await?;

    browser.fill("Reply", "We saw it.").await?;
    browser.press_button("Send reply").await?;
    browser.see("The reply was sent.").await?;
    let status = comes_back(browser, &duplicate.holder).await?;
    let read = duplicate
        .holder
        .read(status.messages.first().context("a reply")?)?;
    assert_eq!(read, "We saw it.");
    let status = comes_back(browser, &kept.holder).await?;
    assert!(status.messages.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_merge_while_the_case_is_open_offers_its_receipt() -> Result<()> {
    let house = TestHouse::open().await;
    let kept = sends(&house).await?;
    let duplicate = sends(&house).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let margaret = desk.browser();
    margaret.set_viewport(KIOSK_LANDSCAPE).await?;
    let benjamin = colleague(margaret, "Specialist", "benjamin").await?;

    margaret.follow_link("Queue").await?;
    margaret.follow_link(&kept.reference).await?;
    margaret.fill("Reply", "Half a reply").await?;
    assert!(!margaret.has(Role::ComboBox, WHOSE).await?);
    merges(&benjamin, &duplicate, &kept).await?;
    // Whoever writes is there, however long the machine takes.
    margaret.press(Key::Shift).await?;
    assert_eq!(margaret.selected(WHOSE).await?, "");
    assert_eq!(margaret.value("Reply").await?, "Half a reply");
    Ok(())
}

/// Somebody who reads the queue merges the one into the other.
async fn merges(browser: &Browser, duplicate: &Sent, kept: &Sent) -> Result<()> {
    browser.follow_link(&duplicate.reference).await?;
    browser.press_button("Link or merge").await?;
    browser
        .fill("Reference of the other case", &kept.reference)
        .await?;
    browser.press_button("Merge this case into it").await?;
    browser.see("This is a duplicate. It goes on in").await
}

/// An intake arrives, and the desk opens it.
pub(super) async fn sends(house: &TestHouse) -> Result<Sent> {
    let holder = Holder::new();
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&holder.owns(intake(&[])));
    ensure!(client.post(SUBMISSIONS, &submission).await.status == 201);
    house.house.catch_up().await?;
    let id: envelope::SubmissionId = submission.submission_id.parse()?;
    Ok(Sent {
        reference: id.reference().to_string(),
        message: holder.message(&visitor, "I moved away."),
        holder,
    })
}

/// Whoever holds the receipt writes, with the work that the office asks of everybody.
async fn writes(browser: &Browser, sent: &Sent) -> Result<()> {
    let challenge = fetch(browser, CHALLENGE, None, json!({})).await?;
    let challenge: Challenge = serde_json::from_value(challenge)?;
    let mut solver = Solver::new(&challenge.challenge).context("a challenge")?;
    let proof = solver.step(u32::MAX).context("work that can be done")?;
    let headers = json!({ "content-type": "application/json", (proof::HEADER): proof });
    let message = serde_json::to_string(&sent.message)?;
    let path = sent.holder.at(RECEIPT_MESSAGES);
    let answer = fetch(browser, &path, Some(&message), headers).await?;
    ensure!(answer.get("why").is_none(), "{answer}");
    Ok(())
}

/// What the holder of the receipt is given.
pub(super) async fn comes_back(browser: &Browser, holder: &Holder) -> Result<ReceiptStatus> {
    let status = fetch(browser, &holder.at(RECEIPT), None, json!({})).await?;
    serde_json::from_value(status).context("the thread of a receipt")
}

async fn fetch(browser: &Browser, path: &str, body: Option<&str>, headers: Value) -> Result<Value> {
    let arguments = vec![json!(path), json!(body), headers];
    Ok(browser.client().execute_async(FETCH, arguments).await?)
}
