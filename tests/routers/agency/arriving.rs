//! Who is let in, and for what.

use desk::paths::{
    AGENCY_BEGIN, INTAKES, INVITATIONS, PASSKEY_BEGUN, PROOF_BY_AGENCY_BEGIN, SECOND_FACTOR,
    SESSION, SESSION_BY_AGENCY, SESSIONS, SETUP, SIGN_IN,
};
use domain::{
    audit::AuditAction::{AgencyRefused, AgencySignedIn},
    staff::Role,
    wire::{
        agency::{AgencyBegin, AgencyDone, SignInOptions},
        desk::{Setup, SignIn, StaffSession},
        problem::kind,
        staff::{NewInvitation, Sessions},
    },
};
use serde_json::json;
use tests::routers::{PASSWORD, TestHouse, USERNAME};

use super::{begin, come_back, house, house_with, last, query, returned, specialist, told, walk};

#[tokio::test]
async fn somebody_with_a_group_is_let_in_for_its_role_each_time() {
    let (agency, house) = house().await;
    let options: SignInOptions = house.client().get(SIGN_IN).await.json();
    assert_eq!(options.agency.as_deref(), Some("Example Agency"));
    assert!(options.passwords);

    let mut browser = house.client();
    let begun = begin(&mut browser, AGENCY_BEGIN).await;
    let query = query(&begun);
    assert_eq!(query("response_type"), "code");
    assert_eq!(query("scope"), "openid profile");
    assert_eq!(query("code_challenge_method"), "S256");
    let back = "http://127.0.0.1:8080/desk/sign-in/agency";
    assert_eq!(query("redirect_uri"), back);
    assert_eq!(
        (query("prompt"), query("max_age")),
        (String::new(), String::new())
    );

    let says = json!({ "groups": ["everybody", "specialists"] });
    let done: AgencyDone = come_back(&agency, &house, (&mut browser, &begun), says)
        .await
        .json();
    assert_eq!(done.back.as_deref(), Some("/desk/kiosks"));
    let session = done.session;
    assert_eq!(
        (session.username.as_str(), session.role),
        ("naomi", Role::Specialist)
    );
    assert_eq!(session.agency.as_deref(), Some("Example Agency"));
    assert_eq!(browser.get(INTAKES).await.status, 200);

    // Another role, in another browser, under another name: the same account, from now on everywhere.
    let mut other = house.client();
    let says = json!({ "groups": ["auditors"], "preferred_username": "renamed" });
    let done: AgencyDone = walk(&agency, &house, &mut other, says).await.json();
    assert_eq!(done.session.account, session.account);
    assert_eq!(
        (done.session.username.as_str(), done.session.role),
        ("naomi", Role::Auditor)
    );
    browser.get(INTAKES).await.problem(403, kind::FORBIDDEN);
    let mine: Sessions = browser.get(SESSIONS).await.json();
    assert_eq!(mine.sessions.len(), 2);
    let told: Vec<_> = told(&house).await;
    assert_eq!(
        told.iter()
            .filter(|(action, _)| *action == AgencySignedIn)
            .count(),
        2
    );
}

#[tokio::test]
async fn who_comes_after_somebody_else_proves_there_who_they_are() {
    let (agency, house) = house().await;
    let mut browser = house.client();
    walk(&agency, &house, &mut browser, specialist()).await;
    browser.delete(SESSION).await;
    assert_eq!(browser.cookie(), None);
    house.pass(60 * 60);

    let begun = begin(&mut browser, AGENCY_BEGIN).await;
    assert_eq!(
        (
            query(&begun)("prompt").as_str(),
            query(&begun)("max_age").as_str()
        ),
        ("login", "0")
    );
    let says = json!({ "groups": ["specialists"], "auth_time": house.now() - 3600 });
    let answer = come_back(&agency, &house, (&mut browser, &begun), says).await;
    answer.problem(401, kind::AGENCY_REFUSED);
    assert_eq!(last(&house).await, (AgencyRefused, "stale".to_owned()));
    assert_eq!(
        walk(&agency, &house, &mut browser, specialist())
            .await
            .status,
        200
    );
    // Nobody has left since then.
    assert_eq!(browser.get(INTAKES).await.status, 200);
}

#[tokio::test]
async fn what_the_token_leaves_out_is_asked_for() {
    let (agency, house) = house().await;
    agency.says_besides(json!({
        "sub": "248289761001",
        "preferred_username": "margaret",
        "groups": ["administrators", "auditors"],
    }));
    let mut browser = house.client();
    let says = json!({ "preferred_username": null });
    let done: AgencyDone = walk(&agency, &house, &mut browser, says.clone())
        .await
        .json();
    let who = (done.session.username.as_str(), done.session.role);
    assert_eq!(who, ("margaret", Role::Administrator));

    agency.says_besides(json!({ "sub": "somebody-else", "groups": ["administrators"] }));
    let answer = walk(&agency, &house, &mut browser, says).await;
    answer.problem(401, kind::AGENCY_REFUSED);
    assert_eq!(last(&house).await, (AgencyRefused, "userinfo".to_owned()));
}

#[tokio::test]
async fn whom_the_agency_vouches_for_has_nothing_else_to_sign_in_by() {
    let (agency, house) = house_with(|settings| {
        settings.sign_in.second_factor = desk::SecondFactorRule::Required;
    })
    .await;
    let mut browser = house.client();
    let done: AgencyDone = walk(&agency, &house, &mut browser, specialist())
        .await
        .json();
    assert_eq!(done.session.owed, None);
    for path in [PASSKEY_BEGUN, SECOND_FACTOR] {
        browser
            .post(path, &json!({}))
            .await
            .problem(409, kind::CONFLICT);
    }
    let empty = SignIn {
        username: "naomi".to_owned(),
        password: String::new(),
    };
    house
        .client()
        .post(SESSION, &empty)
        .await
        .problem(401, kind::WRONG_CREDENTIALS);

    let house = house.restart().await;
    let mut again = house.client();
    let cookie = browser.cookie().unwrap().to_owned();
    let session: StaffSession = again.get_with(SESSION, &[("cookie", &cookie)]).await.json();
    assert_eq!(session.owed, None);
}

#[tokio::test]
async fn where_no_passwords_are_taken_the_agency_alone_lets_in() {
    let (agency, house) = house_with(|settings| settings.sign_in.passwords = false).await;
    assert!(house.house.invite_first().await.unwrap().is_none());
    let options: SignInOptions = house.client().get(SIGN_IN).await.json();
    assert!(!options.passwords);
    let (username, password) = (USERNAME.to_owned(), PASSWORD.to_owned());
    let setup = Setup {
        token: String::new(),
        username: username.clone(),
        password: password.clone(),
    };
    let sign_in = SignIn { username, password };
    house
        .client()
        .post(SETUP, &setup)
        .await
        .problem(403, kind::AGENCY_REFUSED);
    house
        .client()
        .post(SESSION, &sign_in)
        .await
        .problem(403, kind::AGENCY_REFUSED);

    let mut browser = house.client();
    let says = json!({ "groups": ["administrators"] });
    assert_eq!(walk(&agency, &house, &mut browser, says).await.status, 200);
    let invitation = NewInvitation {
        role: Role::Auditor,
    };
    browser
        .post(INVITATIONS, &invitation)
        .await
        .problem(403, kind::AGENCY_REFUSED);
}

#[tokio::test]
async fn without_an_agency_nothing_leads_there() {
    let house = TestHouse::open().await;
    let options: SignInOptions = house.client().get(SIGN_IN).await.json();
    assert_eq!(options.agency, None);
    let asked = AgencyBegin::default();
    house
        .client()
        .post(AGENCY_BEGIN, &asked)
        .await
        .problem(409, kind::CONFLICT);
    let back = returned("state", "code");
    house
        .client()
        .post(SESSION_BY_AGENCY, &back)
        .await
        .problem(409, kind::CONFLICT);
    house
        .staff()
        .await
        .post(PROOF_BY_AGENCY_BEGIN, &asked)
        .await
        .problem(409, kind::CONFLICT);
}
