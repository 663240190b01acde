//! Which file goes where. On the left is `template/`, on the right the machine's own tree, below
//! `files/` in the output; what stands between two `@` is filled in.

use super::order::{Order, Printer, Session};
use super::{page, policies};

/// A file of the output.
pub(super) struct File {
    /// Inside the output folder.
    pub(super) path: String,
    pub(super) content: String,
    /// Whether it can be started.
    pub(super) runs: bool,
}

/// A template, and where it is installed.
struct Template {
    text: &'static str,
    path: &'static str,
}

macro_rules! template {
    ($source:literal => $path:literal) => {
        Template {
            text: include_str!(concat!("template/", $source)),
            path: $path,
        }
    };
}

/// What every kiosk gets, below the machine's root.
const MACHINE: &[Template] = &[
    template!("etc/apt.conf" => "etc/apt/apt.conf.d/60intake-kiosk"),
    template!("etc/chromium-flags" => "etc/intake-kiosk/chromium-flags"),
    template!("etc/dpkg.cfg" => "etc/dpkg/dpkg.cfg.d/intake-kiosk"),
    template!("etc/firewall.nft" => "etc/intake-kiosk/firewall.nft"),
    template!("etc/journald.conf" => "etc/systemd/journald.conf.d/intake-kiosk.conf"),
    template!("etc/keyboard.hwdb" => "etc/udev/hwdb.d/60-intake-kiosk.hwdb"),
    template!("etc/logind.conf" => "etc/systemd/logind.conf.d/intake-kiosk.conf"),
    template!("etc/modprobe.conf" => "etc/modprobe.d/intake-kiosk.conf"),
    template!("etc/pam" => "etc/pam.d/intake-kiosk"),
    template!("etc/rules" => "usr/share/X11/xkb/rules/intake"),
    template!("etc/speechd.conf" => "etc/speech-dispatcher/speechd.conf"),
    template!("etc/symbols" => "usr/share/X11/xkb/symbols/intake"),
    template!("etc/sysctl.conf" => "etc/sysctl.d/60-intake-kiosk.conf"),
    template!("system/apt-daily.conf" => "etc/systemd/system/apt-daily.timer.d/intake-kiosk.conf"),
    template!("system/apt-daily-upgrade.conf" => "etc/systemd/system/apt-daily-upgrade.timer.d/intake-kiosk.conf"),
    template!("system/intake-kiosk.service" => "etc/systemd/system/intake-kiosk.service"),
    template!("system/intake-kiosk-firewall.service" => "etc/systemd/system/intake-kiosk-firewall.service"),
    template!("system/intake-kiosk-firewall.timer" => "etc/systemd/system/intake-kiosk-firewall.timer"),
    template!("system/intake-kiosk-restart.service" => "etc/systemd/system/intake-kiosk-restart.service"),
    template!("system/intake-kiosk-restart.timer" => "etc/systemd/system/intake-kiosk-restart.timer"),
    template!("lib/browser" => "usr/local/lib/intake-kiosk/browser"),
    template!("lib/check" => "usr/local/lib/intake-kiosk/check"),
    template!("lib/clear-profile" => "usr/local/lib/intake-kiosk/clear-profile"),
    template!("lib/clear-queue" => "usr/local/lib/intake-kiosk/clear-queue"),
    template!("lib/firewall" => "usr/local/lib/intake-kiosk/firewall"),
    template!("lib/keyboard" => "usr/local/lib/intake-kiosk/keyboard"),
    template!("lib/setup" => "usr/local/lib/intake-kiosk/setup"),
    template!("lib/sound" => "usr/local/lib/intake-kiosk/sound"),
];

const CAGE: &[Template] = &[template!("lib/session-cage" => "usr/local/lib/intake-kiosk/session")];

const X: &[Template] = &[
    template!("etc/xorg.conf" => "etc/X11/xorg.conf.d/60-intake-kiosk.conf"),
    template!("lib/session-x" => "usr/local/lib/intake-kiosk/session"),
    template!("lib/x-client" => "usr/local/lib/intake-kiosk/x-client"),
];

/// Beside the tree, for the technician.
const BESIDE: &[Template] = &[
    template!("README.md" => "README.md"),
    template!("install.sh" => "install.sh"),
    template!("retire.sh" => "retire.sh"),
    template!("technician.md" => "technician.md"),
];

/// What every kiosk needs from Debian.
const PACKAGES: &str = "alsa-utils ca-certificates chromium curl dbus dbus-user-session espeak-ng \
    fonts-noto-cjk fonts-noto-core libpam-systemd nftables speech-dispatcher \
    speech-dispatcher-espeak-ng systemd-timesyncd unattended-upgrades";

/// Everything to write.
pub(super) fn all(order: &Order) -> Vec<File> {
    let filled = Filled::by(order);
    let session = match order.session {
        Session::Cage => CAGE,
        Session::X => X,
    };
    let mut files = vec![File {
        path: "files/etc/chromium/policies/managed/intake-kiosk.json".to_owned(),
        content: policies::json(&filled),
        runs: false,
    }];
    for template in MACHINE.iter().chain(session) {
        files.push(filled.file(template, "files/"));
    }
    for template in BESIDE {
        files.push(filled.file(template, ""));
    }
    files.push(File {
        path: "technician.html".to_owned(),
        content: page::printable(&filled.fill(include_str!("template/technician.md"))),
        runs: false,
    });
    files
}

/// The words of this order that stand for those between two `@`.
pub(super) struct Filled(Vec<(&'static str, String)>);

impl Filled {
    /// What this order fills in.
    pub(super) fn by(order: &Order) -> Self {
        let has_printer = order.printer != Printer::None;
        let when_printer = |text: &str| {
            if has_printer {
                text.to_owned()
            } else {
                String::new()
            }
        };
        let printer_host = match &order.printer {
            Printer::At { host, .. } => host.clone(),
            _ => String::new(),
        };
        // Those that hold others come first.
        let mut words = vec![
            (
                "@INSTALL_PRINTER@",
                when_printer(include_str!("template/printer-install.sh")),
            ),
            (
                "@CHECK_PRINTER@",
                when_printer("holds \"the printer is ready\" lpstat -p intake"),
            ),
            (
                "@PRINTER_FLAG@",
                when_printer("\n# Receipts are printed without a dialog.\n--kiosk-printing\n"),
            ),
            (
                "@PRINT_PAGES@",
                when_printer(", \"chrome://print\", \"chrome-untrusted://print\""),
            ),
            ("@PACKAGES@", packages(order)),
            ("@ORIGIN@", order.origin.text()),
            ("@HOST@", order.origin.host.clone()),
            ("@PORT@", order.origin.port.to_string()),
            ("@STORAGE@", order.origin.storage_folder()),
            ("@SESSION@", order.session.name().to_owned()),
            ("@PRINTER@", order.printer.name().to_owned()),
            ("@PRINTER_HOST@", printer_host),
            ("@PRINTING@", has_printer.to_string()),
        ];
        let table = policies::table(&Self(words.clone()));
        words.insert(0, ("@POLICIES@", table));
        Self(words)
    }

    /// The text with everything filled in.
    pub(super) fn fill(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (word, value)| {
            text.replace(word, value)
        })
    }

    fn file(&self, template: &Template, below: &str) -> File {
        File {
            path: format!("{below}{}", template.path),
            content: self.fill(template.text),
            runs: template.text.starts_with("#!"),
        }
    }
}

fn packages(order: &Order) -> String {
    let session = match order.session {
        // Debian's cage ends at once without Xwayland, and does not ask for it.
        Session::Cage => "cage xwayland",
        Session::X => {
            "x11-xkb-utils x11-xserver-utils xinit xserver-xorg-core xserver-xorg-input-libinput"
        }
    };
    let printing = match order.printer {
        Printer::None => "",
        Printer::Usb | Printer::At { .. } => " cups cups-client cups-filters ipp-usb",
    };
    format!("{PACKAGES} {session}{printing}")
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::process::{Command, Stdio};

    use super::{File, all};
    use crate::kiosk::order::Order;

    const ORDERS: [&str; 3] = [
        "--origin https://intake.example.gov",
        "--origin https://intake.example.gov:8443 --session x --printer usb",
        "--origin http://127.0.0.1:8080 --printer ipp://10.0.0.7/ipp/print",
    ];

    fn every_file() -> impl Iterator<Item = File> {
        ORDERS
            .into_iter()
            .flat_map(|line| all(&Order::example(line)))
    }

    #[test]
    fn nothing_is_left_to_fill_in() {
        for file in every_file() {
            let left = file.content.split('@').skip(1).step_by(2).find(|word| {
                !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase() || c == '_')
            });
            assert_eq!(left, None, "{}", file.path);
        }
    }

    #[test]
    fn every_script_is_one_that_a_shell_can_read() {
        let mut scripts = 0;
        for file in every_file().filter(|file| file.runs) {
            let mut shell = Command::new("sh")
                .arg("-n")
                .stdin(Stdio::piped())
                .spawn()
                .unwrap();
            let mut input = shell.stdin.take().unwrap();
            input.write_all(file.content.as_bytes()).unwrap();
            drop(input);
            assert!(shell.wait().unwrap().success(), "{}", file.path);
            scripts += 1;
        }
        assert!(scripts > 20, "{scripts}");
    }

    #[test]
    fn every_installed_file_is_explained_in_the_readme() {
        for line in ORDERS {
            let files = all(&Order::example(line));
            let readme = &files
                .iter()
                .find(|file| file.path == "README.md")
                .unwrap()
                .content;
            for file in &files {
                let Some(path) = file.path.strip_prefix("files/") else {
                    continue;
                };
                let known = readme.contains(&format!("`{path}`"));
                assert!(known, "{path}");
            }
        }
    }
}
