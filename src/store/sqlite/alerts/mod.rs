//! Alerts in SQLite.

mod claiming;
mod events;
mod filing;
mod links;
mod outbox;
mod protection;
mod questions;
mod secret;
mod sign_ups;
mod waiting;
