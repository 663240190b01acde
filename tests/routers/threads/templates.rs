//! What a reply can begin with, and in which language it goes out.

use desk::paths::{REPLIES, SETTINGS};
use domain::wire::thread::{NewReply, Thread};
use serde_json::json;
use tests::routers::TestHouse;

use super::{Sent, reply};

#[tokio::test]
async fn replies_begin_with_what_the_office_wrote() {
    let house = TestHouse::open().await;
    let sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    let sample = sent.thread(&mut staff).await;
    assert_eq!(beginnings(&sample).len(), 4);
    let change = json!({
        "version": 0,
        "values": { "templates.en.replies": "We are here.\n\nCall us\nat noon." },
    });
    let saved = staff.post(SETTINGS, &change).await;
    assert_eq!(saved.status, 200, "{}", saved.text());
    let own = sent.thread(&mut staff).await;
    let expected = [("en", "We are here."), ("en", "Call us\nat noon.")];
    assert_eq!(beginnings(&own), expected);
}

#[tokio::test]
async fn a_reply_says_in_which_language_it_is() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    for (language, expected) in [(None, "en"), (Some("es"), "es"), (Some("xx"), "en")] {
        let reply = NewReply {
            language: language.map(str::to_owned),
            ..reply("Estamos aquí.")
        };
        let answer = staff.post(&sent.desk(REPLIES), &reply).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        let status = sent.status().await;
        let last = sent.holder.open(status.messages.last().unwrap()).unwrap();
        assert_eq!(last.language, expected);
    }
}

fn beginnings(thread: &Thread) -> Vec<(&str, &str)> {
    let templates = thread.templates.iter();
    templates.map(|one| (&*one.language, &*one.text)).collect()
}
