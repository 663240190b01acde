//! `intake verify`: whether what is kept is what was written.

use std::{io::Write, path::Path};

use anyhow::bail;
use desk::shipped_lines;
use store::check_audit;

use crate::{
    database::{self, Database},
    settings::Settings,
};

/// Looks at the database and at the audit, and at the audit's file where there is one.
///
/// # Errors
/// When anything is not as it was written. What was found is said before.
pub async fn verify(settings: &Settings, out: &mut impl Write) -> anyhow::Result<()> {
    let store = database::open(settings).await?;
    let whole = store.is_whole().await?;
    writeln!(out, "database: {}", if whole { "whole" } else { "DAMAGED" })?;
    let audit = check_audit(&*store).await?;
    writeln!(out, "audit: {} lines hold", audit.lines)?;
    if audit.broken {
        writeln!(out, "audit: line {} was CHANGED", audit.lines + 1)?;
    }
    let shipped = match &settings.audit_file {
        Some(file) => compare(&*store, file, out).await?,
        None => true,
    };
    store.close().await;
    if whole && !audit.broken && shipped {
        Ok(())
    } else {
        bail!("something is not as it was written");
    }
}

/// Whether each line of the file is the line of the database with its number.
async fn compare(store: &dyn Database, file: &Path, out: &mut impl Write) -> anyhow::Result<bool> {
    let lines = shipped_lines(file)?;
    for line in &lines {
        let kept = store.audit_after(line.sequence - 1, 1).await?;
        if !kept.first().is_some_and(|entry| line.is(entry)) {
            writeln!(
                out,
                "audit file: line {} is NOT in the database",
                line.sequence
            )?;
            return Ok(false);
        }
    }
    writeln!(out, "audit file: {} lines are the database's", lines.len())?;
    Ok(true)
}
