//! The browser's voices, and one sentence at a time out of one of them.

use gloo_events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{
    EventTarget, SpeechSynthesis, SpeechSynthesisErrorCode, SpeechSynthesisErrorEvent,
    SpeechSynthesisUtterance, SpeechSynthesisVoice,
};

/// How something is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Manner {
    /// Times as fast as usual.
    pub(super) rate: f32,
    /// From nothing to one.
    pub(super) volume: f32,
}

/// A sentence that is being said. It is no longer listened to once this is dropped.
pub(super) struct Saying {
    /// Browsers forget a sentence, and with it its end, that nobody holds.
    _utterance: SpeechSynthesisUtterance,
    _listeners: [EventListener; 2],
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// It was said to its end.
    Said,
    /// There is no sound.
    Failed,
}

/// Says a text, and calls `ended` when it was said or could not be; not when it was silenced.
pub(super) fn say(
    text: &str,
    voice: &SpeechSynthesisVoice,
    manner: Manner,
    ended: impl Fn(Ending) + Clone + 'static,
) -> Option<Saying> {
    let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
    utterance.set_voice(Some(voice));
    utterance.set_lang(&voice.lang());
    utterance.set_rate(manner.rate);
    utterance.set_volume(manner.volume);
    let failed = ended.clone();
    let end = EventListener::new(&utterance, "end", move |_| ended(Ending::Said));
    let error = EventListener::new(&utterance, "error", move |event| {
        let code = event.unchecked_ref::<SpeechSynthesisErrorEvent>().error();
        let silenced = matches!(
            code,
            SpeechSynthesisErrorCode::Canceled | SpeechSynthesisErrorCode::Interrupted
        );
        if !silenced {
            failed(Ending::Failed);
        }
    });
    synthesis()?.speak(&utterance);
    Some(Saying {
        _utterance: utterance,
        _listeners: [end, error],
    })
}

/// Silence, at once.
pub(super) fn silence() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

/// The voices that there are by now.
pub(super) fn voices() -> Vec<SpeechSynthesisVoice> {
    let Some(synthesis) = synthesis() else {
        return Vec::new();
    };
    let listed = synthesis.get_voices();
    listed.iter().map(JsCast::unchecked_into).collect()
}

/// Calls `heard` whenever voices come or go, for as long as the page is there: browsers look for
/// them only when they are first asked.
pub(super) fn on_voices(heard: impl Fn() + 'static) {
    if let Some(synthesis) = synthesis() {
        let target = synthesis.unchecked_ref::<EventTarget>();
        EventListener::new(target, "voiceschanged", move |_| heard()).forget();
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    window().speech_synthesis().ok()
}
