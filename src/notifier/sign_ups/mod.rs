//! From a sealed notice to a sign-up that waits to be confirmed, or to the reason why not.

mod filing;
mod reading;

pub(crate) use filing::{file_new, language, topics};
