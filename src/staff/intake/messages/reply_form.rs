//! A reply to the person. What was typed and not sent stays in the memory of the page, so that
//! signing in again or looking at another intake does not lose it.

use domain::{
    message::{LONGEST_MESSAGE, read_message_with_advice},
    validation::Fault,
    wire::thread::{Author, NewReply, ReplyTemplate, Thread},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{beginning::Beginning, conversation::from_merged, grouped, longest};
use crate::{
    api,
    browser::{page::focus, randomness},
    desk::{Desk, use_desk},
    shell::choice::Choice,
    words::{say, say_with},
};

/// Id of the text area.
const FIELD: &str = "reply";

/// What staff write in as long as they say nothing else.
const ENGLISH: &str = "en";

/// Everything that the form works with. A handle; copies are the same form.
#[derive(Clone, Copy)]
struct Writing {
    desk: Desk,
    intake: StoredValue<String>,
    thread: RwSignal<Thread>,
    /// Whose receipt it goes to: the reference of a merged intake, or nothing for the intake's own.
    to: RwSignal<String>,
    /// BCP 47 tag of the language that it is written in.
    language: RwSignal<String>,
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
    /// Whether advice was given that the next attempt overrules.
    advised: StoredValue<bool>,
    busy: RwSignal<bool>,
    sent: RwSignal<bool>,
    /// The last attempt: the same text goes under the same id, so that it is there once.
    attempt: StoredValue<Option<NewReply>>,
}

/// A text area and the button that sends it.
#[component]
pub(super) fn ReplyForm(
    /// The intake's id.
    id: String,
    /// What was written so far; what the server says after sending takes its place.
    thread: RwSignal<Thread>,
    /// Whose receipts it can go to.
    receipts: Memo<Vec<String>>,
    /// What it can begin with.
    templates: Vec<ReplyTemplate>,
) -> impl IntoView {
    let to = chosen(thread, receipts);
    let whose = move || {
        let receipts = receipts.get();
        (receipts.len() > 1).then(|| {
            let options = receipts.into_iter().map(named).collect::<Vec<_>>();
            view! { <Choice id="reply-to" options required=true value=to /> }
        })
    };
    let writing = Writing::begin(id, thread, to);
    let Writing {
        text,
        error,
        busy,
        language,
        ..
    } = writing;
    let write = move |text: String| {
        writing.typed(text);
        focus(FIELD);
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        writing.submit();
    };
    let wrong = move || error.read().is_some();
    let described_by = move || {
        if wrong() {
            "reply-error reply-hint"
        } else {
            "reply-hint"
        }
    };
    let counted = move || {
        let count = grouped(text.read().trim().chars().count());
        let most = grouped(LONGEST_MESSAGE);
        say_with("reply-count", &[("count", &count), ("most", &most)])
    };
    view! {
        <form class="reply" novalidate on:submit=submit>
            {whose}
            <Beginning templates text write language />
            <div
                class="usa-form-group"
                class:usa-form-group--error=wrong
            >
                <label class="usa-label" for=FIELD>
                    {say("reply")}
                </label>
                <p class="usa-hint" id="reply-hint">
                    {longest()}
                </p>
                {move || error.get().map(error_message)}
                <textarea
                    class="usa-textarea reply__text"
                    class:usa-input--error=wrong
                    id=FIELD
                    rows="5"
                    dir="auto"
                    lang=move || language.get()
                    autocomplete="off"
                    aria-invalid=move || wrong().then_some("true")
                    aria-describedby=described_by
                    prop:value=text
                    on:input:target=move |event| writing.typed(event.target().value())
                ></textarea>
                <p class="usa-hint reply__count">{counted}</p>
            </div>
            <button class="usa-button" aria-disabled=move || busy.get().then_some("true")>
                {say("reply.send")}
            </button>
            <p class="reply__sent" role="status">
                {move || writing.sent.get().then(|| say("reply.sent"))}
            </p>
        </form>
    }
}

/// Whose receipt it goes to. What is chosen stays as long as a reply can go there.
fn chosen(thread: RwSignal<Thread>, receipts: Memo<Vec<String>>) -> RwSignal<String> {
    let to = RwSignal::new(asks(&thread.read_untracked(), &receipts.read_untracked()));
    Effect::watch(
        move || receipts.get(),
        move |receipts, _, _| {
            if !receipts.contains(&to.get_untracked()) {
                to.set(asks(&thread.read_untracked(), receipts));
            }
        },
        false,
    );
    to
}

/// Whoever wrote last waits for an answer.
fn asks(thread: &Thread, receipts: &[String]) -> String {
    let mut written = thread.messages.iter().rev();
    let last = written.find(|message| matches!(message.author, Author::Visitor { .. }));
    let last = last.map(|message| message.from.clone().unwrap_or_default());
    let last = last.filter(|receipt| receipts.contains(receipt));
    last.or_else(|| receipts.first().cloned())
        .unwrap_or_default()
}

/// A receipt, as it is chosen.
fn named(receipt: String) -> (String, String) {
    let name = if receipt.is_empty() {
        say("reply-to.own")
    } else {
        from_merged(&receipt)
    };
    (receipt, name)
}

fn error_message(sentence: String) -> impl IntoView {
    view! {
        <p class="usa-error-message" id="reply-error">
            {sentence}
        </p>
    }
}

impl Writing {
    fn begin(intake: String, thread: RwSignal<Thread>, to: RwSignal<String>) -> Self {
        let desk = use_desk();
        let unsent = desk
            .unsent
            .with_value(|unsent| unsent.get(&intake).cloned())
            .unwrap_or_default();
        Self {
            desk,
            intake: StoredValue::new(intake),
            thread,
            to,
            language: RwSignal::new(ENGLISH.to_owned()),
            text: RwSignal::new(unsent),
            error: RwSignal::new(None),
            advised: StoredValue::new(false),
            busy: RwSignal::new(false),
            sent: RwSignal::new(false),
            attempt: StoredValue::new(None),
        }
    }

    fn typed(self, text: String) {
        let intake = self.intake.get_value();
        self.desk.unsent.update_value(|unsent| {
            unsent.insert(intake, text.clone());
        });
        self.sent.set(false);
        self.text.set(text);
    }

    fn submit(self) {
        if self.busy.get_untracked() {
            return;
        }
        let typed = self.text.get_untracked();
        match read_message_with_advice(&typed, self.advised.get_value()) {
            Ok(text) => self.send(text),
            Err(fault) => {
                self.advised.set_value(fault.is_advice());
                self.refuse(say(fault_key(fault)));
            }
        }
    }

    fn send(self, text: String) {
        let Some(reply) = self.attempt_at(text) else {
            self.refuse(say("failure-broken"));
            return;
        };
        self.busy.set(true);
        self.error.set(None);
        let intake = self.intake.get_value();
        spawn_local(async move {
            let answer = self.desk.ask(api::reply(&intake, &reply)).await;
            if self.text.is_disposed() {
                // Whoever left the case meanwhile finds no draft there of what was sent.
                if answer.is_ok() {
                    self.desk.unsent.update_value(|unsent| {
                        unsent.remove(&intake);
                    });
                }
                return;
            }
            self.busy.set(false);
            match answer {
                Ok(thread) => self.done(thread),
                Err(failure) => self.refuse(failure.sentence()),
            }
        });
    }

    /// The same text to the same person as last time under the same id; another one under a new one.
    fn attempt_at(self, text: String) -> Option<NewReply> {
        let to = Some(self.to.get_untracked()).filter(|to| !to.is_empty());
        let language = Some(self.language.get_untracked());
        let same =
            |last: &NewReply| last.text == text && last.to == to && last.language == language;
        let again = self.attempt.get_value().filter(same);
        let reply = match again {
            Some(reply) => reply,
            None => NewReply {
                message_id: randomness::message_id()?,
                text,
                to,
                language,
            },
        };
        self.attempt.set_value(Some(reply.clone()));
        Some(reply)
    }

    fn done(self, thread: Thread) {
        self.typed(String::new());
        self.language.set(ENGLISH.to_owned());
        self.advised.set_value(false);
        self.attempt.set_value(None);
        self.thread.set(thread);
        self.sent.set(true);
    }

    /// The field says what is wrong when it gets focus.
    fn refuse(self, sentence: String) {
        self.sent.set(false);
        self.error.set(Some(sentence));
        focus(FIELD);
    }
}

const fn fault_key(fault: Fault) -> &'static str {
    match fault {
        Fault::Missing => "reply.error-missing",
        Fault::TooLong => "reply.error-too-long",
        Fault::IdentityNumber => "reply.error-identity-number",
        _ => "reply.error-unreadable",
    }
}
