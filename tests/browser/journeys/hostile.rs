//! Whatever somebody writes, wherever they may, is text on every page of the desk and on paper: nothing of it
//! runs, no element is made from it, and no page is wider for it than its screen.

use anyhow::{Context, Result, ensure};
use desk::paths::{CASE, HISTORY, HISTORY_ANSWER, LOCAL_CONTACTS, QUEUE_CHOICES, REFERRALS};
use domain::{
    staff::Role,
    wire::choices::{QueueChoices, QueueColumn, SavedView},
};
use gate::paths::{RECEIPT_MESSAGES, SUBMISSIONS};
use serde_json::{Value, json};
use tests::{
    browser::{Browser, KIOSK_LANDSCAPE, NARROW, Server, Viewport},
    hostile::{UNREADABLE, answers_full_of, hostile, hostile_names},
    routers::{Client, Holder, Kiosk, TestHouse, Visitor, document, intake},
};

use super::desk::{Desk, see_all_of_it};

/// Every page but that of a case, and some lists of the queue.
pub(super) const PAGES: [&str; 18] = [
    "",
    "?list=new",
    "?list=quarantined",
    "?list=messages",
    "?list=mine",
    "unopened",
    "call",
    "alike",
    "alerts",
    "figures",
    "retention",
    "kiosks",
    "local-contacts",
    "staff",
    "sessions",
    "settings",
    "audit",
    "account",
];

/// What became of texts but texts: each in a line.
const MADE: &str = "
    const named = (element) => element.outerHTML.slice(0, 100);
    const made = [...document.querySelectorAll('#main :is(img, script, iframe, object, embed, base, style, math, b, i)')].map(named);
    const leads = /^\\s*(javascript|data):/i;
    for (const element of document.querySelectorAll('#main *')) {
        for (const { name, value } of element.attributes) {
            if (name.startsWith('on')) made.push(named(element));
            if (/^(href|src|action|formaction)$/.test(name) && leads.test(value)) made.push(named(element));
        }
    }
    if (window.zxqv !== undefined) made.push('it ran');
    return made;
";

#[tokio::test]
async fn nothing_that_anybody_writes_is_more_than_text() -> Result<()> {
    let house = TestHouse::open().await;
    let cases = write_everywhere(&house).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::of_prepared(&server).await?;
    let browser = desk.browser();

    let mut wrong = Vec::new();
    for page in PAGES {
        browser
            .visit(&server.page(&format!("/desk/{page}")))
            .await?;
        wrong.extend(found_on(browser, page).await?);
    }
    for (number, id) in cases.iter().enumerate() {
        let page = format!("case {number}");
        browser
            .visit(&server.page(&format!("/desk/intakes/{id}")))
            .await?;
        browser.see("wrote a note.").await?;
        browser.see("Releasable history").await?;
        wrong.extend(found_on(browser, &page).await?);
        let paper = browser.on_paper().await?;
        ensure!(paper.contains("History of the case"), "{page}: {paper}");
        wrong.extend(found_on(browser, &format!("{page}, after paper")).await?);
    }
    browser.visit(&server.page("/desk/")).await?;
    browser.fill("Search all intakes", "zxqv").await?;
    browser.press_button("Search").await?;
    browser.see("found.").await?;
    wrong.extend(found_on(browser, "what a search found").await?);
    let said = browser.console().await?;
    let refused = said
        .into_iter()
        .filter(|line| line.contains("Content Security Policy"));
    wrong.extend(refused);
    ensure!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}

/// What is wrong on a page, on a wide screen and on a small one.
async fn found_on(browser: &Browser, page: &str) -> Result<Vec<String>> {
    see_all_of_it(browser, page).await?;
    let mut wrong = Vec::new();
    for screen @ Viewport(width, _) in [NARROW, KIOSK_LANDSCAPE] {
        browser.set_viewport(screen).await?;
        let made = browser.client().execute(MADE, Vec::new()).await?;
        let made: Vec<String> = serde_json::from_value(made).context("texts")?;
        wrong.extend(made.into_iter().map(|what| format!("{page}: {what}")));
        let over = browser.sideways_overflow().await?;
        if over > 0 {
            let what = browser.what_lies_outside().await?;
            wrong.push(format!("{page}: {over} px beyond {width}: {what}"));
        }
    }
    Ok(wrong)
}

/// Everything that can be written, by visitors and by staff. Gives the ids of the cases.
async fn write_everywhere(house: &TestHouse) -> Result<Vec<String>> {
    let mut staff = house.staff().await;
    let mut cases = Vec::new();
    for (first, text) in hostile().iter().enumerate() {
        let id = arrives(house, first, text).await?;
        write_about(&mut staff, &id, first, text).await?;
        cases.push(id);
    }
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    for text in UNREADABLE {
        let submission = visitor.submission(&intake(&[("your-name", json!(text))]));
        ensure!(client.post(SUBMISSIONS, &submission).await.status == 201);
    }
    for (name, id) in hostile_names(60).iter().zip(&cases) {
        Kiosk::enrolled(house, name).await;
        let contact =
            json!({ "state": "TX", "name": name, "telephone": "202-555-0110", "notes": name });
        done(&mut staff, LOCAL_CONTACTS, &contact).await?;
        let mut colleague = house.staff_called(name, Role::Specialist).await;
        let note = json!({ "version": 0, "act": { "note": { "text": name } } });
        done(&mut colleague, &at(CASE, id), &note).await?;
    }
    let names = hostile_names(40).into_iter().take(20);
    let query = String::from("place=TX");
    let views = names.map(|name| SavedView {
        name,
        query: query.clone(),
        county: None,
    });
    let chosen = QueueChoices {
        columns: QueueColumn::ALL.to_vec(),
        views: views.collect(),
    };
    done(&mut staff, QUEUE_CHOICES, &json!(chosen)).await?;
    Ok(cases)
}

/// An intake with a message under it. Gives its id.
async fn arrives(house: &TestHouse, first: usize, text: &str) -> Result<String> {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let holder = Holder::new();
    let submission = visitor.submission(&holder.owns(document(answers_full_of(first))));
    ensure!(client.post(SUBMISSIONS, &submission).await.status == 201);
    house.house.catch_up().await?;
    let message = holder.message(&visitor, text);
    let left = client.post(&holder.at(RECEIPT_MESSAGES), &message).await;
    ensure!(left.status == 201, "{}", left.text());
    Ok(submission.submission_id)
}

/// A note, a letter without consent and its reason, an answer on history.
async fn write_about(staff: &mut Client, id: &str, number: usize, text: &str) -> Result<()> {
    let note = json!({ "version": 0, "act": { "note": { "text": text } } });
    done(staff, &at(CASE, id), &note).await?;
    let letter = json!({
        "entries": ["lifeline-988"],
        "consent": "overridden",
        "reason": text,
        "way": "letter",
        "text": text,
        "language": "en",
        "message_id": format!("{number:032}"),
    });
    done(staff, &at(REFERRALS, id), &letter).await?;
    done(staff, &at(HISTORY, id), &json!({})).await?;
    let names = hostile_names(120);
    let value = &names[number % names.len()];
    let told = json!({ "protection": "no", "values": [{ "item": "facility", "value": value }] });
    done(staff, &at(HISTORY_ANSWER, id), &told).await
}

async fn done(staff: &mut Client, path: &str, body: &Value) -> Result<()> {
    let answer = staff.post(path, body).await;
    ensure!(answer.status.is_success(), "{path}: {}", answer.text());
    Ok(())
}

fn at(path: &str, id: &str) -> String {
    path.replace("{id}", id)
}
