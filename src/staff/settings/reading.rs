//! The settings for who only reads them.

use domain::wire::settings::OfficeSetting;
use leptos::prelude::*;

use super::names::{label, language_of, said, source};
use crate::{
    shell::{moment::Moment, table::slim_table},
    words::say_with,
};

/// One row a setting.
#[component]
pub(super) fn SettingsTable(
    /// All of them.
    settings: Vec<OfficeSetting>,
) -> impl IntoView {
    let rows = settings.into_iter().map(row).collect_view();
    slim_table(
        "settings-table",
        &["setting", "now", "source"],
        rows.into_any(),
    )
}

fn row(setting: OfficeSetting) -> impl IntoView {
    let value = said(&setting.key, &setting.value);
    let lang = language_of(&setting.key).filter(|_| !setting.value.is_empty());
    view! {
        <tr>
            <th scope="row">{label(&setting.key)}</th>
            <td>
                <bdi class="settings__value" lang=lang.map(|language| language.tag)>{value}</bdi>
            </td>
            <td><Origin setting /></td>
        </tr>
    }
}

/// Where its value comes from, and who changed it last.
#[component]
pub(super) fn Origin(setting: OfficeSetting) -> impl IntoView {
    let changed = setting.changed.map(|changed| {
        let by = say_with("setting-changed", &[("name", &changed.by)]);
        view! {
            ". "
            {by}
            ", "
            <Moment at=changed.at />
        }
    });
    view! {
        {source(setting.source)}
        {changed}
    }
}
