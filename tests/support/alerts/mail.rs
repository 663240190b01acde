//! A real mail server (`aiosmtpd`) as a process of its own.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use serde::Deserialize;
use tokio::time::Instant;

/// The Python that Debian's packages belong to.
const PYTHON: &str = "/usr/bin/python3";
/// Longest wait for a message that is on its way.
const PATIENCE: Duration = Duration::from_mins(1);
/// Between two looks: the server is another process, and nothing else tells.
const PAUSE: Duration = Duration::from_millis(2);

/// A mail server. It ends when dropped.
pub struct MailSink {
    process: Child,
    /// Where it listens.
    pub port: u16,
    received: Arc<Mutex<Vec<Received>>>,
}

/// A message as it arrived.
#[derive(Clone, Debug, Deserialize)]
pub struct Received {
    /// The return path.
    pub from: String,
    /// Envelope addresses.
    pub to: Vec<String>,
    /// Headers and body, as sent.
    pub text: String,
    /// Whether it came over TLS.
    pub tls: bool,
    /// When it arrived.
    #[serde(skip, default = "Instant::now")]
    pub at: Instant,
}

/// What a mail server does with those who do not ask for TLS.
#[derive(Clone, Copy, Debug)]
pub enum StartTls {
    /// It takes their mail too.
    Offered,
    /// It does not.
    Required,
}

impl MailSink {
    /// Starts one on any free port.
    pub fn start() -> Self {
        Self::start_at(0, None)
    }

    /// Starts one on this port (0 for any), with TLS from the first byte if a certificate and its key
    /// are given.
    pub fn start_at(port: u16, certificate: Option<(&Path, &Path)>) -> Self {
        let mut command = command(port);
        if let Some(files) = certificate {
            show(&mut command, files);
        }
        Self::run(command)
    }

    /// Starts one that goes over to TLS when it is asked to, with this certificate and its key; with a
    /// password, it takes mail from the user `office` alone.
    pub fn start_with_starttls(
        certificate: (&Path, &Path),
        starttls: StartTls,
        password: Option<&str>,
    ) -> Self {
        let mut command = command(0);
        show(&mut command, certificate);
        command.arg("--starttls").arg(match starttls {
            StartTls::Offered => "offered",
            StartTls::Required => "required",
        });
        if let Some(password) = password {
            command.arg("--password").arg(password);
        }
        Self::run(command)
    }

    fn run(mut command: Command) -> Self {
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3, with the package python3-aiosmtpd");
        let mut output = BufReader::new(process.stdout.take().expect("its output"));
        let mut line = String::new();
        output.read_line(&mut line).expect("a line");
        let port = line
            .trim()
            .parse()
            .expect("a port: is the package python3-aiosmtpd there?");
        let received: Arc<Mutex<Vec<Received>>> = Arc::default();
        let into = Arc::clone(&received);
        thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let message = serde_json::from_str(&line).expect("a message");
                into.lock().expect("the list").push(message);
            }
        });
        Self {
            process,
            port,
            received,
        }
    }

    /// The address as settings have it.
    pub fn address(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// What arrived so far, once there are at least so many.
    pub fn at_least(&self, count: usize) -> Vec<Received> {
        self.once(|received| received.len() >= count)
    }

    /// What arrived so far, once it is as wished.
    fn once(&self, wished: impl Fn(&[Received]) -> bool) -> Vec<Received> {
        let mut waited = Duration::ZERO;
        loop {
            let received = self.received.lock().expect("the list");
            if wished(&received) {
                return received.clone();
            }
            assert!(waited < PATIENCE, "{} arrived", received.len());
            drop(received);
            thread::sleep(PAUSE);
            waited += PAUSE;
        }
    }

    /// The one message for this address among the latest; older ones are forgotten.
    pub fn only(&self, to: &str) -> Received {
        self.once(|received| received.iter().any(|message| message.to == [to]));
        let mut received = self.received.lock().expect("the list");
        let mine = received.iter().position(|message| message.to == [to]);
        let message = received.remove(mine.expect("a message for this address"));
        assert!(
            received.iter().all(|other| other.to != [to]),
            "two messages"
        );
        message
    }

    /// What arrived so far; it is forgotten.
    pub fn take(&self) -> Vec<Received> {
        std::mem::take(&mut self.received.lock().expect("the list"))
    }

    /// How many arrived and were not looked at.
    pub fn count(&self) -> usize {
        self.received.lock().expect("the list").len()
    }
}

impl Received {
    /// The body, decoded.
    pub fn body(&self) -> String {
        let (head, body) = self.text.split_once("\r\n\r\n").expect("a body");
        let head = head.to_lowercase();
        if head.contains("content-transfer-encoding: base64") {
            use base64ct::{Base64, Encoding};
            let text: String = body.split_whitespace().collect();
            let bytes = Base64::decode_vec(&text).expect("base64");
            String::from_utf8(bytes).expect("UTF-8")
        } else if head.contains("content-transfer-encoding: quoted-printable") {
            quoted_printable(body)
        } else {
            body.to_owned()
        }
    }

    /// The link to this page, from its path on.
    pub fn link(&self, page: &str) -> String {
        link(&self.body(), page)
    }

    /// What stands behind the `#` of the link to this page.
    pub fn token(&self, page: &str) -> String {
        token(&self.body(), page)
    }
}

fn command(port: u16) -> Command {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/support/alerts/mail.py");
    let mut command = Command::new(PYTHON);
    command.arg(script).arg(port.to_string());
    command
}

/// Lets the server show a certificate, given its file and that of its key.
fn show(command: &mut Command, (certificate, key): (&Path, &Path)) {
    command.arg("--certificate").arg(certificate);
    command.arg("--key").arg(key);
}

/// The link to this page in a text, from its path on.
pub fn link(text: &str, page: &str) -> String {
    let links = text.match_indices(page).map(|(at, _)| {
        let rest = text[at..].chars();
        let link =
            rest.take_while(|letter| letter.is_ascii_alphanumeric() || "/-_?=#".contains(*letter));
        link.collect::<String>()
    });
    let mut whole = links.filter(|link| link.contains('#'));
    whole.next().expect("a link to the page")
}

/// What stands behind the `#` of that link.
pub(super) fn token(text: &str, page: &str) -> String {
    let link = link(text, page);
    link.split_once('#').expect("a token").1.to_owned()
}

fn quoted_printable(body: &str) -> String {
    let joined = body.replace("=\r\n", "");
    let mut bytes = Vec::with_capacity(joined.len());
    let mut rest = joined.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'=' {
            let digits = [rest.next().unwrap_or(b'0'), rest.next().unwrap_or(b'0')];
            let digits = String::from_utf8_lossy(&digits).into_owned();
            bytes.push(u8::from_str_radix(&digits, 16).expect("two digits"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

impl Drop for MailSink {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
