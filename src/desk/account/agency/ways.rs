//! `GET /desk/api/sign-in`: what the page for signing in has to offer.

use axum::{Json, extract::State};
use domain::wire::agency::SignInOptions;

use super::Agency;
use crate::Desk;

pub(crate) async fn get_sign_in_options(State(desk): State<Desk>) -> Json<SignInOptions> {
    let agency = desk.agency.as_deref().map(Agency::name);
    Json(SignInOptions {
        passwords: desk.sign_in.passwords,
        agency: agency.map(str::to_owned),
    })
}
