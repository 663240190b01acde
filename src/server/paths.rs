//! Addresses of pages and files that more than one part of the house speaks of.

/// The page of a touch screen in a public office.
pub(crate) const KIOSK: &str = "/kiosk";
/// The page that other sites frame.
pub(crate) const WIDGET: &str = "/widget";
/// The page for who comes back with what they kept.
pub(crate) const RECEIPT: &str = "/receipt";
/// The same page for a request for alerts and nothing else.
pub(crate) const VINE: &str = "/vine";
/// The pages behind the links that a request for alerts brings. What opens them stands behind the
/// `#` and is sent to nobody.
pub(crate) const VINE_ERRANDS: [&str; 3] = ["/vine/confirm/", "/vine/update/", "/vine/cancel/"];
/// The script that frames it.
pub(crate) const EMBED_SCRIPT: &str = "/embed.js";
/// Where else a person can find help.
pub(crate) const DIRECTORY: &str = "/api/directory";
/// The demonstration's page of another site.
pub(crate) const DEMO_HOST: &str = "/demo-host";
