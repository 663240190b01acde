//! What leaves the desk as a file, and who is written down for it.

use desk::paths::{AUDIT, CASE, CASE_EXPORT, LIST_EXPORT};
use domain::{
    audit::AuditAction,
    staff::Role,
    wire::{audit::Audit, export::CaseExport, problem::kind},
};
use gate::paths::SUBMISSIONS;
use serde_json::json;
use tests::routers::{TestHouse, Visitor, intake};

#[tokio::test]
async fn a_case_is_exported_whole_and_a_list_in_codes() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let formula = "=HYPERLINK(\"https://evil.example\")";
    let document = intake(&[
        ("your-name", json!(formula)),
        ("crime-state", json!("TX")),
        ("safe-now", json!("no")),
    ]);
    let submission = visitor.submission(&document);
    client.post(SUBMISSIONS, &submission).await;
    let id = &submission.submission_id;
    let mut staff = house.staff().await;
    let note = json!({ "version": 0, "act": { "note": { "text": "Called the sister." } } });
    staff.post(&CASE.replace("{id}", id), &note).await;

    let answer = staff.get(&CASE_EXPORT.replace("{id}", id)).await;
    let export: CaseExport = answer.json();
    let reference = export.intake.entry.reference.clone();
    let name = format!("attachment; filename=\"{reference}.json\"");
    assert_eq!(answer.header("content-disposition"), name);
    assert_eq!(export.intake.document, document);
    let noted = export
        .case
        .timeline
        .iter()
        .find_map(|event| event.note.clone());
    assert_eq!(noted.as_deref(), Some("Called the sister."));

    let list = staff
        .get(&format!("{LIST_EXPORT}?urgency=not_safe_now"))
        .await;
    let text = list.text();
    assert_eq!(text.lines().count(), 2);
    assert!(
        text.contains(&reference) && text.contains("not_safe_now"),
        "{text}"
    );
    assert!(!text.contains("HYPERLINK"), "{text}");
    let empty = staff.get(&format!("{LIST_EXPORT}?place=OH")).await.text();
    assert_eq!(empty.lines().count(), 1);
    staff
        .get(&format!("{LIST_EXPORT}?colour=red"))
        .await
        .problem(422, kind::MALFORMED);

    let mut specialist = house.staff_as(Role::Specialist).await;
    specialist
        .get(LIST_EXPORT)
        .await
        .problem(403, kind::FORBIDDEN);
    let audit: Audit = staff.get(&format!("{AUDIT}?action=exported")).await.json();
    let subjects: Vec<_> = audit
        .entries
        .iter()
        .map(|line| line.subject.as_str())
        .collect();
    assert_eq!(subjects, ["", "", id.as_str()]);
    assert!(
        audit
            .entries
            .iter()
            .all(|line| line.action == AuditAction::Exported)
    );
}
