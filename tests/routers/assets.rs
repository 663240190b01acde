//! The apps as files: encodings, entity tags, caching, and a bundle that is missing.

use std::{fs, path::Path};

use axum::{body::Body, http::Method};
use domain::wire::settings::SettingsChange;
use tests::routers::{Answer, TestHouse};

const HASHED: &str = "visitor-0123456789abcdef";
const PAGE: &str = "<!doctype html><html lang={{LANGUAGE}} dir={{DIRECTION}}>\
    <p>{{greeting}}</p><i>{{nobody-knows}}</i><meta name=\"office-root\" content=\"{{OFFICE_ROOT}}\">\
    <a href=\"tel:{{OFFICE_DIGITS}}\">{{OFFICE_TELEPHONE}}</a><a href=\"{{OFFICE_EXIT}}\">Leave</a>";

#[tokio::test]
async fn a_bundle_that_was_not_built_says_so() {
    let house = TestHouse::open().await;
    for path in [
        "/",
        "/kiosk",
        "/widget",
        "/receipt",
        "/vine",
        "/vine/confirm/",
        "/vine/update/",
        "/vine/cancel/",
        "/desk/",
        "/desk/queue",
    ] {
        let answer = house.client().get(path).await;
        assert_eq!(answer.status, 503, "{path}");
        assert!(
            answer
                .text()
                .contains("bundle not built, run cargo xtask bundle")
        );
    }
}

#[tokio::test]
async fn the_page_holds_what_is_the_offices_own_in_both_encodings() {
    let house = with_bundles().await;
    let root = house.house.keys().unwrap().root.fingerprint().to_string();
    for path in [
        "/",
        "/kiosk",
        "/widget",
        "/receipt",
        "/vine",
        "/vine/confirm/",
        "/vine/cancel",
    ] {
        let page = house.client().get(path).await;
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(
            page.text().contains(&format!("content=\"{root}\"")),
            "{}",
            page.text()
        );
        let telephone = "<a href=\"tel:18554886423\">1-855-488-6423</a>";
        assert!(page.text().contains(telephone), "{}", page.text());
        assert!(
            page.text()
                .contains("<a href=\"https://www.weather.gov/\">")
        );

        let compressed = house
            .client()
            .get_with(path, &[("accept-encoding", "gzip, br")])
            .await;
        assert_eq!(unpacked(&compressed), page.body);
    }
}

#[tokio::test]
async fn the_page_says_what_was_saved_at_the_desk() {
    let house = with_bundles().await;
    let telephone = ("office.telephone".to_owned(), "1-202-555-0199".to_owned());
    let change = SettingsChange {
        version: 0,
        values: [telephone].into(),
    };
    let saved = house
        .staff()
        .await
        .post(desk::paths::SETTINGS, &change)
        .await;
    assert_eq!(saved.status, 200, "{}", saved.text());
    for path in ["/", "/kiosk"] {
        let page = house.client().get(path).await.text();
        let telephone = "<a href=\"tel:12025550199\">1-202-555-0199</a>";
        assert!(page.contains(telephone), "{page}");
    }
}

#[tokio::test]
async fn the_page_has_no_other_address() {
    let house = with_bundles().await;
    for path in [
        "/index.html",
        "/nothing",
        "/visitor/index.html",
        "/../keys/root.key",
        "//",
    ] {
        assert_eq!(house.client().get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn files_come_in_the_encoding_that_is_asked_for() {
    let house = with_bundles().await;
    let mut client = house.client();
    let path = format!("/{HASHED}_bg.wasm");

    let plain = client.get(&path).await;
    assert_eq!(plain.header("content-type"), "application/wasm");
    assert_eq!(plain.header("content-encoding"), "");
    assert_eq!(plain.header("vary"), "accept-encoding");

    let compressed = client
        .get_with(&path, &[("accept-encoding", "br;q=0.9, gzip")])
        .await;
    assert_eq!(compressed.header("content-encoding"), "br");
    assert_eq!(compressed.header("vary"), "accept-encoding");
    assert_eq!(unpacked(&compressed), plain.body);
    assert!(compressed.body.len() < plain.body.len());
    assert_ne!(compressed.header("etag"), plain.header("etag"));

    let refused = client
        .get_with(&path, &[("accept-encoding", "br;q=0")])
        .await;
    assert_eq!(refused.body, plain.body);
}

#[tokio::test]
async fn only_names_with_a_hash_may_be_kept() {
    let house = with_bundles().await;
    let mut client = house.client();
    for name in [
        format!("/{HASHED}.js"),
        "/desk/staff-fedcba9876543210.css".to_owned(),
    ] {
        let answer = client.get(&name).await;
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
    }
    assert_eq!(
        client.get("/boot.js").await.header("cache-control"),
        "no-cache"
    );
}

#[tokio::test]
async fn who_has_a_file_already_is_told_so() {
    let house = with_bundles().await;
    let mut client = house.client();
    let tag = client.get("/boot.js").await.header("etag").to_owned();
    let again = client
        .get_with("/boot.js", &[("if-none-match", &format!("\"x\", {tag}"))])
        .await;
    assert_eq!(again.status, 304);
    assert_eq!(again.header("etag"), tag);
    assert!(again.body.is_empty());
}

#[tokio::test]
async fn a_head_request_gets_the_head_only() {
    let house = with_bundles().await;
    let mut client = house.client();
    for path in ["/", "/boot.js", "/desk/"] {
        let length = client.get(path).await.body.len().to_string();
        let head = client.send(Method::HEAD, path, &[], Body::empty()).await;
        assert_eq!(head.status, 200, "{path}");
        assert_eq!(head.header("content-length"), length, "{path}");
        assert!(head.body.is_empty());
    }
}

#[tokio::test]
async fn the_staff_app_answers_at_every_address_of_its_own() {
    let house = with_bundles().await;
    let mut client = house.client();
    for path in ["/desk/", "/desk/setup", "/desk/intakes/0123"] {
        assert!(client.get(path).await.text().contains("staff"), "{path}");
    }
    assert_eq!(client.get("/desk").await.header("location"), "/desk/");
    for path in [
        "/desk/missing.js",
        "/desk/index.html",
        "/staff-fedcba9876543210.css",
    ] {
        assert_eq!(client.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn the_page_comes_in_the_language_that_is_asked_for() {
    let house = with_bundles().await;
    let mut client = house.client();
    for (path, accepted, expected) in [
        ("/", "", "lang=en dir=ltr><p>Hello &amp; welcome</p>"),
        ("/?lang=es", "", "lang=es dir=ltr><p>Hola</p>"),
        ("/?lang=xx", "ar-EG;q=0.9, es", "lang=ar dir=rtl>"),
        ("/widget", "fr, es-MX, en", "lang=es dir=ltr>"),
        ("/kiosk", "es", "lang=en dir=ltr>"),
    ] {
        let answer = client
            .get_with(path, &[("accept-language", accepted)])
            .await;
        assert!(
            answer.text().contains(expected),
            "{path}: {}",
            answer.text()
        );
    }
    // Arabic lacks the sentence, so English stands in; what nobody knows is seen as it is.
    let arabic = client.get("/?lang=ar").await;
    assert!(arabic.text().contains("<p>Hello &amp; welcome</p>"));
    assert!(arabic.text().contains("<i>{{nobody-knows}}</i>"));
}

async fn with_bundles() -> TestHouse {
    TestHouse::open_with(|settings| {
        let folder = settings.bundles.clone().unwrap();
        for app in ["visitor", "kiosk"] {
            write(&folder, &format!("{app}/index.html"), PAGE);
            let words = |tag: &str| format!("{app}/words/{tag}.catalogue");
            write(&folder, &words("en"), "greeting\tHello & welcome\n");
            write(&folder, &words("es"), "greeting\tHola\n");
        }
        write(
            &folder,
            "visitor/boot.js",
            "import(document.currentScript);",
        );
        write(&folder, &format!("visitor/{HASHED}.js"), "export {};");
        write(
            &folder,
            &format!("visitor/{HASHED}_bg.wasm"),
            &"\0asm ".repeat(1000),
        );
        write(
            &folder,
            "staff/index.html",
            "<!doctype html><title>staff</title>",
        );
        write(
            &folder,
            "staff/staff-fedcba9876543210.css",
            "p { margin: 0 }",
        );
    })
    .await
}

fn write(folder: &Path, name: &str, text: &str) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

fn unpacked(answer: &Answer) -> Vec<u8> {
    if answer.header("content-encoding") != "br" {
        return answer.body.to_vec();
    }
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut &answer.body[..], &mut plain).unwrap();
    plain
}
