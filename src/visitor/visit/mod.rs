//! One visit: the answers, where the person stands, and everything that they can do. Pages read it
//! and send it intents; nothing else changes it. It lives in memory and nowhere else.

mod stopping;

use domain::{
    answers::{Answer, Answers, RawAnswers, Withheld},
    journey::{self, Place},
    question::Question,
    questionnaire,
    validation::{Finding, withhold_page},
    wire::{document::Channel, office::AlertRoad},
};
use envelope::receipt::ReceiptSecret;
use js_sys::Date;
use leptos::prelude::*;

use ui::field::Draft;

use crate::{
    browser::{history, leave},
    later::Arrival,
    office::OfficeContext,
    page::Page,
    sending::{Keep, Sending, send},
    unfinished::Keeping,
};

/// What the page shows.
#[derive(Clone)]
pub enum Stage {
    /// A question, or the check of the answers.
    At(Place),
    /// The person stops here for now.
    Stopping(Place),
    /// The answers are on their way.
    Sending(Sending),
    /// They were acknowledged; the answers are gone from this page.
    Sent {
        /// What the person keeps.
        reference: String,
        /// What opens the office's replies, if the person wants it.
        receipt: ReceiptSecret,
        /// Whether alerts were requested.
        alerts: bool,
        /// The other service at which the person finishes that request.
        handed_off: Option<AlertRoad>,
        /// Whether the answers wait here, sealed, for the office to be reached.
        waits: RwSignal<bool>,
        /// Whether the person has the code on the screen.
        shown: RwSignal<bool>,
    },
}

/// One visit. A handle; copies are the same visit.
#[derive(Clone, Copy)]
pub struct Visit {
    answers: RwSignal<Answers>,
    stage: RwSignal<Stage>,
    /// How often the person asked to try sending again at once.
    hurried: StoredValue<u32>,
    /// What is being typed on the open page. It stays while the page is drawn anew, in another
    /// language for instance.
    draft: Draft,
    findings: RwSignal<Vec<Finding>>,
    /// The question that the draft belongs to.
    drafted: StoredValue<Option<&'static str>>,
    keep: Option<Keep>,
    /// What the person may keep of this visit, once it is needed: it opens answers that were set
    /// aside, and later the office's replies.
    code: StoredValue<Option<ReceiptSecret>>,
    /// Whether answers lie at the office under it.
    set_aside: StoredValue<bool>,
    /// How keeping answers for later fares.
    keeping: RwSignal<Keeping>,
    /// When it began, in milliseconds; nothing where it began elsewhere.
    began: StoredValue<Option<f64>>,
    page: StoredValue<Page, LocalStorage>,
}

/// The visit that this page belongs to.
pub fn use_visit() -> Visit {
    expect_context()
}

impl Visit {
    /// A visit at its first question.
    pub(crate) fn begin(page: Page, keep: Option<Keep>) -> Self {
        let visit = Self {
            answers: RwSignal::new(page.surface.answers()),
            stage: RwSignal::new(Stage::At(journey::start())),
            hurried: StoredValue::new(0),
            draft: Draft::new(RawAnswers::new()),
            findings: RwSignal::default(),
            drafted: StoredValue::new(None),
            keep,
            code: StoredValue::new(None),
            set_aside: StoredValue::new(false),
            keeping: RwSignal::new(Keeping::Open),
            began: StoredValue::new(Some(Date::now())),
            page: StoredValue::new_local(page),
        };
        // Back closes what is read over the questionnaire first.
        history::guard(move || page.guides.close() || visit.back());
        visit
    }

    /// What the page shows.
    pub fn stage(self) -> Stage {
        self.stage.get()
    }

    /// The office.
    pub(crate) fn office(self) -> OfficeContext {
        self.page().office
    }

    /// What the questions do not need.
    pub(crate) fn later(self) -> Arrival {
        self.page().guides.later
    }

    /// Where sealed answers wait, if not here.
    pub(crate) fn keep(self) -> Option<Keep> {
        self.keep
    }

    /// Whom the sentences speak of.
    pub(crate) fn person(self) -> &'static str {
        self.answers.with(journey::person)
    }

    /// Who sends alerts from the system that holds the person. Follows the office becoming known.
    pub(crate) fn alert_road(self) -> Option<AlertRoad> {
        let system = self.answers.with_untracked(Answers::custody_system);
        self.office().alert_road(system)
    }

    /// Whole seconds since the first question, where it was asked on this page.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast to an integer stops at its ends"
    )]
    pub(crate) fn filled_in(self) -> Option<u32> {
        let began = self.began.get_value()?;
        Some(((Date::now() - began) / 1000.0) as u32)
    }

    /// How far the person has come.
    pub(crate) fn progress(self, question: &Question) -> journey::Progress {
        self.answers
            .with_untracked(|answers| journey::progress(answers, question))
    }

    /// The number of a question among those that are asked, from one.
    pub(crate) fn number(self, question: &Question) -> usize {
        let asked = self.answers.with_untracked(journey::asked);
        asked
            .iter()
            .take_while(|passed| passed.id != question.id)
            .count()
            + 1
    }

    /// What is being typed on the page of this question, and what was found wrong with it.
    pub(crate) fn draft(self, question: &'static Question) -> (Draft, RwSignal<Vec<Finding>>) {
        if self.drafted.get_value() != Some(question.id) {
            self.drafted.set_value(Some(question.id));
            let given = self
                .answers
                .with_untracked(|answers| answers.given(question));
            self.draft.begin(given);
            self.findings.set(Vec::new());
        }
        (self.draft, self.findings)
    }

    /// How a page was withheld, if it was.
    pub(crate) fn withheld(self, question: &Question) -> Option<Withheld> {
        self.answers
            .with_untracked(|answers| answers.withheld(question))
    }

    /// Shows the answers to a closure, with where and in which language they were given.
    pub(crate) fn with_answers<T>(self, read: impl FnOnce(&Answers, Channel, &str) -> T) -> T {
        let language = self.page().words.language().tag;
        self.answers
            .with_untracked(|answers| read(answers, self.page().surface.channel(), language))
    }

    /// Answers the page that is open and goes on.
    pub(crate) fn answer(self, given: Vec<(&'static str, Answer)>) {
        self.later().want();
        self.answers.update(|answers| {
            for (field, answer) in given {
                answers.set(field, answer);
            }
            if let Some(way) = self.office().alerts_way(answers.custody_system()) {
                answers.set("alerts-way", way);
            }
        });
        if let Stage::At(place) = self.stage.get_untracked() {
            let next = self
                .answers
                .with_untracked(|answers| journey::next(answers, place));
            self.go_to(next);
        }
    }

    /// Leaves the page that is open unanswered, by choice, and goes on.
    pub(crate) fn withhold(self, question: &Question, withheld: Withheld) {
        self.answer(withhold_page(question, withheld));
    }

    /// Goes one question back; from the first, to the welcome. Says whether the visit goes on.
    pub fn back(self) -> bool {
        if let Stage::Stopping(..) = self.stage.get_untracked() {
            self.go_on();
            return true;
        }
        // What is on its way, or has arrived, is not taken back by stepping back.
        let Stage::At(place) = self.stage.get_untracked() else {
            return true;
        };
        let before = self
            .answers
            .with_untracked(|answers| journey::back(answers, place));
        if let Some(before) = before {
            self.go_to(before);
            return true;
        }
        leave::begin_anew(self.page().surface, self.page().words);
        false
    }

    /// Opens a guide over the page; what is typed on it stays.
    pub(crate) fn read_guide(self, guide: &'static str) {
        self.page().guides.read(guide);
    }

    /// Opens a question to change its answer.
    pub(crate) fn change(self, question: &str) {
        if let Some(question) = questionnaire::question(question) {
            self.go_to(Place::Question {
                question,
                returning: true,
            });
        }
    }

    /// Sends the answers, or shows first what is still missing. Once: a hand that is in a hurry presses
    /// again before the button is gone.
    pub(crate) fn send(self) {
        let at_the_check = self
            .stage
            .with_untracked(|stage| matches!(stage, Stage::At(Place::Check)));
        if !at_the_check {
            return;
        }
        match self.answers.with_untracked(journey::unfinished) {
            Some(place) => self.go_to(place),
            None => send(self),
        }
    }

    /// Tries to send at once.
    pub(crate) fn hurry(self) {
        self.hurried.update_value(|hurried| *hurried += 1);
    }

    /// How often the person asked to try at once.
    pub(crate) fn hurried(self) -> u32 {
        self.hurried.get_value()
    }

    /// Shows how sending goes.
    pub(crate) fn show_sending(self, sending: Sending) {
        self.stage.set(Stage::Sending(sending));
    }

    /// Ends the visit: the answers are no longer needed here.
    pub(crate) fn sent(self, stage: Stage) {
        self.answers.set(Answers::default());
        self.forget_draft();
        self.stage.set(stage);
    }

    /// Clears the page for whoever comes next.
    pub fn finish(self) {
        leave::begin_anew(self.page().surface, self.page().words);
    }

    fn go_to(self, place: Place) {
        self.forget_draft();
        self.stage.set(Stage::At(place));
    }

    fn page(self) -> Page {
        self.page.get_value()
    }

    fn forget_draft(self) {
        self.drafted.set_value(None);
        self.draft.begin(RawAnswers::new());
    }
}
