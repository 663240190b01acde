//! 200 submissions while the server is killed again and again: each is sent until it is acknowledged,
//! and every one that was is read at the desk, once.

use std::{
    collections::BTreeSet,
    net::SocketAddr,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use domain::wire::submission::Submission;
use store::{Cases, SqliteSettings, SqliteStore, Upkeep};
use tests::{
    process::ServerProcess,
    routers::{Visitor, intake},
};
use tokio::{sync::watch, task::JoinSet, time::sleep};

use crate::desk::Desk;

const SUBMISSIONS: usize = 200;
const SENDERS: usize = 4;
/// Kills, spread over the whole run.
const KILLS: usize = 20;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_acknowledged_is_lost_and_nothing_is_filed_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = ServerProcess::spawn(folder.path()).unwrap();
    let announced = server.wait_until_ready().unwrap();
    let mut desk = Desk::set_up(&announced).await;
    let visitor = Visitor::believing(&desk.manifest().await);
    let run = Arc::new(Run::new(&visitor, desk.clone()));

    let mut senders = JoinSet::new();
    for _ in 0..SENDERS {
        senders.spawn(Arc::clone(&run).send_all());
    }
    for kill in 0..KILLS {
        run.until_sent((kill + 1) * SUBMISSIONS / (KILLS + 1)).await;
        // A moment to die at, not a wait for something.
        sleep(Duration::from_micros(kill as u64 * 317 % 4000)).await;
        server = kill_and_restart(server, folder.path(), &run);
    }
    senders.join_all().await;
    server = kill_and_restart(server, folder.path(), &run);

    assert!(
        run.broken.load(Ordering::Relaxed) > 0,
        "no kill met a request"
    );
    desk.address = *run.address.borrow();
    let queue = desk.queue().await;
    assert_eq!(queue.needs_person, 0);
    let read: BTreeSet<_> = queue.intakes.iter().map(|entry| entry.id.clone()).collect();
    assert_eq!(read.len(), queue.intakes.len(), "something is there twice");
    let sent: BTreeSet<_> = run
        .submissions
        .iter()
        .map(|submission| submission.submission_id.clone())
        .collect();
    assert_eq!(read, sent);
    drop(server);
    assert_eq!(cases(folder.path()).await, SUBMISSIONS);
}

/// What the senders and the killer share.
struct Run {
    submissions: Vec<Submission>,
    desk: Desk,
    next: AtomicUsize,
    /// How many requests were begun.
    begun: watch::Sender<usize>,
    /// How many requests broke off.
    broken: AtomicUsize,
    address: watch::Sender<SocketAddr>,
}

impl Run {
    fn new(visitor: &Visitor, desk: Desk) -> Self {
        Self {
            submissions: (0..SUBMISSIONS)
                .map(|_| visitor.submission(&intake(&[])))
                .collect(),
            next: AtomicUsize::new(0),
            begun: watch::Sender::new(0),
            broken: AtomicUsize::new(0),
            address: watch::Sender::new(desk.address),
            desk,
        }
    }

    async fn send_all(self: Arc<Self>) {
        while let Some(submission) = self
            .submissions
            .get(self.next.fetch_add(1, Ordering::Relaxed))
        {
            self.send_until_acknowledged(submission).await;
        }
    }

    /// The same bytes again and again, as the visitor's outbox does.
    async fn send_until_acknowledged(&self, submission: &Submission) {
        let mut addresses = self.address.subscribe();
        loop {
            let mut desk = self.desk.clone();
            desk.address = *addresses.borrow_and_update();
            self.begun.send_modify(|begun| *begun += 1);
            match desk.send(submission).await {
                Some(status) if status.is_success() => return,
                Some(status) => panic!("{status}"),
                None => {
                    self.broken.fetch_add(1, Ordering::Relaxed);
                    addresses.changed().await.unwrap();
                }
            }
        }
    }

    async fn until_sent(&self, count: usize) {
        self.begun
            .subscribe()
            .wait_for(|begun| *begun >= count)
            .await
            .unwrap();
    }
}

fn kill_and_restart(mut server: ServerProcess, data: &Path, run: &Run) -> ServerProcess {
    server.kill().unwrap();
    let mut server = ServerProcess::spawn(data).unwrap();
    let announced = server.wait_until_ready().unwrap();
    run.address.send_replace(announced.address);
    server
}

async fn cases(data: &Path) -> usize {
    let settings = SqliteSettings {
        file: data.join("intake.db"),
        page_limit: None,
    };
    let store = SqliteStore::open(&settings).await.unwrap();
    let cases = store.cases().await.unwrap();
    store.close().await;
    cases.len()
}
