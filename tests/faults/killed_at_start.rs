//! Killed while it makes its keys and its database, a house is whole at the next start.

use std::{thread, time::Duration};

use domain::wire::desk::Queue;
use tests::{
    process::ServerProcess,
    routers::{Visitor, intake},
};

use crate::desk::Desk;

/// Reaches from before the first file to after the manifest, on a slow machine too.
const MOMENTS: u64 = 25;
const APART: Duration = Duration::from_millis(4);

#[tokio::test]
async fn killed_at_any_moment_of_its_first_start_it_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    for moment in 0..MOMENTS {
        let mut server = ServerProcess::spawn(folder.path()).unwrap();
        // A moment to die at, not a wait for something.
        thread::sleep(APART * u32::try_from(moment).unwrap());
        server.kill().unwrap();
    }

    let mut server = ServerProcess::spawn(folder.path()).unwrap();
    let announced = server.wait_until_ready().unwrap();
    let desk = Desk::set_up(&announced).await;
    let visitor = Visitor::believing(&desk.manifest().await);
    let submission = visitor.submission(&intake(&[]));
    assert_eq!(desk.send(&submission).await.unwrap(), 201);
    let queue: Queue = desk.queue().await;
    assert_eq!((queue.intakes.len(), queue.needs_person), (1, 0));
}
