//! `GET` and `POST /desk/api/queue/choices`: the columns and views of whoever asks.

use std::collections::BTreeSet;

use axum::{
    Json,
    extract::{Query, State, rejection::JsonRejection},
    http::{StatusCode, Uri},
};
use domain::wire::choices::{LONGEST_NAME, MOST_VIEWS, QueueChoices, SavedView};

use super::QueueParameters;
use crate::{Desk, account::SignedIn, problem::DeskProblem};

/// Longest query of a view, in bytes: every filter there is takes less.
const LONGEST_VIEW: usize = 400;

pub(crate) async fn get_queue_choices(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<Json<QueueChoices>, DeskProblem> {
    let kept = desk.store.queue_choices(staff.account()).await?;
    // What an older desk kept, and this one cannot read, is chosen anew.
    let read = kept.and_then(|kept| serde_json::from_str(&kept).ok());
    Ok(Json(read.unwrap_or_default()))
}

pub(crate) async fn post_queue_choices(
    State(desk): State<Desk>,
    staff: SignedIn,
    body: Result<Json<QueueChoices>, JsonRejection>,
) -> Result<StatusCode, DeskProblem> {
    let Json(choices) = body?;
    let names: BTreeSet<_> = choices.views.iter().map(|view| &view.name).collect();
    let columns = choices.columns.iter().map(|column| column.name());
    let columns: BTreeSet<_> = columns.collect();
    let fits = choices.views.len() <= MOST_VIEWS
        && names.len() == choices.views.len()
        && columns.len() == choices.columns.len()
        && choices.views.iter().all(is_view);
    if !fits {
        return Err(DeskProblem::Malformed);
    }
    let kept = serde_json::to_string(&choices).map_err(|_| DeskProblem::Internal)?;
    desk.store
        .keep_queue_choices(staff.account(), &kept)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whether it has a name, and is a list that the queue has, from its beginning.
fn is_view(view: &SavedView) -> bool {
    let name = view.name.trim();
    let named = name == view.name
        && (1..=LONGEST_NAME).contains(&name.chars().count())
        && !name.contains(char::is_control);
    let address = format!("/?{}", view.query).parse::<Uri>();
    let asked = address
        .ok()
        .and_then(|address| Query::<QueueParameters>::try_from_uri(&address).ok());
    named && view.query.len() <= LONGEST_VIEW && asked.is_some_and(|Query(asked)| asked.begins())
}

#[cfg(test)]
mod tests {
    use domain::wire::choices::SavedView;

    use super::is_view;

    fn view(name: &str, query: &str) -> bool {
        is_view(&SavedView {
            name: name.to_owned(),
            query: query.to_owned(),
        })
    }

    #[test]
    fn a_view_is_a_list_of_the_queue_under_a_name() {
        assert!(view("Texas, urgent", "list=open&order=urgent&place=TX"));
        assert!(view("Everything", ""));
        for name in ["", " padded", "two\nlines", &"long".repeat(11)] {
            assert!(!view(name, "list=mine"), "{name}");
        }
        for query in [
            "list=elsewhere",
            "query=Ana",
            "after=1.2",
            "a b",
            &"x".repeat(401),
        ] {
            assert!(!view("A view", query), "{query}");
        }
    }
}
