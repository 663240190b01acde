//! Languages, voices that are missing or come late, and no sound at all.

use anyhow::Result;
use serde_json::json;
use tests::browser::{Browser, KIOSK_PORTRAIT, Role, Server, VOICES};

use super::{super::ask, kiosk_with, listening, talking};

const ENGLISH: (&str, &str) = ("English (America)", "en-us");

/// Whether 'Listen' can be pressed.
async fn can_listen(browser: &Browser, listen: &str) -> Result<bool> {
    browser.find(Role::Button, listen).await?;
    let disabled = "return document.querySelector('.comfort__listen').disabled;";
    Ok(ask(browser, disabled).await? == json!(false))
}

#[tokio::test]
async fn each_language_is_read_by_a_voice_of_its_own() -> Result<()> {
    let server = Server::start()?;
    for (language, listen, begin, heading, voice) in [
        (
            "Español",
            "Escuchar",
            "Empezar a leer",
            "¿Sufrió usted un delito?",
            "Spanish (Latin America)",
        ),
        (
            "العربية",
            "استماع",
            "بدء القراءة",
            "هل تضررت من جريمة؟",
            "Arabic",
        ),
        (
            "简体中文",
            "朗读",
            "开始朗读",
            "您受到了犯罪的伤害吗？",
            "Chinese (Mandarin)",
        ),
    ] {
        let browser = kiosk_with(&server, &VOICES, KIOSK_PORTRAIT).await?;
        browser.begin_in(language).await?;
        browser.press_button(listen).await?;
        browser.press_button(begin).await?;
        browser
            .wait_until(heading, async || {
                Ok(browser
                    .said()
                    .await?
                    .iter()
                    .any(|one| one.text.contains(heading)))
            })
            .await?;
        for one in browser.said().await? {
            assert_eq!(one.voice, voice, "{one:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_choice_of_a_language_is_said_in_each() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk_with(&server, &VOICES, KIOSK_PORTRAIT).await?;
    for language in ["presione 5", "والضغط على 5", "按 5"] {
        browser.see(language).await?;
    }
    browser.press_character('5').await?;
    browser
        .wait_until("the last language", async || {
            Ok(browser
                .said()
                .await?
                .iter()
                .any(|one| one.text.contains("简体中文")))
        })
        .await?;
    let said = browser.said().await?;
    for (words, voice) in [
        ("Choose your language", "English (America)"),
        ("Elija su idioma", "Spanish (Latin America)"),
        ("اختيار اللغة", "Arabic"),
        ("请选择语言", "Chinese (Mandarin)"),
        ("Español, botón, presione 2", "Spanish (Latin America)"),
        ("العربية, زر, للاختيار الضغط على 3", "Arabic"),
        ("简体中文, 按钮, 请按 4", "Chinese (Mandarin)"),
    ] {
        let found = said.iter().find(|one| one.text.contains(words));
        assert_eq!(found.map(|one| one.voice.as_str()), Some(voice), "{words}");
    }
    Ok(())
}

#[tokio::test]
async fn a_whole_page_is_talked_in_spanish_and_in_arabic() -> Result<()> {
    let server = Server::start()?;
    for (number, words) in [
        (
            '2',
            [
                "Esta pantalla habla.",
                "Pregunta 1",
                "opción 1 de 3, no elegida",
                "opción 1 de 3, elegida",
            ],
        ),
        (
            '3',
            [
                "هذه الشاشة تتكلم.",
                "سؤال 1",
                "الخيار 1 من 3, غير مختار",
                "الخيار 1 من 3, مختار",
            ],
        ),
    ] {
        let browser = kiosk_with(&server, &VOICES, KIOSK_PORTRAIT).await?;
        browser.press_character('5').await?;
        browser.hear_said(&["Choose your language"]).await?;
        browser.press_character(number).await?;
        browser.hear_said(&[words[0]]).await?;
        ask(&browser, "document.getElementById('start').click();").await?;
        browser.hear_said(&[words[1], words[2]]).await?;
        browser.press_character('1').await?;
        browser.hear_said(&[words[3]]).await?;
    }
    Ok(())
}

#[tokio::test]
async fn without_a_voice_for_the_language_the_reason_is_said_in_words() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk_with(&server, &[ENGLISH, ("Cantonese", "yue")], KIOSK_PORTRAIT).await?;
    browser.see("press 5").await?;
    // Nobody is promised a voice that is not there.
    assert!(!browser.text().await?.contains("presione 5"));
    browser.begin_in("简体中文").await?;
    browser.see("这个屏幕没有这种语言的语音").await?;
    assert!(!can_listen(&browser, "朗读").await?);
    browser.is_accessible("no voice").await?;
    assert_eq!(browser.said().await?, Vec::new());
    Ok(())
}

#[tokio::test]
async fn reading_ends_in_a_language_without_a_voice() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk_with(&server, &[ENGLISH], KIOSK_PORTRAIT).await?;
    browser.begin_in("English").await?;
    browser.press_button("Listen").await?;
    browser.press_button("Start reading").await?;
    browser.hear_said(&["Start, button"]).await?;
    browser.press_button("Language and display").await?;
    browser.press_button("Español").await?;
    browser
        .see("Esta pantalla no tiene voz en este idioma")
        .await?;
    assert!(!can_listen(&browser, "Escuchar").await?);
    for one in browser.said().await? {
        assert_eq!(one.voice, ENGLISH.0);
        assert!(!one.text.contains("delito"), "{one:?}");
    }
    Ok(())
}

#[tokio::test]
async fn another_language_is_read_from_the_beginning() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    browser.press_button("Language and display").await?;
    browser.press_button("Español").await?;
    browser
        .hear_said(&["¿Sufrió usted un delito?", "Empezar, botón"])
        .await
}

#[tokio::test]
async fn voices_that_come_late_are_taken_up() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk_with(&server, &[], KIOSK_PORTRAIT).await?;
    assert!(!browser.text().await?.contains("press 5"));
    browser.begin_in("English").await?;
    browser
        .see("This screen has no voice for this language")
        .await?;
    assert!(!can_listen(&browser, "Listen").await?);
    browser.let_voices_come(&[ENGLISH]).await?;
    browser
        .wait_until("the button", async || can_listen(&browser, "Listen").await)
        .await?;
    browser.press_button("Listen").await?;
    browser.press_button("Start reading").await?;
    browser.hear_said(&["Were you harmed by a crime?"]).await
}

#[tokio::test]
async fn who_asked_before_the_voices_came_is_heard_then() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk_with(&server, &[], KIOSK_PORTRAIT).await?;
    browser.press_character('5').await?;
    browser.see_focus_on("Choose your language").await?;
    assert_eq!(browser.said().await?, Vec::new());
    browser.let_voices_come(&VOICES).await?;
    browser
        .hear_said(&["Choose your language", "English, button, press 1"])
        .await
}

#[tokio::test]
async fn no_sound_is_said_in_words() -> Result<()> {
    let server = Server::start()?;
    let browser = talking(&server).await?;
    browser.hold_voice().await?;
    browser.press_character('*').await?;
    browser
        .wait_until("reading", async || Ok(!browser.saying().await?.is_empty()))
        .await?;
    browser.fail_voice("audio-hardware").await?;
    browser.see("There is no sound right now.").await
}
