//! `[desk]`: how staff sign in, and what becomes of a proposal for a case.
//!
//! ```toml
//! [desk]
//! second_factor = "required"           # or offered; INTAKE_SECOND_FACTOR
//! fresh_seconds = 300                  # how long a proof is good for what is grave; INTAKE_FRESH_SECONDS
//! idle_seconds = 1800                  # longest without a sign of anybody; INTAKE_IDLE_SECONDS
//! routing = "propose"                  # or assign, as soon as a case arrives; INTAKE_ROUTING
//! ```
//!
//! `[desk.agency]`, which lets people sign in by the agency's own sign-in, is in `agency_texts`.

use clap::ValueEnum;
use desk::{SecondFactorRule, SignInRules, routing::RoutingRule};
use serde::Deserialize;

use super::agency_texts::{self, AgencySettingsError, AgencyTexts};

/// `[desk]` of the settings file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct DeskTexts {
    second_factor: Option<SecondFactorText>,
    fresh_seconds: Option<u32>,
    idle_seconds: Option<u32>,
    agency: Option<AgencyTexts>,
    routing: Option<RoutingText>,
}

/// What the command line and the environment say of it.
#[derive(Default)]
pub(super) struct Flags {
    pub(super) second_factor: Option<SecondFactorText>,
    pub(super) fresh_seconds: Option<u32>,
    pub(super) idle_seconds: Option<u32>,
    pub(super) agency_secret: Option<String>,
}

/// Whether staff have to have a second factor beside their password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecondFactorText {
    /// Whoever wants to
    Offered,
    /// Everybody
    Required,
}

/// What becomes of a proposal for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoutingText {
    /// It is shown, and a person takes it up
    Propose,
    /// The case goes there as soon as it arrives
    Assign,
}

/// What becomes of a proposal, as the desk takes it.
pub(super) fn routing(texts: &DeskTexts, flag: Option<RoutingText>) -> RoutingRule {
    match flag.or(texts.routing) {
        Some(RoutingText::Assign) => RoutingRule::Assigns,
        Some(RoutingText::Propose) | None => RoutingRule::Proposes,
    }
}

/// What was written, as the desk takes it.
pub(super) fn resolve(
    texts: DeskTexts,
    flags: Flags,
    (office, address): (&str, &str),
) -> Result<SignInRules, AgencySettingsError> {
    let usual = SignInRules::default();
    let seconds = |flag: Option<u32>, text: Option<u32>| flag.or(text).map(u64::from);
    let rule = match flags.second_factor.or(texts.second_factor) {
        Some(SecondFactorText::Required) => SecondFactorRule::Required,
        Some(SecondFactorText::Offered) | None => SecondFactorRule::Offered,
    };
    let passwords = texts
        .agency
        .as_ref()
        .is_none_or(AgencyTexts::leave_passwords);
    let agency = texts
        .agency
        .map(|agency| agency_texts::resolve(agency, flags.agency_secret));
    Ok(SignInRules {
        office: office.to_owned(),
        address: address.to_owned(),
        second_factor: rule,
        fresh: seconds(flags.fresh_seconds, texts.fresh_seconds).unwrap_or(usual.fresh),
        idle: seconds(flags.idle_seconds, texts.idle_seconds).unwrap_or(usual.idle),
        passwords,
        agency: agency.transpose()?,
    })
}
