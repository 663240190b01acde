//! What shows the product: a host page, and made-up intakes, so that a desk can be shown before anybody has written to it. They take the way
//! of every other: answered, sealed, put down; the desk cannot tell them from real ones, so they are
//! loaded only into an office that has none.

mod confirming;
mod custody;
pub(crate) mod host;
mod people;

pub use custody::{Play, play_custody};

use std::{borrow::Cow, io::Write, sync::Arc};

use anyhow::{Context as _, anyhow, bail};
use base64ct::{Base64UrlUnpadded, Encoding};
use desk::{DeskStore, routing::make_sample_office};
use domain::{
    FORM_VERSION,
    answers::{Answers, READ, RawAnswers},
    intake::documents,
    journey::{self, Place},
    question::{Field, FieldKind},
    validation::read_page,
    value::{STATES, Today},
    wire::document::{Channel, ReceiptAddress},
};
use envelope::{Context, Part, SubmissionId, rand_core::CryptoRng, receipt::ReceiptSecret, seal};
use store::{NewSubmission, SentPart};

use self::{
    confirming::confirm_sign_ups,
    custody::COUNTRY_UNKNOWN,
    people::{PEOPLE, Person},
};
use crate::{House, database, edges, keys::Keys, settings::Settings};

/// How many are loaded when nobody says: enough to fill a screen. Those are the people as they are
/// written down; of more, names, places and languages differ.
pub const INTAKES: usize = 36;
/// Seconds between two of them, going back in time, as long as all fit into a year.
const BETWEEN: u64 = 2 * 3600 + 780;
const YEAR: u64 = 365 * 24 * 3600;
/// Who of them follows somebody whose country of birth the custody system does not know.
const UNCERTAIN: usize = 12;
/// How many are written at a time.
const BATCH: usize = 500;
/// Why a demonstration needs more than `--role gate`.
const NOT_AT_A_GATE: &str = "a gate alone has no keys: leave --role out";

/// `intake demo intakes`: loads made-up intakes into an office that has none.
///
/// # Errors
/// When something cannot be read or written.
pub async fn load_intakes(
    settings: &Settings,
    count: usize,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let mut rng = edges::system_random();
    let clock = edges::system_clock();
    let entropy = edges::system_entropy();
    let house = House::open(settings, clock.clone(), entropy, &mut rng).await?;
    if make_up_intakes(&house, settings, count, clock()).await? {
        writeln!(out, "{count} made-up intakes loaded")?;
        let confirmed = confirm_sign_ups(&house, settings, clock()).await?;
        writeln!(out, "{confirmed} requests for alerts among them, confirmed")?;
    } else {
        writeln!(out, "there are intakes already; nothing made up was loaded")?;
    }
    make_up_office(settings, clock(), out).await?;
    house.close().await;
    Ok(())
}

/// Makes the sample office's staff and local contacts where there are no specialists yet.
async fn make_up_office(settings: &Settings, now: u64, out: &mut impl Write) -> anyhow::Result<()> {
    let database = database::open(settings).await?;
    let store: Arc<dyn DeskStore> = Arc::clone(&database) as _;
    let (entropy, cost) = (edges::system_entropy(), settings.password_cost);
    if let Some(made) = make_sample_office(&*store, &entropy, cost, now).await? {
        writeln!(
            out,
            "{} specialists and {} officers made up; each signs in with {}",
            made.specialists,
            made.officers,
            made.password.as_str()
        )?;
    }
    database.close().await;
    Ok(())
}

/// Puts so many made-up intakes into the database of an office that has none; says whether it had
/// none.
///
/// # Errors
/// When something cannot be read or written.
pub async fn make_up_intakes(
    house: &House,
    settings: &Settings,
    count: usize,
    now: u64,
) -> anyhow::Result<bool> {
    let mut rng = edges::system_random();
    let store = database::open(settings).await?;
    let empty = store.arrived_after(0, 1).await?.is_empty();
    if empty {
        let between = BETWEEN.min(YEAR / count.max(1) as u64);
        let keys = house.keys().context(NOT_AT_A_GATE)?;
        let mut batch = Vec::with_capacity(BATCH);
        // The oldest arrives first, as it would.
        for number in (0..count).rev() {
            let at = now.saturating_sub(number as u64 * between);
            batch.push(submission(number, at, keys, &mut rng)?);
            if batch.len() == BATCH || number == 0 {
                store.accept_all(&batch).await?;
                batch.clear();
            }
        }
    }
    store.close().await;
    Ok(empty)
}

fn submission(
    number: usize,
    received_at: u64,
    keys: &Keys,
    rng: &mut impl CryptoRng,
) -> anyhow::Result<NewSubmission> {
    let id = SubmissionId::from_random(rng);
    let channel = [Channel::Kiosk, Channel::Web, Channel::Widget][number % 3];
    let language = if number < INTAKES {
        "en"
    } else {
        people::language(number)
    };
    let receipt = receipt(rng);
    let answers = answers(&PEOPLE[number % PEOPLE.len()], number)?;
    let (intake, notice) = documents(&answers, channel, language, receipt);
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
    Ok(NewSubmission {
        id,
        received_at,
        kiosk: None,
        source: None,
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
            .map(|field| (field.id.to_owned(), field.raw(&said(person, number, field))))
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

fn said(person: &Person, number: usize, field: &Field) -> Cow<'static, str> {
    let many = number >= INTAKES;
    match (
        field.id,
        person.iter().find(|(id, _)| *id == field.id),
        field.kind,
    ) {
        ("your-name", _, _) if many => people::name(number).into(),
        ("your-name", _, _) => people::NAMES[number % people::NAMES.len()].into(),
        ("alien-number", Some(_), _) if number == UNCERTAIN => COUNTRY_UNKNOWN.into(),
        ("crime-state", Some(_), _) if many => STATES[number * 7 % STATES.len()].into(),
        ("crime-county" | "telephone-others", _, _) if many => "".into(),
        (_, Some((_, text)), _) => (*text).into(),
        (_, None, FieldKind::Notice) => READ.into(),
        (_, None, FieldKind::PinAgain { of }) => first_example(of).into(),
        (_, None, _) if field.required => first_example(field.id).into(),
        (_, None, _) => "".into(),
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
    for number in 0..4 * PEOPLE.len() {
        for number in [number, INTAKES + number] {
            let answers = answers(&PEOPLE[number % PEOPLE.len()], number)?;
            assert!(journey::unfinished(&answers).is_none());
        }
    }
    Ok(())
}
