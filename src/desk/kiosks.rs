//! `/desk/api/kiosks`: who may become one, how they do, and taking them back.

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::{
    fleet::Name,
    wire::{
        UnixSeconds,
        kiosk::{Fleet, KioskName, KiosksWaiting, NewEnrolmentCode},
    },
};
use envelope::kiosk::{EnrolmentCode, KioskId};
use store::{Entropy, KioskCode, KioskFleet, StoreError};
use zeroize::Zeroizing;

use crate::{Desk, problem::DeskProblem};

/// How long a code is good: as long as it takes to walk to the kiosk.
const CODE_LIFE: UnixSeconds = 60 * MINUTE;
const MINUTE: UnixSeconds = 60;

/// Makes a code that lets one browser become a kiosk of this name. The code is kept nowhere.
///
/// # Errors
/// When the database fails.
pub async fn new_code<S: KioskFleet + ?Sized>(
    fleet: &S,
    entropy: &Entropy,
    name: Name,
    now: UnixSeconds,
) -> Result<NewEnrolmentCode, StoreError> {
    let mut random = Zeroizing::new([0; EnrolmentCode::BYTES]);
    entropy(random.as_mut_slice());
    let code = EnrolmentCode::new(*random);
    let expires_at = now + CODE_LIFE;
    let kept = KioskCode {
        digest: code.digest(),
        name,
        expires_at,
    };
    fleet.keep_code(&kept, now).await?;
    Ok(NewEnrolmentCode {
        code: code.to_text().to_string(),
        expires_at,
    })
}

/// `GET /desk/api/kiosks`.
pub(crate) async fn get_kiosks(State(desk): State<Desk>) -> Result<Json<Fleet>, DeskProblem> {
    Ok(Json(desk.fleet().await?))
}

/// `GET /desk/api/kiosks/waiting`: how many nobody hears of. Pages that are open ask for it by themselves.
pub(crate) async fn get_kiosks_waiting(
    State(desk): State<Desk>,
) -> Result<Json<KiosksWaiting>, DeskProblem> {
    let silent = desk.fleet().await?.silent();
    Ok(Json(KiosksWaiting { silent }))
}

impl Desk {
    /// All kiosks, with when the office calls one late.
    async fn fleet(&self) -> Result<Fleet, DeskProblem> {
        let rules = self.office_rules().await?;
        Ok(Fleet {
            kiosks: self.store.kiosks().await?,
            late_after: rules.kiosk_late_after(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            now: (self.clock)(),
        })
    }
}

/// `POST /desk/api/kiosks`.
pub(crate) async fn post_kiosk(
    State(desk): State<Desk>,
    body: Result<Json<KioskName>, JsonRejection>,
) -> Result<(StatusCode, Json<NewEnrolmentCode>), DeskProblem> {
    let Json(KioskName { name }) = body?;
    let name = Name::read(&name)?;
    let code = new_code(&*desk.store, &desk.entropy, name, (desk.clock)()).await?;
    Ok((StatusCode::CREATED, Json(code)))
}

/// `POST /desk/api/kiosks/{id}/name`.
pub(crate) async fn post_kiosk_name(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    body: Result<Json<KioskName>, JsonRejection>,
) -> Result<StatusCode, DeskProblem> {
    let Json(KioskName { name }) = body?;
    let name = Name::read(&name)?;
    done(desk.store.rename_kiosk(known(&id)?, &name).await?)
}

/// `POST /desk/api/kiosks/{id}/revoke`.
pub(crate) async fn post_kiosk_revoke(
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<StatusCode, DeskProblem> {
    let now = (desk.clock)();
    done(desk.store.revoke_kiosk(known(&id)?, now).await?)
}

fn known(id: &str) -> Result<KioskId, DeskProblem> {
    id.parse().map_err(|_| DeskProblem::NotFound)
}

fn done(found: bool) -> Result<StatusCode, DeskProblem> {
    found
        .then_some(StatusCode::NO_CONTENT)
        .ok_or(DeskProblem::NotFound)
}
