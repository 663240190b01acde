//! The loop of writing: serves, watches the source, and rebuilds the part that changed.
//! It compares contents twice a second; that costs milliseconds and needs no watcher library.

use std::path::PathBuf;
use std::process::Child;
use std::thread;
use std::time::Duration;

use anyhow::Result;

use crate::arguments::Arguments;
use crate::bundle::{APPS, Effort};
use crate::workspace::Workspace;
use crate::{fingerprint, report, tools};

const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// The chore. It goes on until Ctrl-C.
pub(crate) fn start(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let mut server = Server {
        listen: arguments.listen()?,
        data: arguments.data()?,
        running: None,
    };
    arguments.finish()?;
    tools::ensure(workspace, &[tools::BUILD])?;
    let mut built = None;
    loop {
        let seen = state(workspace)?;
        if built.as_ref() != Some(&seen) {
            // What does not compile has said so; the next change gets another try.
            match rebuild(workspace, &mut server) {
                Ok(()) => report::note("Waiting for changes; Ctrl-C ends it."),
                Err(error) => report::failure(&error),
            }
            built = Some(seen);
        }
        thread::sleep(BETWEEN_LOOKS);
    }
}

/// Changes whenever anything would have to be built again.
fn state(workspace: &Workspace) -> Result<Vec<String>> {
    let mut state = Vec::new();
    for app in APPS {
        state.push(app.state(workspace, Effort::Development)?);
    }
    let all: Vec<PathBuf> = ["src", "Cargo.toml", "Cargo.lock"]
        .map(|path| workspace.path(path))
        .into();
    state.push(fingerprint::of(&all)?.to_string());
    Ok(state)
}

fn rebuild(workspace: &Workspace, server: &mut Server) -> Result<()> {
    for app in APPS {
        app.build(workspace, Effort::Development)?;
    }
    report::step("Build the server", "", || {
        workspace.cargo("build --package server").run()
    })?;
    server.restart(workspace)
}

/// The server under development.
struct Server {
    listen: String,
    data: String,
    running: Option<Child>,
}

impl Server {
    fn restart(&mut self, workspace: &Workspace) -> Result<()> {
        self.stop()?;
        let program = workspace.program(&workspace.target("debug/intake").to_string_lossy());
        let program = program
            .args("serve --listen")
            .arg(&self.listen)
            .arg("--data")
            .arg(&self.data);
        self.running = Some(program.spawn()?);
        Ok(())
    }

    fn stop(&mut self) -> Result<()> {
        if let Some(mut child) = self.running.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It ends with us anyway when the terminal is closed.
        let _ = self.stop();
    }
}
