//! Promises of `AgencyAccounts`.

use domain::{staff::Role, wire::staff::AccountChange};

use super::{
    NOW,
    staff::{invite, named},
};
use crate::{AgencyAccounts, AgencyPerson, SessionRecord, StaffAccounts, StaffSessions};

const TOKEN: [u8; 32] = [1; 32];

pub(super) async fn a_person_of_the_agency_has_one_account(
    store: &(impl StaffAccounts + AgencyAccounts),
) {
    assert!(store.agency_account(&[5; 32]).await.unwrap().is_none());
    let made = arrive(store, 5, "amira", Role::Specialist).await;
    assert_eq!((made.role, made.active), (Role::Specialist, true));
    assert_eq!(made.password_hash, None);

    let again = arrive(store, 5, "amira.renamed", Role::Auditor).await;
    assert_eq!((again.id, again.role), (made.id, Role::Auditor));
    assert_eq!(again.username, "amira");
    let found = store.agency_account(&[5; 32]).await.unwrap();
    assert!(found.is_some_and(|found| found == again));
    let listed = &store.accounts().await.unwrap()[0];
    assert!(listed.from_agency);
}

pub(super) async fn a_taken_name_gets_a_number(store: &(impl StaffAccounts + AgencyAccounts)) {
    invite(store, TOKEN).await;
    store.redeem(&TOKEN, &named("amira"), NOW).await.unwrap();
    let second = arrive(store, 5, "Amira", Role::Specialist).await;
    let third = arrive(store, 6, "amira", Role::Specialist).await;
    assert_eq!(second.username, "Amira (2)");
    assert_eq!(third.username, "amira (3)");
    let local = store.account("amira").await.unwrap().unwrap();
    assert_eq!(local.role, Role::Administrator);
    assert!(local.password_hash.is_some());
}

pub(super) async fn a_closed_account_stays_closed(store: &(impl StaffAccounts + AgencyAccounts)) {
    invite(store, TOKEN).await;
    store.redeem(&TOKEN, &named("ben"), NOW).await.unwrap();
    let made = arrive(store, 5, "amira", Role::Specialist).await;
    let gone = AccountChange {
        role: Role::Specialist,
        active: false,
    };
    store.change_account(made.id, &gone, NOW).await.unwrap();
    let again = arrive(store, 5, "amira", Role::Administrator).await;
    assert_eq!(
        (again.id, again.role, again.active),
        (made.id, Role::Specialist, false)
    );
}

pub(super) async fn whom_the_agency_vouches_for_owes_no_second_factor(
    store: &(impl StaffAccounts + AgencyAccounts + StaffSessions),
) {
    let made = arrive(store, 5, "amira", Role::Specialist).await;
    let session = SessionRecord {
        account: made.id,
        username: made.username,
        role: made.role,
        began_at: NOW,
        seen_at: NOW,
        expires_at: NOW + 1000,
        proven_at: NOW,
        owed: None,
        from_agency: true,
    };
    store.begin_session(&TOKEN, &session).await.unwrap();
    store.owe_second_factors().await.unwrap();
    assert_eq!(store.session(&TOKEN).await.unwrap(), Some(session));
}

async fn arrive(
    store: &impl AgencyAccounts,
    identity: u8,
    name: &str,
    role: Role,
) -> crate::StaffAccount {
    let person = AgencyPerson {
        identity: [identity; 32],
        name: name.to_owned(),
        role,
    };
    store.arrive_from_agency(&person, NOW).await.unwrap()
}
