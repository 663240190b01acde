//! Promises of `OfficeRecords`.

use domain::wire::office::{KeyPurpose, PublishedKey, SignedManifest};

use crate::OfficeRecords;

pub(super) async fn the_last_manifest_is_kept(store: &impl OfficeRecords) {
    assert_eq!(store.manifest().await.unwrap(), None);
    for name in ["first", "last"] {
        store.publish(&manifest(name), &[]).await.unwrap();
    }
    assert_eq!(store.manifest().await.unwrap(), Some(manifest("last")));
}

pub(super) async fn earlier_keys_stay_known(store: &impl OfficeRecords) {
    let old = key("0000000000000001", KeyPurpose::Office, 100);
    let renewed = key("0000000000000002", KeyPurpose::Notifier, 100);
    store
        .publish(&manifest("first"), &[old.clone(), renewed])
        .await
        .unwrap();

    let renewed = key("0000000000000002", KeyPurpose::Notifier, 200);
    let new = key("0000000000000003", KeyPurpose::Escrow, 200);
    store
        .publish(&manifest("last"), &[renewed.clone(), new.clone()])
        .await
        .unwrap();

    assert_eq!(store.published_keys().await.unwrap(), [old, renewed, new]);
}

fn manifest(name: &str) -> SignedManifest {
    SignedManifest {
        manifest: name.to_owned(),
        signature: format!("signature of {name}"),
        root_key: "root".to_owned(),
    }
}

fn key(id: &str, purpose: KeyPurpose, expires_at: u64) -> PublishedKey {
    PublishedKey {
        id: id.to_owned(),
        purpose,
        suite: 1,
        key: format!("key {id}"),
        expires_at,
    }
}
