//! Places that are not the kiosk's: opened by address, as another program would, and by a page, as a
//! page that somebody had taken over would. In a kiosk nothing of them is shown, nor even asked for.

use std::fs;

use anyhow::Result;

use crate::chromium::Chromium;
use crate::files::Files;
use crate::place::{Answer, Place};
use crate::screen::Screen;
use crate::watch::{change, until};

/// An address, and the title of the page that everybody sees there.
type Address = (String, &'static str);

/// Addresses that are not the kiosk's.
fn addresses(elsewhere: &Place, file: &str, own: &Place) -> Vec<Address> {
    let fixed = [
        ("chrome://settings/", "Settings"),
        ("chrome://version/", "About Version"),
        ("about:version", "About Version"),
        ("chrome://flags/", "Experiments"),
        ("chrome://history/", "History"),
        ("chrome://downloads/", "Download history"),
        ("chrome://extensions/", "Extensions"),
        ("file:///etc/", "Index of /etc/"),
        ("data:text/html,<title>zxqv data</title>", "zxqv data"),
    ];
    let mut all: Vec<Address> = fixed
        .map(|(address, title)| (address.to_owned(), title))
        .into();
    all.push((
        format!("{}/by-address", elsewhere.origin()),
        "zxqv elsewhere",
    ));
    all.push((format!("file://{file}"), "zxqv file"));
    all.push((format!("view-source:{}/home", own.origin()), "view-source"));
    all
}

/// What a page does to leave by itself, as soon as it is there.
const WAYS: [(&str, &str); 8] = [
    (
        "a-link",
        "<a href='@'>x</a><script>document.links[0].click()</script>",
    ),
    ("location", "<script>location = '@'</script>"),
    ("replace", "<script>location.replace('@')</script>"),
    ("refresh", "<meta http-equiv='refresh' content='0;url=@'>"),
    (
        "a-form",
        "<form action='@'></form><script>document.forms[0].submit()</script>",
    ),
    (
        "a-post",
        "<form action='@' method='post'></form><script>document.forms[0].submit()</script>",
    ),
    ("a-frame", "<iframe src='@'></iframe>"),
    ("an-object", "<object data='@' type='text/html'></object>"),
];

fn elsewhere() -> Result<Place> {
    Place::open(|_| Box::new(|_| Some(Answer::page("<title>zxqv elsewhere</title>".to_owned()))))
}

/// The kiosk's own place, taken over: each of its pages leaves in another way.
fn own(elsewhere: &Place) -> Result<Place> {
    let there = elsewhere.origin();
    Place::open(|_| {
        Box::new(move |path| {
            let name = path.trim_start_matches('/');
            let way = WAYS.iter().find(|(known, _)| *known == name);
            let body = way.map_or(String::new(), |(name, body)| {
                body.replace('@', &format!("{there}/{name}"))
            });
            Some(Answer::page(format!("<title>home</title>{body}")))
        })
    })
}

fn ways_from(own: &Place) -> Vec<String> {
    let origin = own.origin();
    WAYS.iter()
        .map(|(name, _)| format!("{origin}/{name}"))
        .collect()
}

#[test]
fn no_address_but_the_kiosks_shows_anything() -> Result<()> {
    let (elsewhere, folder, screen) = (elsewhere()?, tempfile::tempdir()?, Screen::open()?);
    let own = own(&elsewhere)?;
    let files = Files::written_for(&own.origin(), "none")?;
    let page = folder.path().join("zxqv.html");
    fs::write(&page, "<title>zxqv file</title>")?;
    let rows = addresses(&elsewhere, &page.to_string_lossy(), &own);
    let home = format!("{}/home", own.origin());
    let mut opened: Vec<&str> = rows.iter().map(|(address, _)| address.as_str()).collect();
    opened.push(&home);

    let kiosk = Chromium::locked_beginning_at(&opened, &screen, &files)?;
    kiosk.see("home")?;
    let shown = |title: &str| -> Result<bool> {
        let pages = kiosk.pages()?;
        Ok(pages
            .iter()
            .any(|page| page.title == title && !page.title.is_empty()))
    };
    for (address, title) in &rows {
        let seen = change(&false, || shown(title))?;
        assert_eq!(seen, None, "{address} is shown: {:?}", kiosk.pages()?);
    }
    assert_eq!(elsewhere.asked(), Vec::<String>::new());
    drop(kiosk);

    // Everybody sees them all.
    let ordinary = Chromium::ordinary(&screen, &opened)?;
    for (address, title) in &rows {
        until(&format!("{address} to show {title}"), || {
            let pages = ordinary.pages()?;
            let there = pages.iter().any(|page| page.title.starts_with(title));
            Ok(there.then_some(()))
        })?;
    }
    Ok(())
}

#[test]
fn no_page_leads_away() -> Result<()> {
    let (elsewhere, screen) = (elsewhere()?, Screen::open()?);
    let own = own(&elsewhere)?;
    let files = Files::written_for(&own.origin(), "none")?;
    let ways = ways_from(&own);
    let opened: Vec<&str> = ways.iter().map(String::as_str).collect();

    let kiosk = Chromium::locked(&screen, &files, &opened)?;
    for (name, _) in WAYS {
        until(&format!("the page {name}"), || {
            Ok(own.asked().contains(&format!("/{name}")).then_some(()))
        })?;
    }
    assert_eq!(change(&Vec::new(), || Ok(elsewhere.asked()))?, None);
    let shown = kiosk.pages()?;
    assert!(
        shown.iter().all(|page| !page.title.contains("zxqv")),
        "{shown:?}"
    );
    drop(kiosk);

    // From an ordinary browser each of them arrives.
    let ordinary = Chromium::ordinary(&screen, &opened)?;
    for (name, _) in WAYS {
        until(&format!("{name} to lead elsewhere"), || {
            // A form adds its question mark.
            let asked = elsewhere.asked();
            let led = asked
                .iter()
                .any(|path| path.trim_matches(['/', '?']) == name);
            Ok(led.then_some(()))
        })?;
    }
    drop(ordinary);
    Ok(())
}
