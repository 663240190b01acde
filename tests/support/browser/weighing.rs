//! What a page holds in memory and still listens to. In Chromium alone, which is what kiosks run.

use anyhow::{Context, Result};
use serde::Deserialize;

use super::engine::chromium;
use super::session::Browser;

/// Keeps the memory of the page's WebAssembly and counts the timers that have not run yet.
const WATCH: &str = "(() => {
    const memories = [];
    const kept = (made) => {
        const { memory } = (made.instance ?? made).exports;
        if (memory) memories.push(memory);
        return made;
    };
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name].bind(WebAssembly);
        WebAssembly[name] = async (...given) => kept(await make(...given));
    }
    const waiting = new Set();
    const set = window.setTimeout.bind(window);
    const clear = window.clearTimeout.bind(window);
    window.setTimeout = (run, wait, ...given) => {
        const id = set((...late) => { waiting.delete(id); run(...late); }, wait, ...given);
        waiting.add(id);
        return id;
    };
    window.clearTimeout = (id) => { waiting.delete(id); clear(id); };
    window.weighed = () => ({
        wasm: memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
        timers: waiting.size,
    });
})();";

/// What stands in memory because of a page, after everything that can go has gone.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    /// Bytes of JavaScript's objects.
    pub script: u64,
    /// Bytes of WebAssembly's memory.
    pub wasm: u64,
    /// Listeners to events.
    pub listeners: u64,
    /// Timers that run once and have not run yet.
    pub timers: u64,
    /// Documents, the page's own among them.
    pub documents: u64,
}

impl Browser {
    /// Lets [`Browser::weigh`] see the pages that are loaded from now on.
    pub async fn watch_weight(&self) -> Result<()> {
        self.run_before_pages(WATCH).await
    }

    /// Weighs the page that stands.
    pub async fn weigh(&self) -> Result<Weight> {
        let counted = chromium::counters(&self.client).await?;
        let of_page = self.client.execute("return window.weighed();", Vec::new());
        let of_page = Page::deserialize(of_page.await?)?;
        let count = |name: &str| {
            let found = counted.iter().find(|counter| counter.name == name);
            let value = found.with_context(|| format!("the browser does not count {name}"))?;
            anyhow::Ok(value.value)
        };
        Ok(Weight {
            script: count("JSHeapUsedSize")?,
            wasm: of_page.wasm,
            listeners: count("JSEventListeners")?,
            timers: of_page.timers,
            documents: count("Documents")?,
        })
    }
}

#[derive(Deserialize)]
struct Page {
    wasm: u64,
    timers: u64,
}
