//! The list that is shown as a spreadsheet, for who leads.

use domain::staff::Role;
use leptos::{prelude::*, task::spawn_local};

use super::use_queuework;
use crate::{
    api, browser::file, desk::use_desk, failure::Failure, paths, shell::download::Download,
    words::say,
};

/// What the file is called.
const NAME: &str = "cases.csv";

/// The way to the file, for those who may have it.
pub(super) fn export() -> Option<impl IntoView> {
    let work = use_queuework();
    let leads = matches!(
        use_desk().role(),
        Some(Role::Supervisor | Role::Administrator)
    );
    let address = move || format!("{}{}", api::LIST_FILE, paths::query(&work.asked.get()));
    let way = move || match work.county.get() {
        None => view! {
            <Download class="usa-link" address=Signal::derive(address)>{say("queue.csv")}</Download>
        }
        .into_any(),
        Some(county) => view! { <OfCounty county /> }.into_any(),
    };
    leads.then(|| view! { <p class="page-on">{way}</p> })
}

/// A link could only name the county in its address: the page fetches the file by itself.
#[component]
fn OfCounty(
    /// What was typed.
    county: String,
) -> impl IntoView {
    let (desk, work) = (use_desk(), use_queuework());
    let failed = RwSignal::new(None::<String>);
    let take = move |_| {
        let (query, county) = (paths::query(&work.asked.read_untracked()), county.clone());
        spawn_local(async move {
            let request = || api::list_of_county(&query, county.clone());
            let list = desk.ask_proven(request).await;
            let saved = list.and_then(|list| {
                let saved = file::save(&list, NAME);
                saved.then_some(()).ok_or(Failure::Broken)
            });
            failed.set(saved.err().map(|failure| failure.sentence()));
        });
    };
    view! {
        <button type="button" class="usa-button usa-button--unstyled" on:click=take>
            {say("queue.csv")}
        </button>
        <span role="alert">{failed}</span>
    }
}
