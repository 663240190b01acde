//! Second factors: codes, recovery codes, who owes one, who has lost theirs; and what asks for a fresh
//! proof.

use desk::{
    SecondFactorRule,
    paths::{
        ACCOUNT, AUDIT, CODE, INTAKES, INVITATIONS, OWN_ACCOUNT, PROOF, RECOVERY_CODES,
        SECOND_FACTOR, SECOND_FACTOR_CONFIRM, SECOND_FACTOR_REMOVE, SECOND_FACTOR_RESET, SESSION,
        STAFF,
    },
};
use domain::{
    audit::AuditAction,
    staff::{Owed, Role},
    wire::{
        audit::Audit,
        credentials::{GivenCode, GivenPassword, ProposedSecondFactor, RecoveryCodes, SignInWays},
        desk::{SignIn, StaffSession},
        problem::kind,
        staff::{AccountChange, NewInvitation, Staff},
    },
};
use serde_json::json;
use tests::{
    routers::{Answer, Client, PASSWORD, TestHouse, USERNAME},
    totp::code,
};

const MINUTE: u64 = 60;

#[tokio::test]
async fn a_second_factor_is_asked_for_once_it_is_confirmed() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let proposed: ProposedSecondFactor = staff.post(SECOND_FACTOR, &json!({})).await.json();
    assert!(
        proposed.link.starts_with("otpauth://totp/"),
        "{}",
        proposed.link
    );
    assert!(proposed.link.contains(&proposed.secret));
    assert_eq!(
        signed_in(&house).await.1.owed,
        None,
        "it does not count yet"
    );

    let wrong = given("000000");
    let answer = staff.post(SECOND_FACTOR_CONFIRM, &wrong).await;
    answer.problem(401, kind::WRONG_CODE);
    let right = given(&code(&proposed.secret, house.now()));
    let codes: RecoveryCodes = staff.post(SECOND_FACTOR_CONFIRM, &right).await.json();
    assert_eq!((codes.codes.len(), codes.session.owed), (10, None));
    let ways: SignInWays = staff.get(OWN_ACCOUNT).await.json();
    let factor = ways.second_factor.unwrap();
    assert_eq!((factor.since, factor.recovery_codes), (house.now(), 10));

    house.pass(30);
    let (mut half, session) = signed_in(&house).await;
    assert_eq!(session.owed, Some(Owed::Code));
    assert_eq!(session.expires_at, house.now() + 10 * MINUTE);
    let first = half.cookie().unwrap().to_owned();
    let answer = half
        .post(CODE, &given(&code(&proposed.secret, house.now())))
        .await;
    assert_eq!(answer.json::<StaffSession>().owed, None);
    assert_ne!(
        half.cookie(),
        Some(first.as_str()),
        "the token is a new one"
    );
    assert_eq!(half.get(INTAKES).await.status, 200);
    let stolen = [("cookie", first.as_str())];
    let answer = house.client().get_with(SESSION, &stolen).await;
    answer.problem(401, kind::SIGNED_OUT);
    half.post(CODE, &given("000000"))
        .await
        .problem(409, kind::CONFLICT);
}

#[tokio::test]
async fn half_signed_in_is_not_signed_in() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    set_up(&house, &mut staff).await;
    let (mut half, _) = signed_in(&house).await;
    for path in [INTAKES, STAFF, OWN_ACCOUNT, AUDIT] {
        half.get(path).await.problem(401, kind::SIGN_IN_UNFINISHED);
    }
    for path in [
        SECOND_FACTOR,
        SECOND_FACTOR_CONFIRM,
        SECOND_FACTOR_REMOVE,
        RECOVERY_CODES,
        PROOF,
    ] {
        let answer = half.post(path, &json!({})).await;
        answer.problem(401, kind::SIGN_IN_UNFINISHED);
    }
    assert_eq!(half.get(SESSION).await.status, 200);
    house.pass(10 * MINUTE);
    half.get(SESSION).await.problem(401, kind::SIGNED_OUT);
}

#[tokio::test]
async fn a_code_is_taken_once_and_within_a_step() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let (secret, _) = set_up(&house, &mut staff).await;
    let now = house.now();
    let answer = finish(&house, &code(&secret, now)).await;
    answer.problem(401, kind::WRONG_CODE);
    // The one after it is good already: the telephone may be ahead.
    let next = code(&secret, now + 30);
    assert_eq!(finish(&house, &next).await.status, 200);
    finish(&house, &next).await.problem(401, kind::WRONG_CODE);
    house.pass(5 * MINUTE);
    for late in [2, 20] {
        let answer = finish(&house, &code(&secret, house.now() - late * 30)).await;
        answer.problem(401, kind::WRONG_CODE);
    }
    let last = code(&secret, house.now() - 30);
    assert_eq!(finish(&house, &last).await.status, 200);
}

#[tokio::test]
async fn each_recovery_code_works_once() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let (_, codes) = set_up(&house, &mut staff).await;
    assert_eq!(finish(&house, &codes[0].to_lowercase()).await.status, 200);
    finish(&house, &codes[0])
        .await
        .problem(401, kind::WRONG_CODE);
    assert_eq!(
        finish(&house, &codes[1].replace('-', " ")).await.status,
        200
    );
    let ways: SignInWays = staff.get(OWN_ACCOUNT).await.json();
    assert_eq!(ways.second_factor.unwrap().recovery_codes, 8);

    let new: RecoveryCodes = staff.post(RECOVERY_CODES, &json!({})).await.json();
    finish(&house, &codes[2])
        .await
        .problem(401, kind::WRONG_CODE);
    assert_eq!(finish(&house, &new.codes[9]).await.status, 200);
}

#[tokio::test]
async fn knowing_the_password_does_not_give_more_tries() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    set_up(&house, &mut staff).await;
    let mut answer = None;
    for _ in 0..6 {
        answer = Some(finish_from(elsewhere(&house), "000000").await);
    }
    let refused = answer.unwrap();
    refused.problem(429, kind::THROTTLED);
    assert_eq!(refused.header("retry-after"), "1");
}

#[tokio::test]
async fn nothing_in_the_files_makes_a_code() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let (secret, codes) = set_up(&house, &mut staff).await;
    let bytes = totp_rs::Secret::try_from_base32(&secret).unwrap();
    for (file, content) in house.files().unwrap() {
        let holds = |wanted: &[u8]| content.windows(wanted.len()).any(|part| part == wanted);
        assert!(!holds(secret.as_bytes()) && !holds(&bytes), "{file:?}");
        for code in &codes {
            assert!(!holds(code.as_bytes()), "{file:?}");
        }
    }
    let house = house.restart().await;
    house.pass(30);
    let answer = finish(&house, &code(&secret, house.now())).await;
    assert_eq!(answer.status, 200, "it opens again after a restart");
}

#[tokio::test]
async fn where_everybody_has_to_have_one_nothing_else_can_be_done_first() {
    let house = TestHouse::open_with(requiring).await;
    let mut staff = house.staff().await;
    let session: StaffSession = staff.get(SESSION).await.json();
    assert_eq!(session.owed, Some(Owed::SecondFactor));
    staff
        .get(INTAKES)
        .await
        .problem(401, kind::SIGN_IN_UNFINISHED);
    assert!(
        staff
            .get(OWN_ACCOUNT)
            .await
            .json::<SignInWays>()
            .second_factor_required
    );

    house.pass(9 * MINUTE);
    let before = staff.cookie().unwrap().to_owned();
    let (_, codes) = set_up(&house, &mut staff).await;
    assert_ne!(staff.cookie(), Some(before.as_str()));
    assert_eq!(staff.get(INTAKES).await.status, 200);
    assert_eq!(finish(&house, &codes[0]).await.status, 200);

    // A new telephone: the former one goes, and the next is set up before anything else.
    let answer = staff.post(SECOND_FACTOR_REMOVE, &json!({})).await;
    assert_eq!(answer.status, 204);
    staff
        .get(INTAKES)
        .await
        .problem(401, kind::SIGN_IN_UNFINISHED);
    set_up(&house, &mut staff).await;
    assert_eq!(staff.get(INTAKES).await.status, 200);
}

#[tokio::test]
async fn who_was_signed_in_before_everybody_had_to_have_one_is_held_to_it() {
    let mut house = TestHouse::open().await;
    let mut staff = house.staff().await;
    assert_eq!(staff.get(INTAKES).await.status, 200);
    requiring(&mut house.settings);
    let cookie = staff.cookie().unwrap().to_owned();
    let house = house.restart().await;
    let headers = [("cookie", cookie.as_str())];
    let answer = house.client().get_with(INTAKES, &headers).await;
    answer.problem(401, kind::SIGN_IN_UNFINISHED);
}

#[tokio::test]
async fn an_administrator_helps_who_lost_everything() {
    let house = TestHouse::open().await;
    let mut specialist = house.staff_as(Role::Specialist).await;
    set_up(&house, &mut specialist).await;
    let mut administrator = house.staff().await;
    let staff: Staff = administrator.get(STAFF).await.json();
    let theirs = staff
        .members
        .iter()
        .find(|one| one.username == "specialist")
        .unwrap();
    assert!(theirs.second_factor && !staff.members[0].second_factor);
    let address = SECOND_FACTOR_RESET.replace("{id}", &theirs.id.to_string());
    specialist
        .post(&address, &json!({}))
        .await
        .problem(403, kind::FORBIDDEN);

    assert_eq!(administrator.post(&address, &json!({})).await.status, 204);
    specialist.get(SESSION).await.problem(401, kind::SIGNED_OUT);
    let mut again = house.client();
    let answer = again.post(SESSION, &sign_in("specialist")).await;
    assert_eq!(answer.json::<StaffSession>().owed, None);
    administrator
        .post(&address, &json!({}))
        .await
        .problem(404, kind::NOT_FOUND);
    let audit: Audit = administrator.get(AUDIT).await.json();
    let told: Vec<_> = audit.entries.iter().map(|line| line.action).collect();
    assert!(told.contains(&AuditAction::SecondFactorSet));
    let reset = audit
        .entries
        .iter()
        .find(|line| line.action == AuditAction::SecondFactorReset);
    assert_eq!(reset.unwrap().subject, theirs.id.to_string());
}

#[tokio::test]
async fn what_is_grave_asks_for_a_fresh_proof() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let invitation = NewInvitation {
        role: Role::Operator,
    };
    house.pass(5 * MINUTE - 1);
    assert_eq!(staff.post(INVITATIONS, &invitation).await.status, 201);
    house.pass(1);
    let refused = staff.post(INVITATIONS, &invitation).await;
    refused.problem(401, kind::REAUTHENTICATION_REQUIRED);
    let change = AccountChange {
        role: Role::Operator,
        active: true,
    };
    let answer = staff.post(&ACCOUNT.replace("{id}", "77"), &change).await;
    answer.problem(401, kind::REAUTHENTICATION_REQUIRED);
    assert_eq!(staff.get(INTAKES).await.status, 200, "the rest goes on");

    let wrong = GivenPassword {
        password: "wrong horse battery".to_owned(),
    };
    staff
        .post(PROOF, &wrong)
        .await
        .problem(401, kind::WRONG_CREDENTIALS);
    let right = GivenPassword {
        password: PASSWORD.to_owned(),
    };
    let session: StaffSession = staff.post(PROOF, &right).await.json();
    assert_eq!(session.fresh_for, 5 * MINUTE);
    assert_eq!(staff.post(INVITATIONS, &invitation).await.status, 201);
    let audit: Audit = staff.get(AUDIT).await.json();
    let told: Vec<_> = audit.entries.iter().map(|line| line.action).collect();
    assert!(told.contains(&AuditAction::ProvenAgain) && told.contains(&AuditAction::ProofRefused));
}

/// Sets a second factor up. Gives its secret and the recovery codes.
async fn set_up(house: &TestHouse, staff: &mut Client) -> (String, Vec<String>) {
    let proposed: ProposedSecondFactor = staff.post(SECOND_FACTOR, &json!({})).await.json();
    let right = given(&code(&proposed.secret, house.now()));
    let codes: RecoveryCodes = staff.post(SECOND_FACTOR_CONFIRM, &right).await.json();
    (proposed.secret, codes.codes)
}

async fn signed_in(house: &TestHouse) -> (Client, StaffSession) {
    let mut client = house.client();
    let answer = client.post(SESSION, &sign_in(USERNAME)).await;
    let session = answer.json();
    (client, session)
}

/// Signs in with the right password and this code.
async fn finish(house: &TestHouse, code: &str) -> Answer {
    finish_from(house.client(), code).await
}

async fn finish_from(mut client: Client, code: &str) -> Answer {
    let answer = client.post(SESSION, &sign_in(USERNAME)).await;
    assert_eq!(answer.status, 200);
    client.post(CODE, &given(code)).await
}

fn elsewhere(house: &TestHouse) -> Client {
    let mut client = house.client();
    client.address = ([198, 51, 100, 7], 50_000).into();
    client
}

fn requiring(settings: &mut server::settings::Settings) {
    settings.sign_in.second_factor = SecondFactorRule::Required;
}

fn given(code: &str) -> GivenCode {
    GivenCode {
        code: code.to_owned(),
    }
}

fn sign_in(username: &str) -> SignIn {
    SignIn {
        username: username.to_owned(),
        password: PASSWORD.to_owned(),
    }
}
