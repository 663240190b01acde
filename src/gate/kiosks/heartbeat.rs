//! `POST /api/kiosk/heartbeat`: a kiosk says that it is there.

use axum::{
    Extension, Json,
    extract::{State, rejection::JsonRejection},
};
use domain::{
    journey::last_for_everybody,
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
/// More visits than end at one kiosk that is not heard for a week.
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

/// Those of pages and languages that this office knows, so that nothing else is kept, each once, and
/// together no more than one kiosk has. A page that is asked for an answer counts as the one before it that
/// everybody passes, also where an older kiosk says more.
fn counted(ended: Vec<EndedVisits>) -> Vec<EndedVisits> {
    let mut counted: Vec<EndedVisits> = Vec::new();
    let mut room = MOST_VISITS;
    for EndedVisits {
        page,
        language,
        count,
    } in ended
    {
        let Some(page) = page_for_everybody(&page) else {
            continue;
        };
        if !is_spoken(&language) || !(1..=room).contains(&count) {
            continue;
        }
        room -= count;
        let ended = EndedVisits {
            page: page.to_owned(),
            language,
            count,
        };
        ended.count_among(&mut counted);
    }
    counted
}

/// The page that visits count at which ended on this one; `None` where there is no such page.
fn page_for_everybody(id: &str) -> Option<&'static str> {
    if id == AT_THE_CHECK {
        return Some(AT_THE_CHECK);
    }
    last_for_everybody(question(id)?).map(|page| page.id)
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

#[cfg(test)]
fn ended(page: &str, language: &str, count: u32) -> EndedVisits {
    EndedVisits {
        page: page.to_owned(),
        language: language.to_owned(),
        count,
    }
}

#[test]
fn what_is_no_page_is_not_counted() {
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

#[test]
fn each_page_counts_once_and_all_together_no_more_than_one_kiosk_has() {
    let sent = vec![
        ended("safe-now", "en", 2),
        ended("safe-now", "es", 1),
        ended("help-now", "en", 3),
        ended("safe-now", "en", MOST_VISITS - 6),
        ended("check", "en", 1),
    ];
    let all = [
        ended("safe-now", "en", MOST_VISITS - 1),
        ended("safe-now", "es", 1),
    ];
    assert_eq!(counted(sent), all);
}
