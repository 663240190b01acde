//! When a person goes away, what they said goes too.
//!
//! After a time without a sign of them the kiosk asks whether they need more; any one action says
//! yes, as often as they like. Without one the page is left for a new one, and nothing is left of
//! it: the answers live in its memory, and the parts of the kiosk with it.

mod clock;
mod dialog;
mod silence;
mod told;

use domain::wire::office::KioskSettings;
use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use visitor::page::Page;

pub(crate) use self::{dialog::TimeDialog, told::TimeTold};

/// The clock is looked at this often, in milliseconds.
const TICK: u32 = 1000;
/// What counts as a sign of a person.
const SIGNS: [&str; 4] = ["pointerdown", "keydown", "input", "wheel"];
/// Times in seconds for as long as the office did not say its own: idle, reading, countdown.
const UNTIL_KNOWN: (u32, u32, u32) = (75, 180, 30);

/// How long nobody has done anything. A handle; copies are the same.
#[derive(Clone, Copy)]
pub(crate) struct Idle {
    page: StoredValue<Page>,
    /// When the person last did something, in seconds of the page.
    last: StoredValue<f64>,
    /// When they were asked whether they need more time.
    asked: StoredValue<Option<f64>>,
    /// Seconds that are left to answer, once they were asked.
    left: RwSignal<Option<u32>>,
    /// Whether the page is being read aloud.
    reading: StoredValue<bool>,
    /// Whether its having been read has given more time since the person last did something.
    extended: StoredValue<bool>,
    /// Whether the person is busy with a telephone of their own.
    telephone: StoredValue<bool>,
    /// Whether somebody is there at all.
    watching: StoredValue<bool>,
}

impl Idle {
    /// One that watches nobody yet.
    pub(crate) fn new(page: Page) -> Self {
        let idle = Self {
            page: StoredValue::new(page),
            last: StoredValue::new(clock::now()),
            asked: StoredValue::new(None),
            left: RwSignal::new(None),
            reading: StoredValue::new(false),
            extended: StoredValue::new(false),
            telephone: StoredValue::new(false),
            watching: StoredValue::new(false),
        };
        for sign in SIGNS {
            EventListener::new(&document(), sign, move |_| idle.note()).forget();
        }
        silence::on_leaving();
        Interval::new(TICK, move || idle.tick()).forget();
        idle
    }

    /// Somebody has begun.
    pub(crate) fn watch(self) {
        self.watching.set_value(true);
        self.note();
    }

    /// Says whether the page is being read aloud, for which it gives more time. When that ends, the
    /// usual time begins; once, until the person does something again. A question that stands waits
    /// no longer for being read.
    pub(crate) fn reading_aloud(self, reading: bool) {
        let was = self.reading.get_value();
        self.reading.set_value(reading);
        if was && !reading && !self.extended.get_value() {
            self.extended.set_value(true);
            self.last.set_value(clock::now());
        }
    }

    /// Says whether the person is busy with a telephone of their own: finding it and its camera takes
    /// as long as listening does.
    pub(crate) fn at_a_telephone(self, busy: bool) {
        self.telephone.set_value(busy);
    }

    /// The person is there. A question that stands goes only by [`Idle::go_on`]: the same touch
    /// must not press what is behind it.
    fn note(self) {
        self.extended.set_value(false);
        self.last.set_value(clock::now());
        if self.asked.get_value().is_some() {
            self.asked.set_value(Some(clock::now()));
        }
    }

    /// The person needs more time.
    fn go_on(self) {
        self.asked.set_value(None);
        self.left.set(None);
        self.note();
    }

    /// Leaves nothing.
    fn wipe(self) {
        self.page.get_value().erase();
    }

    fn tick(self) {
        if !self.watching.get_value() {
            return;
        }
        let (idle, countdown) = self.limits();
        let now = clock::now();
        match self.asked.get_value() {
            None if now - self.last.get_value() >= idle => {
                self.asked.set_value(Some(now));
                self.left.set(Some(seconds(countdown)));
            }
            None => {}
            Some(asked) if now - asked >= countdown => self.wipe(),
            Some(asked) => self.left.set(Some(seconds(countdown - (now - asked)))),
        }
    }

    /// Seconds until the question where nobody listens, as the office has them by now.
    fn until_asked(self) -> u32 {
        let office = self.page.get_value().office.get();
        let (idle, ..) = office.map_or(UNTIL_KNOWN, |office| times(&office.kiosk));
        idle
    }

    /// Seconds until the question, and seconds to answer it.
    fn limits(self) -> (f64, f64) {
        let office = untrack(|| self.page.get_value().office.get());
        let (idle, reading, countdown) = office.map_or(UNTIL_KNOWN, |office| times(&office.kiosk));
        let idle = if self.reading.get_value() || self.telephone.get_value() {
            reading.max(idle)
        } else {
            idle
        };
        (f64::from(idle), f64::from(countdown))
    }
}

fn times(settings: &KioskSettings) -> (u32, u32, u32) {
    let KioskSettings {
        idle_seconds,
        reading_idle_seconds,
        countdown_seconds,
        ..
    } = *settings;
    (idle_seconds, reading_idle_seconds, countdown_seconds)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of a countdown is small and not negative"
)]
fn seconds(left: f64) -> u32 {
    left.ceil() as u32
}
