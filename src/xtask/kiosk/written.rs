//! What must hold of the files together, whichever kiosk they are for: nothing is left open, every
//! session begins the same, and the technician reads what desk and kiosk say.

use super::files::{File, all};
use super::order::Order;

const IN_CAGE: &str = "--origin https://intake.example.gov";
const ON_X: &str = "--origin https://intake.example.gov --session x";

/// What is written for this order.
struct Written(Vec<File>);

impl Written {
    fn by(line: &str) -> Self {
        Self(all(&Order::example(line)))
    }

    fn file(&self, path: &str) -> &str {
        let found = self.0.iter().find(|file| file.path == path);
        found.map(|file| file.content.as_str()).expect(path)
    }

    /// Without what explains it.
    fn lines(&self, path: &str) -> Vec<&str> {
        let lines = self.file(path).lines().map(str::trim);
        lines.filter(|line| !line.starts_with('#')).collect()
    }

    fn says(&self, path: &str, line: &str) {
        assert!(self.lines(path).contains(&line), "{path}: {line}");
    }
}

#[test]
fn cage_gets_the_xwayland_that_it_does_not_start_without() {
    assert!(
        Written::by(IN_CAGE)
            .file("install.sh")
            .contains(" cage xwayland")
    );
    assert!(!Written::by(ON_X).file("install.sh").contains("wayland"));
}

#[test]
fn every_session_is_quiet_and_clean_before_the_browser_starts() {
    for line in [IN_CAGE, ON_X] {
        let written = Written::by(line);
        let session = written.lines("files/usr/local/lib/intake-kiosk/session");
        let place = |beginning: &str| {
            let found = session.iter().position(|line| line.starts_with(beginning));
            found.expect(beginning)
        };
        assert!(place("\"$here/sound\"") < place("exec "));
        assert!(place("\"$here/clear-profile\"") < place("exec "));
        // Whatever a visitor turned up, the next one begins with this.
        let sound = written.file("files/usr/local/lib/intake-kiosk/sound");
        assert!(sound.contains("sset Master \"$volume\" unmute"));
        let unit = "files/etc/systemd/system/intake-kiosk.service";
        written.says(
            unit,
            "ExecStartPre=-+/usr/local/lib/intake-kiosk/clear-queue",
        );
        written.says(unit, "Restart=always");
        written.says(unit, "StartLimitIntervalSec=0");
    }
}

#[test]
fn a_printer_prints_without_a_dialog_and_there_is_none_else() {
    let flags = "files/etc/intake-kiosk/chromium-flags";
    let check = "files/usr/local/lib/intake-kiosk/check";
    for line in [IN_CAGE, ON_X] {
        let without = Written::by(line);
        assert!(!without.lines(flags).contains(&"--kiosk-printing"));
        assert!(!without.file("install.sh").contains("cups"));
        assert!(!without.file(check).contains("lpstat"));
        for printer in ["usb", "ipp://10.0.0.7/ipp/print"] {
            let with = Written::by(&format!("{line} --printer {printer}"));
            with.says(flags, "--kiosk-printing");
            with.says("install.sh", "lpadmin -d intake");
            assert!(
                with.file("install.sh")
                    .contains(&format!("printer='{printer}'"))
            );
            with.says(check, "holds \"the printer is ready\" lpstat -p intake");
        }
    }
}

#[test]
fn no_key_leads_to_another_terminal_and_no_screen_goes_dark() {
    let written = Written::by(ON_X);
    let xorg = "files/etc/X11/xorg.conf.d/60-intake-kiosk.conf";
    for line in [
        "Option \"DontVTSwitch\" \"true\"",
        "Option \"DontZap\" \"true\"",
        "Option \"BlankTime\" \"0\"",
        "Option \"OffTime\" \"0\"",
    ] {
        written.says(xorg, line);
    }
    let client = "files/usr/local/lib/intake-kiosk/x-client";
    written.says(client, "xset s off s noblank -dpms");

    let written = Written::by(IN_CAGE);
    let session = written.lines("files/usr/local/lib/intake-kiosk/session");
    let cage = session.iter().find(|line| line.starts_with("exec cage "));
    // Cage blanks nothing by itself; with `-s` it would switch terminals.
    assert!(cage.is_some_and(|line| !line.contains(" -s")));
    written.says(
        "files/etc/sysctl.d/60-intake-kiosk.conf",
        "kernel.sysrq = 0",
    );
    let logind = "files/etc/systemd/logind.conf.d/intake-kiosk.conf";
    written.says(logind, "NAutoVTs=0");
    written.says(logind, "IdleAction=ignore");
    let mask = "systemctl mask ctrl-alt-del.target >/dev/null";
    written.says("install.sh", mask);
}

#[test]
fn the_clock_is_kept_right_and_updates_come() {
    let written = Written::by(IN_CAGE);
    let clock = "systemctl enable --now systemd-timesyncd.service";
    written.says("install.sh", clock);
    let firewall = "files/etc/intake-kiosk/firewall.nft";
    written.says(firewall, "udp dport { 53, 123 } accept");
    let updates = written.file("files/etc/apt/apt.conf.d/60intake-kiosk");
    assert!(updates.contains("APT::Periodic::Unattended-Upgrade \"1\";"));
    assert!(updates.contains("label=Debian-Security"));
}

#[test]
fn the_technician_reads_what_the_desk_says_of_a_kiosk() {
    let written = Written::by(IN_CAGE);
    let page = written.file("technician.md");
    let of_the_desk = include_str!("../../staff/wording/en/kiosks.ftl");
    let mut signs = 0;
    for message in ["kiosk-standing = ", "kiosk-error = "] {
        let attributes = of_the_desk
            .lines()
            .skip_while(|line| !line.starts_with(message))
            .skip(1)
            .take_while(|line| line.starts_with("    ."));
        for attribute in attributes {
            let (_, sign) = attribute.split_once(" = ").unwrap();
            assert!(page.contains(&format!("\n| {sign} | ")), "{sign}");
            signs += 1;
        }
    }
    assert_eq!(signs, 11);
}

#[test]
fn the_technician_presses_what_the_kiosk_has() {
    let written = Written::by(IN_CAGE);
    let page = written.file("technician.md");
    let of_the_kiosk = include_str!("../../kiosk/wording/en/setup.ftl");
    for name in [
        "Set up this screen",
        "Make it known",
        "There is a printer at this screen",
        "Try those again",
        "Back to the start",
    ] {
        assert!(of_the_kiosk.contains(&format!(" = {name}\n")), "{name}");
        assert!(page.contains(&format!("*{name}*")), "{name}");
    }
}
