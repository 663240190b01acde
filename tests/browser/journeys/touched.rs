//! A whole visit with fingers alone: every letter and every digit is a key on the screen, as at a kiosk
//! that has no others.

use anyhow::{Context, Result};
use serde_json::json;
use tests::browser::{Browser, KIOSK_PORTRAIT, Means, Role, Server};

use super::{leaves_no_trace, opened::read_by_the_notifier, told};

/// A field, as somebody writes into it who has no keys of their own.
struct Written {
    label: &'static str,
    /// The keys, in the order in which they are touched.
    touched: &'static [&'static str],
    /// What then stands in the field.
    stands: &'static str,
    /// Keys that this field has no use for.
    missing: &'static [&'static str],
}

const NAME: &[Written] = &[
    Written {
        label: "First name",
        touched: &["J", "u", "a", "n", "Space", "P", "e"],
        stands: "Juan Pe",
        missing: &["@", ".com"],
    },
    Written {
        label: "Last name",
        touched: &["C", "r", "x", "Delete", "u", "z"],
        stands: "Cruz",
        missing: &["@", ".com"],
    },
    Written {
        label: "Year",
        touched: &["1", "9", "8", "0"],
        stands: "1980",
        missing: &["a", "Space", "+"],
    },
];

const TELEPHONE: &[Written] = &[Written {
    label: "Contact 1: which phone number?",
    touched: &["2", "0", "2", "-", "5", "5", "5", "-", "0", "1", "9", "9"],
    stands: "202-555-0199",
    missing: &["a", "@"],
}];

const EMAIL: &[Written] = &[Written {
    label: "Contact 2: which email address?",
    touched: &[
        "z", "x", "q", "v", "@", "e", "x", "a", "m", "p", "l", "e", ".com",
    ],
    stands: "zxqv@example.com",
    missing: &["Space", "Shift"],
}];

const PIN: &[Written] = &[
    Written {
        label: "PIN",
        touched: &["4", "9", "1", "7"],
        stands: "4917",
        missing: &["a", "Space", "+"],
    },
    Written {
        label: "The same PIN again",
        touched: &["4", "9", "1", "7"],
        stands: "4917",
        missing: &["a", "Space", "+"],
    },
];

/// What is written on the page with this heading.
fn written(heading: &str) -> Option<&'static [Written]> {
    match heading {
        "The person’s name" => Some(NAME),
        "Contact 1: which phone number?" => Some(TELEPHONE),
        "Contact 2: which email address?" => Some(EMAIL),
        "Choose a four-digit PIN" => Some(PIN),
        _ => None,
    }
}

async fn write(browser: &Browser, field: &Written) -> Result<()> {
    browser.touch_field(field.label).await?;
    browser.find(Role::Region, "Keyboard on the screen").await?;
    for key in field.touched {
        browser.press_button(key).await?;
    }
    browser.see_value(field.label, field.stands).await?;
    for key in field.missing {
        let there = browser.has(Role::Button, key).await?;
        assert!(!there, "{} has the key {key}", field.label);
    }
    Ok(())
}

/// Whether nobody who looks over a shoulder reads what stands in the fields.
const MASKED: &str = "return [...document.querySelectorAll('#main input')]
    .every(({ type }) => type === 'password');";

#[tokio::test]
async fn a_whole_visit_is_made_by_touch_and_every_letter_by_a_key_on_the_screen() -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Touch);
    browser.set_viewport(KIOSK_PORTRAIT).await?;
    browser.arrive(&server.page("/kiosk")).await?;
    browser.press_button("Start").await?;
    for page in told::alerts_and_little_else() {
        browser.see_heading(page.heading).await?;
        match written(page.heading) {
            Some(fields) => {
                for field in fields {
                    write(&browser, field).await?;
                }
            }
            None => page.answer(&browser).await?,
        }
        if page.heading == "The person’s name" {
            browser.select("Country of birth", "Mexico").await?;
        }
        if page.heading == "Choose a four-digit PIN" {
            let masked = browser.client().execute(MASKED, Vec::new()).await?;
            assert_eq!(masked, json!(true));
        }
        let onward = page.onward.context("a way on")?;
        browser.press_button(onward).await?;
    }
    browser.see_heading("Check your answers").await?;
    browser.press_button("Send").await?;
    browser.see_heading("We have your answers").await?;

    let read = read_by_the_notifier(&server)?;
    for (field, expected) in [
        ("match-given-name", "Juan Pe"),
        ("match-family-name", "Cruz"),
        ("match-birth-date", "1980"),
        ("alert-contact-1-number", "+12025550199"),
        ("alert-contact-2-email", "zxqv@example.com"),
        ("alert-pin", "4917"),
    ] {
        assert_eq!(read[field], expected, "{field}");
    }
    leaves_no_trace(&server, &browser).await?;
    browser.press_button("Finish and clear this screen").await?;
    browser.see("Touch the screen to begin").await
}
