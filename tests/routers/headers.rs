//! What every answer carries, whatever it is an answer to.

use tests::routers::TestHouse;

const CONTENT_SECURITY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; worker-src 'self'; \
    manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

#[tokio::test]
async fn pages_problems_and_data_are_all_locked_down() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    for path in [
        "/",
        "/kiosk",
        "/widget",
        "/nothing",
        "/desk",
        "/desk/",
        "/desk/queue",
        "/api/office",
        "/api/submissions",
        "/api/nothing",
        "/desk/api/session",
        "/desk/api/nothing",
        "/healthz",
        "/readyz",
    ] {
        let answer = client.get(path).await;
        for (name, value) in [
            ("content-security-policy", CONTENT_SECURITY),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(answer.header(name), value, "{name} of {path}");
        }
        for asked_for in ["camera", "geolocation", "microphone"] {
            assert!(
                answer
                    .header("permissions-policy")
                    .contains(&format!("{asked_for}=()"))
            );
        }
        assert_eq!(answer.header("server"), "", "{path}");
    }
}

#[tokio::test]
async fn a_house_that_runs_says_so() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    assert_eq!(client.get("/healthz").await.status, 200);
    assert_eq!(client.get("/readyz").await.status, 200);
    house.house.close().await;
    assert_eq!(client.get("/healthz").await.status, 200);
    assert_eq!(client.get("/readyz").await.status, 503);
}
