//! The browser's driver, a process of our own on a port that was free.

use std::io::{BufRead, BufReader, Read, Write};
use std::mem;
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use super::engine::{Display, Launch, Port};
use super::wait;

/// Lines that a program has printed and nobody has taken.
type Lines = Arc<Mutex<Vec<String>>>;

/// A running driver.
pub(super) struct Driver {
    process: Child,
    output: Lines,
    port: u16,
    /// Ended with the driver, so that no browser stays behind.
    pub(super) session: Option<String>,
    /// Goes after what draws on it.
    _display: Option<Display>,
}

impl Driver {
    /// Starts one and waits until it listens.
    pub(super) async fn start(launch: Launch) -> Result<Self> {
        let program = launch.program;
        let mut process = { launch.command }
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {program}; `cargo xtask test` installs it"))?;
        let output = Lines::default();
        keep(process.stdout.take(), &output);
        keep(process.stderr.take(), &output);
        let mut driver = Self {
            process,
            output,
            port: 0,
            session: None,
            _display: launch.display,
        };
        let listens = wait::until(format!("{program} to listen"), async || match launch.port {
            Port::Announced(words) => Ok(driver.announced_port(words)),
            Port::Told(port) => Ok(TcpStream::connect(("127.0.0.1", port)).ok().map(|_| port)),
        });
        driver.port = listens
            .await
            .with_context(|| format!("{program} said {:?}", driver.take_output()))?;
        Ok(driver)
    }

    /// Where it listens.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// What it and its browser have printed since the last look.
    pub(super) fn take_output(&self) -> Vec<String> {
        mem::take(&mut *self.output.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn announced_port(&self, words: &str) -> Option<u16> {
        let lines = self.output.lock().unwrap_or_else(PoisonError::into_inner);
        let announced = lines.iter().find_map(|line| line.split_once(words));
        announced.and_then(|(_, port)| port.trim_end_matches('.').parse().ok())
    }

    /// Asks for the end of the session, without an async runtime: `drop` has none.
    fn end_session(&self) -> Result<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
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

/// Reads on for as long as there is something: a driver that cannot write ends.
fn keep(stream: Option<impl Read + Send + 'static>, lines: &Lines) {
    let lines = Arc::clone(lines);
    thread::spawn(move || {
        for line in stream
            .into_iter()
            .flat_map(|stream| BufReader::new(stream).lines())
        {
            let Ok(line) = line else { return };
            let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
            lines.push(line);
        }
    });
}
