//! What staff write about a case: sealed to the office and the escrow, opened when the case is, and once
//! more in memory alone, so that a case is found by its notes.

use std::sync::Arc;

use domain::{
    FORM_VERSION, message::read_note, routing::read_reasons, wire::document::MessageDocument,
};
use envelope::{Context, MessageId, Part, open, read_header, seal};
use store::{KeptNote, SealedNote, StoreError};
use tokio::{sync::Mutex, task::spawn_blocking};
use zeroize::Zeroizing;

use crate::{
    Desk, KeyRing,
    cabinet::OpenIntake,
    problem::DeskProblem,
    threads::{Drawn, LANGUAGE, OfficeKeys},
};

/// Notes that are opened at once.
const BATCH: u32 = 256;

/// How far the notes were read.
#[derive(Default)]
pub(crate) struct Notebook(Mutex<i64>);

impl Desk {
    /// Lets cases be found by the notes that were written since the last time; after a restart, by all.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(crate) async fn read_notes(&self) -> Result<(), StoreError> {
        let mut last = self.notebook.0.lock().await;
        loop {
            let batch = self.store.notes_after(*last, BATCH).await?;
            let Some(newest) = batch.last() else {
                return Ok(());
            };
            *last = newest.number;
            let cabinet = Arc::clone(&self.cabinet);
            let read = spawn_blocking(move || {
                let ring = cabinet.ring();
                for KeptNote { sequence, note, .. } in batch {
                    // What was erased meanwhile, or never opened, is found by nothing.
                    let intake = cabinet.at(sequence);
                    let text = intake.and_then(|intake| opened(&note, &intake, &ring));
                    // Why somebody was chosen is no note that anybody looks for.
                    let text = text.filter(|text| read_reasons(text).is_empty());
                    if let Some(text) = text.map(Zeroizing::new) {
                        cabinet.add_note(sequence, &text);
                    }
                }
            });
            if let Err(error) = read.await {
                tracing::error!(%error, "notes were not read for the search");
            }
        }
    }

    /// Seals a note about this intake.
    pub(crate) fn seal_note(
        &self,
        intake: &OpenIntake,
        text: String,
    ) -> Result<SealedNote, DeskProblem> {
        let mut id = [0; 16];
        (self.entropy)(&mut id);
        self.seal_note_named(intake, text, MessageId(id))
    }

    /// The same under a name that is known, by which it is found again.
    pub(super) fn seal_note_named(
        &self,
        intake: &OpenIntake,
        text: String,
        id: MessageId,
    ) -> Result<SealedNote, DeskProblem> {
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
pub(crate) fn opened(note: &SealedNote, intake: &OpenIntake, ring: &KeyRing) -> Option<String> {
    let header = read_header(&note.envelope).ok()?;
    let key = ring.key_for(&header)?;
    let place = note.id.in_thread(intake.receipt().lookup);
    let plaintext = open(&note.envelope, place, Part::Note, key).ok()?;
    let document: MessageDocument = serde_json::from_slice(&plaintext).ok()?;
    read_note(&document.text).ok()
}
