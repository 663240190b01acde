//! A server that is told to stop does, and says so to whoever started it.

use tests::process::ServerProcess;

#[test]
fn told_to_stop_it_ends_well() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = ServerProcess::spawn(folder.path()).unwrap();
    server.wait_until_ready().unwrap();
    assert!(server.stop().unwrap());
}
