//! Lists to choose from stand open on the page: with rows for a finger, within reach, on every panel.

use anyhow::Result;
use serde_json::json;
use tests::{
    browser::{Browser, KIOSK_LANDSCAPE, KIOSK_PORTRAIT, Key, Means, Role, Server, Viewport},
    directory::everywhere_in_words,
};

use super::{becomes, go_to_the_name, holds, kiosk};

/// Whether every row of every list is high enough for a finger.
const ROWS: &str = "
    const lists = Array.from(document.querySelectorAll('select'));
    const rows = lists.flatMap(({ options }) => Array.from(options));
    return rows.length > 0 && rows.every((row) => row.getBoundingClientRect().height > 63.5);
";

/// Whether every list can be brought into the lower half as a whole.
const IN_REACH: &str = "
    return Array.from(document.querySelectorAll('select')).every((list) => {
        list.scrollIntoView({ block: 'nearest' });
        const { top, bottom } = list.getBoundingClientRect();
        return top >= innerHeight / 2 - 1 && bottom <= innerHeight + 1;
    });
";

/// Whether what is chosen is to be seen in its list.
const CHOSEN_IN_SIGHT: &str = "
    return Array.from(document.querySelectorAll('select')).every((list) => {
        const [seen, chosen] = [list, list.selectedOptions[0]].map((one) => one.getBoundingClientRect());
        return chosen.top >= seen.top - 1 && chosen.bottom <= seen.bottom + 1;
    });
";

/// Whether the list says what was chosen.
const TEXAS: &str =
    "return document.querySelector('select').selectedOptions[0].textContent === 'Texas';";

async fn stands_well(browser: &Browser, name: &str) -> Result<()> {
    holds(browser, ROWS).await?;
    browser.is_accessible(name).await?;
    assert_eq!(browser.sideways_overflow().await?, 0, "{name}");
    let file = name.to_lowercase().replace(' ', "-");
    browser.picture(&format!("kiosk-lists-{file}")).await?;
    Ok(())
}

#[tokio::test]
async fn lists_have_rows_for_a_finger_on_a_panel_that_stands() -> Result<()> {
    lists_have_rows_for_a_finger("portrait", KIOSK_PORTRAIT).await
}

#[tokio::test]
async fn lists_have_rows_for_a_finger_on_a_panel_that_lies() -> Result<()> {
    lists_have_rows_for_a_finger("landscape", KIOSK_LANDSCAPE).await
}

async fn lists_have_rows_for_a_finger(panel: &str, viewport: Viewport) -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, viewport, Means::Touch).await?;
    browser.begin_in("English").await?;
    browser.press_button("Guides and help lines").await?;
    browser.press_button("Find help near you").await?;
    browser.see(&everywhere_in_words()).await?;
    stands_well(&browser, &format!("directory-{panel}")).await?;
    browser.press_button("Move down").await?;
    becomes(&browser, IN_REACH, json!(true)).await?;
    browser.press_button("Move down").await?;
    for look in ["Dark", "High contrast", "Largest"] {
        browser.press_button("Language and display").await?;
        browser.choose(look).await?;
        browser.come_to_rest().await?;
        browser.press(Key::Escape).await?;
        stands_well(&browser, &format!("{look}-{panel}")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_chosen_by_touch_stays_chosen_and_in_sight() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.begin_in("English").await?;
    go_to_the_name(&browser).await?;
    browser.press_button("Continue").await?;
    browser.see_heading("What would help you?").await?;
    browser.choose("Something else").await?;
    for next in [
        "What happened to you?",
        "Did it happen once or over time?",
        "When did it happen?",
        "Where did it happen?",
    ] {
        browser.press_button("Continue").await?;
        browser.see_heading(next).await?;
    }
    browser.find(Role::ComboBox, "State or territory").await?;
    stands_well(&browser, "question").await?;
    browser.touch_option("State or territory", "Texas").await?;
    browser.press_button("Continue").await?;
    browser
        .see_heading("Was it reported to the police?")
        .await?;
    browser.press_button("Back").await?;
    browser.see_heading("Where did it happen?").await?;
    holds(&browser, TEXAS).await?;
    holds(&browser, CHOSEN_IN_SIGHT).await
}
