//! The two people whom made-up intakes follow. What happens to them is laid down, so that on every day
//! there are alerts and an open match to show.

use domain::custody::{EventKind, FeedPerson};

use super::life::{Day, Life, Told};

/// Whom most of the made-up intakes that ask for alerts follow, with the country of birth.
pub(in crate::demo) const FOLLOWED: (&str, &str) = ("A000123456", "GT");
/// Whom one of them follows. The custody system does not know the country of birth.
pub(in crate::demo) const COUNTRY_UNKNOWN: &str = "A000123457";

/// Days after which it begins anew.
const CYCLE: u32 = 60;

/// What is told of the two, from one cycle before the present one on.
pub(super) fn followed(today: Day) -> Vec<Told> {
    let begin = today - today % CYCLE;
    let mut told = moved_and_released(begin.saturating_sub(CYCLE));
    told.extend(moved_and_released(begin));
    told.extend(moved_once(begin));
    told
}

/// Something happens that people asked for at least once a week.
fn moved_and_released(booked: Day) -> Vec<Told> {
    let (number, country) = FOLLOWED;
    let person = FeedPerson {
        country: Some(country.to_owned()),
        ..person(number)
    };
    let mut life = Life::new(format!("followed-{booked}"), person, false, booked);
    life.tell(EventKind::BookedIn);
    life.pass(3);
    life.tell(EventKind::Transferred);
    for _ in 0..7 {
        life.pass(7);
        life.tell(EventKind::Transferred);
    }
    life.pass(2);
    life.announce_release(2);
    life.pass(2);
    life.tell(EventKind::Released);
    life.told()
}

/// Nobody but staff can say whether this is who was meant.
fn moved_once(booked: Day) -> Vec<Told> {
    let name = format!("country-unknown-{booked}");
    let mut life = Life::new(name, person(COUNTRY_UNKNOWN), false, booked);
    life.tell(EventKind::BookedIn);
    life.tell(EventKind::Transferred);
    life.told()
}

fn person(number: &str) -> FeedPerson {
    FeedPerson {
        alien_number: Some(number.to_owned()),
        country: None,
        given_name: Some("Mateo".to_owned()),
        family_name: Some("Ejemplo".to_owned()),
        birth_date: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_week_brings_an_alert_and_every_day_has_one_open_match() {
        for today in 20_400..20_400 + 2 * CYCLE {
            let told: Vec<_> = followed(today)
                .into_iter()
                .filter(|told| told.on <= today)
                .collect();
            let asked = |told: &&Told, number: &str| {
                let kinds = ["transferred", "advance_notice", "released"];
                let is_asked = |kind: &str| kinds.contains(&kind);
                told.record.kind.as_deref().is_some_and(is_asked)
                    && told.record.person.alien_number.as_deref() == Some(number)
            };
            let week = told.iter().filter(|told| told.on + 7 > today);
            assert!(week.filter(|told| asked(told, FOLLOWED.0)).count() > 0);
            let unclear = told.iter().filter(|told| asked(told, COUNTRY_UNKNOWN));
            assert_eq!(unclear.count(), 1, "{today}");
        }
    }
}
