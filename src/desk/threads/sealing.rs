//! Sealing a reply: once to the person's reply key, and once to the office for staff to read back.

use std::convert::Infallible;

use domain::{FORM_VERSION, wire::document::MessageDocument};
use envelope::{
    Context, MessageId, Part, PublicKey,
    rand_core::{TryCryptoRng, TryRng},
    reply, seal,
};
use store::{Entropy, SentReply};
use zeroize::Zeroizing;

use crate::{Desk, cabinet::OpenIntake, problem::DeskProblem};

/// Whom the office's own copies are sealed to.
pub(crate) struct OfficeKeys {
    /// The desk's present key.
    pub(crate) office: PublicKey,
    /// For the day that one is lost.
    pub(crate) escrow: PublicKey,
}

impl Desk {
    /// A reply to this intake, ready to be kept.
    pub(crate) fn seal_reply(
        &self,
        intake: &OpenIntake,
        id: MessageId,
        text: String,
        language: &str,
        account: i64,
    ) -> Result<SentReply, DeskProblem> {
        let receipt = intake.receipt();
        let document = MessageDocument {
            text,
            language: language.to_owned(),
        };
        let plaintext = serde_json::to_vec(&document).map(Zeroizing::new);
        let plaintext = plaintext.map_err(|_| DeskProblem::Internal)?;
        let mut rng = Drawn(&self.entropy);
        let context = Context {
            form_version: FORM_VERSION,
            submission_id: id.in_thread(receipt.lookup),
            part: Part::Reply,
        };
        let OfficeKeys { office, escrow } = &*self.office_keys;
        let copy = seal(&context, office, escrow, &plaintext, &mut rng);
        let sealed = reply::seal(&receipt.reply_key, receipt.lookup, id, &plaintext, &mut rng);
        Ok(SentReply {
            sequence: intake.sequence(),
            id,
            account,
            sent_at: (self.clock)(),
            sealed: sealed.map_err(|_| DeskProblem::Internal)?,
            copy: copy.map_err(|_| DeskProblem::Internal)?,
        })
    }
}

/// Staff write as they do; the person's page says that it is in English.
pub(crate) const LANGUAGE: &str = "en";

/// The desk's randomness, as the envelope takes it.
pub(crate) struct Drawn<'entropy>(pub(crate) &'entropy Entropy);

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
