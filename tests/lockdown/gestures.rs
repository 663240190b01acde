//! What a page can do once somebody touches it: open windows, save and choose files, print, ask for
//! devices. And what a hand can do to a page: hold, drag, mark, press the other button.

use std::cell::Cell;

use anyhow::Result;

use crate::chromium::{Chromium, Page};
use crate::files::Files;
use crate::place::{Answer, Place};
use crate::screen::{HEIGHT, Screen, WIDTH};
use crate::watch::{change, settled, until};

/// Looks after which a touch that nothing noticed is made again: three seconds.
const LOOKS_BETWEEN_TOUCHES: u32 = 75;

/// What is tried, and what the page does when it is touched.
type Attempt = (&'static str, &'static str);

/// Each opens or saves something that everybody can see.
const ATTEMPTS: &[Attempt] = &[
    ("a window with another page", "window.open('/second')"),
    (
        "a window with a place elsewhere",
        "window.open('http://127.0.0.1:1/')",
    ),
    (
        "a small window",
        "window.open('/second', '', 'popup,width=300,height=300')",
    ),
    (
        "a link to a new window",
        "link({ href: '/second', target: '_blank' })",
    ),
    (
        "a download",
        "link({ href: '/zxqv.txt', download: 'zxqv.txt' })",
    ),
    (
        "a download of the page's own making",
        "link({ href: text('zxqv'), download: 'zxqv' })",
    ),
    ("an attachment", "location = '/zxqv-attachment'"),
    ("a file to choose", "choose()"),
    ("a file to open", "showOpenFilePicker()"),
    ("a file to write", "showSaveFilePicker()"),
    ("a folder to open", "showDirectoryPicker()"),
    ("a print", "print()"),
];

/// Each gives a promise. A kiosk refuses at once; everybody else is asked what they want.
const PERMISSIONS: &[Attempt] = &[
    ("notices", "Notification.requestPermission().then(granted)"),
    (
        "where this is",
        "new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))",
    ),
    ("what was copied before", "navigator.clipboard.readText()"),
    (
        "a USB device",
        "navigator.usb.requestDevice({ filters: [] })",
    ),
    ("a serial port", "navigator.serial.requestPort()"),
    (
        "a device for input",
        "navigator.hid.requestDevice({ filters: [] }).then(some)",
    ),
];

/// What the product says of its kiosk page, and of no other: the suite over the routers checks it.
const OF_A_KIOSK: &str = "Content-Type: text/html; charset=utf-8\r\nContent-Security-Policy: \
    sandbox allow-scripts allow-same-origin allow-forms allow-modals\r\n";
const OF_A_PAGE: &str = "Content-Type: text/html; charset=utf-8\r\n";

const MEANS: &str = "
    const link = (properties) => Object.assign(document.createElement('a'), properties).click();
    const text = (content) => URL.createObjectURL(new Blob([content]));
    const choose = () => Object.assign(document.createElement('input'), { type: 'file' }).click();
    const granted = (state) => { if (state !== 'granted') throw state; };
    const some = (list) => { if (list.length === 0) throw list; };
    const tell = (what) => fetch(`/told/${what}`);
    const attempt = async (number, what) => {
        tell(`${number}/touched`);
        try { await what(); tell(`${number}/allowed`); } catch { tell(`${number}/refused`); }
    };";

/// A page of stripes from edge to edge: touching one tries something. `/3` has one stripe only.
fn stripes(path: &str, attempts: &[Attempt]) -> Option<String> {
    let only = path.trim_start_matches('/').parse::<usize>().ok();
    if only.is_none() && path != "/" {
        return None;
    }
    let stripe = |(number, (name, script)): (usize, &Attempt)| {
        format!("<button onclick=\"attempt({number}, () => {script})\">{name}</button>")
    };
    let shown = |(number, _): &(usize, &Attempt)| only.is_none_or(|only| only == *number);
    let all: String = attempts
        .iter()
        .enumerate()
        .filter(shown)
        .map(stripe)
        .collect();
    // Touches before the first picture are dropped: two frames later they are not.
    let ready = "onload = () => requestAnimationFrame(() => requestAnimationFrame(() => {
        document.title = 'home'; }));";
    let style = "body { margin: 0; height: 100vh; display: grid; grid-auto-rows: 1fr; }";
    Some(format!(
        "<style>{style}</style><body><script>{MEANS}{ready}</script>{all}"
    ))
}

fn place(attempts: &'static [Attempt]) -> Result<Place> {
    Place::open(|_| {
        Box::new(move |path| {
            if let Some(body) = stripes(path, attempts) {
                // Alone on its page, an attempt is everybody's; all together are the kiosk's.
                let headers = if path == "/" { OF_A_KIOSK } else { OF_A_PAGE };
                return Some(Answer { headers, body });
            }
            Some(match path {
                "/zxqv-attachment" => Answer {
                    headers: "Content-Type: application/pdf\r\n\
                              Content-Disposition: attachment; filename=zxqv.pdf\r\n",
                    body: "zxqv".to_owned(),
                },
                _ => Answer::page("<title>second</title>".to_owned()),
            })
        })
    })
}

/// Touches a stripe of this many, and waits until the page has noticed.
fn touch(number: usize, of: usize, screen: &Screen, place: &Place) -> Result<()> {
    let noticed = |path: &String| path.starts_with("/told/") && path.ends_with("/touched");
    let before = place.asked().iter().filter(|path| noticed(path)).count();
    let y = u32::try_from((HEIGHT as usize * (2 * number + 1)) / (2 * of))?;
    let looks = Cell::new(0_u32);
    until("the page to notice a touch", || {
        // A page that is not yet ready for a touch loses it.
        if looks
            .replace(looks.get() + 1)
            .is_multiple_of(LOOKS_BETWEEN_TOUCHES)
        {
            screen.click(WIDTH / 2, y, 1)?;
        }
        let now = place.asked().iter().filter(|path| noticed(path)).count();
        Ok((now > before).then_some(()))
    })
}

/// An ordinary browser at a page for this attempt alone, touched.
fn touched_by_everybody(
    number: usize,
    attempts: &'static [Attempt],
    screen: &Screen,
) -> Result<(Place, Chromium, Seen)> {
    let place = place(attempts)?;
    let ordinary = Chromium::ordinary(screen, &[&format!("{}/{number}", place.origin())])?;
    ordinary.see("home")?;
    let before = settled(|| seen(&ordinary, screen))?;
    touch(0, 1, screen, &place)?;
    Ok((place, ordinary, before))
}

/// What somebody who touched the page would notice, and what the machine would keep.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    pages: Vec<Page>,
    windows: Vec<String>,
    saved: usize,
}

fn seen(browser: &Chromium, screen: &Screen) -> Result<Seen> {
    Ok(Seen {
        pages: browser.pages()?,
        windows: screen.windows()?,
        saved: browser.saved()?.len(),
    })
}

fn nothing_comes_of_it(attempts: &'static [Attempt], printer: &str) -> Result<()> {
    let (place, screen) = (place(attempts)?, Screen::open()?);
    let files = Files::written_for(&place.origin(), printer)?;
    let kiosk = Chromium::locked(&screen, &files, &[&place.origin()])?;
    kiosk.see("home")?;
    let before = settled(|| seen(&kiosk, &screen))?;
    for (number, (name, _)) in attempts.iter().enumerate() {
        touch(number, attempts.len(), &screen, &place)?;
        let after = change(&before, || seen(&kiosk, &screen))?;
        assert_eq!(after, None, "{name}");
    }
    assert!(!place.asked().contains(&"/second".to_owned()));
    Ok(())
}

#[test]
fn a_touch_opens_saves_and_prints_nothing() -> Result<()> {
    nothing_comes_of_it(ATTEMPTS, "none")
}

#[test]
fn a_printer_opens_no_other_way() -> Result<()> {
    // But the print itself, which is the last: without a print server it waits for one.
    let others = &ATTEMPTS[..ATTEMPTS.len() - 1];
    nothing_comes_of_it(others, "ipp://127.0.0.1/ipp/print")
}

#[test]
fn everybody_else_sees_what_a_touch_does() -> Result<()> {
    for (number, (name, _)) in ATTEMPTS.iter().enumerate() {
        let screen = Screen::open()?;
        let (_place, ordinary, before) = touched_by_everybody(number, ATTEMPTS, &screen)?;
        until(name, || {
            Ok((seen(&ordinary, &screen)? != before).then_some(()))
        })?;
    }
    Ok(())
}

#[test]
fn what_a_page_asks_for_is_refused_without_asking() -> Result<()> {
    let (place, screen) = (place(PERMISSIONS)?, Screen::open()?);
    let files = Files::written_for(&place.origin(), "none")?;
    let kiosk = Chromium::locked(&screen, &files, &[&place.origin()])?;
    kiosk.see("home")?;
    let before = settled(|| seen(&kiosk, &screen))?;
    for (number, (name, _)) in PERMISSIONS.iter().enumerate() {
        touch(number, PERMISSIONS.len(), &screen, &place)?;
        until(&format!("{name} to be refused"), || {
            Ok(place
                .asked()
                .contains(&format!("/told/{number}/refused"))
                .then_some(()))
        })?;
    }
    assert_eq!(seen(&kiosk, &screen)?, before);
    Ok(())
}

/// Whether an ordinary browser asks before it answers the page.
fn is_asked(number: usize) -> Result<bool> {
    let screen = Screen::open()?;
    let (place, _ordinary, _) = touched_by_everybody(number, PERMISSIONS, &screen)?;
    let refused = format!("/told/{number}/refused");
    let answered = change(&false, || Ok(place.asked().contains(&refused)))?;
    Ok(answered.is_none())
}

#[test]
fn everybody_else_is_asked() -> Result<()> {
    for (number, (name, _)) in PERMISSIONS.iter().enumerate() {
        // A busy machine may show the window too late to have the focus, which some of these need.
        let mut asked = false;
        for _ in 0..3 {
            asked = asked || is_asked(number)?;
        }
        assert!(asked, "{name} is refused without asking");
    }
    Ok(())
}

const PAGE_TO_HOLD: &str = "<title>home</title><body style='margin:0;font-size:60px'>\
    <p style='margin-top:400px'>Words to mark</p><a href='/second'>A link to drag</a>";

/// Holding, dragging, marking, the other button: by hand, one after another.
fn handle(screen: &Screen, step: usize) -> Result<&'static str> {
    let (words, link) = ((150, 440), (150, 570));
    Ok(match step {
        0 => {
            screen.click(words.0, words.1, 3)?;
            "the other button"
        }
        1 => {
            screen.click(link.0, link.1, 3)?;
            "the other button on a link"
        }
        2 => {
            screen.drag(link, (WIDTH / 2, HEIGHT / 2))?;
            "dragging a link over the page"
        }
        3 => {
            screen.drag(link, (WIDTH / 2, 1))?;
            "dragging a link to where tabs would be"
        }
        _ => {
            screen.drag(words, (500, 450))?;
            screen.click(words.0, words.1, 3)?;
            "the other button on marked words"
        }
    })
}

#[test]
fn no_handling_of_the_page_opens_a_menu_or_leaves_it() -> Result<()> {
    let place = Place::open(|_| Box::new(|_| Some(Answer::page(PAGE_TO_HOLD.to_owned()))))?;
    let screen = Screen::open()?;
    let files = Files::written_for(&place.origin(), "none")?;
    let kiosk = Chromium::locked(&screen, &files, &[&place.origin()])?;
    kiosk.see("home")?;
    let before = settled(|| seen(&kiosk, &screen))?;
    for step in 0..5 {
        let name = handle(&screen, step)?;
        assert_eq!(change(&before, || seen(&kiosk, &screen))?, None, "{name}");
    }
    drop(kiosk);

    // Everybody else has a menu.
    let ordinary = Chromium::ordinary(&screen, &[&place.origin()])?;
    ordinary.see("home")?;
    let before = settled(|| seen(&ordinary, &screen))?;
    handle(&screen, 0)?;
    until("a menu", || {
        Ok((seen(&ordinary, &screen)? != before).then_some(()))
    })
}
