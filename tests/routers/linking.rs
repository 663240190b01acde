//! Cases that belong together: linked, merged, taken apart again, and two people at it at once.

use desk::paths::{
    CASE, HISTORY, HISTORY_ANSWER, HISTORY_MESSAGE, INTAKES, LINKS, MESSAGES, RETENTION, SEARCH,
};
use domain::{
    casework::{CaseEventKind, CaseState, Disposition},
    linking::LinkKind,
    staff::Role,
    wire::{
        audit::Audit,
        casework::{CaseFile, Happening, TimelineEvent},
        desk::{Queue, SearchResult},
        problem::kind,
        retention::Retention,
        thread::Thread,
    },
};
use envelope::SubmissionId;
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::routers::{Answer, Client, TestHouse, Visitor, intake};

const DAY: u64 = 24 * 60 * 60;
/// Long enough for hoax sorting to tell what is alike.
const STORY: &str = "He waited for me behind the station again on Friday evening and shouted that he would \
                     find out where my sister lives, and I have been afraid to go home since then.";

/// A house with so many intakes that say the same, and their ids.
async fn alike<const COUNT: usize>() -> (TestHouse, [String; COUNT]) {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut ids = [const { String::new() }; COUNT];
    for id in &mut ids {
        let submission = visitor.submission(&intake(&[
            ("accommodation", json!(["other"])),
            ("accommodation-details", json!(STORY)),
        ]));
        let answer = client.post(SUBMISSIONS, &submission).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        *id = submission.submission_id;
    }
    (house, ids)
}

fn reference(id: &str) -> String {
    let id: SubmissionId = id.parse().unwrap();
    id.reference().to_string()
}

async fn read(staff: &mut Client, id: &str) -> CaseFile {
    staff.get(&CASE.replace("{id}", id)).await.json()
}

async fn act(staff: &mut Client, id: &str, version: i64, act: Value) -> Answer {
    let change = json!({ "version": version, "act": act });
    staff.post(&CASE.replace("{id}", id), &change).await
}

async fn tie(staff: &mut Client, id: &str, version: i64, act: Value) -> Answer {
    let change = json!({ "version": version, "act": act });
    staff.post(&LINKS.replace("{id}", id), &change).await
}

/// What staff did to a case, with the reference that each line names at its end.
fn lines(case: &CaseFile) -> Vec<(CaseEventKind, String)> {
    let line = |event: &TimelineEvent| match &event.what {
        Happening::Done { kind, detail, .. } if event.from.is_none() => {
            let detail = detail.as_deref().unwrap_or_default();
            let reference = detail.rsplit(' ').next().unwrap_or_default();
            Some((*kind, reference.to_owned()))
        }
        _ => None,
    };
    case.timeline.iter().filter_map(line).collect()
}

#[tokio::test]
async fn two_cases_are_linked_and_both_say_so() {
    let (house, [first, second]) = alike().await;
    let mut staff = house.staff().await;
    let proposed = read(&mut staff, &first).await.links;
    assert_eq!(proposed.alike[0].reference, reference(&second));

    // People write references as they hear them.
    let heard = format!(" {} ", reference(&second).to_lowercase());
    let link = json!({ "link": { "reference": heard, "kind": "same_person" } });
    let linked: CaseFile = tie(&mut staff, &first, 0, link).await.json();
    assert_eq!(linked.links.linked[0].kind, Some(LinkKind::SamePerson));
    assert!(linked.links.alike.is_empty(), "nothing else is alike");
    let seen = linked.links.linked[0].case.seen.clone().unwrap();
    assert_eq!((seen.id, seen.state), (second.clone(), CaseState::New));
    assert_eq!(
        lines(&linked),
        [(CaseEventKind::Linked, reference(&second))]
    );
    let other = read(&mut staff, &second).await;
    assert_eq!(other.links.linked[0].case.reference, reference(&first));
    assert_eq!(other.links.linked[0].kind, Some(LinkKind::SamePerson));
    assert_eq!(lines(&other), [(CaseEventKind::Linked, reference(&first))]);

    // Either side may take it away, and both say so.
    let unlink = json!({ "unlink": { "reference": reference(&first) } });
    let loose: CaseFile = tie(&mut staff, &second, 1, unlink.clone()).await.json();
    assert!(loose.links.linked.is_empty());
    let kinds: Vec<_> = lines(&read(&mut staff, &first).await);
    assert_eq!(kinds[1], (CaseEventKind::Unlinked, reference(&second)));
    tie(&mut staff, &second, 2, unlink)
        .await
        .problem(409, kind::CONFLICT);
}

#[tokio::test]
async fn a_duplicate_is_merged_and_taken_apart_by_another_person() {
    let (house, [kept, duplicate]) = alike().await;
    let mut amira = house.staff().await;
    let mut ben = house.staff_as(Role::Specialist).await;
    let note = json!({ "note": { "text": "She called twice." } });
    act(&mut amira, &duplicate, 0, note).await;

    let merge = json!({ "merge": { "into": reference(&kept) } });
    let merged: CaseFile = tie(&mut amira, &duplicate, 1, merge).await.json();
    assert_eq!(merged.standing.state, CaseState::Closed);
    assert_eq!(merged.standing.disposition, Some(Disposition::Merged));
    let into = merged.links.merged_into.unwrap();
    assert_eq!(into.reference, reference(&kept));
    act(&mut amira, &duplicate, 2, json!("reopen"))
        .await
        .problem(409, kind::CONFLICT);

    // The one that is kept shows what lies with the other one.
    let case = read(&mut ben, &kept).await;
    assert_eq!(case.standing.state, CaseState::New);
    assert_eq!(case.links.merged[0].reference, reference(&duplicate));
    assert_eq!(
        lines(&case),
        [(CaseEventKind::TookIn, reference(&duplicate))]
    );
    let from = Some(reference(&duplicate));
    let written = case.timeline.iter().find(|event| event.note.is_some());
    let written = written.unwrap();
    assert_eq!(written.note.as_deref(), Some("She called twice."));
    assert_eq!(written.from, from);
    let open: Queue = ben.get(INTAKES).await.json();
    assert_eq!(open.intakes.len(), 1);

    // A restart forgets nothing, and another person takes it back.
    let house = house.restart().await;
    let mut ben = house.staff_as(Role::Officer).await;
    let apart: CaseFile = tie(&mut ben, &duplicate, 2, json!("unmerge")).await.json();
    assert_eq!(apart.standing.state, CaseState::New);
    assert_eq!(apart.links.merged_into, None);
    let case = read(&mut ben, &kept).await;
    assert!(case.links.merged.is_empty());
    assert!(case.timeline.iter().all(|event| event.from.is_none()));
    assert_eq!(
        lines(&case)[1],
        (CaseEventKind::GaveBack, reference(&duplicate))
    );
    tie(&mut ben, &duplicate, 3, json!("unmerge"))
        .await
        .problem(409, kind::CONFLICT);
}

#[tokio::test]
async fn two_people_overwrite_nothing_of_two_cases() {
    let (house, [first, second, third]) = alike().await;
    let mut amira = house.staff().await;
    let mut ben = house.staff_as(Role::Specialist).await;
    let into = |id: &str| json!({ "merge": { "into": reference(id) } });
    act(&mut ben, &first, 0, json!("claim")).await;
    let late = tie(&mut amira, &first, 0, into(&second)).await;
    let problem = late.problem(409, kind::CONFLICT);
    assert!(problem.detail.contains("nothing was overwritten"));
    assert_eq!(tie(&mut amira, &first, 1, into(&second)).await.status, 200);
    // Whoever merges the other way round saw the one that is kept as it was before.
    tie(&mut ben, &second, 0, into(&first))
        .await
        .problem(409, kind::CONFLICT);
    // A merger is one step deep, from either side.
    let elsewhere = tie(&mut ben, &third, 0, into(&first)).await;
    let problem = elsewhere.problem(409, kind::CONFLICT);
    assert!(problem.detail.contains("choose the one that is kept"));
    let deeper = tie(&mut ben, &second, 1, into(&third)).await;
    let problem = deeper.problem(409, kind::CONFLICT);
    assert!(problem.detail.contains("others were merged into this"));
    for nowhere in [reference(&third), "nowhere".to_owned()] {
        let act = json!({ "merge": { "into": nowhere } });
        tie(&mut ben, &third, 0, act)
            .await
            .problem(409, kind::CONFLICT);
    }
    let close = json!({ "close": { "disposition": "merged" } });
    act(&mut ben, &third, 0, close)
        .await
        .problem(409, kind::CONFLICT);
}

#[tokio::test]
async fn a_case_that_is_set_aside_takes_nothing_in() {
    let (house, [kept, duplicate]) = alike().await;
    let mut staff = house.staff().await;
    let merge = json!({ "merge": { "into": reference(&kept) } });
    let close = json!({ "close": { "disposition": "commentary_unrelated" } });
    for (version, aside) in [(0, close), (2, json!("quarantine"))] {
        assert_eq!(act(&mut staff, &kept, version, aside).await.status, 200);
        let refused = tie(&mut staff, &duplicate, 0, merge.clone()).await;
        let problem = refused.problem(409, kind::CONFLICT);
        assert!(problem.detail.contains("closed or held apart"));
        let open = act(&mut staff, &kept, version + 1, json!("reopen")).await;
        assert_eq!(open.status, 200, "{}", open.text());
    }
    assert_eq!(tie(&mut staff, &duplicate, 0, merge).await.status, 200);
}

#[tokio::test]
async fn what_waits_in_a_case_is_seen_to_before_it_is_merged() {
    let (house, [kept, duplicate]) = alike().await;
    let mut staff = house.staff().await;
    let merge = json!({ "merge": { "into": reference(&kept) } });
    let nothing = json!({ "protection": "no", "values": [] });
    for (version, path, body) in [
        (1, HISTORY, json!({})),
        (2, HISTORY_ANSWER, nothing),
        (3, HISTORY_MESSAGE, json!({})),
    ] {
        let done = staff.post(&path.replace("{id}", &duplicate), &body).await;
        assert!(done.status.is_success(), "{}", done.text());
        let merged = tie(&mut staff, &duplicate, version, merge.clone()).await;
        if path == HISTORY_MESSAGE {
            assert_eq!(merged.status, 200, "{}", merged.text());
        } else {
            let problem = merged.problem(409, kind::CONFLICT);
            assert!(problem.detail.contains("see to that first"));
        }
    }
}

#[tokio::test]
async fn why_two_cases_are_linked_is_sealed_and_goes_with_either() {
    const WHY: &str = "about_each_other";
    let (house, [first, second]) = alike().await;
    let mut staff = house.staff().await;
    let link = json!({ "link": { "reference": reference(&second), "kind": WHY } });
    assert_eq!(tie(&mut staff, &first, 0, link).await.status, 200);
    let query = json!({ "query": WHY });
    let found: SearchResult = staff.post(SEARCH, &query).await.json();
    assert_eq!(found.total, 0);
    for (file, bytes) in house.files().unwrap() {
        let holds = bytes.windows(WHY.len()).any(|part| part == WHY.as_bytes());
        assert!(!holds, "{}", file.display());
    }
    let house = house.restart().await;
    let mut staff = house.staff().await;
    let case = read(&mut staff, &second).await;
    assert_eq!(case.links.linked[0].kind, Some(LinkKind::AboutEachOther));

    let close = json!({ "close": { "disposition": "commentary_unrelated" } });
    assert_eq!(act(&mut staff, &first, 1, close).await.status, 200);
    house.pass(31 * DAY);
    house.house.erase_due().await.unwrap();
    let mut staff = house.staff().await;
    let case = read(&mut staff, &second).await;
    assert!(case.links.linked.is_empty());
    assert_eq!(lines(&case), [(CaseEventKind::Linked, String::new())]);
}

#[tokio::test]
async fn messages_of_a_duplicate_are_read_with_what_is_kept() {
    let (house, [kept, duplicate]) = alike().await;
    let mut staff = house.staff().await;
    let reply = json!({ "message_id": "a".repeat(32), "text": "We can help you." });
    let replies = desk::paths::REPLIES.replace("{id}", &duplicate);
    assert_eq!(staff.post(&replies, &reply).await.status, 201);
    let merge = json!({ "merge": { "into": reference(&kept) } });
    assert_eq!(tie(&mut staff, &duplicate, 0, merge).await.status, 200);
    let path = MESSAGES.replace("{id}", &kept);
    let thread: Thread = staff.get(&path).await.json();
    assert_eq!(thread.messages.len(), 1);
    assert_eq!(thread.messages[0].from, Some(reference(&duplicate)));
    let own: Thread = staff
        .get(&MESSAGES.replace("{id}", &duplicate))
        .await
        .json();
    assert_eq!(own.messages[0].from, None);
}

#[tokio::test]
async fn a_duplicate_is_kept_as_long_as_its_case() {
    let (house, [kept, duplicate]) = alike().await;
    let mut staff = house.staff().await;
    let merge = json!({ "merge": { "into": reference(&kept) } });
    tie(&mut staff, &duplicate, 0, merge).await;
    house.pass(10_000 * DAY);
    let mut staff = house.staff().await;
    let due: Retention = staff.get(RETENTION).await.json();
    assert_eq!(due.due, 0, "what is open is kept with all of it");
    let close = json!({ "close": { "disposition": "commentary_unrelated" } });
    assert_eq!(act(&mut staff, &kept, 1, close).await.status, 200);
    house.pass(31 * DAY);
    let mut staff = house.staff().await;
    let due: Retention = staff.get(RETENTION).await.json();
    assert_eq!(due.due, 2);
}

#[tokio::test]
async fn it_is_written_down_who_did_what() {
    let (house, [kept, duplicate]) = alike().await;
    let mut staff = house.staff().await;
    let link = json!({ "link": { "reference": reference(&kept), "kind": "about_each_other" } });
    tie(&mut staff, &duplicate, 0, link).await;
    let unlink = json!({ "unlink": { "reference": reference(&kept) } });
    tie(&mut staff, &duplicate, 1, unlink).await;
    let merge = json!({ "merge": { "into": reference(&kept) } });
    tie(&mut staff, &duplicate, 2, merge).await;
    tie(&mut staff, &duplicate, 3, json!("unmerge")).await;
    let audit: Audit = staff.get(desk::paths::AUDIT).await.json();
    let entries = audit.entries.iter().rev();
    let mut done: Vec<_> = entries
        .filter(|entry| entry.subject == duplicate)
        .map(|entry| entry.action.name())
        .collect();
    done.dedup();
    assert_eq!(
        done,
        [
            "case_linked",
            "case_unlinked",
            "case_merged",
            "case_unmerged"
        ]
    );
    let mut auditor = house.staff_as(Role::Auditor).await;
    tie(&mut auditor, &duplicate, 4, json!("unmerge"))
        .await
        .problem(403, kind::FORBIDDEN);
}
