//! Requests about who is at the desk: signing in and out, proofs, and what somebody proves it by.

use domain::wire::{
    agency::{AgencyBegin, AgencyBegun, AgencyDone, AgencyReturn, SignInOptions},
    credentials::{
        Ceremony, GivenCode, GivenPassword, MadePasskey, ProposedSecondFactor, RecoveryCodes,
        SignInWays, UsedPasskey,
    },
    desk::{Setup, SignIn, StaffSession},
};
use gloo_net::http::Request;

use super::{STAFF, read, send, send_json};
use crate::failure::Failure;

const SIGN_IN: &str = "/desk/api/sign-in";
const SESSION: &str = "/desk/api/session";
const OWN_ACCOUNT: &str = "/desk/api/account";
const SETUP: &str = "/desk/api/setup";

/// How people sign in here.
pub(crate) async fn sign_in_options() -> Result<SignInOptions, Failure> {
    read(send(Request::get(SIGN_IN)).await?).await
}

/// Where the browser goes to sign in by the agency's own sign-in, to come back to this page; without
/// one, that page waits in another tab.
pub(crate) async fn begin_agency(back: Option<String>) -> Result<AgencyBegun, Failure> {
    let request = Request::post(&format!("{SESSION}/agency/begin"));
    read(send_json(request, &AgencyBegin { back }).await?).await
}

/// The same, to prove again who is signed in, for a page that waits in another tab.
pub(crate) async fn begin_proof_by_agency() -> Result<AgencyBegun, Failure> {
    let request = Request::post(&format!("{SESSION}/proof/agency/begin"));
    read(send_json(request, &AgencyBegin { back: None }).await?).await
}

/// Comes back from there.
pub(crate) async fn return_from_agency(returned: &AgencyReturn) -> Result<AgencyDone, Failure> {
    let request = Request::post(&format!("{SESSION}/agency"));
    read(send_json(request, returned).await?).await
}

/// Who is signed in.
pub(crate) async fn session() -> Result<StaffSession, Failure> {
    read(send(Request::get(SESSION)).await?).await
}

/// Signs in.
pub(crate) async fn sign_in(credentials: SignIn) -> Result<StaffSession, Failure> {
    read(send_json(Request::post(SESSION), &credentials).await?).await
}

/// Finishes signing in.
pub(crate) async fn give_code(code: String) -> Result<StaffSession, Failure> {
    let request = Request::post(&format!("{SESSION}/code"));
    read(send_json(request, &GivenCode { code }).await?).await
}

/// Proves again who is signed in.
pub(crate) async fn prove(password: String) -> Result<StaffSession, Failure> {
    let request = Request::post(&format!("{SESSION}/proof"));
    read(send_json(request, &GivenPassword { password }).await?).await
}

/// What a browser is asked for, to sign in or to prove who is signed in.
pub(crate) async fn ask_for_passkey() -> Result<Ceremony, Failure> {
    read(send(Request::post(&format!("{SESSION}/passkey/begin"))).await?).await
}

/// Signs in by a passkey.
pub(crate) async fn sign_in_by_passkey(used: UsedPasskey) -> Result<StaffSession, Failure> {
    let request = Request::post(&format!("{SESSION}/passkey"));
    read(send_json(request, &used).await?).await
}

/// Proves again who is signed in, by a passkey.
pub(crate) async fn prove_by_passkey(used: UsedPasskey) -> Result<StaffSession, Failure> {
    let request = Request::post(&format!("{SESSION}/proof/passkey"));
    read(send_json(request, &used).await?).await
}

/// What a browser is asked for, to add a passkey.
pub(crate) async fn begin_passkey() -> Result<Ceremony, Failure> {
    let address = format!("{OWN_ACCOUNT}/passkeys/begin");
    read(send(Request::post(&address)).await?).await
}

/// Adds a passkey.
pub(crate) async fn add_passkey(made: &MadePasskey) -> Result<(), Failure> {
    let request = Request::post(&format!("{OWN_ACCOUNT}/passkeys"));
    send_json(request, made).await.map(drop)
}

/// Removes a passkey.
pub(crate) async fn remove_passkey(number: i64) -> Result<(), Failure> {
    let address = format!("{OWN_ACCOUNT}/passkeys/{number}/remove");
    send(Request::post(&address)).await.map(drop)
}

/// Whether a fresh proof is there for another moment, for what the browser fetches by itself.
pub(crate) async fn is_fresh() -> Result<(), Failure> {
    match session().await?.fresh_for {
        0..=1 => Err(Failure::NotFresh),
        _ => Ok(()),
    }
}

/// How one signs in.
pub(crate) async fn sign_in_ways() -> Result<SignInWays, Failure> {
    read(send(Request::get(OWN_ACCOUNT)).await?).await
}

/// A new secret for a telephone.
pub(crate) async fn propose_second_factor() -> Result<ProposedSecondFactor, Failure> {
    let address = format!("{OWN_ACCOUNT}/second-factor");
    read(send(Request::post(&address)).await?).await
}

/// From now on it counts.
pub(crate) async fn confirm_second_factor(code: String) -> Result<RecoveryCodes, Failure> {
    let request = Request::post(&format!("{OWN_ACCOUNT}/second-factor/confirm"));
    read(send_json(request, &GivenCode { code }).await?).await
}

/// Takes one's own second factor away.
pub(crate) async fn remove_second_factor() -> Result<(), Failure> {
    let address = format!("{OWN_ACCOUNT}/second-factor/remove");
    send(Request::post(&address)).await.map(drop)
}

/// Ten new recovery codes.
pub(crate) async fn new_recovery_codes() -> Result<RecoveryCodes, Failure> {
    let address = format!("{OWN_ACCOUNT}/recovery-codes");
    read(send(Request::post(&address)).await?).await
}

/// Takes somebody's second factor away.
pub(crate) async fn reset_second_factor(id: i64) -> Result<(), Failure> {
    let address = format!("{STAFF}/{id}/second-factor/reset");
    send(Request::post(&address)).await.map(drop)
}

/// Signs out.
pub(crate) async fn sign_out() -> Result<(), Failure> {
    send(Request::delete(SESSION)).await.map(drop)
}

/// Makes the first administrator, and signs them in.
pub(crate) async fn set_up(setup: Setup) -> Result<StaffSession, Failure> {
    read(send_json(Request::post(SETUP), &setup).await?).await
}
