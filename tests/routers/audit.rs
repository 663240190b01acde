//! Every line of what happened at the desk, its chain, its file, and what `intake verify` says.

use std::fs;

use desk::paths::{AUDIT, INTAKES, KIOSKS, SESSION, STAFF};
use domain::{
    audit::AuditAction::{
        self, AccountMade, IntakeRead, QueueViewed, Refused, SignInRefused, SignedIn, SignedOut,
        StaffInvited,
    },
    staff::Role,
    wire::{audit::Audit, desk::SignIn, problem::kind},
};
use gate::paths::SUBMISSIONS;
use server::chores;
use tests::routers::{Client, PASSWORD, START, TestHouse, USERNAME, Visitor, intake};

async fn lines(client: &mut Client, query: &str) -> Audit {
    client.get(&format!("{AUDIT}{query}")).await.json()
}

/// Oldest first.
fn told(audit: &Audit) -> Vec<(Option<&str>, AuditAction)> {
    let lines = audit.entries.iter().rev();
    lines
        .map(|line| (line.actor.as_deref(), line.action))
        .collect()
}

#[tokio::test]
async fn everything_that_happens_is_written_down_with_who_did_it() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &submission).await;
    let mut specialist = house.staff_as(Role::Specialist).await;
    let wrong = SignIn {
        username: USERNAME.to_owned(),
        password: "not the password".to_owned(),
    };
    house
        .client()
        .post(SESSION, &wrong)
        .await
        .problem(401, kind::WRONG_CREDENTIALS);
    specialist.get(INTAKES).await;
    specialist
        .get(&format!("{INTAKES}/{}", submission.submission_id))
        .await;
    specialist
        .get(&format!("{INTAKES}/{}", "0".repeat(32)))
        .await;
    specialist.get(STAFF).await.problem(403, kind::FORBIDDEN);
    specialist.delete(SESSION).await;

    let audit = lines(&mut house.staff().await, "").await;
    let (amira, theirs) = (Some(USERNAME), Some("specialist"));
    let expected = [
        (amira, AccountMade),
        (amira, StaffInvited),
        (theirs, AccountMade),
        (None, SignInRefused),
        (theirs, QueueViewed),
        (theirs, IntakeRead),
        (theirs, Refused),
        (theirs, SignedOut),
        (amira, SignedIn),
    ];
    assert_eq!(told(&audit), expected);
    let read = audit
        .entries
        .iter()
        .find(|line| line.action == IntakeRead)
        .unwrap();
    assert_eq!(read.subject, submission.submission_id);
    assert!(read.reference.is_some());
    assert_eq!(read.at, START);
    let invited = audit
        .entries
        .iter()
        .find(|line| line.action == StaffInvited);
    assert_eq!(invited.unwrap().subject, "specialist");
}

#[tokio::test]
async fn an_auditor_finds_lines_by_what_they_say() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &submission).await;
    let mut staff = house.staff().await;
    let id = &submission.submission_id;
    staff.get(&format!("{INTAKES}/{id}")).await;
    house.pass(100);
    staff.get(KIOSKS).await;
    let mut auditor = house.staff_as(Role::Auditor).await;

    let by_action = lines(&mut auditor, "?action=intake_read").await;
    assert_eq!(told(&by_action), [(Some(USERNAME), IntakeRead)]);
    let reference = by_action.entries[0].reference.clone().unwrap();
    for subject in [id.clone(), reference.to_lowercase()] {
        let found = lines(&mut auditor, &format!("?subject={subject}")).await;
        assert_eq!(found.entries.len(), 1, "{subject}");
    }
    let auditors = by_action
        .actors
        .iter()
        .find(|actor| actor.username == "auditor");
    let by_actor = lines(&mut auditor, &format!("?actor={}", auditors.unwrap().id)).await;
    assert!(
        by_actor
            .entries
            .iter()
            .all(|line| line.actor.as_deref() == Some("auditor"))
    );
    let early = lines(&mut auditor, &format!("?until={}", START + 1)).await;
    assert!(early.entries.iter().all(|line| line.at == START));
    for bad in ["?action=nothing", "?colour=red", "?actor=amira"] {
        auditor
            .get(&format!("{AUDIT}{bad}"))
            .await
            .problem(422, kind::MALFORMED);
    }
    auditor.get(INTAKES).await.problem(403, kind::FORBIDDEN);
}

#[tokio::test]
async fn many_lines_come_page_by_page() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    for _ in 0..120 {
        staff.get(INTAKES).await;
    }
    let first = lines(&mut staff, "").await;
    assert_eq!(first.entries.len(), 100);
    let before = first.before.unwrap();
    assert_eq!(first.entries.last().unwrap().sequence, before);
    let second = lines(&mut staff, &format!("?before={before}")).await;
    assert_eq!(second.entries.first().unwrap().sequence, before - 1);
    assert_eq!((second.before, second.entries.len()), (None, 21));
}

#[tokio::test]
async fn the_file_holds_every_line_and_goes_on_after_a_stop() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("audit.jsonl");
    let house = TestHouse::open_with(|settings| settings.audit_file = Some(file.clone())).await;
    house.staff().await.get(INTAKES).await;
    assert_eq!(desk::shipped_lines(&file).unwrap().len(), 2);

    // The machine stopped in the middle of a line.
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, &text[..text.len() - 20]).unwrap();
    let house = house.restart().await;
    house.staff().await.get(INTAKES).await;
    let shipped = desk::shipped_lines(&file).unwrap();
    assert!(shipped.iter().map(|line| line.sequence).eq(1..=4));
    assert!(!fs::read_to_string(&file).unwrap().contains(PASSWORD));

    let mut said = Vec::new();
    chores::verify(&house.settings, &mut said).await.unwrap();
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("database: whole"), "{said}");
    assert!(said.contains("audit: 4 lines hold"), "{said}");
    assert!(said.contains("audit file: 4 lines"), "{said}");
}

#[tokio::test]
async fn verify_sees_a_line_that_only_the_file_still_knows() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("audit.jsonl");
    let house = TestHouse::open_with(|settings| settings.audit_file = Some(file.clone())).await;
    house.staff().await.get(INTAKES).await;
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("queue_viewed", "intake_read")).unwrap();
    let mut said = Vec::new();
    assert!(chores::verify(&house.settings, &mut said).await.is_err());
    let said = String::from_utf8(said).unwrap();
    assert!(
        said.contains("audit file: line 2 is NOT in the database"),
        "{said}"
    );
}

/// More than fit onto one page of the audit.
const LOOKS: usize = 150;

#[tokio::test]
async fn what_a_full_disk_did_not_take_is_there_after_a_restart() {
    let mut house = TestHouse::open_with(|settings| settings.database_page_limit = Some(240)).await;
    let mut staff = house.staff().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    while client
        .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
        .await
        .status
        == 201
    {}
    for _ in 0..LOOKS {
        staff.get(STAFF).await;
    }
    let full = lines(&mut staff, "?action=staff_viewed")
        .await
        .entries
        .len();
    assert!(full < 100, "the database took them all");
    house.settings.database_page_limit = None;
    let house = house.restart().await;
    let mut staff = house.staff().await;
    let mut found = 0;
    let mut page = lines(&mut staff, "?action=staff_viewed").await;
    while let Some(before) = page.before {
        found += page.entries.len();
        let query = format!("?action=staff_viewed&before={before}");
        page = lines(&mut staff, &query).await;
    }
    assert_eq!(found + page.entries.len(), LOOKS);
}
