//! What staff write about a case: sealed to the office and the escrow, opened when the case is.

use domain::{FORM_VERSION, message::read_message, wire::document::MessageDocument};
use envelope::{Context, MessageId, Part, open, read_header, seal};
use store::SealedNote;
use zeroize::Zeroizing;

use crate::{
    Desk, KeyRing,
    cabinet::OpenIntake,
    problem::DeskProblem,
    threads::{Drawn, LANGUAGE, OfficeKeys},
};

impl Desk {
    /// Seals a note about this intake.
    pub(super) fn seal_note(
        &self,
        intake: &OpenIntake,
        text: String,
    ) -> Result<SealedNote, DeskProblem> {
        let mut id = [0; 16];
        (self.entropy)(&mut id);
        let id = MessageId(id);
        let document = MessageDocument {
            text,
            language: LANGUAGE.to_owned(),
        };
        let plaintext = serde_json::to_vec(&document).map(Zeroizing::new);
        let plaintext = plaintext.map_err(|_| DeskProblem::Internal)?;
        let context = Context {
            form_version: FORM_VERSION,
            submission_id: id.in_thread(intake.receipt().lookup),
            part: Part::Note,
        };
        let OfficeKeys { office, escrow } = &*self.office_keys;
        let mut rng = Drawn(&self.entropy);
        let envelope = seal(&context, office, escrow, &plaintext, &mut rng);
        Ok(SealedNote {
            id,
            envelope: envelope.map_err(|_| DeskProblem::Internal)?,
        })
    }
}

/// `None` where it does not open in its place.
pub(super) fn opened(note: &SealedNote, intake: &OpenIntake, ring: &KeyRing) -> Option<String> {
    let header = read_header(&note.envelope).ok()?;
    let key = ring.key_for(&header)?;
    let place = note.id.in_thread(intake.receipt().lookup);
    let plaintext = open(&note.envelope, place, Part::Note, key).ok()?;
    let document: MessageDocument = serde_json::from_slice(&plaintext).ok()?;
    read_message(&document.text).ok()
}
