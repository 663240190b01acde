//! A person comes back to what the office has erased since, and writes: they are told so, and how else the
//! office is reached.

use anyhow::Result;
use serde_json::json;
use tests::{
    browser::{Browser, Engine, Key, PHONE, Role, Server},
    routers::TestHouse,
};

use super::{desk::Desk, leaves_no_trace, merged::sends, walk::looks_well};

const WORDS: &str = "zxqv One more thing.";

#[tokio::test]
async fn who_writes_under_what_was_erased_is_told_the_truth() -> Result<()> {
    let house = TestHouse::open().await;
    let sent = sends(&house).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let owner = Browser::start().await?;
    owner.set_viewport(PHONE).await?;
    owner.visit(&server.page("/receipt")).await?;
    let code = sent.holder.receipt.to_text();
    owner.fill("Private code", &code).await?;
    owner.press_button("Continue").await?;
    owner.see_heading("Your messages").await?;

    // It stays open until what it does is done.
    let desk = Desk::open(Engine::Chromium, &server).await?;
    erases(desk.browser(), &sent.reference).await?;
    owner
        .wait_until("the letter of the office", async || {
            owner.press_button("Look for new messages").await?;
            Ok(owner.text().await?.contains("We erased what you wrote."))
        })
        .await?;
    owner.fill("Write to us", WORDS).await?;
    owner.press_button("Send message").await?;
    owner
        .see("We have erased what you sent us before, and no one would read it here.")
        .await?;
    owner.see("Please call 1-855-488-6423").await?;
    let page = owner.text().await?;
    for untrue in ["Please try again.", "You can still write to us"] {
        assert!(!page.contains(untrue), "{untrue}");
    }
    assert_eq!(owner.value("Write to us").await?, WORDS);
    looks_well(&owner, "a message under what was erased").await?;
    owner.picture("receipt-erased-phone").await?;
    leaves_no_trace(&server, &owner).await
}

/// A member of staff closes the case as one that is answered and erased at once, and keeps it the first time.
async fn erases(desk: &Browser, reference: &str) -> Result<()> {
    desk.follow_link(reference).await?;
    desk.press_button("Close the case").await?;
    desk.select("What it came to", "A tip that came to the wrong place")
        .await?;
    desk.press_button("Close it").await?;
    desk.find(Role::Dialog, "Erase this intake for good?")
        .await?;
    desk.see_focus_on("Keep the case").await?;
    desk.is_accessible("whether a tip is erased for good")
        .await?;
    desk.press(Key::Escape).await?;
    desk.see_none(Role::Dialog, "Erase this intake for good?")
        .await?;
    desk.see_heading(&format!("Intake {reference}")).await?;
    desk.press_button("Close it").await?;
    desk.press_button("Erase it for good").await?;
    desk.see_heading("Queue").await?;
    desk.see_none(Role::Link, reference).await
}

/// Something stands between the person and the office, and answers each message itself, with 404.
const IN_BETWEEN: &str = "
    const [kind, body] = arguments;
    const { fetch } = window;
    window.fetch = async (asked, ...more) => {
        if (!String(asked.url ?? asked).endsWith('/messages')) return fetch.call(window, asked, ...more);
        window.answered = true;
        return new Response(body, { status: 404, headers: { 'content-type': kind } });
    };
";

#[tokio::test]
async fn nobody_but_the_office_says_that_something_was_erased() -> Result<()> {
    let house = TestHouse::open().await;
    let sent = sends(&house).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let owner = Browser::start().await?;
    let elsewhere = json!({
        "type": "/problems/not-found", "title": "Not found", "status": 404, "detail": "Nothing is there.",
    });
    for (kind, body) in [
        ("text/html", "<h1>Not Found</h1>".to_owned()),
        ("application/problem+json", elsewhere.to_string()),
    ] {
        owner.visit(&server.page("/receipt")).await?;
        let code = sent.holder.receipt.to_text();
        owner.fill("Private code", &code).await?;
        owner.press_button("Continue").await?;
        owner.see_heading("Your messages").await?;
        let answer = vec![json!(kind), json!(body)];
        owner.client().execute(IN_BETWEEN, answer).await?;
        owner.fill("Write to us", WORDS).await?;
        owner.press_button("Send message").await?;
        owner
            .wait_until("the answer from in between", async || {
                let answered = "return window.answered === true;";
                Ok(owner.client().execute(answered, Vec::new()).await? == json!(true))
            })
            .await?;
        owner.see("Your message did not get through.").await?;
        let page = owner.text().await?;
        let untrue = "We have erased what you sent us before";
        assert!(!page.contains(untrue), "{kind}: {page}");
        assert_eq!(owner.value("Write to us").await?, WORDS);
    }
    Ok(())
}
