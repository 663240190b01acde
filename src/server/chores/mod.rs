//! What the other commands do.

mod kiosks;
mod verify;

use std::io::{BufRead, Write};

use domain::staff::Role;
use store::gate_grants;
use zeroize::Zeroizing;

pub use kiosks::{enrol_kiosk, list_kiosks, revoke_kiosk};
pub use verify::verify;

use crate::{
    database, edges,
    keys::{KeyFolder, RotatedKey, restore},
    serve::{base_address, setup_link},
    settings::Settings,
};

/// `intake keys show`: what may be known of the keys.
///
/// # Errors
/// When a key cannot be read.
pub fn show_keys(settings: &Settings, out: &mut impl Write) -> anyhow::Result<()> {
    let keys = KeyFolder::inside(&settings.data).read()?;
    writeln!(out, "root fingerprint: {}", keys.root.fingerprint())?;
    writeln!(out, "office key: {}", keys.office.id())?;
    writeln!(out, "notifier key: {}", keys.notifier.id())?;
    writeln!(out, "escrow key: {}", keys.escrow.id())?;
    for opener in &keys.openers {
        writeln!(out, "also opens intakes: {}", opener.id())?;
    }
    for opener in &keys.notice_openers {
        writeln!(out, "also opens notices: {}", opener.id())?;
    }
    Ok(())
}

/// `intake keys rotate`: a new key in the place of the office's or the notifier's. What was sealed to
/// the former one still opens, and what the notifier keeps stays as it is.
///
/// # Errors
/// When the present key cannot be read or a new one cannot be written.
pub fn rotate_key(
    settings: &Settings,
    key: RotatedKey,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let folder = KeyFolder::inside(&settings.data);
    let made = folder.rotate(key, &mut edges::system_random())?;
    writeln!(out, "new key: {}", made.id())?;
    writeln!(
        out,
        "Senders seal to it from the next start on. The former key stays in the key folder: it opens \
         what was sealed to it."
    )?;
    Ok(())
}

/// `intake keys restore`: takes the four lines of the escrow sheet, ended by an empty line or the
/// end of the input.
///
/// # Errors
/// When they are no key, the key is another office's, or something cannot be written.
pub async fn restore_keys(
    settings: &Settings,
    typed: impl BufRead,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    writeln!(
        out,
        "Type the four lines of the escrow sheet, then an empty line:"
    )?;
    out.flush()?;
    let typed = read_lines(typed)?;
    let store = database::open(settings).await?;
    let folder = KeyFolder::inside(&settings.data);
    let mut rng = edges::system_random();
    let restored = restore(&*store, &folder, &typed, &settings.office.name, &mut rng).await?;
    store.close().await;
    writeln!(
        out,
        "The key opens {} of {} submissions.",
        restored.opened, restored.kept
    )?;
    writeln!(out, "The desk opens them from the next start on.")?;
    let sheet = restored.sheet.display();
    writeln!(
        out,
        "new escrow sheet (print it, then delete the file): {sheet}"
    )?;
    Ok(())
}

/// `intake staff invite`: a link that lets its holder make one account with this role.
///
/// # Errors
/// When the database fails.
pub async fn invite(settings: &Settings, role: Role, out: &mut impl Write) -> anyhow::Result<()> {
    let store = database::open(settings).await?;
    let now = edges::system_clock()();
    let token = desk::invite(&*store, &edges::system_entropy(), role, now).await?;
    store.close().await;
    writeln!(
        out,
        "{}",
        setup_link(&base_address(settings.listen), &token)
    )?;
    Ok(())
}

/// `intake database grants`: what lets a database user be a gate's and nothing else.
///
/// # Errors
/// When nothing can be written.
pub fn print_grants(user: &str, out: &mut impl Write) -> anyhow::Result<()> {
    write!(out, "{}", gate_grants(user))?;
    Ok(())
}

fn read_lines(typed: impl BufRead) -> anyhow::Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::with_capacity(512));
    for line in typed.lines() {
        let line = Zeroizing::new(line?);
        if line.trim().is_empty() && !text.is_empty() {
            break;
        }
        text.push_str(&line);
        text.push('\n');
    }
    Ok(text)
}
