//! The chain to a collector of logs, as syslog (RFC 5424), for whoever keeps it off this host. Each message
//! holds the same JSON as a line of the file. Syslog acknowledges nothing: what is on its way when a
//! collector dies may be missing there, and what was not noted as sent comes twice; the numbers tell both.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{self, ErrorKind, Write as _},
    net::{SocketAddr, TcpStream, ToSocketAddrs, UdpSocket},
    os::unix::net::UnixDatagram,
    path::PathBuf,
    str::FromStr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use jiff::Timestamp;
use serde::Deserialize;
use store::{AuditEntry, StoreError};
use thiserror::Error;
use tokio::task::spawn_blocking;

use super::shipping::{ShippedLine, hexadecimal};
use crate::Desk;

/// Facility 13, log audit; severity 5, notice.
const PRIORITY: u8 = 13 * 8 + 5;
/// How many lines are sent at a time.
const BATCH: u32 = 100;
/// Longest that a collector may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where a collector listens.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum SyslogAddress {
    /// A datagram socket on this machine: `unix:/dev/log`.
    Unix(PathBuf),
    /// Datagrams (RFC 5426): `udp://host:514`.
    Udp(String),
    /// A stream with counted octets (RFC 6587): `tcp://host:601`.
    Tcp(String),
}

/// An address that is none.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("this is none of unix:/dev/log, udp://host:port and tcp://host:port: {0}")]
pub struct NotSyslog(String);

impl FromStr for SyslogAddress {
    type Err = NotSyslog;

    fn from_str(text: &str) -> Result<Self, NotSyslog> {
        let has_port = |rest: &&str| {
            let parts = rest.rsplit_once(':');
            parts.is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok())
        };
        if let Some(path) = text.strip_prefix("unix:/") {
            Ok(Self::Unix(PathBuf::from(format!("/{path}"))))
        } else if let Some(address) = text.strip_prefix("udp://").filter(has_port) {
            Ok(Self::Udp(address.to_owned()))
        } else if let Some(address) = text.strip_prefix("tcp://").filter(has_port) {
            Ok(Self::Tcp(address.to_owned()))
        } else {
            Err(NotSyslog(text.to_owned()))
        }
    }
}

impl TryFrom<String> for SyslogAddress {
    type Error = NotSyslog;

    fn try_from(text: String) -> Result<Self, NotSyslog> {
        text.parse()
    }
}

/// A collector, and how far it is.
pub(crate) struct Syslog {
    address: SyslogAddress,
    /// The file with number and digest of the last line that was sent.
    progress: PathBuf,
    sent: Mutex<Sent>,
    stream: Mutex<Option<TcpStream>>,
}

/// How far a collector is since this process began, whether or not the file could be written.
#[derive(Default)]
struct Sent {
    /// What is to stand in the file; none before anything was sent.
    place: Option<String>,
    /// Whether it was said that the file cannot be written.
    is_said: bool,
}

impl Syslog {
    /// The last line that was sent, with its digest; 0 before any was.
    fn last(&self) -> (i64, String) {
        let known = self.sent().place.clone();
        let text = known.unwrap_or_else(|| fs::read_to_string(&self.progress).unwrap_or_default());
        let (number, digest) = text.trim().split_once(' ').unwrap_or_default();
        (number.parse().unwrap_or(0), digest.to_owned())
    }

    /// Sends these lines, and notes that they are.
    fn send(&self, entries: &[AuditEntry]) -> io::Result<()> {
        let messages: Vec<String> = entries.iter().map(message).collect::<io::Result<_>>()?;
        match &self.address {
            SyslogAddress::Unix(path) => {
                let socket = UnixDatagram::unbound()?;
                socket.set_write_timeout(Some(PATIENCE))?;
                for message in &messages {
                    socket.send_to(message.as_bytes(), path)?;
                }
            }
            SyslogAddress::Udp(address) => {
                let to = resolved(address)?;
                let from = if to.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
                let socket = UdpSocket::bind(from)?;
                for message in &messages {
                    socket.send_to(message.as_bytes(), to)?;
                }
            }
            SyslogAddress::Tcp(address) => self.send_by_stream(address, &messages)?,
        }
        if let Some(last) = entries.last() {
            self.note(place(last));
        }
        Ok(())
    }

    /// Notes how far the collector is. Where the file cannot be written, a restart sends again what was
    /// sent since; until then nothing is.
    fn note(&self, place: String) {
        let written = self.write(&place);
        let mut sent = self.sent();
        sent.place = Some(place);
        match written {
            Ok(()) => sent.is_said = false,
            Err(error) if !sent.is_said => {
                sent.is_said = true;
                tracing::error!(%error, "how far the collector of logs is cannot be written down");
            }
            Err(_) => {}
        }
    }

    /// Writes the file whole or not at all: a full disk leaves the old one.
    fn write(&self, place: &str) -> io::Result<()> {
        let draft = self.progress.with_extension("syslog.draft");
        let mut file = File::create(&draft)?;
        file.write_all(place.as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, &self.progress)
    }

    fn sent(&self) -> MutexGuard<'_, Sent> {
        self.sent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn send_by_stream(&self, address: &str, messages: &[String]) -> io::Result<()> {
        let mut kept = self.stream.lock().unwrap_or_else(PoisonError::into_inner);
        let mut stream = match kept.take().filter(is_open) {
            Some(stream) => stream,
            None => TcpStream::connect_timeout(&resolved(address)?, PATIENCE)?,
        };
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut framed = String::new();
        for message in messages {
            // Writing into a string cannot fail.
            let _ = write!(framed, "{} {message}", message.len());
        }
        stream.write_all(framed.as_bytes())?;
        *kept = Some(stream);
        Ok(())
    }
}

impl Desk {
    /// The same desk, which also sends what it writes down to this collector. The file remembers how far
    /// it is.
    #[must_use]
    pub fn shipping_audit_by(mut self, address: SyslogAddress, progress: PathBuf) -> Self {
        self.syslog = Some(Arc::new(Syslog {
            address,
            progress,
            sent: Mutex::default(),
            stream: Mutex::new(None),
        }));
        self
    }

    /// Sends to the collector what it does not have yet. One that does not take it is asked again the next
    /// time.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn ship_audit(&self) -> Result<(), StoreError> {
        let Some(syslog) = &self.syslog else {
            return Ok(());
        };
        let (mut last, digest) = syslog.last();
        let there = self.store.audit_after(last - 1, 1).await?;
        if there
            .first()
            .is_none_or(|one| hexadecimal(&one.digest) != digest)
        {
            // It is about another chain than this.
            last = 0;
        }
        loop {
            let entries = self.store.audit_after(last, BATCH).await?;
            let Some(newest) = entries.last().map(|entry| entry.sequence) else {
                return Ok(());
            };
            let to = Arc::clone(syslog);
            let sent = spawn_blocking(move || to.send(&entries)).await;
            if !matches!(sent, Ok(Ok(()))) {
                tracing::error!(?sent, "lines of the audit wait for the collector of logs");
                return Ok(());
            }
            last = newest;
        }
    }
}

/// Number and digest, as they stand in the file.
fn place(entry: &AuditEntry) -> String {
    format!("{} {}\n", entry.sequence, hexadecimal(&entry.digest))
}

/// A line as a message. Which host it is from, the collector knows best.
fn message(entry: &AuditEntry) -> io::Result<String> {
    let seconds = i64::try_from(entry.event.at).ok();
    let at = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    let at = at.map_or_else(|| "-".to_owned(), |at| at.to_string());
    let line = serde_json::to_string(&ShippedLine::of(entry))?;
    Ok(format!("<{PRIORITY}>1 {at} - intake - audit - {line}"))
}

fn resolved(address: &str) -> io::Result<SocketAddr> {
    let mut found = address.to_socket_addrs()?;
    found.next().ok_or_else(|| ErrorKind::NotFound.into())
}

/// Whether the collector still listens. It says nothing; one that went away has ended the stream.
fn is_open(stream: &TcpStream) -> bool {
    let looked = stream
        .set_nonblocking(true)
        .and_then(|()| stream.peek(&mut [0]));
    let open = match looked {
        Ok(bytes) => bytes > 0,
        Err(error) => error.kind() == ErrorKind::WouldBlock,
    };
    open && stream.set_nonblocking(false).is_ok()
}

#[cfg(test)]
mod tests {
    use domain::audit::AuditAction;
    use store::AuditEvent;

    use super::*;

    #[test]
    fn an_address_says_how_and_where() {
        let read = |text: &str| text.parse::<SyslogAddress>();
        assert_eq!(
            read("unix:/dev/log"),
            Ok(SyslogAddress::Unix("/dev/log".into()))
        );
        assert_eq!(
            read("udp://logs.example:514"),
            Ok(SyslogAddress::Udp("logs.example:514".to_owned()))
        );
        assert_eq!(
            read("tcp://[::1]:601"),
            Ok(SyslogAddress::Tcp("[::1]:601".to_owned()))
        );
        for wrong in [
            "",
            "/dev/log",
            "unix:log",
            "udp://logs",
            "tcp://:601",
            "tls://logs:1",
        ] {
            assert_eq!(read(wrong), Err(NotSyslog(wrong.to_owned())));
        }
    }

    #[test]
    fn a_message_is_as_the_standard_says() {
        let entry = AuditEntry {
            sequence: 4,
            event: AuditEvent {
                at: 1_772_366_400,
                actor: Some(7),
                action: AuditAction::QueueViewed,
                subject: String::new(),
            },
            digest: [10; 32],
        };
        let digest = "0a".repeat(32);
        assert_eq!(
            message(&entry).unwrap(),
            format!(
                "<109>1 2026-03-01T12:00:00Z - intake - audit - {{\"sequence\":4,\
                 \"at\":1772366400,\"actor\":7,\"action\":\"queue_viewed\",\"subject\":\"\",\
                 \"digest\":\"{digest}\"}}"
            )
        );
        assert_eq!(place(&entry), format!("4 {digest}\n"));
    }
}
