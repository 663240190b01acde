//! What is wrong with a kiosk itself, and how the office hears of it.

use anyhow::Result;
use domain::wire::kiosk::KioskError;
use serde_json::json;
use tests::browser::VOICES;

use super::kiosk::{Kiosk, NAME};
use super::office::Office;

/// A module of which every call ends as the app's do after a fault: at `unreachable`. It listens
/// itself, so that nothing stands between its fault and the browser.
const FAIL: &str = "
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
        7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const faulty = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    addEventListener('fault', faulty.exports.f);
    setTimeout(() => dispatchEvent(new Event('fault')));
";
/// Whether the page still stands on which this was said.
const MARK: &str = "window.marked = true;";
const MARKED: &str = "return window.marked === true;";
/// A clock that is an hour slow.
const SLOW: &str = "const real = Date.now.bind(Date); Date.now = () => real() - 3_600_000;";

/// A kiosk that the office knows, at its welcome.
async fn known_kiosk(office: &Office) -> Result<Kiosk> {
    let kiosk = Kiosk::open(office).await?;
    kiosk.set_up(&office.code("Lobby 3")?).await?;
    kiosk.browser().see("now.").await?;
    kiosk.arrive().await?;
    Ok(kiosk)
}

async fn hears(kiosk: &Kiosk, office: &Office, error: KioskError, whether: bool) -> Result<()> {
    kiosk
        .browser()
        .wait_until(&format!("{error:?}: {whether}"), async || {
            let heard = office.errors().await?.contains(&error);
            Ok(heard == whether)
        })
        .await
}

#[tokio::test]
async fn an_app_that_fails_is_covered_and_begun_anew_and_loses_nothing_sealed() -> Result<()> {
    let office = Office::open()?;
    let kiosk = known_kiosk(&office).await?;
    let browser = kiosk.browser();
    let (_, body) = kiosk.sealer().await?.seal()?;
    browser.cut_network(true).await?;
    kiosk.add(&[body]).await?;
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.client().execute(MARK, Vec::new()).await?;
    browser.cut_network(false).await?;

    browser.client().execute(FAIL, Vec::new()).await?;

    browser.see("Touch the screen to begin").await?;
    let marked = browser.client().execute(MARKED, Vec::new()).await?;
    assert_eq!(marked, json!(false), "the page is another one");
    assert!(!browser.text().await?.contains(NAME));
    let address = browser.client().current_url().await?;
    assert_eq!(address.fragment(), None, "nothing is left in the address");
    hears(&kiosk, &office, KioskError::AppFailed, true).await?;
    kiosk.is_empty().await?;
    // The next visit is an ordinary one.
    kiosk.arrive().await?;
    hears(&kiosk, &office, KioskError::AppFailed, false).await
}

#[tokio::test]
async fn the_office_hears_which_kiosk_cannot_read_aloud() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::unopened(&office).await?;
    let [without_arabic, others @ ..] = [VOICES[4], VOICES[1], VOICES[2], VOICES[5]];
    kiosk.browser().give_voices(&others).await?;
    kiosk.arrive().await?;
    kiosk.set_up(&office.code("Lobby 3")?).await?;
    kiosk.browser().see("now.").await?;
    kiosk.arrive().await?;
    hears(&kiosk, &office, KioskError::VoiceMissing, true).await?;

    let all = [&[without_arabic][..], &others].concat();
    kiosk.browser().give_voices(&all).await?;
    kiosk.arrive().await?;
    hears(&kiosk, &office, KioskError::VoiceMissing, false).await
}

#[tokio::test]
async fn a_kiosk_with_a_wrong_clock_is_believed_and_says_so() -> Result<()> {
    let office = Office::open()?;
    let kiosk = known_kiosk(&office).await?;
    kiosk.browser().run_before_pages(SLOW).await?;
    kiosk.arrive().await?;
    kiosk.visit().await?;
    kiosk.browser().see_heading(super::SENT).await?;
    let (arrived, signed) = office.arrived().await?;
    assert_eq!((arrived.len(), signed), (1, 1));
    kiosk.arrive().await?;
    hears(&kiosk, &office, KioskError::ClockWrong, true).await
}
