//! Somebody who came back with a code: what the page shows them, and what they can do.

use std::sync::Arc;

use domain::{message::read_message_with_advice, unfinished::Reopened, validation::Fault};
use envelope::{HandoffSecret, receipt::ReceiptSecret};
use leptos::prelude::*;
use ui::browser::focus;

use super::thread::{self, Thread};
use crate::{
    api::{ApiError, Left},
    browser::{leave, task},
    handoff::{self, Taken},
    page::Page,
    unfinished,
};

/// Why the code is asked for once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Symbols are missing or wrong.
    NotACode,
    /// Nothing is known of it, or not yet.
    Nothing,
    /// The office did not answer.
    NotReached,
    /// A hand-off that was taken already, or whose time is over.
    Gone,
    /// The file that was chosen does not open with this code.
    NotThisFile,
}

/// What the page shows.
#[derive(Clone)]
pub(super) enum Showing {
    /// It asks for the code.
    Asking(Option<Trouble>),
    /// It is being looked up.
    Looking,
    /// What was written so far, and whether a message arrived just now.
    Found { thread: Thread, sent: bool },
    /// A private code that came from another screen, to be written down.
    Brought(ReceiptSecret),
    /// Answers that were set aside.
    Returned(Arc<Reopened>),
    /// The questions go on with them.
    GoingOn(Arc<Reopened>),
}

/// How a message fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// Nobody sent it yet.
    Open,
    /// It is on its way.
    Underway,
    /// It cannot be sent like this.
    Wrong(Fault),
    /// It did not arrive.
    Failed,
    /// The office has erased what it belongs to, and takes no more: trying again changes nothing.
    Erased,
}

/// Somebody with a code. A handle; copies are the same person.
#[derive(Clone, Copy)]
pub(super) struct Holder {
    page: StoredValue<Page, LocalStorage>,
    secret: StoredValue<Option<ReceiptSecret>>,
    /// What the page shows.
    pub(super) showing: RwSignal<Showing>,
    /// What was typed of the code.
    pub(super) typed: RwSignal<String>,
    /// What was typed of a message.
    pub(super) message: RwSignal<String>,
    /// How the message fares.
    pub(super) writing: RwSignal<Writing>,
    /// What was read from a file that the person chose.
    pub(super) file: StoredValue<Option<Vec<u8>>>,
    /// A message that was sealed and perhaps arrived: tried again, it is the same bytes.
    sealed: StoredValue<Option<(String, String)>>,
}

impl Holder {
    /// Somebody who has not shown their code yet.
    pub(super) fn new(page: Page) -> Self {
        Self {
            page: StoredValue::new_local(page),
            secret: StoredValue::new(None),
            showing: RwSignal::new(Showing::Asking(None)),
            typed: RwSignal::default(),
            message: RwSignal::default(),
            writing: RwSignal::new(Writing::Open),
            file: StoredValue::new(None),
            sealed: StoredValue::new(None),
        }
    }

    /// Reads the code that was typed, and looks up what it opens.
    pub(super) fn open(self) {
        let typed = self.typed.get_untracked();
        if let Ok(secret) = ReceiptSecret::parse(&typed) {
            self.open_with(secret);
        } else if let Ok(secret) = HandoffSecret::parse(&typed) {
            self.show(Showing::Looking);
            task::begin(async move { self.show(handed_over(&secret).await) });
        } else {
            self.show(Showing::Asking(Some(Trouble::NotACode)));
        }
    }

    /// Looks once more whether anything new is there.
    pub(super) fn refresh(self) {
        task::begin(self.look(false));
    }

    /// Sends what was typed, or says what is wrong with it. Advice holds a person up once.
    pub(super) fn send(self) {
        let insists = self.writing.get_untracked() == Writing::Wrong(Fault::IdentityNumber);
        let typed = self.message.get_untracked();
        match read_message_with_advice(&typed, insists) {
            Ok(text) => {
                self.writing.set(Writing::Underway);
                task::begin(self.deliver(text));
            }
            Err(fault) => {
                self.writing.set(Writing::Wrong(fault));
                focus::after_render("#message");
            }
        }
    }

    /// Goes on with answers that were set aside.
    pub(super) fn go_on(self, reopened: Arc<Reopened>) {
        self.showing.set(Showing::GoingOn(reopened));
    }

    /// Begins the visit that goes on with them, for the components below.
    pub(super) fn take_up(self, reopened: &Reopened) {
        let visit = self.page.get_value().begin_visit(None);
        visit.take_up(reopened.answers.clone(), self.secret.get_value());
    }

    /// Erases answers that were set aside at the office, and then the page.
    pub(super) fn erase(self) {
        let Some(secret) = self.secret.get_value() else {
            // What came from a kiosk lies nowhere any more.
            return self.finish();
        };
        task::begin(async move {
            match unfinished::erase(&secret).await {
                Ok(()) => self.finish(),
                Err(_) => self.show(Showing::Asking(Some(Trouble::NotReached))),
            }
        });
    }

    /// Clears the page for whoever comes next.
    pub(super) fn finish(self) {
        let page = self.page.get_value();
        leave::begin_anew(page.surface, page.words);
    }

    /// Looks up what a private code opens.
    pub(super) fn open_with(self, secret: ReceiptSecret) {
        self.secret.set_value(Some(secret.clone()));
        self.writing.set(Writing::Open);
        if let Some(file) = self.file.get_value() {
            return self.show(
                unfinished::opened(&secret, &file)
                    .map_or(Showing::Asking(Some(Trouble::NotThisFile)), |reopened| {
                        Showing::Returned(Arc::new(reopened))
                    }),
            );
        }
        self.show(Showing::Looking);
        task::begin(self.look(false));
    }

    async fn look(self, sent: bool) {
        let Some(secret) = self.secret.get_value() else {
            return;
        };
        let showing = match thread::fetch(&secret).await {
            Ok(Some(thread)) => Showing::Found { thread, sent },
            Ok(None) => returned(&secret).await,
            Err(_) => Showing::Asking(Some(Trouble::NotReached)),
        };
        self.show(showing);
    }

    async fn deliver(self, text: String) {
        let body = self.body(text);
        let arrived = match (self.secret.get_value(), body) {
            (Some(secret), Some(body)) => thread::post(&secret, &body).await,
            _ => Err(ApiError::NotReached),
        };
        match arrived {
            Ok(Left::Taken) => {
                self.sealed.set_value(None);
                self.message.set(String::new());
                self.writing.set(Writing::Open);
                self.look(true).await;
            }
            Ok(Left::Erased) => self.writing.set(Writing::Erased),
            Err(_) => self.writing.set(Writing::Failed),
        }
    }

    /// The bytes to post: those of the last attempt where the words are the same.
    fn body(self, text: String) -> Option<String> {
        if let Some((sealed_text, body)) = self.sealed.get_value()
            && sealed_text == text
        {
            return Some(body);
        }
        let page = self.page.get_value();
        let keys = page.office.keys().ok()?;
        let secret = self.secret.get_value()?;
        let language = untrack(|| page.words.language().tag);
        let body = thread::sealed(&secret, &text, language, &keys).ok()?;
        self.sealed.set_value(Some((text, body.clone())));
        Some(body)
    }

    fn show(self, showing: Showing) {
        self.showing.set(showing);
        focus::after_render("#main h1");
    }
}

/// Nothing was written under this code; perhaps answers were set aside.
async fn returned(secret: &ReceiptSecret) -> Showing {
    match unfinished::fetched(secret).await {
        Ok(Some(reopened)) => Showing::Returned(Arc::new(reopened)),
        Ok(None) => Showing::Asking(Some(Trouble::Nothing)),
        Err(_) => Showing::Asking(Some(Trouble::NotReached)),
    }
}

/// Takes what another screen left.
async fn handed_over(secret: &HandoffSecret) -> Showing {
    match handoff::taken(secret).await {
        Ok(Some(Taken::Answers(reopened))) => Showing::Returned(Arc::new(reopened)),
        Ok(Some(Taken::Receipt(secret))) => Showing::Brought(secret),
        Ok(None) => Showing::Asking(Some(Trouble::Gone)),
        Err(_) => Showing::Asking(Some(Trouble::NotReached)),
    }
}
