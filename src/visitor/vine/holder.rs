//! Somebody who followed a link, or has the code of a text message: what the page shows them, and
//! what they can do.

use domain::{
    answers::{RawAnswer, RawAnswers},
    validation::Fault,
    value::Pin,
    wire::vine::{self as wire, MaskedSignUp},
};
use leptos::prelude::*;
use ui::{browser::focus, field::Draft};
use zeroize::Zeroizing;

use super::{
    Errand,
    link::{self, Credentials, Secret, Trouble},
    shapes::Changes,
};
use crate::{
    browser::{leave, task},
    page::Page,
};

/// Digits of a code in a text message.
const CODE_DIGITS: usize = 6;

/// What the page shows.
#[derive(Clone)]
pub(super) enum Showing {
    /// It asks for the PIN.
    Asking(Option<Trouble>),
    /// The link came without what makes it one.
    LinkNotWhole,
    /// The office is asked.
    Underway,
    /// The request is confirmed.
    Confirmed,
    /// The alerts are stopped.
    Cancelled,
    /// What is new.
    News(wire::Update),
    /// How alerts come, to be changed.
    Changing(MaskedSignUp, Option<ChangeTrouble>),
    /// It is changed.
    Changed,
}

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChangeTrouble {
    /// No way to be reached would be left.
    NoContactLeft,
    /// No event would be left.
    NoEventLeft,
    /// The office did not answer.
    NotReached,
}

/// Somebody with a link. A handle; copies are the same person.
#[derive(Clone, Copy)]
pub(super) struct Holder {
    page: StoredValue<Page, LocalStorage>,
    /// What they came for.
    pub(super) errand: Errand,
    token: StoredValue<Option<Zeroizing<String>>>,
    /// What the page shows.
    pub(super) showing: RwSignal<Showing>,
    /// What was typed of the PIN.
    pub(super) pin: RwSignal<String>,
    /// What was typed of the code.
    pub(super) code: RwSignal<String>,
    /// Events and language, as they are being chosen.
    pub(super) draft: Draft,
    /// Numbers of the contacts that are to be used no longer.
    pub(super) removed: RwSignal<Vec<u8>>,
}

impl Holder {
    /// Somebody who has not shown their PIN yet.
    pub(super) fn new(page: Page, errand: Errand, token: Option<Zeroizing<String>>) -> Self {
        let showing = if token.is_some() || errand.takes_code() {
            Showing::Asking(None)
        } else {
            Showing::LinkNotWhole
        };
        Self {
            page: StoredValue::new_local(page),
            errand,
            token: StoredValue::new(token),
            showing: RwSignal::new(showing),
            pin: RwSignal::default(),
            code: RwSignal::default(),
            draft: Draft::new(RawAnswers::new()),
            removed: RwSignal::default(),
        }
    }

    /// Whether they came by a link, so that no code is needed.
    pub(super) fn has_link(self) -> bool {
        self.token.with_value(Option::is_some)
    }

    /// Does what the person came for, with what they typed.
    pub(super) fn act(self) {
        self.ask(move |credentials| self.done(credentials));
    }

    /// Stops all alerts, from whichever page.
    pub(super) fn cancel(self) {
        self.ask(cancelled);
    }

    /// Shows how alerts come.
    pub(super) fn open_contacts(self) {
        self.ask(move |credentials| self.contacts(credentials));
    }

    /// Ticks or unticks a contact to be used no longer.
    pub(super) fn remove(self, number: u8, removed: bool) {
        self.removed.update(|numbers| {
            numbers.retain(|one| *one != number);
            if removed {
                numbers.push(number);
            }
        });
    }

    /// Changes how alerts come, or says what is wrong with it.
    pub(super) fn save(self, sign_up: MaskedSignUp) {
        let removed = self.removed.get_untracked();
        let answers = self.draft.answers();
        let events = match answers.get("alert-events") {
            Some(RawAnswer::Choices(events)) => events.clone(),
            _ => Vec::new(),
        };
        let language = self.draft.text("alert-language");
        let trouble = if removed.len() >= sign_up.contacts.len() {
            Some(ChangeTrouble::NoContactLeft)
        } else if events.is_empty() {
            Some(ChangeTrouble::NoEventLeft)
        } else {
            None
        };
        if trouble.is_some() {
            return self.show(Showing::Changing(sign_up, trouble));
        }
        self.ask(move |credentials| async move {
            let changes = Changes {
                remove_contacts: &removed,
                events: &events,
                language: &language,
            };
            match link::change(&credentials, changes).await {
                Ok(()) => Ok(Showing::Changed),
                Err(Trouble::NotReached) => {
                    Ok(Showing::Changing(sign_up, Some(ChangeTrouble::NotReached)))
                }
                Err(trouble) => Err(trouble),
            }
        });
    }

    /// Clears the page for whoever comes next.
    pub(super) fn finish(self) {
        let page = self.page.get_value();
        leave::begin_anew(page.surface, page.words);
    }

    async fn done(self, credentials: Credentials) -> Result<Showing, Trouble> {
        match self.errand {
            Errand::Confirm => link::confirm(&credentials)
                .await
                .map(|()| Showing::Confirmed),
            Errand::Update => link::update(&credentials).await.map(Showing::News),
            Errand::Cancel => cancelled(credentials).await,
        }
    }

    async fn contacts(self, credentials: Credentials) -> Result<Showing, Trouble> {
        let sign_up = link::contacts(&credentials).await?;
        self.removed.set(Vec::new());
        self.draft.begin(RawAnswers::from([
            (
                "alert-events".to_owned(),
                RawAnswer::Choices(
                    sign_up
                        .events
                        .iter()
                        .map(|topic| topic.code().to_owned())
                        .collect(),
                ),
            ),
            (
                "alert-language".to_owned(),
                RawAnswer::Text(sign_up.language.clone()),
            ),
        ]));
        Ok(Showing::Changing(sign_up, None))
    }

    /// Asks the office for something, and shows what comes of it.
    fn ask<Asked>(self, ask: impl FnOnce(Credentials) -> Asked + 'static)
    where
        Asked: Future<Output = Result<Showing, Trouble>> + 'static,
    {
        let credentials = match self.credentials() {
            Ok(credentials) => credentials,
            Err(trouble) => return self.show(Showing::Asking(Some(trouble))),
        };
        self.showing.set(Showing::Underway);
        task::begin(async move {
            let showing = ask(credentials).await;
            self.show(showing.unwrap_or_else(|trouble| Showing::Asking(Some(trouble))));
        });
    }

    /// What was typed, if it can be what was sent and chosen.
    fn credentials(self) -> Result<Credentials, Trouble> {
        let secret = match self.token.get_value() {
            Some(token) => Secret::Token(token),
            None => Secret::Code(self.typed_code()?),
        };
        let pin = Zeroizing::new(self.pin.get_untracked().trim().to_owned());
        // One that nobody may choose is simply not the right one; the office says so.
        if Pin::read(&pin).err() == Some(Fault::PinNotFourDigits) {
            Err(Trouble::PinNotFourDigits)
        } else {
            Ok(Credentials { secret, pin })
        }
    }

    fn typed_code(self) -> Result<Zeroizing<String>, Trouble> {
        let typed = Zeroizing::new(self.code.get_untracked());
        let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
        let whole = digits.len() == CODE_DIGITS && digits.bytes().all(|sign| sign.is_ascii_digit());
        let digits = Zeroizing::new(digits);
        if whole {
            Ok(digits)
        } else {
            Err(Trouble::CodeNotSixDigits)
        }
    }

    fn show(self, showing: Showing) {
        let wrong = matches!(
            showing,
            Showing::Asking(Some(
                Trouble::PinNotFourDigits | Trouble::CodeNotSixDigits | Trouble::WrongPin(_)
            ))
        );
        let unknown = matches!(showing, Showing::Asking(Some(Trouble::Unknown)));
        if wrong || (unknown && !self.has_link()) {
            // Whoever has to type it again types it anew.
            self.pin.set(String::new());
        }
        self.showing.set(showing);
        focus::after_render(if wrong {
            "#main [aria-invalid='true']"
        } else {
            "#main h1"
        });
    }
}

async fn cancelled(credentials: Credentials) -> Result<Showing, Trouble> {
    link::cancel(&credentials).await?;
    Ok(Showing::Cancelled)
}
