//! The binary `intake`. What the commands do is in the library.

use std::{
    io::{self, IsTerminal},
    panic,
    process::ExitCode,
    time::Duration,
};

use anyhow::Context;
use clap::Parser;
use mimalloc::MiMalloc;
use server::{
    chores, demo, keep_memory_to_ourselves, log_filter, serve,
    settings::{
        Command, CommandLine, DatabaseCommand, DemoCommand, KeysCommand, KioskCommand, Settings,
        StaffCommand,
    },
};
use tracing_subscriber::fmt;

/// The system's keeps what threads gave back, for each thread: slow hashes take 19 MB at a time, and
/// filing a thousand sign-ups held gigabytes.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> anyhow::Result<ExitCode> {
    keep_memory_to_ourselves().context("the system does not let memory be kept from disk")?;
    let line = CommandLine::parse();
    let settings = Settings::resolve(&line)?;
    start_log(&settings);
    keep_panics_quiet();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let mut out = io::stdout();
    runtime.block_on(async {
        match line.command {
            Command::Serve { .. } => serve::run(&settings, &mut out).await,
            Command::Keys(KeysCommand::Show) => chores::show_keys(&settings, &mut out),
            Command::Keys(KeysCommand::Restore) => {
                chores::restore_keys(&settings, io::stdin().lock(), &mut out).await
            }
            Command::Keys(KeysCommand::Rotate { key }) => {
                chores::rotate_key(&settings, key, &mut out)
            }
            Command::Kiosk(KioskCommand::Enrol { name }) => {
                chores::enrol_kiosk(&settings, &name, &mut out).await
            }
            Command::Kiosk(KioskCommand::List) => chores::list_kiosks(&settings, &mut out).await,
            Command::Kiosk(KioskCommand::Revoke { id }) => {
                chores::revoke_kiosk(&settings, &id, &mut out).await
            }
            Command::Staff(StaffCommand::Invite { role }) => {
                chores::invite(&settings, role, &mut out).await
            }
            Command::Database(DatabaseCommand::Grants { user }) => {
                chores::print_grants(&user, &mut out)
            }
            Command::Verify => chores::verify(&settings, &mut out).await,
            Command::Demo(DemoCommand::Intakes { count }) => {
                demo::load_intakes(&settings, count, &mut out).await
            }
            Command::Demo(DemoCommand::Custody {
                people,
                seed,
                every,
            }) => {
                let every = every.map(Duration::from_secs);
                let play = demo::Play {
                    people,
                    seed,
                    every,
                };
                demo::play_custody(&settings, play, &mut out).await
            }
        }
    })?;
    Ok(ExitCode::SUCCESS)
}

fn start_log(settings: &Settings) {
    fmt()
        .with_env_filter(log_filter(&settings.log))
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .init();
}

/// A panic's own words may hold what was being read; where it happened does not.
fn keep_panics_quiet() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panicked");
    }));
}
