//! `POST /api/kiosk/heartbeat`: a kiosk says that it is there.

use axum::{
    Extension, Json,
    extract::{State, rejection::JsonRejection},
};
use domain::{
    question::Field,
    questionnaire::{field, question},
    wire::kiosk::{AT_THE_CHECK, EndedVisits, Heartbeat, HeartbeatAnswer},
};

use super::SignedBy;
use crate::{Gate, problem::GateProblem};

const LONGEST_VERSION: usize = 40;
/// More kinds than there are, for kiosks that are newer than the office.
const MOST_ERRORS: usize = 32;
/// More pages than there are, in all languages.
const MOST_PAGES: usize = 512;
/// More visits than end on one page while a kiosk is not heard for a week.
const MOST_VISITS: u32 = 5_000;
const DAY: u64 = 24 * 60 * 60;

pub(crate) async fn post_heartbeat(
    State(gate): State<Gate>,
    Extension(kiosk): Extension<SignedBy>,
    body: Result<Json<Heartbeat>, JsonRejection>,
) -> Result<Json<HeartbeatAnswer>, GateProblem> {
    let Json(heartbeat) = body?;
    if !is_version(&heartbeat.version)
        || heartbeat.errors.len() > MOST_ERRORS
        || heartbeat.ended.len() > MOST_PAGES
    {
        return Err(GateProblem::Malformed);
    }
    let now = (gate.clock)();
    gate.kiosks.store.heard(kiosk.id, &heartbeat, now).await?;
    let ended = counted(heartbeat.ended);
    if !ended.is_empty() {
        let day = i64::try_from(now / DAY).unwrap_or(0);
        gate.kiosks.store.visits_ended(day, &ended).await?;
    }
    Ok(Json(HeartbeatAnswer {
        name: kiosk.name,
        revoked: false,
        now,
    }))
}

/// Those of pages and languages that this office knows, so that nothing else is kept. Which page stood there
/// is all that they say.
fn counted(mut ended: Vec<EndedVisits>) -> Vec<EndedVisits> {
    ended.retain(|one| {
        let page = one.page == AT_THE_CHECK || question(&one.page).is_some();
        page && is_spoken(&one.language) && (1..=MOST_VISITS).contains(&one.count)
    });
    ended
}

/// Whether the visitor's app is there in this language.
fn is_spoken(tag: &str) -> bool {
    let offered = field("alert-language").map(Field::options);
    offered.is_some_and(|offered| offered.contains(&tag))
}

/// Nothing that a visitor typed could pass for a version.
fn is_version(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b".-+".contains(&byte);
    (1..=LONGEST_VERSION).contains(&text.len()) && text.bytes().all(allowed)
}

#[test]
fn what_is_no_page_is_not_counted() {
    let ended = |page: &str, language: &str, count| EndedVisits {
        page: page.to_owned(),
        language: language.to_owned(),
        count,
    };
    let known = [ended("help", "en", 1), ended("check", "zh-Hans", 7)];
    let mut sent = known.to_vec();
    sent.extend([
        ended("what somebody typed", "en", 1),
        ended("help", "xx", 1),
        ended("help", "en", 0),
        ended("help", "en", MOST_VISITS + 1),
    ]);
    assert_eq!(counted(sent), known);
}
