//! Another site: pages of ours at an origin that is not the product's.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use anyhow::Result;

/// A site on the loopback interface; it ends with the test's process.
pub struct Site {
    port: u16,
}

/// The pages of a site: address, headers of its own (each ended by CR and LF), markup.
type Pages = HashMap<&'static str, (String, String)>;

impl Site {
    /// Serves these pages, each with headers of its own, until the test ends.
    pub fn start<const COUNT: usize>(
        pages: [(&'static str, String, String); COUNT],
    ) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        let pages: Arc<Pages> = Arc::new(
            pages
                .into_iter()
                .map(|(path, headers, markup)| (path, (headers, markup)))
                .collect(),
        );
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let pages = Arc::clone(&pages);
                // A browser that goes away early is no matter here.
                thread::spawn(move || answer(stream, &pages));
            }
        });
        Ok(Self { port })
    }

    /// A free port's site without a page on it but one that says nothing.
    pub fn neutral() -> Result<Self> {
        let page = "<!doctype html><title>Weather</title><h1>Fair</h1>".to_owned();
        Self::start([("/", String::new(), page)])
    }

    /// Its origin.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address of a page.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }
}

fn answer(mut stream: TcpStream, pages: &Pages) -> Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let path = request.split(' ').nth(1).unwrap_or_default();
    let (status, headers, body) = match pages.get(path) {
        Some((headers, body)) => ("200 OK", headers.as_str(), body.as_str()),
        None => ("404 Not Found", "", ""),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Connection: close\r\n{headers}\r\n{body}",
        body.len()
    )?;
    Ok(())
}
