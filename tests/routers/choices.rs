//! Columns and saved views of the queue: everybody's own, and nothing that the queue does not have.

use desk::paths::QUEUE_CHOICES;
use domain::{
    staff::Role,
    wire::{
        choices::{QueueChoices, QueueColumn, SavedView},
        problem::kind,
    },
};
use tests::routers::TestHouse;

fn view(name: &str, query: &str) -> SavedView {
    SavedView {
        name: name.to_owned(),
        query: query.to_owned(),
        county: None,
    }
}

#[tokio::test]
async fn everybody_has_their_own_columns_and_views() {
    let house = TestHouse::open().await;
    let mut ana = house.staff_as(Role::Specialist).await;
    let mut ben = house.staff_as(Role::Supervisor).await;
    let fresh: QueueChoices = ana.get(QUEUE_CHOICES).await.json();
    assert_eq!(fresh.columns, QueueColumn::ALL);
    assert!(fresh.views.is_empty());

    let chosen = QueueChoices {
        columns: vec![QueueColumn::Received, QueueColumn::Due],
        views: vec![
            view("Mine, urgent first", "list=mine&order=urgent"),
            SavedView {
                county: Some("Travis County".to_owned()),
                ..view("Texas", "place=TX")
            },
        ],
    };
    assert_eq!(ana.post(QUEUE_CHOICES, &chosen).await.status, 204);
    assert_eq!(ana.get(QUEUE_CHOICES).await.json::<QueueChoices>(), chosen);
    assert_eq!(ben.get(QUEUE_CHOICES).await.json::<QueueChoices>(), fresh);

    let none = QueueChoices {
        columns: Vec::new(),
        views: Vec::new(),
    };
    assert_eq!(ana.post(QUEUE_CHOICES, &none).await.status, 204);
    assert_eq!(ana.get(QUEUE_CHOICES).await.json::<QueueChoices>(), none);
}

#[tokio::test]
async fn what_the_queue_does_not_have_is_not_kept() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let twice = vec![view("Texas", "place=TX"), view("Texas", "place=AZ")];
    let many = (0..25)
        .map(|number| view(&number.to_string(), ""))
        .collect();
    let elsewhere = vec![view("Texas", "name=Ana")];
    let in_address = vec![view("Austin", "place=TX&county=travis")];
    let columns = QueueColumn::ALL.to_vec();
    for views in [twice, many, elsewhere, in_address] {
        let columns = columns.clone();
        let asked = QueueChoices { columns, views };
        let answer = staff.post(QUEUE_CHOICES, &asked).await;
        answer.problem(422, kind::MALFORMED);
    }
    let asked = QueueChoices {
        columns: vec![QueueColumn::Due, QueueColumn::Due],
        views: Vec::new(),
    };
    let answer = staff.post(QUEUE_CHOICES, &asked).await;
    answer.problem(422, kind::MALFORMED);
    let kept: QueueChoices = staff.get(QUEUE_CHOICES).await.json();
    assert_eq!(kept, QueueChoices::default());
}
