//! The descriptions say what the routers do: every address and method in them is there, every other
//! method is refused, and no address is left out.

use std::collections::BTreeSet;

use axum::{body::Body, http::Method};
use domain::wire::submission::staff_paths;
use notifier::feed::{Mapping, RECORD_PROBLEMS, parsers::read_xml};
use serde_json::{Value, json};
use tests::routers::{Client, TestHouse};

#[tokio::test]
async fn the_public_description_is_true() {
    let house = TestHouse::open().await;
    let paths = [
        gate::paths::OFFICE,
        "/api/directory",
        gate::paths::CHALLENGE,
        gate::paths::KIOSK_ENROLMENT,
        gate::paths::KIOSK_HEARTBEAT,
        gate::paths::SUBMISSIONS,
        gate::paths::RECEIPT,
        gate::paths::RECEIPT_MESSAGES,
        gate::paths::DRAFT,
        gate::paths::HANDOFF,
        gate::paths::HANDOFF_TAKE,
        notifier::paths::CONFIRM,
        notifier::paths::CODE,
        notifier::paths::CODE_CONTACTS,
        notifier::paths::CODE_CHANGE,
        notifier::paths::CODE_CANCEL,
        notifier::paths::UPDATE,
        notifier::paths::CONTACTS,
        notifier::paths::CHANGE,
        notifier::paths::CANCEL,
        notifier::paths::FEED_EVENTS,
        notifier::paths::CALLS,
        notifier::paths::RECEIPTS,
        notifier::paths::BOUNCES,
        gate::paths::OPENAPI,
    ];
    check(&mut house.client(), gate::paths::OPENAPI, &paths).await;
}

#[tokio::test]
async fn the_feed_is_described_as_it_is_read() {
    let house = TestHouse::open().await;
    let described: Value = house.client().get(gate::paths::OPENAPI).await.json();
    let codes = "/components/schemas/FeedAnswer/properties/problems/items/properties/code/enum";
    assert_eq!(described.pointer(codes), Some(&json!(RECORD_PROBLEMS)));

    let content = &described["paths"][notifier::paths::FEED_EVENTS]["post"]["requestBody"];
    let document = &content["content"]["application/xml"]["example"];
    let read = read_xml(document.as_str().unwrap().as_bytes(), &Mapping::default()).unwrap();
    assert!(read.len() == 1 && read.iter().all(Result::is_ok));
}

#[tokio::test]
async fn the_description_of_the_desk_is_true() {
    let house = TestHouse::open().await;
    let paths = [
        desk::paths::SETUP,
        desk::paths::SESSION,
        desk::paths::CODE,
        desk::paths::PROOF,
        desk::paths::SIGN_IN,
        desk::paths::AGENCY_BEGIN,
        desk::paths::SESSION_BY_AGENCY,
        desk::paths::PROOF_BY_AGENCY_BEGIN,
        desk::paths::OWN_ACCOUNT,
        desk::paths::REMINDERS,
        desk::paths::PASSKEY_ASKED,
        desk::paths::SESSION_BY_PASSKEY,
        desk::paths::PROOF_BY_PASSKEY,
        desk::paths::PASSKEY_BEGUN,
        desk::paths::PASSKEYS,
        desk::paths::PASSKEY_REMOVE,
        desk::paths::SECOND_FACTOR,
        desk::paths::SECOND_FACTOR_CONFIRM,
        desk::paths::SECOND_FACTOR_REMOVE,
        desk::paths::SECOND_FACTOR_RESET,
        desk::paths::RECOVERY_CODES,
        desk::paths::INTAKES,
        desk::paths::INTAKE,
        desk::paths::QUEUE_CHOICES,
        desk::paths::MESSAGES,
        desk::paths::REPLIES,
        desk::paths::UNOPENED,
        desk::paths::UNOPENED_ERASE,
        desk::paths::KIOSKS,
        desk::paths::KIOSKS_WAITING,
        desk::paths::KIOSK_NAME,
        desk::paths::KIOSK_REVOKE,
        desk::paths::STAFF,
        desk::paths::ACCOUNT,
        desk::paths::INVITATIONS,
        desk::paths::SESSIONS,
        desk::paths::SESSION_END,
        desk::paths::AUDIT,
        desk::paths::CASE,
        desk::paths::ASSIGNEE,
        desk::paths::PRESENCE,
        desk::paths::HOLD,
        desk::paths::LINKS,
        desk::paths::ROUTING,
        desk::paths::DIRECTORY,
        desk::paths::REFERRALS,
        desk::paths::REFERRAL_DRAFT,
        desk::paths::REFERRAL_OUTCOME,
        desk::paths::HISTORY_RULES,
        desk::paths::HISTORY,
        desk::paths::HISTORY_ANSWER,
        desk::paths::HISTORY_MESSAGE,
        desk::paths::HISTORY_UNMASK,
        desk::paths::HISTORY_UNMASK_ANSWER,
        desk::paths::HISTORY_VALUES,
        desk::paths::DUTY,
        desk::paths::LOCAL_CONTACTS,
        desk::paths::LOCAL_CONTACT,
        desk::paths::LOCAL_CONTACT_REMOVE,
        desk::paths::SETTINGS,
        desk::paths::SETTINGS_PREVIEW,
        desk::paths::SETTINGS_UNDO,
        desk::paths::SETTINGS_FILE,
        desk::paths::HOAX_RULES,
        desk::paths::CLUSTERS,
        desk::paths::CLUSTER_CLOSE,
        desk::paths::BULK_UNDO,
        desk::paths::RETENTION,
        desk::paths::EVENTS,
        desk::paths::FIGURES,
        desk::paths::FIGURES_CSV,
        desk::paths::CASE_EXPORT,
        desk::paths::LIST_EXPORT,
        desk::paths::SEARCH,
        staff_paths::OFFICE,
        staff_paths::CALL,
        notifier::paths::WAITING,
        notifier::paths::SIGN_UPS,
        notifier::paths::SIGN_UP,
        notifier::paths::SIGN_UP_CHANGE,
        notifier::paths::SIGN_UP_CANCEL,
        notifier::paths::SIGN_UP_HANDED_OFF,
        notifier::paths::MATCHES,
        notifier::paths::MATCH,
        notifier::paths::DELIVERY,
        notifier::paths::RETRY,
        notifier::paths::FEEDS,
        desk::paths::OPENAPI,
    ];
    check(&mut house.staff().await, desk::paths::OPENAPI, &paths).await;
}

async fn check(client: &mut Client, description: &str, paths: &[&str]) {
    let description: Value = client.get(description).await.json();
    let described = description["paths"].as_object().unwrap();
    let documented: BTreeSet<&str> = described.keys().map(String::as_str).collect();
    let there: BTreeSet<&str> = paths.iter().copied().collect();
    let apart: Vec<_> = documented.symmetric_difference(&there).collect();
    assert!(apart.is_empty(), "{apart:?}");
    references_lead_somewhere(&description, &description);

    for (path, operations) in described {
        let address = path
            .replace("{id}", "00000000000000000000000000000000")
            .replace("{lookup}", "AAAAAAAAAAAAAAAAAAAAAA")
            .replace("{number}", "1");
        // DELETE signs out: last.
        for method in [
            Method::GET,
            Method::PUT,
            Method::PATCH,
            Method::POST,
            Method::DELETE,
        ] {
            let name = method.as_str().to_lowercase();
            let answer = client.send(method, &address, &[], Body::empty()).await;
            let status = answer.status.as_u16();
            match operations.get(&name) {
                Some(operation) => {
                    let statuses = operation["responses"].as_object().unwrap();
                    assert!(
                        statuses.contains_key(&status.to_string()),
                        "{name} {path}: {status}"
                    );
                }
                None => assert_eq!(status, 405, "{name} {path}"),
            }
        }
    }
}

fn references_lead_somewhere(whole: &Value, part: &Value) {
    match part {
        Value::Object(fields) => {
            if let Some(reference) = fields.get("$ref").and_then(Value::as_str) {
                let target = whole.pointer(reference.trim_start_matches('#'));
                assert!(target.is_some(), "{reference}");
            }
            for field in fields.values() {
                references_lead_somewhere(whole, field);
            }
        }
        Value::Array(items) => {
            for item in items {
                references_lead_somewhere(whole, item);
            }
        }
        _ => {}
    }
}
