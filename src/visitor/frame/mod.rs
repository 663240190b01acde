//! The app in a frame of another site: what it says to the page around it, and what it lets that
//! page choose. Answers are never among either.
//!
//! `public/embed.js` is the other end. Each message is an object with the version of this protocol
//! under `voiceIntake`. The frame says `hello` (from `boot.js`, before the app is there), `height`
//! in pixels, `top` when a new page begins, and `leave` with the address to go to. The page around
//! says `choices`: a language and colours.

mod colours;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, ResizeObserver};
use wording::Language;

use crate::{browser::task, words::Words};

/// The version of the messages.
const VERSION: u32 = 1;
/// Milliseconds that the page around has to leave by itself.
const PATIENCE: u32 = 250;

/// Begins to tell the page around how high this one is, and to listen to what it chooses.
pub(crate) fn open(words: Words) {
    let Some(host) = host() else {
        // Framed without our script: the frame has the height that its site gave it.
        return;
    };
    EventListener::new(&window(), "message", move |event| {
        let event = event.unchecked_ref::<MessageEvent>();
        let from_parent = window().parent().ok().flatten();
        let source = event.source().map(JsValue::from);
        if event.origin() == host && source == from_parent.map(JsValue::from) {
            take(&event.data(), words);
        }
    })
    .forget();
    watch_height();
    say("ready", None);
}

/// Says that a new page begins, so that its top comes into sight.
pub(crate) fn begin_page() {
    if host().is_some() {
        say("top", None);
    }
}

/// Asks the page around to leave for this address, and leaves with it where it does not.
pub(crate) fn leave(target: &str) {
    say("leave", Some(("address", target.into())));
    let target = target.to_owned();
    Timeout::new(PATIENCE, move || {
        // Only with a person's action behind it does a browser let a frame do this.
        let top = window().top().ok().flatten();
        let left = top.map(|top| top.location().replace(&target));
        if !matches!(left, Some(Ok(()))) {
            drop(window().location().replace(&target));
        }
    })
    .forget();
}

/// The origin of the page around, as `embed.js` wrote it behind the `#`.
fn host() -> Option<String> {
    let framed = window().parent().ok().flatten()? != window();
    let fragment = window().location().hash().ok()?;
    let host = fragment.strip_prefix("#host=")?;
    framed.then(|| host.to_owned())
}

fn say(kind: &str, more: Option<(&str, JsValue)>) {
    let (Some(host), Ok(Some(parent))) = (host(), window().parent()) else {
        return;
    };
    let message = Object::new();
    let fields = [("voiceIntake", VERSION.into()), ("type", kind.into())];
    for (name, value) in fields.into_iter().chain(more) {
        drop(Reflect::set(&message, &name.into(), &value));
    }
    // To that origin alone: a page of another one hears nothing.
    drop(parent.post_message(&message, &host));
}

/// Takes what the page around chose: each choice that is understood and does no harm.
fn take(message: &JsValue, words: Words) {
    let field = |name: &str| Reflect::get(message, &name.into()).ok();
    let text = |name| field(name).and_then(|value| value.as_string());
    if field("voiceIntake").and_then(|version| version.as_f64()) != Some(f64::from(VERSION))
        || text("type").as_deref() != Some("choices")
    {
        return;
    }
    for (name, value) in [("action", text("action")), ("bar", text("bar"))] {
        if let Some(colour) = value {
            colours::choose(name, &colour);
        }
    }
    let language = text("language").and_then(|tag| Language::of(&tag));
    let offered = |wanted: &&Language| words.offered().iter().any(|one| one.tag == wanted.tag);
    if let Some(language) = language.filter(offered) {
        task::begin(async move {
            // Without it the frame stays in the language that it has.
            let _ = words.speak(language).await;
        });
    }
}

fn watch_height() {
    let Some(body) = document().body() else {
        return;
    };
    let measured = body.clone();
    let changed = Closure::<dyn Fn()>::new(move || {
        let height = measured.get_bounding_client_rect().height().ceil();
        say("height", Some(("height", height.into())));
    });
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(&body);
    }
    changed.forget();
}
