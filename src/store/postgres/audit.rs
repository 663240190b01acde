//! The chain of what happened, in PostgreSQL.

use async_trait::async_trait;
use sqlx::{Postgres, QueryBuilder};

use crate::{
    AuditEntry, AuditEvent, AuditFilter, AuditTrail, StoreError,
    audit::AUDIT_START,
    columns::{
        Columns,
        audit::{digest, entry},
        to_column,
    },
    postgres::{PostgresStore, Turn},
};

#[async_trait]
impl AuditTrail for PostgresStore {
    async fn write_down(&self, events: &[AuditEvent]) -> Result<Vec<AuditEntry>, StoreError> {
        let mut transaction = self.write(Turn::Audit).await?;
        let last =
            sqlx::query("SELECT sequence, digest FROM audit_entry ORDER BY sequence DESC LIMIT 1")
                .fetch_optional(&mut *transaction)
                .await?;
        let (mut sequence, mut head) = match last {
            Some(row) => (row.column("sequence")?, digest(&row)?),
            None => (0, AUDIT_START),
        };
        let mut entries = Vec::with_capacity(events.len());
        for event in events {
            sequence += 1;
            head = event.digest(sequence, &head);
            sqlx::query(
                "INSERT INTO audit_entry (sequence, at, actor, action, subject, digest)
                 VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(sequence)
            .bind(to_column(event.at))
            .bind(event.actor)
            .bind(event.action.name())
            .bind(&event.subject)
            .bind(&head[..])
            .execute(&mut *transaction)
            .await?;
            entries.push(AuditEntry {
                sequence,
                event: event.clone(),
                digest: head,
            });
        }
        transaction.commit().await?;
        Ok(entries)
    }

    async fn audit_after(&self, sequence: i64, limit: u32) -> Result<Vec<AuditEntry>, StoreError> {
        let rows = sqlx::query(
            "SELECT sequence, at, actor, action, subject, digest FROM audit_entry
             WHERE sequence > $1 ORDER BY sequence LIMIT $2",
        )
        .bind(sequence)
        .bind(i64::from(limit))
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(entry).collect()
    }

    async fn audit(&self, filter: &AuditFilter) -> Result<Vec<AuditEntry>, StoreError> {
        let mut query = QueryBuilder::<Postgres>::new(
            "SELECT sequence, at, actor, action, subject, digest FROM audit_entry WHERE TRUE",
        );
        if let Some(actor) = filter.actor {
            query.push(" AND actor = ").push_bind(actor);
        }
        if let Some(action) = filter.action {
            query.push(" AND action = ").push_bind(action.name());
        }
        if let Some(subject) = &filter.subject {
            query.push(" AND subject = ").push_bind(subject.clone());
        }
        if let Some(from) = filter.from {
            query.push(" AND at >= ").push_bind(to_column(from));
        }
        if let Some(until) = filter.until {
            query.push(" AND at < ").push_bind(to_column(until));
        }
        if let Some(before) = filter.before {
            query.push(" AND sequence < ").push_bind(before);
        }
        query
            .push(" ORDER BY sequence DESC LIMIT ")
            .push_bind(i64::from(filter.limit));
        let rows = query.build().fetch_all(&self.readers).await?;
        rows.iter().map(entry).collect()
    }
}
