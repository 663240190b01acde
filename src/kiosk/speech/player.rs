//! What is being said, and where in it we are. It says one stretch at a time and keeps the rest
//! itself: browsers differ in what they do with a queue and with pauses, and all of them can be
//! silenced.

use leptos::prelude::*;
use web_sys::Element;

use super::{
    script::Phrase,
    synthesis::{self, Ending, Manner, Saying},
    voices::Voices,
};

/// How speech goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// Nothing is being said.
    Silent,
    /// Something is.
    Speaking,
    /// It was stopped in the middle, to go on.
    Paused,
}

/// Times as fast as usual, by steps.
pub(super) const SPEEDS: [f32; 6] = [0.6, 0.8, 1.0, 1.3, 1.6, 2.0];
/// Of the loudest, by steps.
pub(super) const VOLUMES: [f32; 5] = [0.2, 0.4, 0.6, 0.8, 1.0];
/// The steps that each visitor begins with.
const USUAL: usize = 2;
/// What the part of the page that is being read is marked with.
const BEING_READ: &str = "data-being-read";
/// Letters of a code are said this much more slowly, for who writes them down.
const SLOWLY: f32 = 0.7;

/// The player. A handle; copies are the same.
#[derive(Clone, Copy)]
pub(super) struct Player {
    voices: Voices,
    tape: StoredValue<Tape, LocalStorage>,
    pub(super) flow: RwSignal<Flow>,
    /// Whether what is being said was asked for, and is no news that came by itself.
    pub(super) asked_for: RwSignal<bool>,
    /// Whether there turned out to be no sound.
    pub(super) failed: RwSignal<bool>,
    pub(super) speed: RwSignal<usize>,
    pub(super) volume: RwSignal<usize>,
}

#[derive(Default)]
struct Tape {
    /// What is read, and how much of it was.
    script: Vec<Phrase>,
    at: usize,
    /// What is said first, and not again.
    asides: Vec<Aside>,
    /// Whether reading waits to be gone on with.
    paused: bool,
    /// Whether somebody has taken the page in their hands: then it is not moved under them.
    held: bool,
    /// Changes with every stretch, so that the end of one that was silenced moves nothing.
    number: u32,
    saying: Option<Saying>,
    /// The part of the page that is marked as being read.
    shown: Option<Element>,
}

struct Aside {
    phrase: Phrase,
    /// Whether it came by itself.
    news: bool,
}

impl Player {
    pub(super) fn new(voices: Voices) -> Self {
        // A page that was left in the middle of a word may have left it to this one.
        synthesis::silence();
        Self {
            voices,
            tape: StoredValue::new_local(Tape::default()),
            flow: RwSignal::new(Flow::Silent),
            asked_for: RwSignal::new(false),
            failed: RwSignal::new(false),
            speed: RwSignal::new(USUAL),
            volume: RwSignal::new(USUAL),
        }
    }

    /// Reads this from its beginning, instead of whatever was being said.
    pub(super) fn read(self, script: Vec<Phrase>) {
        self.tape.update_value(|tape| {
            tape.script = script;
            tape.begin();
        });
        self.go_on();
    }

    /// Says this at once, and then goes on with what was being read.
    pub(super) fn put_in(self, phrases: Vec<Phrase>) {
        let asides = phrases.into_iter().map(|phrase| Aside {
            phrase,
            news: false,
        });
        self.tape
            .update_value(|tape| tape.asides = asides.collect());
        self.go_on();
    }

    /// Says this as soon as the stretch that is being said is over.
    pub(super) fn tell(self, news: Vec<Phrase>) {
        let asides = news.into_iter().map(|phrase| Aside { phrase, news: true });
        self.tape.update_value(|tape| tape.asides.extend(asides));
        if self.flow.get_untracked() != Flow::Speaking {
            self.go_on();
        }
    }

    /// Reads once more what was read last.
    pub(super) fn repeat(self) {
        self.tape.update_value(Tape::begin);
        self.go_on();
    }

    /// Lets the page stand where somebody has it, until something else is read: what they are about to
    /// touch must not move.
    pub(super) fn hold_still(self) {
        self.tape.update_value(|tape| tape.held = true);
    }

    /// Stops where it is.
    pub(super) fn pause(self) {
        if self.flow.get_untracked() == Flow::Speaking {
            self.tape.update_value(|tape| {
                tape.asides.clear();
                tape.paused = true;
            });
            self.go_on();
        }
    }

    /// Reads on; a stretch that was cut short is said again.
    pub(super) fn resume(self) {
        self.tape.update_value(|tape| tape.paused = false);
        self.go_on();
    }

    /// Says what is next, from its beginning.
    fn go_on(self) {
        self.hush();
        let (voices, tape) = (self.voices, self.tape);
        loop {
            let next = tape.with_value(Tape::next);
            let Some((phrase, news)) = next else {
                let paused = tape.with_value(|tape| tape.paused);
                self.flow
                    .set(if paused { Flow::Paused } else { Flow::Silent });
                return self.asked_for.set(false);
            };
            if let Some(voice) = untrack(|| voices.speaking(&phrase.language)) {
                let manner = self.manner(&phrase);
                let number = tape.with_value(|tape| tape.number);
                let ended = move |ending| self.ended(number, ending);
                let shown = mark(&phrase);
                let held = tape.with_value(|tape| tape.held);
                if let Some(shown) = shown.as_ref().filter(|_| !held) {
                    super::show(shown);
                }
                let saying = synthesis::say(&phrase.text, &voice, manner, ended);
                tape.update_value(|tape| {
                    tape.shown = shown;
                    tape.saying = saying;
                });
                self.flow.set(Flow::Speaking);
                return self.asked_for.set(!news);
            }
            // Nobody here speaks it.
            tape.update_value(Tape::advance);
        }
    }

    /// Silence; what was read can still be repeated.
    pub(super) fn interrupt(self) {
        self.hush();
        self.tape.update_value(|tape| {
            tape.begin();
            tape.at = tape.script.len();
        });
        self.flow.set(Flow::Silent);
        self.asked_for.set(false);
    }

    /// Silence, and nothing left to repeat.
    pub(super) fn end(self) {
        self.interrupt();
        self.tape.update_value(|tape| tape.script.clear());
    }

    /// Changes speed or volume by a step. What is being said is said anew with it.
    pub(super) fn step(self, level: RwSignal<usize>, most: usize, up: bool) {
        let now = level.get_untracked();
        let next = if up {
            (now + 1).min(most)
        } else {
            now.saturating_sub(1)
        };
        level.set(next);
        if next != now && self.flow.get_untracked() == Flow::Speaking {
            self.go_on();
        }
    }

    fn manner(self, phrase: &Phrase) -> Manner {
        let speed = SPEEDS[self.speed.get_untracked()];
        Manner {
            rate: if phrase.letters {
                speed * SLOWLY
            } else {
                speed
            },
            volume: VOLUMES[self.volume.get_untracked()],
        }
    }

    fn ended(self, number: u32, ending: Ending) {
        if self.tape.with_value(|tape| tape.number) != number {
            return;
        }
        self.failed.set(ending == Ending::Failed);
        if ending == Ending::Failed {
            return self.interrupt();
        }
        self.tape.update_value(|tape| {
            tape.saying = None;
            tape.advance();
        });
        self.go_on();
    }

    /// Silences the browser, and lets no end of what it said move anything.
    fn hush(self) {
        self.tape.update_value(|tape| {
            tape.number = tape.number.wrapping_add(1);
            if let Some(element) = tape.shown.take() {
                drop(element.remove_attribute(BEING_READ));
            }
            if tape.saying.take().is_some() {
                synthesis::silence();
            }
        });
    }
}

impl Tape {
    /// What is said next, and whether it is news.
    fn next(&self) -> Option<(Phrase, bool)> {
        match self.asides.first() {
            Some(aside) => Some((aside.phrase.clone(), aside.news)),
            None if self.paused => None,
            None => Some((self.script.get(self.at)?.clone(), false)),
        }
    }

    fn begin(&mut self) {
        self.at = 0;
        self.asides.clear();
        self.paused = false;
        self.held = false;
    }

    fn advance(&mut self) {
        if self.asides.is_empty() {
            self.at += 1;
        } else {
            self.asides.remove(0);
        }
    }
}

/// Lets the style sheet show which part of the page is being read, and gives that part. The controls
/// are under the finger that presses them, and are not shown.
fn mark(phrase: &Phrase) -> Option<Element> {
    let outside = |element: &Element| matches!(element.closest(".speech"), Ok(None));
    let element = phrase.about.clone().filter(outside)?;
    element.set_attribute(BEING_READ, "yes").ok()?;
    Some(element)
}
