//! Protected people in PostgreSQL: what is learned of them, and what is withheld for their sake. The
//! rules are those of `domain::custody::matching`; the view `custody_withheld` says whom they hold for.

use domain::{
    custody::matching::{EventMarks, Mark},
    wire::UnixSeconds,
};
use sqlx::PgConnection;

use crate::{
    StoreError,
    columns::{alerts::words::mark, to_column},
};

/// The events that are withheld for a person's sake, and for those of their names who may be the same.
macro_rules! withheld_with {
    () => {
        "SELECT number FROM custody_withheld
         WHERE person_mark IN (
             SELECT person_mark FROM custody_event WHERE person_mark = $1
             UNION
             SELECT other.person_mark FROM custody_event AS one
             JOIN custody_event AS other ON other.name_mark = one.name_mark
             WHERE one.person_mark = $1)"
    };
}

/// Whether these marks are a protected person's for certain.
pub(super) async fn is_of_protected(
    connection: &mut PgConnection,
    marks: &EventMarks,
) -> Result<bool, StoreError> {
    for mark in marks.certain() {
        let found: bool =
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM custody_protected WHERE mark = $1)")
                .bind(&mark[..])
                .fetch_one(&mut *connection)
                .await?;
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Learns from a recorded event of a protected person: all that shares a certain mark with it is theirs,
/// and so is all that shares one with that. What waits of it is withdrawn.
pub(super) async fn learn(
    connection: &mut PgConnection,
    marks: &EventMarks,
    now: UnixSeconds,
) -> Result<(), StoreError> {
    let mut learned = Vec::new();
    let mut heard: Vec<Mark> = marks.certain().collect();
    while let Some(one) = heard.pop() {
        let new =
            sqlx::query("INSERT INTO custody_protected (mark) VALUES ($1) ON CONFLICT DO NOTHING")
                .bind(&one[..])
                .execute(&mut *connection)
                .await?;
        if new.rows_affected() == 0 {
            continue;
        }
        learned.push(one);
        let events = sqlx::query(
            "UPDATE custody_event SET protected = TRUE
             WHERE NOT protected AND (person_mark = $1 OR birth_mark = $1)
             RETURNING number_mark, birth_mark",
        )
        .bind(&one[..])
        .fetch_all(&mut *connection)
        .await?;
        for event in &events {
            heard.extend(mark(event, "number_mark")?);
            heard.extend(mark(event, "birth_mark")?);
        }
    }
    for person in learned {
        withdraw(connection, person, now).await?;
    }
    Ok(())
}

/// Whether nobody may be told of a recorded event.
pub(super) async fn is_withheld(
    connection: &mut PgConnection,
    event: i64,
) -> Result<bool, StoreError> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM custody_withheld WHERE number = $1)")
            .bind(event)
            .fetch_one(&mut *connection)
            .await?,
    )
}

/// Takes back what waits to be sent or to be answered about a person of whom nobody may be told, and
/// about those of their names who may be the same.
pub(super) async fn withdraw(
    connection: &mut PgConnection,
    person: Mark,
    now: UnixSeconds,
) -> Result<(), StoreError> {
    sqlx::query(concat!(
        "UPDATE alert_outbox SET state = 'withdrawn', settled_at = $2
             WHERE state IN ('pending', 'dead') AND event IN (",
        withheld_with!(),
        ")"
    ))
    .bind(&person[..])
    .bind(to_column(now))
    .execute(&mut *connection)
    .await?;
    sqlx::query(concat!(
        "DELETE FROM alert_question WHERE answered_at IS NULL AND event IN (",
        withheld_with!(),
        ")"
    ))
    .bind(&person[..])
    .execute(&mut *connection)
    .await?;
    Ok(())
}
