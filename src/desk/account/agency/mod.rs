//! The agency's own sign-in (OpenID Connect): the desk sends a browser there and believes who comes
//! back, and for what. In reading order:
//!
//! - `settings`: what the office says of it; `exchange`: how it is asked.
//! - `begin`: the browser goes there; `journeys`: what is remembered of that meanwhile.
//! - `provider`: what is asked; `tokens`: what is believed; `claims`: what an answer says of a person.
//! - `finish`: the browser comes back; `refusal`: why somebody is not let in.
//! - `ways`: what the page for signing in has to offer.

mod begin;
mod claims;
mod exchange;
mod finish;
mod journeys;
mod provider;
mod refusal;
mod settings;
mod tokens;
mod ways;

pub(crate) use begin::{post_agency_begin, post_proof_by_agency_begin};
pub use exchange::{Exchange, NoAnswer, NotACertificate};
pub(crate) use finish::post_session_by_agency;
pub(crate) use refusal::AgencyRefusal;
pub use settings::{AgencySignIn, GroupRole};
pub(crate) use ways::get_sign_in_options;

use self::{journeys::Journeys, provider::Provider};
use crate::{Desk, problem::DeskProblem};

/// Where a browser comes back to: a page of the staff app.
const RETURN_PAGE: &str = "/desk/sign-in/agency";

/// The agency's own sign-in, and who is on their way.
pub(crate) struct Agency {
    provider: Provider,
    journeys: Journeys,
}

impl Agency {
    /// For a desk at this public address; `None` where that is none.
    pub(crate) fn new(settings: &AgencySignIn, address: &str) -> Option<Self> {
        let back = format!("{}{RETURN_PAGE}", address.trim_end_matches('/'));
        Some(Self {
            provider: Provider::new(settings.clone(), back)?,
            journeys: Journeys::default(),
        })
    }

    /// What it is called.
    pub(crate) fn name(&self) -> &str {
        self.provider.name()
    }
}

impl Desk {
    fn agency(&self) -> Result<&Agency, DeskProblem> {
        self.agency.as_deref().ok_or(DeskProblem::NoAgency)
    }
}
