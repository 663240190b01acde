//! What the case has to do with others: linked ones, the one that it was merged into, those that were merged
//! into it, and those that say almost the same.

use domain::{
    linking::LinkKind,
    wire::{
        casework::CaseFile,
        linking::{Link, LinkAct, LinkChange, OtherCase},
    },
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::Work;
use crate::{
    api, paths,
    queue::table::state_name,
    shell::choice::Choice,
    words::{say, say_with},
};

const REFERENCE: &str = "links-reference";

/// The section.
#[component]
pub(super) fn LinksPart(
    /// The case.
    work: Work,
    /// As it is now.
    file: CaseFile,
) -> impl IntoView {
    let links = file.links;
    let chosen = RwSignal::new(String::new());
    let kept = links.merged_into.map(|kept| {
        view! {
            <div class="case__present">
                <p>{say("links.merged-into")} " " {named(kept)}</p>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| change(work, LinkAct::Unmerge)
                >
                    {say("links.unmerge")}
                </button>
            </div>
        }
    });
    let is_merged = kept.is_some();
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
                    on:click=move |_| chosen.set(reference.clone())
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
        <section aria-labelledby="links-title">
            <h3 class="case__part" id="links-title">{say("links")}</h3>
            {kept}
            <ul class="links">
                {linked.collect_view()} {links.merged.into_iter().map(merged).collect_view()}
            </ul>
            {proposed}
            <LinkForm work chosen mergeable=!is_merged />
        </section>
    }
}

/// The other case, and what the two have to do with each other.
#[component]
fn LinkForm(
    /// The case.
    work: Work,
    /// Reference of the other one.
    chosen: RwSignal<String>,
    /// Whether this one can be merged into another.
    mergeable: bool,
) -> impl IntoView {
    let kind = RwSignal::new(LinkKind::SamePerson.name().to_owned());
    let options = LinkKind::ALL
        .map(|one| (one.name().to_owned(), kind_name(one)))
        .into();
    let other = move || {
        let reference = chosen.get_untracked().trim().to_owned();
        if reference.is_empty() {
            work.said.set(say("links.give-reference"));
        }
        (!reference.is_empty()).then_some(reference)
    };
    let link = move |event: SubmitEvent| {
        event.prevent_default();
        let kind = LinkKind::named(&kind.read_untracked());
        if let (Some(kind), Some(reference)) = (kind, other()) {
            change(work, LinkAct::Link { reference, kind });
        }
    };
    let merge = move |_| {
        if let Some(into) = other() {
            change(work, LinkAct::Merge { into });
        }
    };
    view! {
        <details class="case__form">
            <summary>{say("links.form")}</summary>
            <form on:submit=link>
                <label class="usa-label" for=REFERENCE>{say(REFERENCE)}</label>
                <input class="usa-input" id=REFERENCE autocomplete="off" maxlength="20" bind:value=chosen />
                <Choice id="links-kind" options required=true value=kind />
                <button class="usa-button">{say("links.submit")}</button>
                {mergeable
                    .then(|| {
                        view! {
                            <p>{say("links.merge-body")}</p>
                            <button
                                type="button"
                                class="usa-button usa-button--outline"
                                on:click=merge
                            >
                                {say("links.merge")}
                            </button>
                        }
                    })}
            </form>
        </details>
    }
}

/// What two cases have to do with each other.
pub(super) fn kind_name(kind: LinkKind) -> String {
    say(&format!("link-kind.{}", kind.name().replace('_', "-")))
}

fn link(work: Work, Link { kind, case }: Link) -> impl IntoView {
    let reference = case.reference.clone();
    let label = say_with("links-unlink", &[("reference", &reference)]);
    let unlink = move |_| {
        let reference = reference.clone();
        change(work, LinkAct::Unlink { reference });
    };
    view! {
        <li>
            {kind_name(kind)} ": " {named(case)}
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

fn change(work: Work, act: LinkAct) {
    let Some(version) = work.version() else {
        return;
    };
    let change = LinkChange { version, act };
    work.finish(
        async move { api::link(&work.id.get_value(), &change).await },
        || (),
    );
}
