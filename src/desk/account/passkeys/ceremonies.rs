//! What was begun and not answered yet, in memory: a restart lets people begin again.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use domain::wire::UnixSeconds;
use store::{Entropy, TokenDigest};
use webauthn_rs::prelude::{DiscoverableAuthentication, PasskeyRegistration};

use crate::account::token::{Token, digest};

/// As long as browsers wait for a person.
const LIFE: UnixSeconds = 5 * 60;
/// Anybody may begin to sign in: more than this many at once are not kept, oldest first.
const MOST: usize = 4096;

/// What a browser was asked for.
pub(super) enum Begun {
    /// A new passkey for this account.
    Adding(i64, Box<PasskeyRegistration>),
    /// A signature by one that exists.
    Using(Box<DiscoverableAuthentication>),
}

/// Everything that was begun.
#[derive(Default)]
pub(crate) struct Ceremonies(Mutex<HashMap<TokenDigest, (UnixSeconds, Begun)>>);

impl Ceremonies {
    /// Keeps what was begun. Gives what the answer has to bring back.
    pub(super) fn begin(&self, begun: Begun, entropy: &Entropy, now: UnixSeconds) -> String {
        let token = Token::new(entropy);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (expires_at, _)| now < *expires_at);
        if kept.len() >= MOST {
            let oldest = kept.iter().min_by_key(|(_, (expires_at, _))| *expires_at);
            if let Some(oldest) = oldest.map(|(token, _)| *token) {
                kept.remove(&oldest);
            }
        }
        kept.insert(token.digest(), (now + LIFE, begun));
        token.as_text().to_owned()
    }

    /// What was begun, once, and in time.
    pub(super) fn end(&self, ceremony: &str, now: UnixSeconds) -> Option<Begun> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (expires_at, begun) = kept.remove(&digest(ceremony))?;
        (now < expires_at).then_some(begun)
    }
}
