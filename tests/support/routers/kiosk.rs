//! A kiosk that enrolled: it signs what it sends, as the browser on one does.

use axum::http::{Method, header::CONTENT_TYPE};
use base64ct::{Base64UrlUnpadded, Encoding};
use desk::paths::KIOSKS;
use domain::wire::kiosk::{Enrolled, Enrolment, KioskName, NewEnrolmentCode};
use envelope::kiosk::{HEADER, KioskId, RequestSignature, signed_text};
use gate::paths::KIOSK_ENROLMENT;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde::Serialize;
use server::system_random;

use super::{Answer, Client, TestHouse};

/// A browser with a key that may be a kiosk's.
pub struct Kiosk {
    /// It signs with this key.
    pub key: SigningKey,
    /// The name that the key has.
    pub id: KioskId,
}

/// A code from the desk for a kiosk of this name.
pub async fn new_code(staff: &mut Client, name: &str) -> String {
    let name = name.to_owned();
    let answer = staff.post(KIOSKS, &KioskName { name }).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json::<NewEnrolmentCode>().code
}

impl Kiosk {
    /// A browser that made a key and has not enrolled.
    pub fn stranger() -> Self {
        use envelope::rand_core::Rng;

        let mut secret = [0; 32];
        system_random().fill_bytes(&mut secret);
        let key = SigningKey::from_slice(&secret).expect("a scalar, but for one in 2^32");
        let id = KioskId::of(&public_key(&key));
        Self { key, id }
    }

    /// One that a member of staff named and that enrolled.
    pub async fn enrolled(house: &TestHouse, name: &str) -> Self {
        let kiosk = Self::stranger();
        let code = new_code(&mut house.staff().await, name).await;
        let answer = kiosk.enrol(&mut house.client(), &code).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        assert_eq!(answer.json::<Enrolled>().kiosk_id, kiosk.id.to_string());
        kiosk
    }

    /// Asks to be enrolled.
    pub async fn enrol(&self, client: &mut Client, code: &str) -> Answer {
        let enrolment = Enrolment {
            code: code.to_owned(),
            public_key: Base64UrlUnpadded::encode_string(&public_key(&self.key)),
        };
        client.post(KIOSK_ENROLMENT, &enrolment).await
    }

    /// Posts JSON with a signature of this second.
    pub async fn post(
        &self,
        client: &mut Client,
        path: &str,
        at: u64,
        body: &impl Serialize,
    ) -> Answer {
        let body = serde_json::to_string(body).expect("JSON");
        let signature = self.sign(Method::POST.as_str(), path, at, &body);
        let headers = [
            (CONTENT_TYPE.as_str(), "application/json"),
            (HEADER, &signature),
        ];
        client.send(Method::POST, path, &headers, body.into()).await
    }

    /// The header for a request.
    pub fn sign(&self, method: &str, path: &str, at: u64, body: &str) -> String {
        let text = signed_text(method, path, at, body.as_bytes());
        let signature: Signature = self.key.sign(text.as_bytes());
        RequestSignature {
            kiosk: self.id,
            at,
            signature: signature.to_bytes().into(),
        }
        .to_string()
    }
}

fn public_key(key: &SigningKey) -> [u8; 65] {
    let point = key.verifying_key().to_sec1_point(false);
    point.as_bytes().try_into().expect("an uncompressed point")
}
