//! Promises of `Challenges`.

use domain::proof::{NONCE_BYTES, Terms};
use zeroize::Zeroizing;

use super::NOW;
use crate::Challenges;

pub(super) async fn the_first_secret_stays(store: &impl Challenges) {
    for candidate in [1, 2] {
        let candidate = Zeroizing::new([candidate; 32]);
        let secret = store.challenge_secret(&candidate).await.unwrap();
        assert_eq!(*secret, [1; 32]);
    }
}

pub(super) async fn a_challenge_is_spent_once(store: &impl Challenges) {
    assert!(store.spend(&challenge(1, NOW + 60), NOW).await.unwrap());
    assert!(store.spend(&challenge(2, NOW + 60), NOW).await.unwrap());
    for now in [NOW, NOW + 59] {
        assert!(!store.spend(&challenge(1, NOW + 60), now).await.unwrap());
    }
}

pub(super) async fn what_is_void_is_forgotten(store: &impl Challenges) {
    assert!(store.spend(&challenge(1, NOW + 60), NOW).await.unwrap());
    // The gate refuses it by then; taking it again shows that its row is gone.
    assert!(
        store
            .spend(&challenge(1, NOW + 60), NOW + 60)
            .await
            .unwrap()
    );
}

fn challenge(nonce: u8, expires_at: u64) -> Terms {
    Terms {
        work: 1,
        expires_at,
        nonce: [nonce; NONCE_BYTES],
    }
}
