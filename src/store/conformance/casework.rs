//! Promises of `Casework`.

use domain::casework::{CaseEventKind, CaseState, ContactOutcome, Disposition};
use envelope::{MessageId, Part::Intake};

use super::{
    NOW,
    staff::{invite, named},
    submission,
};
use crate::{
    CaseFiling, CaseOutcome, CaseStanding, Cases, Casework, Inbox, NewCaseEvent, Redemption,
    SealedNote, StaffAccounts,
};

/// One filed case and one account.
async fn a_case(store: &(impl Inbox + Cases + StaffAccounts)) -> i64 {
    let arrived = submission(1, &[(Intake, b"sealed")]);
    store.accept(&arrived).await.unwrap();
    let filing = CaseFiling {
        sequence: 1,
        filed_at: NOW,
        outcome: CaseOutcome::Opened,
    };
    store.file(&[filing]).await.unwrap();
    invite(store, [1; 32]).await;
    let made = store.redeem(&[1; 32], &named("amira"), NOW).await.unwrap();
    let Redemption::Made { account } = made else {
        panic!("{made:?}")
    };
    account
}

pub(super) fn event(account: i64, kind: CaseEventKind) -> NewCaseEvent {
    NewCaseEvent {
        at: NOW,
        account: Some(account),
        kind,
        detail: None,
        recipient: None,
        note: None,
    }
}

pub(super) async fn a_case_moves_from_version_to_version(
    store: &(impl Inbox + Cases + StaffAccounts + Casework),
) {
    let account = a_case(store).await;
    assert!(store.standings().await.unwrap().is_empty());
    let claimed = CaseStanding {
        sequence: 1,
        state: CaseState::Claimed,
        assignee: Some(account),
        version: 1,
        since: NOW,
        ..CaseStanding::default()
    };
    let closed = CaseStanding {
        state: CaseState::Closed,
        disposition: Some(Disposition::VineHelp),
        version: 2,
        finished: vec![
            "deadline-claim".to_owned(),
            "deadline-first-contact".to_owned(),
        ],
        ..claimed.clone()
    };
    let claim = event(account, CaseEventKind::Claimed);
    let close = event(account, CaseEventKind::Closed);
    assert!(!store.move_case(&closed, &close).await.unwrap(), "too far");
    assert!(store.move_case(&claimed, &claim).await.unwrap());
    assert!(!store.move_case(&claimed, &claim).await.unwrap(), "stale");
    assert_eq!(store.standings().await.unwrap(), [claimed]);
    assert!(store.move_case(&closed, &close).await.unwrap());
    assert_eq!(store.standings().await.unwrap(), [closed]);

    let events = store.case_events(1).await.unwrap();
    let kinds: Vec<_> = events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [CaseEventKind::Claimed, CaseEventKind::Closed]);
}

pub(super) async fn a_note_comes_back_as_it_was_sealed(
    store: &(impl Inbox + Cases + StaffAccounts + Casework),
) {
    let account = a_case(store).await;
    let standing = CaseStanding {
        sequence: 1,
        version: 1,
        ..CaseStanding::default()
    };
    let note = SealedNote {
        id: MessageId([7; 16]),
        envelope: b"sealed note".to_vec(),
    };
    let given = NewCaseEvent {
        detail: Some("call.no_answer".to_owned()),
        recipient: Some(account),
        note: Some(note.clone()),
        ..event(account, CaseEventKind::HandedOver)
    };
    assert!(store.move_case(&standing, &given).await.unwrap());
    let events = store.case_events(1).await.unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].note, Some(note));
    assert_eq!(events[0].detail.as_deref(), Some("call.no_answer"));
    assert_eq!(events[0].recipient.as_deref(), Some("amira"));
    assert_eq!(events[0].username.as_deref(), Some("amira"));
    assert!(store.case_events(2).await.unwrap().is_empty());
}

pub(super) async fn what_the_rules_do_has_no_account(
    store: &(impl Inbox + Cases + StaffAccounts + Casework),
) {
    let account = a_case(store).await;
    let standing = CaseStanding {
        sequence: 1,
        state: CaseState::Claimed,
        assignee: Some(account),
        officer: Some(account),
        version: 1,
        ..CaseStanding::default()
    };
    let given = NewCaseEvent {
        account: None,
        detail: Some("region=TX least_to_do=3".to_owned()),
        recipient: Some(account),
        ..event(account, CaseEventKind::Routed)
    };
    assert!(store.move_case(&standing, &given).await.unwrap());
    assert_eq!(store.standings().await.unwrap(), [standing]);
    let events = store.case_events(1).await.unwrap();
    assert_eq!(events[0].username, None);
    assert_eq!(events[0].recipient.as_deref(), Some("amira"));
}

pub(super) async fn referrals_are_read_in_order(
    store: &(impl Inbox + Cases + StaffAccounts + Casework),
) {
    let account = a_case(store).await;
    let lines = [
        (CaseEventKind::Referred, "spoken letter 1", Some(NOW)),
        (CaseEventKind::Noted, "", Some(NOW)),
        (CaseEventKind::ReferralEnded, "1 0 served", None),
    ];
    for (version, (kind, detail, referred_at)) in (1..).zip(lines) {
        let standing = CaseStanding {
            sequence: 1,
            version,
            referred_at,
            ..CaseStanding::default()
        };
        let given = NewCaseEvent {
            detail: Some(detail.to_owned()),
            ..event(account, kind)
        };
        assert!(store.move_case(&standing, &given).await.unwrap());
        assert_eq!(store.standings().await.unwrap(), [standing]);
    }
    let kept = store.referral_lines().await.unwrap();
    let told: Vec<_> = kept
        .iter()
        .map(|line| (line.sequence, &*line.detail))
        .collect();
    assert_eq!(told, [(1, "spoken letter 1"), (1, "1 0 served")]);
    let events = store.case_events(1).await.unwrap();
    assert_eq!(events[0].number, kept[0].number);
    assert_eq!(events[2].number, kept[1].number);
}

pub(super) async fn what_history_says_is_no_note(
    store: &(impl Inbox + Cases + StaffAccounts + Casework),
) {
    let account = a_case(store).await;
    let lines = [
        (CaseEventKind::HistoryOpened, Some(NOW)),
        (CaseEventKind::HistoryAnswered, None),
        (CaseEventKind::UnmaskAsked, None),
        (CaseEventKind::Noted, None),
    ];
    for (version, (kind, history_at)) in (1_u8..).zip(lines) {
        let standing = CaseStanding {
            sequence: 1,
            version: version.into(),
            history_at,
            ..CaseStanding::default()
        };
        // A request that is opened says nothing yet.
        let note = (kind != CaseEventKind::HistoryOpened).then(|| SealedNote {
            id: MessageId([version; 16]),
            envelope: b"sealed".to_vec(),
        });
        let given = NewCaseEvent {
            note,
            ..event(account, kind)
        };
        assert!(store.move_case(&standing, &given).await.unwrap());
        assert_eq!(store.standings().await.unwrap(), [standing]);
    }
    let notes = store.notes_after(0, 9).await.unwrap();
    let names: Vec<_> = notes.iter().map(|kept| kept.note.id).collect();
    assert_eq!(names, [MessageId([4; 16])]);
    let events = store.case_events(1).await.unwrap();
    assert_eq!(
        events.iter().filter(|event| event.note.is_some()).count(),
        3
    );
}

pub(super) async fn notes_are_read_on_from_the_last(
    store: &(impl Inbox + Cases + StaffAccounts + Casework),
) {
    let account = a_case(store).await;
    for version in 1..=4_u8 {
        let standing = CaseStanding {
            sequence: 1,
            version: version.into(),
            ..CaseStanding::default()
        };
        // Every other event is without a note.
        let note = (version % 2 == 0).then(|| SealedNote {
            id: MessageId([version; 16]),
            envelope: b"sealed note".to_vec(),
        });
        let given = NewCaseEvent {
            note,
            ..event(account, CaseEventKind::Noted)
        };
        assert!(store.move_case(&standing, &given).await.unwrap());
    }
    let all = store.notes_after(0, 9).await.unwrap();
    let names: Vec<_> = all.iter().map(|one| (one.sequence, one.note.id)).collect();
    assert_eq!(names, [(1, MessageId([2; 16])), (1, MessageId([4; 16]))]);
    assert_eq!(store.notes_after(0, 1).await.unwrap(), all[..1]);
    assert_eq!(store.notes_after(all[0].number, 9).await.unwrap(), all[1..]);
}

pub(super) async fn an_attempt_that_reached_nobody_is_no_answer(
    store: &(impl Inbox + Cases + StaffAccounts + Casework),
) {
    let account = a_case(store).await;
    let reaches =
        |one: &ContactOutcome| matches!(one, ContactOutcome::Reached | ContactOutcome::AskedToStop);
    let (answers, others): (Vec<_>, Vec<_>) = ContactOutcome::ALL.into_iter().partition(reaches);
    let mut now = NOW;
    for (outcome, version) in others.into_iter().chain(answers).zip(1..) {
        now += 60;
        let standing = CaseStanding {
            sequence: 1,
            version,
            ..CaseStanding::default()
        };
        let tried = NewCaseEvent {
            at: now,
            detail: Some(format!("call.{}", outcome.name())),
            ..event(account, CaseEventKind::Contacted)
        };
        assert!(store.move_case(&standing, &tried).await.unwrap());
        let answered = !store.first_answers().await.unwrap().is_empty();
        assert_eq!(answered, reaches(&outcome), "{outcome:?}");
    }
    // The first that reached them counts.
    assert_eq!(store.first_answers().await.unwrap(), [(1, NOW + 5 * 60)]);
}
