//! The controls on every panel: what they look like is looked at, and what can be measured is.

use anyhow::Result;
use tests::browser::{Browser, KIOSK_LANDSCAPE, KIOSK_PORTRAIT, NARROW, Server, VOICES, Viewport};

use super::kiosk_with;

const PANELS: [(&str, Viewport); 2] =
    [("portrait", KIOSK_PORTRAIT), ("landscape", KIOSK_LANDSCAPE)];

/// Whether everything fits, and can be touched.
async fn stands_well(browser: &Browser, name: &str) -> Result<()> {
    browser.picture(&format!("kiosk-speech-{name}")).await?;
    browser.is_accessible(name).await?;
    assert_eq!(browser.sideways_overflow().await?, 0, "{name}");
    assert_eq!(
        browser.targets_smaller_than(64).await?,
        Vec::<String>::new(),
        "{name}"
    );
    Ok(())
}

#[tokio::test]
async fn the_controls_stand_well_on_every_panel() -> Result<()> {
    let server = Server::start()?;
    for (name, viewport) in PANELS {
        let browser = kiosk_with(&server, &VOICES, viewport).await?;
        stands_well(&browser, &format!("attract-{name}")).await?;
        browser.begin_in("English").await?;
        browser.press_button("Listen").await?;
        stands_well(&browser, &format!("advice-{name}")).await?;
        browser.hold_voice().await?;
        browser.press_button("Start reading").await?;
        browser.see("Speed 3 of 6").await?;
        stands_well(&browser, &format!("reading-{name}")).await?;
        browser.press_button("Start").await?;
        browser.see_heading("Are you safe right now?").await?;
        stands_well(&browser, &format!("question-{name}")).await?;
        for look in ["Largest", "Dark"] {
            browser.press_button("Language and display").await?;
            browser.choose(look).await?;
            browser.come_to_rest().await?;
            browser.press(tests::browser::Key::Escape).await?;
            stands_well(&browser, &format!("{look}-{name}")).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_controls_stand_well_in_arabic_and_for_who_does_not_look() -> Result<()> {
    let server = Server::start()?;
    for (name, viewport) in PANELS {
        let browser = kiosk_with(&server, &VOICES, viewport).await?;
        browser.press_character('5').await?;
        browser.hear_said(&["Choose your language"]).await?;
        browser.hold_voice().await?;
        browser.press_button("العربية").await?;
        browser.see("هذه الشاشة تتكلم").await?;
        stands_well(&browser, &format!("talking-arabic-{name}")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn without_a_voice_the_reason_stands_on_the_narrowest_screen() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk_with(&server, &[], NARROW).await?;
    browser.begin_in("English").await?;
    browser
        .see("This screen has no voice for this language")
        .await?;
    browser.picture("kiosk-speech-none-narrow").await?;
    browser.is_accessible("no voice, narrow").await?;
    assert_eq!(browser.sideways_overflow().await?, 0);
    Ok(())
}
