//! 'Listen', and what stands on the page while it reads: stop and go on, again, how fast, how loud.

use leptos::prelude::*;

use super::{
    Flow, Keys, Mode, Speech,
    follow::{read_page, soon},
    player::{SPEEDS, VOLUMES},
};

/// The button that lets the page be read. It cannot be pressed where nobody speaks the language.
#[component]
pub(crate) fn ListenButton(speech: Speech) -> impl IntoView {
    let words = speech.words;
    let mute = move || !speech.speaks(words.language());
    let press = move |_| match speech.mode.get_untracked() {
        Mode::Off => {
            speech.mode.set(Mode::Advising);
            ui::browser::focus::after_render("#speech button");
        }
        Mode::Advising | Mode::On => speech.end(),
    };
    view! {
        <button
            type="button"
            class="comfort__button comfort__listen"
            aria-pressed=move || (speech.mode.get() != Mode::Off).to_string()
            aria-describedby=move || mute().then_some("speech-none")
            disabled=mute
            on:click=press
            prop:textContent=move || words.text("listen")
        ></button>
    }
}

/// What stands beneath the bar: why nothing can be read, what to do before, or the controls.
#[component]
pub(crate) fn SpeechPanel(speech: Speech) -> impl IntoView {
    let words = speech.words;
    Effect::new(move |before: Option<(&str, bool)>| {
        let tag = words.language().tag;
        let now = (tag, speech.speaks(words.language()));
        if let Some(before) = before.filter(|before| *before != now) {
            speech.voices_changed(before.0 != tag);
        }
        now
    });
    move || {
        if !speech.speaks(words.language()) {
            return view! {
                <section class="speech__none" aria-label=words.text("listen")>
                    <p id="speech-none">{words.text("listen-none")}</p>
                </section>
            }
            .into_any();
        }
        match speech.mode.get() {
            Mode::Off => ().into_any(),
            Mode::Advising => view! { <Advice speech=speech /> }.into_any(),
            Mode::On => view! { <Controls speech=speech /> }.into_any(),
        }
    }
}

/// Before the first sound.
#[component]
fn Advice(speech: Speech) -> impl IntoView {
    let words = speech.words;
    view! {
        <section class="speech" aria-label=words.text("listen")>
            <p class="speech__said" id="speech-advice">{words.text("listen-advice")}</p>
            <div class="speech__buttons">
                <button
                    type="button"
                    class="usa-button"
                    aria-describedby="speech-advice"
                    on:click=move |_| speech.listen()
                >
                    {words.text("listen-start")}
                </button>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| speech.end()
                >
                    {words.text("listen-not-now")}
                </button>
            </div>
        </section>
    }
}

#[component]
fn Controls(speech: Speech) -> impl IntoView {
    let words = speech.words;
    let player = speech.player;
    let keys = move || {
        (speech.keys.get() != Keys::Silent).then(|| {
            view! { <p class="speech__said" id="speech-keys">{words.text("listen-keys")}</p> }
        })
    };
    let how = move || {
        let tell = move || {
            speech.keys.set(Keys::ToTell);
            soon(speech, move || read_page(speech));
        };
        let talking = speech.talking.get();
        talking.then(|| view! { <Action speech=speech key_="listen-how" press=tell /> })
    };
    let failed = move || {
        let failed = player.failed.get();
        failed.then(|| words.text("listen-failed"))
    };
    view! {
        <section class="speech" aria-label=words.text("listen")>
            {keys}
            <p class="speech__failed" role="status">{failed}</p>
            <div class="speech__buttons">
                <PauseButton speech=speech />
                <Action speech=speech key_="listen-again" press=move || player.repeat() />
                <Action
                    speech=speech
                    key_="listen-page"
                    press=move || soon(speech, move || read_page(speech))
                />
                <Levels speech=speech />
                {how}
                <Action speech=speech key_="listen-stop" press=move || speech.end() />
            </div>
        </section>
    }
}

#[component]
fn PauseButton(speech: Speech) -> impl IntoView {
    let words = speech.words;
    let player = speech.player;
    let paused = move || player.flow.get() == Flow::Paused;
    let press = move |_| {
        if player.flow.get_untracked() == Flow::Paused {
            player.resume();
        } else {
            player.pause();
        }
    };
    let label = move || {
        words.text(if paused() {
            "listen-go-on"
        } else {
            "listen-pause"
        })
    };
    view! {
        <button type="button" class="speech__button" on:click=press prop:textContent=label></button>
    }
}

/// How fast and how loud: a step down, where it stands, a step up.
#[component]
fn Levels(speech: Speech) -> impl IntoView {
    let words = speech.words;
    let player = speech.player;
    let kinds = [
        (
            player.speed,
            SPEEDS.len(),
            ["listen-slower", "listen-speed", "listen-faster"],
        ),
        (
            player.volume,
            VOLUMES.len(),
            ["listen-quieter", "listen-volume", "listen-louder"],
        ),
    ];
    kinds
        .map(|(level, steps, [down, now, up])| {
            let stands = move || {
                let (step, of) = ((level.get() + 1).to_string(), steps.to_string());
                let at = [("step", step.as_str()), ("of", of.as_str())];
                words.read_with("self", &at, |text| text.text(now))
            };
            let most = steps - 1;
            view! {
                <div class="speech__group">
                    <Action
                        speech=speech
                        key_=down
                        press=move || player.step(level, most, false)
                    />
                    <p class="speech__level" role="status">{stands}</p>
                    <Action speech=speech key_=up press=move || player.step(level, most, true) />
                </div>
            }
        })
        .collect_view()
}

#[component]
fn Action(
    speech: Speech,
    /// The Fluent key of what it says.
    key_: &'static str,
    press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button type="button" class="speech__button" on:click=move |_| press()>
            {speech.words.text(key_)}
        </button>
    }
}
