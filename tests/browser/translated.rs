//! A browser that translates the page puts its own elements where the page's texts were. The app goes
//! on: pages change, errors are shown, what is typed stays, and another language is seen everywhere.

use anyhow::Result;
use serde_json::Value;
use tests::{
    browser::{Browser, Engine, PHONE, Role, Server},
    directory::everywhere_in_words,
};

every_engine!(
    a_translated_page_goes_on,
    a_translated_page_changes_its_language_everywhere,
    a_translated_directory_keeps_each_number_with_its_name
);

/// As Google Translate does: each text goes, and stands again in two elements of its own.
const TRANSLATE: &str = "
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
        const parent = text.parentElement;
        if (!text.data.trim() || parent.closest('script, style, textarea, [translate=no]')) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }
    return texts.length;
";

async fn translate(browser: &Browser) -> Result<()> {
    let texts = browser.client().execute(TRANSLATE, Vec::new()).await?;
    assert!(texts.as_u64().unwrap_or_default() > 5, "{texts}");
    Ok(())
}

async fn a_translated_page_goes_on(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    browser.see("Language and display").await?;
    translate(&browser).await?;
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    translate(&browser).await?;

    browser.press_button("Continue").await?;
    browser.find(Role::Alert, "There is a problem").await?;
    translate(&browser).await?;
    browser.choose("Yes").await?;
    browser.press_button("Continue").await?;
    for next in [
        "What we can do here, and what we cannot",
        "What brings you here today?",
        "How we use your answers",
    ] {
        browser.see_heading(next).await?;
        translate(&browser).await?;
        if next == "How we use your answers" {
            browser
                .choose("I have read this, and the office may use my answers to help me")
                .await?;
        }
        browser.press_button("Continue").await?;
    }
    browser.see_heading("Who was harmed?").await?;
    translate(&browser).await?;
    browser.press_button("Continue").await?;
    browser.see_heading("What should we call you?").await?;
    browser.fill("What should we call you?", "Ana").await?;
    translate(&browser).await?;

    assert_eq!(browser.value("What should we call you?").await?, "Ana");
    browser.press_button("Continue").await?;
    browser
        .see_heading_change("What should we call you?")
        .await?;
    translate(&browser).await?;
    browser.press_button("Back").await?;
    browser.see_heading("What should we call you?").await?;
    browser.see_value("What should we call you?", "Ana").await
}

async fn a_translated_page_changes_its_language_everywhere(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    browser.see("Language and display").await?;
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.press_button("Continue").await?;
    browser.find(Role::Alert, "There is a problem").await?;
    browser.press_button("Language and display").await?;
    browser.find(Role::Button, "Español").await?;
    translate(&browser).await?;

    browser.press_button("Español").await?;
    browser
        .see_heading("¿Está usted a salvo en este momento?")
        .await?;
    for old in [
        "Language and display",
        "Text size",
        "Colors",
        "Hide screen",
        "Back",
        "Continue",
        "There is a problem",
        "Yes",
        "Leave this page",
    ] {
        browser.see_gone(old).await?;
    }
    Ok(())
}

/// How much is listed, and each place to find help with its telephone numbers.
const LISTED: &str = "
    const places = [...document.querySelectorAll('.directory__entry')].map((entry) => [
        entry.querySelector('h3').textContent,
        [...entry.querySelectorAll('.call-line__number')].map(({ textContent }) => textContent),
    ]);
    return [document.querySelector('.directory__count').textContent, places];
";

async fn a_translated_directory_keeps_each_number_with_its_name(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    browser.press_button("Guides and help lines").await?;
    browser.press_button("Find help near you").await?;
    browser.see(&everywhere_in_words()).await?;
    let listed =
        async || -> Result<Value> { Ok(browser.client().execute(LISTED, Vec::new()).await?) };
    let all = listed().await?;
    let choose_until =
        async |need: &str, goal: &str, reached: &dyn Fn(&Value) -> bool| -> Result<()> {
            browser.select("What do you need?", need).await?;
            browser
                .wait_until(goal, async || Ok(reached(&listed().await?)))
                .await
        };
    choose_until("A lawyer", "fewer places", &|now: &Value| *now != all).await?;
    let lawyers = listed().await?;
    choose_until("Any help", "all places", &|now: &Value| *now == all).await?;

    translate(&browser).await?;
    choose_until("A lawyer", "the lawyers", &|now: &Value| *now == lawyers).await?;
    translate(&browser).await?;
    choose_until("Any help", "all places again", &|now: &Value| *now == all).await
}
