//! The list of where else to find help comes late, or never: the page stands meanwhile, and so does who
//! uses it.

use anyhow::{Result, bail};
use serde_json::{Value, json};
use tests::{
    browser::{Browser, Key, Means, PHONE, Role, Server},
    directory::everywhere_in_words,
};

const GUIDES: &str = "Guides and help lines";
const TITLE: &str = "Find help near you";
const BACK: &str = "Back to where I was";

/// More stops than the page has.
const MOST_STOPS: usize = 60;

/// Holds the answer with the list back until `bring` is called, and the end of whatever is waited for
/// half a minute until `give_up` is. Keeps what live regions say as they come onto the page: nobody hears
/// that.
const HOLD_THE_LIST: &str = "
    const { fetch, setTimeout } = window;
    window.fetch = (asked, ...more) => {
        const answer = () => fetch.call(window, asked, ...more);
        const held = String(asked.url ?? asked).endsWith('/api/directory');
        return held ? new Promise((come) => { window.bring = () => come(answer()); }) : answer();
    };
    window.setTimeout = (run, after, ...more) => {
        if (after !== 30000) return setTimeout.call(window, run, after, ...more);
        window.give_up = run;
        return 0;
    };
    window.unheard = [];
    new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(({ nodeType }) => nodeType === 1);
        const regions = added.flatMap((node) => [node, ...node.querySelectorAll('*')])
            .filter((node) => node.matches('[role=status]'));
        window.unheard.push(...regions.map(({ textContent }) => textContent).filter((text) => text !== ''));
    }).observe(document.body, { childList: true, subtree: true });
";

/// The heading or the button that has the focus.
const FOCUSED: &str = "
    const focused = document.activeElement;
    return focused?.matches('h1, button') ? focused.textContent : '';
";

async fn ask(browser: &Browser, script: &str) -> Result<Value> {
    Ok(browser.client().execute(script, Vec::new()).await?)
}

/// Somebody at home with the keyboard alone, before a list that does not come.
async fn waiting(server: &Server) -> Result<Browser> {
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Keyboard);
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    browser.press_button(GUIDES).await?;
    browser.see_heading(GUIDES).await?;
    ask(&browser, HOLD_THE_LIST).await?;
    browser.press_button(TITLE).await?;
    browser.see_heading(TITLE).await?;
    browser.see("One moment…").await?;
    is_on(&browser, TITLE).await?;
    Ok(browser)
}

async fn is_on(browser: &Browser, words: &str) -> Result<()> {
    browser
        .wait_until(&format!("the focus on “{words}”"), async || {
            Ok(ask(browser, FOCUSED).await? == json!(words))
        })
        .await
}

async fn tab_to(browser: &Browser, button: &str) -> Result<()> {
    for _ in 0..MOST_STOPS {
        if ask(browser, FOCUSED).await? == json!(button) {
            return Ok(());
        }
        browser.press(Key::Tab).await?;
    }
    bail!("the keyboard does not reach “{button}”")
}

#[tokio::test]
async fn a_page_that_waits_for_its_list_stands_and_keeps_the_focus() -> Result<()> {
    let server = Server::start()?;
    let browser = waiting(&server).await?;
    browser.see("Choose what you need and where.").await?;
    browser.find(Role::Button, "All guides").await?;
    browser.find(Role::Button, "Print this page").await?;
    browser.is_accessible("a list that is on its way").await?;

    ask(&browser, "window.bring();").await?;
    browser.see(&everywhere_in_words()).await?;
    is_on(&browser, TITLE).await?;
    assert_eq!(ask(&browser, "return window.unheard;").await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn who_went_on_before_the_list_came_is_not_called_back() -> Result<()> {
    let server = Server::start()?;
    let browser = waiting(&server).await?;
    tab_to(&browser, BACK).await?;

    ask(&browser, "window.bring();").await?;
    browser.see(&everywhere_in_words()).await?;
    browser.come_to_rest().await?;
    assert_eq!(ask(&browser, FOCUSED).await?, json!(BACK));
    browser.press(Key::Enter).await?;
    browser.see_heading("Were you harmed by a crime?").await
}

#[tokio::test]
async fn a_list_that_never_comes_is_given_up_and_asked_for_again() -> Result<()> {
    let server = Server::start()?;
    let browser = waiting(&server).await?;
    ask(&browser, "window.give_up();").await?;
    browser.see("We could not load the list.").await?;
    browser.find(Role::Link, "988 Someone to talk to").await?;
    is_on(&browser, TITLE).await?;
    browser.is_accessible("a list that was given up").await?;

    browser.press_button("Try again").await?;
    browser.see("One moment…").await?;
    is_on(&browser, TITLE).await?;
    browser.see_none(Role::Button, "Try again").await?;
    ask(&browser, "window.bring();").await?;
    browser.see(&everywhere_in_words()).await?;
    is_on(&browser, TITLE).await?;
    assert_eq!(ask(&browser, "return window.unheard;").await?, json!([]));
    Ok(())
}
