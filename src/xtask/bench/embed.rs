//! What the script that puts the questionnaire into other sites' pages weighs, in bytes on the wire.
//! It travels as it is written, so this needs no build.

use std::fs;

use anyhow::{Context, Result, bail};

use super::size::compressed;
use crate::workspace::Workspace;

/// What other sites load to frame the questionnaire.
const SCRIPT: &str = "embed.js";
/// The most that it may weigh.
const LIMIT: usize = 3 * 1024;

/// Fails where the script weighs more than other sites were promised.
pub(crate) fn is_light(workspace: &Workspace) -> Result<()> {
    weigh(workspace).map(drop)
}

/// What its weight is called in a table.
pub(super) fn title() -> String {
    format!("{SCRIPT} in a site's page, of at most {LIMIT}")
}

/// What it weighs, if that is not too much.
pub(super) fn weigh(workspace: &Workspace) -> Result<usize> {
    let file = workspace.path("public").join(SCRIPT);
    let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    within_limit(&bytes)
}

fn within_limit(script: &[u8]) -> Result<usize> {
    let sent = compressed(script)?;
    if sent > LIMIT {
        bail!("{SCRIPT} is {} bytes too heavy", sent - LIMIT);
    }
    Ok(sent)
}

#[cfg(test)]
mod tests {
    use super::{LIMIT, within_limit};

    #[test]
    fn the_script_of_other_sites_is_as_light_as_promised() {
        let script = include_bytes!("../../../public/embed.js");
        assert!(within_limit(script).is_ok());
    }

    #[test]
    fn a_script_that_is_too_heavy_is_refused() {
        // Bytes in which nothing repeats, and as many in which everything does.
        let mixed = |number: u64| (number * number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let noise: Vec<u8> = (0..8000)
            .map(|number| mixed(number).to_be_bytes()[0])
            .collect();
        assert!(within_limit(&noise).is_err());
        assert!(within_limit(&[b' '; 2 * LIMIT]).is_ok());
    }
}
