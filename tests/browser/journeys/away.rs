//! A page that is out of sight, or was left without a word, shows nothing.

use anyhow::Result;
use serde_json::json;
use tests::browser::{Browser, Engine, PHONE, Role, Server, Site};

use super::{CANARY, told, walk::walk_from_welcome};

every_engine!(
    back_and_forward_show_nothing_of_a_page_that_was_left_without_a_word;
    not webkit: "its driver says nothing more after Back to a page with Cross-Origin-Opener-Policy"
);

/// The heading, and label, of the first field that is typed into.
const NAME: &str = "What should we call you?";

/// What a telephone does when its owner looks at another app, and what it does when they come back.
/// No driver can: it is told to the page as the browser tells it.
const OUT_OF_SIGHT: &str = "
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
";
const IN_SIGHT: &str = "
    delete document.visibilityState;
    document.dispatchEvent(new Event('visibilitychange'));
";
/// The browser takes the page away and keeps it whole, and brings it again.
const KEPT_WHOLE: &str = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));";
const BROUGHT_AGAIN: &str =
    "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));";
/// Whether an empty sheet lies over the page from edge to edge.
const COVERED: &str = "
    const { clientWidth, clientHeight } = document.documentElement;
    const places = [0.01, 0.5, 0.99];
    return places.every((x) => places.every((y) => {
        const top = document.elementFromPoint(x * clientWidth, y * clientHeight);
        return top?.className === 'leaving' && top.textContent === '';
    }));
";
/// Whether anything that was typed stands in the page.
const TELLS: &str = "
    return document.documentElement.outerHTML.includes(arguments[0])
        || [...document.querySelectorAll('input')].some(({ value }) => value.includes(arguments[0]));
";

/// A person who has typed something that nobody else may find.
async fn in_the_middle(engine: Engine, server: &Server) -> Result<Browser> {
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    walk_from_welcome(&browser, &told::as_little_as_possible()[..5]).await?;
    browser.see_heading(NAME).await?;
    browser.fill(NAME, &format!("{CANARY} Ana")).await?;
    Ok(browser)
}

/// An office that sends who leaves to this site.
fn office(neutral: &Site) -> Result<Server> {
    let settings = format!("[office]\nexit_url = '{}'\n", neutral.page("/"));
    Server::start_with(&settings, &[])
}

async fn is_at(browser: &Browser, address: &str) -> Result<bool> {
    Ok(browser.client().current_url().await?.as_str() == address)
}

async fn back_and_forward_show_nothing_of_a_page_that_was_left_without_a_word(
    engine: Engine,
) -> Result<()> {
    let (elsewhere, neutral) = (Site::neutral()?, Site::neutral()?);
    let server = office(&neutral)?;
    let browser = in_the_middle(engine, &server).await?;
    browser.visit(&elsewhere.page("/")).await?;

    for _ in 0..2 {
        browser.go_back().await?;
        // Where the browser kept the page whole it leaves once more; else it begins anew.
        browser
            .wait_until("a page that knows nothing", async || {
                Ok(is_at(&browser, &neutral.page("/")).await?
                    || is_at(&browser, &server.page("/")).await?
                        && browser.has(Role::Button, "Start").await?)
            })
            .await?;
        let told = browser.client().execute(TELLS, vec![json!(CANARY)]).await?;
        assert_eq!(told, json!(false));
        browser.client().forward().await?;
        browser
            .wait_until("the page after it", async || {
                is_at(&browser, &elsewhere.page("/")).await
            })
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_page_out_of_sight_is_covered_and_loses_nothing() -> Result<()> {
    let neutral = Site::neutral()?;
    let server = office(&neutral)?;
    let browser = in_the_middle(Engine::Chromium, &server).await?;
    let tell = async |what: &str| browser.client().execute(what, Vec::new()).await;
    assert_eq!(tell(COVERED).await?, json!(false));

    tell(OUT_OF_SIGHT).await?;
    assert_eq!(tell(COVERED).await?, json!(true));
    browser.picture("out-of-sight").await?;
    tell(IN_SIGHT).await?;
    assert_eq!(tell(COVERED).await?, json!(false));
    // Who looked up a word elsewhere types on.
    browser.type_text(" María").await?;
    assert_eq!(browser.value(NAME).await?, format!("{CANARY} Ana María"));

    tell(KEPT_WHOLE).await?;
    assert_eq!(tell(COVERED).await?, json!(true));
    tell(IN_SIGHT).await?;
    assert_eq!(tell(COVERED).await?, json!(true), "it was left");
    tell(BROUGHT_AGAIN).await?;
    browser
        .wait_until("the neutral page", async || {
            is_at(&browser, &neutral.page("/")).await
        })
        .await
}
