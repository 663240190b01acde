//! What staff read of how much waits on a kiosk, for as long as anything does.

use anyhow::Result;
use serde_json::from_value;
use tests::browser::{Browser, Engine};

use super::KEPT;
use super::kiosk::Kiosk;
use super::office::Office;
use crate::journeys::desk::Desk;

/// Of what the page sends, what people said does not arrive, and everything else does; until it is
/// let through.
const HELD_UP: &str = "
    window.reach ??= fetch;
    window.fetch = (asked, options) => {
        const held = String(asked.url ?? asked).endsWith('/api/submissions') && !window.letThrough;
        return held ? Promise.reject(new TypeError('held up')) : window.reach(asked, options);
    };
";
const LET_THROUGH: &str = "window.letThrough = true;";
/// What is wrong with a kiosk whose browser has no voice.
const MUTE: &str = "A voice for reading aloud is missing.";
/// The one row of the table of kiosks: how it does, how much waits, its version, what is wrong.
const ROW: &str = "
    const cells = Array.from(document.querySelectorAll('tbody tr > *'), (cell) => cell.textContent.trim());
    return [1, 3, 5, 6].map((column) => cells[column] ?? '');
";

#[tokio::test]
async fn staff_read_how_much_waits_until_nothing_does() -> Result<()> {
    let mut office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    kiosk.browser().give_voices(&[]).await?;
    kiosk.set_up(&office.code("Lobby 3")?).await?;
    let browser = kiosk.browser();
    browser.see("now.").await?;
    office.kill()?;
    for _ in 0..2 {
        kiosk.arrive().await?;
        assert_eq!(kiosk.visit().await?.1, KEPT);
    }

    // The office is back, and hears from the kiosk before it has what waits there.
    browser.client().execute(HELD_UP, Vec::new()).await?;
    browser.run_before_pages(HELD_UP).await?;
    office.start()?;
    kiosk.arrive().await?;
    let desk = Desk::open_by(Engine::Chromium, office.first_administrator()?).await?;
    desk.browser().follow_link("Kiosks").await?;
    desk.browser().see_heading("Kiosks").await?;
    staff_read(desk.browser(), "2").await?;
    assert_eq!(kiosk.queue().await?, (2, 0));

    browser.client().execute(LET_THROUGH, Vec::new()).await?;
    browser.run_before_pages(LET_THROUGH).await?;
    kiosk.is_empty().await?;
    kiosk.arrive().await?;
    staff_read(desk.browser(), "0").await?;
    let (arrived, signed) = office.arrived().await?;
    assert_eq!(arrived.into_values().collect::<Vec<_>>(), [1, 1]);
    assert_eq!(signed, 2);
    Ok(())
}

/// Waits until the desk says that so much waits, of a kiosk that is online, with its version and what is
/// wrong with it.
async fn staff_read(desk: &Browser, waiting: &str) -> Result<()> {
    let expected = ["Online", waiting, env!("CARGO_PKG_VERSION"), MUTE];
    desk.wait_until(&format!("{expected:?}"), async || {
        desk.press_button("Refresh").await?;
        let row = desk.client().execute(ROW, Vec::new()).await?;
        let row: Vec<String> = from_value(row)?;
        Ok(row == expected)
    })
    .await
}
