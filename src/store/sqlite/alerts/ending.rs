//! What goes once a sign-up is over, in SQLite.

use sqlx::SqliteConnection;

use crate::StoreError;

/// What goes at once. Who cancelled may cancel again by the same code and PIN and is answered alike; for
/// what expired neither is looked at any more. The notice stays, empty: that there was one is the case's.
const FORGETTING: [&str; 4] = [
    "UPDATE alert_contact SET sealed = X''
     WHERE sequence IN (SELECT sequence FROM alert_sign_up
                        WHERE sequence = $1 AND state IN ('cancelled', 'expired'))",
    "UPDATE alert_contact SET code = NULL
     WHERE sequence IN (SELECT sequence FROM alert_sign_up
                        WHERE sequence = $1 AND state = 'expired')",
    "UPDATE alert_sign_up SET pin = NULL WHERE sequence = $1 AND state = 'expired'",
    "UPDATE submission_part SET envelope = X''
     WHERE part = 2
       AND sequence IN (SELECT sequence FROM alert_sign_up
                        WHERE sequence = $1 AND state IN ('cancelled', 'expired'))",
];

/// What goes with the case. Row and notice go together: what has a notice and no row, and came after all
/// rows, is filed.
const ERASING: [&str; 8] = [
    "DELETE FROM alert_attempt
     WHERE message IN (SELECT number FROM alert_outbox WHERE sequence = $1)",
    "DELETE FROM alert_outbox WHERE sequence = $1",
    "DELETE FROM alert_link WHERE sequence = $1",
    "DELETE FROM alert_question WHERE sequence = $1",
    "DELETE FROM alert_person WHERE sequence = $1",
    "DELETE FROM alert_contact WHERE sequence = $1",
    "DELETE FROM alert_sign_up WHERE sequence = $1",
    "DELETE FROM submission_part WHERE sequence = $1 AND part = 2",
];

/// Forgets what a sign-up that was cancelled or has expired needs no more. Any other stays as it is.
pub(super) async fn forget(
    connection: &mut SqliteConnection,
    sequence: i64,
) -> Result<(), StoreError> {
    for statement in FORGETTING {
        sqlx::query(statement)
            .bind(sequence)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Erases the sign-ups that are over and whose case is erased, and says how many.
pub(in crate::sqlite) async fn erase_ended(
    connection: &mut SqliteConnection,
) -> Result<u64, StoreError> {
    let ended: Vec<i64> = sqlx::query_scalar(
        "SELECT sequence FROM alert_sign_up JOIN erased_case USING (sequence)
         WHERE state IN ('cancelled', 'expired', 'handed_off', 'unreadable')",
    )
    .fetch_all(&mut *connection)
    .await?;
    for sequence in &ended {
        for statement in ERASING {
            sqlx::query(statement)
                .bind(sequence)
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(ended.len() as u64)
}
