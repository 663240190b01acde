//! The browser's driver, a process of our own on a port that was free.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};

/// How ChromeDriver says that it listens.
const LISTENS: &str = "was started successfully on port ";

/// A running ChromeDriver.
pub(super) struct Driver {
    process: Child,
    /// Kept open: a driver that cannot write ends.
    _output: BufReader<ChildStdout>,
    port: u16,
    /// Ended with the driver, so that no browser stays behind.
    pub(super) session: Option<String>,
}

impl Driver {
    /// Starts one and waits until it listens.
    pub(super) fn start() -> Result<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start chromedriver; `cargo xtask test` installs it")?;
        let mut output = BufReader::new(process.stdout.take().context("chromedriver is silent")?);
        let port = announced_port(&mut output).inspect_err(|_| {
            // It is of no use; the error says why.
            let _ = process.kill();
        })?;
        Ok(Self {
            process,
            _output: output,
            port,
            session: None,
        })
    }

    /// Where it listens.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Asks for the end of the session, without an async runtime: `drop` has none.
    fn end_session(&self) -> Result<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        )?;
        // The answer begins when the browser has ended.
        stream.read_exact(&mut [0; 12])?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing more can be done about a driver that does not answer than to end it.
        let _ = self.end_session();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn announced_port(output: &mut impl BufRead) -> Result<u16> {
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        if let Some((_, port)) = line.trim().split_once(LISTENS) {
            return port
                .trim_end_matches('.')
                .parse()
                .context("chromedriver names no port");
        }
        line.clear();
    }
    anyhow::bail!("chromedriver ended before it listened")
}
