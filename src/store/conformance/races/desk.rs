//! What is done at the desk at the same time.

use domain::{
    audit::AuditAction,
    casework::{CaseEventKind, CaseState},
    staff::Role,
    wire::staff::AccountChange,
};
use tokio::join;

use super::super::{
    NOW,
    linking::merging,
    office_settings,
    receipts::{account, intakes},
    staff::{invite, named},
};
use crate::{
    AccountChanged, AuditEvent, AuditTrail, CaseLinks, CaseStanding, Cases, Casework, Inbox,
    NewCaseEvent, OfficeSettings, Redemption, StaffAccounts, Tie, check_audit,
};

/// Enough that they meet, few enough for a second.
const TIMES: u8 = 20;

pub(in crate::conformance) async fn the_audit_is_one_chain<S: AuditTrail>(one: &S, other: &S) {
    let write = async |store: &S, actor: i64| {
        for _ in 0..TIMES {
            let event = AuditEvent {
                at: NOW,
                actor: Some(actor),
                action: AuditAction::IntakeRead,
                subject: "a1".to_owned(),
            };
            store.write_down(&[event.clone(), event]).await.unwrap();
        }
    };
    let follow = async {
        let (mut next, all) = (1, 8 * i64::from(TIMES));
        while next <= all {
            for entry in other.audit_after(next - 1, 7).await.unwrap() {
                assert_eq!(entry.sequence, next);
                next += 1;
            }
        }
    };
    join!(
        write(one, 1),
        write(other, 2),
        write(one, 3),
        write(other, 4),
        follow
    );
    let check = check_audit(one).await.unwrap();
    assert_eq!((check.lines, check.broken), (8 * i64::from(TIMES), false));
}

pub(in crate::conformance) async fn a_case_is_moved_by_one<
    S: Inbox + Cases + StaffAccounts + Casework,
>(
    one: &S,
    other: &S,
) {
    intakes(one, 1).await;
    let account = account(one).await;
    for version in 1..=i64::from(TIMES) {
        let standing = |since| CaseStanding {
            sequence: 1,
            state: CaseState::Claimed,
            version,
            since,
            ..CaseStanding::default()
        };
        let event = NewCaseEvent {
            at: NOW,
            account: Some(account),
            kind: CaseEventKind::Claimed,
            detail: None,
            recipient: None,
            note: None,
        };
        let (mine, theirs) = (standing(1), standing(2));
        let (first, second) = join!(
            one.move_case(&mine, &event),
            other.move_case(&theirs, &event)
        );
        assert_ne!(first.unwrap(), second.unwrap());
    }
    let events = one.case_events(1).await.unwrap();
    assert_eq!(events.len(), usize::from(TIMES));
}

pub(in crate::conformance) async fn two_cases_are_merged_one_way<
    S: Inbox + Cases + StaffAccounts + Casework + CaseLinks,
>(
    one: &S,
    other: &S,
) {
    intakes(one, 2).await;
    let account = account(one).await;
    let (mine, theirs) = (merging(1, 2, 1, account), merging(2, 1, 1, account));
    let (first, second) = join!(
        one.move_pair(&mine, Tie::Unchanged),
        other.move_pair(&theirs, Tie::Unchanged)
    );
    assert_ne!(first.unwrap(), second.unwrap());
    let standings = one.standings().await.unwrap();
    let merged = standings.iter().filter(|one| one.merged_into.is_some());
    assert_eq!(merged.count(), 1);
}

pub(in crate::conformance) async fn an_invitation_makes_one_account<S: StaffAccounts>(
    one: &S,
    other: &S,
) {
    invite(one, [1; 32]).await;
    let (amira, ben) = (named("amira"), named("ben"));
    let (first, second) = join!(
        one.redeem(&[1; 32], &amira, NOW),
        other.redeem(&[1; 32], &ben, NOW)
    );
    let both = [first.unwrap(), second.unwrap()];
    assert!(both.contains(&Redemption::NotInvited), "{both:?}");
    assert_eq!(one.accounts().await.unwrap().len(), 1);
}

pub(in crate::conformance) async fn one_administrator_stays<S: StaffAccounts>(one: &S, other: &S) {
    let mut accounts = Vec::new();
    for (token, name) in [(1, "amira"), (2, "ben")] {
        invite(one, [token; 32]).await;
        let made = one.redeem(&[token; 32], &named(name), NOW).await.unwrap();
        let Redemption::Made { account } = made else {
            panic!("{made:?}")
        };
        accounts.push(account);
    }
    let (closed, open) = (change(false), change(true));
    for _ in 0..TIMES {
        let (first, second) = join!(
            one.change_account(accounts[0], &closed, NOW),
            other.change_account(accounts[1], &closed, NOW)
        );
        let both = [first.unwrap(), second.unwrap()];
        assert!(both.contains(&AccountChanged::Changed), "{both:?}");
        assert!(
            both.contains(&AccountChanged::LastAdministrator),
            "{both:?}"
        );
        for account in &accounts {
            one.change_account(*account, &open, NOW).await.unwrap();
        }
    }
}

pub(in crate::conformance) async fn settings_are_saved_by_one<S: OfficeSettings + StaffAccounts>(
    one: &S,
    other: &S,
) {
    let account = account(one).await;
    let times = i64::from(TIMES);
    for after in 0..times {
        let (first, second) = (
            office_settings::new(account, after, "first"),
            office_settings::new(account, after, "second"),
        );
        let (first, second) = join!(one.save_settings(&first), other.save_settings(&second));
        let both = [first.unwrap(), second.unwrap()];
        assert!(both.contains(&Some(after + 1)), "{both:?}");
        assert!(both.contains(&None), "{both:?}");
    }
    let versions = one.settings_versions().await.unwrap();
    assert_eq!(i64::try_from(versions.len()).unwrap(), times);
}

fn change(active: bool) -> AccountChange {
    AccountChange {
        role: Role::Administrator,
        active,
    }
}
