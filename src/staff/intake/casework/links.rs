//! What the case has to do with others: linked ones, the one that it was merged into, those that were merged
//! into it, and those that say almost the same.

use domain::wire::linking::{Link, LinkAct, Links, OtherCase};
use leptos::prelude::*;

use super::{
    Work,
    link_form::{LinkForm, TITLE, kind_name, untie},
};
use crate::{
    paths,
    queue::table::state_name,
    words::{say, say_with},
};

/// The section.
#[component]
pub(super) fn LinksPart(
    /// The case.
    work: Work,
) -> impl IntoView {
    let is_merged = Memo::new(move |_| {
        let file = work.file.read();
        file.as_ref()
            .is_some_and(|file| file.links.merged_into.is_some())
    });
    view! {
        <section aria-labelledby=TITLE>
            <h3 class="case__part" id=TITLE tabindex="-1">
                {say("links")}
            </h3>
            {move || work.file.get().map(|file| listed(work, file.links))}
            <LinkForm work is_merged />
        </section>
    }
}

/// The other cases, as they are now.
fn listed(work: Work, links: Links) -> impl IntoView {
    let kept = links.merged_into.map(|kept| {
        view! {
            <div class="case__present">
                <p>{say("links.merged-into")} " " {named(kept)}</p>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| untie(work, LinkAct::Unmerge)
                >
                    {say("links.unmerge")}
                </button>
            </div>
        }
    });
    let merged = |case: OtherCase| view! { <li>{say("links.merged")} " " {named(case)}</li> };
    let alike = move |case: OtherCase| {
        let reference = case.reference.clone();
        let label = say_with("links-choose", &[("reference", &reference)]);
        view! {
            <li>
                {named(case)}
                <button
                    type="button"
                    class="usa-button usa-button--unstyled"
                    aria-label=label
                    on:click=move |_| work.link.get_value().choose(reference.clone())
                >
                    {say("links.choose")}
                </button>
            </li>
        }
    };
    let linked = links.linked.into_iter().map(|one| link(work, one));
    let proposed = (!links.alike.is_empty()).then(|| {
        view! {
            <p>{say("links.alike")}</p>
            <ul class="links">{links.alike.into_iter().map(alike).collect_view()}</ul>
        }
    });
    view! {
        {kept}
        <ul class="links">
            {linked.collect_view()} {links.merged.into_iter().map(merged).collect_view()}
        </ul>
        {proposed}
    }
}

fn link(work: Work, Link { kind, case }: Link) -> impl IntoView {
    let reference = case.reference.clone();
    let label = say_with("links-unlink", &[("reference", &reference)]);
    let unlink = move |_| {
        let reference = reference.clone();
        untie(work, LinkAct::Unlink { reference });
    };
    let why = kind.map(|kind| format!("{}: ", kind_name(kind)));
    view! {
        <li>
            {why} {named(case)}
            <button
                type="button"
                class="usa-button usa-button--unstyled"
                aria-label=label
                on:click=unlink
            >
                {say("links.unlink")}
            </button>
        </li>
    }
}

/// Its reference, and for whoever may read it the way there, where it is, and whether something is new.
fn named(case: OtherCase) -> impl IntoView {
    let reference = case.reference;
    let Some(seen) = case.seen else {
        return view! { <strong translate="no">{reference}</strong> }.into_any();
    };
    let unread = (seen.unread_messages > 0).then(|| {
        let count = seen.unread_messages.to_string();
        view! { <span class="case__reasons">{say_with("links-unread", &[("count", &count)])}</span> }
    });
    view! {
        <a class="usa-link" translate="no" href=paths::intake(&seen.id)>
            {reference}
        </a>
        " "
        <span class="case__reasons">"(" {state_name(seen.state)} ")"</span>
        " "
        {unread}
    }
    .into_any()
}
