//! Passkeys: added, used to sign in and to prove it again, removed; and every one that is not as it
//! should be.

use desk::paths::{
    INTAKES, INVITATIONS, OWN_ACCOUNT, PASSKEY_ASKED, PASSKEY_BEGUN, PASSKEY_REMOVE, PASSKEYS,
    PROOF_BY_PASSKEY, SECOND_FACTOR_RESET, SESSION_BY_PASSKEY, STAFF,
};
use domain::{
    staff::Role,
    wire::{
        credentials::{Ceremony, MadePasskey, SignInWays, UsedPasskey},
        desk::StaffSession,
        problem::kind,
        staff::{AccountChange, NewInvitation, Staff},
    },
};
use serde_json::json;
use tests::{
    authenticator::KeyRing,
    routers::{Answer, Client, TestHouse, USERNAME},
};

const ORIGIN: &str = "https://intake.example.gov";

#[tokio::test]
async fn a_passkey_signs_in_without_name_password_and_code() {
    let house = named().await;
    let mut staff = house.staff().await;
    let mut ring = KeyRing::new(7, ORIGIN);
    assert_eq!(add(&mut staff, &mut ring).await.status, 204);
    house.pass(60);
    let mut client = house.client();
    let session: StaffSession = sign_in(&mut client, &mut ring).await.json();
    assert_eq!((session.username.as_str(), session.owed), (USERNAME, None));
    assert_eq!(client.get(INTAKES).await.status, 200);

    let ways: SignInWays = client.get(OWN_ACCOUNT).await.json();
    assert_eq!(ways.passkey_host.as_deref(), Some("intake.example.gov"));
    let passkey = &ways.passkeys[0];
    assert_eq!(
        (&*passkey.name, passkey.used_at),
        ("Key ring", Some(house.now()))
    );
    let house = house.restart().await;
    assert_eq!(sign_in(&mut house.client(), &mut ring).await.status, 200);
}

#[tokio::test]
async fn what_a_browser_is_asked_for_is_a_passkey_that_knows_its_owner() {
    let house = named().await;
    let begun: Ceremony = house
        .staff()
        .await
        .post(PASSKEY_BEGUN, &json!({}))
        .await
        .json();
    let selection = &begun.options["authenticatorSelection"];
    assert_eq!(selection["residentKey"], "required");
    assert_eq!(selection["userVerification"], "required");
    assert_eq!(begun.options["rp"]["id"], "intake.example.gov");
    let asked: Ceremony = house.client().post(PASSKEY_ASKED, &json!({})).await.json();
    assert_eq!(asked.options["userVerification"], "required");
    assert_eq!(asked.options["allowCredentials"], json!([]));
}

#[tokio::test]
async fn a_removed_passkey_and_one_of_a_closed_account_are_refused() {
    let house = named().await;
    let mut specialist = house.staff_as(Role::Specialist).await;
    let (mut first, mut second) = (KeyRing::new(7, ORIGIN), KeyRing::new(8, ORIGIN));
    for ring in [&mut first, &mut second] {
        assert_eq!(add(&mut specialist, ring).await.status, 204);
    }
    let ways: SignInWays = specialist.get(OWN_ACCOUNT).await.json();
    let number = ways.passkeys[0].number.to_string();
    let remove = PASSKEY_REMOVE.replace("{number}", &number);
    let mut administrator = house.staff().await;
    let others = administrator.post(&remove, &json!({})).await;
    others.problem(404, kind::NOT_FOUND);
    assert_eq!(specialist.post(&remove, &json!({})).await.status, 204);
    is_refused(&house, &mut first).await;
    assert_eq!(sign_in(&mut house.client(), &mut second).await.status, 200);

    let staff: Staff = administrator.get(STAFF).await.json();
    let id = staff
        .members
        .iter()
        .find(|one| one.username == "specialist")
        .unwrap()
        .id;
    let closed = AccountChange {
        role: Role::Specialist,
        active: false,
    };
    let answer = administrator.post(&format!("{STAFF}/{id}"), &closed).await;
    assert_eq!(answer.status, 204);
    is_refused(&house, &mut second).await;
}

#[tokio::test]
async fn who_is_not_verified_or_elsewhere_is_refused() {
    let house = named().await;
    let mut staff = house.staff().await;
    let mut careless = KeyRing::new(9, ORIGIN);
    careless.verifies = false;
    let answer = add(&mut staff, &mut careless).await;
    answer.problem(401, kind::PASSKEY_REFUSED);

    let mut ring = KeyRing::new(7, ORIGIN);
    assert_eq!(add(&mut staff, &mut ring).await.status, 204);
    assert_eq!(add(&mut staff, &mut ring).await.status, 401, "it is known");
    ring.verifies = false;
    is_refused(&house, &mut ring).await;
    ring.verifies = true;
    ring.origin = "https://intake.example.com".to_owned();
    is_refused(&house, &mut ring).await;
    ORIGIN.clone_into(&mut ring.origin);
    assert_eq!(sign_in(&mut house.client(), &mut ring).await.status, 200);
}

#[tokio::test]
async fn an_answer_is_good_once_and_in_time() {
    let house = named().await;
    let mut staff = house.staff().await;
    let mut ring = KeyRing::new(7, ORIGIN);
    add(&mut staff, &mut ring).await;
    let mut client = house.client();
    let used = used(&mut client, &mut ring).await;
    assert_eq!(client.post(SESSION_BY_PASSKEY, &used).await.status, 200);
    let again = client.post(SESSION_BY_PASSKEY, &used).await;
    again.problem(401, kind::PASSKEY_REFUSED);
    let late = self::used(&mut client, &mut ring).await;
    house.pass(5 * 60);
    let late = client.post(SESSION_BY_PASSKEY, &late).await;
    late.problem(401, kind::PASSKEY_REFUSED);
}

#[tokio::test]
async fn a_passkey_proves_its_owner_and_nobody_else() {
    let house = named().await;
    let mut specialist = house.staff_as(Role::Specialist).await;
    let mut staff = house.staff().await;
    let (mut own, mut theirs) = (KeyRing::new(7, ORIGIN), KeyRing::new(8, ORIGIN));
    add(&mut staff, &mut own).await;
    add(&mut specialist, &mut theirs).await;
    house.pass(6 * 60);
    let invitation = NewInvitation {
        role: Role::Operator,
    };
    let refused = staff.post(INVITATIONS, &invitation).await;
    refused.problem(401, kind::REAUTHENTICATION_REQUIRED);
    let used = used(&mut staff, &mut theirs).await;
    let answer = staff.post(PROOF_BY_PASSKEY, &used).await;
    answer.problem(401, kind::PASSKEY_REFUSED);
    let used = self::used(&mut staff, &mut own).await;
    assert_eq!(staff.post(PROOF_BY_PASSKEY, &used).await.status, 200);
    assert_eq!(staff.post(INVITATIONS, &invitation).await.status, 201);
}

#[tokio::test]
async fn an_administrator_takes_away_what_was_stolen() {
    let house = named().await;
    let mut specialist = house.staff_as(Role::Specialist).await;
    let mut ring = KeyRing::new(7, ORIGIN);
    add(&mut specialist, &mut ring).await;
    let mut administrator = house.staff().await;
    let staff: Staff = administrator.get(STAFF).await.json();
    let theirs = staff
        .members
        .iter()
        .find(|one| one.username == "specialist");
    let theirs = theirs.unwrap();
    assert_eq!(theirs.passkeys, 1);
    let reset = SECOND_FACTOR_RESET.replace("{id}", &theirs.id.to_string());
    assert_eq!(administrator.post(&reset, &json!({})).await.status, 204);
    specialist
        .get(OWN_ACCOUNT)
        .await
        .problem(401, kind::SIGNED_OUT);
    is_refused(&house, &mut ring).await;
}

#[tokio::test]
async fn an_office_at_a_number_has_no_passkeys() {
    let house = TestHouse::open_with(|settings| {
        settings.sign_in.address = "https://192.0.2.7".to_owned();
    })
    .await;
    let mut staff = house.staff().await;
    let ways: SignInWays = staff.get(OWN_ACCOUNT).await.json();
    assert_eq!(ways.passkey_host, None);
    for path in [PASSKEY_BEGUN, PASSKEY_ASKED] {
        let answer = staff.post(path, &json!({})).await;
        answer.problem(409, kind::CONFLICT);
    }
}

async fn named() -> TestHouse {
    TestHouse::open_with(|settings| ORIGIN.clone_into(&mut settings.sign_in.address)).await
}

async fn add(staff: &mut Client, ring: &mut KeyRing) -> Answer {
    let begun: Ceremony = staff.post(PASSKEY_BEGUN, &json!({})).await.json();
    let made = MadePasskey {
        credential: ring.make(&begun.options),
        ceremony: begun.ceremony,
        name: "Key ring".to_owned(),
    };
    staff.post(PASSKEYS, &made).await
}

async fn used(client: &mut Client, ring: &mut KeyRing) -> UsedPasskey {
    let asked: Ceremony = client.post(PASSKEY_ASKED, &json!({})).await.json();
    UsedPasskey {
        credential: ring.sign(&asked.options),
        ceremony: asked.ceremony,
    }
}

async fn sign_in(client: &mut Client, ring: &mut KeyRing) -> Answer {
    let used = used(client, ring).await;
    client.post(SESSION_BY_PASSKEY, &used).await
}

async fn is_refused(house: &TestHouse, ring: &mut KeyRing) {
    let answer = sign_in(&mut house.client(), ring).await;
    answer.problem(401, kind::PASSKEY_REFUSED);
}
