//! Where submissions come from, as a number that tells two sources apart for a day and says nothing of
//! either: the key is in memory alone, so that nobody can try addresses against what is kept.

use std::sync::Arc;

use domain::wire::UnixSeconds;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use store::Entropy;
use web::Source;
use zeroize::Zeroizing;

const DAY: UnixSeconds = 24 * 60 * 60;

/// Makes the numbers. Clones make the same.
#[derive(Clone)]
pub struct Sources(Arc<Zeroizing<[u8; 32]>>);

impl Sources {
    /// With a key that ends with the process.
    pub fn new(entropy: &Entropy) -> Self {
        let mut key = Zeroizing::new([0; 32]);
        entropy(key.as_mut_slice());
        Self(Arc::new(key))
    }

    /// The number of a source on the day of this instant.
    pub(super) fn mark(&self, source: Source, now: UnixSeconds) -> Option<u64> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_slice()).ok()?;
        mac.update(&(now / DAY).to_be_bytes());
        mac.update(&source.octets());
        let digest = mac.finalize().into_bytes();
        let mut mark = [0; 8];
        mark.copy_from_slice(&digest[..8]);
        Some(u64::from_be_bytes(mark))
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::*;

    #[test]
    fn a_source_is_the_same_for_a_day_and_nobody_elses() {
        let sources = Sources::new(&(Arc::new(|bytes: &mut [u8]| bytes.fill(7)) as Entropy));
        let others = Sources::new(&(Arc::new(|bytes: &mut [u8]| bytes.fill(8)) as Entropy));
        let source = |text: &str| Source::from(text.parse::<IpAddr>().unwrap());
        let one = sources.mark(source("192.0.2.1"), 0);
        assert_eq!(one, sources.mark(source("192.0.2.1"), DAY - 1));
        for other in [
            sources.mark(source("192.0.2.2"), 0),
            sources.mark(source("192.0.2.1"), DAY),
            others.mark(source("192.0.2.1"), 0),
        ] {
            assert_ne!(one, other);
        }
    }
}
