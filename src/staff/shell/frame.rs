//! The frame of every page: the skip link, the bar with the ways through the desk, the main part.

use domain::staff::Role;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use super::{alerts_way::AlertsWay, counted_way::CountedWay};
use crate::{
    api,
    desk::{Leaving, use_desk},
    failure::Failure,
    paths,
    words::{say, say_with},
};

/// The bar and the main part.
#[component]
pub(crate) fn Frame(children: Children) -> impl IntoView {
    let desk = use_desk();
    let name = Memo::new(move |_| {
        let standing = desk.standing.read();
        standing.session().map(|session| session.username.clone())
    });
    view! {
        <a class="usa-skipnav" href="#main">{say("skip-to-main")}</a>
        <header class="desk-bar">
            <div class="desk-bar__inner">
                <p class="desk-bar__name">{say("desk")}</p>
                {move || name.get().map(|name| view! { <Ways /> <Who name /> })}
            </div>
        </header>
        <main id="main" class="desk-page" tabindex="-1">{children()}</main>
    }
}

/// The pages that the bar leads to.
#[component]
fn Ways() -> impl IntoView {
    let desk = use_desk();
    let path = use_location().pathname;
    let here = move |target: &'static str| {
        (path.read().trim_end_matches('/') == target.trim_end_matches('/')).then_some("page")
    };
    let unopened = move || match desk.needs_person.get() {
        Some(count @ 1..) => say_with("needs-person-count", &[("count", &count.to_string())]),
        _ => say("needs-person"),
    };
    let way = move |target: &'static str, name: Signal<String>| {
        view! {
            <a class="desk-bar__way" href=target aria-current=move || here(target)>
                {name}
            </a>
        }
    };
    let ways = move || {
        let role = desk.role()?;
        let casework = role != Role::Auditor;
        let alerts_current = Signal::derive(move || here(paths::ALERTS));
        let kiosks_current = Signal::derive(move || here(paths::KIOSKS));
        let oversees = matches!(role, Role::Supervisor | Role::Auditor | Role::Administrator);
        let leads = matches!(role, Role::Supervisor | Role::Administrator);
        let audits = matches!(role, Role::Auditor | Role::Administrator);
        Some(view! {
            {casework.then(|| way(paths::QUEUE, say("queue").into()))}
            {casework.then(|| way(paths::CALLS, say("calls").into()))}
            {casework.then(|| way(paths::UNOPENED, Signal::derive(unopened)))}
            {casework.then(|| way(paths::ALIKE, say("alike").into()))}
            {casework.then(|| view! { <AlertsWay role current=alerts_current /> })}
            {casework.then(|| kiosks(kiosks_current))}
            {casework.then(|| way(paths::CONTACTS, say("contacts").into()))}
            {way(paths::FIGURES, say("figures").into())}
            {oversees.then(|| way(paths::RETENTION, say("retention").into()))}
            {oversees.then(|| way(paths::STAFF, say("people").into()))}
            {leads.then(|| way(paths::SETTINGS, say("settings.way").into()))}
            {audits.then(|| way(paths::AUDIT, say("audit").into()))}
        })
    };
    view! {
        <nav class="desk-bar__ways" aria-label=say("ways")>
            {ways}
        </nav>
    }
}

/// The way to the kiosks, with how many of them nobody hears of.
fn kiosks(current: Signal<Option<&'static str>>) -> impl IntoView {
    let desk = use_desk();
    let look = move |()| spawn_local(desk.look_at_kiosks());
    view! {
        <CountedWay
            href=paths::KIOSKS
            name="kiosks"
            current
            waiting=desk.silent_kiosks
            look
        />
    }
}

/// Who is signed in, and the way out.
#[component]
fn Who(name: String) -> impl IntoView {
    let desk = use_desk();
    let navigate = use_navigate();
    let failed = RwSignal::new(None::<Failure>);
    let sign_out = move |_| {
        let navigate = navigate.clone();
        spawn_local(async move {
            match api::sign_out().await {
                Ok(()) | Err(Failure::SignedOut) => {
                    desk.leave(Leaving::Chosen);
                    navigate(paths::SIGN_IN, NavigateOptions::default());
                }
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    view! {
        <div class="desk-bar__who">
            <a
                class="desk-bar__account"
                href=paths::OWN_ACCOUNT
                aria-label=say_with("own-account-of", &[("name", &name)])
            >
                {name.clone()}
            </a>
            <button type="button" class="desk-bar__out" on:click=sign_out>{say("sign-out")}</button>
            <p class="desk-bar__failure" role="alert">
                {move || failed.get().map(|failure| failure.sentence())}
            </p>
        </div>
    }
}
