//! What shows the product: a host page, and made-up intakes, so that a desk can be shown before anybody has written to it. They take the way
//! of every other: answered, sealed, put down; the desk cannot tell them from real ones, so they are
//! loaded only into an office that has none.

mod custody;
pub(crate) mod host;
mod people;

pub use custody::{made_up_custody, play_custody};

use std::io::Write;

use anyhow::{anyhow, bail};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    FORM_VERSION,
    answers::{Answers, READ, RawAnswers},
    intake::documents,
    journey::{self, Place},
    question::{Field, FieldKind},
    validation::read_page,
    value::Today,
    wire::document::{Channel, ReceiptAddress},
};
use envelope::{Context, Part, SubmissionId, rand_core::CryptoRng, receipt::ReceiptSecret, seal};
use store::{Inbox, NewSubmission, SentPart, Submissions};

use self::people::{PEOPLE, Person};
use crate::{House, edges, house::open_store, keys::Keys, settings::Settings};

/// How many are loaded: enough to fill a screen.
const INTAKES: usize = 36;
/// Seconds between two of them, going back in time.
const BETWEEN: u64 = 2 * 3600 + 780;

/// `intake demo intakes`: loads made-up intakes into an office that has none.
///
/// # Errors
/// When something cannot be read or written.
pub async fn load_intakes(settings: &Settings, out: &mut impl Write) -> anyhow::Result<()> {
    let mut rng = edges::system_random();
    let clock = edges::system_clock();
    let entropy = edges::system_entropy();
    let house = House::open(settings, clock.clone(), entropy, &mut rng).await?;
    let store = open_store(settings).await?;
    if store.arrived_after(0, 1).await?.is_empty() {
        for (number, person) in PEOPLE.iter().cycle().take(INTAKES).enumerate() {
            let submission = submission(person, number, clock(), house.keys(), &mut rng)?;
            store.accept(&submission).await?;
        }
        writeln!(out, "{INTAKES} made-up intakes loaded")?;
    } else {
        writeln!(out, "there are intakes already; nothing made up was loaded")?;
    }
    store.close().await;
    house.close().await;
    Ok(())
}

fn submission(
    person: &Person,
    number: usize,
    now: u64,
    keys: &Keys,
    rng: &mut impl CryptoRng,
) -> anyhow::Result<NewSubmission> {
    let id = SubmissionId::from_random(rng);
    let channel = [Channel::Kiosk, Channel::Web, Channel::Widget][number % 3];
    let receipt = receipt(rng);
    let (intake, notice) = documents(&answers(person, number)?, channel, "en", receipt);
    let mut sealed = |part, reader, plain: Vec<u8>| -> anyhow::Result<SentPart> {
        let context = Context {
            form_version: FORM_VERSION,
            submission_id: id,
            part,
        };
        let envelope = seal(&context, reader, &keys.escrow, &plain, rng)?;
        Ok(SentPart { part, envelope })
    };
    let mut parts = vec![sealed(
        Part::Intake,
        keys.office.public(),
        serde_json::to_vec(&intake)?,
    )?];
    if let Some(notice) = notice {
        parts.push(sealed(
            Part::Notice,
            keys.notifier.public(),
            serde_json::to_vec(&notice)?,
        )?);
    }
    let received_at = now.saturating_sub(number as u64 * BETWEEN);
    Ok(NewSubmission {
        id,
        received_at,
        kiosk: None,
        parts,
    })
}

/// Walks the questionnaire as this person.
fn answers(person: &Person, number: usize) -> anyhow::Result<Answers> {
    let mut answers = Answers::default();
    let mut place = journey::start();
    while let Place::Question { question, .. } = place {
        if question.ends {
            bail!("a made-up person was turned away at {}", question.id);
        }
        let raw: RawAnswers = question
            .fields
            .iter()
            .map(|field| (field.id.to_owned(), field.raw(said(person, number, field))))
            .collect();
        let read = read_page(question, &raw, Today::MAX, false)
            .map_err(|findings| anyhow!("{}: {findings:?}", question.id))?;
        for (field, answer) in read {
            answers.set(field, answer);
        }
        place = journey::next(&answers, place);
    }
    Ok(answers)
}

fn said(person: &Person, number: usize, field: &Field) -> &'static str {
    if field.id == "your-name" {
        return people::NAMES[number % people::NAMES.len()];
    }
    match (person.iter().find(|(id, _)| *id == field.id), field.kind) {
        (Some((_, text)), _) => text,
        (None, FieldKind::Notice) => READ,
        (None, FieldKind::PinAgain { of }) => first_example(of),
        (None, _) if field.required => first_example(field.id),
        (None, _) => "",
    }
}

fn first_example(field: &str) -> &'static str {
    let valid = domain::questionnaire::field(field).map(|field| field.valid);
    valid
        .and_then(|valid| valid.first())
        .copied()
        .unwrap_or_default()
}

fn receipt(rng: &mut impl CryptoRng) -> ReceiptAddress {
    let secret = ReceiptSecret::from_random(rng);
    ReceiptAddress {
        lookup: Base64UrlUnpadded::encode_string(&secret.lookup()),
        reply_key: secret.reply_key().public().to_base64(),
    }
}

#[test]
fn everybody_made_up_reaches_the_check() -> anyhow::Result<()> {
    for (number, person) in PEOPLE.iter().enumerate() {
        let answers = answers(person, number)?;
        assert!(journey::unfinished(&answers).is_none());
    }
    Ok(())
}
