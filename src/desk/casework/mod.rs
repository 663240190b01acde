//! The work on cases: how each stands, what is done about it, and who has it open.
//!
//! - `anew`: which tasks come back with another state. Pure.
//! - `board`: how every case stands, in memory and in the store.
//! - `acts`: what an act does to a case, and when it may not be done. Pure.
//! - `change`: the routes that do something about a case.
//! - `file`: a case with its timeline, its tasks and whoever else has it open.
//! - `notes`: what staff write, sealed to the office, and found by its words.
//! - `taking_up`: what brings a case into sight for good, although nobody took it.
//! - `tasks`: what has to be done by when.
//! - `pending`: what is still to come in a case, which keeps it open.
//! - `presence`: who has a case open now.
//! - `waiting`: what waits for the visitor goes on once they wrote.

mod acts;
mod anew;
mod board;
mod change;
mod file;
mod notes;
mod pending;
mod presence;
mod taking_up;
mod tasks;
mod waiting;

pub(crate) use acts::{Consequence, close, give, merge, next, suspect, unmerge, written};
pub(crate) use board::Board;
pub(crate) use change::{post_assignee, post_case, post_hold};
pub(crate) use file::get_case;
pub(crate) use notes::{Notebook, opened};
pub(crate) use pending::{Pending, pending};
pub(crate) use presence::{Presences, post_presence};
pub(crate) use taking_up::{ask_officer, taken_up};
pub(crate) use tasks::{Tasks, earliest};
