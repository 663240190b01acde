//! The part that the desk cannot read, opened with the notifier's own key.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    document::NoticeDocument,
    submission::{PartName, Submission},
};
use envelope::{OpenError, Part, PrivateKey, open};
use serde_json::{Deserializer, Value};
use tests::browser::Server;

/// What the notifier can read of the one submission that was sent, by field. Nobody else can: the
/// office's key is tried too.
pub(super) fn read_by_the_notifier(server: &Server) -> Result<BTreeMap<String, Value>> {
    let submission = sent(server)?;
    let id = submission.submission_id.parse()?;
    let parts = &submission.parts;
    let notice = parts.iter().find(|part| part.part == PartName::Notice);
    let notice = notice.context("a notice was sent")?;
    let envelope = Base64UrlUnpadded::decode_vec(&notice.envelope)
        .map_err(|_| anyhow::anyhow!("an envelope in base64url"))?;
    let refused = open(&envelope, id, Part::Notice, &key(server, "office")?).err();
    assert_eq!(refused, Some(OpenError::OtherKey));
    let plain = open(&envelope, id, Part::Notice, &key(server, "notifier")?)?;
    let document: NoticeDocument = serde_json::from_slice(&plain)?;
    let answers = serde_json::to_value(document.answers)?;
    Ok(serde_json::from_value(answers)?)
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
