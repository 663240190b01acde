//! All that happened to a case, first things first. Notes are set apart, as text.

use domain::{
    casework::CaseEventKind,
    linking::LinkKind,
    referral::{OutcomeLine, ReferralOutcome},
    routing::read_reasons,
    wire::casework::{Happening, TimelineEvent},
};
use leptos::prelude::*;

use super::{
    Work,
    contact::{outcome_name, way_name},
    link_form::kind_name,
    proposal::in_words,
};
use crate::{
    shell::moment::Moment,
    words::{say, say_with},
};

/// The timeline.
#[component]
pub(crate) fn Timeline(
    /// The case.
    work: Work,
) -> impl IntoView {
    let events = move || {
        let file = work.file.get()?;
        Some(file.timeline.into_iter().map(event).collect_view())
    };
    view! {
        <section class="part" aria-labelledby="timeline-title">
            <h2 class="part__title" id="timeline-title">{say("timeline")}</h2>
            <ol class="timeline">{events}</ol>
        </section>
    }
}

/// What came of a referral.
pub(crate) fn outcome_in_words(outcome: ReferralOutcome) -> String {
    say(&format!(
        "referral-outcome.{}",
        outcome.name().replace('_', "-")
    ))
}

fn event(event: TimelineEvent) -> impl IntoView {
    let by_rules = event.actor.is_none();
    let actor = event.actor.unwrap_or_else(|| say("timeline.visitor"));
    let sentence = say_with(&key(&event.what, by_rules), &[("name", &actor)]);
    let more = more(&event.what);
    let from = event.from.map(|reference| {
        let sentence = say_with("timeline-from-merged", &[("reference", &reference)]);
        view! { <span class="case__reasons">" " {sentence}</span> }
    });
    let note = event.note.map(|note| {
        view! {
            <blockquote class="timeline__note" dir="auto">
                {note.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}
            </blockquote>
        }
    });
    view! {
        <li class="timeline__event">
            <Moment at=event.at />
            {from}
            <p>{sentence} " " {more}</p>
            {note}
        </li>
    }
}

/// What nobody did, the office's rules did.
fn key(what: &Happening, by_rules: bool) -> String {
    match what {
        Happening::Received => "timeline-received".to_owned(),
        Happening::VisitorWrote => "timeline-visitor-wrote".to_owned(),
        Happening::OfficeWrote => "timeline-office-wrote".to_owned(),
        Happening::Done {
            kind: CaseEventKind::HistorySent,
            detail: Some(_),
            ..
        } => "timeline-history-told".to_owned(),
        Happening::Done { kind, .. } => {
            let by = if by_rules { "-by-rules" } else { "" };
            format!("timeline-{}{by}", kind.name().replace('_', "-"))
        }
    }
}

/// What goes with it: to whom, which disposition, how a contact went, which task.
fn more(what: &Happening) -> Option<String> {
    let Happening::Done { kind, detail, to } = what else {
        return None;
    };
    if let (Some(to), CaseEventKind::Routed | CaseEventKind::OfficerAsked) = (to, kind) {
        let reasons = read_reasons(detail.as_deref().unwrap_or_default());
        return Some(if reasons.is_empty() {
            to.clone()
        } else {
            format!("{to} ({})", in_words(&reasons))
        });
    }
    if let Some(to) = to {
        return Some(say_with("timeline-to", &[("name", to)]));
    }
    if detail.is_none() && names_another(*kind) {
        return Some(say("timeline.other-case"));
    }
    let detail = detail.as_deref()?;
    Some(match kind {
        CaseEventKind::Closed => say(&format!("disposition.{}", detail.replace('_', "-"))),
        CaseEventKind::TaskFinished => say(detail),
        CaseEventKind::Linked => match detail.split_once(' ') {
            Some((kind, reference)) => {
                format!("{reference} ({})", kind_name(LinkKind::named(kind)?))
            }
            None => detail.to_owned(),
        },
        _ if names_another(*kind) => detail.to_owned(),
        CaseEventKind::ReferralEnded => {
            let line: OutcomeLine = detail.parse().ok()?;
            outcome_in_words(line.outcome)
        }
        CaseEventKind::Contacted => {
            let (way, outcome) = detail.split_once('.')?;
            format!("{}: {}", way_name(way), outcome_name(outcome))
        }
        _ => return None,
    })
}

/// Whether it is about two cases. Of one that was erased there is no reference.
fn names_another(kind: CaseEventKind) -> bool {
    matches!(
        kind,
        CaseEventKind::Linked
            | CaseEventKind::Unlinked
            | CaseEventKind::Merged
            | CaseEventKind::TookIn
            | CaseEventKind::Unmerged
            | CaseEventKind::GaveBack
    )
}

#[cfg(test)]
mod tests {
    use domain::casework::{ContactOutcome, ContactWay, Disposition};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn everything_that_happens_is_said() {
        for kind in CaseEventKind::ALL {
            let what = Happening::Done {
                kind,
                detail: None,
                to: None,
            };
            let key = key(&what, false);
            assert_ne!(say_with(&key, &[("name", "A")]), key);
        }
        for kind in [
            CaseEventKind::Routed,
            CaseEventKind::OfficerAsked,
            CaseEventKind::Resumed,
        ] {
            let (detail, to) = (None, None);
            let key = key(&Happening::Done { kind, detail, to }, true);
            assert_ne!(say(&key), key);
        }
        let told = Happening::Done {
            kind: CaseEventKind::HistorySent,
            detail: Some("told".to_owned()),
            to: None,
        };
        let key = key(&told, false);
        assert_ne!(say_with(&key, &[("name", "A")]), key);
        for one in Disposition::ALL {
            let key = format!("disposition.{}", one.name().replace('_', "-"));
            assert_ne!(say(&key), key);
        }
        for one in LinkKind::ALL {
            assert!(!kind_name(one).starts_with("link-kind"));
        }
        for one in ContactWay::ALL {
            assert!(!way_name(one.name()).starts_with("contact-way"));
        }
        for one in ContactOutcome::ALL {
            assert!(!outcome_name(one.name()).starts_with("contact-outcome"));
        }
    }
}
