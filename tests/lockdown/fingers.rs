//! A finger that rests on the product's page: no menu, no marked words, nothing that comes along with
//! it. Chromium takes the mouse of its screen for a finger here. For that it has to be driven, so that
//! one policy of the kiosk's is left out; all else is the kiosk's.

use anyhow::{Result, bail};
use serde_json::{Map, Value};
use tests::browser::{Browser, Server};

use crate::chromium::{OF_EVERYBODY, OF_THE_TEST, PolicyFolder};
use crate::files::Files;
use crate::screen::{HEIGHT, Screen, WIDTH};
use crate::watch::{change, settled};

/// Looks that each take most of a second: two seconds and more, where half a second is a finger that
/// rests.
const LOOKS_WHILE_HELD: usize = 3;

/// What a finger can rest on, laid over the page and under its rules.
const PROBES: &str = "
    const box = document.createElement('div');
    Object.assign(box.style, { position: 'fixed', inset: '0 0 auto 0', zIndex: 99,
        background: 'white', fontSize: '3rem', lineHeight: 2 });
    for (const [id, name, properties] of [
        ['words', 'p', { textContent: 'Words to mark' }],
        ['link', 'a', { href: '/kiosk', textContent: 'A link to drag' }],
        ['image', 'img', { src: '/icon.svg', width: 200, height: 200 }],
        ['field', 'input', { value: 'written', style: 'font: inherit' }],
    ]) {
        const line = document.createElement('div');
        line.append(Object.assign(document.createElement(name), { id: `probe-${id}` }, properties));
        box.append(line);
    }
    document.body.append(box);";

/// Where on the screen something begins that a finger can rest on.
const PLACE: &str = "
    const { left, top, height } = document.getElementById(`probe-${arguments[0]}`)
        .getBoundingClientRect();
    return [screenX + (outerWidth - innerWidth) / 2 + left + 60,
        screenY + outerHeight - innerHeight + top + height / 2].map(Math.round);";

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
struct Rested {
    /// Windows, where others than before are to be seen: a menu, handles, what is dragged.
    windows: Option<Vec<String>>,
    /// The words that are marked while the finger is there.
    marked: String,
}

/// A browser of this policy and these flags at a page of the product's, where the mouse is a finger.
async fn open(
    policy: &PolicyFolder,
    flags: &[String],
    screen: &Screen,
    address: &str,
) -> Result<Browser> {
    // The driver chooses the port by itself.
    let of_the_test = OF_THE_TEST.iter().filter(|flag| !flag.contains("-port="));
    let mut all: Vec<String> = of_the_test.map(|&flag| flag.to_owned()).collect();
    all.extend_from_slice(flags);
    all.push("--ozone-platform=x11".to_owned());
    all.push("--window-position=0,0".to_owned());
    all.push(format!("--window-size={WIDTH},{HEIGHT}"));
    let browser = Browser::start_by(&policy.program()?, &all, screen.name()).await?;
    browser.bring_to_front().await?;
    browser.arrive(address).await?;
    browser.see_heading("Were you harmed by a crime?").await?;
    browser.client().execute(PROBES, Vec::new()).await?;
    browser.touch_with_the_mouse().await?;
    Ok(browser)
}

/// Lets a finger rest on this for more than two seconds, and takes it away.
async fn rest_on(name: &str, browser: &Browser, screen: &Screen) -> Result<Rested> {
    let place = browser.client().execute(PLACE, vec![name.into()]).await?;
    let (x, y): (u32, u32) = serde_json::from_value(place)?;
    let before = settled(|| screen.windows())?;
    screen.hold(x, y)?;
    let mut windows = None;
    for _ in 0..LOOKS_WHILE_HELD {
        windows = windows.or(change(&before, || screen.windows())?);
    }
    let marked = "return getSelection().toString();";
    let marked = browser.client().execute(marked, Vec::new()).await?;
    screen.let_go()?;
    // A menu may wait for the finger to go.
    let windows = windows.or(change(&before, || screen.windows())?);
    let marked = marked.as_str().unwrap_or_default().to_owned();
    Ok(Rested { windows, marked })
}

#[tokio::test]
async fn a_finger_that_rests_opens_marks_and_drags_nothing() -> Result<()> {
    let (server, screen) = (Server::start()?, Screen::open()?);
    let address = server.page("/kiosk");
    let files = Files::written_for(address.trim_end_matches("/kiosk"), "none")?;
    let mut policy = files.policy()?;
    // Else nobody drives it.
    policy.remove("DeveloperToolsAvailability");
    let policy = PolicyFolder::with(&policy)?;
    let browser = open(&policy, &files.flags()?, &screen, &address).await?;
    for name in ["words", "link", "image"] {
        let nothing = Rested {
            windows: None,
            marked: String::new(),
        };
        let rested = rest_on(name, &browser, &screen).await?;
        assert_eq!(rested, nothing, "{name}");
    }
    // What was typed may be marked, to change it; nothing is offered for it.
    let rested = rest_on("field", &browser, &screen).await?;
    assert_eq!(rested.windows, None, "{rested:?}");
    assert_eq!(browser.client().current_url().await?.as_str(), address);
    Ok(())
}

#[tokio::test]
async fn everybody_else_marks_words_and_has_a_menu() -> Result<()> {
    let (server, screen) = (Server::start()?, Screen::open()?);
    let policy = PolicyFolder::with(&Map::<String, Value>::new())?;
    let flags = OF_EVERYBODY.map(str::to_owned);
    let browser = open(&policy, &flags, &screen, &server.page("/")).await?;
    let marks = |rested: &Rested| rested.marked == "Words";
    in_the_end("words", &browser, &screen, marks).await?;
    let has_a_menu = |rested: &Rested| rested.windows.is_some();
    in_the_end("link", &browser, &screen, has_a_menu).await
}

/// Rests on this again where nothing came of it: a busy machine may take longer than a finger rests.
async fn in_the_end(
    name: &str,
    browser: &Browser,
    screen: &Screen,
    comes_of_it: impl Fn(&Rested) -> bool,
) -> Result<()> {
    let mut seen = Vec::new();
    for _ in 0..3 {
        let rested = rest_on(name, browser, screen).await?;
        if comes_of_it(&rested) {
            return Ok(());
        }
        seen.push(rested);
    }
    bail!("nothing comes of resting on {name}: {seen:?}")
}
