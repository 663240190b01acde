//! From a sealed notice to a sign-up that waits to be confirmed, or to the reason why not.

mod change;
mod filing;
mod masked;
mod reading;

pub(crate) use self::{
    change::change,
    filing::{file_new, language, topics},
    masked::masked,
};
