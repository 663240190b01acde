//! Somebody who answers and seals, as the visitor's app does.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    FORM_VERSION,
    answers::RawAnswers,
    wire::{
        document::{Channel, IntakeDocument, NoticeDocument, ReceiptAddress},
        office::{KeyPurpose, OfficeManifest, SignedManifest},
        submission::{PartName, SealedPart, Submission},
    },
};
use envelope::{
    Context, Part, PublicKey, SubmissionId, Suite,
    manifest::{Fingerprint, verify},
    receipt::ReceiptSecret,
    seal,
};
use serde_json::{Value, json};
use server::system_random;

use super::Client;

/// Somebody who has loaded and believed the office's manifest.
pub struct Visitor {
    /// What the office says.
    pub manifest: OfficeManifest,
    /// The form version that is written into headers.
    pub form_version: u32,
}

impl Visitor {
    /// Loads the manifest and believes it.
    pub async fn at(client: &mut Client) -> Self {
        Self::believing(&client.get(gate::paths::OFFICE).await.json())
    }

    /// Believes a manifest that its root signed.
    pub fn believing(signed: &SignedManifest) -> Self {
        let root = decode(&signed.root_key);
        let bytes = decode(&signed.manifest);
        let signature = decode(&signed.signature);
        let fingerprint = Fingerprint::of(&root);
        let bytes = verify(&bytes, &root, &signature, &fingerprint).expect("a signed manifest");
        let manifest = serde_json::from_slice(bytes).expect("a manifest");
        Self {
            manifest,
            form_version: FORM_VERSION,
        }
    }

    /// A new id.
    pub fn new_id() -> SubmissionId {
        SubmissionId::from_random(&mut system_random())
    }

    /// A submission with an intake part only.
    pub fn submission(&self, document: &IntakeDocument) -> Submission {
        let plaintext = serde_json::to_vec(document).expect("JSON");
        self.submission_of(&plaintext)
    }

    /// A submission whose intake part holds these bytes.
    pub fn submission_of(&self, plaintext: &[u8]) -> Submission {
        let id = Self::new_id();
        Submission {
            submission_id: id.to_string(),
            parts: vec![self.sealed(id, PartName::Intake, plaintext)],
        }
    }

    /// A submission with both parts.
    pub fn submission_with_notice(
        &self,
        document: &IntakeDocument,
        notice: &NoticeDocument,
    ) -> Submission {
        let id = Self::new_id();
        let intake = serde_json::to_vec(document).expect("JSON");
        let notice = serde_json::to_vec(notice).expect("JSON");
        Submission {
            submission_id: id.to_string(),
            parts: vec![
                self.sealed(id, PartName::Intake, &intake),
                self.sealed(id, PartName::Notice, &notice),
            ],
        }
    }

    /// One part, sealed to whom it is for.
    pub fn sealed(&self, id: SubmissionId, name: PartName, plaintext: &[u8]) -> SealedPart {
        let (part, reader) = match name {
            PartName::Intake => (Part::Intake, KeyPurpose::Office),
            PartName::Notice => (Part::Notice, KeyPurpose::Notifier),
        };
        let reader = self.key(reader);
        SealedPart {
            part: name,
            envelope: self.envelope(id, part, &reader, plaintext),
        }
    }

    /// An envelope for any reader, as it stands in a part.
    pub fn envelope(
        &self,
        submission_id: SubmissionId,
        part: Part,
        reader: &PublicKey,
        plaintext: &[u8],
    ) -> String {
        let context = Context {
            form_version: self.form_version,
            submission_id,
            part,
        };
        let escrow = self.key(KeyPurpose::Escrow);
        let sealed = seal(&context, reader, &escrow, plaintext, &mut system_random());
        Base64UrlUnpadded::encode_string(&sealed.expect("a sealed envelope"))
    }

    /// The office's key for a purpose.
    pub fn key(&self, purpose: KeyPurpose) -> PublicKey {
        let key = self.manifest.keys.iter().find(|key| key.purpose == purpose);
        let key = key.expect("a key for every purpose");
        let suite = Suite::try_from(key.suite).expect("a known suite");
        PublicKey::from_base64(suite, &key.key).expect("a public key")
    }
}

/// The least that an intake may say, with these answers on top. An answer of `null` takes one away.
pub fn intake(answers: &[(&str, Value)]) -> IntakeDocument {
    let mut all = json!({
        "safe-now": "yes",
        "consent": "read",
        "help": ["talk-to-someone"],
        "contact-by": ["i-will-contact-you"],
    });
    for (field, answer) in answers {
        all[*field] = answer.clone();
    }
    if let Value::Object(all) = &mut all {
        all.retain(|_, answer| !answer.is_null());
    }
    document(serde_json::from_value(all).expect("answers"))
}

/// A document with any answers at all.
pub fn document(answers: RawAnswers) -> IntakeDocument {
    let secret = ReceiptSecret::from_random(&mut system_random());
    IntakeDocument {
        form_version: FORM_VERSION,
        channel: Channel::Kiosk,
        language: "en".to_owned(),
        filled_in: None,
        answers,
        receipt: ReceiptAddress {
            lookup: Base64UrlUnpadded::encode_string(&secret.lookup()),
            reply_key: secret.reply_key().public().to_base64(),
        },
    }
}

fn decode(text: &str) -> Vec<u8> {
    Base64UrlUnpadded::decode_vec(text).expect("base64url")
}
