//! Referring people to others who can help.

use domain::wire::{
    directory::Directory,
    referral::{DraftAsked, NewReferral, OutcomeFound, ReferralDraft, Referrals},
};
use gloo_net::http::Request;

use super::{INTAKES, read, send, send_json};
use crate::failure::Failure;

const DIRECTORY: &str = "/desk/api/directory";

/// Where a person can be referred to.
pub(crate) async fn directory() -> Result<Directory, Failure> {
    read(send(Request::get(DIRECTORY)).await?).await
}

/// The referrals of a case.
pub(crate) async fn referrals(id: &str) -> Result<Referrals, Failure> {
    read(send(Request::get(&format!("{INTAKES}/{id}/referrals"))).await?).await
}

/// What would be written to the person.
pub(crate) async fn draft_referral(
    id: &str,
    entries: Vec<String>,
) -> Result<ReferralDraft, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/referrals/draft"));
    read(send_json(request, &DraftAsked { entries }).await?).await
}

/// Refers the person. Gives the referrals as they are then.
pub(crate) async fn refer(id: &str, referral: &NewReferral) -> Result<Referrals, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/referrals"));
    read(send_json(request, referral).await?).await
}

/// Says what came of a referral. Gives the referrals as they are then.
pub(crate) async fn referral_outcome(
    id: &str,
    number: i64,
    found: &OutcomeFound,
) -> Result<Referrals, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/referrals/{number}/outcome"));
    read(send_json(request, found).await?).await
}
