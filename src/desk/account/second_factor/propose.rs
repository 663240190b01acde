//! `POST /desk/api/account/second-factor`: a new secret, which counts once a code of it was given.

use axum::{Json, extract::State};
use domain::wire::credentials::ProposedSecondFactor;

use crate::{Desk, account::session::SignedIn, problem::DeskProblem};

pub(crate) async fn post_second_factor(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<Json<ProposedSecondFactor>, DeskProblem> {
    staff.signs_in_here()?;
    let account = staff.account();
    let secret = desk.draw_secret();
    let sealed = desk.seal_secret(account, &secret)?;
    let now = (desk.clock)();
    if !desk
        .store
        .propose_second_factor(account, &sealed, now)
        .await?
    {
        return Err(DeskProblem::NotNow);
    }
    Ok(Json(desk.proposed(staff.username(), &secret)?))
}
