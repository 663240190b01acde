//! What staff prove by that it is them.

use super::{Columns, from_column, instant, small};
use crate::{KeptFactor, KeptPasskey, NewPasskey, StoreError};

pub(crate) fn kept_factor(row: &impl Columns) -> Result<KeptFactor, StoreError> {
    Ok(KeptFactor {
        sealed: row.column("sealed")?,
        confirmed_at: instant(row, "confirmed_at")?,
        recovery_codes: small(row, "codes")?,
    })
}

pub(crate) fn kept_passkey(row: &impl Columns) -> Result<KeptPasskey, StoreError> {
    Ok(KeptPasskey {
        number: row.column("number")?,
        used_at: instant(row, "used_at")?,
        passkey: NewPasskey {
            account: row.column("account")?,
            name: row.column("name")?,
            credential: row.column("credential")?,
            public_key: row.column("public_key")?,
            made_at: from_column(row.column("made_at")?),
        },
    })
}
