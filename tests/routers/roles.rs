//! Every route of the desk with every role: allowed, or 403. The rows come from the desk's own table,
//! and the description of the API is held against it, so that neither has a route that the other
//! does not know.

use std::collections::BTreeSet;

use axum::http::Method;
use desk::roles::{Row, TABLE};
use domain::{
    staff::Role,
    wire::problem::{Problem, kind},
};
use serde_json::Value;
use tests::routers::{Answer, Client, TestHouse};

#[tokio::test]
async fn every_role_may_do_what_the_table_says_and_nothing_else() {
    let house = TestHouse::open().await;
    for role in Role::ALL {
        let staff = house.staff_as(role).await;
        // Whoever signs out may do nothing after it.
        let (last, first): (Vec<_>, Vec<_>) = TABLE.iter().partition(|row| row.method == "DELETE");
        for row in first.into_iter().chain(last) {
            let answer = ask(&mut staff.clone(), row).await;
            let forbidden = is(&answer, kind::FORBIDDEN);
            let allowed = row.who.allows(Some(role));
            assert_eq!(forbidden, !allowed, "{role:?} {} {}", row.method, row.path);
            assert!(
                !allowed || !is(&answer, kind::SIGNED_OUT),
                "{role:?} {} {}",
                row.method,
                row.path
            );
        }
    }
}

#[tokio::test]
async fn who_is_not_signed_in_may_do_what_is_for_anybody() {
    let house = TestHouse::open().await;
    for row in TABLE {
        let answer = ask(&mut house.client(), row).await;
        let signed_out = is(&answer, kind::SIGNED_OUT);
        let path = row.path;
        assert_eq!(signed_out, !row.who.allows(None), "{} {path}", row.method);
    }
}

#[tokio::test]
async fn no_route_is_without_a_row() {
    let described: Value = serde_json::from_str(desk::OPENAPI).unwrap();
    let described: BTreeSet<(String, String)> = described["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, operations)| {
            let operations = operations.as_object().unwrap().keys();
            let methods = operations.filter(|name| *name != "parameters");
            methods.map(|method| (path.clone(), method.to_uppercase()))
        })
        .collect();
    let rows: BTreeSet<_> = TABLE
        .iter()
        .map(|row| (row.path.to_owned(), row.method.to_owned()))
        .collect();
    assert_eq!(described, rows);
}

async fn ask(client: &mut Client, row: &Row) -> Answer {
    let method: Method = row.method.parse().unwrap();
    let path = row
        .path
        .replace("{id}", "00000000000000000000000000000000")
        .replace("{number}", "1");
    client.keep(method, &path, "application/json", "{}").await
}

fn is(answer: &Answer, kind: &str) -> bool {
    serde_json::from_slice::<Problem>(&answer.body).is_ok_and(|problem| problem.kind == kind)
}
