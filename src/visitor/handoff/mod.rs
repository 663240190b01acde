//! Answers, or the private code of a receipt, on their way to a person's own telephone: sealed under
//! a code that the server never sees, and taken once. One screen leaves them here and may watch; the
//! telephone takes them.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    unfinished::{Reopened, reopen, set_aside},
    wire::{
        document::HandedOver,
        handoff::{HandoffState, HandoffToLeave},
    },
};
use envelope::{HandoffSecret, receipt::ReceiptSecret};
use ui::{
    browser::{calendar, randomness},
    sealing,
};

use crate::{
    api::{self, ApiError},
    browser::surface,
    visit::Visit,
};

/// What was sealed under a new code and not left yet.
#[derive(Clone)]
pub struct Handoff {
    secret: HandoffSecret,
    /// The body to leave, every time with the same bytes.
    body: String,
}

impl Handoff {
    /// Seals the answers of a visit. `None` when they are too long.
    pub fn of(visit: Visit) -> Option<Self> {
        let answers = visit.with_answers(|answers, _, language| set_aside(answers, language));
        Self::holding(&HandedOver::Answers(answers))
    }

    /// Seals the private code of a receipt under one that is used up by being used: what a camera
    /// leaves in a telephone's history then opens nothing.
    pub(crate) fn of_receipt(receipt: &ReceiptSecret) -> Option<Self> {
        Self::holding(&HandedOver::Receipt(receipt.to_text().to_string()))
    }

    fn holding(document: &HandedOver) -> Option<Self> {
        let secret = HandoffSecret::from_random(&mut randomness::source());
        let plain = sealing::json(document).ok()?;
        let sealed = secret.locker().seal(&plain, &mut randomness::source());
        let body = HandoffToLeave {
            sealed: Base64UrlUnpadded::encode_string(&sealed.ok()?),
        };
        Some(Self {
            secret,
            body: serde_json::to_string(&body).ok()?,
        })
    }

    /// The code, as it is typed.
    pub fn code(&self) -> String {
        self.secret.to_text().to_string()
    }

    /// The link that a camera reads. What stands behind its `#` is sent to nobody.
    pub fn link(&self) -> String {
        format!(
            "{}/#h={}",
            surface::origin(),
            self.secret.to_text().as_str()
        )
    }

    /// Leaves it where the code leads.
    ///
    /// # Errors
    /// When the office cannot be reached or does not take them.
    pub async fn leave(&self) -> Result<(), ApiError> {
        api::leave_handoff(&id(&self.secret), &self.body).await
    }

    /// What became of them.
    ///
    /// # Errors
    /// When the office cannot be reached.
    pub async fn state(&self) -> Result<HandoffState, ApiError> {
        api::handoff(&id(&self.secret)).await
    }

    /// Takes them back, so that they lie there no longer.
    pub async fn take_back(&self) {
        // What cannot be taken back now goes by itself within minutes.
        let _ = api::take_handoff(&id(&self.secret)).await;
    }
}

/// Where the typed code is used, as it is written down.
pub fn address() -> String {
    surface::receipt_address()
}

/// What a telephone took.
pub(crate) enum Taken {
    /// Answers, read as if they were typed now.
    Answers(Reopened),
    /// A private code.
    Receipt(ReceiptSecret),
}

/// Takes what lies under this code. `None` where nothing lies, or nothing any more.
pub(crate) async fn taken(secret: &HandoffSecret) -> Result<Option<Taken>, ApiError> {
    let Some(taken) = api::take_handoff(&id(secret)).await? else {
        return Ok(None);
    };
    Ok(Base64UrlUnpadded::decode_vec(&taken.sealed)
        .ok()
        .and_then(|sealed| secret.locker().open(&sealed).ok())
        .and_then(|plain| serde_json::from_slice(&plain).ok())
        .and_then(|document| match document {
            HandedOver::Answers(answers) => {
                Some(Taken::Answers(reopen(&answers, calendar::today())))
            }
            HandedOver::Receipt(code) => ReceiptSecret::parse(&code).ok().map(Taken::Receipt),
        }))
}

fn id(secret: &HandoffSecret) -> String {
    Base64UrlUnpadded::encode_string(&secret.locker().id())
}
