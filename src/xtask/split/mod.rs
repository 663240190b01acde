//! Cuts the visitor's module in two: what the first question needs, and the rest, which the page
//! fetches once that stands.
//!
//! Trunk knows nothing of this. It finds this program where it looks for `wasm-bindgen`
//! ([`stand_in`]); the module is cut before wasm-bindgen sees it ([`bindgen`]), and what was cut off
//! gets its place and its name once trunk knows the names of the rest ([`finish`]). A module without a
//! place to cut goes through as it is.

mod names;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::program::Program;
use crate::workspace::Workspace;

/// Tells a stand-in its own folder, so that it finds who it stands in for elsewhere.
const FOLDER: &str = "INTAKE_STAND_INS";

/// What an import is called that leads over the cut.
const PLACE_TO_CUT: &[u8] = b"__wasm_split_placeholder__";

/// What the part that was cut off is called: by the cutting tool, and in the bundle before its hash.
const CUT_OFF: &str = "split_later.wasm";
const LATER: &str = "later";

/// The work of this program under another name.
pub(crate) type Work = fn() -> Result<()>;

const STAND_INS: [(&str, Work); 2] = [("wasm-bindgen", bindgen), ("finish-bundle", finish)];

/// Puts this program under its other names where `trunk` looks first, and returns the trunk that does.
pub(crate) fn stand_in(workspace: &Workspace, trunk: Program) -> Result<Program> {
    let folder = workspace.web_target().join("stand-ins");
    fs::create_dir_all(&folder)?;
    let own = workspace.own_program();
    for (name, _) in STAND_INS {
        let link = folder.join(name);
        // It may lead to another build of this program, or to none.
        if link.symlink_metadata().is_ok() {
            fs::remove_file(&link)?;
        }
        symlink(&own, &link).with_context(|| format!("cannot make {}", link.display()))?;
    }
    let theirs = workspace.search_path();
    let all = std::iter::once(folder.clone()).chain(env::split_paths(&theirs));
    Ok(trunk.env("PATH", env::join_paths(all)?).env(FOLDER, folder))
}

/// What to do when this program was started as `called`, if that is one of its other names.
pub(crate) fn under_another_name(called: &str) -> Option<Work> {
    let name = Path::new(called).file_name()?.to_str()?;
    STAND_INS
        .iter()
        .find_map(|(stand_in, work)| (*stand_in == name).then_some(*work))
}

/// In place of wasm-bindgen: the same, over what is left of a module that was cut.
fn bindgen() -> Result<()> {
    let given: Vec<String> = env::args().skip(1).collect();
    let Some(module) = given.iter().find(|word| is_a(word, "wasm")) else {
        return with_all("wasm-bindgen", &given)?.run();
    };
    if !is_to_cut(Path::new(module))? {
        return with_all("wasm-bindgen", &given)?.run();
    }
    let (out, name) = (
        option(&given, "--out-dir=")?,
        option(&given, "--out-name=")?,
    );
    let parts = parts_folder(Path::new(out), name);
    real("wasm-split-cli")?
        .arg(module)
        .arg(&parts.to_string_lossy())
        .arg("--out-name")
        .arg(name)
        .run()?;
    let first = parts.join(format!("{name}.wasm"));
    let first = first.to_string_lossy();
    let cut: Vec<String> = given
        .iter()
        .map(|word| {
            if word == module {
                &first
            } else {
                word.as_str()
            }
            .to_owned()
        })
        .chain(["--keep-lld-exports".to_owned()])
        .collect();
    with_all("wasm-bindgen", &cut)?.run()?;
    join_scripts(&Path::new(out).join(format!("{name}.js")), &parts)?;
    names::shorten(Path::new(out), name)
}

/// After trunk: gives the part that was cut off its place beside the rest, under a name that changes
/// whenever either does, and tells the script.
fn finish() -> Result<()> {
    let staging = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    let release = variable("TRUNK_PROFILE")? == "release";
    let target = PathBuf::from(variable("CARGO_TARGET_DIR")?);
    let mode = if release { "release" } else { "debug" };
    let parts = parts_folder(&target.join("wasm-bindgen").join(mode), "visitor");
    let script = main_script(&staging)?;
    let stem = script.file_stem().unwrap_or_default().to_string_lossy();
    let hash = stem.rsplit('-').next().unwrap_or_default();
    let name = format!("{LATER}-{hash}.wasm");
    let (from, to) = (parts.join(CUT_OFF), staging.join(&name));
    if release {
        real("wasm-opt")?
            .args("-Oz")
            .arg(&from.to_string_lossy())
            .arg("--output")
            .arg(&to.to_string_lossy())
            .run()?;
    } else {
        fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    let text = fs::read_to_string(&script)?;
    if !text.contains(CUT_OFF) {
        bail!("{} does not name {CUT_OFF}", script.display());
    }
    fs::write(&script, text.replace(CUT_OFF, &name)).context("cannot write the script")
}

fn is_to_cut(module: &Path) -> Result<bool> {
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    Ok(bytes
        .windows(PLACE_TO_CUT.len())
        .any(|window| window == PLACE_TO_CUT))
}

/// Puts the script that fetches the part that was cut off into the one that starts the rest: one file
/// less to wait for.
fn join_scripts(script: &Path, parts: &Path) -> Result<()> {
    let (fetching, starting) = (
        fs::read_to_string(parts.join("__wasm_split.js"))?,
        fs::read_to_string(script)?,
    );
    // Both begin with the import of the other.
    let (_, fetching) = fetching.split_once('\n').context("an empty script")?;
    let (first, rest) = starting.split_once('\n').context("an empty script")?;
    let alias = first
        .strip_prefix("import * as ")
        .and_then(|line| line.split_once(" from \"./__wasm_split.js\""))
        .with_context(|| format!("{} begins in another way", script.display()))?
        .0;
    let load = "__wasm_split_load_later";
    let fetching = fetching.replace(&format!("export const {load}"), &format!("const {load}"));
    let joined = format!("{rest}\n{fetching}\nconst {alias} = {{ {load} }};\n");
    fs::write(script, joined).context("cannot write the script")
}

/// Where the parts of an app lie between the two halves of the work.
fn parts_folder(out: &Path, name: &str) -> PathBuf {
    out.join(format!("{name}-parts"))
}

/// `visitor-<hash>.js`
fn main_script(staging: &Path) -> Result<PathBuf> {
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("visitor-") && is_a(&name, "js") {
            return Ok(path);
        }
    }
    bail!("{} holds no script", staging.display())
}

/// The value of `--option=value`.
fn option<'given>(given: &'given [String], option: &str) -> Result<&'given str> {
    given
        .iter()
        .find_map(|word| word.strip_prefix(option))
        .with_context(|| format!("trunk gives no {option}"))
}

fn is_a(name: &str, extension: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|found| found == extension)
}

fn variable(name: &str) -> Result<OsString> {
    env::var_os(name).with_context(|| format!("{name} is not set: trunk starts this"))
}

fn with_all(name: &str, given: &[String]) -> Result<Program> {
    Ok(given
        .iter()
        .fold(real(name)?, |program, word| program.arg(word)))
}

/// A program of this name that is not this one.
fn real(name: &str) -> Result<Program> {
    let own = PathBuf::from(variable(FOLDER)?);
    let path = env::var_os("PATH").unwrap_or_default();
    let others: OsString =
        env::join_paths(env::split_paths(&path).filter(|folder| *folder != own))?;
    Ok(Program::new(name, &env::current_dir()?, &others))
}
