//! Made-up people confirm their requests for alerts at once, so that there is somebody to tell.

use std::sync::Arc;

use anyhow::Context;
use domain::wire::{UnixSeconds, vine::SignUpState};
use store::alerts::SignUps;

use super::NOT_AT_A_GATE;
use crate::{House, database, settings::Settings};

/// Files the requests of an office in which all is made up, confirms every contact, and says how many
/// requests those were.
pub(super) async fn confirm_sign_ups(
    house: &House,
    settings: &Settings,
    now: UnixSeconds,
) -> anyhow::Result<usize> {
    let notifier = house.notifier().context(NOT_AT_A_GATE)?;
    notifier.file_sign_ups().await?;
    let database = database::open(settings).await?;
    let sign_ups: Arc<dyn SignUps> = Arc::clone(&database) as _;
    let requested = Some(SignUpState::Requested);
    let requested = sign_ups.sign_ups(requested, 0, u32::MAX).await?;
    for line in &requested {
        let Some(sign_up) = sign_ups.sign_up(line.sequence).await? else {
            continue;
        };
        for contact in &sign_up.contacts {
            let (sequence, number) = (sign_up.sequence, contact.number);
            sign_ups.confirm(sequence, number, now).await?;
        }
    }
    database.close().await;
    Ok(requested.len())
}
