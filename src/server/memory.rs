//! What this process has in mind goes to no disk: what people told us, and the keys that open it.

use std::io;

#[cfg(target_os = "linux")]
use rustix::process::{DumpableBehavior, set_dumpable_behavior};
use rustix::process::{Resource, Rlimit, setrlimit};

/// From here on a crash leaves no core dump, neither in a file nor with a program that gathers them, and
/// other processes of the same user may not read this one's memory.
///
/// # Errors
/// When the system refuses it.
pub fn keep_memory_to_ourselves() -> io::Result<()> {
    // A program that gathers dumps is not bound by the limit, and who looks from outside sees the limit.
    #[cfg(target_os = "linux")]
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    setrlimit(Resource::Core, none)?;
    Ok(())
}
