//! Requests for alerts, told as they happen: which pages lead to them, and what the notifier reads.

use jiff::civil::date;

use super::{back, on_route, route, scenarios::Walk, start, unfinished};
use crate::{
    answers::{Answer, READ, RawAnswer},
    intake::{asks_for_alerts, check, documents, is_handed_off},
    questionnaire::MOST_CONTACTS,
    wire::document::{Channel, ReceiptAddress},
};

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
        .answer("release-soon", &[("release-soon", "yes")])
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

/// What the page of warnings says, by language.
const WARNINGS: [(&str, &str, &[&str]); 4] = [
    (
        "en",
        include_str!("../wording/en/custody.ftl"),
        &[
            "every 30 minutes for 24 hours",
            "at night",
            "until you enter your PIN",
            "shares your phone",
            "switchboard",
            "not a safety plan",
            "911",
        ],
    ),
    (
        "es",
        include_str!("../wording/es/custody.ftl"),
        &[
            "cada 30 minutos durante 24 horas",
            "de noche",
            "hasta que usted marque su PIN",
            "comparte su teléfono",
            "central telefónica",
            "no son un plan de seguridad",
            "911",
        ],
    ),
    (
        "ar",
        include_str!("../wording/ar/custody.ftl"),
        &[
            "كل 30 دقيقة لمدة 24 ساعة",
            "ليلًا أيضًا",
            "حتى يُدخَل رمزك السري (PIN)",
            "يشاركك الهاتف",
            "مقسم هاتفي",
            "ليست خطة لسلامتك",
            "911",
        ],
    ),
    (
        "zh-Hans",
        include_str!("../wording/zh-Hans/custody.ftl"),
        &[
            "每 30 分钟打一次，持续 24 小时",
            "夜里也会打",
            "直到您输入密码（PIN）为止",
            "和您共用电话",
            "总机",
            "不能代替安全计划",
            "911",
        ],
    ),
];

#[test]
fn the_warnings_are_honest_and_come_before_anybody_says_where_to_call() {
    for (language, file, warnings) in WARNINGS {
        let (_, message) = file.split_once("\nalert-warnings =").expect(language);
        let (body, _) = message.split_once("\n    .short").expect(language);
        for warning in warnings {
            assert!(body.contains(warning), "{language}: {warning}");
        }
    }
    let walk = up_to_contacts(Walk::begin_for_alerts_alone());
    let route = route(&walk.answers);
    let place = |id: &str| route.iter().position(|question| question.id == id);
    let warned = place("alert-warnings").expect("they are on the route");
    assert!(Some(warned) < place("alert-contact-1-channel"));
    assert!(walk.answers.seen("alert-warnings"));
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
        walk.least_until("custody-system")
            .answer("custody-system", &[("custody-system", "ice")])
            .least_until("check")
    };
    let elsewhere = handed_off("hand-off").answers;
    assert!(is_handed_off(&elsewhere) && !asks_for_alerts(&elsewhere));
    assert!(elsewhere.seen("alert-hand-off") && elsewhere.seen("contact-by"));
    assert!(!elsewhere.seen("alert-pin"));
    let both = handed_off("both").answers;
    assert!(is_handed_off(&both) && asks_for_alerts(&both));
    let here = handed_off("service").answers;
    assert!(!is_handed_off(&here) && asks_for_alerts(&here));

    let told = |answers| documents(answers, Channel::Web, "en", no_receipt()).1;
    let learnt = told(&elsewhere).expect("there is a request").answers;
    assert_eq!(learnt.keys().collect::<Vec<_>>(), ["custody-system"]);
    assert!(
        told(&both)
            .expect("there is one")
            .answers
            .contains_key("alert-pin")
    );
}

#[test]
fn where_the_office_has_a_road_into_a_jail_there_is_no_other_door() {
    let in_jail = |way| {
        let mut walk = Walk::begin_for_alerts_alone().least_until("custody-system");
        walk.answers.set("alerts-way", way);
        walk.answer("custody-system", &[("custody-system", "state-or-county")])
    };
    in_jail(Answer::Blank)
        .answer("state-vine", &[("state-vine", READ)])
        .least_until("contact-by");
    for way in ["service", "both"] {
        let asked = in_jail(Answer::Choice(way));
        assert!(asks_for_alerts(&asked.least_until("check").answers));
    }
    let elsewhere = in_jail(Answer::Choice("hand-off")).least_until("check");
    assert!(is_handed_off(&elsewhere.answers) && !elsewhere.answers.seen("state-vine"));
}

#[test]
fn who_needs_staff_for_the_alerts_is_asked_how_to_be_reached() {
    Walk::begin_for_alerts_alone()
        .least_until("custody-system")
        .answer("custody-system", &[("custody-system", "state-or-county")])
        .answer("state-vine", &[("state-vine", READ)])
        .answer("release-soon", &[])
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
