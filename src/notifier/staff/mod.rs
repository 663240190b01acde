//! What staff see and do: `/desk/api/alerts/…`. No PIN is among it, and of
//! contacts no more than the end.

mod delivery;
mod feeds;
mod matches;
mod sign_ups;
mod waiting;

pub(crate) use delivery::{get_delivery, post_retry};
pub(crate) use feeds::get_feeds;
pub(crate) use matches::{get_matches, post_match};
pub(crate) use sign_ups::{
    get_sign_up, get_sign_ups, post_handed_off, post_sign_up_cancel, post_sign_up_change,
};
pub(crate) use waiting::get_waiting;
