//! `POST /desk/api/account/recovery-codes`: ten new ones in the place of those that are left.

use axum::{Json, extract::State};
use domain::wire::credentials::RecoveryCodes;
use envelope::RecoveryCode;
use store::{Entropy, TokenDigest};
use zeroize::Zeroizing;

use crate::{Desk, account::session::SignedIn, problem::DeskProblem};

const HOW_MANY: usize = 10;

pub(crate) async fn post_recovery_codes(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<Json<RecoveryCodes>, DeskProblem> {
    let factor = desk.store.second_factor(staff.account()).await?;
    let factor = factor.filter(|factor| factor.confirmed_at.is_some());
    factor.ok_or(DeskProblem::NotNow)?;
    let (codes, digests) = new_codes(&desk.entropy);
    desk.store
        .renew_recovery_codes(staff.account(), &digests)
        .await?;
    let session = staff.shown(&desk);
    Ok(Json(RecoveryCodes { codes, session }))
}

/// New codes, for the person and for the store.
pub(super) fn new_codes(entropy: &Entropy) -> (Vec<String>, Vec<TokenDigest>) {
    let code = |_| {
        let mut random = Zeroizing::new([0; RecoveryCode::BYTES]);
        entropy(random.as_mut_slice());
        let code = RecoveryCode::new(*random);
        (code.to_text().to_string(), code.digest())
    };
    (0..HOW_MANY).map(code).unzip()
}
