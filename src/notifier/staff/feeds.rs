//! `GET /desk/api/alerts/feeds`: how the custody systems do, those too that were never heard.

use axum::{Json, extract::State};
use domain::wire::alerts::{Feed, Feeds};
use store::alerts::FeedStatus;

use crate::{Notifier, problem::NotifierProblem};

pub(crate) async fn get_feeds(
    State(notifier): State<Notifier>,
) -> Result<Json<Feeds>, NotifierProblem> {
    let known = notifier.store.feeds().await?;
    let silent = notifier
        .settings
        .sources
        .keys()
        .filter(|name| !known.iter().any(|feed| feed.source == **name))
        .map(|name| silent(name));
    let mut feeds: Vec<_> = silent.collect();
    feeds.extend(known.into_iter().map(shown));
    feeds.sort_by(|one, other| one.source.cmp(&other.source));
    Ok(Json(Feeds {
        feeds,
        now: (notifier.clock)(),
    }))
}

fn silent(name: &str) -> Feed {
    Feed {
        source: name.to_owned(),
        heard_at: None,
        last_event_at: None,
        taken: 0,
        refused: 0,
        last_error: None,
        last_error_at: None,
    }
}

fn shown(status: FeedStatus) -> Feed {
    Feed {
        source: status.source,
        heard_at: status.heard_at,
        last_event_at: status.last_event_at,
        taken: status.taken,
        refused: status.refused,
        last_error: status.last_error,
        last_error_at: status.last_error_at,
    }
}
