//! What is grave is proven by the agency.

use desk::paths::{PROOF, PROOF_BY_AGENCY_BEGIN, SESSION_END};
use domain::{
    audit::AuditAction::{ProofRefused, ProvenAgain},
    wire::{agency::AgencyDone, credentials::GivenPassword, problem::kind},
};
use serde_json::json;
use tests::routers::PASSWORD;

use super::{begin, come_back, house, last, merged, query, specialist, walk};

#[tokio::test]
async fn something_grave_is_proven_by_the_agency() {
    let (agency, house) = house().await;
    let mut browser = house.client();
    walk(&agency, &house, &mut browser, specialist()).await;
    house.pass(10 * 60);
    let grave = SESSION_END.replace("{id}", "0000000000000000");
    browser
        .post(&grave, &json!({}))
        .await
        .problem(401, kind::REAUTHENTICATION_REQUIRED);
    let password = GivenPassword {
        password: PASSWORD.to_owned(),
    };
    browser
        .post(PROOF, &password)
        .await
        .problem(401, kind::WRONG_CREDENTIALS);

    let begun = begin(&mut browser, PROOF_BY_AGENCY_BEGIN).await;
    assert_eq!(
        (
            query(&begun)("prompt").as_str(),
            query(&begun)("max_age").as_str()
        ),
        ("login", "0")
    );
    let long_ago = json!({ "auth_time": house.now() - 10 * 60 });
    let never = json!({ "auth_time": null });
    for says in [long_ago, never] {
        let begun = begin(&mut browser, PROOF_BY_AGENCY_BEGIN).await;
        let says = merged(specialist(), says);
        let answer = come_back(&agency, &house, (&mut browser, &begun), says).await;
        answer.problem(401, kind::AGENCY_REFUSED);
        assert_eq!(last(&house).await, (ProofRefused, "stale".to_owned()));
    }
    let somebody_else = merged(specialist(), json!({ "sub": "somebody-else" }));
    let answer = come_back(&agency, &house, (&mut browser, &begun), somebody_else).await;
    answer.problem(401, kind::AGENCY_REFUSED);
    assert_eq!(
        last(&house).await,
        (ProofRefused, "somebody_else".to_owned())
    );
    browser
        .post(&grave, &json!({}))
        .await
        .problem(401, kind::REAUTHENTICATION_REQUIRED);

    let begun = begin(&mut browser, PROOF_BY_AGENCY_BEGIN).await;
    let answer = come_back(&agency, &house, (&mut browser, &begun), specialist()).await;
    let done: AgencyDone = answer.json();
    assert_eq!(done.session.fresh_for, 300);
    assert_eq!(last(&house).await, (ProvenAgain, String::new()));
    browser
        .post(&grave, &json!({}))
        .await
        .problem(404, kind::NOT_FOUND);
}
