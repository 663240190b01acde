//! From a fresh clone to a page in the browser: tools, apps, server, start.

use anyhow::Result;

use crate::arguments::Arguments;
use crate::workspace::Workspace;
use crate::{bundle, report, tools};

/// The chore. It ends when the server does.
pub(crate) fn start(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let listen = arguments.listen()?;
    let data = arguments.data()?;
    let demo = arguments.flag("--demo");
    arguments.finish()?;
    tools::ensure(workspace, &[tools::BUILD])?;
    bundle::everything(workspace)?;
    let intake = workspace.target("release/intake");
    let intake = intake.to_string_lossy();
    if demo {
        workspace
            .program(&intake)
            .args("demo intakes --data")
            .arg(&data)
            .run()?;
    }
    report::note("The server says where it is; Ctrl-C ends it.");
    let serve = workspace.program(&intake).args("serve");
    let serve = if demo { serve.arg("--demo") } else { serve };
    serve
        .arg("--listen")
        .arg(&listen)
        .arg("--data")
        .arg(&data)
        .become_it()
}
