//! Visit after visit in one browser, as at a kiosk that stands for weeks: it grows by nothing, and
//! nothing that anybody typed is left anywhere.
//!
//! Here it is short. A thousand visits: `cargo xtask test --long`.

use std::cell::Cell;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use anyhow::{Context, Result};
use tests::browser::{Browser, KIOSK_PORTRAIT, Means, Role, Server, Weight, files_holding};
use tests::scale::asked_for;

use super::{CANARY, NAME, go_to_the_name};

/// Visits of the short run.
const SHORT: usize = 24;
/// By then the browser has made what it makes once. The later ones are compared with it.
const SETTLED: usize = 50;
/// As an office has them that did not choose.
const IDLE: u32 = 75;
const COUNTDOWN: u32 = 30;
const NOBODY: &str = "Touch the screen to begin";
/// A language, the button that opens a visit's questions, and what ends the visit.
const LANGUAGES: [(&str, &str, &str); 4] = [
    ("English", "Start", "Finish and erase"),
    ("Español", "Empezar", "Terminar y borrar"),
    ("العربية", "البدء", "إنهاء ومسح"),
    ("简体中文", "开始", "结束并清除"),
];

#[tokio::test]
#[expect(clippy::print_stdout, reason = "the figures of a long run")]
async fn a_thousand_visits_weigh_as_much_as_one() -> Result<()> {
    let visits = asked_for("INTAKE_SOAK")?.unwrap_or(SHORT);
    let settled = SETTLED.min(visits / 2);
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Touch);
    browser.set_viewport(KIOSK_PORTRAIT).await?;
    browser.hold_the_clock().await?;
    browser.watch_weight().await?;
    browser.visit(&server.page("/kiosk")).await?;
    browser.see(NOBODY).await?;

    let mut standard = None;
    for visit in 1..=visits {
        somebody_comes(&browser, visit).await?;
        if !visit.is_multiple_of(settled) {
            continue;
        }
        let weight = match standard {
            None => settled_weight(&browser).await?,
            Some(standard) => weight_like(&browser, standard).await?,
        };
        println!("after visit {visit}: {weight:?}");
        standard.get_or_insert(weight);
    }
    let traces = browser.traces().await?.text();
    assert!(!traces.contains(CANARY), "{traces}");
    let profile = browser.close();
    assert_eq!(
        files_holding(profile.path(), CANARY)?,
        Vec::<PathBuf>::new()
    );
    Ok(())
}

/// Every visit ends with a new page. Until this one has stood for a while it has not begun to look for
/// a newer version of itself, nor to say that it is well.
async fn makes_its_rounds(browser: &Browser) -> Result<()> {
    let stood = "return document.timeline.currentTime > 4000;";
    browser
        .wait_until("the page makes its rounds", async || {
            let stood = browser.client().execute(stood, Vec::new()).await?;
            Ok(stood == true)
        })
        .await
}

/// What the page weighs once the end of the visit is over and it stands ready for the next.
async fn settled_weight(browser: &Browser) -> Result<Weight> {
    let last = Cell::new(browser.weigh().await?);
    makes_its_rounds(browser).await?;
    let settled = async || {
        let before = last.replace(browser.weigh().await?);
        Ok(grew_by_nothing(before, last.get()))
    };
    browser.wait_until("the page has settled", settled).await?;
    Ok(last.get())
}

/// The same, which must come to what it was before.
async fn weight_like(browser: &Browser, standard: Weight) -> Result<Weight> {
    let last = Cell::new(standard);
    makes_its_rounds(browser).await?;
    let grew = async || {
        last.set(browser.weigh().await?);
        Ok(grew_by_nothing(standard, last.get()))
    };
    let waited = browser.wait_until("it weighs what it did", grew).await;
    waited.with_context(|| format!("{:?} grew out of {standard:?}", last.get()))?;
    Ok(last.get())
}

/// Memory within a tenth; nothing more that listens or waits.
fn grew_by_nothing(standard: Weight, now: Weight) -> bool {
    tenth_about(standard.script).contains(&now.script)
        && tenth_about(standard.wasm).contains(&now.wasm)
        && now.listeners <= standard.listeners
        && now.timers <= standard.timers
        && now.documents <= standard.documents
}

fn tenth_about(bytes: u64) -> RangeInclusive<u64> {
    bytes * 9 / 10..=bytes * 11 / 10
}

/// Every third types something that nobody else may find. They change the language on the way, and
/// go by the button or without a word.
async fn somebody_comes(browser: &Browser, visit: usize) -> Result<()> {
    let (language, start, erase) = LANGUAGES[visit % LANGUAGES.len()];
    if visit.is_multiple_of(3) {
        browser.begin_in("English").await?;
        go_to_the_name(browser).await?;
        browser.fill(NAME, &format!("{CANARY} {visit}")).await?;
        browser.press_button("Language and display").await?;
        browser.press_button(language).await?;
    } else {
        browser.begin_in("Español").await?;
        browser.press_button("Idioma y pantalla").await?;
        browser.press_button(language).await?;
        browser.find(Role::Button, start).await?;
        let welcome = browser.heading().await?;
        browser.press_button(start).await?;
        browser.see_heading_change(&welcome).await?;
    }
    if visit.is_multiple_of(2) {
        browser.pass(IDLE).await?;
        browser.pass(COUNTDOWN).await?;
    } else {
        browser.press_button(erase).await?;
    }
    browser.see(NOBODY).await
}
