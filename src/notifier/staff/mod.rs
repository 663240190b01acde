//! What staff see and do: `/desk/api/alerts/…`. Neither PINs nor contacts are among it.

mod delivery;
mod feeds;
mod matches;
mod sign_ups;

pub(crate) use delivery::{get_delivery, post_retry};
pub(crate) use feeds::get_feeds;
pub(crate) use matches::{get_matches, post_match};
pub(crate) use sign_ups::{get_sign_ups, post_handed_off, post_sign_up_cancel};
