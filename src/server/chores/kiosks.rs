//! `intake kiosk …`: what the desk's page does, for a technician who sits at the server.

use std::io::Write;

use anyhow::{Context, bail};
use desk::settings::SettingsFile;
use domain::{
    fleet::{Name, Standing},
    wire::kiosk::Fleet,
};
use envelope::kiosk::KioskId;

use crate::{database, edges, settings::Settings};

/// `intake kiosk enrol`: a code that makes one browser a kiosk of this name.
///
/// # Errors
/// When the name will not do or the database fails.
pub async fn enrol_kiosk(
    settings: &Settings,
    name: &str,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let name = Name::read(name)?;
    let store = database::open(settings).await?;
    let now = edges::system_clock()();
    let code = desk::new_code(&*store, &edges::system_entropy(), name, now).await?;
    store.close().await;
    let minutes = code.expires_at.saturating_sub(now) / 60;
    writeln!(
        out,
        "{}\nType it at the kiosk, on the page /kiosk, within {minutes} minutes. It works once.",
        code.code
    )?;
    Ok(())
}

/// `intake kiosk list`: one line a kiosk: id, standing, envelopes that wait there, name.
///
/// # Errors
/// When the database fails.
pub async fn list_kiosks(settings: &Settings, out: &mut impl Write) -> anyhow::Result<()> {
    let store = database::open(settings).await?;
    let saved = store.present_settings().await?;
    let saved = saved.map_or_else(String::new, |saved| saved.document);
    let rules = settings.office_file.rules(&saved);
    let fleet = Fleet {
        kiosks: store.kiosks().await?,
        late_after: rules.kiosk_late_after(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        now: edges::system_clock()(),
    };
    store.close().await;
    for kiosk in &fleet.kiosks {
        let standing = match Standing::of(kiosk, &fleet) {
            Standing::Online => "online",
            Standing::Late => "late",
            Standing::Never => "never heard of",
            Standing::Revoked => "revoked",
        };
        let waiting = match &kiosk.heard {
            Some(heard) => heard.heartbeat.queue_depth.to_string(),
            None => "-".to_owned(),
        };
        writeln!(out, "{}\t{standing}\t{waiting}\t{}", kiosk.id, kiosk.name)?;
    }
    if fleet.kiosks.is_empty() {
        writeln!(out, "There is no kiosk.")?;
    }
    Ok(())
}

/// `intake kiosk revoke`: from now on nothing that this kiosk signs is taken for its signature.
///
/// # Errors
/// When there is no such kiosk or the database fails.
pub async fn revoke_kiosk(
    settings: &Settings,
    id: &str,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let known: KioskId = id.parse().context("not the id of a kiosk")?;
    let store = database::open(settings).await?;
    let revoked = store.revoke_kiosk(known, edges::system_clock()()).await?;
    store.close().await;
    if !revoked {
        bail!("there is no kiosk {id}");
    }
    writeln!(out, "{id} is revoked.")?;
    Ok(())
}
