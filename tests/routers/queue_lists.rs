//! Lists, filters and pages of the queue, and what a search finds.

use desk::paths::{CASE, INTAKES, LIST_EXPORT, SEARCH};
use domain::wire::{
    casework::CaseFile,
    desk::{Queue, SearchResult},
    problem::kind,
};
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::routers::{Client, TestHouse, USERNAME, Visitor, intake};

const DAY: u64 = 24 * 60 * 60;

async fn send(house: &TestHouse, answers: &[(&str, Value)]) -> String {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(answers));
    client.post(SUBMISSIONS, &submission).await;
    submission.submission_id
}

async fn queue(staff: &mut Client, query: &str) -> Queue {
    staff.get(&format!("{INTAKES}{query}")).await.json()
}

async fn act(staff: &mut Client, id: &str, version: i64, act: Value) {
    let change = json!({ "version": version, "act": act });
    let answer = staff.post(&CASE.replace("{id}", id), &change).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

fn ids(queue: &Queue) -> Vec<&str> {
    queue.intakes.iter().map(|entry| &*entry.id).collect()
}

#[tokio::test]
async fn each_case_is_on_its_lists_and_the_counts_say_so() {
    let house = TestHouse::open().await;
    let mut sent = Vec::new();
    for _ in 0..5 {
        sent.push(send(&house, &[]).await);
    }
    let mut staff = house.staff().await;
    queue(&mut staff, "").await;
    act(&mut staff, &sent[0], 0, json!("claim")).await;
    act(&mut staff, &sent[1], 0, json!("claim")).await;
    act(&mut staff, &sent[1], 1, json!("wait")).await;
    act(&mut staff, &sent[2], 0, json!("quarantine")).await;
    let close = json!({ "close": { "disposition": "general_info" } });
    act(&mut staff, &sent[3], 0, close).await;

    for (list, expected) in [
        ("open", vec![4, 1, 0]),
        ("new", vec![4]),
        ("mine", vec![1, 0]),
        ("waiting", vec![1]),
        ("due", vec![]),
        ("quarantined", vec![2]),
        ("closed", vec![3]),
    ] {
        let shown = queue(&mut staff, &format!("?list={list}")).await;
        let expected: Vec<_> = expected
            .into_iter()
            .map(|number: usize| &*sent[number])
            .collect();
        assert_eq!(ids(&shown), expected, "{list}");
        assert_eq!(shown.total, expected.len());
        let counts = shown.counts;
        let counted = [counts.open, counts.new, counts.mine, counts.waiting];
        assert_eq!(counted, [3, 1, 2, 1]);
        assert_eq!([counts.due, counts.quarantined, counts.closed], [0, 1, 1]);
    }
    house.pass(20 * DAY);
    let late = queue(&mut house.staff().await, "?list=due").await;
    // Those that are open, and the one that a second person has to look at.
    assert_eq!(late.counts.due, 4);
}

#[tokio::test]
async fn filters_narrow_a_list() {
    let house = TestHouse::open().await;
    let texas = send(
        &house,
        &[
            ("crime-state", json!("TX")),
            ("crime-county", json!("Travis County")),
            ("help", json!(["shelter"])),
        ],
    )
    .await;
    house.pass(3 * DAY);
    let danger = send(
        &house,
        &[("safe-now", json!("no")), ("help", json!(["legal"]))],
    )
    .await;
    let release = send(
        &house,
        &[
            ("help", json!(["custody-history"])),
            ("custody-system", json!("federal-prison")),
            ("release-soon", json!("yes")),
        ],
    )
    .await;
    let mut staff = house.staff().await;
    queue(&mut staff, "").await;
    act(&mut staff, &danger, 0, json!("claim")).await;
    let me = queue(&mut staff, "").await.colleagues;
    let me = me.iter().find(|one| one.username == USERNAME).unwrap().id;
    for (query, expected) in [
        ("?need=shelter".to_owned(), vec![&texas]),
        ("?need=legal".to_owned(), vec![&danger]),
        ("?place=TX".to_owned(), vec![&texas]),
        ("?urgency=not_safe_now".to_owned(), vec![&danger]),
        ("?urgency=release_soon".to_owned(), vec![&release]),
        (format!("?assignee={me}"), vec![&danger]),
        ("?assignee=0&need=shelter".to_owned(), vec![&texas]),
        ("?state=claimed".to_owned(), vec![&danger]),
        ("?older_than=2".to_owned(), vec![&texas]),
        ("?older_than=2&place=OH".to_owned(), vec![]),
        ("?language=es".to_owned(), vec![]),
    ] {
        assert_eq!(ids(&queue(&mut staff, &query).await), expected, "{query}");
    }
    for bad in [
        "?list=all",
        "?urgency=very",
        "?after=here",
        "?colour=red",
        "?older_than=-1",
    ] {
        let answer = staff.get(&format!("{INTAKES}{bad}")).await;
        answer.problem(422, kind::MALFORMED);
    }
}

#[tokio::test]
async fn a_county_is_typed_and_goes_into_no_address() {
    let house = TestHouse::open().await;
    let mut sent = Vec::new();
    for (name, county) in [("Ana Ortiz", "Travis County"), ("Ana Sousa", "Harris")] {
        let answers = [
            ("your-name", json!(name)),
            ("crime-state", json!("TX")),
            ("crime-county", json!(county)),
        ];
        sent.push(send(&house, &answers).await);
    }
    let travis = sent[0].as_str();
    let mut staff = house.staff().await;
    for (filters, county, expected) in [
        ("", "travis CO.", vec![travis]),
        ("?order=urgent&place=TX", " trav", vec![travis]),
        ("?place=OH", "travis", vec![]),
        ("", "bexar", vec![]),
        ("?order=waiting", " ", vec![travis, sent[1].as_str()]),
    ] {
        let typed = json!({ "county": county });
        let address = format!("{INTAKES}{filters}");
        let list: Queue = staff.post(&address, &typed).await.json();
        assert_eq!(ids(&list), expected, "{filters} {county}");
        let rows = staff.post(&format!("{LIST_EXPORT}{filters}"), &typed).await;
        let rows = rows.text().lines().count();
        assert_eq!(rows, expected.len() + 1, "{filters} {county}");
        let words = json!({ "query": "ana", "county": county });
        let found: SearchResult = staff.post(SEARCH, &words).await.json();
        assert_eq!(
            found.total,
            if filters == "?place=OH" {
                1
            } else {
                expected.len()
            }
        );
    }
    for path in [INTAKES, LIST_EXPORT] {
        let in_address = format!("{path}?county=travis");
        let answer = staff.get(&in_address).await;
        answer.problem(422, kind::MALFORMED);
        let long = json!({ "county": "x".repeat(61) });
        staff.post(path, &long).await.problem(422, kind::MALFORMED);
    }
    let in_address = format!("{SEARCH}?county=travis");
    let answer = staff.post(&in_address, &json!({ "query": "ana" })).await;
    answer.problem(422, kind::MALFORMED);
}

#[tokio::test]
async fn pages_follow_each_other_whatever_arrives() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    for _ in 0..120 {
        client
            .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
            .await;
    }
    let mut staff = house.staff().await;
    for order in ["newest", "urgent", "waiting"] {
        let first = queue(&mut staff, &format!("?order={order}")).await;
        let total = first.total;
        assert_eq!(first.intakes.len(), 50);
        house.pass(1);
        client
            .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
            .await;
        let mut seen: Vec<String> = ids(&first).into_iter().map(str::to_owned).collect();
        let mut after = first.after;
        while let Some(place) = after {
            let page = queue(&mut staff, &format!("?order={order}&after={place}")).await;
            seen.extend(ids(&page).into_iter().map(str::to_owned));
            after = page.after;
        }
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), all, "{order}: one was shown twice");
        assert!(all >= total, "{order}: one was left out");
    }
}

#[tokio::test]
async fn a_search_forgives_mistakes_and_leaves_no_trace() {
    let house = TestHouse::open().await;
    let sent = send(
        &house,
        &[
            ("your-name", json!("Guadalupe Hernández")),
            ("contact-by", json!(["telephone"])),
            ("telephone-number", json!("(202) 555-0123")),
        ],
    )
    .await;
    send(&house, &[("your-name", json!("Someone Else"))]).await;
    let mut staff = house.staff().await;
    let reference = queue(&mut staff, "").await;
    let reference = reference.intakes.iter().find(|one| one.id == sent).unwrap();
    let reference = reference.reference.clone();
    for query in ["hernandez", "guadelupe", "202 555 0123", reference.as_str()] {
        let found: SearchResult = staff.post(SEARCH, &json!({ "query": query })).await.json();
        assert_eq!(found.intakes[0].id, sent, "{query}");
    }
    // Everybody asks for this, one of them is called so.
    for (filters, total) in [
        ("?need=talk-to-someone", 1),
        ("?need=legal", 0),
        ("?need=talk-to-someone&older_than=2", 0),
    ] {
        let address = format!("{SEARCH}{filters}");
        let words = json!({ "query": "hernandez" });
        let found: SearchResult = staff.post(&address, &words).await.json();
        assert_eq!(
            (found.total, found.intakes.len()),
            (total, total),
            "{filters}"
        );
    }
    let strange = format!("{SEARCH}?colour=red");
    staff
        .post(&strange, &json!({ "query": "a" }))
        .await
        .problem(422, kind::MALFORMED);
    let nothing: SearchResult = staff
        .post(SEARCH, &json!({ "query": "zebra" }))
        .await
        .json();
    assert_eq!((nothing.total, nothing.intakes.len()), (0, 0));
    let long = json!({ "query": "a".repeat(201) });
    staff
        .post(SEARCH, &long)
        .await
        .problem(422, kind::MALFORMED);
}

#[tokio::test]
async fn a_case_is_found_by_what_staff_wrote_about_it() {
    let house = TestHouse::open().await;
    let sent = send(&house, &[("your-name", json!("Someone"))]).await;
    let mut staff = house.staff().await;
    let note = json!({ "note": { "text": "The zookeeper will call" } });
    let note = json!({ "version": 0, "act": note });
    let path = CASE.replace("{id}", &sent);
    assert_eq!(staff.post(&path, &note).await.status, 200);
    let by_note = json!({ "query": "zookeper" });
    let found: SearchResult = staff.post(SEARCH, &by_note).await.json();
    assert_eq!(found.intakes[0].id, sent);

    let house = house.restart().await;
    let found: SearchResult = house.staff().await.post(SEARCH, &by_note).await.json();
    assert_eq!(
        (found.total, found.intakes[0].id.as_str()),
        (1, sent.as_str())
    );
}

#[tokio::test]
async fn a_flood_of_the_same_is_held_apart_with_its_reasons_and_nothing_is_closed() {
    let house = TestHouse::open().await;
    let copied = "A flying saucer took my cow and I want the office to bring it back at once";
    let mut hoaxes = Vec::new();
    for _ in 0..110 {
        let answers = [
            ("accommodation", json!(["other"])),
            ("accommodation-details", json!(copied)),
        ];
        hoaxes.push(send(&house, &answers).await);
    }
    let meant = send(&house, &[("your-name", json!("Ana"))]).await;
    let mut staff = house.staff().await;
    let open = queue(&mut staff, "").await;
    assert_eq!(ids(&open), [&meant]);
    assert_eq!((open.counts.quarantined, open.counts.closed), (110, 0));

    let case: CaseFile = staff.get(&CASE.replace("{id}", &hoaxes[0])).await.json();
    let judgment = case.judgment.unwrap();
    assert!(judgment.quarantine && !judgment.reasons.is_empty());
    // A person puts one back, and it stays.
    act(&mut staff, &hoaxes[0], 0, json!("claim")).await;
    assert_eq!(queue(&mut staff, "").await.counts.open, 2);
}
