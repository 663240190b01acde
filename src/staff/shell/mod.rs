//! What every page of the desk has around it: the frame, the heading that takes focus, the answers
//! to 'not yet' and 'not now'.

mod alerts_way;
pub(crate) mod answered;
pub(crate) mod arrival;
pub(crate) mod boxes;
pub(crate) mod choice;
mod counted_way;
pub(crate) mod danger;
pub(crate) mod download;
pub(crate) mod entry;
pub(crate) mod failure_note;
pub(crate) mod frame;
pub(crate) mod heading;
pub(crate) mod lock;
pub(crate) mod modal;
pub(crate) mod moment;
pub(crate) mod pagework;
pub(crate) mod prove;
pub(crate) mod radios;
pub(crate) mod signed_in_only;
pub(crate) mod table;
