//! Settings: what was written on the command line, in the environment and in the file, and what
//! that comes to. Flags win over `INTAKE_*`, `INTAKE_*` over the file, the file over the defaults.

mod agency_texts;
mod alerts;
mod command_line;
mod config_file;
mod desk_texts;
mod embed_host;
mod languages;
mod office_entries;
mod office_file;
mod office_keys;
mod office_page;
mod office_texts;
mod proof_of_work;
mod served;
mod time_zone;
mod translations;
mod unusable;

use std::{fs, io, net::SocketAddr, path::PathBuf};

use desk::{PasswordCost, SignInRules, SyslogAddress, routing::RoutingRule};
use domain::wire::office::Office;
use jiff::tz::TimeZone;
use notifier::AlertSettings;
use store::{NotAnAddress, PostgresAddress};
use thiserror::Error;

pub use agency_texts::AgencySettingsError;
pub use alerts::AlertSettingsError;
pub use command_line::{
    Command, CommandLine, DatabaseCommand, DemoCommand, KeysCommand, KioskCommand, StaffCommand,
};
use config_file::ConfigFile;
pub use desk_texts::{RoutingText, SecondFactorText};
pub use embed_host::{EmbedHost, NotAnOrigin};
pub use languages::{LanguageError, OfferedLanguage, Standing};
pub use office_file::{OfficeFile, OfficeFileError, PresentOffice};
pub use proof_of_work::{NotWork, ProofOfWork};
pub use served::{ServedRole, serves};
pub use time_zone::NoTimeZone;

pub use crate::own_rules::RuleFiles;

/// A fifth of a second where the app computes 250 hashes a millisecond, which a slow computer does.
/// Whoever floods us by a program of their own computes faster, and pays for each submission.
const USUAL_WORK: ProofOfWork = ProofOfWork(50_000);

/// Room for more than a hundred thousand drafts of the usual size.
const SET_ASIDE_MEGABYTES: u32 = 512;

/// Settings of a house, whatever is done with it.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What this process serves.
    pub roles: Vec<ServedRole>,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Folder of the database and the keys.
    pub data: PathBuf,
    /// The PostgreSQL database; without it, the SQLite file in the data folder.
    pub database: Option<PostgresAddress>,
    /// Most pages (of 4096 bytes) of the SQLite file; without it only the disk is the limit.
    pub database_page_limit: Option<u32>,
    /// Most megabytes of all drafts together, and of all hand-offs together.
    pub set_aside_megabytes: u32,
    /// Folder to read the bundles from, instead of those in the program.
    pub bundles: Option<PathBuf>,
    /// The office's own list of where else to find help, instead of the built-in one.
    pub directory: Option<PathBuf>,
    /// The office's own rules.
    pub rule_files: RuleFiles,
    /// The file that every line of the audit is also written to.
    pub audit_file: Option<PathBuf>,
    /// The collector of logs that every line of the audit is also sent to.
    pub audit_syslog: Option<SyslogAddress>,
    /// How much to log: `error`, `warn`, `info` or `debug`.
    pub log: String,
    /// The zone of the office's clock: what is due when, and where it is day for alerts.
    pub time_zone: TimeZone,
    /// How many hashes a sender computes whom the gate does not know; 0 for none.
    pub proof_of_work: u32,
    /// What hashing a password costs. No file and no flag makes it less than usual.
    pub password_cost: PasswordCost,
    /// How staff sign in.
    pub sign_in: SignInRules,
    /// What becomes of a proposal for a case.
    pub routing: RoutingRule,
    /// Sites that may show the questionnaire in a frame.
    pub embed_hosts: Vec<EmbedHost>,
    /// Whether the demonstration's host page is served.
    pub demo_host: bool,
    /// Which languages visitors can choose, and those that are held back.
    pub languages: Vec<OfferedLanguage>,
    /// Name, telephone lines, notices.
    pub office: Office,
    /// The same as the file has it, for what is saved beside it at the desk.
    pub office_file: OfficeFile,
    /// How alerts are confirmed and delivered.
    pub alerts: AlertSettings,
}

/// Why the settings could not be read.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// The file cannot be read.
    #[error("{file}: {source}")]
    File {
        /// Which file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The office.
    #[error("{file}: {source}")]
    Office {
        /// Which file.
        file: PathBuf,
        /// Why.
        source: OfficeFileError,
    },
    /// The address of the database. It is not repeated: it may hold a password.
    #[error("--database-url: {0}")]
    Database(#[from] NotAnAddress),
    /// The zone of the office's clock.
    #[error(transparent)]
    TimeZone(#[from] NoTimeZone),
    /// How alerts are delivered.
    #[error(transparent)]
    Alerts(#[from] AlertSettingsError),
    /// How staff sign in.
    #[error(transparent)]
    Agency(#[from] AgencySettingsError),
    /// The file is not what it should be.
    #[error("{file}: {source}")]
    Toml {
        /// Which file.
        file: PathBuf,
        /// Why, and where in the file.
        source: Box<toml::de::Error>,
    },
}

impl Settings {
    /// What the command line and the file that it names come to.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn resolve(line: &CommandLine) -> Result<Self, SettingsError> {
        let (file, written) = match &line.config {
            Some(path) => read(path)?,
            None => <(ConfigFile, toml::Table)>::default(),
        };
        let demo_host = matches!(line.command, Command::Serve { demo: true });
        let office_file = OfficeFile::of(written, file.languages, line.embed_hosts.clone());
        let present = office_file
            .with("")
            .map_err(|source| SettingsError::Office {
                file: line.config.clone().unwrap_or_default(),
                source,
            })?;
        let PresentOffice {
            office,
            languages,
            mut embed_hosts,
        } = present;
        if demo_host {
            embed_hosts.extend(EmbedHost::this_machine());
        }
        let address = line.listen.or(file.listen);
        let address = address.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080)));
        let database = line.database_url.as_ref().or(file.database_url.as_ref());
        let database = database.map(|address| address.parse()).transpose()?;
        let named = line.time_zone.clone().or(file.time_zone);
        let time_zone = time_zone::resolve(named.or(file.alerts.former_time_zone()))?;
        let own = (address, &time_zone);
        let alerts = alerts::resolve(file.alerts, alert_flags(line), own, &office)?;
        Ok(Self {
            roles: line
                .role
                .clone()
                .or(file.role)
                .unwrap_or_else(|| vec![ServedRole::All]),
            listen: address,
            data: line
                .data
                .clone()
                .or(file.data)
                .unwrap_or_else(|| "data".into()),
            database,
            database_page_limit: line.database_page_limit.or(file.database_page_limit),
            set_aside_megabytes: line
                .set_aside_megabytes
                .or(file.set_aside_megabytes)
                .unwrap_or(SET_ASIDE_MEGABYTES),
            directory: line.directory.clone().or(file.directory),
            rule_files: RuleFiles {
                sorting: line.sorting_file.clone().or(file.sorting_file),
                history: line.history_file.clone().or(file.history_file),
                officers: line.officers_file.clone().or(file.officers_file),
            },
            audit_file: line.audit_file.clone().or(file.audit_file),
            audit_syslog: line.audit_syslog.clone().or(file.audit_syslog),
            bundles: line.bundles.clone().or_else(bundles_of_the_checkout),
            log: line
                .log
                .clone()
                .or(file.log)
                .unwrap_or_else(|| "info".to_owned()),
            password_cost: PasswordCost::USUAL,
            proof_of_work: line
                .proof_of_work
                .or(file.proof_of_work)
                .unwrap_or(USUAL_WORK)
                .0,
            routing: desk_texts::routing(&file.desk, line.routing),
            sign_in: desk_texts::resolve(
                file.desk,
                desk_flags(line),
                (&office.name, &alerts.address),
            )?,
            embed_hosts,
            demo_host,
            languages,
            office,
            office_file,
            time_zone,
            alerts,
        })
    }
}

fn desk_flags(line: &CommandLine) -> desk_texts::Flags {
    desk_texts::Flags {
        second_factor: line.second_factor,
        fresh_seconds: line.fresh_seconds,
        idle_seconds: line.idle_seconds,
        agency_secret: line.agency_secret.clone(),
    }
}

fn alert_flags(line: &CommandLine) -> alerts::Flags {
    alerts::Flags {
        address: line.public_address.clone(),
        smtp: line.smtp.clone(),
        mail_from: line.mail_from.clone(),
        bounce_secret: line.bounce_secret.clone(),
        text_secret: line.text_secret.clone(),
        text_receipt_token: line.text_receipt_token.clone(),
        call_secret: line.call_secret.clone(),
    }
}

/// The file, and the same as it is written.
fn read(path: &PathBuf) -> Result<(ConfigFile, toml::Table), SettingsError> {
    let text = fs::read_to_string(path).map_err(|source| SettingsError::File {
        file: path.clone(),
        source,
    })?;
    let wrong = |source| SettingsError::Toml {
        file: path.clone(),
        source: Box::new(source),
    };
    let file = toml::from_str(&text).map_err(wrong)?;
    Ok((file, toml::from_str(&text).map_err(wrong)?))
}

/// A debug build serves what was bundled last beside its source; a release build, what is in it.
fn bundles_of_the_checkout() -> Option<PathBuf> {
    cfg!(debug_assertions)
        .then(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist")))
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use super::*;

    fn resolve(flags: &[&str], file: &str) -> Result<Settings, SettingsError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("intake.toml");
        fs::write(&path, file).unwrap();
        let config = ["intake", "serve", "--config", path.to_str().unwrap()];
        Settings::resolve(&CommandLine::parse_from(config.iter().chain(flags)))
    }

    #[test]
    fn a_flag_wins_over_the_file_and_the_file_over_the_default() {
        let file = "data = 'from-file'\nlisten = '127.0.0.1:1'\n[office]\nname = 'Ours'";
        let settings = resolve(&["--data", "from-flag"], file).unwrap();
        assert_eq!(settings.data, PathBuf::from("from-flag"));
        assert_eq!(settings.listen.port(), 1);
        assert_eq!(settings.log, "info");
        assert_eq!(settings.office.name, "Ours");
        assert!(settings.office.sample);
    }

    #[test]
    fn an_offices_own_rules_are_named_by_flag_or_file() {
        let file = "history_file = 'told.toml'\nsorting_file = 'hoaxes.toml'";
        let files = resolve(&["--sorting-file", "other.toml"], file).unwrap();
        let files = files.rule_files;
        assert_eq!(files.history, Some(PathBuf::from("told.toml")));
        assert_eq!(files.sorting, Some(PathBuf::from("other.toml")));
        let none = resolve(&[], "").unwrap().rule_files;
        assert_eq!((none.history, none.sorting), (None, None));
    }

    #[test]
    fn the_office_has_one_clock() {
        let clock = |flags: &[&str], file: &str| {
            let settings = resolve(flags, file).unwrap();
            assert_eq!(settings.time_zone, settings.alerts.zone);
            settings.time_zone.iana_name().map(ToOwned::to_owned)
        };
        let named = |name: &str| Some(name.to_owned());
        let file = "time_zone = 'America/Denver'";
        assert_eq!(clock(&[], ""), named("America/New_York"));
        assert_eq!(clock(&[], file), named("America/Denver"));
        let both = format!("{file}\n[alerts]\ntime_zone = 'America/Chicago'");
        assert_eq!(clock(&[], &both), named("America/Denver"));
        let former = "[alerts]\ntime_zone = 'America/Chicago'";
        assert_eq!(clock(&[], former), named("America/Chicago"));
        let flag = ["--time-zone", "Pacific/Guam"];
        assert_eq!(clock(&flag, file), named("Pacific/Guam"));
        let error = resolve(&[], "time_zone = 'Mars/Olympus'").unwrap_err();
        assert_eq!(
            error.to_string(),
            "time_zone: there is no time zone `Mars/Olympus`"
        );
    }

    #[test]
    fn a_database_elsewhere_is_named_and_its_password_told_to_nobody() {
        assert!(resolve(&[], "").unwrap().database.is_none());
        let file = "database_url = 'postgres://intake:hunter2@db.example/intake'";
        let settings = resolve(&[], file).unwrap();
        assert!(settings.database.is_some());
        assert!(!format!("{settings:?}").contains("hunter2"));
        let error = resolve(&["--database-url", "mysql://intake:hunter2@db/intake"], "");
        let error = error.unwrap_err().to_string();
        assert!(error.starts_with("--database-url: it must begin with postgres://"));
        assert!(!error.contains("hunter2"));
    }

    #[test]
    fn every_flag_has_a_variable() {
        let command = CommandLine::command();
        let flags = command
            .get_arguments()
            .filter(|flag| flag.get_long().is_some());
        let flags: Vec<_> = flags.filter(|flag| flag.is_global_set()).collect();
        assert!(!flags.is_empty());
        for flag in flags {
            let expected = format!("INTAKE_{}", flag.get_id().as_str().to_uppercase());
            assert_eq!(flag.get_env().unwrap(), expected.as_str());
        }
    }

    #[test]
    fn a_file_that_is_missing_or_mistyped_says_where() {
        let error = resolve(&[], "[office]\nnmae = 'Ours'")
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("intake.toml") && error.contains("nmae"),
            "{error}"
        );
        let line = ["intake", "serve", "--config", "/nowhere/intake.toml"];
        let error = Settings::resolve(&CommandLine::parse_from(line))
            .unwrap_err()
            .to_string();
        assert!(error.starts_with("/nowhere/intake.toml: "), "{error}");
    }
}
