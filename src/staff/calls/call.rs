//! One call: what the caller answered, and where the operator stands. It is in the memory of the page;
//! another page of the desk may be opened meanwhile, and ending it leaves nothing.

use domain::{
    answers::{Answer, Answers, RawAnswers, Withheld},
    journey::{self, Place},
    question::Question,
    questionnaire,
    validation::{Finding, read_page, withhold_page},
    wire::{
        UnixSeconds,
        document::Channel,
        office::{AlertRoad, OfficeManifest},
    },
};
use envelope::receipt::ReceiptSecret;
use leptos::{prelude::*, task::spawn_local};
use ui::{
    browser::{focus, randomness},
    field::Draft,
    office::{Keys, alerts_way},
    sealing::{Circumstances, Sealed, sealed},
};
use wording::Language;

use super::script::Script;
use crate::{
    api::calls,
    browser::clock::{now, today},
    desk::Desk,
    failure::Failure,
};

/// What the page shows.
#[derive(Clone)]
pub(super) enum Stage {
    /// A question, or the reading back.
    At(Place),
    /// On its way.
    Sending,
    /// Not sent; the same bytes can be sent again.
    NotSent(Failure),
    /// It cannot be sealed.
    NoKeys,
    /// The office has it.
    Filed,
}

/// A call that the operator looked away from.
#[derive(Clone)]
pub(crate) struct OpenCall {
    answers: Answers,
    place: Place,
    began: UnixSeconds,
    sealed: Option<Sealed>,
    /// The caller's language.
    pub(super) language: &'static Language,
}

/// One call. A handle; copies are the same call.
#[derive(Clone, Copy)]
pub(super) struct Call {
    desk: Desk,
    pub(super) script: Script,
    manifest: StoredValue<OfficeManifest>,
    pub(super) answers: RwSignal<Answers>,
    pub(super) stage: RwSignal<Stage>,
    pub(super) draft: Draft,
    pub(super) findings: RwSignal<Vec<Finding>>,
    /// What was sealed, once it was: a second attempt sends the same bytes.
    sealed: StoredValue<Option<Sealed>>,
    began: UnixSeconds,
}

impl Call {
    /// A new call, or one that goes on.
    pub(super) fn begin(
        desk: Desk,
        manifest: OfficeManifest,
        script: Script,
        open: Option<OpenCall>,
    ) -> Self {
        let open = open.unwrap_or_else(|| OpenCall {
            answers: Answers::default(),
            place: journey::start(),
            began: now(),
            sealed: None,
            language: script.language(),
        });
        let call = Self {
            desk,
            script,
            manifest: StoredValue::new(manifest),
            answers: RwSignal::new(open.answers),
            stage: RwSignal::new(Stage::At(open.place)),
            draft: Draft::new(RawAnswers::new()),
            findings: RwSignal::default(),
            sealed: StoredValue::new(open.sealed),
            began: open.began,
        };
        call.go_to(open.place);
        on_cleanup(move || call.put_by());
        call
    }

    /// Whom the sentences speak of.
    pub(super) fn person(self) -> &'static str {
        self.answers.with_untracked(journey::person)
    }

    /// Who sends alerts from the system that holds the person.
    pub(super) fn alert_road(self) -> Option<AlertRoad> {
        let system = self.answers.with_untracked(Answers::custody_system);
        self.script
            .with_office(|office| office.alerts.road(system).cloned())
    }

    /// Reads the page that is open and goes on, or shows what is wrong. Advice holds up once.
    pub(super) fn read(self, question: &'static Question) {
        if question.is_notice() {
            let read = question.fields.iter().map(|field| (field.id, Answer::Read));
            return self.answer(read.collect());
        }
        let insists = self.findings.with_untracked(|shown| {
            !shown.is_empty() && shown.iter().all(|finding| finding.fault.is_advice())
        });
        match read_page(question, &self.draft.answers(), today(), insists) {
            Ok(answers) => self.answer(answers),
            Err(found) => {
                let first = found.first().map(|finding| finding.field.clone());
                self.findings.set(found);
                if let Some(first) = first {
                    request_animation_frame(move || focus::field(&first));
                }
            }
        }
    }

    /// Leaves the page that is open unanswered, as the caller wants it.
    pub(super) fn withhold(self, question: &Question, withheld: Withheld) {
        self.answer(withhold_page(question, withheld));
    }

    /// Goes one question back.
    pub(super) fn back(self) {
        let Stage::At(place) = self.stage.get_untracked() else {
            return;
        };
        let before = self
            .answers
            .with_untracked(|answers| journey::back(answers, place));
        if let Some(before) = before {
            self.go_to(before);
        }
    }

    /// Whether there is something to go back to.
    pub(super) fn can_go_back(self, place: Place) -> bool {
        self.answers
            .with_untracked(|answers| journey::back(answers, place))
            .is_some()
    }

    /// Opens a question to change its answer.
    pub(super) fn change(self, question: &str) {
        if let Some(question) = questionnaire::question(question) {
            self.go_to(Place::Question {
                question,
                returning: true,
            });
        }
    }

    /// Seals what was answered and sends it, or shows first what is still missing.
    pub(super) fn send(self) {
        if let Some(place) = self.answers.with_untracked(journey::unfinished) {
            return self.go_to(place);
        }
        let Some(sealed) = self.sealed.get_value().or_else(|| self.seal()) else {
            return self.stage.set(Stage::NoKeys);
        };
        self.sealed.set_value(Some(sealed.clone()));
        self.stage.set(Stage::Sending);
        spawn_local(async move {
            let sent = calls::hand_in(sealed.id.to_string(), sealed.body);
            match self.desk.ask(sent).await {
                Ok(()) => {
                    self.answers.set(Answers::default());
                    self.stage.set(Stage::Filed);
                }
                Err(failure) => self.stage.set(Stage::NotSent(failure)),
            }
        });
    }

    /// Ends it. Nothing of it is kept.
    pub(super) fn end(self) {
        self.answers.set(Answers::default());
        self.draft.begin(RawAnswers::new());
        self.sealed.set_value(None);
    }

    /// What was sealed: its id, its reference, and what opens the office's replies.
    pub(super) fn filed(self) -> Option<Sealed> {
        self.sealed.get_value()
    }

    /// Whether the caller said anything yet.
    pub(super) fn has_begun(self) -> bool {
        self.answers.with(|answers| answers.iter().next().is_some())
    }

    fn seal(self) -> Option<Sealed> {
        let keys = self
            .manifest
            .with_value(|manifest| Keys::of(manifest, now()))?;
        let receipt = ReceiptSecret::from_random(&mut randomness::source());
        self.answers.with_untracked(|answers| {
            let circumstances = Circumstances {
                channel: Channel::Phone,
                language: self.script.language().tag,
                filled_in: u32::try_from(now().saturating_sub(self.began)).ok(),
                road: self.alert_road(),
            };
            sealed(answers, circumstances, &keys, receipt).ok()
        })
    }

    fn answer(self, given: Vec<(&'static str, Answer)>) {
        self.answers.update(|answers| {
            for (field, answer) in given {
                answers.set(field, answer);
            }
            let system = answers.custody_system();
            let way = self.script.with_office(|office| alerts_way(office, system));
            answers.set("alerts-way", way);
        });
        if let Stage::At(place) = self.stage.get_untracked() {
            let next = self
                .answers
                .with_untracked(|answers| journey::next(answers, place));
            self.go_to(next);
        }
    }

    fn go_to(self, place: Place) {
        let given = match place {
            Place::Question { question, .. } => self
                .answers
                .with_untracked(|answers| answers.given(question)),
            Place::Check => RawAnswers::new(),
        };
        self.draft.begin(given);
        self.findings.set(Vec::new());
        self.stage.set(Stage::At(place));
    }

    /// Keeps the call in the memory of the desk while another page is open.
    fn put_by(self) {
        let place = match self.stage.get_untracked() {
            Stage::At(place) => place,
            Stage::Sending | Stage::NotSent(_) | Stage::NoKeys => Place::Check,
            Stage::Filed => return,
        };
        let answers = self.answers.get_untracked();
        if answers.iter().next().is_none() {
            return;
        }
        self.desk.call.set_value(Some(OpenCall {
            answers,
            place,
            began: self.began,
            sealed: self.sealed.get_value(),
            language: self.script.language(),
        }));
    }
}
