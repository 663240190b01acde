//! Where a technician makes the office know this screen, and sees what waits on it. It opens by a small
//! link while the screen is unknown, and always by the address `/kiosk#setup`.

use leptos::{mount::mount_to, prelude::*, web_sys::SubmitEvent};
use visitor::{document, page::Page, words::Words};
use wasm_bindgen_futures::spawn_local;

use super::{EnrolmentError, Identity, enrol, printer};
use crate::{heartbeat, offline, outbox};

const ADDRESS: &str = "#setup";

/// How the set-up stands.
#[derive(Clone, PartialEq, Eq)]
enum State {
    Unknown,
    Underway,
    Failed(EnrolmentError),
    Done(String),
    Known(String),
}

/// Opens the page if the address asks for it, and else shows the way to it while the screen is unknown.
pub(crate) fn open(page: Page) {
    if window().location().hash().as_deref() == Ok(ADDRESS) {
        return show(page);
    }
    spawn_local(async move {
        if !printer::is_there().await {
            // Nothing offers to print.
            document::mark("data-printless", "yes");
        }
        if Identity::read().await.is_none()
            && let Some(place) = document::element("kiosk-setup")
        {
            mount_to(place, move || view! { <SetupLink page=page /> }).forget();
        }
    });
}

fn show(page: Page) {
    offline::begun();
    document::mark("data-begun", "yes");
    if let Some(attract) = document::element("attract") {
        attract.remove();
    }
    if let Some(main) = document::element("main") {
        main.set_inner_html("");
        mount_to(main, move || view! { <SetupPage words=page.words /> }).forget();
    }
}

#[component]
fn SetupLink(page: Page) -> impl IntoView {
    view! {
        <p>
            <button
                type="button"
                class="usa-button usa-button--unstyled page-foot__guides"
                on:click=move |_| show(page)
                prop:textContent=move || page.words.text("setup-open")
            ></button>
        </p>
    }
}

#[component]
fn SetupPage(words: Words) -> impl IntoView {
    let state = RwSignal::new(State::Unknown);
    spawn_local(async move {
        if let Some(identity) = Identity::read().await {
            state.set(State::Known(identity.name));
        }
    });
    let introduction = move || match state.get() {
        State::Known(name) => named(words, "setup-known", &name),
        State::Done(name) => named(words, "setup-done", &name),
        _ => words.text("setup-body"),
    };
    let is_open = move || !matches!(state.get(), State::Known(_) | State::Done(_));
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1" prop:textContent=move || words.text("setup-heading")></h1>
            <p role="status">{introduction}</p>
            {move || is_open().then(|| view! { <CodeForm words=words state=state /> })}
            <PrinterBox words=words />
            <Queue words=words />
            <p>
                <a class="usa-link" href="/kiosk" prop:textContent=move || words.text("setup-close")></a>
            </p>
        </section>
    }
}

/// One field, for keys and for the screen's own keyboard.
#[component]
fn CodeForm(words: Words, state: RwSignal<State>) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let code = code.get_untracked();
        state.set(State::Underway);
        spawn_local(async move {
            state.set(match enrol(&code).await {
                Ok(name) => State::Done(name),
                Err(error) => State::Failed(error),
            });
            // The office sees at once that it worked; if it does not hear it, it will in a minute.
            let _heard = heartbeat::beat().await;
        });
    };
    let said = move || match state.get() {
        State::Underway => Some(words.text("setup-underway")),
        State::Failed(error) => Some(words.text(sentence(error))),
        _ => None,
    };
    let failed = move || matches!(state.get(), State::Failed(_)).to_string();
    view! {
        <form on:submit=submit>
            <label class="usa-label" for="setup-code" prop:textContent=move || words.text("setup-code")></label>
            <p class="usa-hint" id="setup-code-hint" prop:textContent=move || words.text("setup-code-hint")></p>
            <p id="setup-said" role="alert">
                {said}
            </p>
            <input
                class="usa-input"
                id="setup-code"
                dir="ltr"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-describedby="setup-code-hint setup-said"
                aria-invalid=failed
                prop:value=code
                on:input=move |event| code.set(event_target_value(&event))
            />
            <div class="question__actions">
                <button type="submit" class="usa-button" prop:textContent=move || words.text("setup-submit")></button>
            </div>
        </form>
    }
}

/// Whether people can print here.
#[component]
fn PrinterBox(words: Words) -> impl IntoView {
    let is_there = RwSignal::new(true);
    spawn_local(async move { is_there.set(printer::is_there().await) });
    let failed = RwSignal::new(false);
    let say = move |event| {
        let ticked = event_target_checked(&event);
        spawn_local(async move {
            match printer::keep(ticked).await {
                Ok(()) => is_there.set(ticked),
                Err(_) => failed.set(true),
            }
        });
    };
    view! {
        <div class="usa-checkbox">
            <input
                class="usa-checkbox__input"
                type="checkbox"
                id="setup-printer"
                prop:checked=is_there
                on:change=say
            />
            <label class="usa-checkbox__label" for="setup-printer" prop:textContent=move || words.text("setup-printer")></label>
        </div>
        <p role="alert">{move || failed.get().then(|| words.text("setup-no-key"))}</p>
    }
}

/// What waits on this screen.
#[component]
fn Queue(words: Words) -> impl IntoView {
    let depth = RwSignal::new(outbox::Depth::default());
    let look = move || {
        spawn_local(async move {
            if let Ok(found) = outbox::depth().await {
                depth.set(found);
            }
        });
    };
    look();
    let retry = move |_| {
        spawn_local(async move {
            // What could not be moved is still shown.
            let _moved = outbox::retry_parked().await;
            outbox::wake();
            look();
        });
    };
    let waiting = move || numbered(words, "setup-waiting", "waiting", depth.get().waiting);
    let parked = move || {
        let parked = depth.get().parked;
        (parked > 0).then(|| {
            view! {
                <p>{numbered(words, "setup-parked", "parked", parked)}</p>
                <button type="button" class="usa-button usa-button--outline" on:click=retry>
                    {words.text("setup-retry")}
                </button>
            }
        })
    };
    view! {
        <p>{waiting}</p>
        {parked}
    }
}

fn named(words: Words, key: &str, kiosk: &str) -> String {
    words.read_with("self", &[("kiosk", kiosk)], |text| text.text(key))
}

fn numbered(words: Words, key: &str, name: &str, number: u32) -> String {
    let number = number.to_string();
    words.read_with("self", &[(name, &number)], |text| text.text(key))
}

fn sentence(error: EnrolmentError) -> &'static str {
    match error {
        EnrolmentError::Code => "setup-code-refused",
        EnrolmentError::Throttled => "setup-throttled",
        EnrolmentError::NotReached => "setup-not-reached",
        EnrolmentError::Key => "setup-no-key",
    }
}
