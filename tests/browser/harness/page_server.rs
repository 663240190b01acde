//! Serves the few pages that the harness is proved on.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

use anyhow::Result;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
                      img-src 'self'; base-uri 'none'; form-action 'none'";

/// A server on the loopback interface; it ends with the test's process.
pub(super) struct PageServer(SocketAddr);

impl PageServer {
    /// Listens on a free port.
    pub(super) fn start() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                // A browser that goes away early is no matter here.
                thread::spawn(move || answer(stream));
            }
        });
        Ok(Self(address))
    }

    /// Where the form is.
    pub(super) fn address(&self) -> String {
        format!("http://{}/", self.0)
    }

    /// Where it listens.
    pub(super) fn socket(&self) -> SocketAddr {
        self.0
    }
}

fn answer(mut stream: TcpStream) -> Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut length = 0;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        if let Some(value) = header.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse()?;
        }
        header.clear();
    }
    // A body that is not read would reset the connection.
    std::io::copy(
        &mut std::io::Read::take(&mut reader, length),
        &mut std::io::sink(),
    )?;
    let (kind, body) = match request.split(' ').nth(1) {
        Some("/") => ("text/html; charset=utf-8", include_str!("form.html")),
        Some("/moving") => ("text/html; charset=utf-8", include_str!("moving.html")),
        Some("/moving.js") => ("text/javascript; charset=utf-8", include_str!("moving.js")),
        Some("/broken") => ("text/html; charset=utf-8", include_str!("broken.html")),
        Some("/form.js") => ("text/javascript; charset=utf-8", include_str!("form.js")),
        _ => ("text/plain", ""),
    };
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\
         Content-Security-Policy: {POLICY}\r\n\r\n{body}",
        body.len()
    )?;
    Ok(())
}
