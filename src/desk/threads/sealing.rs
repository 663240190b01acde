//! Sealing a reply: once to the person's reply key, and once to the office for staff to read back.

use domain::{FORM_VERSION, wire::document::MessageDocument};
use envelope::{Context, MessageId, Part, PublicKey, reply, seal};
pub(crate) use store::Drawn;
use store::SentReply;
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

/// What staff write in as long as they say nothing else.
pub(crate) const LANGUAGE: &str = "en";
