//! The apps as files in memory, ready to be sent.
//!
//! `memory-serve` was tried for this: it cannot fill in the office's root in `index.html`, start
//! without a bundle, or tell hashed names from others, which are the three things needed here.

mod asset;
mod bundle;
mod filled;
mod media_type;

pub(crate) use asset::Asset;
pub(crate) use bundle::{Bundle, Bundles, Door};
pub(crate) use filled::{bundles, fill_in};
