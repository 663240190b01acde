//! The command line of `intake`.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Parser, Subcommand};
use desk::SyslogAddress;
use domain::staff::Role;

use super::{EmbedHost, ProofOfWork, RoutingText, SecondFactorText, ServedRole};
use crate::keys::RotatedKey;

/// Intake for a victim-services office: takes sealed answers in and shows them at the desk.
#[derive(Parser)]
#[command(name = "intake", version)]
pub struct CommandLine {
    /// What this process serves, with commas between; others serve the rest over the same folder
    /// [default: all]
    #[arg(long, global = true, env = "INTAKE_ROLE", value_delimiter = ',')]
    pub role: Option<Vec<ServedRole>>,
    /// Address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, global = true, env = "INTAKE_LISTEN")]
    pub listen: Option<SocketAddr>,
    /// Folder of the database and the keys; made when missing [default: data]
    #[arg(long, global = true, env = "INTAKE_DATA")]
    pub data: Option<PathBuf>,
    /// A PostgreSQL database instead of the file in the data folder, as
    /// `postgres://user:password@host/database`. It holds a password: rather set the variable
    #[arg(
        long,
        global = true,
        env = "INTAKE_DATABASE_URL",
        hide_env_values = true
    )]
    pub database_url: Option<String>,
    /// Settings file (TOML)
    #[arg(long, global = true, env = "INTAKE_CONFIG")]
    pub config: Option<PathBuf>,
    /// Largest size of the database, in pages of 4096 bytes [default: the disk]
    #[arg(long, global = true, env = "INTAKE_DATABASE_PAGE_LIMIT")]
    pub database_page_limit: Option<u32>,
    /// Most megabytes of unfinished answers that visitors set aside as drafts, and as much again of
    /// those handed to a telephone [default: 512]
    #[arg(long, global = true, env = "INTAKE_SET_ASIDE_MEGABYTES")]
    pub set_aside_megabytes: Option<u32>,
    /// Folder with the bundles `visitor` and `staff`, instead of those built in
    #[arg(long, global = true, env = "INTAKE_BUNDLES")]
    pub bundles: Option<PathBuf>,
    /// Hashes that a sender computes whom the gate does not know, or off [default: 50000]
    #[arg(long, global = true, env = "INTAKE_PROOF_OF_WORK")]
    pub proof_of_work: Option<ProofOfWork>,
    /// Sites that may show the questionnaire in a frame, as origins with commas between [default: none]
    #[arg(long, global = true, env = "INTAKE_EMBED_HOSTS", value_delimiter = ',')]
    pub embed_hosts: Option<Vec<EmbedHost>>,
    /// The office's own list of where else to find help (TOML) [default: the built-in one]
    #[arg(long, global = true, env = "INTAKE_DIRECTORY")]
    pub directory: Option<PathBuf>,
    /// The office's own rules for what speaks for a hoax (TOML) [default: the built-in ones]
    #[arg(long, global = true, env = "INTAKE_SORTING_FILE")]
    pub sorting_file: Option<PathBuf>,
    /// The office's own rules for what may be told of a person's history (TOML) [default: the built-in ones]
    #[arg(long, global = true, env = "INTAKE_HISTORY_FILE")]
    pub history_file: Option<PathBuf>,
    /// The office's own list of what goes to community relations officers (TOML) [default: the built-in one]
    #[arg(long, global = true, env = "INTAKE_OFFICERS_FILE")]
    pub officers_file: Option<PathBuf>,
    /// File that every line of the audit is also written to, as JSON [default: none]
    #[arg(long, global = true, env = "INTAKE_AUDIT_FILE")]
    pub audit_file: Option<PathBuf>,
    /// Collector of logs that every line of the audit is also sent to (RFC 5424): `unix:/dev/log`,
    /// `udp://host:514` or `tcp://host:601` [default: none]
    #[arg(long, global = true, env = "INTAKE_AUDIT_SYSLOG")]
    pub audit_syslog: Option<SyslogAddress>,
    /// Where visitors find the office's pages, for the links in messages [default: the address listened on]
    #[arg(long, global = true, env = "INTAKE_PUBLIC_ADDRESS")]
    pub public_address: Option<String>,
    /// The zone of the office's clock, as in the time zone database [default: the one of New York]
    #[arg(long, global = true, env = "INTAKE_TIME_ZONE")]
    pub time_zone: Option<String>,
    /// The mail server, as `smtps://user:password@host`. It holds a password: rather set the variable
    #[arg(long, global = true, env = "INTAKE_SMTP", hide_env_values = true)]
    pub smtp: Option<String>,
    /// Whom mail is from
    #[arg(long, global = true, env = "INTAKE_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// What requests with returned mail are signed with: rather set the variable
    #[arg(
        long,
        global = true,
        env = "INTAKE_BOUNCE_SECRET",
        hide_env_values = true
    )]
    pub bounce_secret: Option<String>,
    /// The token of the provider's reports of text messages: rather set the variable
    #[arg(
        long,
        global = true,
        env = "INTAKE_TEXT_RECEIPT_TOKEN",
        hide_env_values = true
    )]
    pub text_receipt_token: Option<String>,
    /// The key of the provider of text messages: rather set the variable
    #[arg(
        long,
        global = true,
        env = "INTAKE_TEXT_SECRET",
        hide_env_values = true
    )]
    pub text_secret: Option<String>,
    /// The key of the provider of calls: rather set the variable
    #[arg(
        long,
        global = true,
        env = "INTAKE_CALL_SECRET",
        hide_env_values = true
    )]
    pub call_secret: Option<String>,
    /// Whether staff have to have a second factor beside their password [default: offered]
    #[arg(long, global = true, env = "INTAKE_SECOND_FACTOR")]
    pub second_factor: Option<SecondFactorText>,
    /// For how long a proof of who is at the desk is good for what is grave, in seconds [default: 300]
    #[arg(long, global = true, env = "INTAKE_FRESH_SECONDS", value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub fresh_seconds: Option<u32>,
    /// Longest that the desk stays open without a sign of anybody, in seconds [default: 1800]
    #[arg(long, global = true, env = "INTAKE_IDLE_SECONDS", value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub idle_seconds: Option<u32>,
    /// What the desk proves to the agency's own sign-in that it is the desk by: rather set the variable
    #[arg(
        long,
        global = true,
        env = "INTAKE_AGENCY_SECRET",
        hide_env_values = true
    )]
    pub agency_secret: Option<String>,
    /// Whether a case goes by itself to whom it is proposed for [default: propose]
    #[arg(long, global = true, env = "INTAKE_ROUTING")]
    pub routing: Option<RoutingText>,
    /// How much to log: error, warn, info or debug [default: info]
    #[arg(long, global = true, env = "INTAKE_LOG")]
    pub log: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Serve the visitor's app, the desk and the API
    Serve {
        /// Also serve /demo-host, a page of another site that shows the questionnaire in a frame
        #[arg(long)]
        demo: bool,
    },
    /// The office's keys
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Who may sign in at the desk
    #[command(subcommand)]
    Staff(StaffCommand),
    /// The office's kiosks
    #[command(subcommand)]
    Kiosk(KioskCommand),
    /// A PostgreSQL database
    #[command(subcommand)]
    Database(DatabaseCommand),
    /// Look whether the database is whole and nobody changed what the audit says
    Verify,
    /// Made-up content, to show the product with
    #[command(subcommand)]
    Demo(DemoCommand),
}

/// What to do with the keys.
#[derive(Clone, Copy, Subcommand)]
pub enum KeysCommand {
    /// Show the ids of the public keys and the fingerprint of the root
    Show,
    /// Open everything again from the escrow sheet; asks for its four lines. Stop the server first
    Restore,
    /// Make a new key in the place of the present one. Restart the server afterwards
    Rotate {
        /// Which one
        key: RotatedKey,
    },
}

/// What to do with a PostgreSQL database.
#[derive(Clone, Subcommand)]
pub enum DatabaseCommand {
    /// Print what the owner of the tables runs for the database user of gates: they may put submissions
    /// down and not read them
    Grants {
        /// The database user of the gates
        user: String,
    },
}

/// What to do with staff accounts.
#[derive(Clone, Copy, Subcommand)]
pub enum StaffCommand {
    /// Make a link that lets its holder make one account, once
    Invite {
        /// operator, specialist, officer, supervisor, auditor or administrator
        #[arg(long, default_value = "administrator", value_parser = role)]
        role: Role,
    },
}

/// What to do with kiosks.
#[derive(Clone, Subcommand)]
pub enum KioskCommand {
    /// Make a code that makes one browser a kiosk, once, within the hour
    Enrol {
        /// Where it stands, such as "Lobby 3"
        #[arg(long)]
        name: String,
    },
    /// Show every kiosk: id, standing, envelopes that wait there, name
    List,
    /// Take a kiosk's enrolment back
    Revoke {
        /// Its id, as `list` shows it
        id: String,
    },
}

/// What to make up.
#[derive(Clone, Copy, Subcommand)]
pub enum DemoCommand {
    /// Load made-up intakes into an office that has none
    Intakes {
        /// How many
        #[arg(long, default_value_t = crate::demo::INTAKES)]
        count: usize,
    },
    /// Tell what happened to made-up people in custody, as a custody system would
    Custody {
        /// How many people, over two months
        #[arg(long, default_value_t = 3000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
        people: u32,
        /// The same number makes the same people
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Tell the events of the last seven days one by one, so many seconds apart
        #[arg(long, value_parser = clap::value_parser!(u64).range(1..))]
        every: Option<u64>,
    },
}

fn role(name: &str) -> Result<Role, &'static str> {
    Role::named(name).ok_or("no such role")
}
