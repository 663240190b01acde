//! Every chore, one command each: `cargo xtask <chore>`, on a developer's machine as in CI.
//!
//! Where to start: [`CHORES`] lists them, one file each. What a chore needs installed is in
//! `tools/`, how the visitor's app is cut in two in `split/`, our own rules on the source in `tidy/`, what the README quotes in `bench/`, what
//! locks a kiosk down in `kiosk/`.

mod again;
mod arguments;
mod bench;
mod bundle;
mod check;
mod dev;
mod fingerprint;
mod fuzz;
mod kiosk;
mod module;
mod pictures;
mod program;
mod report;
mod run;
mod split;
mod test;
mod tidy;
mod tools;
mod words;
mod workspace;

use std::env;
use std::process::ExitCode;

use anyhow::{Result, bail};

use arguments::Arguments;
use workspace::Workspace;

/// One thing a person can ask for.
struct Chore {
    name: &'static str,
    /// What it does, as `--help` prints it.
    about: &'static str,
    start: fn(&Workspace, Arguments) -> Result<()>,
}

const CHORES: &[Chore] = &[
    Chore {
        name: "run",
        about: "build everything and serve it  [--port 8080] [--data ./data] [--demo]",
        start: run::start,
    },
    Chore {
        name: "test",
        about: "every test: native, and in Chromium, Firefox and WebKit  [--long: the hour-long runs alone]",
        start: test::start,
    },
    Chore {
        name: "check",
        about: "format, clippy for both targets, tidy, licences, the weight of embed.js",
        start: check::start,
    },
    Chore {
        name: "fuzz",
        about: "what strangers send, by libFuzzer  [json|xml|csv|mapping|report] [--seconds 60: for each]",
        start: fuzz::start,
    },
    Chore {
        name: "bundle",
        about: "the apps and the release server: target/release/intake  [--only visitor|kiosk|staff]",
        start: bundle::start,
    },
    Chore {
        name: "kiosk",
        about: "what locks a kiosk down  --origin https://… [--output target/kiosk] [--session cage|x] [--printer none|usb|ipp://…]",
        start: kiosk::start,
    },
    Chore {
        name: "dev",
        about: "serve, and rebuild whatever changes  [--port 8080] [--data ./data]",
        start: dev::start,
    },
    Chore {
        name: "pictures",
        about: "contact sheets of every picture that the tests took  [--take: take one of every page in every look first]",
        start: pictures::start,
    },
    Chore {
        name: "bench",
        about: "the figures that the README quotes  (size, notifier)",
        start: bench::start,
    },
];

fn main() -> ExitCode {
    match chosen() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn chosen() -> Result<()> {
    let mut given = env::args();
    let called = given.next().unwrap_or_default();
    if let Some(work) = split::under_another_name(&called) {
        return work();
    }
    let name = given.next().unwrap_or_else(|| "--help".to_owned());
    if matches!(name.as_str(), "--help" | "-h" | "help") {
        report::chores(CHORES.iter().map(|chore| (chore.name, chore.about)));
        return Ok(());
    }
    let Some(chore) = CHORES.iter().find(|chore| chore.name == name) else {
        bail!("there is no chore `{name}`; `cargo xtask --help` lists them");
    };
    (chore.start)(&Workspace::find()?, Arguments::new(given))
}
