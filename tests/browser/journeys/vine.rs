//! Somebody asks for alerts and nothing else, and follows the links that the request brings.
//!
//! What stands behind a link's `#` goes to nobody and stays nowhere; the PIN decides.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, NARROW, PHONE, Role, Server};

use super::{
    desk::Desk,
    is_read_at_the_desk, leaves_no_trace,
    opened::read_by_the_notifier,
    told,
    walk::{AT_HOME, Visit, looks_well, walk, walk_pages},
};

every_engine!(
    who_comes_for_alerts_is_asked_for_nothing_else,
    who_is_handed_off_takes_the_steps_along,
    a_request_is_confirmed_by_link_and_pin,
    a_request_is_confirmed_by_the_code_of_a_text_message,
    an_update_is_read_and_the_alerts_are_changed,
    alerts_are_stopped_in_spanish,
    a_link_that_opens_nothing_is_said_kindly
);

/// The page of a request for alerts.
const FOR_ALERTS: Visit = Visit {
    path: "/vine",
    ..AT_HOME
};

/// Where the sign-up is finished at another service.
const ELSEWHERE: &str = "[office.alerts.ice]\nway = 'hand-off'\n";

/// What stands behind the `#` of a link. It holds the canary, which must be found nowhere.
pub(super) const TOKEN: &str = "zxqv-token";

/// Answers in place of the office whatever is asked with a link, so that each answer can be seen
/// here. `window.asked` keeps what was asked.
pub(super) const OFFICE: &str = "
    window.whole = window.fetch;
    window.asked = [];
    const answer = (status, body) => new Response(JSON.stringify(body), { status });
    const answers = {
        '/api/vine/confirm': { state: 'confirmed' },
        '/api/vine/code': { state: 'confirmed' },
        '/api/vine/cancel': { state: 'cancelled' },
        '/api/vine/change': {},
        '/api/vine/update': {
            event: 'released', happened_on: '2026-11-29', hearing: null, reference: '7KQ2M-4XWPT',
        },
        '/api/vine/contacts': {
            state: 'confirmed',
            reference: '7KQ2M-4XWPT',
            contacts: [
                { number: 1, channel: 'text', ends_with: '99', in_use: true },
                { number: 3, channel: 'email', ends_with: 'e.org', in_use: true },
            ],
            events: ['release', 'court'],
            language: 'en',
        },
    };
    window.fetch = async (asked, options) => {
        const path = new URL(asked.url ?? asked, location.href).pathname;
        if (!path.startsWith('/api/vine/')) return window.whole(asked, options);
        const body = await asked.clone().json();
        window.asked.push([path, body]);
        if ('token' in body ? body.token !== 'zxqv-token' : body.code !== '123456') {
            return answer(404, {});
        }
        if (body.pin !== '4917') {
            return 'token' in body ? answer(403, { tries_left: 2 }) : answer(404, {});
        }
        return answer(200, answers[path]);
    };
";

async fn who_comes_for_alerts_is_asked_for_nothing_else(engine: Engine) -> Result<()> {
    let server = is_read_at_the_desk(engine, FOR_ALERTS, told::alerts_alone()).await?;
    let read = read_by_the_notifier(&server)?;
    assert_eq!(read["alert-contact-1-number"], "+12025550199");
    assert_eq!(read["alert-pin"], "4917");
    assert!(!read.contains_key("came-for"));
    Ok(())
}

/// The PIN is to be known by heart: it is on no screen and on no paper.
#[tokio::test]
async fn a_pin_is_neither_shown_nor_printed_nor_kept_by_the_browser() -> Result<()> {
    const PIN_PAGE: &str = "Choose a four-digit PIN";
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    let pages = told::alerts_alone();
    let place = pages.iter().position(|page| page.heading == PIN_PAGE);
    let (before, from_pin) = pages.split_at(place.context("a page for the PIN")?);
    walk_pages(&mut browser, &server, FOR_ALERTS, before).await?;
    browser.see_heading(PIN_PAGE).await?;
    assert_eq!(
        pin_fields(&browser).await?,
        json!([
            ["alert-pin", "password", "off"],
            ["alert-pin-again", "password", "off"]
        ])
    );
    for page in from_pin {
        browser.see_heading(page.heading).await?;
        page.answer(&browser).await?;
        shows_no_pin(&browser).await?;
        browser.press_button("Continue").await?;
    }
    browser.see_heading("Check your answers").await?;
    shows_no_pin(&browser).await?;
    browser.press_button("Send").await?;
    browser.see_heading("We have your answers").await?;
    shows_no_pin(&browser).await?;
    assert_eq!(read_by_the_notifier(&server)?["alert-pin"], "4917");
    Ok(())
}

/// Name and kind of each field for a PIN, and what the browser may fill in or keep of it.
async fn pin_fields(browser: &Browser) -> Result<Value> {
    let fields = "return [...document.querySelectorAll('#main input[id^=alert-pin]')]
        .map((field) => [field.id, field.type, field.autocomplete]);";
    Ok(browser.client().execute(fields, Vec::new()).await?)
}

/// Neither the page as it stands on the screen nor the same on paper has the PIN.
async fn shows_no_pin(browser: &Browser) -> Result<()> {
    for words in [browser.text().await?, browser.on_paper().await?] {
        assert!(!words.contains("4917"), "{words}");
    }
    Ok(())
}

async fn who_is_handed_off_takes_the_steps_along(engine: Engine) -> Result<()> {
    let server = Server::start_with(ELSEWHERE, &[])?;
    let mut browser = Browser::start_in(engine).await?;
    walk(&mut browser, &server, FOR_ALERTS, &told::alerts_elsewhere()).await?;
    browser.see("Finish your request for alerts").await?;
    browser.see("1-866-872-4973").await?;
    browser
        .find(Role::Link, "https://vinelink.dhs.gov/")
        .await?;
    assert!(!browser.text().await?.to_lowercase().contains("registered"));
    if engine == Engine::Chromium {
        let paper = browser.on_paper().await?;
        let step = "Next step: 1-866-872-4973, https://vinelink.dhs.gov/";
        assert!(paper.contains(step), "{paper}");
        assert!(!paper.contains("PIN"), "{paper}");
    }
    let read = read_by_the_notifier(&server)?;
    assert_eq!(json!(read), json!({ "custody-system": "ice" }));
    if engine == Engine::Chromium {
        staff_see_to_the_outside_system(&server, "Hand-off pending", "Handed off").await?;
    }
    Ok(())
}

#[tokio::test]
async fn who_is_served_here_and_elsewhere_confirms_and_takes_the_steps_along() -> Result<()> {
    let server = Server::start_with("[office.alerts.ice]\nway = 'both'\n", &[])?;
    let mut browser = Browser::start().await?;
    walk(&mut browser, &server, FOR_ALERTS, &told::alerts_alone()).await?;
    browser.see("Finish your request for alerts").await?;
    browser
        .see("They begin only after you confirm the request.")
        .await?;
    assert_eq!(read_by_the_notifier(&server)?["alert-pin"], "4917");
    staff_see_to_the_outside_system(&server, "Requested", "Requested").await
}

/// Staff find the sign-up as it stands, and note that it was finished at the outside system.
async fn staff_see_to_the_outside_system(server: &Server, before: &str, after: &str) -> Result<()> {
    let desk = Desk::open(Engine::Chromium, server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link_beginning("Alerts").await?;
    let sign_ups = "Sign-ups, the latest first";
    browser.find(Role::Table, sign_ups).await?;
    browser.see(before).await?;
    browser.see("To be finished at the outside system.").await?;
    browser.picture("desk-alerts-outside").await?;
    browser
        .is_accessible("a sign-up to be finished outside")
        .await?;
    browser.press_button_beginning("Finished outside").await?;
    browser.see("Noted.").await?;
    browser
        .wait_until("nothing is left to be finished", async || {
            Ok(!browser.text().await?.contains("To be finished"))
        })
        .await?;
    browser.see(after).await?;
    browser.find(Role::Link, "Alerts").await?;
    Ok(())
}

async fn a_request_is_confirmed_by_link_and_pin(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = open(engine, &server, &format!("/vine/confirm/#{TOKEN}")).await?;
    browser.see_heading("Confirm your request").await?;
    looks_well(&browser, "the page that asks for a PIN").await?;
    leaves_no_trace(&server, &browser).await?;

    browser.press_button("Confirm").await?;
    browser.see("Enter the four digits of your PIN").await?;
    looks_well(&browser, "a PIN that is missing").await?;
    assert_eq!(asked(&browser).await?, json!([]));

    browser.fill("PIN", "8205").await?;
    browser.press_button("Confirm").await?;
    browser
        .see("This PIN is not right. You can try 2 more times.")
        .await?;
    looks_well(&browser, "a PIN that is wrong").await?;
    browser.see_value("PIN", "").await?;

    browser.fill("PIN", "4917").await?;
    browser.press_button("Confirm").await?;
    browser.see_heading("Your request is confirmed").await?;
    browser.see_focus_on("Your request is confirmed").await?;
    looks_well(&browser, "a confirmed request").await?;
    leaves_no_trace(&server, &browser).await?;

    browser.press_button("Finish and clear this screen").await?;
    browser.see_heading("Were you harmed by a crime?").await
}

async fn a_request_is_confirmed_by_the_code_of_a_text_message(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = open(engine, &server, "/vine/confirm/").await?;
    browser.see_heading("Confirm your request").await?;
    browser.fill("PIN", "4917").await?;
    browser.press_button("Confirm").await?;
    browser
        .see("Enter the six digits from the text message")
        .await?;
    looks_well(&browser, "a code that is missing").await?;
    browser
        .fill("Code from the text message", "123 456")
        .await?;
    browser.fill("PIN", "8205").await?;
    browser.press_button("Confirm").await?;
    browser.see("The code or the PIN is not right").await?;
    assert!(!browser.text().await?.contains("more times"));
    looks_well(&browser, "a code with another PIN").await?;
    browser.see_value("PIN", "").await?;
    browser.fill("PIN", "4917").await?;
    browser.press_button("Confirm").await?;
    browser.see_heading("Your request is confirmed").await?;
    assert_eq!(
        asked(&browser).await?,
        json!([
            ["/api/vine/code", { "code": "123456", "pin": "8205" }],
            ["/api/vine/code", { "code": "123456", "pin": "4917" }],
        ])
    );
    Ok(())
}

async fn an_update_is_read_and_the_alerts_are_changed(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = open(engine, &server, &format!("/vine/update/#{TOKEN}")).await?;
    browser.see_heading("Read your update").await?;
    assert!(!browser.text().await?.contains("custody"));
    browser.fill("PIN", "4917").await?;
    browser.press_button("Show the update").await?;
    browser.see_heading("Your update").await?;
    browser.see("The person is no longer in custody.").await?;
    browser.see("Day: November 29, 2026").await?;
    browser.see("7KQ2M-4XWPT").await?;
    looks_well(&browser, "an update").await?;

    browser.press_button("Change how updates reach me").await?;
    browser.see_heading("How updates reach you").await?;
    looks_well(&browser, "how updates come").await?;
    browser.see_chosen("Court dates").await?;
    browser.choose("Text message, ends in 99").await?;
    browser.choose("Email, ends in e.org").await?;
    browser.press_button("Save").await?;
    browser.see("Leave at least one way to reach you.").await?;
    looks_well(&browser, "no way left").await?;
    browser.untick("Email, ends in e.org").await?;
    browser.untick("Court dates").await?;
    browser.choose("Español").await?;
    browser.press_button("Save").await?;
    browser.see_heading("Your changes are saved").await?;
    let asked = asked(&browser).await?;
    assert_eq!(
        asked.as_array().and_then(|asked| asked.last()),
        Some(&json!(["/api/vine/change", {
            "token": TOKEN,
            "pin": "4917",
            "changes": { "remove_contacts": [1], "events": ["release"], "language": "es" },
        }]))
    );
    leaves_no_trace(&server, &browser).await
}

async fn alerts_are_stopped_in_spanish(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = open(engine, &server, &format!("/vine/cancel/?lang=es#{TOKEN}")).await?;
    browser.set_viewport(NARROW).await?;
    browser.see_heading("Detenga sus novedades").await?;
    looks_well(&browser, "stopping in Spanish").await?;
    browser.fill("PIN", "1111").await?;
    browser.press_button("Detener todas las novedades").await?;
    browser.see("Puede intentarlo 2 veces más.").await?;
    browser.fill("PIN", "4917").await?;
    browser.press_button("Detener todas las novedades").await?;
    browser.see_heading("Sus novedades están detenidas").await?;
    looks_well(&browser, "stopped in Spanish").await?;
    leaves_no_trace(&server, &browser).await
}

/// Here the office itself answers: it knows nothing of such a link.
async fn a_link_that_opens_nothing_is_said_kindly(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/vine/update/")).await?;
    browser.see_heading("This link is not whole").await?;
    looks_well(&browser, "a link that is not whole").await?;

    browser
        .visit(&server.page("/vine/confirm/#no-such-token"))
        .await?;
    browser.see_heading("Confirm your request").await?;
    browser.fill("PIN", "4917").await?;
    browser.press_button("Confirm").await?;
    browser.see("This does not work.").await?;
    looks_well(&browser, "a link that opens nothing").await
}

/// Follows a link to a page, where the office's answers are told.
async fn open(engine: Engine, server: &Server, link: &str) -> Result<Browser> {
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page(link)).await?;
    browser.client().execute(OFFICE, Vec::new()).await?;
    Ok(browser)
}

/// What the office was asked, with what was sent.
async fn asked(browser: &Browser) -> Result<Value> {
    let asked = "return window.asked;";
    Ok(browser.client().execute(asked, Vec::new()).await?)
}
