//! What comes back after somebody had taken a message: mail that is returned, by a folder or a signed
//! request, and what providers report of text messages and calls.
//!
//! A contact that is none is disabled, and staff are told; what was given up for another reason is
//! among the dead letters. A report repeats the address, so that none is kept once it was understood.

mod folder;
mod post_bounce;
mod post_receipt;
mod report;

use domain::wire::UnixSeconds;
use store::StoreError;

pub(crate) use folder::{MaildirTroubles, read_bounces};
pub(crate) use post_bounce::post_bounce;
pub(crate) use post_receipt::post_receipt;
pub use report::{MailFate, MailReport, read_report};

use crate::{Notifier, keys::mail_number};

/// Notes what a report says. Says whether it was understood: it is about one mail of ours.
pub(crate) async fn note_report(
    notifier: &Notifier,
    report: &MailReport,
) -> Result<bool, StoreError> {
    let mut numbers = report
        .ids
        .iter()
        .filter_map(|id| mail_number(&notifier.keys, id));
    let (Some(number), None) = (numbers.next(), numbers.next()) else {
        return Ok(false);
    };
    let now = (notifier.clock)();
    match report.fate {
        MailFate::Open => {}
        MailFate::Undelivered => came_back(notifier, number, "returned", false, now).await?,
        MailFate::NoMailbox => came_back(notifier, number, "mailbox_refused", true, now).await?,
    }
    Ok(true)
}

/// A message did not arrive, though somebody had taken it.
pub(crate) async fn came_back(
    notifier: &Notifier,
    number: i64,
    word: &'static str,
    disable: bool,
    now: UnixSeconds,
) -> Result<(), StoreError> {
    let outbox = &notifier.store;
    if outbox.came_back(number, word, disable, now).await? {
        tracing::info!(word, "a message came back after it had been taken");
    }
    Ok(())
}
