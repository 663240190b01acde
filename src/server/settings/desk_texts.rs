//! `[desk]`: how staff sign in.
//!
//! ```toml
//! [desk]
//! second_factor = "required"           # or offered; INTAKE_SECOND_FACTOR
//! fresh_seconds = 300                  # how long a proof is good for what is grave; INTAKE_FRESH_SECONDS
//! idle_seconds = 1800                  # longest without a sign of anybody; INTAKE_IDLE_SECONDS
//! ```
//!
//! `[desk.agency]`, which lets people sign in by the agency's own sign-in, is in `agency_texts`.

use clap::ValueEnum;
use desk::{SecondFactorRule, SignInRules};
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
