//! Promises of `StaffSessions`.

use domain::{
    staff::{Owed, Role},
    wire::staff::AccountChange,
};

use super::{
    NOW,
    credentials::confirmed,
    staff::{invite, named},
};
use crate::{Redemption, SecondFactors, SessionRecord, StaffAccounts, StaffSessions};

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

pub(super) async fn a_session_is_ended_by_what_it_is_called(
    store: &(impl StaffAccounts + StaffSessions),
) {
    let first = begin(store, TOKEN, NOW).await;
    let second = begin(store, [7; 32], NOW + 1).await;
    let listed = store.sessions(NOW + 10).await.unwrap();
    let records: Vec<_> = listed.iter().map(|(_, record)| record.clone()).collect();
    assert_eq!(records, [second, first.clone()]);
    let (name, _) = listed[1];

    let stranger = store.end_session_called(name, Some(first.account + 1));
    assert!(!stranger.await.unwrap());
    assert!(store.session(&TOKEN).await.unwrap().is_some());
    let own = store.end_session_called(name, Some(first.account));
    assert!(own.await.unwrap());
    assert_eq!(store.session(&TOKEN).await.unwrap(), None);
    assert!(!store.end_session_called(name, None).await.unwrap());
    assert!(store.sessions(NOW + 1001).await.unwrap().is_empty());
}

pub(super) async fn a_session_has_the_present_role_and_ends_with_the_account(
    store: &(impl StaffAccounts + StaffSessions),
) {
    begin(store, [7; 32], NOW).await;
    let account = begin(store, TOKEN, NOW).await.account;
    for (active, role) in [(true, Some(Role::Officer)), (false, None)] {
        let change = AccountChange {
            role: Role::Officer,
            active,
        };
        store.change_account(account, &change, NOW).await.unwrap();
        let session = store.session(&TOKEN).await.unwrap();
        assert_eq!(session.map(|session| session.role), role);
    }
}

pub(super) async fn a_session_remembers_what_was_proven_and_what_is_owed(
    store: &(impl StaffAccounts + StaffSessions + SecondFactors),
) {
    let first = begin(store, TOKEN, NOW).await;
    let second = begin(store, [7; 32], NOW).await;
    store.prove_session(&TOKEN, NOW + 40).await.unwrap();
    let session = store.session(&TOKEN).await.unwrap().unwrap();
    assert_eq!((session.proven_at, session.owed), (NOW + 40, None));

    confirmed(store, second.account, &[]).await;
    store.owe_second_factors().await.unwrap();
    let owed = store.session(&TOKEN).await.unwrap().unwrap().owed;
    assert_eq!(owed, Some(Owed::SecondFactor));
    let owed = store.session(&[7; 32]).await.unwrap().unwrap().owed;
    assert_eq!(owed, None);

    store.end_sessions_of(first.account).await.unwrap();
    assert_eq!(store.session(&TOKEN).await.unwrap(), None);
    assert!(store.session(&[7; 32]).await.unwrap().is_some());
}

pub(super) async fn what_is_owed_is_kept(store: &(impl StaffAccounts + StaffSessions)) {
    let first = begin(store, TOKEN, NOW).await;
    for (place, owed) in Owed::ALL.into_iter().enumerate() {
        let token = [u8::try_from(place).unwrap(); 32];
        let session = SessionRecord {
            owed: Some(owed),
            ..first.clone()
        };
        store.begin_session(&token, &session).await.unwrap();
        assert_eq!(store.session(&token).await.unwrap(), Some(session));
    }
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
        role: Role::Administrator,
        began_at,
        seen_at: began_at,
        expires_at: began_at + 1000,
        proven_at: began_at,
        owed: None,
        from_agency: false,
    };
    store.begin_session(&token, &session).await.unwrap();
    session
}
