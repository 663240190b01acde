//! Sealed answers wait here for the office, on the disk, and are sent one after the other, each until
//! it is acknowledged. Whoever sends them may be interrupted at any point: the same bytes go again,
//! and the office takes them once.
//!
//! - `entry`: what lies in the outbox, and how it gets in and out.
//! - `delivery`: one attempt, and what its answer means.
//! - `sender`: attempts without end, in one tab at a time.
//! - `room`: whether the disk would take one more, told before anybody begins.

mod delivery;
mod entry;
mod room;
mod sender;

use std::pin::Pin;

use gloo_timers::future::TimeoutFuture;
use ui::sealing::Sealed;
use visitor::sending::Kept;

use self::entry::Whereabouts;
pub(crate) use self::{
    entry::{Depth, depth, last_sent_at, retry_parked},
    room::prepare,
    sender::{start, wake},
};

/// Milliseconds that a person waits to hear that their answers arrived.
const MOMENT: u32 = 6_000;
/// Milliseconds between two looks.
const LOOK: u32 = 150;
/// Milliseconds between two looks of a person who was told that their answers wait.
const PATIENT_LOOK: u32 = 1_000;

/// Keeps sealed answers and sees to it that they arrive. It says what became of them within a moment.
pub(crate) fn keep(sealed: Sealed) -> Pin<Box<dyn Future<Output = Kept>>> {
    Box::pin(async move {
        match entry::add(&sealed.body).await {
            Ok(number) => {
                wake();
                after_a_moment(number).await
            }
            Err(_) => Kept::Not,
        }
    })
}

async fn after_a_moment(number: f64) -> Kept {
    for _ in 0..MOMENT / LOOK {
        match entry::whereabouts(number).await {
            Ok(Whereabouts::Sent) => return Kept::Delivered,
            Ok(Whereabouts::Parked) => return Kept::Refused,
            Ok(Whereabouts::Waits) | Err(_) => TimeoutFuture::new(LOOK).await,
        }
        if sender::failed(number) {
            break;
        }
    }
    Kept::Waiting(Box::pin(arrival(number)))
}

/// Ends once the office has what was kept under this number.
async fn arrival(number: f64) {
    while !matches!(entry::whereabouts(number).await, Ok(Whereabouts::Sent)) {
        TimeoutFuture::new(PATIENT_LOOK).await;
    }
}
