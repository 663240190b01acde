//! Going on with one's own telephone: the kiosk shows a picture and a code, waits until somebody took
//! the answers, and then clears itself.

mod dialog;

use domain::wire::handoff::HandoffState;
use gloo_timers::future::TimeoutFuture;
use leptos::{prelude::*, reactive::spawn_local};
use visitor::{handoff::Handoff, visit::Visit};

pub(crate) use self::dialog::HandoffButton;
use crate::ended;

/// Milliseconds between two looks.
const PAUSE: u32 = 2_000;
/// Milliseconds for which the kiosk says that the answers are gone.
const FAREWELL: u32 = 3_000;

/// How a hand-off fares.
#[derive(Clone)]
enum Handing {
    /// Nobody asked for one.
    Nothing,
    /// The answers are on their way to where the code leads.
    Preparing,
    /// They lie there.
    Waiting(Handoff),
    /// A telephone has them.
    Taken,
    /// Ten minutes are over.
    Expired,
    /// They could not be left.
    Failed,
}

/// The hand-off of a visit. A handle; copies are the same.
#[derive(Clone, Copy)]
struct HandingOver {
    visit: Visit,
    state: RwSignal<Handing>,
    /// Which one it is: whoever watches an earlier one stops.
    number: StoredValue<u32>,
}

impl HandingOver {
    fn new(visit: Visit) -> Self {
        Self {
            visit,
            state: RwSignal::new(Handing::Nothing),
            number: StoredValue::new(0),
        }
    }

    /// Seals the answers under a new code and leaves them.
    fn begin(self) {
        self.number.update_value(|number| *number += 1);
        let number = self.number.get_value();
        self.state.set(Handing::Preparing);
        spawn_local(async move {
            let Some(handoff) = Handoff::of(self.visit) else {
                return self.state.set(Handing::Failed);
            };
            let left = handoff.leave().await;
            if self.number.get_value() != number {
                return handoff.take_back().await;
            }
            if left.is_err() {
                return self.state.set(Handing::Failed);
            }
            self.state.set(Handing::Waiting(handoff.clone()));
            self.watch(handoff, number).await;
        });
    }

    /// Takes the answers back, for who changed their mind.
    fn take_back(self) {
        self.number.update_value(|number| *number += 1);
        let before = self.state.get_untracked();
        self.state.set(Handing::Nothing);
        if let Handing::Waiting(handoff) = before {
            spawn_local(async move { handoff.take_back().await });
        }
    }

    /// Looks until the answers are taken or gone.
    async fn watch(self, handoff: Handoff, number: u32) {
        loop {
            TimeoutFuture::new(PAUSE).await;
            if self.number.get_value() != number {
                return;
            }
            match handoff.state().await {
                // Not reached: the next look may tell.
                Ok(HandoffState::Waiting) | Err(_) => {}
                Ok(HandoffState::Expired) => return self.state.set(Handing::Expired),
                Ok(HandoffState::Taken) => break,
            }
        }
        if self.number.get_value() == number {
            self.state.set(Handing::Taken);
            ended::goes_on();
            TimeoutFuture::new(FAREWELL).await;
            self.visit.finish();
        }
    }
}
