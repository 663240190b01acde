//! What was asked for: where the kiosk's page is, which session shows it, and the printer. Whatever
//! a technician gets wrong here would be found on forty machines, so it is refused with a reason.

use anyhow::{Result, bail};

use crate::arguments::Arguments;

/// A kiosk to be.
#[derive(Debug)]
pub(crate) struct Order {
    pub(super) origin: Origin,
    pub(super) session: Session,
    pub(super) printer: Printer,
}

/// Where the page is: a scheme, a host and a port, nothing behind them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Origin {
    pub(super) encrypted: bool,
    /// A name or an IPv4 address, in lower case.
    pub(super) host: String,
    pub(super) port: u16,
}

/// What the browser runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Session {
    /// The Wayland compositor that shows one program.
    Cage,
    /// An X server without a window manager, for graphics hardware that Wayland does not like.
    X,
}

/// Where receipts come out.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Printer {
    /// Nowhere.
    None,
    /// The one that is plugged in.
    Usb,
    /// At an address, `ipp://printer.example.gov/ipp/print`.
    At {
        /// The whole address, for CUPS.
        address: String,
        /// Its host, for the firewall.
        host: String,
    },
}

impl Order {
    /// Takes `--origin`, `--session` and `--printer` out of the arguments.
    pub(super) fn read(arguments: &mut Arguments) -> Result<Self> {
        let Some(origin) = arguments.value("--origin")? else {
            bail!("--origin is missing: where is the intake? --origin https://intake.example.gov");
        };
        let session = arguments.value("--session")?;
        let printer = arguments.value("--printer")?;
        Ok(Self {
            origin: Origin::parse(&origin)?,
            session: Session::parse(session.as_deref().unwrap_or("cage"))?,
            printer: Printer::parse(printer.as_deref().unwrap_or("none"))?,
        })
    }

    /// An order from a line, for tests.
    #[cfg(test)]
    pub(super) fn example(line: &str) -> Self {
        let words = line.split_whitespace().map(str::to_owned);
        Self::read(&mut Arguments::new(words)).unwrap()
    }
}

impl Origin {
    fn parse(text: &str) -> Result<Self> {
        let Some((scheme, rest)) = text.split_once("://") else {
            bail!("--origin {text}: begins with https://");
        };
        let encrypted = match scheme {
            "https" => true,
            "http" => false,
            _ => bail!("--origin {text}: https is the only scheme, not {scheme}"),
        };
        let place = rest.strip_suffix('/').unwrap_or(rest);
        if place.contains(['/', '?', '#', '@']) {
            bail!(
                "--origin {text}: only scheme, host and port; the page behind it is always /kiosk"
            );
        }
        let (host, port) = host_and_port(place, if encrypted { 443 } else { 80 })
            .ok_or_else(|| anyhow::anyhow!("--origin {text}: `{place}` is no host"))?;
        if !encrypted && !matches!(host.as_str(), "127.0.0.1" | "localhost") {
            bail!("--origin {text}: only https; http is for trying it out on 127.0.0.1");
        }
        Ok(Self {
            encrypted,
            host,
            port,
        })
    }

    const fn scheme(&self) -> &'static str {
        if self.encrypted { "https" } else { "http" }
    }

    /// The port, where it is not the scheme's own.
    const fn unusual_port(&self) -> Option<u16> {
        match (self.encrypted, self.port) {
            (true, 443) | (false, 80) => None,
            (_, port) => Some(port),
        }
    }

    /// As a browser writes it: `https://intake.example.gov`.
    pub(super) fn text(&self) -> String {
        let port = self.unusual_port().map(|port| format!(":{port}"));
        format!(
            "{}://{}{}",
            self.scheme(),
            self.host,
            port.unwrap_or_default()
        )
    }

    /// As Chromium names the folder of its databases: `https_intake.example.gov_0`.
    pub(super) fn storage_folder(&self) -> String {
        let port = self.unusual_port().unwrap_or_default();
        format!("{}_{}_{port}", self.scheme(), self.host)
    }
}

impl Session {
    fn parse(name: &str) -> Result<Self> {
        match name {
            "cage" => Ok(Self::Cage),
            "x" => Ok(Self::X),
            _ => bail!("--session {name}: there are `cage` and `x`"),
        }
    }

    /// As it is asked for.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Cage => "cage",
            Self::X => "x",
        }
    }
}

impl Printer {
    fn parse(text: &str) -> Result<Self> {
        match text {
            "none" => return Ok(Self::None),
            "usb" => return Ok(Self::Usb),
            _ => {}
        }
        let place = ["ipp://", "ipps://", "socket://", "lpd://"]
            .iter()
            .find_map(|scheme| text.strip_prefix(scheme));
        let Some(place) = place else {
            bail!(
                "--printer {text}: there are `none`, `usb`, and an address that begins with \
                 ipp://, ipps://, socket:// or lpd://"
            );
        };
        // It ends up in a script: no quotes, spaces or dollars.
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "/:._-?=%".contains(letter);
        let place = place.split('/').next().unwrap_or_default();
        match host_and_port(place, 631) {
            Some((host, _)) if text.chars().all(plain) => Ok(Self::At {
                address: text.to_owned(),
                host,
            }),
            _ => bail!("--printer {text}: `{place}` is no host"),
        }
    }

    /// As it is asked for.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Usb => "usb",
            Self::At { address, .. } => address,
        }
    }
}

/// `host:port`, or a host alone with the usual port.
fn host_and_port(text: &str, usual: u16) -> Option<(String, u16)> {
    let (host, port) = match text.split_once(':') {
        Some((host, port)) => (host, port.parse().ok().filter(|port| *port != 0)?),
        None => (text, usual),
    };
    let label = |part: &str| {
        !part.is_empty()
            && part.len() <= 63
            && part
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let good = host.len() <= 253 && host.split('.').all(label);
    good.then(|| (host.to_ascii_lowercase(), port))
}

#[cfg(test)]
mod tests {
    use super::{Order, Printer, Session};
    use crate::arguments::Arguments;

    fn refusal(line: &str) -> String {
        let words = line.split_whitespace().map(str::to_owned);
        let refused = Order::read(&mut Arguments::new(words));
        refused.expect_err(line).to_string()
    }

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        for (line, text, folder) in [
            (
                "https://Intake.Example.gov/",
                "https://intake.example.gov",
                "https_intake.example.gov_0",
            ),
            (
                "https://intake.gov:443",
                "https://intake.gov",
                "https_intake.gov_0",
            ),
            (
                "https://intake.gov:8443",
                "https://intake.gov:8443",
                "https_intake.gov_8443",
            ),
            (
                "http://127.0.0.1:8080",
                "http://127.0.0.1:8080",
                "http_127.0.0.1_8080",
            ),
        ] {
            let order = Order::example(&format!("--origin {line}"));
            assert_eq!(order.origin.text(), text);
            assert_eq!(order.origin.storage_folder(), folder);
            assert_eq!(order.session, Session::Cage);
            assert_eq!(order.printer, Printer::None);
        }
    }

    #[test]
    fn an_origin_that_is_none_is_refused_with_a_reason() {
        for (line, reason) in [
            ("", "is missing"),
            ("--origin", "needs a value"),
            ("--origin intake.gov", "begins with https://"),
            ("--origin ftp://intake.gov", "only scheme"),
            ("--origin http://intake.gov", "only https"),
            ("--origin https://intake.gov/kiosk", "always /kiosk"),
            ("--origin https://me@intake.gov", "always /kiosk"),
            ("--origin https://intake.gov:0", "is no host"),
            ("--origin https://intake..gov", "is no host"),
            ("--origin https://intake.gov';reboot", "is no host"),
            ("--origin https://", "is no host"),
        ] {
            let said = refusal(line);
            assert!(said.contains(reason), "{line}: {said}");
        }
    }

    #[test]
    fn sessions_and_printers_are_those_that_exist() {
        let origin = "--origin https://intake.gov";
        let order = Order::example(&format!("{origin} --session x --printer usb"));
        assert_eq!((order.session, order.printer), (Session::X, Printer::Usb));
        let order = Order::example(&format!("{origin} --printer ipp://10.0.0.7/ipp/print"));
        let host = "10.0.0.7".to_owned();
        let address = "ipp://10.0.0.7/ipp/print".to_owned();
        assert_eq!(order.printer, Printer::At { address, host });

        assert!(refusal(&format!("{origin} --session gnome")).contains("`cage` and `x`"));
        assert!(refusal(&format!("{origin} --printer hp")).contains("`none`, `usb`"));
        assert!(refusal(&format!("{origin} --printer ipp://a'b/")).contains("is no host"));
        assert!(refusal(&format!("{origin} --printer ipp://a/$(id)")).contains("is no host"));
    }
}
