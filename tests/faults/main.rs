//! The real binary, killed at any moment. `kill -9` proves that the death of the process loses
//! nothing; that the power may fail too rests on SQLite's `synchronous=FULL`, which no test here can
//! show.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something is not as it should be"
)]

mod arrivals; // which alert is of what, and whether all are there
mod desk; // sends, and reads what became of it
mod dumped; // a crash leaves no memory on the disk
mod killed_at_start; // keys and database come out whole
mod killed_while_alerting; // every alert goes out, and twice only what a kill cut off
mod killed_while_receiving; // nothing acknowledged is lost, nothing is filed twice
mod parted; // the notifier as a process of its own
mod several_nodes; // two gates, one of them killed, and an office over one PostgreSQL
mod stopped; // SIGTERM ends it well
