//! A PostgreSQL server for tests: made in a temporary folder, reached by a socket in it, and gone with
//! the process that asked for it, whether that ends well, panics or is killed. What watches is the
//! shell of `server.sh`, whose input we hold.

use std::{
    env,
    ffi::OsStr,
    fs,
    io::{self, BufRead, BufReader},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use thiserror::Error;

const SCRIPT: &str = include_str!("server.sh");
/// Where Debian keeps the programs of each version.
const DEBIAN: &str = "/usr/lib/postgresql";
/// PostgreSQL refuses to run as root; one of these accounts is on every machine.
const ACCOUNTS: [&str; 2] = ["postgres", "nobody"];

/// A running server. It ends when this is dropped.
pub struct Server {
    programs: PathBuf,
    folder: PathBuf,
    shell: Child,
}

/// A database on it, which goes when this is dropped.
pub struct Database<'server> {
    server: &'server Server,
    name: String,
}

/// Why there is no server or no database.
#[derive(Debug, Error)]
pub enum Failed {
    /// The programs are not there.
    #[error(
        "these tests need PostgreSQL 15 or later: install it (Debian: apt-get install postgresql), or \
         put initdb, postgres and pg_isready into PATH"
    )]
    Missing,
    /// It did not start.
    #[error("PostgreSQL did not start: {0}")]
    NotStarted(String),
    /// A program of it said no.
    #[error("PostgreSQL's {0} failed: {1}")]
    Refused(&'static str, String),
    /// A program could not be run at all.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Server {
    /// Starts one with settings of its own, such as `fsync=off`.
    ///
    /// # Errors
    /// When PostgreSQL is not installed or does not start.
    pub fn start(settings: &[&str]) -> Result<Self, Failed> {
        let programs = programs().ok_or(Failed::Missing)?;
        let mut shell = unprivileged_shell()?
            .arg(&programs)
            .args(settings)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What interrupts us does not reach it: it sees to the end by itself.
            .process_group(0)
            .spawn()?;
        let mut said = String::new();
        if let Some(output) = shell.stdout.take() {
            BufReader::new(output).read_line(&mut said)?;
        }
        match said.trim().strip_prefix("ready: ") {
            Some(folder) => Ok(Self {
                programs,
                folder: folder.into(),
                shell,
            }),
            None => Err(Failed::NotStarted(said)),
        }
    }

    /// Makes an empty database, or a copy of one that nobody is connected to.
    ///
    /// # Errors
    /// When the name is taken or the other one is in use.
    pub fn database(&self, name: &str, copied: Option<&str>) -> Result<Database<'_>, Failed> {
        let template = copied.unwrap_or("template0");
        self.run("createdb", &["--template", template, name])?;
        Ok(Database {
            server: self,
            name: name.to_owned(),
        })
    }

    /// The log of every change to any of its databases, as it lies on the disk: what was deleted since
    /// is still in it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn changes(&self) -> Result<Vec<u8>, Failed> {
        let mut changes = Vec::new();
        for entry in fs::read_dir(self.folder.join("data/pg_wal"))? {
            let path = entry?.path();
            if path.is_file() {
                changes.extend(fs::read(path)?);
            }
        }
        Ok(changes)
    }

    fn run(&self, program: &'static str, arguments: &[&str]) -> Result<Vec<u8>, Failed> {
        let done = Command::new(self.programs.join(program))
            .arg("--host")
            .arg(&self.folder)
            .args(["--username", "office"])
            .args(arguments)
            .output()?;
        if done.status.success() {
            return Ok(done.stdout);
        }
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        Err(Failed::Refused(program, said))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // Nobody is left to be told that it failed.
        let _ = self.shell.wait();
    }
}

impl Database<'_> {
    /// Its address for the one who owns it.
    pub fn address(&self) -> String {
        self.address_of("office")
    }

    /// Has the owner say something in SQL.
    ///
    /// # Errors
    /// When the server does not agree.
    pub fn sql(&self, statements: &str) -> Result<(), Failed> {
        let quietly = ["--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1"];
        let arguments = [&quietly[..], &["--command", statements, &self.name]].concat();
        self.server.run("psql", &arguments)?;
        Ok(())
    }

    /// All that is in it, as text; bytes are written as `\x` and hexadecimal digits.
    ///
    /// # Errors
    /// When the server does not agree.
    pub fn dump(&self) -> Result<Vec<u8>, Failed> {
        self.server.run("pg_dump", &[&self.name])
    }

    /// Its address for somebody else.
    pub fn address_of(&self, user: &str) -> String {
        let (folder, name) = (self.server.folder.display(), &self.name);
        format!("postgres://{user}@localhost/{name}?host={folder}")
    }
}

impl Drop for Database<'_> {
    fn drop(&mut self) {
        // It goes with its server at the latest.
        let _ = self
            .server
            .run("dropdb", &["--force", "--if-exists", &self.name]);
    }
}

/// The folder with PostgreSQL's programs: of PATH first, then Debian's newest.
fn programs() -> Option<PathBuf> {
    let in_path = env::split_paths(&env::var_os("PATH")?).find(|folder| is_complete(folder));
    in_path.or_else(|| {
        let versions = fs::read_dir(DEBIAN).ok()?;
        versions
            .filter_map(|version| Some(version.ok()?.path().join("bin")))
            .filter(|folder| is_complete(folder))
            .max_by_key(|folder| version_of(folder))
    })
}

fn is_complete(folder: &Path) -> bool {
    [
        "initdb",
        "postgres",
        "pg_dump",
        "pg_isready",
        "createdb",
        "dropdb",
        "psql",
    ]
    .iter()
    .all(|program| folder.join(program).is_file())
}

fn version_of(folder: &Path) -> Option<u32> {
    folder
        .parent()?
        .file_name()
        .and_then(OsStr::to_str)?
        .parse()
        .ok()
}

/// The shell that runs the script, as somebody other than root.
fn unprivileged_shell() -> io::Result<Command> {
    let is_root = asked("id", &["-u"])? == "0";
    let mut command = if is_root {
        let account = ACCOUNTS
            .iter()
            .find(|account| asked("id", &["-u", account]).is_ok());
        let account = account.ok_or_else(|| io::Error::other("no account to run PostgreSQL as"))?;
        let group = asked("id", &["-g", account])?;
        let mut command = Command::new("setpriv");
        command.args([
            "--reuid",
            account,
            "--regid",
            &group,
            "--clear-groups",
            "sh",
        ]);
        command
    } else {
        Command::new("sh")
    };
    command.args(["-c", SCRIPT, "server.sh"]);
    Ok(command)
}

fn asked(program: &str, arguments: &[&str]) -> io::Result<String> {
    let answer = Command::new(program).args(arguments).output()?;
    if !answer.status.success() {
        return Err(io::Error::other(format!("{program} failed")));
    }
    Ok(String::from_utf8_lossy(&answer.stdout).trim().to_owned())
}
