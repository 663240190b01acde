//! `[desk]`: how staff sign in.
//!
//! ```toml
//! [desk]
//! second_factor = "required"           # or offered; INTAKE_SECOND_FACTOR
//! fresh_seconds = 300                  # how long a proof is good for what is grave; INTAKE_FRESH_SECONDS
//! idle_seconds = 1800                  # longest without a sign of anybody; INTAKE_IDLE_SECONDS
//! ```

use clap::ValueEnum;
use desk::{SecondFactorRule, SignInRules};
use serde::Deserialize;

/// `[desk]` of the settings file.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct DeskTexts {
    second_factor: Option<SecondFactorText>,
    fresh_seconds: Option<u32>,
    idle_seconds: Option<u32>,
}

/// What the command line and the environment say of it.
#[derive(Clone, Copy, Default)]
pub(super) struct Flags {
    pub(super) second_factor: Option<SecondFactorText>,
    pub(super) fresh_seconds: Option<u32>,
    pub(super) idle_seconds: Option<u32>,
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
    texts: &DeskTexts,
    flags: Flags,
    (office, address): (&str, &str),
) -> SignInRules {
    let usual = SignInRules::default();
    let seconds = |flag: Option<u32>, text: Option<u32>| flag.or(text).map(u64::from);
    let rule = match flags.second_factor.or(texts.second_factor) {
        Some(SecondFactorText::Required) => SecondFactorRule::Required,
        Some(SecondFactorText::Offered) | None => SecondFactorRule::Offered,
    };
    SignInRules {
        office: office.to_owned(),
        address: address.to_owned(),
        second_factor: rule,
        fresh: seconds(flags.fresh_seconds, texts.fresh_seconds).unwrap_or(usual.fresh),
        idle: seconds(flags.idle_seconds, texts.idle_seconds).unwrap_or(usual.idle),
    }
}
