//! Promises of `EnrolledKiosks` and `KioskFleet`.

use domain::{
    fleet::Name,
    wire::kiosk::{EndedVisits, Heartbeat, KioskError, LastHeartbeat},
};
use envelope::{Part::Intake, kiosk::KioskId};

use super::{NOW, erasure::remains, receipts::file, submission};
use crate::{
    Cases, EnrolledKiosks, Enrolment, Erasures, Inbox, KioskCode, KioskFleet, Submissions,
};

pub(super) const KEY: [u8; 65] = [4; 65];

pub(super) async fn a_code_makes_one_kiosk(store: &(impl EnrolledKiosks + KioskFleet)) {
    keep_code(store, 1, "Lobby").await;
    let made = store.enrol(&[1; 32], &KEY, NOW).await.unwrap();
    let name = "Lobby".to_owned();
    assert_eq!(made, Enrolment::Made { name });
    let again = store.enrol(&[1; 32], &[5; 65], NOW).await.unwrap();
    assert_eq!(again, Enrolment::Refused);

    let kiosk = store.enrolled(KioskId::of(&KEY)).await.unwrap().unwrap();
    assert_eq!((kiosk.public_key, kiosk.revoked), (KEY, false));
    assert_eq!(store.enrolled(KioskId::of(&[5; 65])).await.unwrap(), None);
}

pub(super) async fn an_expired_or_unknown_code_makes_none(
    store: &(impl EnrolledKiosks + KioskFleet),
) {
    keep_code(store, 1, "Lobby").await;
    for (code, now) in [([1; 32], NOW + 60), ([2; 32], NOW)] {
        let refused = store.enrol(&code, &KEY, now).await.unwrap();
        assert_eq!(refused, Enrolment::Refused);
    }
    assert!(store.kiosks().await.unwrap().is_empty());
}

pub(super) async fn one_key_is_enrolled_once(store: &(impl EnrolledKiosks + KioskFleet)) {
    let kiosk = enrol(store, 1, "Lobby", KEY).await;
    keep_code(store, 2, "Hall").await;
    let again = store.enrol(&[2; 32], &KEY, NOW + 9).await.unwrap();
    let Enrolment::AlreadyEnrolled(known) = again else {
        panic!("{again:?}")
    };
    assert_eq!((known.name.as_str(), known.enrolled_at), ("Lobby", NOW));
    assert_eq!(store.kiosks().await.unwrap().len(), 1);
    // The code is still good, for another kiosk.
    assert_ne!(enrol_with(store, 2, [5; 65]).await, kiosk);
}

pub(super) async fn what_a_kiosk_said_last_is_known(store: &(impl EnrolledKiosks + KioskFleet)) {
    let kiosk = enrol(store, 1, "Lobby", KEY).await;
    assert_eq!(store.kiosks().await.unwrap()[0].heard, None);
    let first = heartbeat();
    let second = Heartbeat {
        queue_depth: 0,
        last_sent_at: Some(NOW + 59),
        errors: Vec::new(),
        ..first.clone()
    };
    for (at, heartbeat) in [(NOW + 1, first), (NOW + 61, second)] {
        store.heard(kiosk, &heartbeat, at).await.unwrap();
        let heard = store.kiosks().await.unwrap()[0].heard.clone();
        assert_eq!(heard, Some(LastHeartbeat { at, heartbeat }));
    }
}

pub(super) async fn a_kiosk_is_renamed_and_revoked(store: &(impl EnrolledKiosks + KioskFleet)) {
    let first = enrol(store, 1, "annex", KEY).await;
    let second = enrol(store, 2, "Lobby", [5; 65]).await;
    let name = Name::read("Main hall").unwrap();
    assert!(store.rename_kiosk(second, &name).await.unwrap());
    for now in [NOW + 5, NOW + 9] {
        assert!(store.revoke_kiosk(first, now).await.unwrap());
    }
    let kiosks = store.kiosks().await.unwrap();
    let shown: Vec<_> = kiosks
        .iter()
        .map(|kiosk| (kiosk.name.as_str(), kiosk.revoked_at))
        .collect();
    assert_eq!(shown, [("Main hall", None), ("annex", Some(NOW + 5))]);
    assert!(store.enrolled(first).await.unwrap().unwrap().revoked);
    for (kiosk, name) in [(first, "annex"), (second, "Main hall")] {
        let known = store.kiosk_name(kiosk).await.unwrap();
        assert_eq!(known.as_deref(), Some(name));
    }

    let nobody = KioskId::of(&[6; 65]);
    assert_eq!(store.kiosk_name(nobody).await.unwrap(), None);
    assert!(!store.rename_kiosk(nobody, &name).await.unwrap());
    assert!(!store.revoke_kiosk(nobody, NOW).await.unwrap());
}

pub(super) async fn a_submission_remembers_its_kiosk(
    store: &(impl EnrolledKiosks + KioskFleet + Inbox + Submissions),
) {
    let kiosk = enrol(store, 1, "Lobby", KEY).await;
    for (id, kiosk) in [(1, None), (2, Some(kiosk)), (3, None)] {
        let mut submission = submission(id, &[(Intake, b"sealed")]);
        submission.kiosk = kiosk;
        store.accept(&submission).await.unwrap();
    }
    let arrived = store.arrived_after(0, 10).await.unwrap();
    let kiosks: Vec<_> = arrived.iter().map(|kept| kept.kiosk).collect();
    assert_eq!(kiosks, [None, Some(kiosk), None]);
    let last_intake_at = store.kiosks().await.unwrap()[0].last_intake_at;
    assert_eq!(last_intake_at, Some(NOW + 2));
}

pub(super) async fn an_erased_case_remembers_its_kiosk(
    store: &(impl EnrolledKiosks + KioskFleet + Inbox + Cases + Erasures),
) {
    let kiosk = enrol(store, 1, "Lobby", KEY).await;
    let mut sent = submission(1, &[(Intake, b"sealed")]);
    sent.kiosk = Some(kiosk);
    store.accept(&sent).await.unwrap();
    file(store, 1).await;
    assert!(store.erased_at_kiosks().await.unwrap().is_empty());
    store.erase_case(&remains(), None).await.unwrap();
    let erased = store.erased_at_kiosks().await.unwrap();
    assert_eq!(erased, [(1, kiosk.to_string())]);
}

const EVERY_ERROR: [KioskError; 7] = [
    KioskError::StorageFull,
    KioskError::StorageRefused,
    KioskError::SendRefused,
    KioskError::ClockWrong,
    KioskError::VoiceMissing,
    KioskError::AppFailed,
    KioskError::Unknown,
];

/// A code that is good for a minute.
pub(super) async fn keep_code(store: &impl KioskFleet, code: u8, name: &str) {
    let code = KioskCode {
        digest: [code; 32],
        name: Name::read(name).unwrap(),
        expires_at: NOW + 60,
    };
    store.keep_code(&code, NOW).await.unwrap();
}

async fn enrol(
    store: &(impl EnrolledKiosks + KioskFleet),
    code: u8,
    name: &str,
    key: [u8; 65],
) -> KioskId {
    keep_code(store, code, name).await;
    enrol_with(store, code, key).await
}

async fn enrol_with(store: &impl EnrolledKiosks, code: u8, key: [u8; 65]) -> KioskId {
    let made = store.enrol(&[code; 32], &key, NOW).await.unwrap();
    assert!(matches!(made, Enrolment::Made { .. }), "{made:?}");
    KioskId::of(&key)
}

pub(super) async fn ended_visits_add_up_by_day(store: &(impl EnrolledKiosks + KioskFleet)) {
    assert!(store.ended_visits().await.unwrap().is_empty());
    let first = [ended("help", "en", 2), ended("check", "es", 1)];
    store.visits_ended(20_000, &first).await.unwrap();
    let more = [ended("help", "en", 3), ended("help", "ar", 1)];
    store.visits_ended(20_000, &more).await.unwrap();
    store.visits_ended(20_001, &first[..1]).await.unwrap();
    assert_eq!(
        store.ended_visits().await.unwrap(),
        [
            (20_000, ended("check", "es", 1)),
            (20_000, ended("help", "ar", 1)),
            (20_000, ended("help", "en", 5)),
            (20_001, ended("help", "en", 2)),
        ]
    );
}

/// So many visits that ended on a page.
pub(super) fn ended(page: &str, language: &str, count: u32) -> EndedVisits {
    EndedVisits {
        page: page.to_owned(),
        language: language.to_owned(),
        count,
    }
}

/// What a kiosk may say.
pub(super) fn heartbeat() -> Heartbeat {
    Heartbeat {
        queue_depth: 3,
        version: "0.1.0".to_owned(),
        last_sent_at: None,
        errors: EVERY_ERROR.to_vec(),
        ended: Vec::new(),
    }
}
