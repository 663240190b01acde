//! How alerts come: the ways to be reached, the events and the language, to be changed.

use domain::{
    question::Field,
    questionnaire,
    wire::vine::{MaskedContact, MaskedSignUp},
};
use leptos::{ev::SubmitEvent, prelude::*};
use ui::field::{FieldContext, any_field};

use super::holder::{ChangeTrouble, Holder};
use crate::words::{Words, use_words};

/// The form. Contacts can be taken away here; a new one has to be confirmed, so it needs a new
/// request.
#[component]
pub(super) fn Changing(sign_up: MaskedSignUp, trouble: Option<ChangeTrouble>) -> impl IntoView {
    let holder: Holder = expect_context();
    let words = use_words();
    let contacts = sign_up.contacts.clone();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        holder.save(sign_up.clone());
    };
    let trouble = trouble.map(|trouble| {
        let key = match trouble {
            ChangeTrouble::NoContactLeft => "vine-change-no-contact",
            ChangeTrouble::NoEventLeft => "vine-change-no-event",
            ChangeTrouble::NotReached => "vine-change-not-reached",
        };
        view! {
            <div class="receipt-notice prose" role="alert">
                <p>{words.text(key)}</p>
            </div>
        }
    });
    view! {
        <form class="card prose" novalidate on:submit=save>
            <h1 class="question__heading" tabindex="-1">{words.text("vine-change-heading")}</h1>
            <p>{words.text("vine-change-body")}</p>
            {trouble}
            <Contacts contacts=contacts />
            {fields(holder, words)}
            <div class="question__actions">
                <button type="submit" class="usa-button">{words.text("vine-change-save")}</button>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| holder.cancel()
                >
                    {words.text("vine-cancel-button")}
                </button>
            </div>
        </form>
    }
}

/// The contacts, each with a box that takes it away.
#[component]
fn Contacts(contacts: Vec<MaskedContact>) -> impl IntoView {
    let words = use_words();
    let boxes = contacts
        .iter()
        .map(|contact| contact_box(contact, words))
        .collect_view();
    view! {
        <fieldset class="usa-fieldset usa-form-group" aria-describedby="contacts-hint">
            <legend class="usa-legend">{words.text("vine-change-contacts")}</legend>
            <p class="usa-hint" id="contacts-hint">{words.text("vine-change-contacts-hint")}</p>
            <div class="choices">{boxes}</div>
        </fieldset>
    }
}

fn contact_box(contact: &MaskedContact, words: Words) -> impl IntoView + use<> {
    let holder: Holder = expect_context();
    let (number, channel) = (contact.number, contact.channel.code());
    let id = format!("contact-{number}");
    let label = words.read("self", |text| {
        questionnaire::field("alert-contact-1-channel")
            .filter(|field| field.options().contains(&channel))
            .map_or_else(String::new, |field| text.option(field, channel))
    });
    let arguments = [("channel", &*label), ("end", &*contact.ends_with)];
    let label = words.read_with("self", &arguments, |text| text.text("vine-change-contact"));
    let removed = holder
        .removed
        .with_untracked(|removed| removed.contains(&number));
    view! {
        <div class="usa-checkbox">
            <input
                class="usa-checkbox__input usa-checkbox__input--tile"
                type="checkbox"
                id=id.clone()
                prop:checked=removed
                on:change=move |event| holder.remove(number, event_target_checked(&event))
            />
            <label class="usa-checkbox__label" for=id>{label}</label>
        </div>
    }
}

/// Events and language, as the questionnaire asks for them.
fn fields(holder: Holder, words: Words) -> Vec<AnyView> {
    words.read("self", |text| {
        let context = |field: &'static Field| FieldContext::new(field, text, holder.draft);
        ["alert-events", "alert-language"]
            .into_iter()
            .filter_map(questionnaire::field)
            .map(|field| any_field(context(field), <[String; 3]>::default()))
            .collect()
    })
}
