//! The office is away: before, during and after a visit.

use std::path::PathBuf;

use anyhow::Result;
use tests::{
    browser::{Browser, Role, files_holding},
    directory::everywhere_in_words,
};

use super::kiosk::{Kiosk, NAME};
use super::office::Office;
use super::{KEPT, SENT};

/// What offers to print.
const PRINT: &str = "Print this page";

/// A clock that stands long after every manifest's end.
const YEARS_LATER: &str = "window.now ??= Date.now.bind(Date); Date.now = () => now() + 3e11;";
const TODAY: &str = "Date.now = now;";

#[tokio::test]
async fn a_kiosk_that_starts_without_the_office_takes_answers_and_sends_them_later() -> Result<()> {
    let mut office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    office.kill()?;

    let kiosk = kiosk.killed().await?;
    kiosk.arrive().await?;
    let (_, heading) = kiosk.visit().await?;

    assert_eq!(heading, KEPT);
    assert_eq!(kiosk.queue().await?, (1, 0));
    kiosk.browser().is_accessible("answers that wait").await?;
    office.start()?;
    // Who still stands there is told.
    kiosk.browser().see_heading(SENT).await?;
    assert!(!kiosk.browser().text().await?.contains(KEPT));
    kiosk.is_empty().await?;
    let (arrived, _) = office.arrived().await?;
    assert_eq!(arrived.into_values().collect::<Vec<_>>(), [1]);
    Ok(())
}

#[tokio::test]
async fn a_kiosk_without_the_office_still_knows_where_else_to_find_help() -> Result<()> {
    let mut office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    office.kill()?;

    let kiosk = kiosk.killed().await?;
    kiosk.arrive().await?;
    let browser = kiosk.browser();
    browser.press_button("Guides and help lines").await?;
    browser.see_heading("Guides and help lines").await?;
    browser.press_button("Find help near you").await?;
    browser.see(&everywhere_in_words()).await?;
    browser.see("1-800-799-7233").await
}

#[tokio::test]
async fn answers_outlive_a_browser_that_is_killed_before_they_are_sent() -> Result<()> {
    let mut office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    kiosk.browser().cut_network(true).await?;
    let (_, heading) = kiosk.visit().await?;
    assert_eq!(heading, KEPT);
    office.kill()?;

    let kiosk = kiosk.killed().await?;
    office.start()?;
    kiosk.arrive().await?;
    kiosk.is_empty().await?;

    let (arrived, _) = office.arrived().await?;
    assert_eq!(arrived.into_values().collect::<Vec<_>>(), [1]);
    Ok(())
}

#[tokio::test]
async fn an_enrolled_kiosk_signs_and_says_how_much_waits() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    kiosk.set_up("AAAA-AAAA").await?;
    kiosk
        .browser()
        .see("The office does not take this code.")
        .await?;
    kiosk
        .browser()
        .is_accessible("a code that was refused")
        .await?;
    kiosk.set_up(&office.code("Lobby 3")?).await?;
    kiosk
        .browser()
        .see("knows this screen as “Lobby 3” now")
        .await?;
    kiosk
        .browser()
        .is_accessible("a kiosk that is set up")
        .await?;
    kiosk.browser().picture("kiosk-setup").await?;
    assert!(kiosk.key_stays_inside().await?);
    let beats = async || Ok(office.kiosks()?.contains("online"));
    kiosk.browser().wait_until("a heartbeat", beats).await?;

    kiosk.arrive().await?;
    assert!(
        !kiosk
            .browser()
            .has(Role::Button, "Set up this screen")
            .await?
    );
    kiosk.visit().await?;
    kiosk.browser().see_heading(SENT).await?;
    let (arrived, signed) = office.arrived().await?;
    assert_eq!((arrived.len(), signed), (1, 1));

    // What the office does not believe any more is taken for work.
    office.revoke_kiosk()?;
    kiosk.arrive().await?;
    kiosk.visit().await?;
    kiosk.browser().see_heading(SENT).await?;
    let (arrived, signed) = office.arrived().await?;
    assert_eq!((arrived.len(), signed), (2, 1));
    Ok(())
}

/// A kiosk that the office knows, where somebody has begun.
async fn at_the_first_question(office: &Office) -> Result<Kiosk> {
    let kiosk = Kiosk::open(office).await?;
    kiosk.set_up(&office.code("Lobby 3")?).await?;
    let browser = kiosk.browser();
    browser.see("knows this screen as “Lobby 3” now").await?;
    kiosk.arrive().await?;
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    Ok(kiosk)
}

#[tokio::test]
async fn a_page_that_an_answer_led_to_is_never_noted() -> Result<()> {
    let office = Office::open()?;
    let kiosk = at_the_first_question(&office).await?;
    let browser = kiosk.browser();
    browser.choose("No").await?;
    browser.press_button("Continue").await?;
    browser.see_heading("Your safety comes first").await?;
    browser.press_button("Finish and erase").await?;
    browser.see("Touch the screen to begin").await?;
    // Only who is not safe sees that page: the visit counts at the question before it.
    let heard = ("safe-now".to_owned(), "en".to_owned(), 1);
    browser
        .wait_until("the office to hear of it", async || {
            let noted = browser.traces().await?.session.join("\n");
            assert!(!noted.contains("help-now"), "{noted}");
            Ok(office.ended().await? == std::slice::from_ref(&heard))
        })
        .await?;
    browser
        .wait_until("the note to be gone", async || {
            Ok(browser.traces().await?.session.is_empty())
        })
        .await
}

#[tokio::test]
async fn who_came_to_the_wrong_door_is_not_even_counted() -> Result<()> {
    let office = Office::open()?;
    let kiosk = at_the_first_question(&office).await?;
    let browser = kiosk.browser();
    browser.choose("Yes").await?;
    browser.press_button("Continue").await?;
    browser
        .see_heading("What we can do here, and what we cannot")
        .await?;
    browser.press_button("Continue").await?;
    browser.see_heading("What brings you here today?").await?;
    browser
        .choose("I want to tell the government about a person")
        .await?;
    browser.press_button("Continue").await?;
    browser
        .see_heading("This is not the place for tips")
        .await?;
    browser.press_button("Finish and erase").await?;
    browser.see("Touch the screen to begin").await?;
    assert_eq!(browser.traces().await?.session, Vec::<String>::new());

    // The visit after it is heard of, and is the only one.
    browser.begin_in("English").await?;
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.press_button("Finish and erase").await?;
    let heard = ("safe-now".to_owned(), "en".to_owned(), 1);
    browser
        .wait_until("the office to hear of the next", async || {
            Ok(!office.ended().await?.is_empty())
        })
        .await?;
    assert_eq!(office.ended().await?, [heard]);
    assert_eq!(kiosk.queue().await?, (0, 0));
    let (arrived, _) = office.arrived().await?;
    assert!(arrived.is_empty(), "{arrived:?}");
    Ok(())
}

#[tokio::test]
async fn where_no_printer_is_nothing_offers_to_print() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    let opens_a_guide = async |kiosk: &Kiosk| {
        kiosk.arrive().await?;
        let browser = kiosk.browser();
        browser.press_button("Guides and help lines").await?;
        browser.press_button("Someone to talk to now").await?;
        browser.see_heading("Someone to talk to now").await
    };
    opens_a_guide(&kiosk).await?;
    kiosk.browser().find(Role::Button, PRINT).await?;

    kiosk.show_set_up().await?;
    let box_of_it = "There is a printer at this screen";
    kiosk.browser().untick(box_of_it).await?;
    let kept = async || Ok(!kiosk.prints().await?);
    kiosk.browser().wait_until("the note of it", kept).await?;
    opens_a_guide(&kiosk).await?;
    kiosk.browser().see_none(Role::Button, PRINT).await?;

    // It is the screen's own, whoever restarts it.
    let kiosk = kiosk.killed().await?;
    opens_a_guide(&kiosk).await?;
    kiosk.browser().see_none(Role::Button, PRINT).await?;
    kiosk.show_set_up().await?;
    let shown = async || Ok(!kiosk.browser().is_chosen(box_of_it).await?);
    kiosk.browser().wait_until("an empty box", shown).await
}

#[tokio::test]
async fn a_kiosk_that_never_met_the_office_says_so_before_anybody_begins() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::unopened(&office).await?;
    // The page comes; what it asks the office for does not.
    kiosk
        .browser()
        .run_before_pages(
            "const real = fetch;
             window.fetch = (asked, options) => String(asked.url ?? asked).includes('/api/')
                 ? Promise.reject(new TypeError('no network')) : real(asked, options);",
        )
        .await?;

    kiosk.arrive().await?;

    see_notice(kiosk.browser(), "It cannot reach the office right now").await
}

#[tokio::test]
async fn what_the_office_said_long_ago_is_not_believed() -> Result<()> {
    let mut office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    office.kill()?;
    let kiosk = kiosk.killed().await?;
    kiosk.browser().run_before_pages(YEARS_LATER).await?;

    kiosk.arrive().await?;
    see_notice(kiosk.browser(), "It cannot reach the office right now").await?;

    // It comes back, with the same clock as the kiosk's.
    kiosk.browser().run_before_pages(TODAY).await?;
    office.start()?;
    kiosk.arrive().await?;
    kiosk.visit().await?;
    kiosk.browser().see_heading(SENT).await?;
    Ok(())
}

#[tokio::test]
async fn nothing_that_anybody_typed_is_on_the_disk() -> Result<()> {
    let mut office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    office.kill()?;
    kiosk.visit().await?;

    let traces = kiosk.browser().traces().await?.text();
    assert!(traces.contains("submission_id"), "the envelope is there");
    assert!(!traces.contains(NAME), "an answer is there");
    let profile = kiosk.close();
    assert_eq!(files_holding(profile.path(), NAME)?, Vec::<PathBuf>::new());
    Ok(())
}

/// The notice, which anybody sees before they press Start.
pub(super) async fn see_notice(browser: &Browser, sentence: &str) -> Result<()> {
    browser.see("This screen is not ready").await?;
    browser.see(sentence).await?;
    browser.find(Role::Button, "Start").await?;
    browser.is_accessible(sentence).await
}
