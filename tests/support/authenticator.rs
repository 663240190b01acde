//! A key ring that makes and uses passkeys (Web Authentication), of our own: it can also do what a good
//! one does not.

#![expect(
    clippy::expect_used,
    reason = "a test ends where something is not as it should be"
)]

use base64ct::{Base64UrlUnpadded, Encoding};
use p256::ecdsa::{DerSignature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Flags of authenticator data: somebody is there, it is the right person, a key comes with it.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

/// One passkey, and how it behaves.
pub struct KeyRing {
    key: SigningKey,
    id: [u8; 16],
    user: String,
    /// Where it believes to be.
    pub origin: String,
    /// Whether it makes sure of the person.
    pub verifies: bool,
    count: u32,
}

impl KeyRing {
    /// An empty one, at this origin.
    ///
    /// # Panics
    /// When the seed is no key.
    pub fn new(seed: u8, origin: &str) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).expect("a key"),
            id: [seed; 16],
            user: String::new(),
            origin: origin.to_owned(),
            verifies: true,
            count: 0,
        }
    }

    /// Makes its passkey as asked for; what `toJSON` gives of it.
    ///
    /// # Panics
    /// When the options are none.
    pub fn make(&mut self, options: &Value) -> Value {
        let user = options["user"]["id"].as_str().expect("a user");
        user.clone_into(&mut self.user);
        let host = options["rp"]["id"].as_str().expect("a host");
        let mut data = self.data(host, WITH_KEY);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend(self.public_key());
        // {"fmt": "none", "attStmt": {}, "authData": h'…'}
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt");
        object.push(0x64);
        object.extend(b"none");
        object.push(0x67);
        object.extend(b"attStmt");
        object.extend([0xa0, 0x68]);
        object.extend(b"authData");
        object.extend([0x58, u8::try_from(data.len()).expect("short data")]);
        object.extend(data);
        self.credential(json!({
            "clientDataJSON": written(&self.client_data("webauthn.create", options)),
            "attestationObject": written(&object),
            "transports": ["internal"],
        }))
    }

    /// Signs what is asked for.
    ///
    /// # Panics
    /// When the options are none.
    pub fn sign(&mut self, options: &Value) -> Value {
        self.count += 1;
        let host = options["rpId"].as_str().expect("a host");
        let data = self.data(host, 0);
        let client_data = self.client_data("webauthn.get", options);
        let signed = [&data[..], &Sha256::digest(&client_data)[..]].concat();
        let signature: DerSignature = self.key.sign(&signed);
        self.credential(json!({
            "clientDataJSON": written(&client_data),
            "authenticatorData": written(&data),
            "signature": written(signature.as_bytes()),
            "userHandle": self.user,
        }))
    }

    fn data(&self, host: &str, flags: u8) -> Vec<u8> {
        let verified = if self.verifies { VERIFIED } else { 0 };
        let mut data = Sha256::digest(host).to_vec();
        data.push(PRESENT | verified | flags);
        data.extend(self.count.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = &options["challenge"];
        let data = json!({ "type": kind, "challenge": challenge, "origin": self.origin });
        data.to_string().into_bytes()
    }

    /// COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        key.extend(x);
        key.extend([0x22, 0x58, 0x20]);
        key.extend(y);
        key
    }

    fn credential(&self, response: Value) -> Value {
        json!({
            "id": written(&self.id),
            "rawId": written(&self.id),
            "type": "public-key",
            "response": response,
            "clientExtensionResults": {},
            "authenticatorAttachment": "platform",
        })
    }
}

fn written(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}
