//! What has the focus is seen (WCAG 2.4.11): on the longest pages, forward and backward through all
//! that Tab reaches, nothing lies beneath the bar on top or the keys on the screen.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tests::{
    browser::{
        Browser, KIOSK_LANDSCAPE, KIOSK_PORTRAIT, Key, NARROW, PHONE, Role, Server, Viewport,
    },
    directory::everywhere_in_words,
};

use super::{
    page::Page,
    told,
    walk::{AT_HOME, AT_THE_KIOSK, walk_pages},
};

/// Screens, each with the size of letters that is chosen on it, in percent.
type Screens = [(Viewport, &'static str)];

const HOME: &Screens = &[
    (PHONE, "100"),
    (NARROW, "100"),
    (KIOSK_LANDSCAPE, "100"),
    (PHONE, "200"),
];

const KIOSK: &Screens = &[
    (KIOSK_PORTRAIT, "100"),
    (KIOSK_LANDSCAPE, "100"),
    (KIOSK_PORTRAIT, "200"),
];

/// As the page's own choice of letters marks it, and with nobody's focus noted yet.
const BEGIN: &str = "
    document.documentElement.dataset.text = arguments[0];
    window.first = null;
";

/// Whether the focus has come round to where it was noted first, and what lies over what has it.
/// Nothing while the focus is nowhere, as between the last stop and the first.
const COVERED: &str = "
    const done = arguments[0];
    const look = () => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return done(null);
        const round = window.first === focused;
        window.first ??= focused;
        const box = focused.getBoundingClientRect();
        const named = `${focused.localName} “${(focused.labels?.[0] ?? focused).textContent.trim().slice(0, 40)}”`;
        const covered = [];
        if (box.bottom <= 0 || box.top >= innerHeight) covered.push(`${named} is out of sight`);
        for (const over of document.body.querySelectorAll('*')) {
            if (!/sticky|fixed/.test(getComputedStyle(over).position) || over.contains(focused)) continue;
            const its = over.getBoundingClientRect();
            const [left, right] = [Math.max(box.left, its.left), Math.min(box.right, its.right)];
            const [top, bottom] = [Math.max(box.top, its.top), Math.min(box.bottom, its.bottom)];
            if (right - left <= 1 || bottom - top <= 1) continue;
            // What is taller than the room that there is cannot be seen whole.
            if (box.height > innerHeight / 2 && bottom - top < box.height - 1) continue;
            const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            if (over.contains(seen)) covered.push(`${Math.round(bottom - top)} px of ${named} lie beneath .${over.className}`);
        }
        return done([round, covered]);
    };
    requestAnimationFrame(() => requestAnimationFrame(look));
";

/// More stops than any page has.
const MOST_STOPS: usize = 300;

/// Which way a person goes with Tab.
#[derive(Clone, Copy, Debug)]
enum Way {
    Forward,
    Backward,
}

/// Goes round by Tab, both ways, on each screen, and gathers what is covered. Ends on the first.
pub(super) async fn covered_anywhere(
    browser: &Browser,
    page: &str,
    screens: &Screens,
) -> Result<Vec<String>> {
    let mut covered = Vec::new();
    for (screen, letters) in screens {
        browser.set_viewport(*screen).await?;
        for way in [Way::Forward, Way::Backward] {
            let found = covered_on_the_way(browser, letters, way).await?;
            let place = format!("{page}, {screen:?}, letters of {letters} %, {way:?}");
            covered.extend(found.into_iter().map(|what| format!("{place}: {what}")));
        }
    }
    let (first, letters) = screens.first().context("a screen")?;
    browser.set_viewport(*first).await?;
    begin(browser, letters).await?;
    Ok(covered)
}

async fn begin(browser: &Browser, letters: &str) -> Result<()> {
    let given = vec![json!(letters)];
    browser.client().execute(BEGIN, given).await?;
    Ok(())
}

async fn covered_on_the_way(browser: &Browser, letters: &str, way: Way) -> Result<Vec<String>> {
    begin(browser, letters).await?;
    let mut covered = Vec::new();
    for _ in 0..MOST_STOPS {
        match way {
            Way::Forward => browser.press(Key::Tab).await?,
            Way::Backward => browser.press_with_shift(Key::Tab).await?,
        }
        let seen = browser.client().execute_async(COVERED, Vec::new()).await?;
        if seen == Value::Null {
            continue;
        }
        let (round, found): (bool, Vec<String>) = serde_json::from_value(seen)?;
        if round {
            return Ok(covered);
        }
        covered.extend(found);
    }
    bail!("Tab does not come round, {way:?}")
}

/// Answers these pages, the first of which is open.
async fn go_on(browser: &Browser, pages: &[Page]) -> Result<()> {
    for page in pages {
        browser.see_heading(page.heading).await?;
        page.answer(browser).await?;
        let onward = page.onward.context("a way on")?;
        browser.press_button(onward).await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_that_has_the_focus_is_covered_at_home() -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, AT_HOME, &pages[..6]).await?;
    browser.see_heading("What would help you?").await?;
    let mut covered = covered_anywhere(&browser, "a long question", HOME).await?;
    go_on(&browser, &pages[6..]).await?;
    browser.see_heading("Check your answers").await?;
    covered.extend(covered_anywhere(&browser, "the check", HOME).await?);
    browser.press_button("Guides and help lines").await?;
    browser.press_button("Find help near you").await?;
    browser.see(&everywhere_in_words()).await?;
    covered.extend(covered_anywhere(&browser, "the directory", HOME).await?);
    assert_eq!(covered, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn nothing_that_has_the_focus_is_covered_at_a_kiosk() -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, AT_THE_KIOSK, &pages[..5]).await?;
    browser.see_heading("What should we call you?").await?;
    let mut covered = covered_anywhere(&browser, "a name", KIOSK).await?;
    browser.tab_to_field("What should we call you?").await?;
    browser.find(Role::Region, "Keyboard on the screen").await?;
    go_on(&browser, &pages[5..6]).await?;
    browser.see_heading("What would help you?").await?;
    covered.extend(covered_anywhere(&browser, "a long question", KIOSK).await?);
    go_on(&browser, &pages[6..9]).await?;
    browser.see_heading("When did it happen?").await?;
    covered.extend(covered_anywhere(&browser, "a date", KIOSK).await?);
    go_on(&browser, &pages[9..]).await?;
    browser.see_heading("Check your answers").await?;
    covered.extend(covered_anywhere(&browser, "the check", KIOSK).await?);
    assert_eq!(covered, Vec::<String>::new());
    Ok(())
}
