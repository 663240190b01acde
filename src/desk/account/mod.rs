//! Who is at the desk.

mod credentials;
mod guard;
mod invitation;
mod passwords;
mod people;
mod session;
mod sessions;
mod setup;
mod sign_in;
mod throttle;
mod token;

pub(crate) use credentials::CredentialsError;
pub use guard::for_staff;
pub use invitation::invite;
pub use passwords::PasswordCost;
pub(crate) use passwords::{HashingFailed, Passwords};
pub(crate) use people::{get_staff, post_account, post_invitation};
pub(crate) use session::{SignedIn, delete_session, get_session, signed_in};
pub(crate) use sessions::{get_sessions, post_session_end};
pub(crate) use setup::post_setup;
pub(crate) use sign_in::post_session;
pub(crate) use throttle::Throttle;
pub use token::Token;
