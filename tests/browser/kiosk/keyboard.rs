//! Writing without keys of one's own.

use anyhow::Result;
use serde_json::json;
use tests::browser::{Browser, KIOSK_LANDSCAPE, KIOSK_PORTRAIT, Key, Means, Role, Server};

use super::{NAME, ask, becomes, go_to_the_name, holds, kiosk};

const KEYBOARD: &str = "Keyboard on the screen";

/// Somebody who stands before the field for their name.
async fn at_the_name(server: &Server, means: Means) -> Result<Browser> {
    let browser = kiosk(server, KIOSK_PORTRAIT, means).await?;
    browser.begin_in("English").await?;
    go_to_the_name(&browser).await?;
    Ok(browser)
}

/// Touches the field with this label, as somebody who wants to write into it.
async fn enter(browser: &Browser, label: &str) -> Result<()> {
    browser.touch_field(label).await?;
    browser.find(Role::Region, KEYBOARD).await.map(drop)
}

async fn press_all(browser: &Browser, keys: &[&str]) -> Result<()> {
    for key in keys {
        browser.press_button(key).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_name_is_written_by_touch_alone() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_name(&server, Means::Touch).await?;
    enter(&browser, NAME).await?;
    browser.is_accessible("the keyboard").await?;

    // A capital begins, and is not asked for again.
    press_all(&browser, &["A", "n", "a", "Space"]).await?;
    press_all(&browser, &["M", "a", "r", "Shift", "X", "Delete"]).await?;
    press_all(&browser, &["Keyboard: Español", "í", "a"]).await?;
    browser.see_value(NAME, "Ana María").await?;

    go_on_and_send(&browser).await
}

/// From the name to the end, with as few answers as may be given.
async fn go_on_and_send(browser: &Browser) -> Result<()> {
    let mut heading = NAME.to_owned();
    while heading != "Check your answers" {
        browser.press_button("Continue").await?;
        heading = browser.see_heading_change(&heading).await?;
        browser.see_none(Role::Region, KEYBOARD).await?;
        match heading.as_str() {
            "What would help you?" => browser.choose("Something else").await?,
            "How may we contact you safely?" => {
                let never = "I will contact you. Please do not contact me.";
                browser.choose(never).await?;
            }
            _ => {}
        }
    }
    browser.press_button("Send").await?;
    browser.see_heading("We have your answers").await
}

#[tokio::test]
async fn a_name_is_written_with_two_keys_as_a_switch_has_them() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_name(&server, Means::Keyboard).await?;
    browser.tab_to_field(NAME).await?;
    browser.press_button("Use the keys on the screen").await?;
    browser.press_button("A").await?;
    browser.press_button("n").await?;
    browser.press_button("Signs").await?;
    browser.press_button("-").await?;
    browser.press_button("Letters").await?;
    browser.press_button("o").await?;
    browser.press_button("Done").await?;
    browser.see_value(NAME, "An-o").await?;
    go_on_and_send(&browser).await
}

#[tokio::test]
async fn letters_of_other_languages_are_written_too() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_name(&server, Means::Touch).await?;
    enter(&browser, NAME).await?;
    press_all(&browser, &["Keyboard: Español", "Ñ", "ú", "ñ"]).await?;
    browser.see_value(NAME, "Ñúñ").await?;
    press_all(&browser, &["Delete", "Delete", "Delete"]).await?;
    press_all(&browser, &["Keyboard: العربية", "س", "ل", "ا", "م"]).await?;
    browser.see_value(NAME, "سلام").await
}

#[tokio::test]
async fn letters_are_written_where_the_caret_is() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_name(&server, Means::Touch).await?;
    enter(&browser, NAME).await?;
    press_all(&browser, &["A", "n", "a"]).await?;
    ask(&browser, "document.activeElement.setSelectionRange(1, 2);").await?;
    press_all(&browser, &["d", "e"]).await?;
    browser.see_value(NAME, "Adea").await?;
    ask(&browser, "document.activeElement.setSelectionRange(0, 0);").await?;
    press_all(&browser, &["Delete", "Signs", "("]).await?;
    browser.see_value(NAME, "(Adea").await?;

    // What the page knows is what was written.
    browser.press_button("Done").await?;
    browser.see_none(Role::Region, KEYBOARD).await?;
    browser.press_button("Continue").await?;
    browser.see_heading("What would help you?").await?;
    browser.press_button("Back").await?;
    browser.see_heading(NAME).await?;
    browser.see_value(NAME, "(Adea").await
}

#[tokio::test]
async fn the_field_is_never_covered_and_keys_are_large() -> Result<()> {
    let server = Server::start()?;
    for viewport in [KIOSK_PORTRAIT, KIOSK_LANDSCAPE] {
        let browser = at_the_name(&server, Means::Touch).await?;
        browser.set_viewport(viewport).await?;
        enter(&browser, NAME).await?;
        for layout in ["Español", "العربية", "拼音"] {
            in_sight(&browser).await?;
            assert_eq!(
                browser.targets_smaller_than(64).await?,
                Vec::<String>::new()
            );
            assert_eq!(browser.sideways_overflow().await?, 0, "before {layout}");
            browser.press_button(&format!("Keyboard: {layout}")).await?;
        }
        in_sight(&browser).await?;
        browser.see("It cannot write Chinese characters.").await?;
    }
    Ok(())
}

/// Waits until the field with the focus is on the screen, between the bar at the top and the keys.
async fn in_sight(browser: &Browser) -> Result<()> {
    let between = "
        const field = document.activeElement.getBoundingClientRect();
        const keys = document.querySelector('.keyboard').getBoundingClientRect();
        const bar = document.querySelector('.top-bar').getBoundingClientRect();
        return document.activeElement.matches('input') && field.top >= bar.bottom && field.bottom <= keys.top
            && keys.bottom <= innerHeight && keys.left >= 0 && keys.right <= innerWidth;
    ";
    becomes(browser, between, json!(true)).await
}

#[tokio::test]
async fn who_has_keys_does_not_see_others() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_name(&server, Means::Touch).await?;
    enter(&browser, NAME).await?;
    browser.type_text("A").await?;
    browser.see_none(Role::Region, KEYBOARD).await?;
    browser.see_value(NAME, "A").await?;

    // A finger on the field says that they are wanted again.
    enter(&browser, NAME).await
}

#[tokio::test]
async fn the_keys_are_reached_and_passed_by_with_tab_alone() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_name(&server, Means::Keyboard).await?;
    browser.press_button("Why we ask").await?;
    browser.press(Key::Tab).await?;
    browser.find(Role::Region, KEYBOARD).await?;
    browser.press(Key::Tab).await?;
    browser.see_focus_on("Use the keys on the screen").await?;
    browser.press(Key::Tab).await?;
    browser.see_focus_on("Continue").await?;

    browser.press_button("Why we ask").await?;
    for key in [Key::Tab, Key::Tab, Key::Enter] {
        browser.press(key).await?;
    }
    browser.see_focus_on("1").await?;
    browser.press(Key::Enter).await?;
    browser.press(Key::Tab).await?;
    browser.press(Key::Space).await?;
    browser.see_value(NAME, "12").await?;
    // Arrows go by how the keys stand.
    for key in [Key::Down, Key::Enter, Key::Right, Key::Enter] {
        browser.press(key).await?;
    }
    browser.see_value(NAME, "12we").await?;

    browser.press_button("Done").await?;
    browser.see_none(Role::Region, KEYBOARD).await?;
    let in_the_field = "return document.activeElement.matches('input');";
    becomes(&browser, in_the_field, json!(true)).await?;
    browser.press(Key::Tab).await?;
    browser.see_focus_on("Continue").await
}

#[tokio::test]
async fn each_field_gets_the_keys_that_it_needs() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_name(&server, Means::Touch).await?;
    // As a field of another page says it, so that no whole journey is needed to see its keys.
    for (kind, mode, keys, others) in [
        ("text", "numeric", vec!["7"], vec!["a", "Space", "@"]),
        ("tel", "tel", vec!["7", "+", "-", "Space"], vec!["a", "@"]),
        (
            "text",
            "email",
            vec!["a", "@", ".com", "_"],
            vec!["Space", "Shift"],
        ),
        ("password", "numeric", vec!["7"], vec!["a", "Space"]),
    ] {
        let script = format!(
            "const field = document.querySelector('#main input');
             field.blur(); field.type = '{kind}'; field.inputMode = '{mode}';
             field.autocapitalize = 'none'; field.focus();"
        );
        ask(&browser, &script).await?;
        browser.find(Role::Region, KEYBOARD).await?;
        for key in keys {
            browser.find(Role::Button, key).await?;
        }
        for key in others {
            assert!(!browser.has(Role::Button, key).await?, "{mode} has {key}");
        }
        browser.is_accessible(mode).await?;
    }
    Ok(())
}

#[tokio::test]
async fn keys_of_the_pin_look_the_same_pressed_or_not() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_name(&server, Means::Mouse).await?;
    let secret = "const field = document.querySelector('#main input');
        field.blur(); field.type = 'password'; field.focus();";
    let look = "const { backgroundColor, color, borderColor } = getComputedStyle(
        Array.from(document.querySelectorAll('.keyboard__key')).find((key) => key.textContent === '7'));
        return [backgroundColor, color, borderColor];";
    ask(&browser, secret).await?;
    browser.find(Role::Button, "7").await?;
    let before = ask(&browser, look).await?;
    browser.hold_button("7").await?;
    assert_eq!(ask(&browser, look).await?, before);
    browser.let_go().await?;
    let typed = "return document.activeElement.value;";
    becomes(&browser, typed, json!("7")).await
}

#[tokio::test]
async fn a_panel_opens_no_menu_and_nothing_can_be_dragged() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_name(&server, Means::Touch).await?;
    for event in ["contextmenu", "dragstart", "drop"] {
        holds(
            &browser,
            &format!(
                "return !document.querySelector('h1').dispatchEvent(
                    new Event('{event}', {{ bubbles: true, cancelable: true }}));"
            ),
        )
        .await?;
    }
    holds(
        &browser,
        "return getComputedStyle(document.querySelector('h1')).userSelect === 'none';",
    )
    .await
}
