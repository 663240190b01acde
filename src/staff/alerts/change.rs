//! The dialog that changes a sign-up at its person's wish: contacts that are used no longer, what is
//! told, and in which language. Of the contacts only the ends are there to be read.

use domain::{
    custody::Topic,
    wire::{
        alerts::SignUpEntry,
        vine::{Changes, MaskedContact, MaskedSignUp},
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::use_work;
use crate::{
    api,
    browser::page::focus,
    failure::Failure,
    shell::{
        answered::Answered,
        choice::Choice,
        modal::{FormActions, use_modal},
    },
    words::{option_name, options_of, say, say_with},
};

/// Which sign-up the dialog is about.
#[derive(Clone)]
struct About(SignUpEntry);

/// Fetches the sign-up, and shows what of it can be changed.
#[component]
pub(super) fn ChangeSignUp(
    /// As the list has it.
    entry: SignUpEntry,
) -> impl IntoView {
    let desk = use_work().desk;
    let id = StoredValue::new(entry.id.clone());
    provide_context(About(entry));
    let sign_up = LocalResource::new(move || desk.ask(api::sign_up(id.get_value())));
    view! { <Answered from=sign_up ready=form /> }
}

fn form(sign_up: MaskedSignUp) -> impl IntoView {
    let (work, modal, About(entry)) = (use_work(), use_modal(), expect_context());
    let removed = RwSignal::new(Vec::<u8>::new());
    let events = RwSignal::new(sign_up.events);
    let language = RwSignal::new(sign_up.language);
    let failed = RwSignal::new(None::<Failure>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let changes = Changes {
            remove_contacts: removed.get_untracked(),
            events: Some(events.get_untracked()),
            language: Some(language.get_untracked()),
        };
        let entry = entry.clone();
        spawn_local(async move {
            let request = api::change_sign_up(entry.id, changes);
            match work.desk.ask(request).await {
                Ok(()) => {
                    modal.close();
                    focus("main");
                    work.page.say_done(say_with(
                        "alert-changed",
                        &[("reference", &entry.reference)],
                    ));
                }
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    view! {
        <form class="modal__form" on:submit=submit>
            <fieldset class="usa-fieldset" aria-describedby="alert-change-contacts-hint">
                <legend class="usa-legend">{say("alert-change.contacts")}</legend>
                <p class="usa-hint" id="alert-change-contacts-hint">
                    {say("alert-change.contacts-hint")}
                </p>
                {sign_up.contacts.iter().map(|contact| contact_box(contact, removed)).collect_view()}
            </fieldset>
            <fieldset class="usa-fieldset">
                <legend class="usa-legend">{say("alert-change.events")}</legend>
                {Topic::ALL.into_iter().map(|topic| topic_box(topic, events)).collect_view()}
            </fieldset>
            <Choice
                id="alert-change-language"
                options=options_of("alert-language")
                required=true
                value=language
            />
            <p class="modal__failure" role="alert">
                {move || failed.get().map(|failure| failure.sentence())}
            </p>
            <FormActions submit=say("alert-change.submit") />
        </form>
    }
}

/// Ticked, a contact is used no longer.
fn contact_box(contact: &MaskedContact, removed: RwSignal<Vec<u8>>) -> impl IntoView + use<> {
    let channel = option_name("alert-contact-1-channel", contact.channel.code());
    let label = say_with(
        "alert-change-contact",
        &[("channel", &channel), ("end", &contact.ends_with)],
    );
    tick_box(
        contact.number,
        format!("contact-{}", contact.number),
        label,
        removed,
    )
}

fn topic_box(topic: Topic, events: RwSignal<Vec<Topic>>) -> impl IntoView {
    let label = option_name("alert-events", topic.code());
    tick_box(topic, format!("topic-{}", topic.code()), label, events)
}

/// A box that is ticked as long as its value is among the chosen.
fn tick_box<T>(value: T, id: String, label: String, chosen: RwSignal<Vec<T>>) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let ticked = chosen.with_untracked(|chosen| chosen.contains(&value));
    let tick = move |ticked: bool| {
        chosen.update(|chosen| {
            chosen.retain(|one| *one != value);
            if ticked {
                chosen.push(value);
            }
        });
    };
    view! {
        <div class="usa-checkbox">
            <input
                class="usa-checkbox__input"
                type="checkbox"
                id=id.clone()
                prop:checked=ticked
                on:change=move |event| tick(event_target_checked(&event))
            />
            <label class="usa-checkbox__label" for=id>{label}</label>
        </div>
    }
}
