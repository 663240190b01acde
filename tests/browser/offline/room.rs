//! The disk is full, or the browser keeps nothing: a person hears it before they begin.

use anyhow::Result;
use domain::wire::kiosk::KioskError;
use tests::browser::Role;

use super::SENT;
use super::away::see_notice;
use super::kiosk::Kiosk;
use super::office::Office;

const NO_ROOM: &str = "It has no room to keep your answers";

#[tokio::test]
async fn a_full_disk_is_told_before_anybody_begins_and_answers_still_arrive() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::unopened(&office).await?;
    kiosk.browser().visit(&office.page("/healthz")).await?;
    kiosk
        .browser()
        .limit_storage(&office.origin(), Some(20_000))
        .await?;

    kiosk.arrive().await?;

    see_notice(kiosk.browser(), NO_ROOM).await?;
    kiosk.visit().await?;
    kiosk.browser().see_heading(SENT).await?;
    let (arrived, _) = office.arrived().await?;
    assert_eq!(arrived.into_values().collect::<Vec<_>>(), [1]);

    kiosk
        .browser()
        .limit_storage(&office.origin(), None)
        .await?;
    kiosk.arrive().await?;
    kiosk.is_kept().await?;
    // What keeps the app may have loaded the page anew: only one that is drawn can say that all is well.
    kiosk.arrive().await?;
    kiosk.browser().find(Role::Button, "Start").await?;
    kiosk.browser().see_gone(NO_ROOM).await
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_is_told_before_anybody_begins() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::unopened(&office).await?;
    kiosk
        .browser()
        .run_before_pages(
            "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };",
        )
        .await?;

    kiosk.arrive().await?;

    see_notice(kiosk.browser(), NO_ROOM).await?;
    kiosk.visit().await?;
    kiosk.browser().see_heading(SENT).await?;
    Ok(())
}

#[tokio::test]
async fn the_office_hears_of_a_full_disk() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    kiosk.set_up(&office.code("Lobby 3")?).await?;
    kiosk.browser().see("now.").await?;
    // Chromium remembers for a while how much room there was: another browser asks anew.
    let kiosk = kiosk.killed().await?;
    kiosk.browser().visit(&office.page("/healthz")).await?;
    kiosk
        .browser()
        .limit_storage(&office.origin(), Some(20_000))
        .await?;

    kiosk.arrive().await?;

    see_notice(kiosk.browser(), NO_ROOM).await?;
    let told = async || {
        let errors = office.errors().await?;
        Ok(errors.contains(&KioskError::StorageFull))
    };
    kiosk.browser().wait_until("the office to hear", told).await
}
