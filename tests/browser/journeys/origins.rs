//! Several frames, and several origins, on one page of a site: each frame is its own, and only the
//! office is listened to.

use anyhow::Result;
use serde_json::{Value, json};
use tests::browser::{Browser, Means, PHONE, Server, Site};

use super::{
    CANARY,
    framed::{FRAME, NOTE_HEIGHTS, enter, fits, heeds_none},
    told,
    walk::walk_from_welcome,
};

/// Two frames, each with a name and a language of its own.
#[tokio::test]
async fn twice_on_one_page_each_has_its_own_name_and_language() -> Result<()> {
    let server = Server::start_with("", &["--demo"])?;
    let office = server.page("").replace("127.0.0.1", "localhost");
    let markup = format!(
        "<!doctype html><html lang=en><h1>Agency</h1>\
         <script src=\"{office}/embed.js\" data-office data-language=es data-label=Uno async></script>\
         <voice-intake office=\"{office}\" label=Two></voice-intake>"
    );
    let site = Site::start([("/", String::new(), markup)])?;
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Keyboard);
    browser.visit(&site.page("/")).await?;
    let of_both = [
        ("Uno", "¿Sufrió usted un delito?", "Empezar"),
        ("Two", "Were you harmed by a crime?", "Start"),
    ];
    for (place, (name, heading, start)) in of_both.into_iter().enumerate() {
        let frame = format!(
            "return document.querySelectorAll('voice-intake')[{place}]
                ?.shadowRoot?.querySelector('iframe')"
        );
        enter(&browser, &frame).await?;
        browser.see_heading(heading).await?;
        browser.press_button(start).await?;
        browser.see_heading_change(heading).await?;
        browser.client().enter_parent_frame().await?;
        let title = format!("{frame}.title");
        let title = browser.client().execute(&title, Vec::new()).await?;
        assert_eq!(title, name);
    }
    // A site that changes its own language takes its frame along, and not the other.
    let change = "document.querySelectorAll('voice-intake')[1].setAttribute('language', 'ar');";
    browser.client().execute(change, Vec::new()).await?;
    for (place, heading) in [
        (1, "هل أنت في أمان الآن؟"),
        (0, "¿Está usted a salvo en este momento?"),
    ] {
        let frame = format!(
            "return document.querySelectorAll('voice-intake')[{place}]
                .shadowRoot.querySelector('iframe')"
        );
        enter(&browser, &frame).await?;
        browser.see_heading(heading).await?;
        browser.client().enter_parent_frame().await?;
    }
    Ok(())
}

/// Keeps everything that any frame says to the page.
const KEEP: &str = "
    window.kept = [];
    addEventListener('message', ({ data }) => { window.kept.push(data); });
";
/// What of it is more than what a frame may say, and every kind that was said.
const KEPT: &str = "
    const known = ['voiceIntake', 'type', 'height', 'address'];
    const more = window.kept.filter((said) => Object.keys(said).some((field) => !known.includes(field))
        || typeof (said.height ?? 0) !== 'number');
    return [more, [...new Set(window.kept.map(({ type }) => type))].sort(), JSON.stringify(window.kept)];
";

#[tokio::test]
async fn the_page_around_hears_heights_and_steps_and_no_answer() -> Result<()> {
    let server = Server::start_with("", &["--demo"])?;
    let office = server.page("").replace("127.0.0.1", "localhost");
    let markup = format!(
        "<!doctype html><html lang=en><h1>Agency</h1>\
         <script src=\"{office}/embed.js\" data-office async></script>"
    );
    let site = Site::start([("/", String::new(), markup)])?;
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Keyboard);
    browser.visit(&site.page("/")).await?;
    browser.client().execute(KEEP, Vec::new()).await?;
    enter(&browser, FRAME).await?;
    walk_from_welcome(&browser, &told::as_little_as_possible()[..5]).await?;
    browser.see_heading("What should we call you?").await?;
    browser.fill("What should we call you?", CANARY).await?;
    browser.press_button("Continue").await?;
    browser.see_heading("What would help you?").await?;
    browser.client().enter_parent_frame().await?;
    browser
        .wait_until("the frame to have told its height", async || {
            let kept = browser.client().execute(KEPT, Vec::new()).await?;
            let (more, kinds, all): (Vec<Value>, Vec<String>, String) =
                serde_json::from_value(kept)?;
            assert_eq!(more, Vec::<Value>::new());
            assert!(!all.contains(CANARY), "{all}");
            Ok(["height", "top"]
                .iter()
                .all(|kind| kinds.iter().any(|one| one == kind)))
        })
        .await
}

/// Keeps how the page is scrolled from now on.
const KEEP_SCROLLS: &str = "
    window.scrolled = [];
    const real = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function (how) {
        window.scrolled.push(how?.behavior ?? 'as the site');
        real.call(this, how);
    };
";
/// Whether the frame begins where it is seen, and how the page was scrolled to it.
const AT_THE_TOP: &str = "
    const { top } = document.querySelector('voice-intake').getBoundingClientRect();
    return [top > -2, window.scrolled];
";

/// On a site that scrolls smoothly, whatever its readers ask for.
#[tokio::test]
async fn a_new_page_begins_at_its_top_and_our_script_lets_nothing_slide_there() -> Result<()> {
    let server = Server::start_with("", &["--demo"])?;
    let office = server.page("").replace("127.0.0.1", "localhost");
    let markup = format!(
        "<!doctype html><html lang=en style='scroll-behavior: smooth'><h1>Agency</h1>\
         <script src=\"{office}/embed.js\" data-office async></script>\
         <div style='block-size: 3000px'></div>"
    );
    let site = Site::start([("/", String::new(), markup)])?;
    let browser = Browser::start().await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&site.page("/")).await?;
    fits(&browser).await?;
    // Past the top of the frame, as who has read to its end.
    let down = "scrollTo({ top: 500, behavior: 'instant' });";
    browser.client().execute(down, Vec::new()).await?;
    browser.client().execute(KEEP_SCROLLS, Vec::new()).await?;
    enter(&browser, FRAME).await?;
    // Not by hand: a driver would scroll the page to what it presses.
    let start = "document.getElementById('start').click();";
    browser.client().execute(start, Vec::new()).await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.client().enter_parent_frame().await?;
    browser
        .wait_until("the frame's top in sight", async || {
            let seen = browser.client().execute(AT_THE_TOP, Vec::new()).await?;
            Ok(seen == json!([true, ["instant"]]))
        })
        .await
}

/// A page of a third origin in the place of the questionnaire, which says what only the office may.
const AS_THE_OFFICE: &str = "<!doctype html><title>Other</title><h1>Other</h1><script>
    for (const said of [
        { type: 'height', height: 5 },
        { type: 'leave', address: 'about:blank' },
        { type: 'leave', address: 'http://127.0.0.1:9/' },
    ]) parent.postMessage({ voiceIntake: 1, ...said, forged: true }, '*');
</script>";

/// Another origin in the place of the office's.
const TAKE_ITS_PLACE: &str = "
    document.querySelector('voice-intake').shadowRoot.querySelector('iframe').src = arguments[0];
";

#[tokio::test]
async fn another_origin_in_the_same_frame_is_not_listened_to() -> Result<()> {
    let server = Server::start_with("", &["--demo"])?;
    let office = server.page("").replace("127.0.0.1", "localhost");
    let markup = format!(
        "<!doctype html><html lang=en><h1>Agency</h1>\
         <script src=\"{office}/embed.js\" data-office async></script>"
    );
    let site = Site::start([("/", String::new(), markup)])?;
    let other = Site::start([("/", String::new(), AS_THE_OFFICE.to_owned())])?;
    let browser = Browser::start().await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&site.page("/")).await?;
    fits(&browser).await?;
    browser.client().execute(NOTE_HEIGHTS, Vec::new()).await?;
    let other = vec![json!(other.origin())];
    browser.client().execute(TAKE_ITS_PLACE, other).await?;
    heeds_none(&browser, 3, &site.page("/")).await
}
