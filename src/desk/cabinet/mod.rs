//! Where opened intakes lie: in memory, wiped when they go, and read anew from the store after a
//! restart.

mod contents;
mod filing;
mod open_intake;
mod reading;
mod ring;
mod urgency;

pub(crate) use filing::Cabinet;
pub(crate) use open_intake::{OpenIntake, Told};
pub use ring::KeyRing;
