//! What a kiosk says of itself, in every look: that answers wait, that it can keep none, and its page
//! for technicians.

use anyhow::Result;
use tests::browser::Look;

use super::KEPT;
use super::away::see_notice;
use super::kiosk::Kiosk;
use super::office::Office;
use crate::matrix::{wrong_anywhere, wrong_in_any_look};

#[tokio::test]
async fn what_a_kiosk_says_of_itself_is_accessible() -> Result<()> {
    let (office, looks) = (Office::open()?, Look::at_a_kiosk());
    let kiosk = Kiosk::open(&office).await?;
    let browser = kiosk.browser();
    let mut wrong = Vec::new();
    kiosk.set_up("AAAA-AAAA").await?;
    browser.see("The office does not take this code.").await?;
    wrong.extend(wrong_in_any_look(browser, "set-up, refused", &looks).await?);

    kiosk.arrive().await?;
    browser.cut_network(true).await?;
    assert_eq!(kiosk.visit().await?.1, KEPT);
    wrong.extend(wrong_anywhere(browser, "answers that wait", &looks).await?);
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}

#[tokio::test]
async fn what_is_said_before_anybody_begins_is_accessible() -> Result<()> {
    let (office, looks) = (Office::open()?, Look::at_a_kiosk());
    let kiosk = Kiosk::unopened(&office).await?;
    let browser = kiosk.browser();
    browser.visit(&office.page("/healthz")).await?;
    browser
        .limit_storage(&office.origin(), Some(20_000))
        .await?;
    kiosk.arrive().await?;
    see_notice(browser, "It has no room to keep your answers").await?;
    let wrong = wrong_anywhere(browser, "a kiosk that keeps nothing", &looks).await?;
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}
