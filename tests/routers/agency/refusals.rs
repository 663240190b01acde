//! Who is not let in, and why.

use desk::paths::{ACCOUNT, AGENCY_BEGIN, INTAKES, SESSION_BY_AGENCY};
use domain::{
    audit::AuditAction::AgencyRefused,
    staff::Role,
    wire::{
        agency::{AgencyBegin, AgencyDone, AgencyReturn},
        problem::kind,
        staff::AccountChange,
    },
};
use serde_json::json;
use tests::routers::{AGENCY_SECRET, Answer, logged};

use super::{begin, come_back, house, last, merged, query, returned, specialist, staff, walk};

#[tokio::test]
async fn nobody_is_let_in_without_a_role_and_no_account_is_made() {
    let (agency, house) = house().await;
    for groups in [
        json!(["everybody"]),
        json!([]),
        json!("Specialists"),
        json!(null),
        json!(7),
    ] {
        let mut browser = house.client();
        let answer = walk(&agency, &house, &mut browser, json!({ "groups": groups })).await;
        let problem = answer.problem(403, kind::AGENCY_REFUSED);
        assert!(
            problem.detail.contains("none of your groups"),
            "{}",
            problem.detail
        );
        assert_eq!(browser.cookie(), None);
        assert_eq!(last(&house).await, (AgencyRefused, "no_role".to_owned()));
        // The agency still knows them there: somebody else must get a chance.
        let begun = begin(&mut browser, AGENCY_BEGIN).await;
        assert_eq!(query(&begun)("prompt"), "login");
    }
    assert_eq!(staff(&house).await.members.len(), 1);
}

#[tokio::test]
async fn a_token_that_does_not_hold_lets_nobody_in() {
    let (agency, house) = house().await;
    let now = house.now();
    for (says, why) in [
        (json!({ "nonce": "another" }), "token_nonce"),
        (json!({ "nonce": null }), "token_nonce"),
        (json!({ "aud": "another-client" }), "token_audience"),
        (
            json!({ "aud": ["intake-desk", "another-client"] }),
            "token_audience",
        ),
        (json!({ "exp": now }), "token_expired"),
        (
            json!({ "iss": "https://login.elsewhere.test" }),
            "token_issuer",
        ),
        (json!({ "sub": null }), "answer"),
    ] {
        let mut browser = house.client();
        let answer = walk(&agency, &house, &mut browser, merged(specialist(), says)).await;
        answer.problem(401, kind::AGENCY_REFUSED);
        assert_eq!(last(&house).await, (AgencyRefused, why.to_owned()));
        browser.get(INTAKES).await.problem(401, kind::SIGNED_OUT);
    }
    assert_eq!(staff(&house).await.members.len(), 1);
}

#[tokio::test]
async fn a_new_key_is_fetched_and_one_that_is_not_published_is_refused() {
    let (agency, house) = house().await;
    let mut browser = house.client();
    let begun = begin(&mut browser, AGENCY_BEGIN).await;
    agency.renew_key(false);
    house.pass(60);
    agency.asked();
    let answer = come_back(&agency, &house, (&mut browser, &begun), specialist()).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(agency.asked(), ["/token", "/keys"]);

    let mut stranger = house.client();
    house.pass(60);
    agency.renew_key(true);
    let answer = walk(&agency, &house, &mut stranger, specialist()).await;
    answer.problem(401, kind::AGENCY_REFUSED);
    assert_eq!(last(&house).await, (AgencyRefused, "token_key".to_owned()));
}

#[tokio::test]
async fn a_way_back_is_good_once_in_time_and_in_the_browser_that_began_it() {
    let (agency, house) = house().await;
    let mut browser = house.client();
    let begun = begin(&mut browser, AGENCY_BEGIN).await;
    let (state, code) = agency.lets_in(&begun, specialist(), house.now());
    let back = returned(&state, &code);
    let refused = |answer: Answer| answer.problem(401, kind::AGENCY_REFUSED);

    refused(house.client().post(SESSION_BY_AGENCY, &back).await);
    let mut other = house.client();
    begin(&mut other, AGENCY_BEGIN).await;
    refused(other.post(SESSION_BY_AGENCY, &back).await);
    assert_eq!(last(&house).await, (AgencyRefused, "journey".to_owned()));
    assert_eq!(browser.post(SESSION_BY_AGENCY, &back).await.status, 200);
    refused(browser.post(SESSION_BY_AGENCY, &back).await);
    refused(
        browser
            .post(SESSION_BY_AGENCY, &returned("made-up", &code))
            .await,
    );

    let mut slow = house.client();
    let begun = begin(&mut slow, AGENCY_BEGIN).await;
    house.pass(10 * 60);
    refused(come_back(&agency, &house, (&mut slow, &begun), specialist()).await);

    let logged = logged();
    let text = String::from_utf8_lossy(&logged);
    assert!(
        !text.contains(&code) && !text.contains(AGENCY_SECRET) && !text.contains("248289761001")
    );
}

#[tokio::test]
async fn who_turns_back_or_brings_what_is_not_the_agencys_is_not_let_in() {
    let (agency, house) = house().await;
    let mut browser = house.client();
    let begun = begin(&mut browser, AGENCY_BEGIN).await;
    let (state, _) = agency.lets_in(&begun, specialist(), house.now());
    let declined = AgencyReturn {
        state,
        code: None,
        error: Some("access_denied".to_owned()),
        iss: None,
    };
    let answer = browser.post(SESSION_BY_AGENCY, &declined).await;
    assert!(
        answer
            .problem(401, kind::AGENCY_REFUSED)
            .detail
            .contains("not finished")
    );

    let begun = begin(&mut browser, AGENCY_BEGIN).await;
    let (state, code) = agency.lets_in(&begun, specialist(), house.now());
    let elsewhere = AgencyReturn {
        iss: Some("https://login.elsewhere.test".to_owned()),
        ..returned(&state, &code)
    };
    browser
        .post(SESSION_BY_AGENCY, &elsewhere)
        .await
        .problem(401, kind::AGENCY_REFUSED);
    assert_eq!(last(&house).await, (AgencyRefused, "issuer".to_owned()));

    let begun = begin(&mut browser, AGENCY_BEGIN).await;
    let (state, _) = agency.lets_in(&begun, specialist(), house.now());
    let made_up = returned(&state, "code-77");
    browser
        .post(SESSION_BY_AGENCY, &made_up)
        .await
        .problem(401, kind::AGENCY_REFUSED);
    assert_eq!(last(&house).await, (AgencyRefused, "code".to_owned()));

    for back in [
        "https://elsewhere.test/",
        "//elsewhere.test",
        "/",
        "/desk/\\elsewhere",
    ] {
        let asked = AgencyBegin {
            back: Some(back.to_owned()),
        };
        browser
            .post(AGENCY_BEGIN, &asked)
            .await
            .problem(422, kind::MALFORMED);
    }
}

#[tokio::test]
async fn an_account_that_was_closed_stays_closed() {
    let (agency, house) = house().await;
    let mut browser = house.client();
    let done: AgencyDone = walk(&agency, &house, &mut browser, specialist())
        .await
        .json();
    let address = ACCOUNT.replace("{id}", &done.session.account.to_string());
    let mut administrator = house.staff().await;
    let other_role = AccountChange {
        role: Role::Auditor,
        active: true,
    };
    administrator
        .post(&address, &other_role)
        .await
        .problem(409, kind::CONFLICT);
    let closed = AccountChange {
        role: Role::Specialist,
        active: false,
    };
    assert_eq!(administrator.post(&address, &closed).await.status, 204);
    browser.get(INTAKES).await.problem(401, kind::SIGNED_OUT);

    let answer = walk(&agency, &house, &mut browser, specialist()).await;
    assert!(
        answer
            .problem(403, kind::AGENCY_REFUSED)
            .detail
            .contains("closed")
    );
    assert_eq!(last(&house).await, (AgencyRefused, "closed".to_owned()));
}

#[tokio::test]
async fn without_an_answer_of_the_agency_the_desks_own_accounts_still_work() {
    let (agency, house) = house().await;
    agency.fall_silent(true);
    let mut browser = house.client();
    let asked = AgencyBegin::default();
    let answer = browser.post(AGENCY_BEGIN, &asked).await;
    assert!(
        answer
            .problem(503, kind::AGENCY_SILENT)
            .detail
            .contains("does not answer")
    );
    assert_eq!(last(&house).await, (AgencyRefused, "silent".to_owned()));
    // It is not asked again by everybody who tries.
    agency.asked();
    browser
        .post(AGENCY_BEGIN, &asked)
        .await
        .problem(503, kind::AGENCY_SILENT);
    assert_eq!(agency.asked(), Vec::<String>::new());

    agency.fall_silent(false);
    house.pass(10);
    let begun = begin(&mut browser, AGENCY_BEGIN).await;
    agency.fall_silent(true);
    let answer = come_back(&agency, &house, (&mut browser, &begun), specialist()).await;
    answer.problem(503, kind::AGENCY_SILENT);
}
