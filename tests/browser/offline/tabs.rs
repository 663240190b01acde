//! Two pages of one kiosk at once: whoever has both open has one outbox, and one of them sends.

use anyhow::Result;

use super::SENT;
use super::kiosk::Kiosk;
use super::office::Office;

#[tokio::test]
async fn what_two_tabs_keep_arrives_once_each() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    let client = kiosk.browser().client();
    let first = client.window().await?;
    let second = client.new_window(true).await?.handle;
    client.switch_to_window(second.clone()).await?;
    kiosk.arrive().await?;
    kiosk.visit().await?;
    kiosk.browser().see_heading(SENT).await?;

    client.switch_to_window(first.clone()).await?;
    kiosk.visit().await?;
    kiosk.browser().see_heading(SENT).await?;
    let sealer = kiosk.sealer().await?;
    let bodies: Vec<_> = (0..6).map(|_| sealer.seal()).collect::<Result<_>>()?;
    for (number, (_, body)) in bodies.iter().enumerate() {
        let tab = if number % 2 == 0 { &first } else { &second };
        client.switch_to_window(tab.clone()).await?;
        kiosk.add(std::slice::from_ref(body)).await?;
    }
    // The tab that sent is closed; the other one takes over.
    client.switch_to_window(first).await?;
    client.close_window().await?;
    client.switch_to_window(second).await?;
    kiosk.is_empty().await?;

    let (arrived, _) = office.arrived().await?;
    assert_eq!(arrived.len(), 8);
    assert!(arrived.values().all(|times| *times == 1), "{arrived:?}");
    Ok(())
}
