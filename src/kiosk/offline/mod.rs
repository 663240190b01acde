//! A kiosk that starts where the office cannot be reached: its files come from the service worker
//! (`worker.js`), and the office from the manifest that was believed last.
//!
//! - [`manifest`]: keeps and recalls it. It is verified again each time.
//! - [`notice`]: says before anybody begins that answers cannot be taken here.
//! - [`alone`]: one tab at a time.
//! - `worker.js` and `list-files.mjs`: the worker, and the list of files that a build writes into it.

pub(crate) mod alone;
pub(crate) mod manifest;
pub(crate) mod notice;

use std::cell::Cell;

use gloo_events::EventListener;
use gloo_timers::future::TimeoutFuture;
use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RegistrationOptions, ServiceWorkerContainer, ServiceWorkerRegistration};

const WORKER: &str = "/kiosk/worker.js";
const SCOPE: &str = "/kiosk";

/// Milliseconds between two looks whether a new version waits, and looks between two questions
/// whether there is one: half an hour.
const LOOK: u32 = 2_000;
const LOOKS_PER_UPDATE: u32 = 900;

thread_local! {
    static BEGUN: Cell<bool> = const { Cell::new(false) };
}

/// From now on somebody is in the middle of something: a new version waits.
pub(crate) fn begun() {
    BEGUN.set(true);
}

/// Has the browser keep the app. A new version that came whole takes over before anybody begins.
pub(crate) fn open() {
    spawn_local(async {
        // Without a worker the app works for as long as its page can be fetched.
        let _without = register().await;
    });
}

async fn register() -> Option<()> {
    let navigator = window().navigator();
    if !Reflect::has(&navigator, &"serviceWorker".into()).ok()? {
        return None;
    }
    let workers = navigator.service_worker();
    if workers.controller().is_some() {
        reload_when_taken_over(&workers);
    }
    let options = RegistrationOptions::new();
    options.set_scope(SCOPE);
    let registered = workers.register_with_options(WORKER, &options);
    let registration: ServiceWorkerRegistration = JsFuture::from(registered).await.ok()?.into();
    loop {
        // Not waited for: it may take its time, and fails while the office cannot be reached.
        let asked = JsFuture::from(registration.update().ok()?);
        spawn_local(async {
            let _failed = asked.await;
        });
        for _ in 0..LOOKS_PER_UPDATE {
            hand_over(&registration);
            TimeoutFuture::new(LOOK).await;
        }
    }
}

/// Lets a version that waits take over, unless somebody is in the middle of something.
fn hand_over(registration: &ServiceWorkerRegistration) {
    if registration.active().is_some()
        && !BEGUN.get()
        && let Some(waiting) = registration.waiting()
    {
        drop(waiting.post_message(&"take-over".into()));
    }
}

fn reload_when_taken_over(workers: &ServiceWorkerContainer) {
    EventListener::once(workers, "controllerchange", |_| {
        if !BEGUN.get() {
            drop(window().location().reload());
        }
    })
    .forget();
}
