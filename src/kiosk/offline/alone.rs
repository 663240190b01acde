//! One tab at a time: Web Locks, where the browser has them.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// Does what never ends in one tab at a time, until that tab is closed. A browser without locks does
/// it in each.
pub(crate) fn alone(name: &str, work: impl FnOnce() + 'static) {
    let Some((locks, request)) = locks() else {
        return work();
    };
    let held = Closure::once_into_js(move |_: JsValue| {
        work();
        // The lock is held until this is settled: never.
        Promise::new(&mut |_, _| {})
    });
    drop(request.call2(&locks, &name.into(), &held));
}

fn locks() -> Option<(JsValue, Function)> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?;
    Some((locks, request.dyn_into().ok()?))
}
