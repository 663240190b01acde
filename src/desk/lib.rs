//! The staff side of the server: opens, validates and shows intakes.

use std::sync::Arc;

mod invitation;
mod token;

pub use invitation::invite;
pub use token::Token;

/// Fills bytes with randomness that nobody can guess.
pub type Entropy = Arc<dyn Fn(&mut [u8]) + Send + Sync>;
