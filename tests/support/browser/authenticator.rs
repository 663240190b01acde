//! The browser's own key ring for passkeys, without hands (Web Authentication, section 11).

use anyhow::{Context, Result};
use serde_json::json;

use super::{protocol::post, session::Browser};

/// A key ring that a browser was given.
pub struct Authenticator(String);

impl Browser {
    /// Gives it one, of the kind that is built into a computer. It makes sure of its owner.
    pub async fn give_authenticator(&self) -> Result<Authenticator> {
        let kind = json!({
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "isUserVerified": true,
        });
        let id = post(self.client(), "webauthn/authenticator", kind).await?;
        let id = id.as_str().context("the id of an authenticator")?;
        Ok(Authenticator(id.to_owned()))
    }

    /// From now on its owner is before it, or somebody else.
    pub async fn recognise(&self, ring: &Authenticator, owner: bool) -> Result<()> {
        let path = format!("webauthn/authenticator/{}/uv", ring.0);
        post(self.client(), &path, json!({ "isUserVerified": owner })).await?;
        Ok(())
    }
}
