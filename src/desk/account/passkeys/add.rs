//! `/desk/api/account/passkeys`: adding a passkey, in two steps, and removing one.

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::wire::credentials::{Ceremony, MadePasskey};
use serde_json::{Value, json};
use store::NewPasskey;
use webauthn_rs::prelude::{RegisterPublicKeyCredential, Uuid, WebauthnError};

use super::ceremonies::Begun;
use crate::{Desk, account::session::SignedIn, problem::DeskProblem};

const NAME_LENGTH: std::ops::RangeInclusive<usize> = 1..=40;

/// `POST /desk/api/account/passkeys/begin`.
pub(crate) async fn post_passkey_begun(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<Json<Ceremony>, DeskProblem> {
    staff.signs_in_here()?;
    let party = desk.party()?;
    let known = desk.store.passkeys(staff.account()).await?;
    let known = known.into_iter().map(|one| one.passkey.credential);
    let name = staff.username();
    let begun = party.webauthn.start_passkey_registration(
        handle(staff.account()),
        name,
        name,
        Some(known.collect()),
    );
    let (asked, state) = begun.map_err(refused)?;
    let options = serde_json::to_value(asked.public_key).map_err(|_| DeskProblem::Internal)?;
    let options = found_without_a_name(options);
    let begun = Begun::Adding(staff.account(), Box::new(state));
    let ceremony = desk.ceremonies.begin(begun, &desk.entropy, (desk.clock)());
    Ok(Json(Ceremony { ceremony, options }))
}

/// `POST /desk/api/account/passkeys`.
pub(crate) async fn post_passkey(
    State(desk): State<Desk>,
    staff: SignedIn,
    body: Result<Json<MadePasskey>, JsonRejection>,
) -> Result<StatusCode, DeskProblem> {
    let Json(made) = body?;
    let party = desk.party()?;
    let tidy = made.name.trim() == made.name && !made.name.chars().any(char::is_control);
    if !tidy || !NAME_LENGTH.contains(&made.name.chars().count()) {
        return Err(DeskProblem::PasskeyName);
    }
    let credential: RegisterPublicKeyCredential =
        serde_json::from_value(made.credential).map_err(|_| DeskProblem::Malformed)?;
    let now = (desk.clock)();
    let begun = desk.ceremonies.end(&made.ceremony, now);
    let Some(Begun::Adding(account, state)) = begun else {
        return Err(DeskProblem::PasskeyRefused);
    };
    if account != staff.account() {
        return Err(DeskProblem::PasskeyRefused);
    }
    let finished = party
        .webauthn
        .finish_passkey_registration(&credential, &state);
    let passkey = finished.map_err(refused)?;
    let new = NewPasskey {
        account,
        name: made.name,
        credential: passkey.cred_id().clone(),
        public_key: serde_json::to_string(&passkey).map_err(|_| DeskProblem::Internal)?,
        made_at: now,
    };
    if !desk.store.keep_passkey(&new).await? {
        return Err(DeskProblem::PasskeyRefused);
    }
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /desk/api/account/passkeys/{number}/remove`.
pub(crate) async fn post_passkey_remove(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(number): Path<String>,
) -> Result<StatusCode, DeskProblem> {
    let number = number.parse().map_err(|_| DeskProblem::NotFound)?;
    let removed = desk.store.remove_passkey(staff.account(), number).await?;
    removed
        .then_some(StatusCode::NO_CONTENT)
        .ok_or(DeskProblem::NotFound)
}

/// Asks for a passkey that is kept with whose it is: nothing else is asked for when signing in. The
/// library leaves that to what makes it.
fn found_without_a_name(mut options: Value) -> Value {
    let selection = options.get_mut("authenticatorSelection");
    if let Some(selection) = selection.and_then(Value::as_object_mut) {
        selection.insert("residentKey".to_owned(), json!("required"));
        selection.insert("requireResidentKey".to_owned(), json!(true));
    }
    options
}

/// What an account is called inside its passkeys: its number, which says nothing of the person.
pub(super) fn handle(account: i64) -> Uuid {
    Uuid::from_u64_pair(0, account.unsigned_abs())
}

/// Why is for the log: it holds what the library says, and nothing of the credential.
pub(super) fn refused(error: WebauthnError) -> DeskProblem {
    tracing::info!(%error, "a passkey was refused");
    DeskProblem::PasskeyRefused
}
