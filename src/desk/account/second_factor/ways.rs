//! `GET /desk/api/account`: how whoever asks signs in.

use axum::{Json, extract::State};
use domain::wire::credentials::{Passkey, SecondFactor, SignInWays};
use store::KeptPasskey;

use super::SecondFactorRule;
use crate::{Desk, account::session::SignedIn, problem::DeskProblem};

pub(crate) async fn get_own_account(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<Json<SignInWays>, DeskProblem> {
    let factor = desk.store.second_factor(staff.account()).await?;
    let second_factor = factor.and_then(|factor| {
        Some(SecondFactor {
            since: factor.confirmed_at?,
            recovery_codes: factor.recovery_codes,
        })
    });
    let passkeys = desk.store.passkeys(staff.account()).await?;
    Ok(Json(SignInWays {
        second_factor,
        passkeys: passkeys.into_iter().map(shown).collect(),
        passkey_host: desk.party().ok().map(|party| party.host().to_owned()),
        second_factor_required: desk.sign_in.second_factor == SecondFactorRule::Required,
    }))
}

fn shown(kept: KeptPasskey) -> Passkey {
    Passkey {
        number: kept.number,
        name: kept.passkey.name,
        made_at: kept.passkey.made_at,
        used_at: kept.used_at,
    }
}
