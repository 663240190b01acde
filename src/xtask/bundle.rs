//! Builds the apps by trunk, and the server around them.

use std::fs::{self, File};
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::arguments::Arguments;
use crate::workspace::Workspace;
use crate::{fingerprint, report, split, tools, words};

/// One app that runs in a browser.
pub(crate) struct App {
    /// The name of its crate, and of its folder in `dist`.
    pub(crate) name: &'static str,
    configuration: &'static str,
    /// Crates that it is built from, which are not apps of the others.
    built_from: &'static [&'static str],
    /// Folders of the messages that it fetches in other languages.
    messages: &'static [&'static str],
}

/// All, the visitor's first: it is the one that people wait for.
pub(crate) const APPS: &[App] = &[
    App {
        name: "visitor",
        configuration: "Trunk.toml",
        built_from: &["visitor"],
        messages: &["src/domain/wording", "src/visitor/wording"],
    },
    App {
        name: "kiosk",
        configuration: "src/kiosk/Trunk.toml",
        built_from: &["kiosk", "visitor"],
        messages: &[
            "src/domain/wording",
            "src/visitor/wording",
            "src/kiosk/wording",
        ],
    },
    App {
        name: "staff",
        configuration: "src/staff/Trunk.toml",
        built_from: &["staff"],
        messages: &[],
    },
];

/// What lies in `src` and never reaches a browser.
const NATIVE_CRATES: &[&str] = &[
    "desk", "gate", "notifier", "server", "store", "web", "xtask",
];

/// How much work the compiler puts in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Quick to build, large.
    Development,
    /// What visitors load.
    Release,
}

/// The chore: the apps and `target/release/intake`, or one app alone.
pub(crate) fn start(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    if let Some(name) = arguments.value("--only")? {
        arguments.finish()?;
        tools::ensure(workspace, &[tools::BUILD])?;
        let app = APPS.iter().find(|app| app.name == name);
        let app = app.with_context(|| format!("there is no app `{name}`"))?;
        return app.build(workspace, Effort::Release);
    }
    arguments.finish()?;
    tools::ensure(workspace, &[tools::BUILD])?;
    everything(workspace)?;
    report::note(&format!(
        "The server is {}",
        workspace.target("release/intake").display()
    ));
    Ok(())
}

/// The apps as people load them, and the server that holds them.
pub(crate) fn everything(workspace: &Workspace) -> Result<()> {
    apps(workspace)?;
    report::step("Build the server", "about 4 minutes the first time", || {
        workspace
            .cargo("build --locked --release --package server")
            .run()
    })
}

/// The apps as people load them.
pub(crate) fn apps(workspace: &Workspace) -> Result<()> {
    APPS.iter()
        .try_for_each(|app| app.build(workspace, Effort::Release))
}

impl App {
    /// Builds it into `dist`, unless what lies there was built from the same inputs.
    pub(crate) fn build(&self, workspace: &Workspace, effort: Effort) -> Result<()> {
        let _alone = self.wait_for_others(workspace)?;
        let inputs = self.state(workspace, effort)?;
        let note = workspace.target(&format!("web/{}.built-from", self.name));
        let before = fs::read_to_string(&note).unwrap_or_default();
        if before == self.with_output(workspace, &inputs)? {
            report::note(&format!("The {} app is up to date", self.name));
            return Ok(());
        }
        let wait = match effort {
            Effort::Development => "about a minute the first time",
            Effort::Release => "about 4 minutes the first time",
        };
        report::step(&format!("Build the {} app", self.name), wait, || {
            self.run_trunk(workspace, effort)
        })?;
        fs::write(&note, self.with_output(workspace, &inputs)?)
            .with_context(|| format!("cannot write {}", note.display()))
    }

    /// Two trunks at once would take away each other's half-written files.
    fn wait_for_others(&self, workspace: &Workspace) -> Result<File> {
        fs::create_dir_all(workspace.web_target())?;
        let file = File::create(workspace.web_target().join("bundle.lock"))?;
        if file.try_lock().is_err() {
            report::note(&format!(
                "Waiting for another build before the {} app",
                self.name
            ));
            file.lock()?;
        }
        Ok(file)
    }

    /// Inputs and what lies in `dist`: somebody may have put another build there.
    fn with_output(&self, workspace: &Workspace, inputs: &str) -> Result<String> {
        let output = fingerprint::of(&[workspace.path("dist").join(self.name)])?;
        Ok(format!("{inputs} {output:016x}"))
    }

    /// Changes whenever the app would.
    pub(crate) fn state(&self, workspace: &Workspace, effort: Effort) -> Result<String> {
        let contents = fingerprint::of(&self.inputs(workspace)?)?;
        let root = std::env::var_os("INTAKE_ROOT_FINGERPRINT").unwrap_or_default();
        let effort = if effort == Effort::Release {
            "release"
        } else {
            "development"
        };
        Ok(format!("{contents:016x} {effort} {}", root.display()))
    }

    fn run_trunk(&self, workspace: &Workspace, effort: Effort) -> Result<()> {
        // The apps share this folder, and trunk copies every snippet that it finds in it.
        let mode = if effort == Effort::Release {
            "release"
        } else {
            "debug"
        };
        let leftovers = workspace
            .web_target()
            .join("wasm-bindgen")
            .join(mode)
            .join("snippets");
        if leftovers.exists() {
            fs::remove_dir_all(leftovers)?;
        }
        words::write(workspace, self.name, self.messages)?;
        let trunk = split::stand_in(workspace, workspace.trunk("--config"))?
            .arg(self.configuration)
            .arg("build");
        let trunk = if effort == Effort::Release {
            trunk.arg("--release")
        } else {
            trunk
        };
        trunk.run()
    }

    /// Every crate is an input unless it is known to be none, so that a new one cannot be missed.
    fn inputs(&self, workspace: &Workspace) -> Result<Vec<PathBuf>> {
        let mut inputs: Vec<PathBuf> = [
            "src/xtask/split",
            "src/xtask/subset-font.mjs",
            "style",
            "public",
            "index.html",
            "Trunk.toml",
            "Cargo.toml",
            "Cargo.lock",
            "package-lock.json",
        ]
        .map(|path| workspace.path(path))
        .into();
        for entry in fs::read_dir(workspace.path("src"))? {
            let folder = entry?.path();
            let name = folder
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let other_app = APPS.iter().any(|app| app.name == name)
                && !self.built_from.contains(&name.as_str());
            if !other_app && !NATIVE_CRATES.contains(&name.as_str()) {
                inputs.push(folder);
            }
        }
        Ok(inputs)
    }
}
