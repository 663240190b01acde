//! The session in the compositor, started by the very command that systemd starts, where the kiosk's
//! files lie over those of the machine. Nobody has a screen here: the compositor draws into memory.

use std::cell::RefCell;
use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use tempfile::TempDir;
use tests::browser::{Server, files_holding};

use crate::chromium::{OF_THE_TEST, apart};
use crate::files::Files;
use crate::place::{Answer, Place};
use crate::watch::until;

/// Lays the kiosk's files over the machine's, and folders of the test's over those that a session
/// writes to. Then starts it as somebody who cannot become root again: else cage does not start.
const START: &str = r#"
    mount -t overlay overlay -o "ro,lowerdir=$1/etc:$2/etc:/etc" /etc
    mount -t overlay overlay -o "ro,lowerdir=$2/usr:/usr" /usr
    mount --bind "$1/var-lib" /var/lib
    mount --bind "$1/run" /run
    mount --bind "$1/tmp" /tmp
    exec unshare --user --map-user=1000 --map-group=1000 "$3"
"#;

/// Tells that it fills the screen and is drawn, how it was asked for, and what the session before left.
const PAGE: &str = "<title>standing</title><p>The kiosk's page.<script>
    const before = localStorage.getItem('a') ?? 'nothing';
    localStorage.setItem('a', 'zxqv-local');
    const look = () => innerWidth === screen.width && innerHeight === screen.height
        ? fetch(`/told/fills/${document.visibilityState}/${location.hash.slice(1)}/${before}`)
        : requestAnimationFrame(look);
    onload = () => requestAnimationFrame(look);
</script>";

/// A machine with the files of a kiosk.
struct Kiosk {
    files: Files,
    /// What it writes to, each folder below the name of the one that it stands for.
    machine: TempDir,
}

/// Cage with the browser in it.
struct Session(RefCell<Child>);

impl Kiosk {
    fn with(files: Files) -> Result<Self> {
        let machine = tempfile::tempdir()?;
        let private = ["var-lib/intake-kiosk", "run/intake-kiosk"];
        for folder in private.into_iter().chain(["tmp", "etc/chromium.d"]) {
            fs::create_dir_all(machine.path().join(folder))?;
        }
        for folder in private {
            let only_its_user = Permissions::from_mode(0o700);
            fs::set_permissions(machine.path().join(folder), only_its_user)?;
        }
        // As Debian's start script of Chromium reads flags.
        let flags = format!(
            "export CHROMIUM_FLAGS=\"$CHROMIUM_FLAGS {}\"\n",
            OF_THE_TEST.join(" ")
        );
        fs::write(machine.path().join("etc/chromium.d/of-the-test"), flags)?;
        Ok(Self { files, machine })
    }

    /// As systemd starts it.
    fn start(&self) -> Result<Session> {
        let runtime = "/run/intake-kiosk";
        let log = File::create(self.log())?;
        let process = apart()
            .args(["sh", "-euc", START, "sh"])
            .arg(self.machine.path())
            .arg(self.files.installed(""))
            .arg(self.files.unit_says("ExecStart")?)
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin")
            .env("HOME", "/var/lib/intake-kiosk")
            .env("RUNTIME_DIRECTORY", runtime)
            .env("XDG_RUNTIME_DIR", runtime)
            .env("WLR_BACKENDS", "headless")
            .env("WLR_RENDERER", "pixman")
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("cannot start a session in a namespace of its own")?;
        Ok(Session(RefCell::new(process)))
    }

    fn log(&self) -> PathBuf {
        self.machine.path().join("log")
    }

    fn state(&self) -> PathBuf {
        self.machine.path().join("var-lib/intake-kiosk")
    }

    fn profile(&self) -> PathBuf {
        self.state().join("profile")
    }

    /// Waits for this, and tells what the session said when it never comes.
    fn see<T>(&self, what: &str, look: impl Fn() -> Result<Option<T>>) -> Result<T> {
        until(what, look).with_context(|| {
            let log = fs::read_to_string(self.log()).unwrap_or_default();
            format!("the session said:\n{log}")
        })
    }

    /// `kill -9`, as when it has no memory left.
    fn kill_the_browser(&self) -> Result<()> {
        // A link that leads nowhere and whose name ends with the number of its process.
        let lock = fs::read_link(self.profile().join("SingletonLock"))?;
        let lock = lock.to_string_lossy().into_owned();
        let (_, number) = lock.rsplit_once('-').context("a number in its lock")?;
        Command::new("kill").args(["-KILL", number]).status()?;
        Ok(())
    }
}

impl Session {
    fn has_ended(&self) -> Result<Option<()>> {
        Ok(self.0.borrow_mut().try_wait()?.map(|_| ()))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let process = self.0.get_mut();
        // The browser too. They may have ended by themselves.
        let group = format!("-{}", process.id());
        let _ = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _ = process.wait();
    }
}

/// What the page told, one line for each time that it came.
fn told(place: &Place) -> Vec<String> {
    let mut told = place.asked();
    told.retain(|path| path.starts_with("/told/"));
    told
}

#[test]
fn the_page_fills_the_screen_and_comes_back_clean_when_the_browser_is_killed() -> Result<()> {
    let place = Place::open(|_| Box::new(|_| Some(Answer::page(PAGE.to_owned()))))?;
    let kiosk = Kiosk::with(Files::written_for_cage(&place.origin())?)?;
    // As a technician who wants the page for setting it up.
    fs::write(kiosk.state().join("setup"), "")?;
    let session = kiosk.start()?;
    kiosk.see("the page", || Ok((told(&place).len() == 1).then_some(())))?;
    kiosk.see("what it stored to be on the disk", || {
        let folder = kiosk.profile().join("Default/Local Storage");
        // A file that goes while it is looked for is none that is waited for.
        let holding = files_holding(&folder, "zxqv-local").unwrap_or_default();
        Ok((!holding.is_empty()).then_some(()))
    })?;

    kiosk.kill_the_browser()?;
    kiosk.see("the session to end with it", || session.has_ended())?;
    drop(session);
    // Which is when systemd starts it again.
    assert_eq!(kiosk.files.unit_says("Restart")?, "always");
    let _session = kiosk.start()?;
    kiosk.see("the page again", || {
        Ok((told(&place).len() == 2).then_some(()))
    })?;
    let expected = [
        "/told/fills/visible/setup/nothing",
        "/told/fills/visible//nothing",
    ];
    assert_eq!(told(&place), expected);
    assert!(place.asked().contains(&"/kiosk".to_owned()));
    Ok(())
}

#[test]
fn the_products_page_stands_in_it() -> Result<()> {
    let server = Server::start()?;
    let origin = server.page("");
    let kiosk = Kiosk::with(Files::written_for_cage(origin.trim_end_matches('/'))?)?;
    let _session = kiosk.start()?;
    kiosk.see("the product's page", || {
        Ok(server.recorder().has_sent("GET /api/office").then_some(()))
    })
}
