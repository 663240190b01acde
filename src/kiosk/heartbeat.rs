//! Tells the office every minute that this kiosk is there, how much waits on it, and what is wrong
//! with it, and how many visits ended on which page without being sent. Never anything that somebody said.

use std::cell::Cell;

use domain::wire::kiosk::{EndedVisits, Heartbeat, HeartbeatAnswer, KioskError};
use gloo_timers::future::TimeoutFuture;
use visitor::office::OfficeContext;

use crate::{
    api::{self, ApiError, HEARTBEAT, Voucher},
    clock, ended,
    enrolment::{self, Identity, sign},
    outbox,
    storage::StorageError,
};

/// Milliseconds between two.
const MINUTE: u32 = 60_000;
/// Milliseconds before the first one of a page: the browser finds its voices meanwhile.
const SETTLING: u32 = 1_500;
/// After so many minutes the office's manifest is asked for anew, so that a page that stands for days
/// never runs out of keys.
const MINUTES_OF_A_MANIFEST: u32 = 60;

thread_local! {
    static STORAGE: Cell<Option<StorageError>> = const { Cell::new(None) };
    static VOICE_MISSING: Cell<bool> = const { Cell::new(false) };
    static APP_FAILED: Cell<bool> = const { Cell::new(false) };
}

/// Takes note of how the disk does.
pub(crate) fn note_storage(problem: Option<StorageError>) {
    STORAGE.set(problem);
}

/// Takes note of whether some language that the office offers cannot be read aloud.
pub(crate) fn note_voices(missing: bool) {
    VOICE_MISSING.set(missing);
}

/// Takes note that the page before this one ended by a fault of the app.
pub(crate) fn note_failure() {
    APP_FAILED.set(true);
}

/// Beats on and on.
pub(crate) async fn start(office: OfficeContext) {
    TimeoutFuture::new(SETTLING).await;
    let mut minutes = 0;
    loop {
        // Where nothing is enrolled there is nobody to beat for.
        let _silent = beat().await;
        minutes += 1;
        if minutes % MINUTES_OF_A_MANIFEST == 0 {
            office.fetch().await;
        }
        TimeoutFuture::new(MINUTE).await;
    }
}

/// Says it once; `None` where it was not heard.
pub(crate) async fn beat() -> Option<()> {
    let Some(identity) = Identity::read().await else {
        ended::drop_all();
        return None;
    };
    let ended = ended::take();
    let heard = tell(&ended).await;
    if heard.is_none() {
        ended::put_back(ended);
    }
    let answer = heard?;
    clock::note_office(answer.now);
    if answer.name != identity.name {
        enrolment::rename(&identity, &answer.name).await.ok()?;
    }
    Some(())
}

async fn tell(ended: &[EndedVisits]) -> Option<HeartbeatAnswer> {
    let answer = match say(&state(ended).await).await {
        // A wrong clock is known after the first refusal.
        Err(ApiError::Problem(problem)) if problem.status == 401 => {
            sign::disbelieved(&problem).await;
            say(&state(ended).await).await
        }
        answer => answer,
    };
    answer.ok()
}

async fn say(heartbeat: &Heartbeat) -> Result<HeartbeatAnswer, ApiError> {
    let body = serde_json::to_string(heartbeat).map_err(|_| ApiError::NotReached)?;
    let signature = sign("POST", HEARTBEAT, &body).await;
    let signature = signature.ok_or(ApiError::NotReached)?;
    api::post(HEARTBEAT, &body, &Voucher::Signature(signature)).await
}

async fn state(ended: &[EndedVisits]) -> Heartbeat {
    let depth = outbox::depth().await.unwrap_or_default();
    let storage = STORAGE.get().map(|problem| match problem {
        StorageError::Full => KioskError::StorageFull,
        StorageError::Refused | StorageError::Newer => KioskError::StorageRefused,
    });
    let refused = (depth.parked > 0).then_some(KioskError::SendRefused);
    let clock = clock::is_wrong().then_some(KioskError::ClockWrong);
    let voice = VOICE_MISSING.get().then_some(KioskError::VoiceMissing);
    let app = APP_FAILED.get().then_some(KioskError::AppFailed);
    Heartbeat {
        queue_depth: depth.waiting.saturating_add(depth.parked),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        last_sent_at: outbox::last_sent_at().await,
        errors: [storage, refused, clock, voice, app]
            .into_iter()
            .flatten()
            .collect(),
        ended: ended.to_vec(),
    }
}
