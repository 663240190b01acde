//! For whom something is left now. It is quiet while the office is closed: who is on duty then has the
//! desk open, and everybody else is not woken.

use domain::wire::{UnixSeconds, reminders::ReminderRule};
use jiff::civil::Date;
use store::{NewReminder, Reminded, StoreError, Waits};

use crate::{Desk, roles::CASEWORK};

/// At least so long between two reminders of one person, however much comes in.
const CALM: UnixSeconds = 15 * 60;
/// What days are counted from.
const FIRST_DAY: Date = Date::constant(1970, 1, 1);

/// How the office stands.
struct Moment {
    at: UnixSeconds,
    /// In days since 1970-01-01, at the office.
    day: i64,
    waits: Waits,
    /// Number of the last submission that is new and urgent; 0 where none is.
    last_urgent: i64,
}

impl Desk {
    /// The same desk, which lets people choose to be reminded by mail where somebody sends it.
    #[must_use]
    pub fn reminding_by_mail(mut self, sends_mail: bool) -> Self {
        self.sends_mail = sends_mail;
        self
    }

    /// Leaves for everybody who is to be reminded how much waits.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn leave_reminders(&self) -> Result<(), StoreError> {
        let at = (self.clock)();
        if !self.sends_mail || !self.tasks.is_open(at) {
            return Ok(());
        }
        let readers = self.store.reminded().await?;
        if readers.is_empty() {
            return Ok(());
        }
        self.catch_up().await?;
        let moment = self.moment(at);
        let readers = readers.iter();
        for reader in readers.filter(|reader| CASEWORK.allows(Some(reader.role))) {
            if let Some(reminder) = to_leave(reader, &moment) {
                self.store.leave_reminder(&reminder).await?;
            }
        }
        Ok(())
    }

    fn moment(&self, at: UnixSeconds) -> Moment {
        self.register.advance(at);
        // Of nobody: the lists are everybody's.
        let counts = self.register.counts(0);
        let urgent = self.urgent_newcomers();
        let last_urgent = urgent.iter().map(|intake| intake.sequence()).max();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Moment {
            at,
            day: (self.tasks.day(at) - FIRST_DAY).get_days().into(),
            waits: Waits {
                fresh: count(counts.new),
                urgent: count(urgent.len()),
                due: count(counts.due),
            },
            last_urgent: last_urgent.unwrap_or(0),
        }
    }
}

/// What is left for somebody; `None` where it stays as it is.
fn to_leave(reader: &Reminded, now: &Moment) -> Option<NewReminder> {
    let is_morning = reader.told_day != Some(now.day);
    let is_news = reader.rule == ReminderRule::Urgent
        && now.last_urgent > reader.told_up_to
        && now.at >= reader.told_at.saturating_add(CALM);
    if !is_morning && !is_news {
        return None;
    }
    let waits = now.waits != Waits::default();
    Some(NewReminder {
        account: reader.account,
        told_day: now.day,
        told_up_to: reader.told_up_to.max(now.last_urgent),
        left: waits.then_some((now.at, now.waits)),
    })
}

#[cfg(test)]
mod tests {
    use domain::staff::Role;

    use super::*;

    const NINE: UnixSeconds = 1_796_029_200;

    fn reader(rule: ReminderRule) -> Reminded {
        Reminded {
            account: 3,
            role: Role::Specialist,
            rule,
            told_day: Some(20_000),
            told_at: NINE,
            told_up_to: 7,
        }
    }

    fn moment(later: UnixSeconds, last_urgent: i64) -> Moment {
        Moment {
            at: NINE + later,
            day: 20_000,
            waits: Waits {
                fresh: 10_000,
                urgent: 1,
                due: 0,
            },
            last_urgent,
        }
    }

    #[test]
    fn each_day_is_looked_at_once_and_an_empty_one_says_nothing() {
        let mut tomorrow = moment(0, 0);
        assert_eq!(to_leave(&reader(ReminderRule::Daily), &tomorrow), None);
        tomorrow.day += 1;
        let left = to_leave(&reader(ReminderRule::Daily), &tomorrow).unwrap();
        assert_eq!(left.left, Some((NINE, tomorrow.waits)));
        assert_eq!((left.told_day, left.told_up_to), (20_001, 7));
        tomorrow.waits = Waits::default();
        let left = to_leave(&reader(ReminderRule::Daily), &tomorrow).unwrap();
        assert_eq!((left.told_day, left.left), (20_001, None));
    }

    #[test]
    fn what_is_urgent_is_told_once_to_who_asked_for_it() {
        let news = moment(CALM, 8);
        assert_eq!(to_leave(&reader(ReminderRule::Daily), &news), None);
        let left = to_leave(&reader(ReminderRule::Urgent), &news).unwrap();
        assert_eq!(
            (left.told_up_to, left.left),
            (8, Some((news.at, news.waits)))
        );
        let mut told = reader(ReminderRule::Urgent);
        told.told_up_to = 8;
        assert_eq!(to_leave(&told, &moment(10 * CALM, 8)), None);
    }

    #[test]
    fn however_much_comes_in_there_is_calm_between_two() {
        let reader = reader(ReminderRule::Urgent);
        for (later, told) in [(1, false), (CALM - 1, false), (CALM, true)] {
            let flood = moment(later, 10_000);
            assert_eq!(to_leave(&reader, &flood).is_some(), told, "{later}");
        }
    }
}
