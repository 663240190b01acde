//! How a person may be reached, and how not, stays in sight: however far somebody reads or works on their case,
//! on a wide screen and on a small one; and it goes onto paper with the case.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tests::browser::{Browser, Engine, NARROW, PHONE, Role, Server, Viewport};

use super::{
    desk::{Desk, unfold},
    focused::covered_anywhere,
    told,
    walk::{AT_HOME, walk},
};

/// A common screen of an office.
const OFFICE: Viewport = Viewport(1280, 800);

/// What nobody may overlook.
const NEVER: &str = "Do not leave a message";

/// The list of the ways to reach somebody.
const HOW: &str = "How you tried";

/// Why the words of the first argument are not seen on the card; nothing where they are.
const HIDDEN: &str = "
    const items = [...document.querySelectorAll('.safe-contact li')];
    const said = items.find((item) => item.textContent.trim() === arguments[0]);
    if (!said) return 'the card does not say so';
    const { top, right, bottom, left } = said.getBoundingClientRect();
    if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return `${top} to ${bottom} of ${innerHeight}`;
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return said.contains(seen) ? '' : `it lies beneath ${seen?.localName}.${seen?.className}`;
";

/// How far the page, and the column beside the answers, can be scrolled.
const ROOM: &str = "
    const side = document.querySelector('.intake__side');
    const page = document.scrollingElement;
    return [page.scrollHeight - innerHeight, side.scrollHeight - side.clientHeight];
";

/// Scrolls to the answers, then by so much of all that lies behind their beginning, in hundredths; the column
/// beside them by as much.
const SCROLL: &str = "
    const share = arguments[0] / 100;
    const page = document.scrollingElement;
    const begin = scrollY + document.querySelector('.intake').getBoundingClientRect().top;
    const end = page.scrollHeight - innerHeight;
    scrollTo({ top: begin + Math.max(0, end - begin) * share, behavior: 'instant' });
    const side = document.querySelector('.intake__side');
    side.scrollTop = (side.scrollHeight - side.clientHeight) * share;
";

#[tokio::test]
async fn how_somebody_may_be_reached_stays_in_sight() -> Result<()> {
    let server = Server::start()?;
    let mut visitor = Browser::start().await?;
    let reference = walk(&mut visitor, &server, AT_HOME, &told::for_the_pictures()).await?;
    let reference = reference.context("a reference")?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(OFFICE).await?;
    browser.follow_link(&reference).await?;
    browser.find(Role::Button, "Claim").await?;
    browser
        .wait_until("a case that is longer than its screen", async || {
            let room = browser.client().execute(ROOM, Vec::new()).await?;
            let (page, side): (f64, f64) = serde_json::from_value(room)?;
            Ok(page > 400.0 && side > 100.0)
        })
        .await?;

    for screen in [OFFICE, PHONE, NARROW] {
        browser.set_viewport(screen).await?;
        for share in [0, 25, 50, 75, 100] {
            browser.client().execute(SCROLL, vec![json!(share)]).await?;
            is_in_sight(browser, &format!("{screen:?}, {share} %")).await?;
        }
        assert_eq!(browser.sideways_overflow().await?, 0, "{screen:?}");
        browser
            .is_accessible(&format!("a card on {screen:?}"))
            .await?;
        let width = screen.0;
        browser
            .picture(&format!("desk-safe-contact-{width}"))
            .await?;
    }

    // Most of all while somebody is about to reach them.
    for screen in [OFFICE, PHONE] {
        browser.set_viewport(screen).await?;
        tries(browser).await?;
        is_in_sight(browser, &format!("{screen:?}, writing an attempt")).await?;
    }
    // And covers nothing that somebody works with.
    let screens = [OFFICE, PHONE, NARROW].map(|screen| (screen, "100"));
    let covered = covered_anywhere(browser, "a case", &screens).await?;
    assert_eq!(covered, Vec::<String>::new());
    let paper = browser.on_paper().await?;
    ensure!(paper.contains(NEVER), "{paper}");
    Ok(())
}

async fn is_in_sight(browser: &Browser, place: &str) -> Result<()> {
    let hidden = browser.client().execute(HIDDEN, vec![json!(NEVER)]).await?;
    ensure!(hidden == json!(""), "{place}: {hidden}");
    Ok(())
}

/// Begins to write down how they tried, in the form that may be unfolded already.
async fn tries(browser: &Browser) -> Result<()> {
    unfold(browser, "Record a contact attempt", HOW).await?;
    browser.select(HOW, "Email").await
}
