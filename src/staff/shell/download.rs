//! A link to a file that leaves the desk. Whoever takes it proves first that it is them, if they have
//! not lately: the browser fetches it by itself, and could not ask.

use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};

use crate::{api, browser::page::fetch_file, desk::use_desk};

/// The link.
#[component]
pub(crate) fn Download(
    /// Where the file is.
    #[prop(into)]
    address: Signal<String>,
    /// How it looks.
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let desk = use_desk();
    let failed = RwSignal::new(None::<String>);
    let take = move |event: MouseEvent| {
        event.prevent_default();
        spawn_local(async move {
            match desk.ask_proven(api::is_fresh).await {
                Ok(()) => fetch_file(&address.get_untracked()),
                Err(failure) => failed.set(Some(failure.sentence())),
            }
        });
    };
    view! {
        <a class=class href=address download="" on:click=take>
            {children()}
        </a>
        <span role="alert">{failed}</span>
    }
}
