//! What a person chose of the queue: its columns, and lists with filters under a name. It is kept with
//! their account, and is nobody else's.

use std::collections::BTreeSet;

use domain::wire::choices::{LONGEST_NAME, MOST_VIEWS, QueueChoices, QueueColumn, SavedView};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{Queuework, typed::TYPED, use_queuework};
use crate::{
    api,
    browser::page::focus,
    desk::{Desk, use_desk},
    failure::Failure,
    paths,
    shell::{
        boxes::Boxes,
        entry::{Entry, Purpose},
        modal::{FormActions, Modal, use_modal},
    },
    words::{say, say_with},
};

const SAVE: &str = "view-save";
const COLUMNS: &str = "columns-choose";
const NAME: &str = "view-name";

/// A dialog of this part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asking {
    /// What a view is to be called.
    Name,
    /// Which columns are to be shown.
    Columns,
}

/// The saved views, and the ways to save one and to choose columns.
#[component]
pub(super) fn Choices() -> impl IntoView {
    let (desk, work) = (use_desk(), use_queuework());
    let asking = RwSignal::new(None::<Asking>);
    spawn_local(async move {
        // Without them the queue shows all it has.
        if let Ok(chosen) = desk.ask(api::queue_choices()).await {
            work.chosen.set(chosen);
        }
    });
    let views = move || {
        let views = work.chosen.get().views;
        (!views.is_empty()).then(|| {
            view! {
                <nav class="views" aria-label=say("views")>
                    <ul>{views.into_iter().map(one_view).collect_view()}</ul>
                </nav>
            }
        })
    };
    let dialog = move || {
        let what = asking.get()?;
        let heading = match what {
            Asking::Name => say(SAVE),
            Asking::Columns => say(COLUMNS),
        };
        Some(view! {
            <Modal heading closed=move |()| asking.set(None)>
                {match what {
                    Asking::Name => view! { <NameView /> }.into_any(),
                    Asking::Columns => view! { <ChooseColumns /> }.into_any(),
                }}
            </Modal>
        })
    };
    let way = move |id: &'static str, what: Asking| {
        view! {
            <button
                type="button"
                class="usa-button usa-button--unstyled"
                id=id
                on:click=move |_| asking.set(Some(what))
            >
                {say(id)}
            </button>
        }
    };
    view! {
        <div class="choices">
            {views} {way(SAVE, Asking::Name)} {way(COLUMNS, Asking::Columns)}
        </div>
        {dialog}
    }
}

fn one_view(saved: SavedView) -> impl IntoView {
    let (desk, work) = (use_desk(), use_queuework());
    let SavedView {
        name,
        query,
        county,
    } = saved;
    let typed = desk.typed.word_of(county.as_deref().unwrap_or_default());
    let address = address_of(&query, typed);
    let shown = move || (work.query() == query && *work.county.read() == county).then_some("page");
    let label = say_with("view-remove", &[("name", &name)]);
    let remove = {
        let name = name.clone();
        move |_| {
            let name = name.clone();
            let mut chosen = work.chosen.get_untracked();
            chosen.views.retain(|view| view.name != name);
            keep(desk, work, chosen, move |failure| {
                let removed = || say_with("view-removed", &[("name", &name)]);
                let said = failure.map_or_else(removed, |failure| failure.sentence());
                work.done.set(said);
                focus(SAVE);
            });
        }
    };
    view! {
        <li class="views__one">
            <a class="usa-link" href=address aria-current=shown>
                <bdi>{name}</bdi>
            </a>
            <button
                type="button"
                class="usa-button usa-button--unstyled views__remove"
                aria-label=label
                on:click=remove
            >
                "×"
            </button>
        </li>
    }
}

/// Where a list is shown: its query, and the word for what was typed.
fn address_of(query: &str, word: String) -> String {
    let typed = paths::query(&[(TYPED, word)]);
    let mut parts = vec![query, typed.trim_start_matches('?')];
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        paths::QUEUE.to_owned()
    } else {
        format!("{}?{}", paths::QUEUE, parts.join("&"))
    }
}

/// Asks what the list that is shown is to be called.
#[component]
fn NameView() -> impl IntoView {
    let (desk, work, modal) = (use_desk(), use_queuework(), use_modal());
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        let mut chosen = work.chosen.get_untracked();
        chosen.views.retain(|view| view.name != name);
        let wrong = match name.chars().count() {
            0 => Some("view-name.missing"),
            letters if letters > LONGEST_NAME => Some("view-name.long"),
            _ if chosen.views.len() >= MOST_VIEWS => Some("view-name.many"),
            _ => None,
        };
        error.set(wrong.map(say));
        if wrong.is_some() {
            focus(NAME);
            return;
        }
        let query = untrack(|| work.query());
        chosen.views.push(SavedView {
            name: name.clone(),
            query,
            county: work.county.get_untracked(),
        });
        keep(desk, work, chosen, move |failure| match failure {
            None => {
                modal.close();
                work.done.set(say_with("view-saved", &[("name", &name)]));
            }
            Some(failure) => error.set(Some(failure.sentence())),
        });
    };
    view! {
        <form class="modal__form" novalidate on:submit=submit>
            <Entry id=NAME purpose=Purpose::Plain value=name hint=true error=error />
            <FormActions submit=say("view-name.submit") />
        </form>
    }
}

/// Asks which columns are to be shown.
#[component]
fn ChooseColumns() -> impl IntoView {
    let (desk, work, modal) = (use_desk(), use_queuework(), use_modal());
    let shown = work.chosen.get_untracked().columns;
    let shown: BTreeSet<_> = shown
        .iter()
        .map(|column| column.name().to_owned())
        .collect();
    let ticked = RwSignal::new(shown);
    let failed = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let mut columns = QueueColumn::ALL.to_vec();
        columns.retain(|column| ticked.read_untracked().contains(column.name()));
        let views = work.chosen.get_untracked().views;
        let chosen = QueueChoices { columns, views };
        keep(desk, work, chosen, move |failure| match failure {
            None => {
                modal.close();
                work.done.set(say("columns-chosen"));
            }
            Some(failure) => failed.set(failure.sentence()),
        });
    };
    let options = QueueColumn::ALL.map(|column| {
        let name = column.name();
        (name, say(&format!("queue-table.{name}")))
    });
    view! {
        <form class="modal__form" novalidate on:submit=submit>
            <Boxes legend=say("columns") name="column" options=options.into() chosen=ticked />
            <p class="modal__failure" role="alert">
                {failed}
            </p>
            <FormActions submit=say("columns-choose.submit") />
        </form>
    }
}

/// Keeps what is chosen now, and says how that went.
fn keep(
    desk: Desk,
    work: Queuework,
    chosen: QueueChoices,
    done: impl FnOnce(Option<Failure>) + 'static,
) {
    spawn_local(async move {
        let kept = desk.ask(api::keep_queue_choices(&chosen)).await;
        if kept.is_ok() {
            work.chosen.set(chosen);
        }
        done(kept.err());
    });
}
