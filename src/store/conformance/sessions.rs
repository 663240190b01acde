//! Promises of `StaffSessions`.

use super::{
    NOW,
    staff::{invite, named},
};
use crate::{Redemption, SessionRecord, StaffAccounts, StaffSessions};

const TOKEN: [u8; 32] = [9; 32];

pub(super) async fn a_session_is_found_by_its_token_only(
    store: &(impl StaffAccounts + StaffSessions),
) {
    let session = begin(store, TOKEN, NOW).await;
    assert_eq!(store.session(&TOKEN).await.unwrap(), Some(session));
    assert_eq!(store.session(&[8; 32]).await.unwrap(), None);
}

pub(super) async fn a_session_remembers_when_it_was_seen(
    store: &(impl StaffAccounts + StaffSessions),
) {
    begin(store, TOKEN, NOW).await;
    store.touch_session(&TOKEN, NOW + 30).await.unwrap();
    let session = store.session(&TOKEN).await.unwrap().unwrap();
    assert_eq!((session.began_at, session.seen_at), (NOW, NOW + 30));
}

pub(super) async fn an_ended_session_is_gone(store: &(impl StaffAccounts + StaffSessions)) {
    begin(store, TOKEN, NOW).await;
    for _ in 0..2 {
        store.end_session(&TOKEN).await.unwrap();
        assert_eq!(store.session(&TOKEN).await.unwrap(), None);
    }
}

pub(super) async fn beginning_one_forgets_the_expired(
    store: &(impl StaffAccounts + StaffSessions),
) {
    begin(store, TOKEN, NOW).await;
    begin(store, [7; 32], NOW + 1000).await;
    assert_eq!(store.session(&TOKEN).await.unwrap(), None);
    assert!(store.session(&[7; 32]).await.unwrap().is_some());
}

/// Makes an account of its own for the session, which lasts 1000 seconds.
async fn begin(
    store: &(impl StaffAccounts + StaffSessions),
    token: [u8; 32],
    began_at: u64,
) -> SessionRecord {
    invite(store, token).await;
    let username = format!("staff{}", token[0]);
    let made = store.redeem(&token, &named(&username), NOW).await.unwrap();
    let Redemption::Made { account } = made else {
        panic!("{made:?}")
    };
    let session = SessionRecord {
        account,
        username,
        began_at,
        seen_at: began_at,
        expires_at: began_at + 1000,
    };
    store.begin_session(&token, &session).await.unwrap();
    session
}
