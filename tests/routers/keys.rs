//! What is made on first start, who may read it, and what stops the next start.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use server::{HouseError, keys::KeyFolderError};
use tests::routers::TestHouse;

const FILES: [&str; 4] = ["office.key", "notifier.key", "root.key", "escrow.pub"];

#[tokio::test]
async fn only_the_owner_may_read_what_was_made() {
    let house = TestHouse::open().await;
    let data = &house.settings.data;
    assert_eq!(mode(data), 0o700);
    assert_eq!(mode(&data.join("keys")), 0o700);
    for name in FILES {
        assert_eq!(mode(&data.join("keys").join(name)), 0o600, "{name}");
    }
    assert_eq!(mode(&house.house.escrow_sheet().unwrap()), 0o600);
}

#[tokio::test]
async fn the_escrow_key_is_on_the_sheet_and_in_no_other_file() {
    let house = TestHouse::open().await;
    let sheet = fs::read_to_string(house.house.escrow_sheet().unwrap()).unwrap();
    let first_line = sheet.split("<pre id=\"escrow-key\">").nth(1).unwrap();
    let first_line = first_line.lines().next().unwrap().to_owned();
    assert_eq!(first_line.len(), 19, "{first_line}");
    assert!(sheet.contains(&house.house.keys().unwrap().escrow.id().to_string()));
    for (file, bytes) in house.files().unwrap() {
        let text = String::from_utf8_lossy(&bytes);
        assert_eq!(
            text.contains(&first_line),
            file.ends_with("escrow-sheet.html"),
            "{file:?}"
        );
    }
    for name in FILES {
        let text = fs::read_to_string(house.settings.data.join("keys").join(name)).unwrap();
        assert!(!text.contains(&first_line), "{name}");
    }
}

#[tokio::test]
async fn a_sheet_that_was_deleted_stays_away() {
    let house = TestHouse::open().await;
    let sheet = house.house.escrow_sheet().unwrap();
    let house = house
        .restart_after(|_| fs::remove_file(&sheet).unwrap())
        .await
        .unwrap();
    assert_eq!(house.house.escrow_sheet(), None);
}

#[tokio::test]
async fn keys_that_were_published_are_never_replaced_in_silence() {
    for name in FILES {
        let house = TestHouse::open().await;
        let lose = |data: &Path| fs::remove_file(data.join("keys").join(name)).unwrap();
        let Err(HouseError::Keys(error)) = house.restart_after(lose).await else {
            panic!("it started without {name}")
        };
        assert!(matches!(&error, KeyFolderError::Missing { file } if file.ends_with(name)));
        assert!(error.to_string().contains("intake keys restore"));
    }
}

#[tokio::test]
async fn a_damaged_key_stops_the_start_and_is_not_shown() {
    let house = TestHouse::open().await;
    let damage = |data: &Path| {
        let file = data.join("keys/office.key");
        let text = fs::read_to_string(&file).unwrap();
        let first = text.chars().next().unwrap();
        let other = if first == '0' { "1" } else { "0" };
        fs::write(&file, text.replacen(first, other, 1)).unwrap();
    };
    let Err(error) = house.restart_after(damage).await else {
        panic!("it started")
    };
    assert!(
        error.to_string().contains("office.key does not hold a key"),
        "{error}"
    );
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}
