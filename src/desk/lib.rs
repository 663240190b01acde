//! The staff side of the server: opens, validates and shows intakes.
//!
//! What is opened lives in the memory of this crate and nowhere else. In reading order:
//!
//! - [`paths`] and [`router`]: every address, in one list; `state`: what stands behind them.
//! - [`roles`]: who may take which route, in one table; `admission` holds every request against it.
//! - `audit`: what happened, written down in a chain.
//! - `cabinet`: from a kept submission to an intake that can be read, or to the reason why not.
//! - `casework`: how each case stands, what is done about it, and who has it open.
//! - `queue`: its lists, filters, orders and pages, and what a search finds.
//! - `intakes`, `unopened`: what the staff app asks for.
//! - `kiosks`: the office's own browsers: who may become one, how they do, and taking them back.
//! - `hoaxes`: what people do about them; `erasing`: what goes for good.
//! - `linking`: cases that belong together, and duplicates.
//! - `live`: says when the queue changed; `exports`: what leaves the desk as a file.
//! - `threads`: what visitor and office write to each other.
//! - [`extracts`]: which answers are names, numbers, places, and the person's own words.
//! - [`search`]: the index over names, references, numbers, notes and texts.
//! - [`deadlines`]: what has to be done by when, by rules that an office sets.
//! - [`routing`]: who gets a case, and why.
//! - `referring`: sending people on to others who can help, and what came of it.
//! - `reminding`: how much waits, by mail to whoever wants that.
//! - `history`: what may be told of a person's history, and who may see what is locked.
//! - `letters`: how what is written to a person begins, and in which language it is.
//! - [`settings`]: what the office says of itself, its numbers, hours, notices, timers.
//! - `own_rules`: which of these rules an office has in files of its own.
//! - [`retention`]: how long things are kept, and what would be erased, before it is.
//! - [`figures`]: counts in which no small one can be found out, the public report, CSV.
//! - [`sorting`]: hoaxes, by a score with its reasons.
//! - `account`: invitations, signing in here and by the agency, sessions, patience with wrong passwords.
//! - `problem`: everything that can be refused, in words.

mod account;
mod admission;
mod audit;
mod cabinet;
mod casework;
pub mod deadlines;
mod erasing;
mod exports;
pub mod extracts;
pub mod figures;
mod history;
mod hoaxes;
mod intakes;
mod kiosks;
mod letters;
mod linking;
mod live;
mod openapi;
mod own_rules;
pub mod paths;
mod problem;
mod queue;
mod referring;
mod reminding;
pub mod retention;
pub mod roles;
mod routes;
pub mod routing;
pub mod search;
pub mod settings;
pub mod sorting;
mod state;
mod threads;
mod unopened;

pub use account::{
    AgencySignIn, Exchange, GroupRole, NoAnswer, NotACertificate, PasswordCost, SecondFactorRule,
    Token, for_staff, invite,
};
pub use audit::{NotSyslog, ShippedLine, SyslogAddress, shipped_lines};
pub use cabinet::KeyRing;
pub use kiosks::new_code;
pub use openapi::OPENAPI;
pub use openidconnect::{ClientSecret, IssuerUrl};
pub use own_rules::{OwnRules, RuleKind, RulesFailed};
pub use referring::{Help, HelpList};
pub use routes::router;
pub use state::{Desk, DeskStore, SignInRules};
