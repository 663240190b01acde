//! The browser's shortcuts, pressed as a person presses them: against the product's own page, and
//! against a page that never changes, where every pixel is compared.

use anyhow::Result;
use tests::browser::Server;

use crate::chromium::{Chromium, Page};
use crate::files::Files;
use crate::place::{Answer, Place};
use crate::screen::{HEIGHT, Key, Screen, WIDTH};
use crate::watch::{change, settled, until};

/// What is pressed, what everybody has it for, and whether that is tried in an ordinary browser.
type Shortcut = (&'static [Key], &'static str, bool);

const SHORTCUTS: &[Shortcut] = &[
    (&[Key::Control, Key::N], "a new window", true),
    (&[Key::Control, Key::T], "a new tab", true),
    (
        &[Key::Control, Key::Shift, Key::N],
        "a private window",
        true,
    ),
    (&[Key::F12], "developer tools", true),
    (
        &[Key::Control, Key::Shift, Key::I],
        "developer tools",
        false,
    ),
    (&[Key::Control, Key::Shift, Key::J], "the console", false),
    (&[Key::Control, Key::U], "the page's source", true),
    (&[Key::Control, Key::S], "saving the page", true),
    (&[Key::Control, Key::O], "opening a file", true),
    (&[Key::Control, Key::P], "printing", true),
    (
        &[Key::Control, Key::Shift, Key::P],
        "printing by the system's dialog",
        false,
    ),
    (&[Key::Control, Key::F], "the find bar", true),
    (&[Key::F3], "the find bar", false),
    (&[Key::Control, Key::L], "the address bar", true),
    (&[Key::F6], "the address bar", false),
    (&[Key::Alt, Key::D], "the address bar", false),
    (&[Key::Control, Key::H], "the history", true),
    (&[Key::Control, Key::J], "the downloads", false),
    (&[Key::Control, Key::Shift, Key::O], "the bookmarks", false),
    (&[Key::Control, Key::D], "a new bookmark", false),
    (
        &[Key::Control, Key::Shift, Key::A],
        "the search among tabs",
        false,
    ),
    (
        &[Key::Control, Key::Shift, Key::Delete],
        "erasing the history",
        false,
    ),
    (&[Key::Shift, Key::Escape], "the task manager", true),
    (&[Key::Alt, Key::F], "the browser's menu", false),
    (&[Key::F10], "the browser's menu", false),
    (&[Key::Alt, Key::Home], "the home page", false),
    (&[Key::F1], "help on the web", true),
    (&[Key::F5], "reloading", false),
    (&[Key::F7], "a caret in the page", false),
    (&[Key::F11], "full screen", false),
    (&[Key::Menu], "the context menu", true),
    (&[Key::Shift, Key::F10], "the context menu", false),
    (&[Key::Super], "the desktop's menu", false),
    (&[Key::Alt, Key::Control, Key::Delete], "a restart", false),
    (
        &[Key::Alt, Key::Control, Key::F3],
        "another terminal",
        false,
    ),
    (&[Key::BrowserHome], "the home page", false),
    (&[Key::BrowserSearch], "a search", false),
    (&[Key::BrowserReload], "reloading", false),
    (&[Key::BrowserBack], "the page before", false),
];
/// These end a browser; in the kiosk the session would start again, but it need not.
const ENDINGS: &[Shortcut] = &[
    (&[Key::Control, Key::W], "closing the page", true),
    (&[Key::Alt, Key::F4], "closing the window", false),
    (
        &[Key::Control, Key::Shift, Key::W],
        "closing the window",
        false,
    ),
];

/// What somebody who pressed a key would notice.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    pages: Vec<Page>,
    windows: Vec<String>,
}

fn seen(browser: &Chromium, screen: &Screen) -> Result<Seen> {
    Ok(Seen {
        pages: browser.pages()?,
        windows: screen.windows()?,
    })
}

/// A page that never changes, and tells which letters it was given.
fn quiet() -> Result<Place> {
    Place::open(|_| {
        let page = "<p>Nothing moves here.<script>
            onload = () => requestAnimationFrame(() => requestAnimationFrame(() => {
                document.title = 'quiet'; }));
            onkeydown = ({ key }) => { if (key.length === 1) fetch(`/typed/${key}`); };</script>";
        Box::new(|_| Some(Answer::page(page.to_owned())))
    })
}

/// Presses a letter and waits until the page has it: everything pressed before has been dealt with.
fn type_letter(keys: &[Key], letter: char, screen: &Screen, quiet: &Place) -> Result<()> {
    let before = quiet.asked().len();
    screen.press(keys)?;
    until(&format!("the page to be given {letter}"), || {
        let asked = quiet.asked();
        Ok(asked[before..]
            .contains(&format!("/typed/{letter}"))
            .then_some(()))
    })
}

#[test]
fn no_shortcut_shows_anything_over_the_products_page() -> Result<()> {
    let (server, screen) = (Server::start()?, Screen::open()?);
    let address = server.page("/kiosk");
    let files = Files::written_for(address.trim_end_matches("/kiosk"), "none")?;
    screen.use_keyboard_of(&files)?;
    let kiosk = Chromium::locked(&screen, &files, &[&address])?;
    until("the product's page", || {
        Ok(server.recorder().has_sent("GET /api/office").then_some(()))
    })?;
    let before = settled(|| seen(&kiosk, &screen))?;
    assert_eq!(before.pages.len(), 1, "{before:?}");
    assert_eq!(before.pages[0].address, address);

    for (keys, purpose, _) in SHORTCUTS.iter().chain(ENDINGS) {
        screen.press(keys)?;
        let after = change(&before, || seen(&kiosk, &screen))?;
        assert_eq!(after, None, "{keys:?}, for {purpose}");
    }
    Ok(())
}

#[test]
fn no_shortcut_changes_a_pixel_and_letters_are_still_typed() -> Result<()> {
    let (quiet, screen) = (quiet()?, Screen::open()?);
    let files = Files::written_for(&quiet.origin(), "none")?;
    screen.use_keyboard_of(&files)?;
    let kiosk = Chromium::locked(&screen, &files, &[&quiet.origin()])?;
    kiosk.see("quiet")?;
    type_letter(&[Key::A], 'a', &screen, &quiet)?;
    let (before, picture) = (seen(&kiosk, &screen)?, screen.picture()?);

    for (keys, purpose, _) in SHORTCUTS.iter().chain(ENDINGS) {
        screen.press(keys)?;
        type_letter(&[Key::Shift, Key::A], 'A', &screen, &quiet)?;
        let same = change(&true, || Ok(screen.picture()? == picture))?;
        assert_eq!(same, None, "{keys:?}, for {purpose}: the screen changed");
    }
    assert_eq!(seen(&kiosk, &screen)?, before);
    Ok(())
}

/// What the page is given by keys that let it talk and lead through it.
const TALKING: &[(Key, &[&str])] = &[
    // A pad of digits says which key it was, whatever its lock says.
    (Key::Pad5, &["5/Numpad5", "Clear/Numpad5"]),
    (Key::PadTimes, &["*/NumpadMultiply"]),
    (Key::PadDivide, &["//NumpadDivide"]),
    (Key::PadPlus, &["+/NumpadAdd"]),
    (
        Key::HeadsetPlay,
        &["MediaPlayPause/MediaPlayPause", "MediaPlay/MediaPlayPause"],
    ),
];

#[test]
fn keys_of_a_pad_and_of_a_headset_reach_the_page_and_nothing_else() -> Result<()> {
    let place = Place::open(|_| {
        let page = "<p>Nothing moves here.<script>
            onload = () => requestAnimationFrame(() => requestAnimationFrame(() => {
                document.title = 'quiet'; }));
            onkeydown = ({ key, code }) => fetch(`/given/${key}/${code}`);</script>";
        Box::new(|_| Some(Answer::page(page.to_owned())))
    })?;
    let screen = Screen::open()?;
    let files = Files::written_for(&place.origin(), "none")?;
    screen.use_keyboard_of(&files)?;
    let kiosk = Chromium::locked(&screen, &files, &[&place.origin()])?;
    kiosk.see("quiet")?;
    let (before, picture) = (seen(&kiosk, &screen)?, screen.picture()?);
    for (key, given) in TALKING {
        let earlier = place.asked().len();
        screen.press(&[*key])?;
        until(&format!("the page to be given {key:?}"), || {
            let asked = &place.asked()[earlier..];
            let is_given = |given: &&str| asked.contains(&format!("/given/{given}"));
            Ok(given.iter().any(is_given).then_some(()))
        })?;
        let same = change(&true, || Ok(screen.picture()? == picture))?;
        assert_eq!(same, None, "{key:?}: the screen changed");
    }
    assert_eq!(seen(&kiosk, &screen)?, before);
    Ok(())
}

#[test]
fn everybody_else_has_the_shortcuts() -> Result<()> {
    let all = SHORTCUTS.iter().chain(ENDINGS);
    for (keys, purpose, _) in all.filter(|(_, _, tried)| *tried) {
        let (quiet, screen) = (quiet()?, Screen::open()?);
        let ordinary = Chromium::ordinary(&screen, &[&quiet.origin()])?;
        ordinary.see("quiet")?;
        // It begins with the address bar in hand.
        screen.click(WIDTH / 2, HEIGHT / 2, 1)?;
        type_letter(&[Key::A], 'a', &screen, &quiet)?;
        let (before, picture) = (seen(&ordinary, &screen)?, screen.picture()?);

        screen.press(keys)?;
        until(&format!("{purpose}, by {keys:?}"), || {
            // A browser that has ended does not answer.
            let same = seen(&ordinary, &screen).is_ok_and(|seen| seen == before);
            Ok((!same || screen.picture()? != picture).then_some(()))
        })?;
    }
    Ok(())
}
