//! Typed values: each is made only by reading a text that is good, and holds its canonical form.

mod alien_number;
mod approximate_date;
mod country;
mod email_address;
mod identity_number;
mod pin;
mod state;
mod telephone_number;

pub use alien_number::AlienNumber;
pub use approximate_date::{ApproximateDate, Today};
pub use country::COUNTRIES;
pub use email_address::EmailAddress;
pub use identity_number::holds_identity_number;
pub use pin::Pin;
pub use state::STATES;
pub use telephone_number::TelephoneNumber;
