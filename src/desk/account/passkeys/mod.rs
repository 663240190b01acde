//! Passkeys (Web Authentication): signing in with what a person has, which makes sure of the person by
//! itself. Each ceremony is begun here, answered by the browser, and held against what was begun.

mod add;
mod ceremonies;
mod prove;
mod relying;
mod sign_in;

pub(crate) use add::{post_passkey, post_passkey_begun, post_passkey_remove};
pub(crate) use ceremonies::Ceremonies;
pub(crate) use prove::post_proof_by_passkey;
pub(crate) use relying::RelyingParty;
pub(crate) use sign_in::{post_passkey_asked, post_session_by_passkey};
