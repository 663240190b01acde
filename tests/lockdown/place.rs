//! Places on the loopback interface: one is the kiosk's own, the other is where it must not go. Each
//! notes what was asked of it, and so what a page told it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result};

/// The pages of a place: a path, and what is there.
pub(crate) type Pages = Box<dyn Fn(&str) -> Option<Answer> + Send + Sync>;

/// What is at a path.
pub(crate) struct Answer {
    /// More headers, each with its line end.
    pub(crate) headers: &'static str,
    pub(crate) body: String,
}

impl Answer {
    /// A page.
    pub(crate) fn page(body: String) -> Self {
        Self {
            headers: "Content-Type: text/html; charset=utf-8\r\n",
            body,
        }
    }
}

/// A server; it ends with the test's process.
pub(crate) struct Place {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Place {
    /// Opens on a free port, with these pages. They are made when the address is known.
    pub(crate) fn open(pages: impl FnOnce(&str) -> Pages) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let asked = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&asked);
        let pages = Arc::new(pages(&format!("http://{address}")));
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (notes, pages) = (Arc::clone(&notes), Arc::clone(&pages));
                // A browser that goes away early is no matter here.
                thread::spawn(move || answer(stream, &notes, &pages));
            }
        });
        Ok(Self { address, asked })
    }

    /// `http://127.0.0.1:1234`
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every path that was asked for, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

fn answer(mut stream: TcpStream, notes: &Mutex<Vec<String>>, pages: &Pages) -> Result<()> {
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
    std::io::copy(&mut reader.take(length), &mut std::io::sink())?;
    let path = request.split(' ').nth(1).context("a request has a path")?;
    notes
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(path.to_owned());
    let (status, found) = match pages(path) {
        Some(found) => ("200 OK", found),
        None => ("404 Not Found", Answer::page(String::new())),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\n{}Content-Length: {}\r\nCache-Control: no-store\r\n\
         Connection: close\r\n\r\n{}",
        found.headers,
        found.body.len(),
        found.body
    )?;
    Ok(())
}
