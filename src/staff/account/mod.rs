//! How people prove who they are: signing in, their own account, and the first administrator's.

pub(crate) mod agency;
pub(crate) mod agency_return;
pub(crate) mod code_form;
mod error_summary;
pub(crate) mod own;
pub(crate) mod passkey;
pub(crate) mod set_up;
pub(crate) mod sign_in;
pub(crate) mod sign_in_form;
mod start_again;
