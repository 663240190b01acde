//! A telephone with an app for codes (RFC 6238).

#![expect(
    clippy::expect_used,
    reason = "a test ends where something is not as it should be"
)]

use totp_rs::{Builder, Secret};

/// The code that it shows at this instant, for the secret as it was typed in.
///
/// # Panics
/// When the secret is not base 32.
pub fn code(secret: &str, now: u64) -> String {
    let secret = Secret::try_from_base32(secret).expect("base 32");
    let codes = Builder::new().with_secret(secret).build_noncompliant();
    codes.generate(now).to_string()
}
