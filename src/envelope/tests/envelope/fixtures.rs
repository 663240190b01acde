//! Keys and randomness for the tests. Everything follows from a seed, so failures repeat.

use chacha20::ChaCha20Rng;
use envelope::{
    Context, Part, PrivateKey, SubmissionId, Suite,
    rand_core::{CryptoRng, SeedableRng},
    seal,
};

pub(crate) const SUITES: [Suite; 2] = [Suite::XWing, Suite::X25519];
pub(crate) const PARTS: [Part; 7] = [
    Part::Intake,
    Part::Notice,
    Part::Message,
    Part::Reply,
    Part::Note,
    Part::NotifierSecret,
    Part::StaffSecret,
];

pub(crate) fn rng(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

/// The two keys that every envelope is sealed to.
pub(crate) struct Keys {
    pub(crate) reader: PrivateKey,
    pub(crate) escrow: PrivateKey,
}

impl Keys {
    pub(crate) fn generate(suite: Suite, rng: &mut impl CryptoRng) -> Self {
        let reader = PrivateKey::generate(suite, rng);
        let escrow = PrivateKey::generate(suite, rng);
        Self { reader, escrow }
    }

    pub(crate) fn both(&self) -> [&PrivateKey; 2] {
        [&self.reader, &self.escrow]
    }

    pub(crate) fn seal(
        &self,
        context: &Context,
        plaintext: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Vec<u8> {
        seal(
            context,
            self.reader.public(),
            self.escrow.public(),
            plaintext,
            rng,
        )
        .unwrap()
    }
}

pub(crate) fn context(part: Part, rng: &mut impl CryptoRng) -> Context {
    Context {
        form_version: 7,
        submission_id: SubmissionId::from_random(rng),
        part,
    }
}
