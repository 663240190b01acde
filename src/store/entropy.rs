//! Where randomness comes from: the system's at the server's edge.

use std::{convert::Infallible, sync::Arc};

use envelope::rand_core::{TryCryptoRng, TryRng};

/// Fills bytes with randomness that nobody can guess. Both sides of the server take one, so that no
/// handler asks the system.
pub type Entropy = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// The same, as the envelope takes it.
pub struct Drawn<'entropy>(pub &'entropy Entropy);

impl TryRng for Drawn<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut word = [0; 4];
        (self.0)(&mut word);
        Ok(u32::from_le_bytes(word))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut word = [0; 8];
        (self.0)(&mut word);
        Ok(u64::from_le_bytes(word))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        (self.0)(bytes);
        Ok(())
    }
}

impl TryCryptoRng for Drawn<'_> {}
