//! What happened at the desk, for who must account for it.

mod filters;

use domain::{
    audit::AuditAction,
    wire::audit::{Audit, AuditLine},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use self::filters::Filters;
use crate::{
    api,
    desk::use_desk,
    paths,
    shell::{answered::Answered, heading::Heading, moment::Moment, table::slim_table},
    words::say,
};

/// What stands in the address, and goes to the server as it is: Back and a bookmark keep it.
const NAMES: [&str; 6] = ["actor", "action", "subject", "from", "until", "before"];

/// The page at `/desk/audit`.
#[component]
pub(crate) fn AuditPage() -> impl IntoView {
    let desk = use_desk();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        let query = query.read();
        let given = NAMES
            .iter()
            .filter_map(|name| Some((*name, query.get(name)?)));
        let given = given.filter(|(_, value)| !value.is_empty());
        paths::query(&given.collect::<Vec<_>>())
    });
    let audit = LocalResource::new(move || desk.ask(api::audit(asked.get())));
    view! {
        <div class="page-head">
            <Heading text=say("audit") />
        </div>
        <p class="page-intro">{say("audit.body")}</p>
        <Answered from=audit ready=whole_audit />
    }
}

fn whole_audit(audit: Audit) -> impl IntoView {
    let lines = if audit.entries.is_empty() {
        view! { <p class="nothing" role="status">{say("audit.empty")}</p> }.into_any()
    } else {
        lines_of(audit.entries).into_any()
    };
    view! { <Filters actors=audit.actors /> {lines} {audit.before.map(older)} }
}

fn lines_of(entries: Vec<AuditLine>) -> impl IntoView {
    let rows = entries.into_iter().map(row).collect_view();
    let columns = ["number", "at", "actor", "action", "subject", "digest"];
    slim_table("audit-table", &columns, rows.into_any())
}

fn row(line: AuditLine) -> impl IntoView {
    let subject = line.reference.unwrap_or(line.subject);
    let digest: String = line.digest.chars().take(12).collect();
    view! {
        <tr>
            <th scope="row" class="audit-number">{line.sequence}</th>
            <td>
                <Moment at=line.at />
            </td>
            <td>
                <bdi>{line.actor.unwrap_or_else(|| say("audit-table.nobody"))}</bdi>
            </td>
            <td>{action_name(line.action)}</td>
            <td class="reference">{subject}</td>
            <td class="audit-digest">{digest}</td>
        </tr>
    }
}

/// The same lines, further back.
fn older(before: i64) -> impl IntoView {
    let query = use_location().query;
    let address = move || {
        let query = query.read();
        let given = NAMES
            .iter()
            .filter(|name| **name != "before")
            .filter_map(|name| Some((*name, query.get(name)?)));
        let given: Vec<_> = given.chain([("before", before.to_string())]).collect();
        format!("{}{}", paths::AUDIT, paths::query(&given))
    };
    view! {
        <p class="page-on">
            <a class="usa-button usa-button--outline" href=address>{say("audit.older")}</a>
        </p>
    }
}

/// An action in words.
fn action_name(action: AuditAction) -> String {
    say(&format!("audit-action.{}", action.name().replace('_', "-")))
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn every_action_is_said() {
        for action in AuditAction::all() {
            assert!(
                !action_name(action).starts_with("audit-action"),
                "{action:?}"
            );
        }
    }
}
