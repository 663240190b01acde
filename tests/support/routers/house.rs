//! The house under test: its folder, its clock, and how it is opened again.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::Router;
use clap::Parser;
use desk::PasswordCost;
use domain::{
    staff::Role,
    wire::{
        desk::{Setup, SignIn},
        staff::{MadeInvitation, NewInvitation},
    },
};
use notifier::Pace;
use server::{
    House, HouseError,
    settings::{CommandLine, ServedRole, Settings},
    system_entropy, system_random,
};
use store::Clock;
use tempfile::TempDir;

use super::{Client, log::start_log};

/// What the clock says at first: 2026-03-01T12:00:00Z.
pub const START: u64 = 1_772_366_400;
/// Hashes that a proof takes on average: enough for a wrong one to be wrong, and no time at all.
pub const WORK: u32 = 256;
/// Who is at the desk.
pub const USERNAME: &str = "amira";
/// And their password.
pub const PASSWORD: &str = "correct horse battery";

/// A house over a folder of its own.
pub struct TestHouse {
    /// The house.
    pub house: Box<House>,
    /// What it was opened with.
    pub settings: Settings,
    router: Router,
    time: Arc<AtomicU64>,
    folder: TempDir,
}

impl TestHouse {
    /// A new house.
    pub async fn open() -> Self {
        Self::open_with(|_| ()).await
    }

    /// A new house with other settings.
    pub async fn open_with(change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut settings = settings_in(folder.path());
        change(&mut settings);
        let time = Arc::new(AtomicU64::new(START));
        Self::start(folder, settings, time)
            .await
            .expect("the house opens")
    }

    /// The same folder after the process ended and began again.
    pub async fn restart(self) -> Self {
        let again = self.restart_after(|_| ()).await;
        again.expect("the house opens again")
    }

    /// The same, after something happened to the data folder.
    ///
    /// # Errors
    /// When the house does not open on what is left.
    pub async fn restart_after(self, change: impl FnOnce(&Path)) -> Result<Self, HouseError> {
        let Self {
            house,
            settings,
            time,
            folder,
            ..
        } = self;
        house.close().await;
        drop(house);
        change(&settings.data);
        Self::start(folder, settings, time).await
    }

    /// Another process over the same folder, which is a gate alone.
    pub async fn gate_alone(&self) -> Self {
        self.beside(|settings| settings.roles = vec![ServedRole::Gate])
            .await
    }

    /// Another process over the same folder, with other settings.
    pub async fn beside(&self, change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut settings = self.settings.clone();
        change(&mut settings);
        let other = Self::start(folder, settings, Arc::clone(&self.time)).await;
        other.expect("the other process opens")
    }

    /// Somebody who is not signed in.
    pub fn client(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// The member of staff, signed in; made from the first administrator's link when there is no
    /// account yet.
    pub async fn staff(&self) -> Client {
        let mut client = self.client();
        let invitation = self.house.invite_first().await.expect("a database");
        let (username, password) = (USERNAME.to_owned(), PASSWORD.to_owned());
        let answer = match invitation {
            Some(token) => {
                let token = token.as_text().to_owned();
                client
                    .post(
                        desk::paths::SETUP,
                        &Setup {
                            token,
                            username,
                            password,
                        },
                    )
                    .await
            }
            None => {
                client
                    .post(desk::paths::SESSION, &SignIn { username, password })
                    .await
            }
        };
        assert!(answer.status.is_success(), "{}", answer.text());
        client
    }

    /// A member of staff with this role, signed in, who is called like it; invited by the first
    /// administrator.
    pub async fn staff_as(&self, role: Role) -> Client {
        self.staff_called(role.name(), role).await
    }

    /// The same, called as they like.
    pub async fn staff_called(&self, username: &str, role: Role) -> Client {
        let mut administrator = self.staff().await;
        let asked = NewInvitation { role };
        let invitation = administrator.post(desk::paths::INVITATIONS, &asked).await;
        let token = invitation.json::<MadeInvitation>().token;
        let mut client = self.client();
        let setup = Setup {
            token,
            username: username.to_owned(),
            password: PASSWORD.to_owned(),
        };
        let answer = client.post(desk::paths::SETUP, &setup).await;
        assert!(answer.status.is_success(), "{}", answer.text());
        client
    }

    /// What the clock says.
    pub fn now(&self) -> u64 {
        self.time.load(Ordering::Relaxed)
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: u64) {
        self.time.fetch_add(seconds, Ordering::Relaxed);
    }

    /// Everything that lies in the data folder outside of `keys`, the database with its log above
    /// all, by file name.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn files(&self) -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.settings.data)? {
            let path = entry?.path();
            if path.is_file() {
                files.push((path.clone(), fs::read(path)?));
            }
        }
        Ok(files)
    }

    /// How many transactions were written to the database so far: SQLite counts them at the head of the
    /// index of its log.
    pub fn commits(&self) -> u32 {
        let index = fs::read(self.settings.data.join("intake.db-shm"));
        let index = index.expect("the index of the log");
        u32::from_ne_bytes(index[8..12].try_into().expect("four bytes"))
    }

    async fn start(
        folder: TempDir,
        settings: Settings,
        time: Arc<AtomicU64>,
    ) -> Result<Self, HouseError> {
        start_log();
        let clock: Clock = Arc::new({
            let time = Arc::clone(&time);
            move || time.load(Ordering::Relaxed)
        });
        let mut random = system_random();
        // Large while it goes on: every test would be as large.
        let opening = House::open(&settings, clock, system_entropy(), &mut random);
        let house = Box::pin(opening).await?;
        Ok(Self {
            router: house.router(),
            house: Box::new(house),
            settings,
            time,
            folder,
        })
    }
}

/// What a settings file comes to.
pub fn settings_of(text: &str) -> Settings {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("intake.toml");
    fs::write(&file, text).expect("a file");
    let config = file.to_string_lossy();
    let line = CommandLine::parse_from(["intake", "serve", "--config", &config]);
    Settings::resolve(&line).expect("settings")
}

fn settings_in(folder: &Path) -> Settings {
    let line = CommandLine::parse_from(["intake", "serve", "--time-zone", "UTC"]);
    let mut settings = Settings::resolve(&line).expect("settings");
    settings.data = folder.join("data");
    settings.bundles = Some(folder.join("dist"));
    settings.proof_of_work = WORK;
    settings.password_cost = PasswordCost::NONE;
    settings.alerts.pace = Pace::none();
    settings
}
