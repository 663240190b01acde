//! What the suites share: [`routers`] for the suite that has no socket, [`browser`] for the one
//! that has a real browser, [`process`] for the one that kills the real binary; [`scale`] for those that can
//! be longer than usual; [`hostile`] is what nobody may write into anything but text; [`agency`] is an agency's own sign-in, [`alerts`] are a mail server, a provider and a custody system around the house;
//! [`authenticator`] is a key ring with passkeys, and [`totp`] a telephone that shows codes; [`directory`] counts the
//! built-in list of help.

pub mod agency;
pub mod alerts;
pub mod authenticator;
pub mod browser;
pub mod directory;
pub mod hostile;
pub mod process;
pub mod routers;
pub mod scale;
pub mod totp;
