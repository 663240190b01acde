//! A server that crashes leaves nothing of what it had in mind on the disk, even where whoever started it
//! lets core dumps be as large as they like.

use std::{
    fs,
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
};

use tests::process::{ServerProcess, letting_dump};

/// What ends a process as a crash does, by name and number. Rust takes a SEGV that comes from elsewhere for
/// none of its own, and goes on.
const CRASHES: [(&str, i32); 2] = [("ABRT", 6), ("ILL", 4)];

#[test]
fn a_crash_leaves_no_memory_on_the_disk() {
    for (name, number) in CRASHES {
        let (folder, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut server = ServerProcess::spawn_dumping(folder.path(), data.path()).unwrap();
        server.wait_until_ready().unwrap();

        // What holds wherever dumps would go.
        let limits = server.limits().unwrap();
        let mut lines = limits.lines();
        let core = lines
            .find(|line| line.starts_with("Max core file size"))
            .unwrap();
        let figures: Vec<&str> = core.split_whitespace().skip(4).take(2).collect();
        assert_eq!(figures, ["0", "0"], "{core}");

        let ended = server.end_by(name).unwrap();
        assert_eq!(ended.signal(), Some(number), "{name}: {ended}");
        assert!(!ended.core_dumped(), "{name}: {ended}");
        assert_eq!(files_in(folder.path()), Vec::<PathBuf>::new(), "{name}");
        let beside = files_in(data.path());
        assert!(!beside.iter().any(|file| is_core(file)), "{beside:?}");
    }
}

/// Else the test above shows less than it says: where dumps go to another program or place, no file was
/// to be expected, and the limit alone is proved.
#[test]
#[expect(
    clippy::print_stdout,
    reason = "whoever reads it knows what was proved"
)]
fn what_may_leave_a_dump_leaves_one_where_dumps_are_files() {
    let pattern = fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap_or_default();
    if !pattern.trim().starts_with("core") {
        println!(
            "core dumps go to `{}`, not beside the server",
            pattern.trim()
        );
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let ended = letting_dump(folder.path(), "kill -s ABRT $$")
        .status()
        .unwrap();
    assert_eq!(ended.signal(), Some(6), "{ended}");
    let left = files_in(folder.path());
    if !ended.core_dumped() {
        println!("this system writes no core dumps at all");
        return;
    }
    assert!(left.iter().any(|file| is_core(file)), "{left:?}");
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// By its name, which is `core` with the number of the process or without it.
fn is_core(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("core")
}
