//! `POST /desk/api/setup`: taking up an invitation. Whoever does is signed in at once.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::Response,
};
use domain::wire::desk::Setup;
use store::{NewAccount, Redemption};
use web::Source;
use zeroize::Zeroizing;

use super::{
    credentials, second_factor,
    session::{self, Newcomer},
    token::digest,
};
use crate::{Desk, problem::DeskProblem};

pub(crate) async fn post_setup(
    State(desk): State<Desk>,
    source: Source,
    body: Result<Json<Setup>, JsonRejection>,
) -> Result<Response, DeskProblem> {
    desk.takes_passwords()?;
    let Json(Setup {
        token,
        username,
        password,
    }) = body?;
    let (token, password) = (Zeroizing::new(token), Zeroizing::new(password));
    credentials::check(&username, &password)?;
    let now = (desk.clock)();
    desk.throttle.attempt(&username, source, now)?;
    let password_hash = desk.passwords.hash(password, &desk.entropy).await?;
    let new = NewAccount {
        username,
        password_hash,
    };
    let account = match desk.store.redeem(&digest(&token), &new, now).await? {
        Redemption::Made { account } => account,
        Redemption::NotInvited => return Err(DeskProblem::NotInvited),
        Redemption::NameTaken => return Err(DeskProblem::NameTaken),
    };
    desk.throttle.succeeded(&new.username, source);
    let made = desk.store.account(&new.username).await?;
    let made = made.filter(|made| made.id == account);
    let role = made.ok_or(DeskProblem::Internal)?.role;
    let who = Newcomer {
        account,
        username: new.username,
        role,
        owed: second_factor::owed(&desk, account).await?,
        from_agency: false,
    };
    let begun = session::begin(&desk, who).await?;
    Ok(begun.answer(StatusCode::CREATED, None))
}
