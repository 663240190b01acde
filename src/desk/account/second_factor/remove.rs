//! Takes a second factor away: one's own, or an administrator that of somebody who lost everything.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use super::SecondFactorRule;
use crate::{Desk, account::session::SignedIn, problem::DeskProblem};

/// `POST /desk/api/account/second-factor/remove`. Where everybody has to have one, the next thing is
/// another one: on a new telephone, say.
pub(crate) async fn post_second_factor_remove(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<StatusCode, DeskProblem> {
    if !desk.store.remove_second_factor(staff.account()).await? {
        return Err(DeskProblem::NotNow);
    }
    if desk.sign_in.second_factor == SecondFactorRule::Required {
        desk.store.owe_second_factors().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /desk/api/staff/{id}/second-factor/reset`: passkeys go with it. Whoever has their telephone is not to stay signed
/// in by it.
pub(crate) async fn post_second_factor_reset(
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<StatusCode, DeskProblem> {
    let account = id.parse().map_err(|_| DeskProblem::NotFound)?;
    let factor = desk.store.remove_second_factor(account).await?;
    let passkeys = desk.store.remove_passkeys(account).await?;
    if !factor && passkeys == 0 {
        return Err(DeskProblem::NotFound);
    }
    desk.store.end_sessions_of(account).await?;
    Ok(StatusCode::NO_CONTENT)
}
