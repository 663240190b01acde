//! Every page of the questionnaire and every way to get it wrong, held to axe-core in every language
//! and look. Pages are known
//! by their headings and fields by the questionnaire itself, so a new question is swept as soon as
//! it stands in the list.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use domain::{
    question::{Field, FieldKind, Question},
    questionnaire::questions,
    sentences::{ENGLISH, of_a_contact},
};
use fantoccini::{Locator, elements::Element};
use tests::browser::{Browser, Look, Server};
use wording::Catalogue;

use crate::matrix;

/// The options that lead along each way, by field; whatever is not named takes its first good
/// example. Together the ways pass every page.
const WAYS: &[&[(&str, &str)]] = &[
    &[("safe-now", "no"), ("reason", "emergency")],
    &[("safe-now", "no"), ("reason", "report-crime")],
    &[("safe-now", "yes"), ("reason", "tip")],
    &[("safe-now", "yes"), ("reason", "detention")],
    &[("safe-now", "yes"), ("reason", "general")],
    &[
        ("for-whom", "other"),
        ("help", "custody-alerts"),
        ("custody-system", "ice"),
        ("match-by", "number"),
        ("alert-contact-1-channel", "call"),
        ("alert-contact-2-wanted", "yes"),
        ("alert-contact-2-channel", "email"),
        ("alert-contact-3-wanted", "no"),
        ("contact-by", "telephone email mail"),
        ("about-you", "yes"),
    ],
    &[
        ("for-whom", "deceased"),
        ("help", "custody-history"),
        ("once-or-over-time", "over-time"),
        ("custody-system", "not-sure"),
        ("match-by", "name"),
    ],
    &[
        ("for-whom", "minor"),
        ("help", "custody-alerts"),
        ("custody-system", "state-or-county"),
    ],
    &[
        ("for-whom", "self"),
        ("help", "custody-history"),
        ("custody-system", "federal-prison"),
    ],
];

/// The way to what is said only where another service sends the alerts.
const HANDED_OFF: &[(&str, &str)] = &[
    ("for-whom", "self"),
    ("help", "custody-alerts"),
    ("custody-system", "ice"),
    ("match-by", "neither"),
];

#[tokio::test]
async fn every_page_and_every_error_is_accessible_at_home() -> Result<()> {
    nothing_is_wrong("/", &Look::at_home()).await
}

#[tokio::test]
async fn every_page_and_every_error_is_accessible_at_a_kiosk() -> Result<()> {
    nothing_is_wrong("/kiosk", &Look::at_a_kiosk()).await
}

/// Goes every way, and gathers what is wrong anywhere before it fails.
async fn nothing_is_wrong(path: &str, looks: &[&Look]) -> Result<()> {
    let here = Server::start()?;
    let elsewhere = Server::start_with("[office.alerts.ice]\nway = 'hand-off'\n", &[])?;
    let ways = WAYS.iter().map(|way| (&here, way));
    let (mut seen, mut wrong) = (BTreeSet::new(), Vec::new());
    for (server, way) in ways.chain([(&elsewhere, &HANDED_OFF)]) {
        let browser = Browser::start().await?;
        browser.set_viewport(looks[0].viewport).await?;
        browser.arrive(&server.page(path)).await?;
        browser.press_button("Start").await?;
        browser.see_heading("Are you safe right now?").await?;
        let sweep = Sweep {
            browser: &browser,
            looks,
            way,
            seen: &mut seen,
            wrong: &mut wrong,
        };
        sweep.go().await?;
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    let asked = questions().filter(|question| !question.given);
    let all: BTreeSet<String> = asked.map(|question| worded(question).1).collect();
    assert_eq!(seen, all);
    Ok(())
}

/// One walk of the sweep.
struct Sweep<'walk> {
    browser: &'walk Browser,
    looks: &'walk [&'walk Look],
    way: &'walk [(&'static str, &'static str)],
    seen: &'walk mut BTreeSet<String>,
    wrong: &'walk mut Vec<String>,
}

impl Sweep<'_> {
    async fn go(mut self) -> Result<()> {
        loop {
            let heading = self.browser.heading().await?;
            if heading == "Check your answers" {
                return Ok(());
            }
            let question = question_shown(self.browser, &heading).await?;
            let first_time = self.seen.insert(worded(question).1);
            if first_time {
                self.look_at(question.id).await?;
            }
            if question.ends {
                return Ok(());
            }
            if first_time {
                self.get_it_wrong(question).await?;
            }
            for field in question.fields {
                self.give(field, self.answer_to(field)).await?;
            }
            self.browser.press_button("Continue").await?;
            self.browser.see_heading_change(&heading).await?;
        }
    }

    /// Gives every field its first wrong example, where it has one that can be typed or left out.
    async fn get_it_wrong(&mut self, question: &Question) -> Result<()> {
        let wrong = |field: &Field| {
            let typed = field.options().is_empty() && field.kind != FieldKind::Agreement;
            let fits = |example: &&str| example.is_empty() || typed && !example.contains('\u{7}');
            let mut examples = field.invalid.iter().map(|(example, _)| *example);
            examples.rfind(|example| fits(example) && !example.contains('\0'))
        };
        let mut any = false;
        for field in question.fields {
            if let Some(example) = wrong(field) {
                any = true;
                self.give(field, example).await?;
            }
        }
        if any {
            self.browser.press_button("Continue").await?;
            let summary = Locator::Css(".error-summary:focus");
            let shown = self.browser.client().wait().for_element(summary).await;
            shown.with_context(|| format!("{} is not refused", question.id))?;
            self.look_at(&format!("{} with errors", question.id))
                .await?;
        }
        Ok(())
    }

    async fn look_at(&mut self, page: &str) -> Result<()> {
        let wrong = matrix::wrong_anywhere(self.browser, page, self.looks).await?;
        self.wrong.extend(wrong);
        Ok(())
    }

    fn answer_to(&self, field: &Field) -> &'static str {
        match self.way.iter().find(|(id, _)| *id == field.id) {
            Some((_, option)) => option,
            None if matches!(field.kind, FieldKind::PinAgain { .. }) => "4917",
            None => field.valid.first().copied().unwrap_or_default(),
        }
    }

    async fn give(&self, field: &Field, example: &str) -> Result<()> {
        match field.kind {
            FieldKind::Notice => Ok(()),
            FieldKind::Choice(_) | FieldKind::Choices { .. } => {
                for option in example.split_whitespace() {
                    self.tick(&format!("{}-{option}", field.id)).await?;
                }
                Ok(())
            }
            FieldKind::Agreement if example.is_empty() => Ok(()),
            FieldKind::Agreement => self.tick(field.id).await,
            FieldKind::Pick(_) => Ok(self
                .element(field.id)
                .await?
                .select_by_value(example)
                .await?),
            FieldKind::Date => {
                for (part, text) in ["year", "month", "day"].iter().zip(example.split('-')) {
                    self.write(&format!("{}-{part}", field.id), text).await?;
                }
                Ok(())
            }
            _ => self.write(field.id, example).await,
        }
    }

    async fn tick(&self, id: &str) -> Result<()> {
        let control = self.element(id).await?;
        if !control.is_selected().await? {
            control.send_keys(" ").await?;
        }
        Ok(())
    }

    async fn write(&self, id: &str, text: &str) -> Result<()> {
        let control = self.element(id).await?;
        control.clear().await?;
        Ok(control.send_keys(text).await?)
    }

    async fn element(&self, id: &str) -> Result<Element> {
        let found = self.browser.client().find(Locator::Id(id)).await;
        found.with_context(|| format!("no control `{id}`"))
    }
}

/// Under which key the words of a question stand, and which contact for alerts it is about. The
/// pages of all contacts are alike, and one of them is looked at.
fn worded(question: &Question) -> (&'static str, String) {
    of_a_contact(question.id).unwrap_or_else(|| ("", question.id.to_owned()))
}

/// The question whose heading this is, whomever it speaks of, and whose fields are there.
async fn question_shown(browser: &Browser, heading: &str) -> Result<&'static Question> {
    let catalogue = Catalogue::new(&[ENGLISH]);
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let headed = |question: &&Question| {
        let (number, key) = worded(question);
        ["self", "minor", "deceased", "other"].iter().any(|person| {
            let arguments = [("person", *person), ("contact", number)];
            flat(&catalogue.text(&key, &arguments)) == flat(heading)
        })
    };
    for question in questions().filter(headed) {
        let Some(id) = question.fields.first().and_then(first_control) else {
            return Ok(question);
        };
        if browser.client().find(Locator::Id(&id)).await.is_ok() {
            return Ok(question);
        }
    }
    bail!("no question is headed “{heading}”")
}

/// The id of a field's first control; none where there is nothing to answer.
fn first_control(field: &Field) -> Option<String> {
    match field.kind {
        FieldKind::Notice => None,
        FieldKind::Choice(options) | FieldKind::Choices { options, .. } => {
            Some(format!("{}-{}", field.id, options.first()?))
        }
        FieldKind::Date => Some(format!("{}-year", field.id)),
        _ => Some(field.id.to_owned()),
    }
}
