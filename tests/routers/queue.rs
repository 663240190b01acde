//! The three orders of the queue, and one intake.

use desk::paths::INTAKES;
use domain::{
    FORM_VERSION,
    answers::{RawAnswer, RawAnswers},
    wire::{
        desk::{OpenedIntake, Queue, UrgencyReason},
        document::NoticeDocument,
        problem::kind,
    },
};
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::routers::{Client, START, TestHouse, Visitor, intake};

#[tokio::test]
async fn an_intake_reads_at_the_desk_as_it_was_answered() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let document = intake(&[
        ("your-name", json!("<script>alert('é')</script> 李小龍")),
        ("help", json!(["safety", "shelter"])),
        ("crime-state", json!("TX")),
        (
            "fear-of-retaliation",
            json!({ "withheld": "tell-a-person" }),
        ),
    ]);
    let submission = visitor.submission(&document);
    client.post(SUBMISSIONS, &submission).await;

    let mut staff = house.staff().await;
    let queue: Queue = staff.get(INTAKES).await.json();
    let [entry] = &queue.intakes[..] else {
        panic!("{queue:?}")
    };
    assert_eq!(entry.id, submission.submission_id);
    assert_eq!(entry.received_at, START);
    assert_eq!(
        entry.name.as_deref(),
        Some("<script>alert('é')</script> 李小龍")
    );
    assert_eq!(entry.help, ["safety", "shelter"]);
    assert_eq!(entry.state.as_deref(), Some("TX"));

    let opened: OpenedIntake = staff.get(&format!("{INTAKES}/{}", entry.id)).await.json();
    assert_eq!(opened.entry, *entry);
    assert_eq!(opened.document, document);
    assert!(!opened.notice_requested);
}

#[tokio::test]
async fn the_desk_knows_of_a_notice_and_nothing_in_it() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let answers = RawAnswers::from([(
        "alert-contact-1-email".to_owned(),
        RawAnswer::Text("canary@example.org".to_owned()),
    )]);
    let notice = NoticeDocument {
        form_version: FORM_VERSION,
        language: "en".to_owned(),
        answers,
    };
    let submission = visitor.submission_with_notice(&intake(&[]), &notice);
    client.post(SUBMISSIONS, &submission).await;

    let path = format!("{INTAKES}/{}", submission.submission_id);
    let answer = house.staff().await.get(&path).await;
    assert!(answer.json::<OpenedIntake>().notice_requested);
    assert!(!answer.text().contains("canary"));
}

#[tokio::test]
async fn the_three_orders() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let told: [(&str, &[(&str, Value)]); 6] = [
        ("calm", &[]),
        ("unsure", &[("safe-now", json!("not-sure"))]),
        ("child", &[("for-whom", json!("minor"))]),
        ("danger", &[("safe-now", json!("no"))]),
        (
            "child and fear",
            &[
                ("for-whom", json!("minor")),
                ("fear-of-retaliation", json!("yes")),
            ],
        ),
        ("calm too", &[("safe-now", json!("yes"))]),
    ];
    for (name, answers) in told {
        let mut answers = answers.to_vec();
        answers.push(("your-name", json!(name)));
        let answer = client
            .post(SUBMISSIONS, &visitor.submission(&intake(&answers)))
            .await;
        assert_eq!(answer.status, 201, "{name}");
        house.pass(60);
    }

    let mut staff = house.staff().await;
    assert_eq!(
        names(&mut staff, "?order=waiting").await,
        [
            "calm",
            "unsure",
            "child",
            "danger",
            "child and fear",
            "calm too"
        ]
    );
    assert_eq!(
        names(&mut staff, "?order=newest").await,
        [
            "calm too",
            "child and fear",
            "danger",
            "child",
            "unsure",
            "calm"
        ]
    );
    assert_eq!(
        names(&mut staff, "?order=urgent").await,
        [
            "danger",
            "child and fear",
            "child",
            "unsure",
            "calm",
            "calm too"
        ]
    );
    assert_eq!(
        names(&mut staff, "").await,
        names(&mut staff, "?order=newest").await
    );
}

#[tokio::test]
async fn urgency_says_why() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let answers = [("safe-now", json!("no")), ("for-whom", json!("minor"))];
    client
        .post(SUBMISSIONS, &visitor.submission(&intake(&answers)))
        .await;
    let queue: Queue = house.staff().await.get(INTAKES).await.json();
    assert_eq!(
        queue.intakes[0].urgency,
        [UrgencyReason::NotSafeNow, UrgencyReason::Minor]
    );
}

#[tokio::test]
async fn what_is_not_there_and_what_is_not_asked_rightly() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let nobody = format!("{INTAKES}/{}", Visitor::new_id());
    staff.get(&nobody).await.problem(404, kind::NOT_FOUND);
    staff
        .get(&format!("{INTAKES}/canary"))
        .await
        .problem(404, kind::NOT_FOUND);
    staff
        .get(&format!("{INTAKES}?order=canary"))
        .await
        .problem(422, kind::MALFORMED);
    staff
        .get(&format!("{INTAKES}?canary=1"))
        .await
        .problem(422, kind::MALFORMED);
}

async fn names(staff: &mut Client, query: &str) -> Vec<String> {
    let queue: Queue = staff.get(&format!("{INTAKES}{query}")).await.json();
    queue
        .intakes
        .into_iter()
        .filter_map(|entry| entry.name)
        .collect()
}
