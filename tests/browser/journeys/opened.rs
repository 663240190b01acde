//! What was sent, each part opened with the one key that opens it.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    document::{IntakeDocument, NoticeDocument},
    submission::{PartName, Submission},
};
use envelope::{OpenError, Part, PrivateKey, open};
use serde::de::DeserializeOwned;
use serde_json::{Deserializer, Value};
use tests::browser::Server;

/// What the notifier can read of the one submission that was sent, by field. Nobody else can: the
/// office's key is tried too.
pub(super) fn read_by_the_notifier(server: &Server) -> Result<BTreeMap<String, Value>> {
    let part = (PartName::Notice, Part::Notice);
    let document: NoticeDocument = opened(server, part, "notifier", "office")?;
    let answers = serde_json::to_value(document.answers)?;
    Ok(serde_json::from_value(answers)?)
}

/// What the office can read of it, and the notifier cannot.
pub(super) fn read_by_the_office(server: &Server) -> Result<IntakeDocument> {
    let part = (PartName::Intake, Part::Intake);
    opened(server, part, "office", "notifier")
}

fn opened<T: DeserializeOwned>(
    server: &Server,
    (name, part): (PartName, Part),
    opens: &str,
    does_not: &str,
) -> Result<T> {
    let submission = sent(server)?;
    let id = submission.submission_id.parse()?;
    let sealed = submission.parts.iter().find(|part| part.part == name);
    let sealed = sealed.context("such a part was sent")?;
    let envelope = Base64UrlUnpadded::decode_vec(&sealed.envelope)
        .map_err(|_| anyhow::anyhow!("an envelope in base64url"))?;
    let refused = open(&envelope, id, part, &key(server, does_not)?).err();
    assert_eq!(refused, Some(OpenError::OtherKey));
    let plain = open(&envelope, id, part, &key(server, opens)?)?;
    Ok(serde_json::from_slice(&plain)?)
}

/// The submission, as it went over the wire.
fn sent(server: &Server) -> Result<Submission> {
    let sent = server.recorder().sent();
    let begin = b"{\"submission_id\"";
    let at = sent.windows(begin.len()).position(|window| window == begin);
    let body = &sent[at.context("a submission was sent")?..];
    let mut values = Deserializer::from_slice(body).into_iter();
    Ok(values.next().context("a whole submission")??)
}

fn key(server: &Server, name: &str) -> Result<PrivateKey> {
    let file = server.data().join(format!("keys/{name}.key"));
    Ok(PrivateKey::from_secret_text(&fs::read_to_string(file)?)?)
}
