//! One setting in the form: its label, what it takes, where its value comes from, what is wrong.

use std::collections::BTreeSet;

use domain::{
    entry_settings::entry_of,
    wire::settings::{OfficeSetting, SettingFaultKind, SettingKind},
};
use leptos::prelude::*;
use wording::{Language, language::LANGUAGES};

use super::{
    choices::{Needs, OneOf},
    names::{label, language_of, limits, name_of, said},
    reading::Origin,
};
use crate::{
    shell::boxes::Boxes,
    words::{find, say, say_with},
};

/// A setting while it is typed.
#[derive(Clone)]
pub(super) struct Typed {
    pub(super) setting: OfficeSetting,
    pub(super) value: RwSignal<String>,
    pub(super) fault: RwSignal<Option<SettingFaultKind>>,
}

impl Typed {
    pub(super) fn new(setting: OfficeSetting) -> Self {
        Self {
            value: RwSignal::new(setting.value.clone()),
            fault: RwSignal::new(None),
            setting,
        }
    }

    /// What is different from before.
    pub(super) fn changed(&self) -> Option<(String, String)> {
        let value = self.value.read_untracked().trim().to_owned();
        (value != self.setting.value).then(|| (self.setting.key.clone(), value))
    }

    /// The id of what is typed into.
    pub(super) fn id(&self) -> String {
        self.setting.key.replace(['.', '_'], "-")
    }

    fn hint(&self) -> Option<String> {
        match self.setting.takes {
            SettingKind::Number { .. } => Some(with_limits("setting-hint-number", &self.setting)),
            SettingKind::Fixed => Some(say("setting-fixed")),
            SettingKind::Hours => Some(say("setting-hint-hours")),
            SettingKind::Days => Some(say("setting-hint-days")),
            _ => {
                let of = entry_of(&self.setting.key).map_or("setting-hint", |_| "entry-hint");
                find(&format!("{of}.{}", name_of(&self.setting.key)))
            }
        }
    }

    /// What is wrong, in a sentence.
    fn error(&self) -> Signal<Option<String>> {
        let (setting, fault) = (self.setting.clone(), self.fault);
        Signal::derive(move || fault.get().map(|why| with_limits(sentence(why), &setting)))
    }
}

fn with_limits(key: &str, setting: &OfficeSetting) -> String {
    let limits = limits(setting);
    let limits = limits
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    say_with(key, &limits)
}

const fn sentence(why: SettingFaultKind) -> &'static str {
    match why {
        SettingFaultKind::TooLong => "setting-fault.too-long",
        SettingFaultKind::Unprintable => "setting-fault.unprintable",
        SettingFaultKind::NotATelephone => "setting-fault.not-a-telephone",
        SettingFaultKind::NotAnAddress => "setting-fault.not-an-address",
        SettingFaultKind::OutOfRange => "setting-fault.out-of-range",
        SettingFaultKind::NotASwitch => "setting-fault.not-a-switch",
        SettingFaultKind::NotALanguage => "setting-fault.not-a-language",
        SettingFaultKind::NotASite => "setting-fault.not-a-site",
        SettingFaultKind::TooManySites => "setting-fault.too-many-sites",
        SettingFaultKind::NotHours => "setting-fault.not-hours",
        SettingFaultKind::NotADay => "setting-fault.not-a-day",
        SettingFaultKind::Missing => "setting-fault.missing",
        SettingFaultKind::NotAChoice => "setting-fault.not-a-choice",
        SettingFaultKind::NotATag => "setting-fault.not-a-tag",
        SettingFaultKind::NoWay => "setting-fault.no-way",
        SettingFaultKind::NobodyNow => "setting-fault.nobody-now",
        SettingFaultKind::NotHere => "setting-fault.not-here",
    }
}

/// The setting.
#[component]
pub(super) fn SettingField(typed: Typed) -> impl IntoView {
    let (id, error, hint) = (typed.id(), typed.error(), typed.hint());
    let wrong = move || error.read().is_some();
    let named = |part: &str| format!("{id}-{part}");
    let (hint_id, source_id, error_id) = (named("hint"), named("source"), named("error"));
    let described_by = {
        let always = hint.as_ref().map(|_| hint_id.clone()).into_iter();
        let always = always
            .chain([source_id.clone()])
            .collect::<Vec<_>>()
            .join(" ");
        let error_id = error_id.clone();
        Signal::derive(move || {
            if wrong() {
                format!("{always} {error_id}")
            } else {
                always.clone()
            }
        })
    };
    let label = label(&typed.setting.key);
    let label = match typed.setting.takes {
        // The boxes have a legend.
        SettingKind::Languages | SettingKind::Needs => ().into_any(),
        SettingKind::Fixed => view! { <p class="usa-label">{label}</p> }.into_any(),
        _ => view! { <label class="usa-label" for=id.clone()>{label}</label> }.into_any(),
    };
    let origin = typed.setting.clone();
    view! {
        <div class="usa-form-group" class:usa-form-group--error=wrong>
            {label}
            {hint.map(|hint| view! { <p class="usa-hint" id=hint_id>{hint}</p> })}
            {move || {
                error
                    .get()
                    .map(|error| {
                        view! {
                            <p class="usa-error-message" id=error_id.clone()>
                                {error}
                            </p>
                        }
                    })
            }}
            {input(&typed, id, wrong, described_by)}
            <p class="usa-hint" id=source_id>
                <Origin setting=origin />
            </p>
        </div>
    }
}

fn input(
    typed: &Typed,
    id: String,
    wrong: impl Fn() -> bool + Copy + Send + Sync + 'static,
    described_by: Signal<String>,
) -> AnyView {
    let value = typed.value;
    let language = language_of(&typed.setting.key);
    let (lang, dir) = (language.map(|one| one.tag), language.map(Language::dir));
    let invalid = move || wrong().then_some("true");
    match typed.setting.takes {
        SettingKind::Fixed => {
            let said = said(&typed.setting.key, &typed.setting.value);
            view! { <p class="settings__value">{said}</p> }.into_any()
        }
        SettingKind::Languages => languages(value),
        SettingKind::Needs => {
            let legend = label(&typed.setting.key);
            view! { <Needs legend name=id value /> }.into_any()
        }
        kind @ (SettingKind::HelpKind | SettingKind::Place | SettingKind::Proof) => {
            let wrong = Signal::derive(wrong);
            view! { <OneOf id kind value wrong described_by /> }.into_any()
        }
        SettingKind::Switch => {
            // Nobody said yet of an entry of the directory whether it is hidden: it is not.
            let switched = move || {
                let value = value.get();
                if value.is_empty() {
                    "false".to_owned()
                } else {
                    value
                }
            };
            let option = move |key: &'static str| {
                let selected = untrack(switched) == key;
                let name = say(&format!("setting-switch.{key}"));
                view! { <option value=key selected=selected>{name}</option> }
            };
            view! {
                <select
                    class="usa-select"
                    id=id
                    aria-describedby=described_by
                    prop:value=switched
                    on:change:target=move |event| value.set(event.target().value())
                >
                    {["false", "true"].map(option).collect_view()}
                </select>
            }
            .into_any()
        }
        SettingKind::Text
        | SettingKind::Sites
        | SettingKind::Days
        | SettingKind::Telephones
        | SettingKind::Sources => view! {
            <textarea
                class="usa-textarea"
                class:usa-input--error=wrong
                id=id
                lang=lang
                dir=dir
                aria-invalid=invalid
                aria-describedby=described_by
                bind:value=value
            />
        }
        .into_any(),
        SettingKind::Line
        | SettingKind::Telephone
        | SettingKind::Address
        | SettingKind::Hours
        | SettingKind::TextLine
        | SettingKind::Tags
        | SettingKind::Day
        | SettingKind::Number { .. } => view! {
            <input
                class="usa-input"
                class:usa-input--error=wrong
                id=id
                type="text"
                autocomplete="off"
                lang=lang
                dir=dir
                aria-invalid=invalid
                aria-describedby=described_by
                bind:value=value
            />
        }
        .into_any(),
    }
}

/// Boxes for all but English, which is always there.
fn languages(value: RwSignal<String>) -> AnyView {
    let tags = value.get_untracked();
    let chosen = RwSignal::new(
        tags.split_whitespace()
            .map(str::to_owned)
            .collect::<BTreeSet<_>>(),
    );
    Effect::new(move |_| {
        let chosen = chosen.read();
        let listed = LANGUAGES.iter().map(|language| language.tag);
        let listed = listed.filter(|tag| *tag == "en" || chosen.contains(*tag));
        let listed = listed.collect::<Vec<_>>().join(" ");
        if *value.read_untracked() != listed {
            value.set(listed);
        }
    });
    let options = LANGUAGES.iter().skip(1);
    let options = options.map(|language| (language.tag, language.name.to_owned()));
    let options: Vec<_> = options.collect();
    view! { <Boxes legend=say("setting.languages") name="office-languages" options chosen /> }
        .into_any()
}
