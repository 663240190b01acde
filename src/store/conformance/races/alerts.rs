//! What notifiers do at the same time.

use std::collections::BTreeSet;

use domain::custody::EventKind;
use tokio::join;

use super::super::alerts::{AlertStore, alerts, confirmed, event, everything, filed};
use crate::alerts::{Claim, Recorded};

/// Enough that they meet, few enough for a second.
const TIMES: u8 = 20;

pub(in crate::conformance) async fn a_message_is_claimed_by_one<S: AlertStore>(one: &S, other: &S) {
    for id in 1..=TIMES {
        filed(one, id).await;
    }
    let few = Claim {
        limit: 3,
        ..everything()
    };
    let claim = async |store: &S| {
        let mut claimed = Vec::new();
        loop {
            let batch = store.claim(&few).await.unwrap();
            if batch.is_empty() {
                return claimed;
            }
            claimed.extend(batch.iter().map(|message| message.number));
        }
    };
    let (first, second, third, fourth) = join!(claim(one), claim(other), claim(one), claim(other));
    let all = [first, second, third, fourth].concat();
    let different: BTreeSet<_> = all.iter().copied().collect();
    assert_eq!(different.len(), all.len(), "somebody got what another had");
    // Whoever passed something by saw it held; nothing was left lying.
    assert_eq!(all.len() + claim(one).await.len(), 2 * usize::from(TIMES));
}

pub(in crate::conformance) async fn an_event_is_recorded_by_one<S: AlertStore>(one: &S, other: &S) {
    let sequence = confirmed(one, 1).await;
    for id in 1..=TIMES {
        let told = [event(id, EventKind::Released)];
        let (first, second) = join!(
            one.record_events("jail", &told, 1),
            other.record_events("jail", &told, 1)
        );
        let both = [first.unwrap(), second.unwrap()].concat();
        assert!(both.contains(&Recorded::New), "{both:?}");
        assert!(both.contains(&Recorded::Known), "{both:?}");
    }
    let told = alerts(one).await;
    assert_eq!(told.len(), usize::from(TIMES));
    assert!(
        told.iter()
            .all(|(whose, contact, _)| (*whose, *contact) == (sequence, 1))
    );
}

pub(in crate::conformance) async fn what_is_cancelled_stays_so<S: AlertStore>(one: &S, other: &S) {
    for id in 1..=TIMES {
        let sequence = confirmed(one, id).await;
        let told = [event(id, EventKind::Released)];
        let (recorded, cancelled) = join!(
            one.record_events("jail", &told, 1),
            other.cancel_sign_up(sequence, 2)
        );
        assert_eq!(recorded.unwrap(), [Recorded::New]);
        assert!(cancelled.unwrap());
        assert!(alerts(one).await.is_empty());
    }
}
