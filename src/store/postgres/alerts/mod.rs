//! Alerts in PostgreSQL.

mod claiming;
mod ending;
mod events;
mod filing;
mod links;
mod outbox;
mod protection;
mod questions;
mod secret;
mod sign_ups;
mod waiting;

pub(super) use ending::erase_ended;
