//! Everything in the lower half of the panel, whichever way it stands: pages, what opens over them, and
//! the keys on the screen.

use anyhow::{Context, Result};
use serde_json::json;
use tests::browser::{
    Browser, KIOSK_LANDSCAPE, KIOSK_PORTRAIT, Key, Means, Role, Server, Viewport,
};

use super::{NAME, becomes, go_to_the_name, holds, kiosk};

const KEYBOARD: &str = "Keyboard on the screen";

/// What can be used now and cannot be brought into the lower half.
const OUT_OF_REACH: &str = "
    const dialog = document.querySelector('dialog[open]');
    const controls = document.querySelectorAll('button, summary, input, select, textarea, a[href]');
    return Array.from(controls)
        .filter((control) => control.checkVisibility({ visibilityProperty: true }) && control.closest('dialog') === dialog)
        .filter((control) => {
            control.scrollIntoView({ block: 'nearest' });
            const { top, bottom } = control.getBoundingClientRect();
            return top < innerHeight / 2 - 1 || bottom > innerHeight + 1;
        })
        .map((control) => `${control.localName} ${control.textContent.trim() || control.id}`);
";

/// Whether the field with the focus is to be seen beneath the bar and not behind the keys, which are
/// whole on the screen.
const IN_SIGHT: &str = "
    const box = (selector) => document.querySelector(selector)?.getBoundingClientRect() ?? {};
    const [field, keys, bar] = ['input:focus', '.keyboard', '.top-bar'].map(box);
    const apart = field.bottom <= keys.top || field.right <= keys.left || field.left >= keys.right;
    return apart && field.top >= bar.bottom && field.bottom <= innerHeight
        && keys.left >= 0 && keys.right <= innerWidth && keys.bottom <= innerHeight;
";

/// Nothing is out of reach, too small for a finger, or beside the page.
async fn is_in_reach(browser: &Browser, place: &str) -> Result<()> {
    becomes(browser, OUT_OF_REACH, json!([]))
        .await
        .with_context(|| place.to_owned())?;
    let small = browser.targets_smaller_than(64).await?;
    assert_eq!(small, Vec::<String>::new(), "{place}");
    holds(
        browser,
        "return document.body.scrollWidth <= document.body.clientWidth;",
    )
    .await
}

#[tokio::test]
async fn everything_comes_down_on_a_panel_that_stands() -> Result<()> {
    everything_comes_down("portrait", KIOSK_PORTRAIT).await
}

#[tokio::test]
async fn everything_comes_down_on_a_panel_that_lies() -> Result<()> {
    everything_comes_down("landscape", KIOSK_LANDSCAPE).await
}

async fn everything_comes_down(panel: &str, viewport: Viewport) -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, viewport, Means::Touch).await?;
    browser.begin_in("English").await?;
    browser.press_button("Move down").await?;
    is_in_reach(&browser, "the welcome").await?;
    browser.press_button("Language and display").await?;
    is_in_reach(&browser, "language and display").await?;
    browser.press(Key::Escape).await?;
    go_to_the_name(&browser).await?;
    is_in_reach(&browser, "a question").await?;
    browser.is_accessible("the lower half").await?;
    browser.picture(&format!("kiosk-reach-{panel}")).await?;

    the_keys_come_down(&browser, panel).await?;
    what_opens_comes_down(&browser).await
}

async fn the_keys_come_down(browser: &Browser, panel: &str) -> Result<()> {
    browser.touch_field(NAME).await?;
    browser.find(Role::Region, KEYBOARD).await?;
    becomes(browser, IN_SIGHT, json!(true)).await?;
    browser
        .picture(&format!("kiosk-reach-keyboard-{panel}"))
        .await?;
    browser.is_accessible("the keys in the lower half").await?;
    for next in ["Español", "العربية", "拼音"] {
        is_in_reach(browser, &format!("the keys before {next}")).await?;
        browser.press_button(&format!("Keyboard: {next}")).await?;
    }
    is_in_reach(browser, "the keys of pinyin").await?;
    browser.press_button("Done").await?;
    browser.see_none(Role::Region, KEYBOARD).await
}

async fn what_opens_comes_down(browser: &Browser) -> Result<()> {
    browser.pass(75).await?;
    browser.find(Role::Dialog, "Do you need more time?").await?;
    is_in_reach(browser, "more time").await?;
    browser.press_button("I need more time").await?;
    // Who typed goes on typing, and the keys come with the field.
    browser.find(Role::Region, KEYBOARD).await?;
    browser.press_button("Done").await?;
    for (open, close) in [
        ("Help", "Close"),
        ("Hide screen", "Show the page again"),
        ("Go on with your own phone", "Go on at this screen"),
    ] {
        browser.press_button(open).await?;
        browser.find(Role::Button, close).await?;
        is_in_reach(browser, open).await?;
        browser.press_button(close).await?;
    }
    Ok(())
}
