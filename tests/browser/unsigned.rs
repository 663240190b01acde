//! What a machine translated says so until a person signs it off, and what the office wrote itself is
//! said in the language of the page, or marked as English.

use anyhow::Result;
use serde_json::{Value, json};
use tests::browser::{Browser, PHONE, Server};

const IN_ENGLISH: &str = "This translation was made by a machine. No person has checked it.";
const IN_SPANISH: &str = "Esta traducción la hizo una máquina. Ninguna persona la ha revisado.";
const IN_ARABIC: &str = "هذه ترجمة آلية لم يراجعها أحد.";

/// Whether the note is to be seen.
const NOTED: &str = "return document.getElementById('machine-made').checkVisibility()";
/// The office's hours, and the language that they are marked as.
const HOURS: &str = "
    const hours = document.getElementById('office-hours');
    return [hours.textContent, hours.lang];
";

async fn ask(browser: &Browser, script: &str) -> Result<Value> {
    Ok(browser.client().execute(script, Vec::new()).await?)
}

#[tokio::test]
async fn what_nobody_signed_off_says_so_in_its_language_and_in_english() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(PHONE).await?;
    for (language, noted) in [("en", false), ("es", true), ("ar", true), ("zh-Hans", true)] {
        browser
            .visit(&server.page(&format!("/?lang={language}")))
            .await?;
        assert_eq!(ask(&browser, NOTED).await?, json!(noted), "{language}");
    }
    browser.visit(&server.page("/?lang=es")).await?;
    browser.see(IN_ENGLISH).await?;
    browser.see(IN_SPANISH).await?;
    browser.is_accessible("a translation's welcome").await?;
    browser.visit(&server.page("/?lang=ar")).await?;
    browser.see(IN_ENGLISH).await?;
    browser.see(IN_ARABIC).await?;
    browser.is_accessible("a draft's welcome").await?;
    browser.press_button("اللغة والعرض").await?;
    browser.press_button("English").await?;
    browser.see_heading("Were you harmed by a crime?").await?;
    assert_eq!(ask(&browser, NOTED).await?, json!(false));
    browser.press_button("العربية").await?;
    browser.see(IN_ARABIC).await?;
    let log = server.log()?;
    for said in [
        "offered as a machine translated it: nobody signed it off",
        "offered as a draft of a machine: nobody signed it off",
    ] {
        assert!(log.contains(said), "{log}");
    }
    Ok(())
}

#[tokio::test]
async fn an_office_says_who_signed_off_and_what_it_says_itself() -> Result<()> {
    let settings = "
        [languages.es]
        signed_off_by = 'Ana Example'
        signed_off_on = 2026-11-19
        [languages.ar]
        signed_off_by = 'Amal Example'
        signed_off_on = 2026-11-20
        [languages.zh-Hans]
        offer_draft = false
        [office]
        hours = 'Monday to Friday'
        [office.translations.es]
        hours = 'de lunes a viernes'
    ";
    let server = Server::start_with(settings, &[])?;
    let browser = Browser::start().await?;
    browser.visit(&server.page("/?lang=ar")).await?;
    assert_eq!(ask(&browser, NOTED).await?, json!(false));
    assert_eq!(
        ask(&browser, HOURS).await?,
        json!(["Monday to Friday", "en"])
    );
    let offered = "return document.querySelector('meta[name=office-languages]').content";
    assert_eq!(ask(&browser, offered).await?, json!("en es ar"));
    browser.press_button("اللغة والعرض").await?;
    browser.press_button("Español").await?;
    browser.see("de lunes a viernes").await?;
    assert_eq!(ask(&browser, NOTED).await?, json!(false));
    assert_eq!(
        ask(&browser, HOURS).await?,
        json!(["de lunes a viernes", "es"])
    );
    let log = server.log()?;
    assert!(
        log.contains("Amal Example") && log.contains("Ana Example") && log.contains("2026-11-19"),
        "{log}"
    );
    assert!(log.contains("not offered"), "{log}");
    Ok(())
}
