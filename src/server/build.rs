//! Compresses both bundles into the binary, in release builds only: debug builds read `dist/` when
//! they start, so that a new bundle needs no new server. A bundle that is missing is left out, and
//! its pages say so.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

/// Brotli's best; takes seconds for a bundle, once.
const QUALITY: u32 = 11;
/// The largest window that every browser takes.
const WINDOW: u32 = 22;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let of_cargo = |name| env::var_os(name).ok_or("only cargo runs this");
    let release = of_cargo("PROFILE")? == "release";
    let output = PathBuf::from(of_cargo("OUT_DIR")?);
    let dist = PathBuf::from(of_cargo("CARGO_MANIFEST_DIR")?).join("../../dist");
    let mut list = String::new();
    for (name, folder) in [
        ("VISITOR", "visitor"),
        ("KIOSK", "kiosk"),
        ("STAFF", "staff"),
    ] {
        let bundle = dist.join(folder);
        let mut files = Vec::new();
        if release {
            println!("cargo::rerun-if-changed={}", bundle.display());
            collect(&bundle, &mut files)?;
        }
        let entries = embed(&bundle, &files, &output.join(folder))?;
        writeln!(
            list,
            "pub(super) static {name}: &[EmbeddedFile] = &[{entries}];"
        )?;
    }
    fs::write(output.join("bundles.rs"), list)?;
    Ok(())
}

/// Every file under a folder; none when it is missing.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}

/// Compresses the files into `output` and writes the Rust that includes both forms of each.
fn embed(bundle: &Path, files: &[PathBuf], output: &Path) -> Result<String, Box<dyn Error>> {
    fs::create_dir_all(output)?;
    let mut entries = String::new();
    for (number, file) in files.iter().enumerate() {
        let bytes = fs::read(file)?;
        let compressed = output.join(format!("{number}.br"));
        fs::write(&compressed, compress(&bytes)?)?;
        let name = as_text(file.strip_prefix(bundle)?)?;
        let file = file.canonicalize()?;
        let (file, compressed) = (as_text(&file)?, as_text(&compressed)?);
        write!(
            entries,
            "EmbeddedFile {{ name: {name:?}, identity: include_bytes!({file:?}), \
             brotli: include_bytes!({compressed:?}) }},",
        )?;
    }
    Ok(entries)
}

fn as_text(path: &Path) -> Result<&str, &'static str> {
    path.to_str().ok_or("a file name that is not UTF-8")
}

fn compress(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}
