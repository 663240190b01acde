//! What strangers see, and how a visit begins.

use anyhow::Result;
use serde_json::json;
use tests::browser::{Browser, KIOSK_PORTRAIT, Key, Means, Role, Server};

use super::{ask, holds, kiosk};

/// The question in the languages that every office offers.
const QUESTIONS: [(&str, &str, &str); 4] = [
    ("en", "ltr", "Choose your language"),
    ("es", "ltr", "Elija su idioma"),
    ("ar", "rtl", "اختيار اللغة"),
    ("zh-Hans", "ltr", "请选择语言"),
];

/// Waits for the question that follows the first sign of a person.
async fn sees_the_question(browser: &Browser) -> Result<()> {
    browser.see("Choose your language").await?;
    browser.see_focus_on("Choose your language").await
}

#[tokio::test]
async fn the_screen_greets_in_every_language_and_names_no_subject() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    for begin in [
        "Toque la pantalla para empezar",
        "للبدء يُرجى لمس الشاشة",
        "请触摸屏幕开始",
    ] {
        browser.see(begin).await?;
    }
    browser.is_accessible("the attract screen").await?;
    let read = browser.text().await?.to_lowercase();
    for telling in [
        "victim",
        "crime",
        "harm",
        "víctima",
        "delito",
        "جريمة",
        "受害",
    ] {
        assert!(!read.contains(telling), "{telling} in: {read}");
    }
    Ok(())
}

/// Letters of the screen for which the page's fonts draw the box that stands for what they lack, or
/// nothing; and how many letters there are.
const NOT_DRAWN: &str = "
    const { fontFamily } = getComputedStyle(document.querySelector('h1'));
    const drawn = (letter) => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 48;
        const context = canvas.getContext('2d');
        context.font = `32px ${fontFamily}`;
        context.fillText(letter, 8, 36);
        return canvas.toDataURL();
    };
    // No writing has a letter of this number.
    const lacking = [drawn('\\u0378'), drawn(' ')];
    const letters = [...new Set(document.querySelector('#attract').innerText.match(/\\p{L}/gu))];
    return [letters.filter((letter) => lacking.includes(drawn(letter))), letters.length > 30];
";

#[tokio::test]
async fn letters_of_every_language_are_drawn() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.see("请触摸屏幕开始").await?;
    assert_eq!(ask(&browser, NOT_DRAWN).await?, json!([[], true]));
    Ok(())
}

#[tokio::test]
async fn an_office_may_name_the_subject_and_says_whom_to_ask() -> Result<()> {
    let settings = "[office.kiosk]
        attract_names_subject = true
        help_message = 'Ring the bell at desk 4.'
        [office.translations.es]
        help_message = 'Toque el timbre del mostrador 4.'";
    let server = Server::start_with(settings, &[])?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.see("Help for people harmed by a crime").await?;
    browser
        .is_accessible("an attract screen with its subject")
        .await?;
    browser.begin_in("English").await?;
    browser.press_button("Help").await?;
    browser.see("Ring the bell at desk 4.").await?;
    browser.press_button("Close").await?;
    browser.press_button("Language and display").await?;
    browser.press_button("Español").await?;
    browser.press_button("Ayuda").await?;
    browser.see("Toque el timbre del mostrador 4.").await
}

#[tokio::test]
async fn a_touch_asks_for_the_language_in_all_of_them() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.see("请触摸屏幕开始").await?;
    let begins = browser.names(Role::Button).await?;
    browser.press_button(&begins[0]).await?;
    sees_the_question(&browser).await?;
    browser.is_accessible("the choice of a language").await?;
    for (tag, direction, question) in QUESTIONS {
        let line =
            format!("return document.querySelector('h1 [lang={tag}][dir={direction}]').innerText;");
        assert_eq!(ask(&browser, &line).await?, question);
    }
    assert_eq!(
        browser.targets_smaller_than(64).await?,
        Vec::<String>::new()
    );
    assert_eq!(browser.sideways_overflow().await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_chosen_language_leads_to_the_welcome_with_the_numbers_for_danger() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.begin_in("العربية").await?;
    browser.see_heading("هل تضررت من جريمة؟").await?;
    browser.see_focus_on("هل تضررت من جريمة؟").await?;
    holds(
        &browser,
        "return document.documentElement.lang === 'ar' && document.documentElement.dir === 'rtl';",
    )
    .await?;
    for number in ["911", "988"] {
        browser.see(number).await?;
    }
    browser.is_accessible("the welcome in Arabic").await?;
    assert_eq!(
        browser.targets_smaller_than(64).await?,
        Vec::<String>::new()
    );
    assert_eq!(browser.sideways_overflow().await?, 0);
    Ok(())
}

#[tokio::test]
async fn any_key_begins_and_presses_nothing_else() -> Result<()> {
    let server = Server::start()?;
    for key in [Key::Enter, Key::Space, Key::Tab, Key::Right] {
        let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Keyboard).await?;
        browser.press(key).await?;
        sees_the_question(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_focus_that_a_switch_brings_begins() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Keyboard).await?;
    browser.bring_to_front().await?;
    ask(&browser, "document.querySelector('button').focus();").await?;
    sees_the_question(&browser).await
}
