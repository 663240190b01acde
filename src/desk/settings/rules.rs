//! What the office sets for itself alone: visitors are told nothing of it, so that it is looked up where it
//! counts, and counts from then on.

use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use store::StoreError;

use super::{Deadlines, OpeningHours};
use crate::Desk;

/// `[rules]` of the settings file, and of what was saved at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OfficeRules {
    /// A kiosk that was not heard of for longer than this is late.
    pub kiosk_late_minutes: u32,
    /// Whether a new case goes by itself to whom it is proposed for.
    pub cases_go_out: bool,
    /// How long closed cases are kept, by their period; the period of misdirected tips is none.
    pub keep_hoax_days: u32,
    /// The same for questions that were answered, and people who could not be reached.
    pub keep_information_days: u32,
    /// The same for help that was given.
    pub keep_services_days: u32,
    /// The same for what may be asked for again.
    pub keep_records_days: u32,
    /// How long the private code of a case that was erased still says that it was.
    pub keep_receipts_days: u32,
    /// How long what could not be filed is kept after it came.
    pub keep_unopened_days: u32,
    /// How long staff have for each task.
    pub deadlines: Deadlines,
    /// When the office is open.
    pub hours: OpeningHours,
}

impl Default for OfficeRules {
    fn default() -> Self {
        Self {
            kiosk_late_minutes: 5,
            cases_go_out: false,
            keep_hoax_days: 30,
            keep_information_days: 180,
            keep_services_days: 1_095,
            keep_records_days: 2_555,
            keep_receipts_days: 30,
            keep_unopened_days: 365,
            deadlines: Deadlines::default(),
            hours: OpeningHours::default(),
        }
    }
}

/// Rules, with the number of the version that they were read from. Every request asks for them, and they
/// change with a version alone.
pub(crate) type ReadRules = Mutex<Option<(i64, OfficeRules)>>;

impl OfficeRules {
    /// A kiosk that was not heard of for longer than this, in seconds, is late.
    pub fn kiosk_late_after(&self) -> u64 {
        u64::from(self.kiosk_late_minutes) * 60
    }

    /// The days of a period that an office can set.
    pub(crate) fn keep_days(&self, period: &str) -> Option<u32> {
        match period {
            "hoax" => Some(self.keep_hoax_days),
            "information" => Some(self.keep_information_days),
            "services" => Some(self.keep_services_days),
            "records" => Some(self.keep_records_days),
            _ => None,
        }
    }
}

impl Desk {
    /// The rules as they are now.
    pub(crate) async fn office_rules(&self) -> Result<OfficeRules, StoreError> {
        let Some(keeper) = &self.settings else {
            return Ok(OfficeRules::default());
        };
        let saved = self.store.present_settings().await?;
        let (number, document) =
            saved.map_or((0, String::new()), |saved| (saved.number, saved.document));
        let mut read = self
            .read_rules
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match &*read {
            Some((version, rules)) if *version == number => Ok(rules.clone()),
            _ => {
                let rules = keeper.file.rules(&document);
                *read = Some((number, rules.clone()));
                Ok(rules)
            }
        }
    }

    /// Whether what was saved last counts: another version of the program may have saved it.
    pub(crate) async fn can_use_what_was_saved(&self) -> Result<bool, StoreError> {
        let Some(keeper) = &self.settings else {
            return Ok(true);
        };
        Ok(keeper.file.is_usable(&self.saved_settings().await?))
    }

    /// The number of the version that was saved last; 0 while nothing was.
    pub(crate) async fn settings_version(&self) -> Result<i64, StoreError> {
        let saved = self.store.present_settings().await?;
        Ok(saved.map_or(0, |saved| saved.number))
    }

    /// What was saved last.
    pub(super) async fn saved_settings(&self) -> Result<String, StoreError> {
        let saved = self.store.present_settings().await?;
        Ok(saved.map_or_else(String::new, |saved| saved.document))
    }
}
