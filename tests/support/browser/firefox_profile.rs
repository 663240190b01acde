//! The profile that Firefox begins with: one that it was started over once, and nothing was done in.
//! Half of what its first start costs goes into files that every profile has alike.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};
use tokio::sync::OnceCell;

use super::engine::Engine;
use super::session::start;

/// Made once for this checkout, and once looked for by each program.
static PROFILE: OnceCell<PathBuf> = OnceCell::const_new();

/// Copies it into a folder, unless somebody has been there.
pub(super) async fn lay_out(folder: &Path) -> Result<()> {
    if fs::read_dir(folder)?.next().is_some() {
        return Ok(());
    }
    let profile = PROFILE.get_or_try_init(made).await?;
    let copied = Command::new("cp")
        .args(["--recursive", "--no-target-directory"])
        .args([profile, folder])
        .status()?;
    ensure!(copied.success(), "the profile was not copied: {copied}");
    Ok(())
}

async fn made() -> Result<PathBuf> {
    let scratch = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tmp");
    let profile = scratch.join("firefox-profile");
    if profile.exists() {
        return Ok(profile);
    }
    fs::create_dir_all(&scratch)?;
    let fresh = tempfile::tempdir_in(&scratch)?;
    let (client, driver) = start(Engine::Firefox, fresh.path(), |_| {}).await?;
    client.goto("about:blank").await?;
    drop(driver);
    // Whose it is: a process that has ended.
    for lock in ["lock", ".parentlock"] {
        let _ = fs::remove_file(fresh.path().join(lock));
    }
    // Another program may have been quicker; theirs is as good.
    match fs::rename(fresh.keep(), &profile) {
        Ok(()) => {}
        Err(_) if profile.exists() => {}
        Err(error) => return Err(error.into()),
    }
    Ok(profile)
}
