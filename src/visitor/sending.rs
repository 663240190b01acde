//! Sees to it that a submission arrives: seals it once, then posts the same bytes until somebody
//! acknowledges them.

use std::pin::Pin;

use domain::attempts::pause_before;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use ui::sealing::{Circumstances, Sealed, sealed};

use crate::{
    api::{self, ApiError},
    browser::task,
    office::OfficeError,
    visit::{Stage, Visit},
};

/// Takes sealed answers over from the page, to wait for the office where the page's memory is not
/// needed: at a kiosk. It says what became of them within a moment.
pub type Keep = fn(Sealed) -> Pin<Box<dyn Future<Output = Kept>>>;

/// What became of sealed answers that somebody took over.
pub enum Kept {
    /// The office has them.
    Delivered,
    /// They are safe here and wait for the office; this ends once it has them.
    Waiting(Pin<Box<dyn Future<Output = ()>>>),
    /// They are safe here, and the office refused them for good.
    Refused,
    /// They could not be kept: the page has to send them.
    Not,
}

/// What is said while a submission is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// Sealing, or waiting for the first answer.
    Underway,
    /// Not reached yet; another attempt comes by itself.
    Waiting,
    /// Not sent: nobody vouches for the keys.
    Untrusted,
    /// The server refused it for good.
    Refused,
}

/// Sends the answers of this visit, and leads the visit to its end.
pub(crate) fn send(visit: Visit) {
    visit.show_sending(Sending::Underway);
    task::begin(async move {
        match seal_when_known(visit).await {
            Some(sealed) => pass_on(visit, sealed).await,
            None => visit.show_sending(Sending::Untrusted),
        }
    });
}

/// Seals as soon as the office is known; `None` when it is not to be trusted.
async fn seal_when_known(visit: Visit) -> Option<Sealed> {
    let mut attempt = 0;
    loop {
        match visit.office().keys() {
            Ok(keys) => {
                let road = untrack(|| visit.alert_road());
                return visit.with_answers(|answers, channel, language| {
                    let circumstances = Circumstances {
                        channel,
                        language,
                        filled_in: visit.filled_in(),
                        road,
                    };
                    sealed(answers, circumstances, &keys, visit.code()).ok()
                });
            }
            Err(OfficeError::NotTrusted) => return None,
            Err(OfficeError::NotReached) => {
                attempt += 1;
                visit.office().fetch().await;
                wait(visit, attempt).await;
            }
        }
    }
}

/// To whoever keeps them, or else to the office from here.
async fn pass_on(visit: Visit, sealed: Sealed) {
    let kept = match visit.keep() {
        Some(keep) => keep(sealed.clone()).await,
        None => Kept::Not,
    };
    match kept {
        Kept::Delivered => visit.sent(sent(sealed, RwSignal::new(false))),
        Kept::Waiting(arrival) => {
            let waits = RwSignal::new(true);
            visit.sent(sent(sealed, waits));
            arrival.await;
            waits.set(false);
        }
        Kept::Refused => visit.show_sending(Sending::Refused),
        Kept::Not => deliver(visit, sealed).await,
    }
}

fn sent(sealed: Sealed, waits: RwSignal<bool>) -> Stage {
    Stage::Sent {
        reference: sealed.reference,
        receipt: sealed.receipt,
        alerts: sealed.alerts,
        handed_off: sealed.handed_off,
        waits,
        // It comes onto the screen and onto paper only where somebody asks for it.
        shown: RwSignal::new(false),
    }
}

async fn deliver(visit: Visit, sealed: Sealed) {
    let mut attempt = 0;
    loop {
        match api::submit(&sealed.body).await {
            Ok(()) => {
                visit.erase_kept();
                return visit.sent(sent(sealed, RwSignal::new(false)));
            }
            Err(ApiError::Refused(_)) => return visit.show_sending(Sending::Refused),
            Err(ApiError::NotReached) => {
                attempt += 1;
                wait(visit, attempt).await;
            }
        }
    }
}

/// Waits for the pause to pass or for the person to press 'Try now', looking every quarter second.
async fn wait(visit: Visit, attempt: u32) {
    visit.show_sending(Sending::Waiting);
    let hurried = visit.hurried();
    let mut left = pause_before(attempt);
    while left > 0 && visit.hurried() == hurried {
        TimeoutFuture::new(250).await;
        left = left.saturating_sub(250);
    }
}
