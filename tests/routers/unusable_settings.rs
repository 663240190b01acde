//! Settings that this version of the program cannot use are complained of once, and nothing of them is quoted.

use desk::paths::{CLUSTERS, INTAKES, KIOSKS, RETENTION, SETTINGS};
use store::{NewSettings, OfficeSettings, SqliteSettings, SqliteStore};
use tests::routers::{TestHouse, logged};

/// What somebody typed into them.
const TYPED: &str = "zqxvbehindthebakery";
/// What is wrong with the second version, and with those of no other test.
const WRONG: &str = "office.exit_url: ";

#[tokio::test]
async fn what_cannot_be_used_is_said_once_and_not_quoted() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let settings = SqliteSettings {
        file: house.settings.data.join("intake.db"),
        page_limit: None,
    };
    let store = SqliteStore::open(&settings).await.unwrap();
    let versions = [
        format!("[rules]\n{TYPED} = 1\n"),
        format!("[office]\nexit_url = '{TYPED}'\n"),
    ];
    for (document, after) in versions.iter().zip(0..) {
        let new = NewSettings {
            after,
            at: house.now(),
            account: 1,
            document,
        };
        assert!(store.save_settings(&new).await.unwrap().is_some());
        for _ in 0..3 {
            house.house.renew_manifest().await.unwrap();
            house.house.catch_up().await.unwrap();
            for path in [SETTINGS, INTAKES, RETENTION, KIOSKS, CLUSTERS] {
                assert_eq!(staff.get(path).await.status, 200, "{path}");
            }
        }
    }
    let log = String::from_utf8_lossy(&logged()).into_owned();
    let about = |line: &&str| line.contains("ERROR") && line.contains(WRONG);
    let lines: Vec<_> = log.lines().filter(about).collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(!log.contains(TYPED));
}
