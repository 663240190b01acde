//! The referrals of a case: to whom, with whose consent, what was written, what came of it.

mod outcome;
mod places;
mod refer;

use std::collections::BTreeMap;

use domain::{
    staff::Role,
    wire::referral::{Referral, Referrals},
};
use leptos::prelude::*;

use self::{outcome::OutcomeForm, refer::ReferForm};
use super::{casework::Work, part::Part};
use crate::{
    api,
    browser::page::print_part,
    shell::{modal::Modal, moment::Moment},
    words::{say, say_with},
};

/// Where focus goes when the dialog closed.
const TITLE: &str = "referrals-title";

/// What the person asked for first, and where it happened: what the search begins with.
#[derive(Clone)]
pub(super) struct Wanted {
    /// An option of `help`, or nothing.
    pub(super) need: String,
    /// Code of a state, or nothing.
    pub(super) place: String,
}

/// The referrals of the page. A handle; copies are the same.
#[derive(Clone, Copy)]
struct Referring {
    part: Part<Referrals>,
    wanted: StoredValue<Wanted>,
    /// What somebody chose of what came of one at a place, and did not keep yet: it stays while the
    /// referrals are drawn anew.
    chosen: StoredValue<BTreeMap<(i64, usize), &'static str>>,
    /// Whether the dialog is open.
    open: RwSignal<bool>,
    /// The letter that is printed.
    printed: RwSignal<Option<i64>>,
}

/// The section 'Referrals' of an intake.
#[component]
pub(super) fn ReferralsPart(
    /// What the search begins with.
    wanted: Wanted,
    /// The case, whose tasks and history follow.
    work: Work,
) -> impl IntoView {
    let desk = work.desk;
    let referring = Referring {
        part: Part::of(work, TITLE, |id: String| async move {
            api::referrals(&id).await
        }),
        wanted: StoredValue::new(wanted),
        chosen: StoredValue::default(),
        open: RwSignal::new(false),
        printed: RwSignal::new(None),
    };
    let known = referring.part.known;
    let may_refer = move || desk.role().is_some_and(|role| role != Role::Operator);
    let dialog = move || {
        let closed = move |()| referring.open.set(false);
        referring.open.get().then(|| {
            view! {
                <Modal heading=say("referral") closed>
                    <ReferForm referring />
                </Modal>
            }
        })
    };
    view! {
        <section class="part referrals" aria-labelledby=TITLE>
            {referring.part.head(say("referrals"))}
            {move || known.get().map(|known| listed(referring, known))}
            {move || {
                may_refer()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="usa-button usa-button--outline referrals__refer"
                                on:click=move |_| referring.open.set(true)
                            >
                                {say("referrals.refer")}
                            </button>
                        }
                    })
            }}
            {dialog}
        </section>
    }
}

fn listed(referring: Referring, known: Referrals) -> impl IntoView {
    if known.referrals.is_empty() {
        return view! { <p>{say("referrals.empty")}</p> }.into_any();
    }
    let referrals = known.referrals.into_iter();
    view! {
        <ol class="referrals__all">
            {referrals.map(|referral| one(referring, referral)).collect_view()}
        </ol>
    }
    .into_any()
}

fn one(referring: Referring, referral: Referral) -> impl IntoView {
    let number = referral.number;
    let by = referral
        .by
        .map(|name| say_with("referral-by", &[("name", &name)]));
    let consent = say(&format!(
        "referral-consent-done.{}",
        referral.consent.name()
    ));
    let way = say(&format!("referral-way-done.{}", referral.way.name()));
    let places = referral.places.into_iter().enumerate();
    let places = places.map(|(place, to)| view! { <OutcomeForm referring number place to /> });
    let text = referral.text.map(|text| letter(referring, number, text));
    view! {
        <li class="referrals__one">
            <Moment at=referral.at />
            <p>{by} " " {consent} " " {way} "."</p>
            <ul>{places.collect_view()}</ul>
            {text}
        </li>
    }
}

/// What was written, to read here and to print.
fn letter(referring: Referring, number: i64, text: String) -> impl IntoView {
    let paragraphs = |text: &str| {
        let paragraphs = text.split("\n\n").map(|part| {
            let lines = part.lines().map(|line| view! { {line.to_owned()} <br /> });
            view! { <p>{lines.collect_view()}</p> }
        });
        paragraphs.collect_view()
    };
    let shown = paragraphs(&text);
    let on_paper = paragraphs(&text);
    let print = move |_| {
        referring.printed.set(Some(number));
        // Once the page shows which one.
        request_animation_frame(|| print_part("letter"));
    };
    let is_printed = move || referring.printed.get() == Some(number);
    view! {
        <details class="case__form">
            <summary>{say("referral-read")}</summary>
            <blockquote class="timeline__note" dir="auto">
                {shown}
            </blockquote>
        </details>
        <button type="button" class="usa-button usa-button--outline" on:click=print>
            {say("referral-print")}
        </button>
        <div class="letter" class:letter--printed=is_printed dir="auto" aria-hidden="true">
            {on_paper}
        </div>
    }
}
