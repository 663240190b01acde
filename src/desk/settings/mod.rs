//! The settings of the office: what visitors are told of it, the timers of its kiosks, the sites that
//! may frame the questionnaire. How they are written and what each takes is the settings file's, which
//! the server reads; here they are shown, changed, and brought back.
//!
//! - `page`: all of them as they are, with who changed what, and as a file.
//! - `change`: what visitors would read, and saving it.
//! - `rules`: what is the office's own, and no visitor's.
//! - `deadlines`: how long staff have for each task; `opening`: when the office is open.
//! - `templates`: what staff write from.
//! - `undo`: the version before the last, once more.
//! - `versions`: what differs between two.

mod change;
mod deadlines;
mod opening;
mod page;
mod rules;
mod templates;
mod undo;
mod versions;

use std::{collections::BTreeMap, pin::Pin, sync::Arc};

use domain::wire::{
    office::Office,
    settings::{OfficeSetting, SettingFault},
};

pub(crate) use change::{MAX_SETTINGS_BYTES, post_settings, post_settings_preview};
pub use deadlines::Deadlines;
pub use opening::OpeningHours;
pub(crate) use page::{get_settings, get_settings_file};
pub use rules::OfficeRules;
pub(crate) use rules::ReadRules;
pub(crate) use templates::written_language;
pub use templates::{TemplateTexts, Templates};
pub(crate) use undo::post_settings_undo;

use crate::{Desk, Help, problem::DeskProblem};

/// The settings file, with what was saved at the desk laid over it. What was saved is a text in the form
/// of that file; nobody reads it but this.
pub trait SettingsFile: Send + Sync {
    /// Whether the file is all there is, whatever was saved.
    fn keeps_all(&self) -> bool;

    /// Whether what was saved can be used. What cannot be counts for nothing.
    fn is_usable(&self, saved: &str) -> bool;

    /// Every setting as it is with what was saved.
    fn settings(&self, saved: &str) -> Vec<OfficeSetting>;

    /// The office that this makes; `None` where the file itself cannot be used any more.
    fn office(&self, saved: &str) -> Option<Office>;

    /// Where else people find help.
    fn help(&self, saved: &str) -> Help;

    /// What the office sets for itself alone.
    fn rules(&self, saved: &str) -> OfficeRules;

    /// What staff write from in this language.
    fn templates(&self, saved: &str, language: &str) -> Templates;

    /// What is saved once these values were typed, by key. An empty one goes back to what the file says.
    ///
    /// # Errors
    /// What is wrong, key by key.
    fn change(
        &self,
        saved: &str,
        values: &BTreeMap<String, String>,
    ) -> Result<String, Vec<SettingFault>>;

    /// All of it in the form of the settings file.
    fn as_file(&self, saved: &str) -> String;
}

/// How what was saved comes into effect at this process. Others look for it by themselves.
pub type IntoEffect = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync>;

/// What the desk needs to keep the office's settings.
#[derive(Clone)]
pub struct OfficeSettingsKeeper {
    /// How they are written.
    pub file: Arc<dyn SettingsFile>,
    /// How they come into effect.
    pub into_effect: IntoEffect,
}

impl Desk {
    /// Refuses where no settings are kept.
    fn keeper(&self) -> Result<&OfficeSettingsKeeper, DeskProblem> {
        self.settings.as_ref().ok_or(DeskProblem::NotFound)
    }

    /// The same, where they can be changed.
    fn changing_keeper(&self) -> Result<&OfficeSettingsKeeper, DeskProblem> {
        let keeper = self.keeper()?;
        if keeper.file.keeps_all() {
            return Err(DeskProblem::KeptInFile);
        }
        Ok(keeper)
    }
}
