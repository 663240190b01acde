//! The queue with many cases. The usual run is small and holds what is shown against what is there;
//! `cargo xtask bench desk` makes it large and prints the figures.

use std::time::Duration;

use desk::paths::{CASE, INTAKES, SEARCH};
use domain::wire::desk::{Queue, SearchResult};
use serde_json::json;
use server::demo::make_up_intakes;
use tests::{
    routers::{Client, TestHouse},
    scale::{asked_for, megabytes},
};
use tokio::time::Instant;

/// How often each thing is asked for.
const ROUNDS: usize = 40;
/// What the office was promised of each, with 100,000 cases.
const PROMISED: Duration = Duration::from_millis(100);
const MANY: usize = 100_000;

#[tokio::test]
async fn many_cases_are_shown_as_quickly_as_few() {
    let count = asked_for("INTAKE_CASES").unwrap().unwrap_or(300);
    let house = TestHouse::open().await;
    make_up_intakes(&house.house, &house.settings, count, house.now())
        .await
        .unwrap();
    let mut staff = house.staff().await;
    // The desk alone: the notifier hashes the PINs of sign-ups, which takes its time and memory.
    let began = Instant::now();
    let first = queue(&mut staff, "").await;
    let opening = began.elapsed();
    assert_eq!((first.total, first.counts.open), (count, count));
    assert_eq!(first.intakes.len(), 50);
    let texas = queue(&mut staff, "?place=TX&need=safety&order=urgent").await;
    assert!((1..count).contains(&texas.total), "{}", texas.total);
    let last = first.intakes.last().unwrap();
    let name = "Grace";

    let mut figures = Vec::new();
    for (what, promised) in [
        ("first page", true),
        ("filter", true),
        ("search", true),
        ("open", true),
        ("claim", true),
    ] {
        let mut times = Vec::with_capacity(ROUNDS);
        for round in 0..ROUNDS {
            let id = &first.intakes[round % 50].id;
            let began = Instant::now();
            match what {
                "first page" => drop(queue(&mut staff, "").await),
                "filter" => {
                    queue(&mut staff, "?place=TX&need=safety&order=urgent").await;
                }
                "search" => {
                    let found: SearchResult =
                        staff.post(SEARCH, &json!({ "query": name })).await.json();
                    assert!(found.total > 0);
                }
                "open" => {
                    staff.get(&format!("{INTAKES}/{id}")).await;
                    staff.get(&CASE.replace("{id}", id)).await;
                }
                _ => {
                    let claim = json!({ "version": 0, "act": "claim" });
                    assert_eq!(
                        staff.post(&CASE.replace("{id}", id), &claim).await.status,
                        200
                    );
                }
            }
            times.push(began.elapsed());
        }
        times.sort();
        let p95 = times[ROUNDS * 95 / 100];
        figures.push(format!("{what} {:.1} ms", p95.as_secs_f64() * 1000.0));
        assert!(
            !promised || count < MANY || p95 < PROMISED,
            "{what}: {p95:?}"
        );
    }
    let counts = queue(&mut staff, "").await.counts;
    assert_eq!((counts.mine, counts.new), (ROUNDS, count - ROUNDS));
    let behind = queue(&mut staff, "?list=new").await;
    assert_eq!(behind.total, count - ROUNDS);
    assert!(behind.intakes.iter().any(|entry| entry.id == last.id));
    #[expect(clippy::print_stdout, reason = "the figures are what the run is for")]
    {
        let figures = figures.join(", ");
        println!(
            "{count} cases opened in {opening:.1?}; p95: {figures}; {} MB of memory",
            megabytes("self").unwrap()
        );
    }
}

async fn queue(staff: &mut Client, query: &str) -> Queue {
    staff.get(&format!("{INTAKES}{query}")).await.json()
}
