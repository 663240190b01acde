//! Where else to find help: chosen by need and by place, in every language, with nobody told.

use anyhow::Result;
use serde_json::{Value, json};
use tests::{
    browser::{Browser, Engine, Look, NARROW, PHONE, Role, Server},
    directory::{everywhere, everywhere_in_words},
};

use crate::{journeys::desk::Desk, matrix::wrong_anywhere};

every_engine!(
    help_is_found_by_need_and_place,
    dates_and_names_are_those_of_the_language
);

const TITLE: &str = "Find help near you";

/// Names of what is listed, in order.
const LISTED: &str =
    "return Array.from(document.querySelectorAll('.directory__entry h3'), (h) => h.textContent)";

/// Names of the states, as they stand in the list, and in the order of the page's language.
const STATES: &str = "
    const states = Array.from(document.querySelectorAll('#directory-place option'))
        .slice(2).map((option) => option.textContent);
    const sorted = [...states].sort(new Intl.Collator(document.documentElement.lang).compare);
    return [states, sorted];
";

async fn open_directory(browser: &Browser, guides: &str, title: &str) -> Result<()> {
    browser.press_button(guides).await?;
    browser.see_heading(guides).await?;
    browser.press_button(title).await?;
    browser.see_heading(title).await
}

async fn listed(browser: &Browser) -> Result<Vec<String>> {
    let names = browser.client().execute(LISTED, Vec::new()).await?;
    Ok(serde_json::from_value(names)?)
}

/// Every line that asked the office for something, but for what a page is drawn with: letters of another
/// font, and the picture in the tab, come when a browser likes.
fn asked(server: &Server) -> Vec<String> {
    let sent = String::from_utf8_lossy(&server.recorder().sent()).into_owned();
    let lines = sent.lines().filter(|line| line.ends_with(" HTTP/1.1"));
    let drawn_with = ["GET /fonts/", "GET /icon.svg ", "GET /favicon.ico "];
    let mut asked: Vec<String> = lines
        .filter(|line| !drawn_with.iter().any(|begin| line.starts_with(begin)))
        .map(str::to_owned)
        .collect();
    asked.sort();
    asked
}

async fn ask(browser: &Browser, script: &str) -> Result<Value> {
    Ok(browser.client().execute(script, Vec::new()).await?)
}

async fn help_is_found_by_need_and_place(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    open_directory(&browser, "Guides and help lines", TITLE).await?;
    browser.see(&everywhere_in_words()).await?;
    let all = listed(&browser).await?;
    assert_eq!(all[0], "911: police, fire or ambulance");
    assert_eq!(all[1], "988 Suicide and Crisis Lifeline");
    let before = asked(&server);

    browser
        .select(
            "What do you need?",
            "Help with costs, such as medical bills or lost pay",
        )
        .await?;
    browser.select("Where?", "Ohio").await?;
    browser.see("In Ohio").await?;
    let found = listed(&browser).await?;
    assert_eq!(
        found[..2],
        all[..2],
        "whoever needs anything sees who is there now"
    );
    assert!(found[2].starts_with("Ohio"), "{found:?}");
    browser.find(Role::Link, "1-877-584-2846 Free call").await?;
    browser
        .find(Role::Link, "nacvcb.org (opens in a new tab)")
        .await?;
    browser.see("Last checked: November 22, 2026.").await?;

    browser.select("What do you need?", "A lawyer").await?;
    browser
        .see("We know of no help of this kind in Ohio alone.")
        .await?;
    // Nobody was told: nothing was asked of the office, and the address says nothing.
    assert_eq!(asked(&server), before);
    assert!(server.recorder().has_sent("GET /api/directory "));
    assert_eq!(
        ask(
            &browser,
            "return location.pathname + location.search + location.hash"
        )
        .await?,
        json!("/")
    );

    // What was chosen stays in another language, and goes with the page.
    browser.press_button("Language and display").await?;
    browser.press_button("Español").await?;
    browser
        .see_heading("Encontrar ayuda cerca de usted")
        .await?;
    browser.see("solo para Ohio").await?;
    browser.press_button("Volver a donde estaba").await?;
    open_directory(
        &browser,
        "Guías y líneas de ayuda",
        "Encontrar ayuda cerca de usted",
    )
    .await?;
    browser.see(&format!("Hay {} lugares", everywhere())).await
}

async fn dates_and_names_are_those_of_the_language(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    for (language, guides, title, checked, spoken) in [
        (
            "es",
            "Guías y líneas de ayuda",
            "Encontrar ayuda cerca de usted",
            "22 de noviembre de 2026",
            "y muchos más, con intérprete",
        ),
        (
            "ar",
            "أدلة وخطوط مساعدة",
            "المساعدة القريبة منك",
            "22 نوفمبر 2026",
            "الإنجليزية والإسبانية",
        ),
        (
            "zh-Hans",
            "指南和求助热线",
            "寻找附近的帮助",
            "2026年11月22日",
            "英语和西班牙语",
        ),
    ] {
        browser
            .visit(&server.page(&format!("/?lang={language}")))
            .await?;
        open_directory(&browser, guides, title).await?;
        browser.see(checked).await?;
        browser.see(spoken).await?;
        let [states, sorted]: [Vec<String>; 2] =
            serde_json::from_value(ask(&browser, STATES).await?)?;
        assert_eq!(states.len(), 56);
        assert_eq!(states, sorted, "{language}");
        // What nobody translated says that it is English.
        let marked =
            "return Array.from(document.querySelectorAll('.directory__entry h3 [lang=en]'))
            .some((name) => name.textContent === 'StrongHearts Native Helpline')";
        assert_eq!(ask(&browser, marked).await?, json!(true), "{language}");
    }
    Ok(())
}

#[tokio::test]
async fn what_was_found_is_printed_without_the_choice() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    open_directory(&browser, "Guides and help lines", TITLE).await?;
    browser
        .select(
            "What do you need?",
            "Help with costs, such as medical bills or lost pay",
        )
        .await?;
    browser.select("Where?", "Ohio").await?;
    browser.see("In Ohio").await?;
    browser.find(Role::Button, "Print this page").await?;
    let paper = browser.on_paper().await?;
    for printed in [
        "In Ohio",
        "1-877-584-2846",
        "nacvcb.org",
        "Last checked: November 22, 2026.",
    ] {
        assert!(
            paper.contains(printed),
            "“{printed}” is not on paper: {paper}"
        );
    }
    for of_the_screen in [
        "What do you need?",
        "Where?",
        "Print this page",
        "Leave this page",
    ] {
        let stands = paper.lines().any(|line| line == of_the_screen);
        assert!(!stands, "{of_the_screen}: {paper}");
    }
    Ok(())
}

#[tokio::test]
async fn a_shelter_that_an_administrator_adds_is_found_in_spanish_and_taken_back() -> Result<()> {
    let server = Server::start()?;
    let desk = Desk::open_by(Engine::Chromium, &server.first_administrator()?).await?;
    let browser = desk.browser();
    browser.follow_link("Settings").await?;
    browser.see_heading("Settings of the office").await?;
    browser
        .fill("Short name of a new entry", "Our Shelter")
        .await?;
    browser.press_button("Add the entry").await?;
    browser.see("Use small letters, digits and hyphens").await?;
    browser
        .fill("Short name of a new entry", "our-shelter")
        .await?;
    browser.press_button("Add the entry").await?;
    describe_shelter(browser).await?;
    browser.press_button("Show what visitors will read").await?;
    browser.see("Fill this in: nobody is sent").await?;
    browser.is_accessible("an entry without a name").await?;
    browser.fill("our-shelter: Name", "Our shelter").await?;
    browser.press_button("Show what visitors will read").await?;
    browser.see_focus_on("What will be different").await?;
    browser.see("What people will read in the list").await?;
    browser.see("Refugio nuestro").await?;
    browser.is_accessible("what people will read of it").await?;
    assert!(!is_found_in_spanish(&server).await?);
    browser.press_button("Use these").await?;
    browser.see("The settings are in use: version 1.").await?;
    assert!(is_found_in_spanish(&server).await?);

    browser.press_button("Undo the last change").await?;
    browser.find(Role::Dialog, "Undo the last change").await?;
    browser.press_button("Undo it").await?;
    browser.see("The change is undone: version 2").await?;
    assert!(!is_found_in_spanish(&server).await?);
    Ok(())
}

/// What the shelter is called in Spanish.
const OURS: &str = "Refugio nuestro";

/// All of it but its name.
async fn describe_shelter(browser: &Browser) -> Result<()> {
    for (label, option) in [
        ("What it is", "Advice by telephone"),
        ("Where", "Texas"),
        ("Whose page or paper that is", "The organization’s own"),
    ] {
        browser
            .select(&format!("our-shelter: {label}"), option)
            .await?;
    }
    let needs = "our-shelter: What it helps with";
    browser.choose_in(needs, "A safe place to stay").await?;
    for (label, text) in [
        ("Telephone numbers, one a line", "512-555-0100"),
        ("Where this was read, one a line", "We called it"),
        ("Day of the last check", "2026-11-20"),
        ("Name (Español)", OURS),
    ] {
        browser.fill(&format!("our-shelter: {label}"), text).await?;
    }
    Ok(())
}

/// Whether the shelter is there for a person who looks in Spanish for a safe place in Texas.
async fn is_found_in_spanish(server: &Server) -> Result<bool> {
    let person = Browser::start().await?;
    person.set_viewport(PHONE).await?;
    person.visit(&server.page("/?lang=es")).await?;
    let title = "Encontrar ayuda cerca de usted";
    open_directory(&person, "Guías y líneas de ayuda", title).await?;
    let need = "Un lugar seguro donde quedarse";
    person.select("¿Qué necesita?", need).await?;
    person.select("¿Dónde?", "Texas").await?;
    person.see("En Texas").await?;
    let found = listed(&person).await?;
    Ok(found.iter().any(|name| name.contains(OURS)))
}

#[tokio::test]
async fn the_directory_is_accessible_in_every_language_and_look() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(NARROW).await?;
    browser.visit(&server.page("/")).await?;
    open_directory(&browser, "Guides and help lines", TITLE).await?;
    browser
        .select("Where?", "In every state and territory")
        .await?;
    browser.see("In each state and territory").await?;
    let wrong = wrong_anywhere(&browser, "the directory", &Look::at_home()).await?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[tokio::test]
async fn no_link_leads_away_from_a_kiosk_and_those_of_a_frame_leave_it_open() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    let links = "return Array.from(document.querySelectorAll('#guides a'),
        (link) => `${link.target} ${link.rel}`)";
    for (path, leads_away) in [("/kiosk", false), ("/widget", true)] {
        browser.arrive(&server.page(path)).await?;
        open_directory(&browser, "Guides and help lines", TITLE).await?;
        browser.see(&everywhere_in_words()).await?;
        browser.see("www.thehotline.org").await?;
        let links: Vec<String> = serde_json::from_value(ask(&browser, links).await?)?;
        let away: Vec<_> = links
            .iter()
            .filter(|link| link.starts_with("_blank"))
            .collect();
        assert_eq!(away.is_empty(), !leads_away, "{path}: {links:?}");
        assert!(
            away.iter().all(|link| link.contains("noopener noreferrer")),
            "{links:?}"
        );
        assert_eq!(links.is_empty(), !leads_away, "{path}: {links:?}");
    }
    Ok(())
}

#[tokio::test]
async fn whoever_cannot_have_the_list_is_told_whom_to_call() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.visit(&server.page("/")).await?;
    browser.press_button("Guides and help lines").await?;
    browser.see_heading("Guides and help lines").await?;
    browser.cut_network(true).await?;
    browser.press_button(TITLE).await?;
    browser.see("We could not load the list.").await?;
    browser.find(Role::Link, "988 Someone to talk to").await?;
    browser
        .is_accessible("the directory that did not come")
        .await?;
    browser.cut_network(false).await?;
    browser.press_button("All guides").await?;
    browser.press_button(TITLE).await?;
    browser.see(&everywhere_in_words()).await
}
