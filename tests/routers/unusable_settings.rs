//! Settings that this version of the program cannot use are complained of once, and nothing of them is quoted.

use desk::paths::{CLUSTERS, INTAKES, KIOSKS, RETENTION, SETTINGS};
use store::{NewSettings, OfficeSettings, SqliteSettings, SqliteStore};
use tests::routers::{TestHouse, logged};

/// What somebody typed into them.
const TYPED: &str = "zqxvbehindthebakery";
/// What is said of both, one after the other.
const WRONG: [&str; 2] = ["a name or a type", "office.exit_url: "];
/// So many versions come before, as no other test has: by their numbers the lines here are told from others.
const USABLE: i64 = 40;

#[tokio::test]
async fn what_cannot_be_used_is_said_once_and_not_quoted() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let settings = SqliteSettings {
        file: house.settings.data.join("intake.db"),
        page_limit: None,
    };
    let store = SqliteStore::open(&settings).await.unwrap();
    let save = async |after: i64, document: &str| {
        let new = NewSettings {
            after,
            at: house.now(),
            account: 1,
            document,
        };
        assert!(store.save_settings(&new).await.unwrap().is_some());
    };
    for after in 0..USABLE {
        save(after, "").await;
    }
    let versions = [
        format!("[rules]\n{TYPED} = 1\n"),
        format!("[office]\nexit_url = '{TYPED}'\n"),
    ];
    for (document, after) in versions.iter().zip(USABLE..) {
        save(after, document).await;
        for _ in 0..3 {
            house.house.catch_up().await.unwrap();
            for path in [SETTINGS, INTAKES, RETENTION, KIOSKS, CLUSTERS] {
                assert_eq!(staff.get(path).await.status, 200, "{path}");
            }
            // Whoever looks first, the number of the version is said.
            house.house.renew_manifest().await.unwrap();
        }
    }
    let log = String::from_utf8_lossy(&logged()).into_owned();
    for (wrong, number) in WRONG.into_iter().zip(USABLE + 1..) {
        let ending = number.to_string();
        let about = |line: &&str| {
            line.contains("ERROR") && line.contains(wrong) && line.trim_end().ends_with(&ending)
        };
        let lines: Vec<_> = log.lines().filter(about).collect();
        assert_eq!(lines.len(), 1, "{lines:?}");
    }
    assert!(!log.contains(TYPED));
}
