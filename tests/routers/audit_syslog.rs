//! Every line of the audit reaches a collector of logs, by each way that there is, over real sockets; one
//! that is away holds nothing up and misses nothing.

use std::{
    io::Read,
    net::{TcpListener, TcpStream, UdpSocket},
    os::unix::net::UnixDatagram,
    path::Path,
    time::Duration,
};

use desk::{ShippedLine, SyslogAddress, paths::INTAKES};
use tests::routers::TestHouse;

/// Long enough for what is on its way on this machine.
const PATIENCE: Duration = Duration::from_secs(20);
const HEAD: &str = "<109>1 2026-03-01T12:00:00Z - intake - audit - ";

async fn open(to: &str) -> TestHouse {
    let to: SyslogAddress = to.parse().unwrap();
    TestHouse::open_with(|settings| settings.audit_syslog = Some(to)).await
}

/// Somebody signs in and looks at the queue: two lines.
async fn look(house: &TestHouse) {
    let mut staff = house.staff().await;
    assert_eq!(staff.get(INTAKES).await.status, 200);
    house.house.ship_audit().await.unwrap();
}

/// The line in a message.
fn line(message: &str) -> ShippedLine {
    let json = message.strip_prefix(HEAD);
    serde_json::from_str(json.unwrap_or_else(|| panic!("{message}"))).unwrap()
}

fn datagrams_at(path: &Path) -> UnixDatagram {
    let collector = UnixDatagram::bind(path).unwrap();
    collector.set_read_timeout(Some(PATIENCE)).unwrap();
    collector
}

/// The lines that were sent to a socket on this machine: they wait there as soon as they are sent.
fn waiting(collector: &UnixDatagram) -> Vec<i64> {
    collector.set_nonblocking(true).unwrap();
    let mut bytes = [0; 2048];
    let mut sequences = Vec::new();
    while let Ok(length) = collector.recv(&mut bytes) {
        let message = std::str::from_utf8(&bytes[..length]).unwrap();
        sequences.push(line(message).sequence);
    }
    sequences
}

fn connected(collector: &TcpListener) -> TcpStream {
    let (stream, _) = collector.accept().unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// The next message of a stream, by its counted octets.
fn counted(stream: &mut TcpStream) -> String {
    let mut length = String::new();
    loop {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        if byte == *b" " {
            break;
        }
        length.push(char::from(byte[0]));
    }
    let mut message = vec![0; length.parse().unwrap()];
    stream.read_exact(&mut message).unwrap();
    String::from_utf8(message).unwrap()
}

fn numbers(stream: &mut TcpStream, count: usize) -> Vec<i64> {
    let next = |_| line(&counted(stream)).sequence;
    (0..count).map(next).collect()
}

#[tokio::test]
async fn a_stream_goes_on_where_it_was_after_a_restart() {
    let collector = TcpListener::bind("127.0.0.1:0").unwrap();
    let house = open(&format!("tcp://{}", collector.local_addr().unwrap())).await;
    look(&house).await;
    let mut stream = connected(&collector);
    assert_eq!(numbers(&mut stream, 2), [1, 2]);
    look(&house).await;
    assert_eq!(numbers(&mut stream, 2), [3, 4], "over the same stream");

    // The collector begins anew: what comes now is not written to the stream that it left.
    drop(stream);
    look(&house).await;
    let mut stream = connected(&collector);
    assert_eq!(numbers(&mut stream, 2), [5, 6]);

    let house = house.restart().await;
    look(&house).await;
    let mut stream = connected(&collector);
    assert_eq!(numbers(&mut stream, 2), [7, 8], "and nothing again");
}

#[tokio::test]
async fn a_collector_that_is_away_misses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let house = open(&format!("unix:{}", path.display())).await;
    look(&house).await;
    look(&house).await;
    let collector = datagrams_at(&path);
    look(&house).await;
    assert_eq!(waiting(&collector), [1, 2, 3, 4, 5, 6]);
}

#[tokio::test]
async fn no_line_comes_twice_while_progress_cannot_be_written_down() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let collector = datagrams_at(&path);
    let to: SyslogAddress = format!("unix:{}", path.display()).parse().unwrap();
    let house = TestHouse::open_with(|settings| {
        // Where the file is to be lies what no file can be put over.
        std::fs::create_dir_all(settings.data.join("audit.syslog/kept")).unwrap();
        settings.audit_syslog = Some(to);
    })
    .await;
    look(&house).await;
    look(&house).await;
    assert_eq!(waiting(&collector), [1, 2, 3, 4]);
}

#[tokio::test]
async fn datagrams_reach_a_collector_here_and_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let here = datagrams_at(&path);
    look(&open(&format!("unix:{}", path.display())).await).await;

    let elsewhere = UdpSocket::bind("127.0.0.1:0").unwrap();
    elsewhere.set_read_timeout(Some(PATIENCE)).unwrap();
    let address = elsewhere.local_addr().unwrap();
    look(&open(&format!("udp://{address}")).await).await;

    let mut bytes = [0; 2048];
    for number in 1..=2 {
        let length = here.recv(&mut bytes).unwrap();
        let message = std::str::from_utf8(&bytes[..length]).unwrap();
        assert_eq!(line(message).sequence, number);
        let length = elsewhere.recv(&mut bytes).unwrap();
        let message = std::str::from_utf8(&bytes[..length]).unwrap();
        assert_eq!(line(message).sequence, number);
    }
}
