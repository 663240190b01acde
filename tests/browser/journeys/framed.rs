//! The questionnaire in a frame of another site: how it gets there, what it says to the page around
//! it, and that it keeps nothing.

use std::{cell::Cell, path::PathBuf};

use anyhow::{Context, Result};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};
use tests::browser::{Browser, Engine, Key, Means, PHONE, Role, Server, Site, files_holding};

use super::{CANARY, told, walk::walk_from_welcome};

every_engine!(
    a_site_may_choose_colours_that_stay_readable,
    a_site_that_is_not_listed_shows_a_link,
    every_way_of_embedding_works_on_a_hostile_page,
    forged_messages_are_not_listened_to
);
every_engine!(
    a_whole_journey_in_a_frame_leaves_nothing_behind;
    not webkit: "its driver has no hands in a frame: nothing can be typed there"
);
every_engine!(
    a_frame_still_fits_after_its_top_was_skipped;
    not webkit: "its driver has no hands in a frame: nothing there takes the focus"
);

/// What acts in a frame. A driver's pointer does not scroll the page around it, the keyboard does; but
/// WebKit's presses keys in the page around a frame.
pub(super) const fn means_in_a_frame(engine: Engine) -> Means {
    match engine {
        Engine::WebKit => Means::Mouse,
        Engine::Chromium | Engine::Firefox => Means::Keyboard,
    }
}

/// A site's page with one line of HTML in it, under a policy that allows no more than it needs.
struct Host {
    server: Server,
    site: Site,
}

impl Host {
    /// A site that the office lists, or does not.
    fn start(listed: bool) -> Result<Self> {
        let free = Site::neutral()?;
        let settings = if listed {
            // The site's port is known only once it runs, so the office lists every port of it.
            &["--demo"][..]
        } else {
            &[]
        };
        let server = Server::start_with(
            &format!("[office]\nexit_url = '{}'\n", free.page("/")),
            settings,
        )?;
        let office = server.page("").replace("127.0.0.1", "localhost");
        let policy = format!(
            "Content-Security-Policy: default-src 'none'; script-src {office}; frame-src {office}; \
             require-trusted-types-for 'script'; trusted-types 'none'\r\n"
        );
        let markup = format!(
            "<!doctype html><html lang=en><title>Agency</title><h1>Agency</h1>\
             <script src=\"{office}/embed.js\" data-office=\"{office}\" data-action=\"#1b5e20\" \
             data-bar=\"#ffff00\" async></script><p>After it.</p>"
        );
        let site = Site::start([("/", policy, markup)])?;
        Ok(Self { server, site })
    }

    async fn open(&self, browser: &Browser) -> Result<()> {
        browser.set_viewport(PHONE).await?;
        browser.visit(&self.site.page("/")).await
    }
}

/// The frame that our script made.
pub(super) const FRAME: &str =
    "return document.querySelector('voice-intake')?.shadowRoot?.querySelector('iframe')";

/// Goes into the frame that this script finds, once its page is there.
pub(super) async fn enter(browser: &Browser, frame: &str) -> Result<()> {
    browser
        .wait_until("a page in the frame", async || {
            // An attempt that failed may have ended within it.
            browser.leave_frames().await?;
            let Some(element) = found(browser, frame).await? else {
                return Ok(false);
            };
            element.enter_frame().await?;
            let loaded = "return Boolean(document.querySelector('h1'))";
            Ok(browser.client().execute(loaded, Vec::new()).await? == true)
        })
        .await
}

async fn found(browser: &Browser, script: &str) -> Result<Option<Element>> {
    let client = browser.client();
    let found = client.execute(script, Vec::new()).await?;
    let found = found.as_object().and_then(|found| found.values().next());
    let element =
        |id: &str| Element::from_element_id(client.clone(), ElementRef::from(id.to_owned()));
    Ok(found.and_then(Value::as_str).map(element))
}

/// How high the first frame of the page is.
async fn height(browser: &Browser) -> Result<f64> {
    let script = "const element = document.querySelector('voice-intake');
        return element ? element.getBoundingClientRect().height : 0;";
    let height = browser.client().execute(script, Vec::new()).await?;
    height.as_f64().context("a height in pixels")
}

/// How high the page in the frame is; nothing before the app is there, whose bar makes it higher.
const HEIGHT_INSIDE: &str = "
    const drawn = document.getElementById('comfort')?.childElementCount > 0;
    return drawn ? Math.ceil(document.body.getBoundingClientRect().height) : null;
";

/// Waits until the app is there and the element is as high as its page, and gives that height.
pub(super) async fn fits(browser: &Browser) -> Result<f64> {
    let fitting = Cell::new(0.0);
    browser
        .wait_until("the frame is as high as its page", async || {
            enter(browser, FRAME).await?;
            let inside = browser.client().execute(HEIGHT_INSIDE, Vec::new()).await?;
            browser.leave_frames().await?;
            let Some(inside) = inside.as_f64() else {
                return Ok(false);
            };
            fitting.set(inside);
            Ok((height(browser).await? - inside).abs() < 2.0)
        })
        .await?;
    Ok(fitting.get())
}

/// From now on notes every height that the frame is given, however shortly it has it, and counts what is
/// said to the page that is marked as forged: after our script has heard it.
pub(super) const NOTE_HEIGHTS: &str = "
    const frame = document.querySelector('voice-intake').shadowRoot.querySelector('iframe');
    const height = (style) => /(?:^|[;\\s])height:\\s*([\\d.]+)px/.exec(style)?.[1] ?? '';
    const now = () => height(frame.getAttribute('style'));
    const noted = [now()];
    let forged = 0;
    const note = (changes) => {
        for (const { oldValue } of changes) noted.push(height(oldValue));
        noted.push(now());
    };
    new MutationObserver(note).observe(frame, { attributeFilter: ['style'], attributeOldValue: true });
    window.addEventListener('message', ({ data }) => { forged += data?.forged ? 1 : 0; });
    window.noted = () => [forged, noted];
";

/// Waits until so many forged messages were heard, of which none changed the frame or took the page away.
pub(super) async fn heeds_none(browser: &Browser, forged: usize, page: &str) -> Result<()> {
    let noted = async || -> Result<(usize, Vec<String>)> {
        let noted = browser
            .client()
            .execute("return window.noted();", Vec::new());
        Ok(serde_json::from_value(noted.await?)?)
    };
    browser
        .wait_until("the forged messages to be heard", async || {
            Ok(noted().await?.0 == forged)
        })
        .await?;
    let (_, heights) = noted().await?;
    // One that is not understood would let the test see nothing.
    let is_height = |height: &String| height.parse::<f64>().is_ok_and(|it| it > FORGED_HEIGHT);
    assert!(heights.iter().all(is_height), "{heights:?}");
    let shown = "return !document.documentElement.hidden";
    let shown = browser.client().execute(shown, Vec::new()).await?;
    assert_eq!(shown, json!(true));
    assert_eq!(browser.client().current_url().await?.as_str(), page);
    Ok(())
}

/// Lower than any page.
const FORGED_HEIGHT: f64 = 5.0;

/// As where a browser refuses storage to frames of other sites.
const REFUSE: &str = "
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        if (parent !== window) Object.defineProperty(window, name, {
            get() { throw new DOMException('refused', 'SecurityError'); }
        });
    }";

async fn a_whole_journey_in_a_frame_leaves_nothing_behind(engine: Engine) -> Result<()> {
    let host = Host::start(true)?;
    let mut browser = Browser::start_in(engine).await?;
    browser.act_with(means_in_a_frame(engine));
    if engine == Engine::Chromium {
        browser.run_before_pages(REFUSE).await?;
    }
    host.open(&browser).await?;
    let welcome = fits(&browser).await?;

    enter(&browser, FRAME).await?;
    walk_from_welcome(&browser, &told::alerts_for_oneself()).await?;
    browser.see_heading("Check your answers").await?;
    browser.client().enter_parent_frame().await?;
    let check = fits(&browser).await?;
    assert!(check > welcome, "the check is longer than the welcome");
    enter(&browser, FRAME).await?;
    browser.press_button("Send").await?;
    browser.see_heading("We have your answers").await?;
    browser.client().enter_parent_frame().await?;
    assert!(fits(&browser).await? < check, "the frame shrinks again");
    // The new page begins at its top, which the host scrolled to.
    let top = "return document.querySelector('voice-intake').getBoundingClientRect().top > -2";
    browser
        .wait_until("the frame's top in sight", async || {
            Ok(browser.client().execute(top, Vec::new()).await? == true)
        })
        .await?;

    assert_eq!(browser.client().get_all_cookies().await?.len(), 0);
    assert!(!host.server.recorder().has_sent(CANARY));
    let profile = browser.close();
    assert_eq!(
        files_holding(profile.path(), CANARY)?,
        Vec::<PathBuf>::new()
    );
    Ok(())
}

async fn a_site_may_choose_colours_that_stay_readable(engine: Engine) -> Result<()> {
    let host = Host::start(true)?;
    let browser = Browser::start_in(engine).await?;
    host.open(&browser).await?;
    fits(&browser).await?;
    enter(&browser, FRAME).await?;
    let chosen = "const style = document.documentElement.style;
        return style.getPropertyValue('--host-action') + '|' + style.getPropertyValue('--host-bar')";
    browser
        .wait_until(
            "the readable colour is taken, the other is not",
            async || {
                let chosen = browser.client().execute(chosen, Vec::new()).await?;
                Ok(chosen == "#1b5e20|")
            },
        )
        .await?;
    browser.is_accessible("a frame in a site's colours").await
}

async fn a_site_that_is_not_listed_shows_a_link(engine: Engine) -> Result<()> {
    let host = Host::start(false)?;
    let browser = Browser::start_in(engine).await?;
    host.open(&browser).await?;
    browser
        .wait_until("the link takes the place of the frame", async || {
            Ok(height(&browser).await? < 100.0)
        })
        .await?;
    // The link lies in a shadow tree.
    browser.press(Key::Tab).await?;
    let focused = "return document.activeElement.localName";
    assert_eq!(
        browser.client().execute(focused, Vec::new()).await?,
        "voice-intake"
    );
    let link = "const link = document.activeElement.shadowRoot.activeElement;
        return [link.localName, link.textContent, new URL(link.href).pathname, link.target, link.rel];";
    let link = browser.client().execute(link, Vec::new()).await?;
    let expected = [
        "a",
        "Open the form in a new tab",
        "/widget",
        "_blank",
        "noopener noreferrer",
    ];
    assert_eq!(link, json!(expected));
    Ok(())
}

async fn every_way_of_embedding_works_on_a_hostile_page(engine: Engine) -> Result<()> {
    let server = Server::start_with("", &["--demo"])?;
    let mut browser = Browser::start_in(engine).await?;
    browser.act_with(means_in_a_frame(engine));
    browser.visit(&server.page("/demo-host")).await?;
    // The script's own, the element in a shadow tree, the plain frame.
    let mut languages = Vec::new();
    let plain = "return document.querySelector('iframe')";
    let shadow = "return document.getElementById('shadow').shadowRoot
        ?.querySelector('voice-intake')?.shadowRoot.querySelector('iframe')";
    for frame in [FRAME, shadow, plain] {
        enter(&browser, frame).await?;
        let heading = browser.heading().await?;
        let starts = browser.names(Role::Button).await?;
        let start = starts
            .iter()
            .find(|name| ["Start", "Empezar"].contains(&name.as_str()));
        browser
            .press_button(start.context("a way to start")?)
            .await?;
        languages.push(browser.see_heading_change(&heading).await?);
        browser.client().enter_parent_frame().await?;
    }
    languages.sort();
    assert_eq!(
        languages,
        [
            "Are you safe right now?",
            "Are you safe right now?",
            "¿Está usted a salvo en este momento?"
        ]
    );
    browser.picture("demo-host").await?;
    assert_eq!(browser.console().await?, Vec::<String>::new());
    Ok(())
}

/// From the page itself, which is not the frame.
const FORGED_BY_THE_PAGE: &str = "
    const [address] = arguments;
    for (const said of [
        { voiceIntake: 1, type: 'height', height: 5 },
        { voiceIntake: 1, type: 'leave', address },
        { voiceIntake: 2, type: 'height', height: 5 },
    ]) window.postMessage({ ...said, forged: true }, '*');
";

/// From the frame, in a version that is not known.
const OF_ANOTHER_VERSION: &str = "
    const [address] = arguments;
    for (const said of [{ type: 'height', height: 5 }, { type: 'leave', address }]) {
        parent.postMessage({ voiceIntake: 2, ...said, forged: true }, '*');
    }
";

/// Into the frame, from itself. It has heard it then.
const FORGED_CHOICES: &str = "
    const done = arguments[arguments.length - 1];
    window.addEventListener('message', ({ data }) => { if (data?.forged) done(true); });
    const choices = { type: 'choices', language: 'es', bar: '#000000' };
    window.postMessage({ voiceIntake: 1, ...choices, forged: true }, '*');
";

async fn forged_messages_are_not_listened_to(engine: Engine) -> Result<()> {
    let host = Host::start(true)?;
    let browser = Browser::start_in(engine).await?;
    host.open(&browser).await?;
    fits(&browser).await?;
    let client = browser.client();
    client.execute(NOTE_HEIGHTS, Vec::new()).await?;
    let elsewhere = vec![json!(host.site.page("/elsewhere"))];
    client
        .execute(FORGED_BY_THE_PAGE, elsewhere.clone())
        .await?;
    enter(&browser, FRAME).await?;
    client.execute(OF_ANOTHER_VERSION, elsewhere).await?;
    client.execute_async(FORGED_CHOICES, Vec::new()).await?;
    assert!(browser.has(Role::Button, "Start").await?);
    let bar = "return document.documentElement.style.getPropertyValue('--host-bar')";
    assert_eq!(client.execute(bar, Vec::new()).await?, "");
    browser.leave_frames().await?;
    heeds_none(&browser, 5, &host.site.page("/")).await?;
    fits(&browser).await.map(drop)
}

/// By script: the link lies outside the page until it has the focus, and WebKit's driver presses no keys
/// in a frame.
const SKIP: &str = "
    const links = [...document.querySelectorAll('a')];
    links.find(({ textContent }) => textContent === 'Skip to the main content').click();
    return document.activeElement.id;
";

async fn a_frame_still_fits_after_its_top_was_skipped(engine: Engine) -> Result<()> {
    let host = Host::start(true)?;
    let mut browser = Browser::start_in(engine).await?;
    browser.act_with(means_in_a_frame(engine));
    host.open(&browser).await?;
    let welcome = fits(&browser).await?;
    enter(&browser, FRAME).await?;
    let focused = browser.client().execute(SKIP, Vec::new()).await?;
    assert_eq!(focused, json!("main"));
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.client().enter_parent_frame().await?;
    // Of another height, which the page around hears of.
    assert!((fits(&browser).await? - welcome).abs() > 2.0);
    Ok(())
}
