//! What somebody looks for, and where: two lists of the browser's own.

use domain::{directory::Place, questionnaire, value::STATES};
use leptos::prelude::*;
use ui::browser::intl;
use wording::Catalogue;

use super::super::Guides;

/// Stands for every state.
const EVERYWHERE: &str = "all";

/// What is looked for. It stays while the page is drawn anew, in another language for instance, and
/// goes when the guides are closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Choice {
    /// An option of the question `help`; empty for anything.
    need: String,
    /// The code of a state, [`EVERYWHERE`], or empty for the whole country.
    place: String,
}

impl Choice {
    /// What is needed, if that was said.
    pub(super) fn need(&self) -> Option<&str> {
        Some(self.need.as_str()).filter(|need| !need.is_empty())
    }

    /// Where.
    pub(super) fn place(&self) -> Place<'_> {
        match self.place.as_str() {
            "" => Place::Country,
            EVERYWHERE => Place::Everywhere,
            state => Place::State(state),
        }
    }
}

/// The two fields.
#[component]
pub(super) fn ChoiceFields(guides: Guides, texts: &'static Catalogue) -> impl IntoView {
    let words = guides.texts.words;
    let choice = guides.choice;
    let say = |key: &str| words.read_in(texts, &[], |text| text.text(key));
    let needs = questionnaire::field("help").map_or(&[][..], |field| field.options());
    let needs = needs
        .iter()
        .map(|need| (*need, words.text(&format!("help.{need}"))));
    let needs = [("", say("directory-need.any"))].into_iter().chain(needs);
    let states = STATES
        .iter()
        .map(|state| (*state, words.text(&format!("state.{state}"))));
    let places = [
        ("", say("directory-place.country")),
        (EVERYWHERE, say("directory-place.everywhere")),
    ];
    let places = places.into_iter().chain(intl::sorted(states.collect()));
    let chosen = choice.get_untracked();
    view! {
        <div class="directory__choice">
            <ListField
                id="directory-need"
                label=say("directory-need")
                options=needs.collect()
                chosen=chosen.need
                choose=move |need| choice.update(|choice| choice.need = need)
            />
            <ListField
                id="directory-place"
                label=say("directory-place")
                options=places.collect()
                chosen=chosen.place
                choose=move |place| choice.update(|choice| choice.place = place)
            />
        </div>
    }
}

/// One list to choose from.
#[component]
fn ListField(
    id: &'static str,
    label: String,
    /// Each with what it is called.
    options: Vec<(&'static str, String)>,
    /// Which of them is chosen.
    chosen: String,
    choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let options = options.into_iter().map(|(option, label)| {
        view! { <option value=option selected=option == chosen>{label}</option> }
    });
    view! {
        <div>
            <label class="usa-label" for=id>{label}</label>
            <select
                class="usa-select"
                id=id
                autocomplete="off"
                on:change=move |event| choose(event_target_value(&event))
            >
                {options.collect_view()}
            </select>
        </div>
    }
}
