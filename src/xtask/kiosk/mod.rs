//! Writes what a technician needs to lock a Debian 12 machine down to the kiosk's page: the session,
//! the browser's flags and policy, the keyboard, firewall, sound and printer, an installer, and the
//! instructions. What is written lies in `template/`, as it will lie on the machine.
//!
//! - `order`: what was asked for, checked.
//! - `files`: which file goes where, and what is filled in.
//! - `policies`: the browser's policy, from the table that also explains it.
//! - `page`: the instructions as a page to print.
//! - `written`: what must hold of the files together.

mod files;
mod order;
mod page;
mod policies;
#[cfg(test)]
mod written;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::arguments::Arguments;
use crate::report;
use crate::workspace::Workspace;
use order::Order;

/// Stands in every folder that this chore made: only such a folder is emptied.
const MARK: &str = ".written-by-xtask-kiosk";

/// The chore.
pub(crate) fn start(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let output = arguments
        .value("--output")?
        .map_or_else(|| workspace.target("kiosk"), PathBuf::from);
    let order = Order::read(&mut arguments)?;
    arguments.finish()?;
    let count = write(&order, &output)?;
    report::note(&format!("{count} files in {}", output.display()));
    report::note("Begin with technician.html there: print it, or open it in a browser");
    Ok(())
}

/// Writes every file, into a folder that held nothing or an earlier output. Gives how many.
fn write(order: &Order, output: &Path) -> Result<usize> {
    empty(output)?;
    let files = files::all(order);
    for file in &files {
        let path = output.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot make {}", folder.display()))?;
        }
        fs::write(&path, &file.content)
            .with_context(|| format!("cannot write {}", path.display()))?;
        let mode = if file.runs { 0o755 } else { 0o644 };
        fs::set_permissions(&path, Permissions::from_mode(mode))?;
    }
    Ok(files.len())
}

fn empty(output: &Path) -> Result<()> {
    if output.exists() {
        let held = fs::read_dir(output)
            .with_context(|| format!("--output {}: not a folder", output.display()))?
            .count();
        if held > 0 && !output.join(MARK).exists() {
            bail!(
                "--output {}: holds files that this chore did not write; name an empty folder",
                output.display()
            );
        }
        fs::remove_dir_all(output)?;
    }
    fs::create_dir_all(output).with_context(|| format!("cannot make {}", output.display()))?;
    fs::write(output.join(MARK), "")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::{order::Order, write};

    #[test]
    fn everything_is_written_and_only_its_own_folder_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("kiosk");
        let order = Order::example("--origin https://intake.example.gov");
        let count = write(&order, &output).unwrap();
        fs::write(output.join("left-over"), "").unwrap();

        assert_eq!(write(&order, &output).unwrap(), count);
        assert!(!output.join("left-over").exists());
        let installer = fs::metadata(output.join("install.sh")).unwrap();
        assert_eq!(installer.permissions().mode() & 0o777, 0o755);

        fs::write(folder.path().join("precious"), "").unwrap();
        let refused = write(&order, folder.path()).unwrap_err().to_string();
        assert!(refused.contains("did not write"), "{refused}");
        assert!(folder.path().join("precious").exists());
    }
}
