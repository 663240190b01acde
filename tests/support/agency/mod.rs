//! A real OpenID provider (`oidc-provider`, from npm) as a process of its own: an agency's own sign-in.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use anyhow::{Context, Result, ensure};

/// What the desk proves there that it is the desk by.
const SECRET: &str = "a secret of the desk alone";

/// The provider. It ends when dropped.
pub struct AgencyProvider {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    port: u16,
}

impl AgencyProvider {
    /// Starts it. It answers once it knows where browsers go back to.
    ///
    /// # Errors
    /// When Node or the package is missing.
    pub fn start() -> Result<Self> {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/support/agency/provider.mjs");
        let mut process = Command::new("node")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start node")?;
        let input = process.stdin.take().context("its input")?;
        let mut output = BufReader::new(process.stdout.take().context("its output")?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        let port = line.trim().parse();
        Ok(Self {
            process,
            input,
            output,
            port: port.context("a port: is the npm package oidc-provider there?")?,
        })
    }

    /// `[desk.agency]` of a desk that lets people sign in by it.
    pub fn settings(&self) -> String {
        format!(
            "[desk.agency]\nname = 'Example Agency'\nissuer = 'http://localhost:{}'\n\
             client_id = 'intake-desk'\nscopes = ['profile', 'groups']\n\
             [[desk.agency.roles]]\ngroup = 'VOICE administrators'\nrole = 'administrator'\n\
             [[desk.agency.roles]]\ngroup = 'VOICE specialists'\nrole = 'specialist'\n",
            self.port
        )
    }

    /// The flags that go with it.
    pub fn flags(&self) -> [&'static str; 2] {
        ["--agency-secret", SECRET]
    }

    /// From now on it answers, and sends browsers back there.
    ///
    /// # Errors
    /// When it ended.
    pub fn send_back_to(&mut self, page: &str) -> Result<()> {
        writeln!(self.input, "{page}")?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        ensure!(line.trim() == "ready", "the provider said {line:?}");
        Ok(())
    }
}

impl Drop for AgencyProvider {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
