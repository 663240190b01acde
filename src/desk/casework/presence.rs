//! Who has a case open now. A page says so every few seconds as long as it is in sight; it is kept nowhere else.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use axum::{
    Json,
    extract::{Path, State},
};
use domain::wire::{UnixSeconds, casework::Presence};

use crate::{Desk, account::SignedIn, problem::DeskProblem};

/// A page that said nothing for so long is closed, or nobody sees it.
const GONE_AFTER: UnixSeconds = 30;

/// Who was last heard of at which case, and when.
#[derive(Default)]
pub(crate) struct Presences(Mutex<HashMap<i64, HashMap<String, UnixSeconds>>>);

impl Presences {
    /// Notes that somebody is there, and says who else is.
    pub(super) fn note(&self, sequence: i64, username: &str, now: UnixSeconds) -> Vec<String> {
        let mut cases = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cases.retain(|_, people| {
            people.retain(|_, seen| now < *seen + GONE_AFTER);
            !people.is_empty()
        });
        let people = cases.entry(sequence).or_default();
        people.insert(username.to_owned(), now);
        let mut others: Vec<_> = people
            .keys()
            .filter(|name| *name != username)
            .cloned()
            .collect();
        others.sort();
        others
    }
}

/// `POST /desk/api/intakes/{id}/presence`.
pub(crate) async fn post_presence(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
) -> Result<Json<Presence>, DeskProblem> {
    let intake = desk.intake(&id).await?;
    let sequence = intake.sequence();
    let now = (desk.clock)();
    Ok(Json(Presence {
        present: desk.presences.note(sequence, staff.username(), now),
        version: desk.board.standing(sequence).version,
        unread: desk.register.has_unread(sequence),
    }))
}

#[test]
fn who_is_silent_for_long_is_gone() {
    let presences = Presences::default();
    assert!(presences.note(1, "amira", 1000).is_empty());
    assert_eq!(presences.note(1, "ben", 1010), ["amira"]);
    assert!(presences.note(2, "carla", 1010).is_empty());
    assert_eq!(presences.note(1, "ben", 1029), ["amira"]);
    assert!(presences.note(1, "ben", 1030).is_empty());
}
