//! Who is at the desk.

mod agency;
mod cookies;
mod credentials;
mod guard;
mod invitation;
mod passkeys;
mod passwords;
mod people;
mod proof;
mod second_factor;
mod session;
mod sessions;
mod setup;
mod sign_in;
mod throttle;
mod token;

pub(crate) use agency::{
    Agency, AgencyRefusal, get_sign_in_options, post_agency_begin, post_proof_by_agency_begin,
    post_session_by_agency,
};
pub use agency::{AgencySignIn, Exchange, GroupRole, NoAnswer, NotACertificate};
pub(crate) use credentials::CredentialsError;
pub use guard::for_staff;
pub use invitation::invite;
pub(crate) use passkeys::{
    Ceremonies, RelyingParty, post_passkey, post_passkey_asked, post_passkey_begun,
    post_passkey_remove, post_proof_by_passkey, post_session_by_passkey,
};
pub use passwords::PasswordCost;
pub(crate) use passwords::{HashingFailed, Passwords};
pub(crate) use people::{get_staff, post_account, post_invitation};
pub(crate) use proof::post_proof;
pub use second_factor::SecondFactorRule;
pub(crate) use second_factor::{
    get_own_account, post_code, post_recovery_codes, post_second_factor,
    post_second_factor_confirm, post_second_factor_remove, post_second_factor_reset,
};
pub(crate) use session::{SignedIn, delete_session, get_session, signed_in};
pub(crate) use sessions::{get_sessions, post_session_end};
pub(crate) use setup::post_setup;
pub(crate) use sign_in::post_session;
pub(crate) use throttle::Throttle;
pub use token::Token;
