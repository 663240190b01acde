//! What a visit knows of being gone on with elsewhere: its code, and whether answers were set aside.

use domain::{
    answers::Answers,
    journey::{self, Place},
};
use envelope::receipt::ReceiptSecret;
use leptos::prelude::*;
use ui::browser::randomness;

use super::{Stage, Visit};
use crate::{
    browser::{surface::Surface, task},
    unfinished::{self, Keeping},
};

impl Visit {
    /// The code that the person may keep. Until the visit ends it is always the same.
    pub(crate) fn code(self) -> ReceiptSecret {
        if let Some(code) = self.code.get_value() {
            return code;
        }
        let code = ReceiptSecret::from_random(&mut randomness::source());
        self.code.set_value(Some(code.clone()));
        code
    }

    /// Whether answers may be kept for later: a kiosk belongs to the next person.
    pub(crate) fn can_stop(self) -> bool {
        self.page().surface != Surface::Kiosk
    }

    /// Whether a question or the check stands on the page: there is something to go on with.
    pub fn asks(self) -> bool {
        self.stage.with(|stage| match stage {
            Stage::At(Place::Question { question, .. }) => !question.ends,
            Stage::At(Place::Check) => true,
            _ => false,
        })
    }

    /// Stops for now. What is being typed on the open page stays there.
    pub(crate) fn stop(self) {
        if let Stage::At(place) = self.stage.get_untracked() {
            // The office may keep them before the page hears of it.
            self.set_aside.set_value(true);
            self.keeping.set(Keeping::Open);
            self.stage.set(Stage::Stopping(place));
        }
    }

    /// How keeping answers for later fares.
    pub(crate) fn keeping(self) -> RwSignal<Keeping> {
        self.keeping
    }

    /// Goes on where the person stopped.
    pub(crate) fn go_on(self) {
        if let Stage::Stopping(place) = self.stage.get_untracked() {
            self.stage.set(Stage::At(place));
        }
    }

    /// Goes on with answers from elsewhere: under this code, if they were set aside under one.
    pub(crate) fn take_up(self, answers: Answers, code: Option<ReceiptSecret>) {
        self.set_aside.set_value(code.is_some());
        self.began.set_value(None);
        self.code.set_value(code);
        let place = journey::unfinished(&answers).unwrap_or(Place::Check);
        self.answers.set(answers);
        self.go_to(place);
    }

    /// Erases answers that were set aside, now that they arrived.
    pub(crate) fn erase_kept(self) {
        if self.set_aside.get_value() {
            let code = self.code();
            // What cannot be erased now goes by itself within days.
            task::begin(async move {
                let _ = unfinished::erase(&code).await;
            });
        }
    }
}
