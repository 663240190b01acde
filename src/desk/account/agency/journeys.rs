//! Who is on their way to the agency's own sign-in and back, in memory: a restart lets people begin
//! again.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use domain::wire::UnixSeconds;
use store::TokenDigest;

use crate::account::token::{Token, digest};

/// Time to find a card and its reader, or a telephone.
const LIFE: UnixSeconds = 10 * 60;
/// Anybody may begin: more than this many at once are not kept, oldest first.
const MOST: usize = 4096;

/// One way there and back.
pub(super) struct Journey {
    /// What the browser that began it holds.
    pub(super) browser: TokenDigest,
    /// What it is for.
    pub(super) purpose: Purpose,
    /// What the answer has to repeat.
    pub(super) nonce: Token,
    /// What the desk proves by that it was the one who asked (PKCE).
    pub(super) verifier: Token,
    /// The page to come back to.
    pub(super) back: Option<String>,
    /// When it began.
    pub(super) begun_at: UnixSeconds,
}

/// What somebody goes there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To sign in, as whoever the agency knows in this browser.
    SignIn,
    /// The same, where they have to prove there that it is them.
    SignInAnew,
    /// Whoever has this account is signed in and proves again that it is them.
    Prove(i64),
}

impl Purpose {
    /// Whether the agency has to ask the person, even if it has done so before.
    pub(super) fn asks_anew(self) -> bool {
        self != Self::SignIn
    }
}

/// Everybody who is on their way.
#[derive(Default)]
pub(super) struct Journeys(Mutex<HashMap<TokenDigest, Journey>>);

impl Journeys {
    /// Remembers one, by what it comes back with.
    pub(super) fn begin(&self, state: &Token, journey: Journey) {
        let now = journey.begun_at;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, journey| now < journey.begun_at + LIFE);
        if kept.len() >= MOST {
            let oldest = kept.iter().min_by_key(|(_, journey)| journey.begun_at);
            if let Some(oldest) = oldest.map(|(state, _)| *state) {
                kept.remove(&oldest);
            }
        }
        kept.insert(state.digest(), journey);
    }

    /// The one that comes back with this, once, in time, and in the browser that began it. Who brings
    /// it in another one does not end it for the first.
    pub(super) fn end(
        &self,
        state: &str,
        browser: Option<&str>,
        now: UnixSeconds,
    ) -> Option<Journey> {
        let (state, browser) = (digest(state), digest(browser?));
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.get(&state)?.browser != browser {
            return None;
        }
        let journey = kept.remove(&state)?;
        (now < journey.begun_at + LIFE).then_some(journey)
    }
}
