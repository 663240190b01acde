//! The office refuses something for good, or somebody else answers in its place.

use anyhow::{Context, Result};
use domain::wire::kiosk::KioskError;

use super::SENT;
use super::kiosk::Kiosk;
use super::office::Office;

/// A network that answers for the office, as those do that ask people to sign in first.
const SOMEBODY_ELSE: &str = "
    window.real = fetch;
    const page = (status) => new Response('<h1>Welcome to our network</h1>', { status });
    window.fetch = async (asked, options) => {
        if (!String(asked.url ?? asked).endsWith('/api/submissions')) return real(asked, options);
        window.asked = (window.asked ?? 0) + 1;
        return page(window.asked % 2 ? 200 : 403);
    };
";

/// How often this page was answered when it sent something.
const ANSWERS: &str = "return performance.getEntriesByType('resource')
    .filter(({ name, responseEnd }) => name.endsWith('/api/submissions') && responseEnd > 0).length;";

async fn answers(kiosk: &Kiosk) -> Result<u64> {
    let answers = kiosk.browser().client().execute(ANSWERS, Vec::new());
    answers.await?.as_u64().context("a number")
}

#[tokio::test]
async fn what_the_office_refuses_is_kept_for_a_person_and_holds_nothing_up() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    kiosk.set_up(&office.code("Lobby 3")?).await?;
    kiosk.browser().see("now.").await?;
    kiosk.arrive().await?;
    let (id, good) = kiosk.sealer().await?.seal()?;
    let bad = good.replace("\"intake\"", "\"unheard-of\"");

    kiosk.add(&[bad, good]).await?;
    kiosk.is_empty().await?;

    assert_eq!(kiosk.queue().await?, (0, 1));
    let (arrived, _) = office.arrived().await?;
    assert_eq!(arrived.into_keys().collect::<Vec<_>>(), [id]);
    kiosk.arrive().await?;
    let told = async || Ok(office.errors().await?.contains(&KioskError::SendRefused));
    kiosk
        .browser()
        .wait_until("the office to hear", told)
        .await?;

    // A technician sees it and tries again; it is refused again, and still there.
    kiosk.show_set_up().await?;
    kiosk
        .browser()
        .see("Answers that the office refused: 1.")
        .await?;
    kiosk
        .browser()
        .is_accessible("something was refused")
        .await?;
    let before = answers(&kiosk).await?;
    kiosk.browser().press_button("Try those again").await?;
    let parked = async || {
        let refused = answers(&kiosk).await? > before;
        Ok(refused && kiosk.queue().await? == (0, 1))
    };
    kiosk.browser().wait_until("another refusal", parked).await
}

#[tokio::test]
async fn whoever_answers_in_place_of_the_office_is_not_believed() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    kiosk.browser().run_before_pages(SOMEBODY_ELSE).await?;
    kiosk.arrive().await?;
    let (id, body) = kiosk.sealer().await?.seal()?;

    kiosk.add(&[body]).await?;
    let client = kiosk.browser().client();
    kiosk
        .browser()
        .wait_until("two answers of somebody else", async || {
            let online = "dispatchEvent(new Event('online')); return window.asked >= 2;";
            Ok(client.execute(online, Vec::new()).await? == serde_json::json!(true))
        })
        .await?;

    assert_eq!(kiosk.queue().await?, (1, 0));
    client
        .execute("window.fetch = window.real;", Vec::new())
        .await?;
    kiosk.is_empty().await?;
    assert_eq!(kiosk.queue().await?, (0, 0));
    let (arrived, _) = office.arrived().await?;
    assert_eq!(arrived.into_keys().collect::<Vec<_>>(), [id]);
    kiosk.visit().await?;
    kiosk.browser().see_heading(SENT).await?;
    Ok(())
}
