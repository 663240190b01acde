//! Headers that every answer carries, whatever answered.

use std::sync::{Arc, PoisonError, RwLock};

use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS},
    },
    middleware::Next,
    response::Response,
};

use crate::{paths, settings::EmbedHost};

/// Only our own files, no inline script or style. `'wasm-unsafe-eval'` lets WebAssembly be compiled
/// and nothing else. Who may frame the page comes after it.
const CONTENT_SECURITY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; worker-src 'self'; \
    manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors ";
/// On a kiosk besides: no further window, whatever is touched, and no download. Dialogs stay, because
/// printing is one.
const KIOSK_SANDBOX: &str = "sandbox allow-scripts allow-same-origin allow-forms allow-modals";
/// Everything that a page of ours never asks for; passkeys are asked for at the desk, and by no page in
/// a frame.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), \
    display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), \
    identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), publickey-credentials-get=(self), serial=(), usb=(), \
    xr-spatial-tracking=()";

const ALWAYS: [(HeaderName, &str); 6] = [
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-embedder-policy"),
        "require-corp",
    ),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
];

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// The policies that differ from page to page.
pub(crate) struct Policies {
    /// Of what nobody may frame.
    alone: HeaderValue,
    /// Of the page that the office's sites may frame.
    framed: RwLock<HeaderValue>,
}

impl Policies {
    /// With the sites that may frame the widget.
    pub(crate) fn new(hosts: &[EmbedHost]) -> Arc<Self> {
        Arc::new(Self {
            alone: policy("'none'"),
            framed: RwLock::new(framed_by(hosts)),
        })
    }

    /// From now on, these sites may frame the widget.
    pub(crate) fn frame_by(&self, hosts: &[EmbedHost]) {
        *self.framed.write().unwrap_or_else(PoisonError::into_inner) = framed_by(hosts);
    }

    fn of(&self, path: &str) -> HeaderValue {
        if path == paths::WIDGET {
            let framed = self.framed.read().unwrap_or_else(PoisonError::into_inner);
            return framed.clone();
        }
        self.alone.clone()
    }
}

fn framed_by(hosts: &[EmbedHost]) -> HeaderValue {
    if hosts.is_empty() {
        return policy("'none'");
    }
    let hosts: Vec<_> = hosts.iter().map(ToString::to_string).collect();
    policy(&hosts.join(" "))
}

fn policy(ancestors: &str) -> HeaderValue {
    // An origin holds only letters that a header may hold; if it did not, nothing would be allowed.
    HeaderValue::from_str(&format!("{CONTENT_SECURITY}{ancestors}"))
        .unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// Adds them. What says nothing about caching is not to be kept, and what has a policy of its own
/// keeps it.
pub(crate) async fn secure(
    State(policies): State<Arc<Policies>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let policy = policies.of(path);
    // What pages of other sites load: the frame, and the script that makes it.
    let shared = matches!(path, paths::WIDGET | paths::EMBED_SCRIPT);
    let kiosk = path == paths::KIOSK;
    let mut response = next.run(request).await;
    add(response.headers_mut(), &policy, shared);
    if kiosk {
        // A second policy: a browser keeps to both.
        let sandbox = HeaderValue::from_static(KIOSK_SANDBOX);
        response
            .headers_mut()
            .append(CONTENT_SECURITY_POLICY, sandbox);
    }
    response
}

fn add(headers: &mut HeaderMap, policy: &HeaderValue, shared: bool) {
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let sharing = if shared {
        "cross-origin"
    } else {
        "same-origin"
    };
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static(sharing));
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(policy.clone());
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
}
