//! Stopping, and going on later: with a file that the person keeps, or with what lies sealed at the
//! office for some days. Both open with a private code and with nothing else; the page itself keeps
//! nothing.

mod aside;
mod returned;
mod stopping;

pub use stopping::Keeping;

pub(crate) use {
    aside::{erase, fetched, opened},
    returned::Returned,
    stopping::{StopButton, StopPage},
};
