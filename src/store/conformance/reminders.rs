//! Promises of `StaffReminders`.

use domain::{
    staff::Role,
    wire::{
        reminders::{ReminderRule, Reminders},
        staff::AccountChange,
    },
};

use super::{
    NOW,
    staff::{invite, named},
};
use crate::{NewReminder, ReminderEnd, StaffAccounts, StaffReminders, Waits};

const WAITS: Waits = Waits {
    fresh: 12,
    urgent: 2,
    due: 1,
};

async fn account(store: &impl StaffAccounts, token: u8, name: &str) -> i64 {
    invite(store, [token; 32]).await;
    let made = store.redeem(&[token; 32], &named(name), NOW).await;
    made.unwrap();
    store.account(name).await.unwrap().unwrap().id
}

/// Somebody with an address of their own who wants to be reminded.
async fn reader<S: StaffAccounts + StaffReminders>(store: &S, rule: ReminderRule) -> i64 {
    let id = account(store, 1, "amira").await;
    let chosen = chosen(rule, "amira@office.example");
    store.keep_reminders(id, &chosen).await.unwrap();
    id
}

fn chosen(rule: ReminderRule, address: &str) -> Reminders {
    Reminders {
        rule,
        address: address.to_owned(),
    }
}

fn left(account: i64, at: u64) -> NewReminder {
    NewReminder {
        account,
        told_day: 20_000,
        told_up_to: 7,
        left: Some((at, WAITS)),
    }
}

pub(super) async fn a_choice_takes_the_place_of_what_waited<S>(store: &S)
where
    S: StaffAccounts + StaffReminders,
{
    let id = reader(store, ReminderRule::Urgent).await;
    let other = account(store, 2, "benjamin").await;
    assert_eq!(store.reminders(other).await.unwrap(), None);
    let first = store.reminded().await.unwrap();
    let [one] = &first[..] else {
        panic!("{first:?}")
    };
    assert_eq!((one.account, one.role), (id, Role::Administrator));
    assert_eq!((one.told_day, one.told_at, one.told_up_to), (None, 0, 0));

    store.leave_reminder(&left(id, NOW)).await.unwrap();
    let moved = chosen(ReminderRule::Daily, "amira@elsewhere.example");
    store.keep_reminders(id, &moved).await.unwrap();
    assert_eq!(store.reminders(id).await.unwrap(), Some((moved, false)));
    let claimed = store.claim_reminders(NOW, NOW + 60).await.unwrap();
    assert!(claimed.is_empty(), "it was for the former address");
    let now = &store.reminded().await.unwrap()[0];
    assert_eq!((now.told_day, now.told_at), (Some(20_000), NOW));
    assert_eq!((now.told_up_to, now.rule), (7, ReminderRule::Daily));

    let never = chosen(ReminderRule::Never, "");
    store.keep_reminders(id, &never).await.unwrap();
    assert!(store.reminded().await.unwrap().is_empty());
    // The desk saw them among those who want it, just before.
    store.leave_reminder(&left(id, NOW + 5)).await.unwrap();
    let claimed = store.claim_reminders(NOW + 5, NOW + 60).await.unwrap();
    assert!(claimed.is_empty(), "there is no address");
}

pub(super) async fn a_reminder_is_claimed_until_it_is_settled<S>(store: &S)
where
    S: StaffAccounts + StaffReminders,
{
    let id = reader(store, ReminderRule::Daily).await;
    store.leave_reminder(&left(id, NOW)).await.unwrap();
    let claim = async |now| store.claim_reminders(now, now + 60).await.unwrap();
    let claimed = claim(NOW).await;
    assert_eq!(claimed.len(), 1);
    assert_eq!((claimed[0].account, claimed[0].left_at), (id, NOW));
    assert_eq!(claimed[0].address, "amira@office.example");
    assert_eq!((claimed[0].waits, claimed[0].attempts), (WAITS, 1));
    assert!(claim(NOW + 59).await.is_empty(), "it is somebody's");
    assert_eq!(
        claim(NOW + 60).await[0].attempts,
        2,
        "who died gave it back"
    );

    let again = ReminderEnd::Again(NOW + 300);
    store.settle_reminder(id, NOW, again).await.unwrap();
    assert!(claim(NOW + 299).await.is_empty());
    assert_eq!(claim(NOW + 300).await[0].attempts, 3);
    let over = ReminderEnd::Over;
    store.settle_reminder(id, NOW, over).await.unwrap();
    assert!(claim(NOW + 10_000).await.is_empty());

    store.leave_reminder(&left(id, NOW + 20_000)).await.unwrap();
    assert_eq!(claim(NOW + 20_000).await[0].attempts, 1);
    let refused = ReminderEnd::Refused;
    store
        .settle_reminder(id, NOW + 20_000, refused)
        .await
        .unwrap();
    assert!(claim(NOW + 30_000).await.is_empty());
    assert!(store.reminders(id).await.unwrap().unwrap().1);
}

pub(super) async fn a_later_one_takes_the_place_of_one_that_waits<S>(store: &S)
where
    S: StaffAccounts + StaffReminders,
{
    let id = reader(store, ReminderRule::Daily).await;
    store.leave_reminder(&left(id, NOW)).await.unwrap();
    store.leave_reminder(&left(id, NOW + 5)).await.unwrap();
    let claimed = store.claim_reminders(NOW + 5, NOW + 60).await.unwrap();
    let times: Vec<_> = claimed.iter().map(|one| one.left_at).collect();
    assert_eq!(times, [NOW + 5]);
    // Whoever still has the former one settles nothing.
    let over = ReminderEnd::Over;
    store.settle_reminder(id, NOW, over).await.unwrap();
    let claimed = store.claim_reminders(NOW + 60, NOW + 90).await.unwrap();
    assert_eq!(claimed.len(), 1);

    let nothing = NewReminder {
        told_day: 20_001,
        left: None,
        ..left(id, NOW)
    };
    store.leave_reminder(&nothing).await.unwrap();
    let claimed = store.claim_reminders(NOW + 100, NOW + 200).await.unwrap();
    assert!(claimed.is_empty());
    let now = &store.reminded().await.unwrap()[0];
    assert_eq!((now.told_day, now.told_at), (Some(20_001), NOW + 5));
}

pub(super) async fn who_may_not_sign_in_is_reminded_of_nothing<S>(store: &S)
where
    S: StaffAccounts + StaffReminders,
{
    let id = reader(store, ReminderRule::Daily).await;
    account(store, 2, "benjamin").await;
    store.leave_reminder(&left(id, NOW)).await.unwrap();
    let closed = AccountChange {
        role: Role::Administrator,
        active: false,
    };
    store.change_account(id, &closed, NOW).await.unwrap();
    assert!(store.reminded().await.unwrap().is_empty());
    let claimed = store.claim_reminders(NOW, NOW + 60).await.unwrap();
    assert!(claimed.is_empty());
    assert_eq!(store.reminders(id).await.unwrap(), None, "no address stays");
}
