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
        "/demo-host",
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
async fn a_kiosks_page_opens_no_windows_and_a_persons_own_may() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let policies = "content-security-policy";
    let sandbox = "sandbox allow-scripts allow-same-origin allow-forms allow-modals";
    let kiosk = client.get("/kiosk").await;
    assert_eq!(kiosk.headers(policies), [CONTENT_SECURITY, sandbox]);
    assert_eq!(client.get("/").await.headers(policies), [CONTENT_SECURITY]);
}

#[tokio::test]
async fn only_the_widget_may_be_framed_and_only_by_the_offices_sites() {
    let listed = TestHouse::open_with(|settings| {
        settings.embed_hosts = ["https://www.agency.example", "https://help.example:8443"]
            .map(|origin| origin.parse().unwrap())
            .into();
    })
    .await;
    let widget = listed.client().get("/widget").await;
    let policy = widget.header("content-security-policy");
    let ancestors = "frame-ancestors https://www.agency.example https://help.example:8443";
    assert!(policy.ends_with(ancestors), "{policy}");
    assert_eq!(
        policy.replace(ancestors, "frame-ancestors 'none'"),
        CONTENT_SECURITY
    );
    // Pages that ask for isolation may frame it, and load the script.
    for path in ["/widget", "/embed.js"] {
        let answer = listed.client().get(path).await;
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            "cross-origin",
            "{path}"
        );
    }
    for path in ["/", "/kiosk", "/desk/", "/api/office"] {
        let answer = listed.client().get(path).await;
        assert_eq!(answer.header("content-security-policy"), CONTENT_SECURITY);
    }
    let nobody = TestHouse::open().await;
    let widget = nobody.client().get("/widget").await;
    assert_eq!(widget.header("content-security-policy"), CONTENT_SECURITY);
}

#[tokio::test]
async fn the_demonstrations_host_page_is_there_only_when_asked_for() {
    let house = TestHouse::open().await;
    assert_eq!(house.client().get("/demo-host").await.status, 404);
    let demo = TestHouse::open_with(|settings| settings.demo_host = true).await;
    let page = demo
        .client()
        .get_with("/demo-host", &[("host", "127.0.0.1:8080")])
        .await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("/embed.js\" data-office=\"http://"));
    let policy = page.header("content-security-policy");
    assert!(policy.contains("require-trusted-types-for 'script'"));
    for (file, kind) in [
        ("hostile.css", "text/css"),
        ("shadow.js", "text/javascript"),
    ] {
        let file = demo.client().get(&format!("/demo-host/{file}")).await;
        assert_eq!(
            (file.status, file.header("content-type")),
            (200.try_into().unwrap(), kind)
        );
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
