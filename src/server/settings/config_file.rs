//! The settings file as it is written.

use std::{collections::BTreeMap, net::SocketAddr, path::PathBuf};

use desk::settings::{OfficeRules, TemplateTexts};
use serde::Deserialize;

use super::{
    alerts::AlertTexts, desk_texts::DeskTexts, embed_host::EmbedHost, languages::LanguageText,
    office_texts::OfficeTexts, proof_of_work::ProofOfWork, served::ServedRole,
};

/// Every entry may be missing; an unknown one is an error, for it is a typing mistake.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ConfigFile {
    pub(super) role: Option<Vec<ServedRole>>,
    pub(super) listen: Option<SocketAddr>,
    pub(super) data: Option<PathBuf>,
    pub(super) database_url: Option<String>,
    pub(super) database_page_limit: Option<u32>,
    pub(super) set_aside_megabytes: Option<u32>,
    pub(super) directory: Option<PathBuf>,
    pub(super) sorting_file: Option<PathBuf>,
    pub(super) history_file: Option<PathBuf>,
    pub(super) officers_file: Option<PathBuf>,
    pub(super) audit_file: Option<PathBuf>,
    pub(super) audit_syslog: Option<desk::SyslogAddress>,
    pub(super) log: Option<String>,
    pub(super) time_zone: Option<String>,
    pub(super) proof_of_work: Option<ProofOfWork>,
    /// Read again by `OfficeFile`; here a mistake in it has a line, as in `office`.
    pub(super) embed_hosts: Option<Vec<EmbedHost>>,
    pub(super) languages: BTreeMap<String, LanguageText>,
    pub(super) office: OfficeTexts,
    pub(super) alerts: AlertTexts,
    pub(super) desk: DeskTexts,
    /// Read again by `OfficeFile`, as `office` is.
    pub(super) rules: OfficeRules,
    /// The same, by the id of an entry of the directory.
    pub(super) directory_entry: BTreeMap<String, toml::Table>,
    /// The same, by the tag of a language.
    pub(super) templates: BTreeMap<String, TemplateTexts>,
}
