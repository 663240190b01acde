//! Promises of `NotifierSecret`.

use super::AlertStore;

pub(in crate::conformance) async fn a_secret_takes_the_place_of_the_one_that_was_seen(
    store: &impl AlertStore,
) {
    assert_eq!(store.notifier_secret().await.unwrap(), None);
    for (former, envelope, expected) in [
        (Some(&b"none"[..]), &b"first"[..], false),
        (None, b"first", true),
        (None, b"late", false),
        (Some(b"none"), b"late", false),
        (Some(b"first"), b"second", true),
    ] {
        let kept = store.keep_notifier_secret(former, envelope).await.unwrap();
        assert_eq!(kept, expected);
    }
    let kept = store.notifier_secret().await.unwrap();
    assert_eq!(kept.as_deref(), Some(&b"second"[..]));
}
