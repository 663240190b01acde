//! Promises of `SecondFactors` and `Passkeys`.

use super::{
    NOW,
    staff::{invite, named},
};
use crate::{NewPasskey, Passkeys, Redemption, SecondFactors, StaffAccounts, TokenDigest};

const CODES: [TokenDigest; 2] = [[1; 32], [2; 32]];

pub(super) async fn a_second_factor_counts_once_it_is_confirmed(
    store: &(impl StaffAccounts + SecondFactors),
) {
    let account = somebody(store, 1).await;
    assert_eq!(store.second_factor(account).await.unwrap(), None);
    let confirmed = store.confirm_second_factor(account, 5, &CODES, NOW);
    assert!(!confirmed.await.unwrap(), "nothing was proposed");

    for secret in [b"first", b"other"] {
        let proposed = store.propose_second_factor(account, secret, NOW);
        assert!(proposed.await.unwrap());
        let kept = store.second_factor(account).await.unwrap().unwrap();
        assert_eq!(
            (kept.sealed.as_slice(), kept.confirmed_at),
            (&secret[..], None)
        );
        assert!(!store.accounts().await.unwrap()[0].second_factor);
    }
    let confirmed = store.confirm_second_factor(account, 5, &CODES, NOW + 1);
    assert!(confirmed.await.unwrap());
    let kept = store.second_factor(account).await.unwrap().unwrap();
    assert_eq!((kept.confirmed_at, kept.recovery_codes), (Some(NOW + 1), 2));
    assert!(store.accounts().await.unwrap()[0].second_factor);

    let late = store.propose_second_factor(account, b"third", NOW);
    assert!(!late.await.unwrap(), "one that counts is not replaced");
    let kept = store.second_factor(account).await.unwrap().unwrap();
    assert_eq!(kept.sealed, b"other");
    let again = store.confirm_second_factor(account, 9, &CODES, NOW + 2);
    assert!(!again.await.unwrap());
}

pub(super) async fn a_step_is_used_once(store: &(impl StaffAccounts + SecondFactors)) {
    let account = somebody(store, 1).await;
    assert!(!store.use_step(account, 1).await.unwrap(), "there is none");
    confirmed(store, account, &CODES).await;
    for (step, good) in [
        (5, false),
        (6, true),
        (6, false),
        (5, false),
        (8, true),
        (7, false),
    ] {
        assert_eq!(store.use_step(account, step).await.unwrap(), good, "{step}");
    }
}

pub(super) async fn a_recovery_code_is_used_once(store: &(impl StaffAccounts + SecondFactors)) {
    let (account, other) = (somebody(store, 1).await, somebody(store, 2).await);
    confirmed(store, account, &CODES).await;
    confirmed(store, other, &CODES).await;
    for good in [true, false] {
        let used = store.use_recovery_code(account, &CODES[0]).await.unwrap();
        assert_eq!(used, good);
    }
    assert!(store.use_recovery_code(other, &CODES[0]).await.unwrap());
    assert!(!store.use_recovery_code(other, &[9; 32]).await.unwrap());

    store
        .renew_recovery_codes(account, &[[7; 32]])
        .await
        .unwrap();
    assert!(!store.use_recovery_code(account, &CODES[1]).await.unwrap());
    assert!(store.use_recovery_code(account, &[7; 32]).await.unwrap());
}

pub(super) async fn a_second_factor_goes_with_its_codes(
    store: &(impl StaffAccounts + SecondFactors),
) {
    let account = somebody(store, 1).await;
    confirmed(store, account, &CODES).await;
    assert!(store.remove_second_factor(account).await.unwrap());
    assert!(!store.remove_second_factor(account).await.unwrap());
    assert_eq!(store.second_factor(account).await.unwrap(), None);
    assert!(!store.use_recovery_code(account, &CODES[0]).await.unwrap());
    assert!(
        store
            .propose_second_factor(account, b"new", NOW)
            .await
            .unwrap()
    );
}

pub(super) async fn a_passkey_is_its_owners(store: &(impl StaffAccounts + Passkeys)) {
    let (account, other) = (somebody(store, 1).await, somebody(store, 2).await);
    let first = passkey(account, b"first");
    let second = passkey(account, b"second");
    for new in [&first, &second] {
        assert!(store.keep_passkey(new).await.unwrap());
    }
    let stolen = passkey(other, b"first");
    assert!(!store.keep_passkey(&stolen).await.unwrap());
    let kept = store.passkeys(account).await.unwrap();
    let passkeys: Vec<_> = kept.iter().map(|one| one.passkey.clone()).collect();
    assert_eq!(passkeys, [first, second]);
    assert!(store.passkeys(other).await.unwrap().is_empty());

    store.passkey_used(b"second", "{2}", NOW + 9).await.unwrap();
    let used = store.passkey(b"second").await.unwrap().unwrap();
    assert_eq!(
        (used.used_at, &*used.passkey.public_key),
        (Some(NOW + 9), "{2}")
    );
    assert_eq!(store.passkey(b"third").await.unwrap(), None);

    let number = kept[0].number;
    assert!(!store.remove_passkey(other, number).await.unwrap());
    assert!(store.remove_passkey(account, number).await.unwrap());
    assert!(!store.remove_passkey(account, number).await.unwrap());
    assert_eq!(store.passkey(b"first").await.unwrap(), None);
    assert_eq!(store.accounts().await.unwrap()[0].passkeys, 1);
    for removed in [1, 0] {
        assert_eq!(store.remove_passkeys(account).await.unwrap(), removed);
    }
}

fn passkey(account: i64, credential: &[u8]) -> NewPasskey {
    NewPasskey {
        account,
        name: "key ring".to_owned(),
        credential: credential.to_vec(),
        public_key: "{}".to_owned(),
        made_at: NOW,
    }
}

/// A second factor that counts, whose last step is 5.
pub(super) async fn confirmed(store: &impl SecondFactors, account: i64, codes: &[TokenDigest]) {
    store
        .propose_second_factor(account, b"sealed", NOW)
        .await
        .unwrap();
    assert!(
        store
            .confirm_second_factor(account, 5, codes, NOW)
            .await
            .unwrap()
    );
}

async fn somebody(store: &impl StaffAccounts, number: u8) -> i64 {
    let token = [number; 32];
    invite(store, token).await;
    let name = named(&format!("somebody{number}"));
    match store.redeem(&token, &name, NOW).await.unwrap() {
        Redemption::Made { account } => account,
        other => panic!("{other:?}"),
    }
}
