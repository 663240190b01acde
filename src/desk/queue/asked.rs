//! What an address of the queue asks for, and what was typed beside it.

use domain::{
    casework::CaseState,
    wire::{
        UnixSeconds,
        desk::{LONGEST_COUNTY, QueueList, QueueOrder, UrgencyReason},
        document::Channel,
    },
};
use serde::Deserialize;

use super::{
    Line,
    facets::bit_of,
    order::{Place, gravity},
};
use crate::{problem::DeskProblem, routing::plain_county};

const DAY: UnixSeconds = 24 * 60 * 60;

/// Parameters of the queue. What is left out is not looked at.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct QueueParameters {
    pub(super) list: QueueList,
    pub(super) order: QueueOrder,
    /// Id of an option of `help`.
    need: Option<String>,
    /// Code of a state of the country.
    place: Option<String>,
    /// How a county begins, as counties are compared. It is typed, so that no address can hold it.
    #[serde(skip)]
    county: Option<String>,
    channel: Option<Channel>,
    language: Option<String>,
    urgency: Option<UrgencyReason>,
    /// Number of an account, or 0 for nobody.
    assignee: Option<i64>,
    state: Option<CaseState>,
    /// Received at least so many days ago.
    older_than: Option<u32>,
    /// Where the page before ended.
    after: Option<String>,
}

impl QueueParameters {
    /// The same, narrowed to where the county begins like this one, if one was typed.
    ///
    /// # Errors
    /// When it is longer than counties are.
    pub(crate) fn in_county(mut self, typed: Option<&str>) -> Result<Self, DeskProblem> {
        let typed = typed.unwrap_or_default().trim();
        if typed.chars().count() > LONGEST_COUNTY {
            return Err(DeskProblem::Malformed);
        }
        self.county = (!typed.is_empty()).then(|| plain_county(typed).to_string());
        Ok(self)
    }

    /// Where the page before ended.
    pub(super) fn after(&self) -> Result<Option<Place>, DeskProblem> {
        let place = self.after.as_deref().map(str::parse).transpose();
        place.map_err(|_| DeskProblem::Malformed)
    }

    /// Whether it asks for the first page.
    pub(super) fn begins(&self) -> bool {
        self.after.is_none()
    }

    /// Whether anything narrows the list.
    pub(super) fn narrows(&self) -> bool {
        let texts = [&self.need, &self.place, &self.county, &self.language];
        texts.into_iter().any(Option::is_some)
            || self.channel.is_some()
            || self.urgency.is_some()
            || self.assignee.is_some()
            || self.state.is_some()
            || self.older_than.is_some()
    }

    /// Says of a case whether it gets through all filters.
    pub(super) fn filter(&self, now: UnixSeconds) -> impl Fn(&Line) -> bool {
        let need = self.need.as_deref().map(bit_of);
        let urgency = self.urgency.map(|reason| gravity(&[reason]));
        move |line: &Line| {
            let (intake, facets) = (&line.intake, &line.facets);
            let old = |days: &u32| facets.received_at + u64::from(*days) * DAY <= now;
            let assignee = line.assignee.unwrap_or(0);
            // What lies with the line comes first, and last what each intake is looked up for.
            passes(self.state.as_ref(), |state| line.state == *state)
                && passes(self.assignee.as_ref(), |id| assignee == *id)
                && passes(self.older_than.as_ref(), old)
                && passes(self.channel.as_ref(), |channel| facets.channel == *channel)
                && passes(urgency.as_ref(), |reason| facets.gravity & reason != 0)
                && passes(need.as_ref(), |need| facets.needs & need != 0)
                && passes(self.place.as_ref(), |place| facets.place == Some(place))
                && passes(self.language.as_ref(), |tag| intake.language() == tag)
                && passes(self.county.as_ref(), |county| intake.is_in_county(county))
        }
    }
}

fn passes<T>(filter: Option<&T>, holds: impl FnOnce(&T) -> bool) -> bool {
    filter.is_none_or(holds)
}
