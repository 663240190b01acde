//! Two gates and an office, each with a folder of its own, over one PostgreSQL. The gates have no keys,
//! and a database user who may not read what they take in. One of them is killed on the way: whoever
//! was not answered sends the same bytes to the other, and every submission that was acknowledged is
//! filed, once.

use std::{
    collections::BTreeSet,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::http::StatusCode;
use domain::{proof::HEADER, wire::submission::Submission};
use gate::paths::SUBMISSIONS as SUBMISSIONS_PATH;
use store::{Cases, PostgresStore, Upkeep, gate_grants};
use tests::{
    process::ServerProcess,
    routers::{Visitor, intake},
};
use throwaway_postgres::{Database, Server};
use tokio::{join, sync::watch, task::JoinSet};

use crate::desk::Desk;

const SUBMISSIONS: usize = 60;
const SENDERS: usize = 4;

#[tokio::test(flavor = "multi_thread")]
async fn what_either_gate_acknowledged_is_filed_once() {
    let server = Server::start(&[]).unwrap();
    let database = server.database("intake", None).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let start = |name, role, user| {
        let mut node = node(&folder.path().join(name), role, &database.address_of(user));
        let announced = node.wait_until_ready().unwrap();
        (node, announced)
    };
    let (_office, announced) = start("office", "desk,notifier", "office");
    let office = Desk::set_up(&announced).await;
    let_gates_in(&database);
    let (mut first, announced) = start("first", "gate", "gate");
    let (_second, other) = start("second", "gate", "gate");
    assert!(!folder.path().join("first/keys").exists());
    let gates = [announced.address, other.address].map(Desk::of_nobody);

    let visitor = Visitor::believing(&gates[0].manifest().await);
    let mut sent = sent_to_both(&gates, &visitor).await;
    let run = Arc::new(Run::new(&visitor, gates));
    let mut senders = JoinSet::new();
    for sender in 0..SENDERS {
        senders.spawn(Arc::clone(&run).send_all(sender % 2));
    }
    run.until_sent(SUBMISSIONS / 2).await;
    first.kill().unwrap();
    senders.join_all().await;

    assert!(
        run.broken.load(Ordering::Relaxed) > 0,
        "the kill met no request"
    );
    sent.extend(run.submissions.iter().map(|one| one.submission_id.clone()));
    let queue = office.queue().await;
    assert_eq!(queue.needs_person, 0);
    let read: BTreeSet<_> = queue.intakes.iter().map(|entry| entry.id.clone()).collect();
    assert_eq!(read.len(), queue.intakes.len(), "something is there twice");
    assert_eq!(read, sent);
    assert_eq!(cases(&database).await, sent.len());
}

fn node(data: &Path, role: &str, database: &str) -> ServerProcess {
    let arguments = ["--role", role, "--database-url", database];
    ServerProcess::spawn_with(data, &arguments).unwrap()
}

fn let_gates_in(database: &Database) {
    database.sql("CREATE ROLE gate LOGIN").unwrap();
    database.sql(&gate_grants("gate")).unwrap();
}

/// The same submission at both gates at once, and one proof of work for two submissions: gives what was
/// sent in the end.
async fn sent_to_both(gates: &[Desk; 2], visitor: &Visitor) -> BTreeSet<String> {
    let submissions = [(); 3].map(|()| visitor.submission(&intake(&[])));
    let [twice, one, other] = &submissions;
    let (first, second) = join!(gates[0].send(twice), gates[1].send(twice));
    let mut both = [first.unwrap(), second.unwrap()];
    both.sort_unstable();
    assert_eq!(both, [StatusCode::OK, StatusCode::CREATED]);

    let proof = gates[0].proof().await.unwrap();
    let proof = [(HEADER, proof.as_str())];
    let (first, second) = join!(
        gates[0].post(SUBMISSIONS_PATH, &proof, one),
        gates[1].post(SUBMISSIONS_PATH, &proof, other)
    );
    let both = [first.unwrap(), second.unwrap()];
    let taken = both.iter().filter(|status| **status == StatusCode::CREATED);
    assert_eq!(taken.count(), 1, "{both:?}");
    for submission in [one, other] {
        assert!(gates[1].send(submission).await.unwrap().is_success());
    }
    submissions.map(|one| one.submission_id).into()
}

/// What the senders and the killer share.
struct Run {
    submissions: Vec<Submission>,
    gates: [Desk; 2],
    next: AtomicUsize,
    /// How many requests were begun.
    begun: watch::Sender<usize>,
    /// How many requests broke off.
    broken: AtomicUsize,
}

impl Run {
    fn new(visitor: &Visitor, gates: [Desk; 2]) -> Self {
        Self {
            submissions: (0..SUBMISSIONS)
                .map(|_| visitor.submission(&intake(&[])))
                .collect(),
            gates,
            next: AtomicUsize::new(0),
            begun: watch::Sender::new(0),
            broken: AtomicUsize::new(0),
        }
    }

    /// The same bytes again, at the other gate where one does not answer.
    async fn send_all(self: Arc<Self>, mut gate: usize) {
        while let Some(submission) = self
            .submissions
            .get(self.next.fetch_add(1, Ordering::Relaxed))
        {
            loop {
                self.begun.send_modify(|begun| *begun += 1);
                match self.gates[gate].send(submission).await {
                    Some(status) if status.is_success() => break,
                    Some(status) => panic!("{status}"),
                    None => {
                        self.broken.fetch_add(1, Ordering::Relaxed);
                        gate = 1 - gate;
                    }
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

async fn cases(database: &Database<'_>) -> usize {
    let address = database.address().parse().unwrap();
    let store = PostgresStore::open(&address).await.unwrap();
    let cases = store.cases().await.unwrap();
    store.close().await;
    cases.len()
}
