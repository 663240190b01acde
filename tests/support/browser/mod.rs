//! A real browser over the real server, driven the way a person would: by roles and labels, with
//! mouse, touch or keyboard. It speaks WebDriver, and with it to every [`Engine`].
//!
//! Where to start: [`Server::start`] runs `intake` over an empty folder, [`Browser::start`] opens
//! a browser with an empty profile, and [`Browser`]'s methods are what a person does and sees.
//! Everything that was started ends when its value is dropped.

#![expect(
    clippy::missing_errors_doc,
    reason = "they all fail for one reason: the page is not as the test says"
)]

mod accessibility;
mod acting;
mod announcing;
mod authenticator;
mod breaking;
mod downloads;
mod driver;
mod engine;
mod finding;
mod firefox_profile;
mod kiosk;
mod looks;
mod pressing;
mod protocol;
mod recorder;
mod scanning;
mod seeing;
mod server;
mod session;
mod site;
mod speech;
mod traces;
mod wait;
mod weighing;

pub use accessibility::Violation;
pub use acting::Means;
pub use authenticator::Authenticator;
pub use engine::Engine;
pub use fantoccini::key::Key;
pub use finding::Role;
pub use looks::{
    ColorScheme, DEFAULT, KIOSK_LANDSCAPE, KIOSK_PORTRAIT, LOOKS, Look, NARROW, PHONE, Viewport,
};
pub use recorder::{Alteration, Recorder};
pub use server::Server;
pub use session::Browser;
pub use site::Site;
pub use speech::{Said, VOICES};
pub use traces::{Traces, files_holding};
pub use weighing::Weight;
