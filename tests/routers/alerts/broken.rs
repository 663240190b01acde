//! Batches that break in the middle: what is whole is taken, and each break is one record refused.

use domain::wire::feed::FeedAnswer;
use notifier::feed::Mapping;
use serde_json::json;
use tests::alerts::released;

use super::{dropping_into, open_with};

/// Posts a batch, and says what came of it: the status, how many were taken, and the places of those
/// that were refused, all as no records.
async fn posted(media_type: &str, body: String) -> (u16, u32, Vec<u32>) {
    let (house, jail) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    let (mut client, body) = (house.client(), body.into_bytes());
    let answer = jail.send(&mut client, house.now(), media_type, body).await;
    let status = answer.status.as_u16();
    let answer: FeedAnswer = answer.json();
    (status, answer.taken, refused(&answer))
}

fn refused(answer: &FeedAnswer) -> Vec<u32> {
    assert!(answer.problems.iter().all(|it| it.code == "malformed"));
    answer.problems.iter().map(|it| it.record).collect()
}

fn booking(id: &str) -> String {
    format!(
        "<j:Booking><nc:ActivityIdentification><nc:IdentificationID>{id}</nc:IdentificationID>\
         </nc:ActivityIdentification><nc:ActivityDate><nc:Date>2026-02-20</nc:Date></nc:ActivityDate>\
         <im:AlienNumberIdentification><nc:IdentificationID>A012345678</nc:IdentificationID>\
         </im:AlienNumberIdentification></j:Booking>"
    )
}

#[tokio::test]
async fn json_is_taken_as_far_as_it_is_whole() {
    let whole = json!([released("1"), released("2"), released("3")]).to_string();
    let cut = whole[..whole.len() - 20].to_owned();
    assert_eq!(posted("application/json", cut).await, (207, 2, vec![3]));
}

#[tokio::test]
async fn xml_is_taken_before_and_behind_a_break() {
    let (first, second, third) = (booking("1"), booking("2"), booking("3"));
    let open = second.replace("</j:Booking>", "");
    let crossed = second.replace("</nc:ActivityDate>", "</nc:Activity>");
    for broken in [open, crossed] {
        let document = format!("<Exchange>{first}{broken}{third}</Exchange>");
        let answer = posted("application/xml", document).await;
        assert_eq!(answer, (207, 2, vec![2]));
    }
}

#[tokio::test]
async fn an_open_quote_in_a_dropped_file_costs_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let (house, _) = open_with("smtp://127.0.0.1:1", |settings| {
        dropping_into(settings, folder.path(), Mapping::default());
    })
    .await;
    let file = |name: &str| folder.path().join(name);
    let rows = "event_id,kind,happened_at,alien_number,note\n\
                1,released,2026-02-28,A012345678,\"a note\nof two lines\"\n\
                2,released,2026-02-28,\"A012345678,\n\
                3,released,2026-02-28,A012345678,\n";
    std::fs::write(file("today.csv"), rows).unwrap();
    house.house.notifier().unwrap().read_folders().await;
    let problems = std::fs::read(file("today.csv.problems.json")).unwrap();
    let answer: FeedAnswer = serde_json::from_slice(&problems).unwrap();
    assert_eq!((answer.taken, refused(&answer)), (2, vec![2]));
}
