//! Custody events in SQLite, with what follows from each.

use async_trait::async_trait;
use domain::{
    custody::{
        EventKind,
        matching::{Mark, Verdict, judge},
    },
    wire::UnixSeconds,
};
use sqlx::{SqliteConnection, sqlite::SqliteRow};

use crate::{
    StoreError,
    alerts::{CustodyEvents, EventRecord, FeedStatus, Recorded, ToldEvent},
    columns::{
        Columns,
        alerts::events::{feed_status, told_event, wanted},
        to_column,
    },
    sqlite::{
        SqliteStore,
        alerts::protection::{is_of_protected, is_withheld, learn, withdraw},
    },
};

#[async_trait]
impl CustodyEvents for SqliteStore {
    async fn record_events(
        &self,
        source: &str,
        events: &[EventRecord],
        now: UnixSeconds,
    ) -> Result<Vec<Recorded>, StoreError> {
        let mut transaction = self.write().await?;
        let mut recorded = Vec::with_capacity(events.len());
        for event in events {
            recorded.push(record_within(&mut transaction, source, event, now).await?);
        }
        transaction.commit().await?;
        Ok(recorded)
    }

    async fn note_feed(
        &self,
        source: &str,
        taken: u32,
        refused: u32,
        error: Option<&'static str>,
        now: UnixSeconds,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO feed_source (name, heard_at, taken, refused, last_event_at, last_error,
                 last_error_at)
             VALUES ($1, $2, $3, $4, CASE WHEN $3 > 0 THEN $2 END, $5,
                 CASE WHEN $5 IS NOT NULL THEN $2 END)
             ON CONFLICT (name) DO UPDATE
             SET heard_at = $2, taken = taken + $3, refused = refused + $4,
                 last_event_at = COALESCE(excluded.last_event_at, last_event_at),
                 last_error = COALESCE(excluded.last_error, last_error),
                 last_error_at = COALESCE(excluded.last_error_at, last_error_at)",
        )
        .bind(source)
        .bind(to_column(now))
        .bind(i64::from(taken))
        .bind(i64::from(refused))
        .bind(error)
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn note_feed_trouble(
        &self,
        source: &str,
        error: &'static str,
        now: UnixSeconds,
    ) -> Result<(), StoreError> {
        // Heard at 0 is never heard.
        sqlx::query(
            "INSERT INTO feed_source (name, heard_at, taken, refused, last_error, last_error_at)
             VALUES ($1, 0, 0, 0, $2, $3)
             ON CONFLICT (name) DO UPDATE
             SET last_error = excluded.last_error, last_error_at = excluded.last_error_at",
        )
        .bind(source)
        .bind(error)
        .bind(to_column(now))
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn feeds(&self) -> Result<Vec<FeedStatus>, StoreError> {
        let rows = sqlx::query(
            "SELECT name, heard_at, taken, refused, last_event_at, last_error, last_error_at
             FROM feed_source ORDER BY name",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(feed_status).collect()
    }

    async fn event(&self, number: i64) -> Result<Option<ToldEvent>, StoreError> {
        let row = sqlx::query(
            "SELECT kind, happened_on, id, hearing FROM custody_event WHERE number = $1",
        )
        .bind(number)
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(told_event).transpose()
    }
}

async fn record_within(
    connection: &mut SqliteConnection,
    source: &str,
    event: &EventRecord,
    now: UnixSeconds,
) -> Result<Recorded, StoreError> {
    let known: Option<Vec<u8>> =
        sqlx::query_scalar("SELECT digest FROM custody_event WHERE source = $1 AND id = $2")
            .bind(source)
            .bind(&event.id[..])
            .fetch_optional(&mut *connection)
            .await?;
    if let Some(digest) = known {
        return Ok(if digest == event.digest {
            Recorded::Known
        } else {
            Recorded::Conflicting
        });
    }
    let protected = event.protected || is_of_protected(connection, &event.marks).await?;
    // Before it is recorded itself.
    let overtaken = overtaken(connection, event).await?;
    let number = insert(connection, source, event, protected, now).await?;
    if protected {
        learn(connection, &event.marks, now).await?;
    }
    if is_withheld(connection, number).await? {
        // What came before is withheld too, for what this one says of them.
        if let Some(person) = event.marks.person {
            withdraw(connection, person, now).await?;
        }
    } else if !overtaken {
        tell(connection, number, event, now).await?;
    }
    Ok(Recorded::New)
}

async fn insert(
    connection: &mut SqliteConnection,
    source: &str,
    event: &EventRecord,
    protected: bool,
    now: UnixSeconds,
) -> Result<i64, StoreError> {
    let marks = &event.marks;
    let number = sqlx::query_scalar(
        "INSERT INTO custody_event (source, id, digest, kind, happened_on, happened_order,
             received_at, person_mark, number_mark, name_mark, birth_mark, protected, hearing)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING number",
    )
    .bind(source)
    .bind(&event.id[..])
    .bind(&event.digest[..])
    .bind(event.kind.code())
    .bind(event.happened.on.to_string())
    .bind(event.happened.order)
    .bind(to_column(now))
    .bind(marks.person.map(|mark| mark.to_vec()))
    .bind(marks.number.map(|mark| mark.to_vec()))
    .bind(marks.name.map(|mark| mark.to_vec()))
    .bind(marks.birth().map(|mark| mark.to_vec()))
    .bind(protected)
    .bind(&event.hearing)
    .fetch_one(&mut *connection)
    .await?;
    Ok(number)
}

/// Whether something that happened to the person later is known already, so that telling this would
/// mislead.
async fn overtaken(
    connection: &mut SqliteConnection,
    event: &EventRecord,
) -> Result<bool, StoreError> {
    let Some(person) = event.marks.person.filter(|_| !event.kind.told_late()) else {
        return Ok(false);
    };
    let later: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT kind FROM custody_event WHERE person_mark = $1 AND happened_order > $2",
    )
    .bind(&person[..])
    .bind(event.happened.order)
    .fetch_all(&mut *connection)
    .await?;
    Ok(later
        .iter()
        .filter_map(|word| EventKind::of(word))
        .any(|later| event.kind.overtaken_by(later)))
}

/// Writes what follows from an event: alerts for those whose person it is, questions where nobody but
/// staff can say.
async fn tell(
    connection: &mut SqliteConnection,
    number: i64,
    event: &EventRecord,
    now: UnixSeconds,
) -> Result<(), StoreError> {
    let asked = event
        .kind
        .topics()
        .iter()
        .fold(0, |bits, topic| bits | i64::from(topic.bit()));
    let mut people_of_name = None;
    for row in candidates(connection, event.marks.number, event.marks.name, asked).await? {
        let sequence: i64 = row.column("sequence")?;
        let wanted = wanted(&row)?;
        let people = match people_of_name {
            Some(people) => people,
            // A number is held against a number, however many have the name.
            None if wanted.number.is_some() => 0,
            None => *people_of_name.insert(people(connection, event).await?),
        };
        let verdict = match said_by_staff(connection, sequence, event.marks.person).await? {
            Some(true) => Verdict::Same,
            Some(false) => Verdict::Other,
            None => judge(&wanted, &event.marks, people),
        };
        match verdict {
            Verdict::Same => {
                alert(connection, (sequence, number), event.kind, now).await?;
            }
            Verdict::Other => {}
            Verdict::Unclear(doubt) => {
                sqlx::query(
                    "INSERT INTO alert_question (sequence, event, doubt, asked_at)
                     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                )
                .bind(sequence)
                .bind(number)
                .bind(doubt.code())
                .bind(to_column(now))
                .execute(&mut *connection)
                .await?;
            }
        }
    }
    Ok(())
}

/// Confirmed sign-ups of the same number or the same names that ask for such an event.
async fn candidates(
    connection: &mut SqliteConnection,
    number: Option<Mark>,
    name: Option<Mark>,
    asked: i64,
) -> Result<Vec<SqliteRow>, StoreError> {
    Ok(sqlx::query(
        "SELECT sequence, number_mark, number_country_mark, name_mark, birth_mark
         FROM alert_sign_up WHERE state = 'confirmed' AND number_mark = $1 AND topics & $3 <> 0
         UNION
         SELECT sequence, number_mark, number_country_mark, name_mark, birth_mark
         FROM alert_sign_up WHERE state = 'confirmed' AND name_mark = $2 AND topics & $3 <> 0",
    )
    .bind(number.map(|mark| mark.to_vec()))
    .bind(name.map(|mark| mark.to_vec()))
    .bind(asked)
    .fetch_all(&mut *connection)
    .await?)
}

/// How many people of the event's names are known, this one included.
async fn people(connection: &mut SqliteConnection, event: &EventRecord) -> Result<u32, StoreError> {
    let Some(name) = event.marks.name else {
        return Ok(0);
    };
    Ok(sqlx::query_scalar(
        "SELECT COUNT(DISTINCT person_mark) FROM custody_event WHERE name_mark = $1",
    )
    .bind(&name[..])
    .fetch_one(&mut *connection)
    .await?)
}

async fn said_by_staff(
    connection: &mut SqliteConnection,
    sequence: i64,
    person: Option<Mark>,
) -> Result<Option<bool>, StoreError> {
    let Some(person) = person else {
        return Ok(None);
    };
    Ok(
        sqlx::query_scalar("SELECT same FROM alert_person WHERE sequence = $1 AND mark = $2")
            .bind(sequence)
            .bind(&person[..])
            .fetch_optional(&mut *connection)
            .await?,
    )
}

/// Writes an alert for each contact in use, and says for how many.
pub(super) async fn alert(
    connection: &mut SqliteConnection,
    (sequence, event): (i64, i64),
    kind: EventKind,
    now: UnixSeconds,
) -> Result<u32, StoreError> {
    let written = sqlx::query(
        "INSERT INTO alert_outbox (sequence, contact, channel, event, any_hour, written_at, due_at,
             state)
         SELECT contact.sequence, number, channel, $2, any_hour OR ($3 AND urgent), $4, $4, 'pending'
         FROM alert_contact AS contact JOIN alert_sign_up USING (sequence)
         WHERE contact.sequence = $1 AND contact.state = 'confirmed'
           AND alert_sign_up.state = 'confirmed'
         ON CONFLICT (event, sequence, contact) DO NOTHING",
    )
    .bind(sequence)
    .bind(event)
    .bind(kind.urgent())
    .bind(to_column(now))
    .execute(&mut *connection)
    .await?;
    Ok(u32::try_from(written.rows_affected()).unwrap_or(u32::MAX))
}
