//! Promises of `Receipts` and `Threads`.

use domain::{
    casework::CaseEventKind,
    wire::receipt::ReceiptState::{Answered, Closed, Read, Received},
};
use envelope::{MessageId, Part::Intake};

use super::{
    NOW,
    staff::{invite, named},
    submission,
};
use crate::{
    CaseFiling, CaseOutcome, CaseStanding, Cases, Casework, HoldersThread, Inbox, LeftMessage,
    Lookup, MessageAcceptance, NewCaseEvent, PublishedReceipt, Receipts, Redemption, ReplyOutcome,
    SentReply, StaffAccounts, Threads,
};

pub(super) const MINE: Lookup = [7; 16];
const OTHER: Lookup = [8; 16];

pub(super) async fn a_receipt_is_known_once_it_is_published(
    store: &(impl Inbox + Cases + Threads + Receipts),
) {
    intakes(store, 1).await;
    assert_eq!(store.holders_thread(&MINE).await.unwrap(), None);
    let message = left(MINE, 1, b"sealed");
    let unknown = store.leave_message(&message, 9).await.unwrap();
    assert_eq!(unknown, MessageAcceptance::UnknownReceipt);

    for _ in 0..2 {
        publish(store, &[(1, MINE)]).await;
        let expected = HoldersThread {
            state: Received,
            replies: Vec::new(),
            left: Vec::new(),
        };
        assert_eq!(store.holders_thread(&MINE).await.unwrap(), Some(expected));
    }
    assert_eq!(store.holders_thread(&OTHER).await.unwrap(), None);
}

pub(super) async fn the_first_intake_has_the_receipt(
    store: &(impl Inbox + Cases + Threads + Receipts),
) {
    intakes(store, 2).await;
    publish(store, &[(1, MINE), (2, MINE)]).await;
    assert_eq!(store.thread(1).await.unwrap().unwrap().lookup, MINE);
    assert_eq!(store.thread(2).await.unwrap(), None);
}

pub(super) async fn a_state_never_goes_back(store: &(impl Inbox + Cases + Threads + Receipts)) {
    intakes(store, 2).await;
    publish(store, &[(1, MINE), (2, OTHER)]).await;
    for (next, expected) in [
        (Read, Read),
        (Received, Read),
        (Closed, Closed),
        (Answered, Closed),
        (Read, Closed),
    ] {
        store.advance(1, next).await.unwrap();
        let thread = store.holders_thread(&MINE).await.unwrap().unwrap();
        assert_eq!(thread.state, expected);
    }
    let other = store.holders_thread(&OTHER).await.unwrap().unwrap();
    assert_eq!(other.state, Received);
}

pub(super) async fn what_was_closed_goes_on(
    store: &(impl Inbox + Cases + Threads + Receipts + StaffAccounts),
) {
    intakes(store, 2).await;
    publish(store, &[(1, MINE), (2, OTHER)]).await;
    let account = account(store).await;
    let state = async |lookup: Lookup| store.holders_thread(&lookup).await.unwrap().unwrap().state;
    store.go_on(1).await.unwrap();
    assert_eq!(state(MINE).await, Received, "it was not closed");
    store.advance(1, Closed).await.unwrap();
    store.advance(2, Closed).await.unwrap();
    store.go_on(1).await.unwrap();
    assert_eq!((state(MINE).await, state(OTHER).await), (Read, Closed));

    store.send_reply(&reply(1, 5, account)).await.unwrap();
    store.go_on(1).await.unwrap();
    assert_eq!(state(MINE).await, Answered);
    store.advance(1, Closed).await.unwrap();
    store.go_on(1).await.unwrap();
    assert_eq!((state(MINE).await, state(OTHER).await), (Answered, Closed));
    // It can be closed again.
    store.advance(1, Closed).await.unwrap();
    assert_eq!(state(MINE).await, Closed);
}

pub(super) async fn a_message_is_kept_once(store: &(impl Inbox + Cases + Threads + Receipts)) {
    intakes(store, 2).await;
    publish(store, &[(1, MINE), (2, OTHER)]).await;
    let mut message = left(MINE, 1, b"sealed");
    let stored = store.leave_message(&message, 9).await.unwrap();
    assert_eq!(stored, MessageAcceptance::Stored);
    message.received_at += 60;
    let again = store.leave_message(&message, 9).await.unwrap();
    let received_at = NOW + 1;
    assert_eq!(again, MessageAcceptance::AlreadyStored { received_at });
    let changed = left(MINE, 1, b"other");
    let refused = store.leave_message(&changed, 9).await.unwrap();
    assert_eq!(refused, MessageAcceptance::Conflicting);
    // The same name in another thread is another message.
    let elsewhere = store.leave_message(&left(OTHER, 1, b"else"), 9).await;
    assert_eq!(elsewhere.unwrap(), MessageAcceptance::Stored);

    let thread = store.thread(1).await.unwrap().unwrap();
    assert_eq!(thread.messages.len(), 1);
    assert_eq!(thread.messages[0].envelope, b"sealed");
    assert_eq!(thread.messages[0].received_at, received_at);
    let mine = store.holders_thread(&MINE).await.unwrap().unwrap();
    assert_eq!(mine.left, [(MessageId([1; 16]), received_at)]);
}

pub(super) async fn a_thread_holds_so_many_messages(
    store: &(impl Inbox + Cases + Threads + Receipts),
) {
    intakes(store, 1).await;
    publish(store, &[(1, MINE)]).await;
    for id in 1..=3 {
        let kept = store.leave_message(&left(MINE, id, b"sealed"), 3).await;
        assert_eq!(kept.unwrap(), MessageAcceptance::Stored);
    }
    let full = store.leave_message(&left(MINE, 4, b"sealed"), 3).await;
    assert_eq!(full.unwrap(), MessageAcceptance::ThreadFull);
    let again = store.leave_message(&left(MINE, 3, b"sealed"), 3).await;
    let received_at = NOW + 3;
    assert_eq!(
        again.unwrap(),
        MessageAcceptance::AlreadyStored { received_at }
    );
}

pub(super) async fn what_staff_have_read_is_not_new(
    store: &(impl Inbox + Cases + Threads + Receipts),
) {
    intakes(store, 2).await;
    publish(store, &[(1, MINE), (2, OTHER)]).await;
    assert_eq!(store.unread_messages().await.unwrap(), []);
    for (lookup, id) in [(MINE, 1), (MINE, 2), (OTHER, 3)] {
        store
            .leave_message(&left(lookup, id, b"sealed"), 9)
            .await
            .unwrap();
    }
    assert_eq!(store.unread_messages().await.unwrap(), [(1, 2), (2, 1)]);

    let first = store.thread(1).await.unwrap().unwrap().messages[0].number;
    for now in [NOW + 10, NOW + 20] {
        store.messages_read(1, first, now).await.unwrap();
    }
    assert_eq!(store.unread_messages().await.unwrap(), [(1, 1), (2, 1)]);
    let messages = store.thread(1).await.unwrap().unwrap().messages;
    let read: Vec<_> = messages.iter().map(|message| message.read_at).collect();
    assert_eq!(read, [Some(NOW + 10), None]);
}

pub(super) async fn a_reply_is_sent_once(
    store: &(impl Inbox + Cases + Threads + Receipts + StaffAccounts),
) {
    intakes(store, 2).await;
    publish(store, &[(1, MINE), (2, OTHER)]).await;
    let account = account(store).await;
    let sent = store.send_reply(&reply(1, 5, account)).await.unwrap();
    assert_eq!(sent, ReplyOutcome::Sent);
    let again = store.send_reply(&reply(1, 5, account)).await.unwrap();
    assert_eq!(again, ReplyOutcome::AlreadySent);
    let elsewhere = store.send_reply(&reply(2, 5, account)).await.unwrap();
    assert_eq!(elsewhere, ReplyOutcome::NoThread);

    let mine = store.holders_thread(&MINE).await.unwrap().unwrap();
    assert_eq!(mine.state, Answered);
    assert_eq!(mine.replies.len(), 1);
    assert_eq!(mine.replies[0].sealed, b"for the visitor");
    let other = store.holders_thread(&OTHER).await.unwrap().unwrap();
    assert_eq!((other.state, other.replies.len()), (Received, 0));

    let replies = store.thread(1).await.unwrap().unwrap().replies;
    assert_eq!(replies[0].copy, b"for the office");
    assert_eq!(replies[0].username, "amira");
    assert_eq!((replies[0].sent_at, replies[0].seen_at), (NOW, None));
}

pub(super) async fn a_reply_without_a_receipt_goes_nowhere(
    store: &(impl Inbox + Cases + Threads + Receipts + StaffAccounts),
) {
    intakes(store, 1).await;
    let account = account(store).await;
    let nowhere = store.send_reply(&reply(1, 5, account)).await.unwrap();
    assert_eq!(nowhere, ReplyOutcome::NoThread);
}

pub(super) async fn a_reply_goes_out_with_the_move_of_its_case(
    store: &(impl Inbox + Cases + Threads + StaffAccounts + Casework),
) {
    intakes(store, 2).await;
    publish(store, &[(1, MINE)]).await;
    let account = account(store).await;
    let standing = |sequence, version| CaseStanding {
        sequence,
        version,
        ..CaseStanding::default()
    };
    let event = NewCaseEvent {
        at: NOW,
        account: Some(account),
        kind: CaseEventKind::HistorySent,
        detail: None,
        recipient: None,
        note: None,
    };
    let first = reply(1, 1, account);
    let sent = store.send_with_move(&first, &standing(1, 1), &event).await;
    assert_eq!(sent.unwrap(), Some(ReplyOutcome::Sent));
    // Whoever saw the case as it was before sends nothing.
    let late = reply(1, 2, account);
    let sent = store.send_with_move(&late, &standing(1, 1), &event).await;
    assert_eq!(sent.unwrap(), None);
    assert_eq!(store.thread(1).await.unwrap().unwrap().replies.len(), 1);
    // What went out before is noted all the same.
    let sent = store.send_with_move(&first, &standing(1, 2), &event).await;
    assert_eq!(sent.unwrap(), Some(ReplyOutcome::AlreadySent));
    assert_eq!(store.case_events(1).await.unwrap().len(), 2);
    // Without a thread nothing moves.
    let nowhere = reply(2, 3, account);
    let sent = store
        .send_with_move(&nowhere, &standing(2, 1), &event)
        .await;
    assert_eq!(sent.unwrap(), Some(ReplyOutcome::NoThread));
    assert_eq!(store.standings().await.unwrap(), [standing(1, 2)]);
    assert!(store.case_events(2).await.unwrap().is_empty());
}

pub(super) async fn staff_see_which_replies_were_seen(
    store: &(impl Inbox + Cases + Threads + Receipts + StaffAccounts),
) {
    intakes(store, 2).await;
    publish(store, &[(1, MINE), (2, OTHER)]).await;
    let account = account(store).await;
    for (sequence, id) in [(1, 5), (2, 6), (1, 7)] {
        store
            .send_reply(&reply(sequence, id, account))
            .await
            .unwrap();
    }
    let fetched = store.holders_thread(&MINE).await.unwrap().unwrap().replies;
    for now in [NOW + 10, NOW + 20] {
        store
            .replies_seen(&MINE, fetched[0].number, now)
            .await
            .unwrap();
    }
    let seen = async |sequence| -> Vec<Option<u64>> {
        let thread = store.thread(sequence).await.unwrap().unwrap();
        thread.replies.iter().map(|reply| reply.seen_at).collect()
    };
    assert_eq!(seen(1).await, [Some(NOW + 10), None]);
    assert_eq!(seen(2).await, [None]);
    store
        .replies_seen(&MINE, fetched[1].number, NOW + 30)
        .await
        .unwrap();
    assert_eq!(seen(1).await, [Some(NOW + 10), Some(NOW + 30)]);
    assert_eq!(seen(2).await, [None]);
}

/// So many intakes, opened and filed.
pub(super) async fn intakes(store: &(impl Inbox + Cases), count: u8) {
    for id in 1..=count {
        let sent = submission(id, &[(Intake, b"sealed")]);
        store.accept(&sent).await.unwrap();
        file(store, i64::from(id)).await;
    }
}

/// A case for a submission that is there.
pub(super) async fn file(store: &impl Cases, sequence: i64) {
    let filing = CaseFiling {
        sequence,
        filed_at: NOW,
        outcome: CaseOutcome::Opened,
    };
    store.file(&[filing]).await.unwrap();
}

pub(super) async fn publish(store: &impl Threads, receipts: &[(i64, Lookup)]) {
    let receipts: Vec<_> = receipts
        .iter()
        .map(|(sequence, lookup)| PublishedReceipt {
            sequence: *sequence,
            lookup: *lookup,
        })
        .collect();
    store.publish_receipts(&receipts).await.unwrap();
}

pub(super) async fn account(store: &impl StaffAccounts) -> i64 {
    invite(store, [1; 32]).await;
    let made = store.redeem(&[1; 32], &named("amira"), NOW).await.unwrap();
    let Redemption::Made { account } = made else {
        panic!("{made:?}")
    };
    account
}

pub(super) fn left(lookup: Lookup, id: u8, envelope: &[u8]) -> LeftMessage {
    LeftMessage {
        lookup,
        id: MessageId([id; 16]),
        received_at: NOW + u64::from(id),
        envelope: envelope.to_vec(),
    }
}

pub(super) fn reply(sequence: i64, id: u8, account: i64) -> SentReply {
    SentReply {
        sequence,
        id: MessageId([id; 16]),
        account,
        sent_at: NOW,
        sealed: b"for the visitor".to_vec(),
        copy: b"for the office".to_vec(),
    }
}
