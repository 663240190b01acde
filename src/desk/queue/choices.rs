//! `GET` and `POST /desk/api/queue/choices`: the columns and views of whoever asks.

use std::collections::BTreeSet;

use axum::{
    Json,
    extract::{Query, State, rejection::JsonRejection},
    http::{StatusCode, Uri},
};
use domain::wire::{
    choices::{LONGEST_NAME, MOST_VIEWS, QueueChoices, SavedView},
    desk::{LONGEST_COUNTY, TypedFilters},
};

use super::QueueParameters;
use crate::{Desk, account::SignedIn, problem::DeskProblem};

/// Longest query of a view, in bytes: every filter there is takes less.
const LONGEST_VIEW: usize = 400;
/// How a county stood in the query of a view, when it was part of the queue's address.
const COUNTY: &str = "county=";

pub(crate) async fn get_queue_choices(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<Json<QueueChoices>, DeskProblem> {
    let kept = desk.store.queue_choices(staff.account()).await?;
    // What an older desk kept, and this one cannot read, is chosen anew.
    let read = kept.and_then(|kept| serde_json::from_str(&kept).ok());
    let QueueChoices { columns, views } = read.unwrap_or_default();
    let views = views.into_iter().map(without_county_in_query).collect();
    Ok(Json(QueueChoices { columns, views }))
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
    let in_county = |county: &String| {
        !county.trim().is_empty()
            && county.chars().count() <= LONGEST_COUNTY
            && !county.contains(char::is_control)
    };
    named
        && view.query.len() <= LONGEST_VIEW
        && view.county.as_ref().is_none_or(in_county)
        && asked.is_some_and(|Query(asked)| asked.begins())
}

/// The view with its county in its own place, as it is kept now.
fn without_county_in_query(view: SavedView) -> SavedView {
    let parts = view.query.split('&');
    let (typed, codes): (Vec<_>, Vec<_>) = parts.partition(|part| part.starts_with(COUNTY));
    let Some(typed) = typed.first() else {
        return view;
    };
    let address = format!("/?{typed}").parse::<Uri>().ok();
    let typed = address.and_then(|address| Query::<TypedFilters>::try_from_uri(&address).ok());
    SavedView {
        query: codes.join("&"),
        county: typed.map(|Query(typed)| typed.county),
        name: view.name,
    }
}

#[cfg(test)]
mod tests {
    use domain::wire::choices::SavedView;

    use super::{is_view, without_county_in_query};

    fn saved(name: &str, query: &str, county: Option<&str>) -> SavedView {
        SavedView {
            name: name.to_owned(),
            query: query.to_owned(),
            county: county.map(str::to_owned),
        }
    }

    fn view(name: &str, query: &str) -> bool {
        is_view(&saved(name, query, None))
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
            "county=travis",
            "a b",
            &"x".repeat(401),
        ] {
            assert!(!view("A view", query), "{query}");
        }
    }

    #[test]
    fn the_county_of_a_view_is_no_part_of_its_query() {
        let in_county = |county: &str| is_view(&saved("Austin", "place=TX", Some(county)));
        assert!(in_county("Travis County"));
        for county in ["", " ", "two\nlines", &"x".repeat(61)] {
            assert!(!in_county(county), "{county}");
        }
    }

    #[test]
    fn a_view_of_an_older_desk_keeps_its_county() {
        for (before, query, county) in [
            (
                "list=open&place=TX&county=Do%C3%B1a%20Ana&need=legal",
                "list=open&place=TX&need=legal",
                Some("Doña Ana"),
            ),
            ("county=travis", "", Some("travis")),
            ("list=mine", "list=mine", None),
            ("", "", None),
        ] {
            let read = without_county_in_query(saved("A view", before, None));
            assert_eq!(read, saved("A view", query, county), "{before}");
        }
        let now = saved("A view", "list=mine", Some("travis"));
        assert_eq!(without_county_in_query(now.clone()), now);
    }
}
