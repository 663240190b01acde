//! Somebody is referred to places of the directory, by a message in words that staff changed; what came of
//! it is written down, and the letter of another referral goes onto paper alone.

use std::cell::RefCell;

use anyhow::{Context, Result};
use tests::browser::{Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, NARROW, Role, Server};

use super::{
    desk::Desk,
    told,
    walk::{AT_HOME, walk},
};

pub(super) const LIFELINE: &str = "988 Suicide and Crisis Lifeline";

/// The person's consent as it is mostly given.
pub(super) const AGREED: &str = "They said yes";

/// What the list 'Where' stands at.
const CHOSEN_PLACE: &str = "return document.getElementById('referral-place')?.value ?? '';";

#[tokio::test]
async fn a_person_is_referred_and_what_came_of_it_is_kept() -> Result<()> {
    let server = Server::start()?;
    let mut visitor = Browser::start().await?;
    let reference = walk(&mut visitor, &server, AT_HOME, &told::for_the_pictures()).await?;
    let reference = reference.context("a reference")?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link(&reference).await?;
    browser
        .see("The person was not referred to anybody yet.")
        .await?;
    by_message(browser).await?;
    follows_up(browser).await?;
    by_letter(browser).await?;
    looks_good(browser).await
}

async fn by_message(browser: &Browser) -> Result<()> {
    browser.press_button("Refer the person").await?;
    browser.find(Role::Dialog, "Refer the person").await?;
    // What the person asked for and where it happened is chosen already.
    browser
        .wait_until("the place where it happened to be chosen", async || {
            let place = browser.client().execute(CHOSEN_PLACE, Vec::new()).await?;
            Ok(place == "TX")
        })
        .await?;
    browser.press_button("Send the message").await?;
    browser
        .see("Choose at least one place, and at most 8.")
        .await?;
    choose_place(browser, LIFELINE).await?;
    browser
        .press_button("Write it from the chosen places")
        .await?;
    browser.see("It is written in English.").await?;
    let text = written(browser).await?;
    assert!(text.starts_with("Dear Ana,"), "{text}");
    for (name, colors) in [("", ColorScheme::Light), ("-dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        browser.picture(&format!("desk-refer{name}")).await?;
        browser
            .is_accessible(&format!("the dialog for a referral{name}"))
            .await?;
    }
    browser.set_color_scheme(ColorScheme::Light).await?;
    nobody_asked(browser).await?;
    browser
        .choose("They did not agree, and it is done for a reason")
        .await?;
    browser.press_button("Send the message").await?;
    browser
        .see("Say why it is done without their consent.")
        .await?;
    browser.is_accessible("a referral without consent").await?;
    browser.choose(AGREED).await?;
    browser.press_button("Send the message").await?;
    browser.see("The referral is kept.").await?;
    browser.see("margaret referred the person.").await
}

/// Nothing is ticked before somebody says it, and without it nothing is sent.
async fn nobody_asked(browser: &Browser) -> Result<()> {
    const UNASKED: &str = "Say whether the person agreed.";
    for consent in [
        AGREED,
        "They wrote yes",
        "They did not agree, and it is done for a reason",
    ] {
        assert!(!browser.is_chosen(consent).await?, "{consent}");
    }
    browser.press_button("Send the message").await?;
    browser.see(UNASKED).await?;
    let focused = browser.client().active_element().await?;
    let focused = focused.attr("id").await?;
    assert_eq!(focused.as_deref(), Some("referral-consent-spoken"));
    browser
        .is_accessible("a referral that nobody asked about")
        .await?;
    browser.choose(AGREED).await?;
    browser.see_gone(UNASKED).await
}

/// Ticks the place whose name begins so, once the list is there.
pub(super) async fn choose_place(browser: &Browser, name: &str) -> Result<()> {
    let found = RefCell::new(None);
    browser
        .wait_until(name, async || {
            let places = browser.names(Role::Checkbox).await?;
            let place = places.into_iter().find(|one| one.starts_with(name));
            found.replace(place);
            Ok(found.borrow().is_some())
        })
        .await?;
    let place = found.into_inner().context("a place")?;
    browser.choose(&place).await
}

/// What stands in the field, once something does.
async fn written(browser: &Browser) -> Result<String> {
    let field = "What the person will read";
    let is_there = async || Ok(!browser.value(field).await?.is_empty());
    browser
        .wait_until("the letter is written", is_there)
        .await?;
    browser.value(field).await
}

async fn follows_up(browser: &Browser) -> Result<()> {
    browser.see("Ask what came of the referral").await?;
    let what = format!("What came of {LIFELINE}");
    browser.select(&what, "They got help there").await?;
    let keep = format!("Keep what came of {LIFELINE}");
    browser.press_button(&keep).await?;
    browser.see("What came of it is kept.").await?;
    browser
        .see("margaret wrote down what came of a referral: They got help there")
        .await?;
    browser.see_gone("Ask what came of the referral").await
}

async fn by_letter(browser: &Browser) -> Result<()> {
    browser.press_button("Refer the person").await?;
    choose_place(browser, "911").await?;
    browser.choose(AGREED).await?;
    browser.choose("A letter, printed here").await?;
    browser
        .press_button("Write it from the chosen places")
        .await?;
    browser.see("It is written in English.").await?;
    browser.press_button("Keep the letter").await?;
    browser.see("911: police, fire or ambulance").await?;
    // Paper is looked at as long as the dialog for printing would be open.
    let no_printer = "window.print = () => undefined;";
    browser.client().execute(no_printer, Vec::new()).await?;
    browser.press_button("Print the letter").await?;
    comes_onto_paper(browser, "Dear Ana,").await?;
    let paper = browser.on_paper().await?;
    assert!(!paper.contains("History of the case"), "{paper}");
    let over = "window.dispatchEvent(new Event('afterprint'));";
    browser.client().execute(over, Vec::new()).await?;
    comes_onto_paper(browser, "History of the case").await
}

async fn comes_onto_paper(browser: &Browser, words: &str) -> Result<()> {
    browser
        .wait_until(&format!("“{words}” on paper"), async || {
            Ok(browser.on_paper().await?.contains(words))
        })
        .await
}

async fn looks_good(browser: &Browser) -> Result<()> {
    for (name, colors) in [("", ColorScheme::Light), ("-dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        browser.picture(&format!("desk-referrals{name}")).await?;
        browser
            .is_accessible(&format!("a case with referrals{name}"))
            .await?;
    }
    browser.set_color_scheme(ColorScheme::Light).await?;
    browser.set_viewport(NARROW).await?;
    assert_eq!(browser.sideways_overflow().await?, 0);
    browser.picture("desk-referrals-narrow").await?;
    Ok(())
}
