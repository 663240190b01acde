//! The receipt: a private code that a person may keep after sending. With it they read what the
//! office wrote to them, and write to it. Nothing else opens any of that.
//!
//! - `offer`: shows the code after sending, to who asks for it; `slip` is what comes out of a
//!   printer, `telephone` the picture that another telephone's camera reads.
//! - [`page`]: the page at `/receipt`, for who comes back; `brought`, what a telephone shows of that
//!   picture.
//! - `holder`: the state of that page and everything that can be done on it; `thread`: what is read
//!   and written there, opened and sealed here.

mod asking;
mod brought;
mod conversation;
mod holder;
mod offer;
mod page;
mod slip;
mod telephone;
mod thread;
mod writing;

pub use page::ReceiptPage;

pub(crate) use {
    offer::{Code, ReceiptOffer},
    slip::Slip,
};
