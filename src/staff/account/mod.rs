//! Names and passwords: signing in, and the first administrator's account.

mod error_summary;
pub(crate) mod set_up;
pub(crate) mod sign_in;
pub(crate) mod sign_in_form;
