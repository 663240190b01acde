//! Promises of `OfficeSettings`.

use super::{NOW, receipts::account};
use crate::{NewSettings, OfficeSettings, PresentSettings, StaffAccounts};

pub(super) async fn each_version_is_kept_and_the_last_counts(
    store: &(impl OfficeSettings + StaffAccounts),
) {
    assert_eq!(store.present_settings().await.unwrap(), None);
    let account = account(store).await;
    let username = store
        .account_numbered(account)
        .await
        .unwrap()
        .unwrap()
        .username;
    for (after, document) in [(0, "first"), (1, "second")] {
        let saved = store.save_settings(&new(account, after, document)).await;
        assert_eq!(saved.unwrap(), Some(after + 1));
    }
    let last = PresentSettings {
        number: 2,
        document: "second".to_owned(),
    };
    assert_eq!(store.present_settings().await.unwrap(), Some(last));
    let versions = store.settings_versions().await.unwrap();
    let told: Vec<_> = versions
        .iter()
        .map(|one| (one.number, one.at, &*one.document))
        .collect();
    assert_eq!(told, [(2, NOW + 1, "second"), (1, NOW, "first")]);
    assert!(versions.iter().all(|one| one.username == username));
}

pub(super) async fn what_was_made_from_an_older_version_is_not_saved(
    store: &(impl OfficeSettings + StaffAccounts),
) {
    let account = account(store).await;
    let saved = store.save_settings(&new(account, 1, "too early")).await;
    assert_eq!(saved.unwrap(), None);
    let saved = store.save_settings(&new(account, 0, "first")).await;
    assert_eq!(saved.unwrap(), Some(1));
    let saved = store.save_settings(&new(account, 0, "too late")).await;
    assert_eq!(saved.unwrap(), None);
    assert_eq!(store.settings_versions().await.unwrap().len(), 1);
}

pub(super) fn new(account: i64, after: i64, document: &str) -> NewSettings<'_> {
    NewSettings {
        after,
        at: NOW + after.unsigned_abs(),
        account,
        document,
    }
}
