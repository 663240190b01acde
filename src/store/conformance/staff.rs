//! Promises of `StaffAccounts`.

use domain::{
    staff::Role,
    wire::{routing::Duty, staff::AccountChange},
};

use super::NOW;
use crate::{AccountChanged, Invitation, NewAccount, Redemption, StaffAccounts};

const TOKEN: [u8; 32] = [1; 32];

pub(super) async fn an_invitation_makes_one_account(store: &impl StaffAccounts) {
    assert!(!store.any_administrator().await.unwrap());
    invite(store, TOKEN).await;

    let made = store.redeem(&TOKEN, &named("amira"), NOW).await.unwrap();
    assert!(matches!(made, Redemption::Made { .. }));
    assert!(store.any_administrator().await.unwrap());

    let again = store.redeem(&TOKEN, &named("other"), NOW).await.unwrap();
    assert_eq!(again, Redemption::NotInvited);
    assert!(store.account("other").await.unwrap().is_none());
}

pub(super) async fn an_expired_invitation_makes_none(store: &impl StaffAccounts) {
    invite(store, TOKEN).await;
    let late = store
        .redeem(&TOKEN, &named("amira"), NOW + 100)
        .await
        .unwrap();
    assert_eq!(late, Redemption::NotInvited);
    assert!(!store.any_administrator().await.unwrap());
}

pub(super) async fn a_taken_name_leaves_the_invitation_good(store: &impl StaffAccounts) {
    invite(store, TOKEN).await;
    store.redeem(&TOKEN, &named("amira"), NOW).await.unwrap();
    let second = [2; 32];
    invite(store, second).await;

    let taken = store.redeem(&second, &named("Amira"), NOW).await.unwrap();
    assert_eq!(taken, Redemption::NameTaken);
    let other = store.redeem(&second, &named("ben"), NOW).await.unwrap();
    assert!(matches!(other, Redemption::Made { .. }));
}

pub(super) async fn case_of_names_does_not_matter(store: &impl StaffAccounts) {
    invite(store, TOKEN).await;
    store.redeem(&TOKEN, &named("Amira"), NOW).await.unwrap();
    let account = store.account("aMIRA").await.unwrap().unwrap();
    assert_eq!(account.username, "Amira");
    assert_eq!(account.password_hash.as_deref(), Some("hash of Amira"));
    assert!(store.account("amir").await.unwrap().is_none());
    let same = store.account_numbered(account.id).await.unwrap();
    assert!(same.is_some_and(|same| same == account));
    let other = store.account_numbered(account.id + 1).await.unwrap();
    assert!(other.is_none());
}

pub(super) async fn an_account_is_what_its_invitation_says(store: &impl StaffAccounts) {
    let invitation = Invitation {
        token: TOKEN,
        role: Role::Auditor,
        made_at: NOW,
        expires_at: NOW + 100,
    };
    store.invite(&invitation).await.unwrap();
    let open = store.invitations(NOW + 99).await.unwrap();
    assert_eq!((open.len(), open[0].role), (1, Role::Auditor));
    assert!(store.invitations(NOW + 100).await.unwrap().is_empty());

    store.redeem(&TOKEN, &named("amira"), NOW).await.unwrap();
    assert!(store.invitations(NOW).await.unwrap().is_empty());
    let accounts = store.accounts().await.unwrap();
    assert_eq!(accounts.len(), 1);
    assert_eq!(
        (accounts[0].role, accounts[0].active),
        (Role::Auditor, true)
    );
    assert_eq!((accounts[0].made_at, accounts[0].seen_at), (NOW, None));
}

pub(super) async fn the_last_administrator_stays(store: &impl StaffAccounts) {
    invite(store, TOKEN).await;
    store.redeem(&TOKEN, &named("amira"), NOW).await.unwrap();
    let amira = store.account("amira").await.unwrap().unwrap().id;
    let specialist = AccountChange {
        role: Role::Specialist,
        active: true,
    };
    let gone = AccountChange {
        role: Role::Administrator,
        active: false,
    };
    for change in [specialist, gone] {
        let changed = store.change_account(amira, &change, NOW).await.unwrap();
        assert_eq!(changed, AccountChanged::LastAdministrator);
        let account = &store.accounts().await.unwrap()[0];
        assert_eq!((account.role, account.active), (Role::Administrator, true));
    }

    invite(store, [2; 32]).await;
    store.redeem(&[2; 32], &named("ben"), NOW).await.unwrap();
    let changed = store.change_account(amira, &gone, NOW).await.unwrap();
    assert_eq!(changed, AccountChanged::Changed);
    assert!(!store.account("amira").await.unwrap().unwrap().active);
    let unknown = store.change_account(77, &gone, NOW).await.unwrap();
    assert_eq!(unknown, AccountChanged::Unknown);
}

pub(super) async fn a_duty_is_kept_with_the_account(store: &impl StaffAccounts) {
    invite(store, TOKEN).await;
    store.redeem(&TOKEN, &named("amira"), NOW).await.unwrap();
    let fresh = &store.accounts().await.unwrap()[0];
    assert!(fresh.duty.states.is_empty() && fresh.duty.languages.is_empty());
    assert_eq!((fresh.duty.most_cases, fresh.duty.away), (40, false));
    let duty = Duty {
        states: vec!["TX".to_owned(), "OK".to_owned()],
        languages: vec!["es".to_owned(), "zh-Hans".to_owned()],
        most_cases: 12,
        away: true,
    };
    assert!(store.set_duty(fresh.id, &duty).await.unwrap());
    assert_eq!(store.accounts().await.unwrap()[0].duty, duty);
    assert!(!store.set_duty(77, &duty).await.unwrap());
}

pub(super) async fn choices_are_kept_with_the_account(store: &impl StaffAccounts) {
    for (token, name) in [(TOKEN, "amira"), ([9; 32], "benjamin")] {
        invite(store, token).await;
        store.redeem(&token, &named(name), NOW).await.unwrap();
    }
    let accounts = store.accounts().await.unwrap();
    let [one, other] = [&accounts[0], &accounts[1]].map(|account| account.id);
    assert_eq!(store.queue_choices(one).await.unwrap(), None);
    for choices in ["first", "second"] {
        store.keep_queue_choices(one, choices).await.unwrap();
    }
    let kept = store.queue_choices(one).await.unwrap();
    assert_eq!(kept.as_deref(), Some("second"));
    assert_eq!(store.queue_choices(other).await.unwrap(), None);
    assert_eq!(store.queue_choices(77).await.unwrap(), None);
}

pub(super) fn named(username: &str) -> NewAccount {
    NewAccount {
        username: username.to_owned(),
        password_hash: format!("hash of {username}"),
    }
}

pub(super) async fn invite(store: &impl StaffAccounts, token: [u8; 32]) {
    let invitation = Invitation {
        token,
        role: Role::Administrator,
        made_at: NOW,
        expires_at: NOW + 100,
    };
    store.invite(&invitation).await.unwrap();
}
