//! The dialog that refers a person: to where, with whose consent, by which way, in which words.

use std::collections::BTreeSet;

use domain::{
    message::read_message,
    referral::{Consent, MOST_ENTRIES, ReferralWay},
    wire::referral::NewReferral,
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{super::casework::Work, Referring, places::Places};
use crate::{
    api,
    browser::{names::language_name, page::focus, randomness},
    shell::{
        modal::{FormActions, use_modal},
        radios::Radios,
    },
    words::{say, say_with},
};

/// Everything that the form works with. A handle; copies are the same form.
#[derive(Clone, Copy)]
struct Form {
    places: RwSignal<BTreeSet<String>>,
    /// Nothing, until somebody says it: whoever asked the person knows, and nobody else.
    consent: RwSignal<Option<Consent>>,
    /// Whether it was to be sent without that.
    unasked: RwSignal<bool>,
    reason: RwSignal<String>,
    way: RwSignal<ReferralWay>,
    text: RwSignal<String>,
    language: RwSignal<String>,
    /// Why it was not done.
    failed: RwSignal<String>,
    /// Names the message, however often it is sent.
    message: StoredValue<Option<String>>,
}

/// Asks for all of it.
#[component]
pub(super) fn ReferForm(
    /// The referrals.
    referring: Referring,
) -> impl IntoView {
    let modal = use_modal();
    let known = referring.part.known.read_untracked();
    let can_message = known.as_ref().is_some_and(|known| known.can_message);
    drop(known);
    let form = Form {
        places: RwSignal::default(),
        consent: RwSignal::new(None),
        unasked: RwSignal::new(false),
        reason: RwSignal::default(),
        way: RwSignal::new(if can_message {
            ReferralWay::Message
        } else {
            ReferralWay::Letter
        }),
        text: RwSignal::default(),
        language: RwSignal::new("en".to_owned()),
        failed: RwSignal::default(),
        message: StoredValue::new(randomness::message_id()),
    };
    let draft = move |_| form.draft(referring.part.work());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(new) = form.read() else { return };
        let id = referring.part.work().id();
        let request = async move { api::refer(&id, &new).await };
        referring
            .part
            .send(request, (modal, form.failed), "referrals.kept");
    };
    let consents = Consent::ALL.map(|one| (Some(one), one.name())).to_vec();
    let wrong = Signal::derive(move || {
        let unasked = form.unasked.get() && form.consent.get().is_none();
        unasked.then(|| say("referral.no-consent"))
    });
    let ways = ReferralWay::ALL.map(|one| (one, one.name())).to_vec();
    let is_overridden = move || form.consent.get() == Some(Consent::Overridden);
    let way = move |part: &str| format!("referral.{part}-{}", form.way.get().name());
    let written_in = move || {
        let language = language_name(&form.language.get());
        say_with("referral-text-in", &[("language", &language)])
    };
    view! {
        <form class="modal__form referral" novalidate on:submit=submit>
            <Places wanted=referring.wanted.get_value() chosen=form.places />
            <Radios name="referral-consent" options=consents chosen=form.consent wrong />
            {move || is_overridden().then(|| reason(form))}
            {can_message
                .then(|| {
                    view! {
                        <Radios name="referral-way" options=ways chosen=form.way />
                    }
                })}
            <p class="usa-hint">{move || say(&format!("referral.{}-hint", form.way.get().name()))}</p>
            <button type="button" class="usa-button usa-button--outline" on:click=draft>
                {say("referral.draft")}
            </button>
            <label class="usa-label" for="referral-text">
                {say("referral-text")}
            </label>
            <p class="usa-hint" id="referral-text-hint">
                {written_in}
            </p>
            <textarea
                class="usa-textarea"
                id="referral-text"
                rows="10"
                dir="auto"
                maxlength="2000"
                aria-describedby="referral-text-hint"
                lang=move || form.language.get()
                bind:value=form.text
            />
            <p class="modal__failure" role="alert">
                {form.failed}
            </p>
            <FormActions submit=Signal::derive(move || say(&way("submit"))) />
        </form>
    }
}

fn reason(form: Form) -> impl IntoView {
    view! {
        <label class="usa-label" for="referral-reason">
            {say("referral-reason")}
        </label>
        <textarea
            class="usa-textarea"
            id="referral-reason"
            rows="3"
            dir="auto"
            maxlength="2000"
            bind:value=form.reason
        />
    }
}

impl Form {
    /// Has the text written from what is chosen.
    fn draft(self, work: Work) {
        if !self.has_places() {
            return;
        }
        let places = self.places.get_untracked().into_iter().collect();
        spawn_local(async move {
            match work.desk.ask(api::draft_referral(&work.id(), places)).await {
                Ok(draft) => {
                    self.failed.set(String::new());
                    self.language.set(draft.language);
                    self.text.set(draft.text);
                    focus("referral-text");
                }
                Err(failure) => self.failed.set(failure.sentence()),
            }
        });
    }

    /// Whether places are chosen, and not too many; says so where not.
    fn has_places(self) -> bool {
        let fits = (1..=MOST_ENTRIES).contains(&self.places.read_untracked().len());
        if !fits {
            self.failed.set(say("referral.no-place"));
        }
        fits
    }

    /// What is sent; `None` where something is missing, which it says.
    fn read(self) -> Option<NewReferral> {
        let text = self.text.get_untracked();
        if !self.has_places() {
            return None;
        }
        let Some(consent) = self.consent.get_untracked() else {
            self.failed.set(String::new());
            self.unasked.set(true);
            focus("referral-consent-spoken");
            return None;
        };
        let reason = match consent {
            Consent::Overridden => self.reason.get_untracked(),
            Consent::Spoken | Consent::Written => String::new(),
        };
        if consent == Consent::Overridden && read_message(&reason).is_err() {
            self.failed.set(say("referral.no-reason"));
            focus("referral-reason");
            return None;
        }
        if read_message(&text).is_err() {
            self.failed.set(say("referral.no-text"));
            focus("referral-text");
            return None;
        }
        Some(NewReferral {
            entries: self.places.get_untracked().into_iter().collect(),
            consent,
            reason,
            way: self.way.get_untracked(),
            text,
            language: self.language.get_untracked(),
            message_id: self.message.get_value()?,
        })
    }
}
