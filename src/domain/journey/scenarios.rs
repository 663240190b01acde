//! Journeys told as they happen: answers given, pages seen.

use jiff::civil::date;

use super::{Place, back, for_alerts_alone, next, on_route, progress, start, unfinished};
use crate::{
    answers::{Answer, Answers, READ, RawAnswer, RawAnswers, Withheld},
    intake::{asks_for_alerts, check, documents, is_handed_off},
    question::{Field, FieldKind},
    questionnaire::{MOST_CONTACTS, questions},
    validation::{read_page, withhold_page},
    wire::document::{Channel, ReceiptAddress},
};

/// A person on their way through the questionnaire.
pub(super) struct Walk {
    pub(super) answers: Answers,
    pub(super) place: Place,
}

impl Walk {
    pub(super) fn begin() -> Self {
        Self {
            answers: Answers::default(),
            place: start(),
        }
    }

    /// Where alerts are all that can be asked for.
    fn begin_for_alerts_alone() -> Self {
        Self {
            answers: for_alerts_alone(),
            place: start(),
        }
    }

    fn at(&self) -> &'static str {
        match self.place {
            Place::Question { question, .. } => question.id,
            Place::Check => "check",
        }
    }

    /// Answers the page that is open and goes on. Texts that hold several options have spaces.
    fn answer(mut self, page: &str, given: &[(&str, &str)]) -> Self {
        assert_eq!(self.at(), page);
        let Place::Question { question, .. } = self.place else {
            panic!("at the check")
        };
        let raw: RawAnswers = given
            .iter()
            .map(|(id, text)| {
                let field = question
                    .fields
                    .iter()
                    .find(|field| field.id == *id)
                    .expect(id);
                ((*id).to_owned(), field.raw(text))
            })
            .collect();
        let read = read_page(question, &raw, date(2026, 3, 1), false).expect("a good page");
        for (field, answer) in read {
            self.answers.set(field, answer);
        }
        self.place = next(&self.answers, self.place);
        self
    }

    /// Goes on through pages with the least that they take, up to the one named.
    fn least_until(mut self, page: &str) -> Self {
        while self.at() != page {
            let Place::Question { question, .. } = self.place else {
                panic!("the check came before {page}")
            };
            assert!(!question.ends, "turned away at {}", question.id);
            let least: Vec<(&str, &str)> = question
                .fields
                .iter()
                .map(|field| (field.id, least(field)))
                .collect();
            self = self.answer(question.id, &least);
        }
        self
    }

    /// Goes on through the page named, with the least that it takes.
    fn least_until_after(self, page: &str) -> Self {
        let walk = self.least_until(page);
        let Place::Question { question, .. } = walk.place else {
            panic!("at the check")
        };
        let least: Vec<(&str, &str)> = question
            .fields
            .iter()
            .map(|field| (field.id, least(field)))
            .collect();
        walk.answer(page, &least)
    }

    /// Leaves the page that is open unanswered, by choice.
    fn withhold(mut self, page: &str) -> Self {
        assert_eq!(self.at(), page);
        let Place::Question { question, .. } = self.place else {
            panic!("at the check")
        };
        for (field, answer) in withhold_page(question, Withheld::PreferNotToAnswer) {
            self.answers.set(field, answer);
        }
        self.place = next(&self.answers, self.place);
        self
    }

    fn go_back(mut self, page: &str) -> Self {
        self.place = back(&self.answers, self.place).expect("there is a way back");
        assert_eq!(self.at(), page);
        self
    }

    fn change(mut self, page: &str) -> Self {
        let question = questions()
            .find(|question| question.id == page)
            .expect(page);
        self.place = Place::Question {
            question,
            returning: true,
        };
        self
    }
}

/// The least that a field takes.
fn least(field: &Field) -> &'static str {
    match field.kind {
        FieldKind::Notice => READ,
        // The first good example of a PIN, once more.
        FieldKind::PinAgain { .. } => "4917",
        _ if field.required => field.valid.first().copied().unwrap_or_default(),
        _ => "",
    }
}

#[test]
fn somebody_who_skips_what_may_be_skipped_reaches_the_check() {
    let walk = Walk::begin()
        .answer("safe-now", &[("safe-now", "yes")])
        .answer("about-this", &[("about-this", READ)])
        .least_until("help")
        .answer("help", &[("help", "something-else")])
        .least_until("contact-by")
        .answer("contact-by", &[("contact-by", "i-will-contact-you")])
        .least_until("check");
    assert!(unfinished(&walk.answers).is_none());
    let sent: Vec<_> = on_route(&walk.answers)
        .iter()
        .map(|(field, _)| field)
        .collect();
    assert_eq!(
        sent,
        ["about-this", "consent", "contact-by", "help", "safe-now"]
    );
}

#[test]
fn somebody_in_danger_sees_where_help_is_first() {
    Walk::begin()
        .answer("safe-now", &[("safe-now", "no")])
        .answer("help-now", &[("help-now", READ)]);
}

#[test]
fn a_tip_is_turned_away_and_a_changed_mind_is_welcome() {
    let walk = Walk::begin()
        .least_until("reason")
        .answer("reason", &[("reason", "tip")]);
    assert_eq!(walk.at(), "exit-tip");
    assert!(
        matches!(unfinished(&walk.answers), Some(Place::Question { question, .. }) if question.ends)
    );
    walk.go_back("reason")
        .answer("reason", &[("reason", "harmed")])
        .least_until("check");
}

#[test]
fn alerts_are_asked_about_only_when_wanted() {
    let walk = Walk::begin()
        .least_until("help")
        .answer("help", &[("help", "custody-alerts")])
        .least_until("custody-system")
        .answer("custody-system", &[("custody-system", "ice")])
        .answer("match-by", &[("match-by", "number")])
        .answer(
            "match-number",
            &[("alien-number", "A12345678"), ("number-country", "MX")],
        )
        .answer("alert-warnings", &[("alert-warnings", READ)])
        .least_until("alert-contact-1-channel")
        .answer(
            "alert-contact-1-channel",
            &[("alert-contact-1-channel", "text")],
        )
        .answer(
            "alert-contact-1-number",
            &[("alert-contact-1-number", "202-555-0123")],
        )
        .answer("alert-contact-1-safety", &[])
        .answer("alert-contact-2-wanted", &[])
        .least_until("check");
    assert!(asks_for_alerts(&walk.answers));
    let walk = walk.change("help").answer("help", &[("help", "money")]);
    assert_eq!(walk.at(), "check");
    assert!(!asks_for_alerts(&walk.answers));
    assert!(on_route(&walk.answers).get("alert-pin").is_none());
}

/// A request for alerts, up to the question of how the first contact is reached.
fn up_to_contacts(walk: Walk) -> Walk {
    walk.least_until("custody-system")
        .answer("custody-system", &[("custody-system", "ice")])
        .least_until("alert-contact-1-channel")
}

/// Gives the page of this contact and kind one answer.
fn tell(walk: Walk, contact: usize, what: &str, text: &str) -> Walk {
    let id = format!("alert-contact-{contact}-{what}");
    walk.answer(&id, &[(id.as_str(), text)])
}

#[test]
fn contacts_are_asked_for_one_after_the_other_up_to_five() {
    let mut walk = up_to_contacts(Walk::begin_for_alerts_alone());
    for contact in 1..=MOST_CONTACTS {
        if contact > 1 {
            walk = tell(walk, contact, "wanted", "yes");
        }
        walk = tell(walk, contact, "channel", "email");
        walk = tell(walk, contact, "email", "ana@example.org");
        walk = walk.least_until_after(&format!("alert-contact-{contact}-safety"));
    }
    assert_eq!(walk.at(), "alert-urgent-hours");
}

#[test]
fn a_contact_that_was_withheld_leaves_no_gap() {
    let mut walk = up_to_contacts(Walk::begin_for_alerts_alone());
    walk = tell(walk, 1, "channel", "call")
        .withhold("alert-contact-1-number")
        .least_until_after("alert-contact-1-safety");
    walk = tell(walk, 2, "wanted", "yes");
    walk = tell(walk, 2, "channel", "email");
    walk = tell(walk, 2, "email", "ana@example.org").least_until("check");

    let notice = documents(&walk.answers, Channel::Web, "en", no_receipt()).1;
    let answers = notice.expect("alerts are asked for").answers;
    let given = |id: &str| answers.get(id).cloned();
    assert_eq!(
        given("alert-contact-1-email"),
        Some(RawAnswer::Text("ana@example.org".to_owned()))
    );
    assert_eq!(given("alert-contact-1-number"), None);
    assert!(!answers.keys().any(|id| id.starts_with("alert-contact-2")));

    let nowhere = walk
        .change("alert-contact-2-email")
        .withhold("alert-contact-2-email");
    assert!(!asks_for_alerts(&nowhere.answers));
}

#[test]
fn who_came_for_alerts_alone_is_asked_for_nothing_else() {
    let walk = Walk::begin_for_alerts_alone()
        .answer("safe-now", &[("safe-now", "yes")])
        .answer("consent", &[("consent", READ)])
        .answer("custody-system", &[("custody-system", "ice")])
        .answer("match-by", &[("match-by", "number")]);
    let walk = walk
        .answer("match-number", &[("alien-number", "A12345678")])
        .least_until("check");
    assert!(unfinished(&walk.answers).is_none());
    assert!(asks_for_alerts(&walk.answers));
    let (intake, _) = documents(&walk.answers, Channel::Web, "en", no_receipt());
    assert!(check(&intake, date(2026, 3, 1)).is_ok());
    assert!(!intake.answers.contains_key("contact-by"));
    let first = back(&walk.answers, start());
    assert!(first.is_none(), "there is nothing before the first page");
}

#[test]
fn who_is_handed_off_chooses_no_pin_here() {
    let handed_off = |way| {
        let mut walk = Walk::begin_for_alerts_alone();
        walk.answers.set("alerts-way", Answer::Choice(way));
        walk.least_until("check")
    };
    let elsewhere = handed_off("hand-off").answers;
    assert!(is_handed_off(&elsewhere) && !asks_for_alerts(&elsewhere));
    assert!(elsewhere.seen("alert-hand-off") && elsewhere.seen("contact-by"));
    assert!(!elsewhere.seen("alert-pin"));
    let both = handed_off("both").answers;
    assert!(is_handed_off(&both) && asks_for_alerts(&both));
}

#[test]
fn who_needs_staff_for_the_alerts_is_asked_how_to_be_reached() {
    Walk::begin_for_alerts_alone()
        .least_until("custody-system")
        .answer("custody-system", &[("custody-system", "state-or-county")])
        .answer("state-vine", &[("state-vine", READ)])
        .answer("contact-by", &[("contact-by", "i-will-contact-you")])
        .least_until("check");
}

fn no_receipt() -> ReceiptAddress {
    ReceiptAddress {
        lookup: String::new(),
        reply_key: String::new(),
    }
}

#[test]
fn jail_and_prison_have_their_own_door() {
    let walk = |system| {
        Walk::begin()
            .least_until("help")
            .answer("help", &[("help", "custody-alerts")])
            .least_until("custody-system")
            .answer("custody-system", &[("custody-system", system)])
    };
    walk("state-or-county")
        .answer("state-vine", &[("state-vine", READ)])
        .least_until("contact-by");
    walk("federal-prison")
        .answer("federal-vns", &[("federal-vns", READ)])
        .least_until("contact-by");
}

#[test]
fn a_change_asks_what_is_new_and_returns_to_the_check() {
    let walk = Walk::begin().least_until("check").change("for-whom");
    let walk = walk.answer("for-whom", &[("for-whom", "minor")]);
    let walk = walk.answer("your-relation", &[("your-relation", "parent")]);
    let walk = walk.answer("victim-name", &[("victim-name", "Luis")]);
    assert_eq!(walk.at(), "check");
}

#[test]
fn back_leads_through_the_pages_that_were_seen() {
    let walk = Walk::begin()
        .least_until("your-name")
        .go_back("for-whom")
        .go_back("consent");
    let walk = walk.answer("consent", &[("consent", READ)]);
    assert_eq!(walk.at(), "for-whom");
    assert!(back(&Walk::begin().answers, start()).is_none());
}

#[test]
fn progress_counts_only_the_parts_on_the_route() {
    let short = Walk::begin().least_until("reported");
    let Place::Question { question, .. } = short.place else {
        panic!("not at a question")
    };
    let progress = progress(&short.answers, question);
    assert_eq!((progress.number, progress.of), (4, 7));
}
