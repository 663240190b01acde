//! A voice that speaks to the test instead of to the room: it keeps what it was given to say, and
//! says it as fast or as slowly as the test wants.

use anyhow::{Result, bail};
use serde::Deserialize;
use serde_json::json;

use super::session::Browser;
use super::wait;

/// Stands in for the browser's own, in every page that is loaded from now on. Voices are pairs of a
/// name and a tag. What was cut short when a page was left is kept in the name of the window, which
/// outlives the page.
const VOICE: &str = "((voices, held) => {
    class Utterance extends EventTarget {
        constructor(text) { super(); Object.assign(this, { text, lang: '', rate: 1, volume: 1, pitch: 1, voice: null }); }
    }
    const said = [];
    let queue = [];
    const named = voices.map(([name, lang]) => ({ name, lang, default: false, localService: true, voiceURI: name }));
    const event = (name, more) => Object.assign(new Event(name), more);
    const begin = () => {
        const [now] = queue;
        if (!now || now.begun) return;
        now.begun = true;
        said.push({ text: now.text, lang: now.lang, rate: now.rate, volume: now.volume, voice: now.voice?.name ?? '' });
        setTimeout(() => {
            if (queue[0] !== now) return;
            now.dispatchEvent(event('start'));
            if (!window.voice.held) window.voice.end();
        });
    };
    const synthesis = new EventTarget();
    Object.assign(synthesis, {
        getVoices: () => named.slice(),
        speak: (utterance) => { queue.push(utterance); begin(); },
        cancel: () => {
            const cut = queue;
            queue = [];
            if (cut.length && document.querySelector('.leaving')) window.name = `cut: ${cut[0].text}`;
            for (const one of cut) setTimeout(() => one.dispatchEvent(event('error', { error: 'interrupted' })));
        },
        pause: () => {}, resume: () => {},
    });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    window.voice = {
        said, held,
        end: () => { const one = queue.shift(); one?.dispatchEvent(event('end')); begin(); },
        fail: (error) => { const one = queue.shift(); one?.dispatchEvent(event('error', { error })); },
        now: () => queue[0]?.text ?? '',
        come: (more) => {
            named.push(...more.map(([name, lang]) => ({ name, lang, default: false, localService: true, voiceURI: name })));
            synthesis.dispatchEvent(event('voiceschanged'));
        },
    };
})";

/// Whether these were said in this order; takes them away then.
const HEARD: &str = "
    const said = window.voice.said;
    let after = 0;
    for (const words of arguments[0]) {
        const at = said.findIndex(({ text }, place) => place >= after && text.includes(words));
        if (at < 0) return false;
        after = at + 1;
    }
    said.splice(0, after);
    return true;
";

/// The voices of a kiosk, as Chromium lists them from espeak-ng.
pub const VOICES: [(&str, &str); 6] = [
    ("Cantonese", "yue"),
    ("English (America)", "en-us"),
    ("Spanish (Spain)", "es"),
    ("Spanish (Latin America)", "es-419"),
    ("Arabic", "ar"),
    ("Chinese (Mandarin)", "cmn"),
];

/// One stretch of speech.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// The tag that it was given to be said in.
    pub lang: String,
    /// Times as fast as usual.
    pub rate: f64,
    /// From nothing to one.
    pub volume: f64,
    /// The name of the voice.
    pub voice: String,
}

impl Browser {
    /// Lets these voices speak, in every page that is loaded from now on.
    pub async fn give_voices(&self, voices: &[(&str, &str)]) -> Result<()> {
        let script = format!("{VOICE}({}, false);", json!(voices));
        self.run_before_pages(&script).await
    }

    /// Lets further voices come.
    pub async fn let_voices_come(&self, voices: &[(&str, &str)]) -> Result<()> {
        let come = "window.voice.come(arguments[0]);";
        self.client.execute(come, vec![json!(voices)]).await?;
        Ok(())
    }

    /// From now on the voice says a stretch until [`Browser::end_stretch`] is called.
    pub async fn hold_voice(&self) -> Result<()> {
        let hold = "window.voice.held = true;";
        self.client.execute(hold, Vec::new()).await?;
        Ok(())
    }

    /// The voice has said what it was saying.
    pub async fn end_stretch(&self) -> Result<()> {
        self.client
            .execute("window.voice.end();", Vec::new())
            .await?;
        Ok(())
    }

    /// The voice says no more, for this reason of the browser's.
    pub async fn fail_voice(&self, reason: &str) -> Result<()> {
        let fail = "window.voice.fail(arguments[0]);";
        self.client.execute(fail, vec![json!(reason)]).await?;
        Ok(())
    }

    /// What is being said now; empty in silence.
    pub async fn saying(&self) -> Result<String> {
        let now = self
            .client
            .execute("return window.voice.now();", Vec::new());
        Ok(now.await?.as_str().unwrap_or_default().to_owned())
    }

    /// Everything said on this page, in order.
    pub async fn said(&self) -> Result<Vec<Said>> {
        let said = "return window.voice.said;";
        let said = self.client.execute(said, Vec::new()).await?;
        Ok(serde_json::from_value(said)?)
    }

    /// Forgets what was said until now.
    pub async fn forget_said(&self) -> Result<()> {
        let forget = "window.voice.said.length = 0;";
        self.client.execute(forget, Vec::new()).await?;
        Ok(())
    }

    /// Waits until these were said since the last look, each alone or within a longer stretch, in
    /// this order; forgets them then, with what was said before them.
    pub async fn hear_said(&self, words: &[&str]) -> Result<()> {
        let heard = wait::until(format!("{words:?} to be said"), async || {
            let heard = self.client.execute(HEARD, vec![json!(words)]).await?;
            Ok((heard == json!(true)).then_some(()))
        });
        if let Err(error) = heard.await {
            let said: Vec<String> = self.said().await?.into_iter().map(|one| one.text).collect();
            bail!("{error:#}; said was {said:#?}");
        }
        Ok(())
    }

    /// What was cut short when the last page was left.
    pub async fn cut_short(&self) -> Result<String> {
        let name = self
            .client
            .execute("return window.name;", Vec::new())
            .await?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }
}
