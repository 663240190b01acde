//! Promises that two nodes over one database keep together, whatever they do at the same time.

mod alerts;
mod arrivals;
mod desk;

pub(super) use alerts::*;
pub(super) use arrivals::*;
pub(super) use desk::*;
