//! The staff app: the desk at which intakes are read.
//!
//! Where to start: [`desk`] is who is at the desk and the pages behind that; each page is a folder
//! or file of its own ([`queue`], [`intake`], [`calls`], [`unopened`], [`alike`], [`alerts`], [`figures`], [`retention`],
//! [`kiosks`], [`contacts`], [`people`], [`settings`], [`audit`], [`account`]). Only [`api`] fetches, and
//! [`browser`] is the one place that speaks to the browser about anything else. What was answered is
//! text everywhere; nothing is ever put into the page as markup.

#![expect(
    unreachable_pub,
    reason = "leptos's component macro writes `pub`, here in a binary"
)]

mod account;
mod age;
mod alerts;
mod alike;
mod api;
mod audit;
mod browser;
mod calls;
mod contacts;
mod desk;
mod failure;
mod figures;
mod intake;
mod kiosks;
mod not_found;
mod paths;
mod people;
mod queue;
mod retention;
mod settings;
mod shell;
mod unopened;
mod words;

use leptos::mount::mount_to_body;

fn main() {
    console_error_panic_hook::set_once();
    browser::page::remove("starting");
    mount_to_body(desk::DeskApp);
}
