//! Somebody who comes back with their receipt, as the visitor's app does.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    document::{IntakeDocument, MessageDocument, ReceiptAddress},
    office::KeyPurpose,
    receipt::{NewMessage, SealedReply},
};
use envelope::{
    MessageId, Part,
    receipt::ReceiptSecret,
    reply::{self, ReplyError},
};
use server::system_random;

use super::Visitor;

/// Somebody who holds a receipt.
pub struct Holder {
    /// What they hold.
    pub receipt: ReceiptSecret,
}

impl Holder {
    /// Somebody with a new receipt.
    #[expect(
        clippy::new_without_default,
        reason = "no two of them are the same person"
    )]
    pub fn new() -> Self {
        Self {
            receipt: ReceiptSecret::from_random(&mut system_random()),
        }
    }

    /// The same intake, under this receipt.
    pub fn owns(&self, document: IntakeDocument) -> IntakeDocument {
        IntakeDocument {
            receipt: ReceiptAddress {
                lookup: self.lookup(),
                reply_key: self.receipt.reply_key().public().to_base64(),
            },
            ..document
        }
    }

    /// The lookup id as it stands in addresses.
    pub fn lookup(&self) -> String {
        Base64UrlUnpadded::encode_string(&self.receipt.lookup())
    }

    /// Fills an address of the gate in.
    pub fn at(&self, path: &str) -> String {
        path.replace("{lookup}", &self.lookup())
    }

    /// A new message to the office.
    pub fn message(&self, visitor: &Visitor, text: &str) -> NewMessage {
        let document = MessageDocument {
            text: text.to_owned(),
            language: "en".to_owned(),
        };
        let plaintext = serde_json::to_vec(&document).expect("JSON");
        self.message_of(visitor, Part::Message, &plaintext)
    }

    /// A message that holds these bytes, in an envelope of any part.
    pub fn message_of(&self, visitor: &Visitor, part: Part, plaintext: &[u8]) -> NewMessage {
        let id = MessageId::from_random(&mut system_random());
        let office = visitor.key(KeyPurpose::Office);
        let place = id.in_thread(self.receipt.lookup());
        NewMessage {
            message_id: id.to_string(),
            envelope: visitor.envelope(place, part, &office, plaintext),
        }
    }

    /// Opens a reply.
    ///
    /// # Errors
    /// When it is not for this receipt.
    pub fn read(&self, sealed: &SealedReply) -> Result<String, ReplyError> {
        Ok(self.open(sealed)?.text)
    }

    /// The same, with the language that it is in.
    ///
    /// # Errors
    /// When it is not for this receipt.
    pub fn open(&self, sealed: &SealedReply) -> Result<MessageDocument, ReplyError> {
        let bytes = Base64UrlUnpadded::decode_vec(&sealed.envelope).expect("base64url");
        let id = sealed.id.parse().expect("a message id");
        let plaintext = reply::open(&bytes, self.receipt.lookup(), id, &self.receipt.reply_key())?;
        Ok(serde_json::from_slice(&plaintext).expect("a message"))
    }
}
