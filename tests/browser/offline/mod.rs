//! A kiosk when things go wrong: the office is away, the disk is full, the browser is killed, a new
//! version comes. In Chromium, which is what kiosks run.
//!
//! - `office`: the server at an address that stays, to be killed and started again.
//! - `kiosk`: the browser of a kiosk, and what lies on its disk.
//! - `away`: the office cannot be reached, before, during and after a visit.
//! - `repeating`: how it tries again, and in which order.
//! - `depth`: what staff read of how much waits on it.
//! - `refused`: the office refuses something for good, or somebody else answers in its place.
//! - `room`: the disk is full, or the browser keeps nothing.
//! - `versions`: the app is updated, with envelopes waiting that another version left.
//! - `unwell`: what a kiosk tells the office of itself: a failed app, missing voices, a wrong clock.
//! - `tabs`: two pages of one kiosk at once.
//! - `looks`: what it says of itself, in every look.
//! - `faults`: hundreds of intakes while the server goes up and down and the browser is killed.

mod away;
mod depth;
mod faults;
mod kiosk;
mod looks;
mod office;
mod refused;
mod repeating;
mod room;
mod tabs;
mod unwell;
mod versions;

const KEPT: &str = "Your answers are kept safely here";
const SENT: &str = "We have your answers";
