//! Promises of `AuditTrail`.

use domain::audit::AuditAction;

use super::NOW;
use crate::{AUDIT_START, AuditEvent, AuditFilter, AuditTrail, check_audit};

fn event(actor: Option<i64>, action: AuditAction, subject: &str) -> AuditEvent {
    AuditEvent {
        at: NOW + actor.unwrap_or(0).unsigned_abs(),
        actor,
        action,
        subject: subject.to_owned(),
    }
}

fn some_events() -> Vec<AuditEvent> {
    vec![
        event(Some(1), AuditAction::SignedIn, ""),
        event(Some(2), AuditAction::IntakeRead, "a1"),
        event(None, AuditAction::SignInRefused, ""),
    ]
}

pub(super) async fn lines_are_bound_to_each_other(store: &impl AuditTrail) {
    assert_eq!(check_audit(store).await.unwrap().lines, 0);
    let first = store.write_down(&some_events()).await.unwrap();
    let later = [event(Some(2), AuditAction::IntakeRead, "b2")];
    let second = store.write_down(&later).await.unwrap();

    let kept = store.audit_after(0, 10).await.unwrap();
    assert_eq!(kept, [first, second].concat());
    assert!(kept.iter().map(|entry| entry.sequence).eq(1..=4));
    let mut before = AUDIT_START;
    for entry in &kept {
        assert_eq!(entry.digest, entry.event.digest(entry.sequence, &before));
        before = entry.digest;
    }
    let check = check_audit(store).await.unwrap();
    assert_eq!((check.lines, check.head, check.broken), (4, before, false));
    assert_eq!(store.audit_after(3, 10).await.unwrap(), kept[3..]);
}

/// Asks a filter for less.
type Narrow = fn(&mut AuditFilter);

pub(super) async fn lines_are_found_by_what_they_say(store: &impl AuditTrail) {
    store.write_down(&some_events()).await.unwrap();
    let narrowed: [(Narrow, &[i64]); 8] = [
        (|_| (), &[3, 2, 1]),
        (|filter| filter.limit = 2, &[3, 2]),
        (|filter| filter.before = Some(3), &[2, 1]),
        (|filter| filter.actor = Some(2), &[2]),
        (|filter| filter.subject = Some("a1".to_owned()), &[2]),
        (
            |filter| filter.action = Some(AuditAction::SignInRefused),
            &[3],
        ),
        (|filter| filter.from = Some(NOW + 1), &[2, 1]),
        (|filter| filter.until = Some(NOW + 2), &[3, 1]),
    ];
    for (narrow, expected) in narrowed {
        let mut filter = AuditFilter {
            limit: 10,
            ..AuditFilter::default()
        };
        narrow(&mut filter);
        let found = store.audit(&filter).await.unwrap();
        let found: Vec<_> = found.iter().map(|entry| entry.sequence).collect();
        assert_eq!(found, expected, "{filter:?}");
    }
}
