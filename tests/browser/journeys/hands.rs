//! What hands do to a kiosk without meaning anything by it. A person's own device is theirs: there a
//! word can be marked and copied as on any page.

use anyhow::Result;
use serde_json::{Value, json};
use tests::browser::{Browser, Engine, Role, Server};

every_engine!(no_hand_opens_a_menu_on_a_kiosk_or_marks_and_drags_its_words);

/// Whether each event still has an effect, and whether words can be marked, once the app is there.
const TRY: &str = "
    const [still, done] = arguments;
    const has_effect = (name) =>
        document.body.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    const events = ['auxclick', 'contextmenu', 'dragover', 'dragstart', 'drop'];
    const look = (looks) => {
        const effects = events.map(has_effect);
        if (looks > 0 && effects[0] === still) return setTimeout(look, 50, looks - 1);
        const style = getComputedStyle(document.body);
        return done([effects, style.userSelect ?? style.webkitUserSelect]);
    };
    look(500);";

async fn no_hand_opens_a_menu_on_a_kiosk_or_marks_and_drags_its_words(
    engine: Engine,
) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    let look = async |still: bool| -> Result<Value> {
        let found = browser.client().execute_async(TRY, vec![still.into()]);
        Ok(found.await?)
    };

    browser.visit(&server.page("/kiosk")).await?;
    let kiosk = look(true).await?;
    assert_eq!(kiosk, json!([[false, false, false, false, false], "none"]));

    browser.visit(&server.page("/")).await?;
    browser.see_heading("Were you harmed by a crime?").await?;
    // The app is there once the bar is.
    browser.find(Role::Button, "Language and display").await?;
    let own = look(false).await?;
    assert_eq!(own[0], json!([true, true, true, true, true]));
    assert_ne!(own[1], "none");
    Ok(())
}
