//! `POST /api/kiosk/enrolment`: a browser becomes a kiosk.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::kiosk::{Enrolled, Enrolment as Asked};
use envelope::kiosk::{EnrolmentCode, KioskId, PUBLIC_KEY_BYTES};
use p256::ecdsa::VerifyingKey;
use store::Enrolment;
use web::{Limit, Source};
use zeroize::Zeroizing;

use crate::{Gate, problem::GateProblem};

/// A technician who mistypes has enough; who guesses has 2⁴⁰ codes before them.
const FREE_BY_SOURCE: u32 = 10;

pub(crate) async fn post_enrolment(
    State(gate): State<Gate>,
    source: Source,
    body: Result<Json<Asked>, JsonRejection>,
) -> Result<Response, GateProblem> {
    let Json(Asked { code, public_key }) = body?;
    let code = Zeroizing::new(code);
    let public_key = read_key(&public_key).ok_or(GateProblem::Malformed)?;
    let patience = &gate.kiosks.patience;
    let name = patience.name(&[b"enrolment", &source.octets()]);
    let now = (gate.clock)();
    let free = FREE_BY_SOURCE;
    patience.attempt(&[Limit { name, free }], now)?;
    // Wrong, used and expired read alike, and so does what is no code at all.
    let code = EnrolmentCode::parse(&code).map_err(|_| GateProblem::CodeRefused)?;
    let digest = code.digest();
    let enrolment = gate.kiosks.store.enrol(&digest, &public_key, now);
    let (status, kiosk) = match enrolment.await? {
        Enrolment::Made { name } => (StatusCode::CREATED, name),
        // Who asks again with the same key has not heard the answer.
        Enrolment::AlreadyEnrolled(kiosk) if !kiosk.revoked => (StatusCode::OK, kiosk.name),
        Enrolment::AlreadyEnrolled(_) | Enrolment::Refused => return Err(GateProblem::CodeRefused),
    };
    patience.forget(name);
    let enrolled = Enrolled {
        kiosk_id: KioskId::of(&public_key).to_string(),
        name: kiosk,
    };
    Ok((status, Json(enrolled)).into_response())
}

/// A point of the curve, uncompressed, so that one key is written in one way.
fn read_key(text: &str) -> Option<[u8; PUBLIC_KEY_BYTES]> {
    let bytes = Base64UrlUnpadded::decode_vec(text).ok()?;
    let key: [u8; PUBLIC_KEY_BYTES] = bytes.try_into().ok()?;
    VerifyingKey::from_sec1_bytes(&key).ok()?;
    Some(key)
}
