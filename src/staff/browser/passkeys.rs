//! Passkeys, as the browser makes and uses them. What is asked for and what comes back is JSON on both
//! sides (Web Authentication, Level 3); a browser that does not speak it yet has no passkeys here.

use js_sys::{Function, JSON, Promise, Reflect};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CredentialCreationOptions, CredentialRequestOptions, CredentialsContainer, DomException, window,
};

const MAKING: &str = "parseCreationOptionsFromJSON";
const USING: &str = "parseRequestOptionsFromJSON";

/// Why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoPasskey {
    /// The person did not want to, or there is none, or it took too long. Browsers do not say which.
    NotGiven,
    /// What would make it has made one for this account already.
    Known,
    /// It is made for another address than that of this page.
    Elsewhere,
}

/// Whether this browser has passkeys.
pub(crate) fn has_passkeys() -> bool {
    [MAKING, USING]
        .into_iter()
        .all(|name| reader(name).is_some())
}

/// The name of the host of this page.
pub(crate) fn host() -> String {
    window()
        .and_then(|window| window.location().hostname().ok())
        .unwrap_or_default()
}

/// Has the browser make one.
pub(crate) async fn make(options: &Value) -> Result<Value, NoPasskey> {
    let wanted = CredentialCreationOptions::new();
    wanted.set_public_key(read(MAKING, options)?.unchecked_ref());
    let made = container()?.create_with_options(&wanted);
    given(made).await
}

/// Has the browser sign with one.
pub(crate) async fn sign(options: &Value) -> Result<Value, NoPasskey> {
    let wanted = CredentialRequestOptions::new();
    wanted.set_public_key(read(USING, options)?.unchecked_ref());
    let signed = container()?.get_with_options(&wanted);
    given(signed).await
}

/// A static method of the browser's `PublicKeyCredential`; `None` in a browser that has none.
fn reader(name: &str) -> Option<(JsValue, Function)> {
    let window = window()?;
    let kind = Reflect::get(&window, &"PublicKeyCredential".into()).ok()?;
    // What a browser has no passkeys for is no object to look into.
    let kind = kind.is_function().then_some(kind)?;
    let reader = Reflect::get(&kind, &name.into()).ok()?.dyn_into().ok()?;
    Some((kind, reader))
}

/// Options as the browser takes them.
fn read(name: &str, options: &Value) -> Result<JsValue, NoPasskey> {
    let (kind, reader) = reader(name).ok_or(NoPasskey::NotGiven)?;
    let options = JSON::parse(&options.to_string()).map_err(|error| reason(&error))?;
    reader
        .call1(&kind, &options)
        .map_err(|error| reason(&error))
}

fn container() -> Result<CredentialsContainer, NoPasskey> {
    let window = window().ok_or(NoPasskey::NotGiven)?;
    Ok(window.navigator().credentials())
}

/// `JSON.stringify` asks a credential for its own `toJSON`.
async fn given(asked: Result<Promise, JsValue>) -> Result<Value, NoPasskey> {
    let asked = asked.map_err(|error| reason(&error))?;
    let credential = JsFuture::from(asked)
        .await
        .map_err(|error| reason(&error))?;
    let text = JSON::stringify(&credential).map_err(|error| reason(&error))?;
    serde_json::from_str(&String::from(text)).map_err(|_| NoPasskey::NotGiven)
}

fn reason(error: &JsValue) -> NoPasskey {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("SecurityError") => NoPasskey::Elsewhere,
        Some("InvalidStateError") => NoPasskey::Known,
        _ => NoPasskey::NotGiven,
    }
}
