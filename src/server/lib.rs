//! The house around the layers: settings, keys, assets, listeners. The binary is `intake`.
//!
//! In reading order:
//!
//! - `memory`: what this process has in mind goes to no disk.
//! - [`settings`]: what was asked for; `overlay`: what comes of it with what was set at the desk.
//! - `database`: SQLite in the data folder, or PostgreSQL.
//! - [`House`]: everything that runs, put together over one data folder.
//! - [`keys`] and `manifest`: what the office signs and opens with.
//! - `publishing`: what the office says of itself, kept up to date while the house runs.
//! - `directory`: where else a person can find help; `own_rules`: what the office sets in files of its own.
//! - `routes`, `pages`, `assets`, `headers`, `request_log`: every address and what all answers share.
//! - [`serve`], [`chores`] and [`demo`]: what the commands do.

mod assets;
pub mod chores;
mod database;
pub mod demo;
mod directory;
mod edges;
mod headers;
mod house;
pub mod keys;
mod manifest;
mod memory;
mod overlay;
mod own_rules;
mod pages;
mod paths;
mod problem;
mod publishing;
mod request_log;
mod routes;
pub mod serve;
pub mod settings;

pub use edges::{system_clock, system_entropy, system_random};
pub use house::{House, HouseError};
pub use memory::keep_memory_to_ourselves;
pub use request_log::log_filter;
