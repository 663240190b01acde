//! Stands between browser and server and keeps what the browser sends, byte for byte. It knows no
//! browser's tools and no HTTP, so that nothing that travels can escape it.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use anyhow::Result;

/// Changes bytes on their way, never how many there are.
pub type Alteration = fn(&mut [u8]);

/// What is known of the traffic, by every connection.
#[derive(Default)]
struct Traffic {
    /// By connection: several at once must not mix.
    sent: Mutex<Vec<Vec<u8>>>,
    alteration: Mutex<Option<Alteration>>,
}

/// A relay on the loopback interface.
pub struct Recorder {
    address: SocketAddr,
    traffic: Arc<Traffic>,
    ending: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl Recorder {
    /// Relays from a free port to this address.
    pub fn start(server: SocketAddr) -> Result<Self> {
        Self::start_at(TcpListener::bind(("127.0.0.1", 0))?, server)
    }

    /// The same, from a port that was there before the server.
    pub(super) fn start_at(listener: TcpListener, server: SocketAddr) -> Result<Self> {
        let address = listener.local_addr()?;
        let traffic = Arc::<Traffic>::default();
        let ending = Arc::new(AtomicBool::new(false));
        let accepting = {
            let (traffic, ending) = (Arc::clone(&traffic), Arc::clone(&ending));
            thread::spawn(move || accept(&listener, server, &traffic, &ending))
        };
        Ok(Self {
            address,
            traffic,
            ending,
            accepting: Some(accepting),
        })
    }

    /// Where the browser is to go instead.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Everything sent so far: request lines, headers and bodies, one connection after another.
    pub fn sent(&self) -> Vec<u8> {
        self.traffic.sent().concat()
    }

    /// Lets everything that passes either way be altered from now on, as somebody in between could.
    pub fn alter(&self, alteration: Alteration) {
        *self.traffic.alteration() = Some(alteration);
    }

    /// Whether this text was sent somewhere, as it is.
    pub fn has_sent(&self, text: &str) -> bool {
        self.sent()
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::Relaxed);
        // Wakes the thread that accepts; if that fails, it has ended already.
        let _ = TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

fn accept(listener: &TcpListener, server: SocketAddr, traffic: &Arc<Traffic>, ending: &AtomicBool) {
    for browser in listener.incoming().map_while(Result::ok) {
        if ending.load(Ordering::Relaxed) {
            return;
        }
        // A server that is away shows as a closed connection, as it would without us.
        if let Ok(upstream) = TcpStream::connect(server) {
            let _ = relay(&browser, &upstream, traffic);
        }
    }
}

/// Copies both ways until either side closes.
fn relay(browser: &TcpStream, upstream: &TcpStream, traffic: &Arc<Traffic>) -> io::Result<()> {
    // A long answer passes in pieces, and none is to wait until the one before is acknowledged.
    browser.set_nodelay(true)?;
    upstream.set_nodelay(true)?;
    let (from_browser, to_server) = (browser.try_clone()?, upstream.try_clone()?);
    let (from_server, to_browser) = (upstream.try_clone()?, browser.try_clone()?);
    let (asked, answered) = (Arc::clone(traffic), Arc::clone(traffic));
    let connection = traffic.begin();
    thread::spawn(move || {
        copy(from_browser, to_server, |bytes| {
            asked.keep(connection, bytes);
            asked.pass(bytes);
        });
    });
    thread::spawn(move || copy(from_server, to_browser, |bytes| answered.pass(bytes)));
    Ok(())
}

fn copy(mut from: TcpStream, mut to: TcpStream, see: impl Fn(&mut [u8])) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        see(&mut buffer[..length]);
        if to.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    // The other side learns that no more comes; it may have closed before.
    let _ = to.shutdown(Shutdown::Both);
    let _ = from.shutdown(Shutdown::Both);
}

impl Traffic {
    fn sent(&self) -> MutexGuard<'_, Vec<Vec<u8>>> {
        self.sent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of a new connection.
    fn begin(&self) -> usize {
        let mut sent = self.sent();
        sent.push(Vec::new());
        sent.len() - 1
    }

    fn keep(&self, connection: usize, bytes: &[u8]) {
        if let Some(sent) = self.sent().get_mut(connection) {
            sent.extend_from_slice(bytes);
        }
    }

    fn alteration(&self) -> MutexGuard<'_, Option<Alteration>> {
        self.alteration
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn pass(&self, bytes: &mut [u8]) {
        if let Some(alter) = *self.alteration() {
            alter(bytes);
        }
    }
}
