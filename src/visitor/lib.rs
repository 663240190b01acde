//! The questionnaire as an app: by itself on a visitor's own device, and inside `kiosk` at a kiosk.
//!
//! Where to start: [`page::Page`] is what stands once the app has loaded; [`visit`] holds the state
//! of one visit and everything that can be done in it; [`step`] draws each stage of it. `office`
//! fetches whom answers are sealed to, `ui::sealing` seals them, [`sending`] sees to it that they
//! arrive. The welcome stands in `index.html`, where it can be read before any of this is there.
//!
//! Nothing here writes to the device, but for the sealed file that a person asks for, to go on with
//! later. What a person keeps, and comes back with, is the private code of [`receipt`]; [`handoff`]
//! brings answers from a kiosk to their own telephone. [`vine`] is behind the links that a request
//! for alerts brings. What a kiosk may keep lies in `kiosk`, so
//! that this bundle does not even hold the code for it.

#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` into what it makes"
)]

mod api;
mod browser;
pub mod comfort;
mod frame;
pub mod guides;
pub mod handoff;
pub mod later;
pub mod office;
pub mod page;
pub mod proof;
pub mod receipt;
pub mod sending;
pub mod step;
mod unfinished;
pub mod vine;
pub mod visit;
pub mod words;

pub use browser::{away, document, fragment, patience, surface};
