//! A kiosk's files held to their word: Chromium with the very policy, flags and keyboard that
//! `cargo xtask kiosk` writes, on a screen of its own, and somebody who wants out. They press real
//! keys and a real mouse button, as WebDriver's never reach the browser's own shortcuts.
//!
//! Each escape is a row of a table, and each table is walked twice: in the kiosk, where nothing may
//! come of it, and in a browser as everybody has it, where it must, so that the test can fail.
//!
//! - `addresses`: places that are not the kiosk's, opened by address and by a page.
//! - `cage`: the session in the compositor, by the command that systemd starts, twice.
//! - `fingers`: a finger that rests on the product's page.
//! - `gestures`: what a page can do when somebody touches it: windows, files, printing.
//! - `keys`: the browser's shortcuts, against the product's own page.
//! - `policy`: every policy is one that this Chromium knows, and nothing inspects the page.
//! - `profile`: what is left of a session.
//!
//! - `files`: the chore's output for a place. `screen`: a display, its keyboard and what is on it.
//! - `chromium`: the browser, in a kiosk or as everybody has it. `place`: a server that tells who came.

mod addresses;
mod cage;
mod chromium;
mod files;
mod fingers;
mod gestures;
mod keys;
mod place;
mod policy;
mod profile;
mod screen;
mod watch;
