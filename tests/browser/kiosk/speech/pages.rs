//! Every kind of page is heard when it opens: from its title to the last thing on it, and once. Only the
//! page of the technician is not among them.

use anyhow::{Result, bail};
use serde_json::Value;
use tests::browser::{Browser, KIOSK_PORTRAIT, Means, Said, Server, VOICES};

use super::{
    super::{ask, holds},
    MOST_STEPS, kiosk_with, listening, silence,
};

const GUIDES: &str = "Guides and help lines";
const DIRECTORY: &str = "Find help near you";
/// One of the places in the directory.
const PLACE: &str = "911: police, fire or ambulance";

/// The last thing on a page that asks something, on one that is printed, on the list of the guides, and on
/// one that leads away.
const TELEPHONE: &str = "Go on with your own phone, button";
const PRINT: &str = "Print this page, button";
const BACK: &str = "Back to where I was, button";
const FINISH: &str = "Finish and clear this screen, button";

/// Pages of every kind that is asked: each by its title, with what is chosen there.
const ASKED: [(&str, Option<&str>); 18] = [
    ("Are you safe right now?", Some("Yes")),
    ("What we can do here, and what we cannot", None),
    ("What brings you here today?", None),
    (
        "How we use your answers",
        Some("I have read this, and the office may use my answers to help me"),
    ),
    ("Who was harmed?", None),
    ("What should we call you?", None),
    ("What would help you?", Some("Something else")),
    ("What happened to you?", None),
    ("Did it happen once or over time?", None),
    ("When did it happen?", None),
    ("Where did it happen?", None),
    ("Was it reported to the police?", None),
    ("Who was the person who harmed you?", None),
    (
        "Are you afraid that this person may hurt you or someone close to you?",
        None,
    ),
    (
        "How may we contact you safely?",
        Some("I will contact you. Please do not contact me."),
    ),
    ("Do you want an interpreter?", None),
    (
        "Is there anything that makes it easier for you to talk with us?",
        None,
    ),
    ("May we ask four short questions for statistics?", None),
];

/// The titles in the list of the guides.
const TITLES: &str =
    "return Array.from(document.querySelectorAll('.guides__open'), (guide) => guide.textContent);";

/// Answers when what is being drawn stands, and whatever the page does about it has begun.
const DRAWN: &str = "
    const [done] = arguments;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => setTimeout(() => done(true)))));
";

/// Holds the answer with the directory back until `bring` is called.
const HOLD_THE_LIST: &str = "
    const { fetch } = window;
    window.fetch = (asked, ...more) => {
        const answer = () => fetch.call(window, asked, ...more);
        const held = String(asked.url ?? asked).endsWith('/api/directory');
        return held ? new Promise((come) => { window.bring = () => come(answer()); }) : answer();
    };
";

/// Whether the part of the page that is being read is to be seen.
const SHOWN: &str = "
    const { top, bottom } = document.querySelector('[data-being-read]').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
";

/// Waits until a page was read, from this title to this last thing, and nothing more is said: each of them
/// once.
async fn heard_once(browser: &Browser, title: &str, last: &str) -> Result<Vec<Said>> {
    let read = browser
        .wait_until("the page to be read", async || {
            let (titles, ends) = times(&browser.said().await?, title, last);
            Ok(titles > 0 && ends > 0)
        })
        .await;
    silence(browser).await?;
    drawn(browser).await?;
    silence(browser).await?;
    let said = browser.said().await?;
    if read.is_err() || times(&said, title, last) != (1, 1) {
        let texts: Vec<&str> = said.iter().map(|one| one.text.as_str()).collect();
        bail!("“{title}” was not heard once, to “{last}”; said was {texts:#?}");
    }
    Ok(said)
}

/// How often a title was said, and words that stand at the end.
fn times(said: &[Said], title: &str, last: &str) -> (usize, usize) {
    let titles = said.iter().filter(|one| one.text == title);
    let ends = said.iter().filter(|one| one.text.contains(last));
    (titles.count(), ends.count())
}

/// Presses a button in silence, and hears the page that it opens.
async fn opens(browser: &Browser, button: &str, title: &str, last: &str) -> Result<Vec<Said>> {
    silence(browser).await?;
    browser.forget_said().await?;
    browser.press_button(button).await?;
    heard_once(browser, title, last).await
}

/// Unfolds language and display, and lets the voice say so.
async fn unfolds(browser: &Browser, fold: &str) -> Result<()> {
    browser.press_button(fold).await?;
    drawn(browser).await
}

async fn drawn(browser: &Browser) -> Result<()> {
    browser.client().execute_async(DRAWN, Vec::new()).await?;
    Ok(())
}

fn is_heard(said: &[Said], words: &str) -> bool {
    said.iter().any(|one| one.text.contains(words))
}

#[tokio::test]
async fn the_list_of_the_guides_and_each_of_them_is_heard_once() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    opens(&browser, GUIDES, GUIDES, BACK).await?;
    let titles: Vec<String> = serde_json::from_value(ask(&browser, TITLES).await?)?;
    assert_eq!(titles.len(), 11);
    for title in titles {
        let said = opens(&browser, &title, &title, PRINT).await?;
        assert_eq!(is_heard(&said, PLACE), title == DIRECTORY, "{title}");
        opens(&browser, "All guides", GUIDES, BACK).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_directory_that_comes_late_is_heard_whole_and_once() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    opens(&browser, GUIDES, GUIDES, BACK).await?;
    ask(&browser, HOLD_THE_LIST).await?;
    browser.forget_said().await?;
    browser.press_button(DIRECTORY).await?;
    browser
        .wait_until("“One moment…” to be said", async || {
            Ok(is_heard(&browser.said().await?, "One moment…"))
        })
        .await?;
    ask(&browser, "window.bring();").await?;
    let said = heard_once(&browser, DIRECTORY, PRINT).await?;
    assert!(is_heard(&said, PLACE), "{said:#?}");
    Ok(())
}

#[tokio::test]
async fn every_kind_of_question_the_check_and_the_end_are_heard_once() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    let mut button = "Start";
    for (title, choice) in ASKED {
        opens(&browser, button, title, TELEPHONE).await?;
        if let Some(choice) = choice {
            browser.choose(choice).await?;
            drawn(&browser).await?;
        }
        button = "Continue";
    }
    opens(&browser, button, "Check your answers", TELEPHONE).await?;
    opens(&browser, "Send", "We have your answers", PRINT).await?;
    Ok(())
}

#[tokio::test]
async fn what_is_wrong_and_a_wrong_door_are_heard_once() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    opens(&browser, "Start", ASKED[0].0, TELEPHONE).await?;
    let fault = "Choose yes, no or “I’m not sure”";
    opens(&browser, "Continue", "There is a problem", fault).await?;
    browser.choose("Yes").await?;
    drawn(&browser).await?;
    for (title, _) in &ASKED[1..3] {
        opens(&browser, "Continue", title, TELEPHONE).await?;
    }
    browser
        .choose("I want to tell the government about a person")
        .await?;
    drawn(&browser).await?;
    let door = "This is not the place for tips";
    opens(&browser, "Continue", door, FINISH).await?;
    Ok(())
}

#[tokio::test]
async fn the_first_screens_are_heard_once_by_who_does_not_look() -> Result<()> {
    let server = Server::start()?;
    let mut browser = kiosk_with(&server, &VOICES, KIOSK_PORTRAIT).await?;
    browser.act_with(Means::Keyboard);
    browser.see("press 5").await?;
    browser.press_character('5').await?;
    heard_once(&browser, "Choose your language", "简体中文").await?;
    browser.forget_said().await?;
    browser.press_character('1').await?;
    let welcome = "Were you harmed by a crime? heading";
    heard_once(&browser, welcome, "Someone to talk to, day and night").await?;
    Ok(())
}

#[tokio::test]
async fn another_language_is_heard_once_over_a_guide_and_over_a_question() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    opens(&browser, GUIDES, GUIDES, BACK).await?;
    let guide = "What happens after an arrest";
    opens(&browser, guide, guide, PRINT).await?;
    unfolds(&browser, "Language and display").await?;
    let print = "Imprimir esta página, botón";
    opens(&browser, "Español", "Qué pasa después de un arresto", print).await?;
    // Its texts are there already.
    unfolds(&browser, "Idioma y pantalla").await?;
    opens(&browser, "English", guide, PRINT).await?;

    browser.press_button("Back to where I was").await?;
    opens(&browser, "Start", ASKED[0].0, TELEPHONE).await?;
    unfolds(&browser, "Language and display").await?;
    let question = "¿Está usted a salvo en este momento?";
    let telephone = "Seguir en su propio teléfono, botón";
    opens(&browser, "Español", question, telephone).await?;
    Ok(())
}

#[tokio::test]
async fn a_finger_on_the_words_leaves_the_reading_and_the_page_where_they_are() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    opens(&browser, GUIDES, GUIDES, BACK).await?;
    browser.hold_voice().await?;
    browser.press_button("Read this page").await?;
    says(&browser, GUIDES).await?;
    browser.end_stretch().await?;
    let words = "You can read these at any time.";
    says(&browser, words).await?;

    browser.touch_words(words).await?;
    drawn(&browser).await?;
    assert!(browser.saying().await?.contains(words));
    let place = scrolled(&browser).await?;
    read_to_the_end(&browser).await?;
    assert_eq!(scrolled(&browser).await?, place);

    // What is read next is shown again.
    browser.press_button("Read this page").await?;
    says(&browser, GUIDES).await?;
    read_to_the_end(&browser).await?;
    holds(&browser, SHOWN).await
}

/// Stretch by stretch, to the last thing in the list of the guides.
async fn read_to_the_end(browser: &Browser) -> Result<()> {
    for _ in 0..MOST_STEPS {
        if browser.saying().await?.contains(BACK) {
            return Ok(());
        }
        browser.end_stretch().await?;
    }
    bail!("“{BACK}” is never said")
}

async fn says(browser: &Browser, words: &str) -> Result<()> {
    browser
        .wait_until(words, async || Ok(browser.saying().await?.contains(words)))
        .await
}

async fn scrolled(browser: &Browser) -> Result<Value> {
    ask(browser, "return Math.round(window.scrollY);").await
}
