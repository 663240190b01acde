//! `/desk/api/session/passkey`: signing in by a passkey alone. The browser finds out whose it is, and
//! makes sure of the person: no name, no password, no code.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::Response,
};
use domain::wire::{
    UnixSeconds,
    credentials::{Ceremony, UsedPasskey},
};
use webauthn_rs::prelude::{Passkey, PublicKeyCredential};

use super::{
    add::{handle, refused},
    ceremonies::Begun,
};
use crate::{
    Desk,
    account::session::{self, Newcomer},
    problem::DeskProblem,
};

/// `POST /desk/api/session/passkey/begin`.
pub(crate) async fn post_passkey_asked(
    State(desk): State<Desk>,
) -> Result<Json<Ceremony>, DeskProblem> {
    let party = desk.party()?;
    let begun = party.webauthn.start_discoverable_authentication();
    let (asked, state) = begun.map_err(refused)?;
    let options = serde_json::to_value(asked.public_key).map_err(|_| DeskProblem::Internal)?;
    let begun = Begun::Using(Box::new(state));
    let ceremony = desk.ceremonies.begin(begun, &desk.entropy, (desk.clock)());
    Ok(Json(Ceremony { ceremony, options }))
}

/// `POST /desk/api/session/passkey`.
pub(crate) async fn post_session_by_passkey(
    State(desk): State<Desk>,
    body: Result<Json<UsedPasskey>, JsonRejection>,
) -> Result<Response, DeskProblem> {
    let Json(used) = body?;
    let id = owner(&desk, used, (desk.clock)()).await?;
    let account = desk.store.account_numbered(id).await?;
    let account = account.filter(|account| account.active);
    let account = account.ok_or(DeskProblem::PasskeyRefused)?;
    let who = Newcomer {
        account: account.id,
        username: account.username,
        role: account.role,
        owed: None,
        from_agency: false,
    };
    let begun = session::begin(&desk, who).await?;
    Ok(begun.answer(StatusCode::OK, None))
}

/// The account whose passkey signed what was begun.
pub(super) async fn owner(
    desk: &Desk,
    used: UsedPasskey,
    now: UnixSeconds,
) -> Result<i64, DeskProblem> {
    let party = desk.party()?;
    let credential: PublicKeyCredential =
        serde_json::from_value(used.credential).map_err(|_| DeskProblem::Malformed)?;
    let Some(Begun::Using(state)) = desk.ceremonies.end(&used.ceremony, now) else {
        return Err(DeskProblem::PasskeyRefused);
    };
    let found = party
        .webauthn
        .identify_discoverable_authentication(&credential);
    let (named, id) = found.map_err(refused)?;
    let kept = desk.store.passkey(id).await?;
    let kept = kept.filter(|kept| handle(kept.passkey.account) == named);
    let kept = kept.ok_or(DeskProblem::PasskeyRefused)?.passkey;
    let mut passkey: Passkey =
        serde_json::from_str(&kept.public_key).map_err(|_| DeskProblem::Internal)?;
    let finished =
        party
            .webauthn
            .finish_discoverable_authentication_v2(&credential, *state, &passkey);
    let result = finished.map_err(refused)?;
    if !result.user_verified() {
        return Err(DeskProblem::PasskeyRefused);
    }
    passkey.update_credential(&result);
    let public_key = serde_json::to_string(&passkey).map_err(|_| DeskProblem::Internal)?;
    desk.store.passkey_used(id, &public_key, now).await?;
    Ok(kept.account)
}
