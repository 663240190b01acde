//! Ten thousand made-up hoaxes in ten clusters, and fifty people who mean it among them.
//!
//! The people write Spanish, Arabic, Chinese and English, short and long, well and badly; some are
//! fast, some are in danger, and some sit at the place that the hoaxes come from.

use std::collections::{BTreeSet, HashMap};

use super::{
    Judgment, Placement, Rules, Signals, Sorter, Waiting, fingerprint::mix, is_closed,
    people_needed, second_look,
};

const HOAXES: u64 = 10_000;
/// A part of them, where a part is enough.
const WAVE: u64 = 2_000;
const PEOPLE_FROM: u64 = 1_000_000;

/// What ten groups of pranksters copied from each other; `{}` is where each put something of their own.
const TEMPLATES: [&str; 10] = [
    "A green man from {} took my {} and flew away with it, please send somebody at once to bring it back.",
    "My {} was stolen by visitors from {}. They came down with bright lights and carried it up into the sky.",
    "I want to complain about {} who keeps eating my {} every night, this is the worst crime of the century!",
    "Hello, is this the number for pizza? I would like one large {} with extra {} and a bottle of cola, thanks.",
    "The {} next door sings opera to my {} all day long and I cannot sleep, what are you going to do about it?",
    "Un marciano de {} se llevó mi {} y se fue volando por la noche, manden a alguien ahora mismo por favor.",
    "Quiero denunciar a {} porque me robó el {} mientras yo dormía la siesta, esto es un escándalo sin igual.",
    "来自{}的绿色小人在半夜偷走了我的{}，然后坐着发光的圆盘飞走了，请你们马上派人来处理这件奇怪的事情。",
    "سرق رجل أخضر من {} كل ما أملك من {} ثم طار بعيدا في الليل، أرسلوا أحدا فورا لكي يعيده إلي من فضلكم",
    "To whom it may concern: {} has insulted my {} in front of the whole bowling club and must be punished now.",
];

const OWN: [&str; 12] = [
    "Jupiter",
    "sandwich",
    "lawn mower",
    "Superman",
    "left shoe",
    "cat",
    "Roswell",
    "bicycle",
    "hat",
    "Pluto",
    "piano",
    "garden gnome",
];

/// What fifty people write, each text twice.
const PEOPLE: [&str; 25] = [
    "",
    "call me",
    "My sister Eva knows about this, she can take a message at work.",
    "plz dont call at nite he is home. txt is ok b4 3",
    "HELP HELP HELP HELP HELP HELP",
    "i cant rite so good sory. my dauter can talk for me her name is on the form",
    "I use a wheelchair and need a room without steps, and a chair with arms if there is one.",
    "I am hard of hearing. Please send a text first and then call with the relay service.",
    "An alien registration card of mine was taken with my bag, do I need to tell you the number?",
    "My neighbor reads my mail, so use the PO box only and no name of your office on it.",
    "No llame después de las seis, por favor. Mi hermana Rosa puede recibir el recado.",
    "me da miedo k el se entere, no se escribir bien perdon, hable con mi ija",
    "Necesito un intérprete de mam, no leo bien el español y menos el inglés.",
    "ayuda por favor ayuda por favor ayuda por favor",
    "Solo por las mañanas. Si contesta un hombre, cuelgue y no diga de dónde llama.",
    "Tengo una cita médica cada martes, los otros días estoy en casa de mi tía con los niños.",
    "لا تتصلوا بعد السادسة مساء. أختي فاطمة تعرف كل شيء ويمكنها أن تأخذ الرسالة.",
    "أحتاج إلى مترجمة امرأة إذا أمكن، ولا أسمع جيدا بالأذن اليسرى.",
    "انا خايفه كتير ومش عارفه احكي هون",
    "أرجو إرسال الأوراق بخط كبير لأنني لا أرى الحروف الصغيرة جيدا.",
    "我只能在上午接电话，请不要留言。我妹妹知道这件事，可以找她。",
    "请用普通话跟我联系，我看不清小字，需要大字打印的材料，谢谢你们。",
    "我很害怕，不能在这里说话",
    "孩子在学校的时候打给我最好，下午三点以后他会在家，请千万不要打。",
    "Mwen pa pale angle byen, tanpri jwenn yon moun ki pale kreyòl pou mwen.",
];

/// The number that comes after many steps of a made-up chance.
fn chance(seed: u64, of: u64) -> u64 {
    mix(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)) % of
}

fn own(seed: u64) -> &'static str {
    usize::try_from(chance(seed, OWN.len() as u64)).map_or("", |place| OWN[place])
}

fn hoax(case: u64) -> String {
    let template = TEMPLATES[usize::try_from(case % 10).unwrap()];
    let text = template.replacen("{}", own(case), 1);
    text.replacen("{}", own(case + HOAXES), 1)
}

/// A sorter with so much of the flood in it, and the people, everybody at their time within an hour.
fn flooded(hoaxes: u64) -> Sorter {
    let mut sorter = Sorter::new(Rules::built_in().unwrap());
    for case in 0..hoaxes {
        let text = hoax(case);
        sorter.put(&Signals {
            case,
            received_at: 1_000_000 + chance(case + 7, 3600),
            own_words: &[text.as_str()],
            source: Some(chance(case + 11, 20)),
            filled_in: Some(u32::try_from(6 + chance(case + 13, 15)).unwrap()),
            kiosk: false,
            danger: chance(case + 17, 4) == 0,
        });
    }
    for number in 0..50 {
        let text = PEOPLE[usize::try_from(number % 25).unwrap()];
        sorter.put(&Signals {
            case: PEOPLE_FROM + number,
            received_at: 1_000_000 + number * 70,
            own_words: &[text],
            // Every other one sits in the same library as many of the pranksters.
            source: (number % 10 != 9).then_some(number % 2 * 1000),
            filled_in: Some(if number.is_multiple_of(3) { 15 } else { 240 }),
            kiosk: number % 10 == 9,
            danger: number.is_multiple_of(4),
        });
    }
    sorter
}

fn judge(sorter: &Sorter, case: u64) -> Judgment {
    sorter.judge(case).expect("it was put in")
}

fn quarantined(sorter: &Sorter, cases: impl Iterator<Item = u64>) -> Vec<Waiting> {
    cases
        .map(|case| (case, judge(sorter, case)))
        .filter(|(_, judgment)| judgment.placement == Placement::Quarantine)
        .map(|(case, judgment)| Waiting {
            case,
            cluster: judgment.cluster,
        })
        .collect()
}

#[test]
fn nobody_who_means_it_is_hidden_in_a_flood() {
    let mut sorter = flooded(HOAXES);
    let people = PEOPLE_FROM..PEOPLE_FROM + 50;
    let hidden = quarantined(&sorter, people.clone());
    assert!(hidden.is_empty(), "{hidden:?}");

    // The flood is out of sight at once, but for the quarter that says to be in danger.
    let waiting = quarantined(&sorter, 0..HOAXES).len();
    assert!(waiting > 6_500, "{waiting} are in quarantine");

    // Two people close one of each cluster; those in danger among them follow.
    for case in 0..10 {
        assert!(is_closed(sorter.rules(), 0, &["amira", "ben"]));
        sorter.confirm(case, true);
    }
    let waiting = quarantined(&sorter, 0..HOAXES);
    assert!(waiting.len() > 9_500, "{} are in quarantine", waiting.len());
    let hidden = quarantined(&sorter, people);
    assert!(hidden.is_empty(), "{hidden:?}");

    let again = second_look(&waiting, sorter.rules().quarantine.second_look, 4917);
    assert!(again.len() >= waiting.len() / 20);
}

#[test]
fn ten_clusters_hold_the_flood_and_none_of_the_people() {
    let sorter = flooded(HOAXES);
    let clusters = sorter.clusters();
    let ten: usize = clusters
        .iter()
        .take(10)
        .map(|(_, cluster)| cluster.cases.len())
        .sum();
    assert!(ten > 9_500, "{ten} in the ten largest");
    for (_, cluster) in &clusters {
        let kinds = cluster.cases.iter().filter(|case| **case < HOAXES);
        let templates: BTreeSet<u64> = kinds.map(|case| case % 10).collect();
        assert!(
            templates.len() <= 1,
            "two groups of pranksters in one cluster"
        );
        // Two people of the fifty wrote the same; nobody is taken for a prankster.
        let people = cluster
            .cases
            .iter()
            .filter(|case| **case >= PEOPLE_FROM)
            .count();
        assert!(people == 0 || templates.is_empty());
    }
}

#[test]
fn a_way_of_writing_costs_nothing() {
    let sorter = flooded(WAVE);
    for number in 0..50 {
        let judgment = judge(&sorter, PEOPLE_FROM + number);
        let circumstances = ["filled-fast", "one-source", "office-kiosk"];
        let told: Vec<_> = judgment
            .reasons
            .iter()
            .filter(|reason| !circumstances.contains(&reason.rule.as_str()))
            .collect();
        assert!(told.is_empty(), "{told:?}");
    }
}

#[test]
fn who_writes_back_is_a_person() {
    let mut sorter = flooded(WAVE);
    let case = quarantined(&sorter, 0..WAVE)[0].case;
    sorter.wrote_back(case);
    let judgment = judge(&sorter, case);
    assert_eq!(judgment.placement, Placement::InSight);
    assert_eq!(people_needed(sorter.rules(), judgment.score), 2);
    assert!(judgment.reasons.iter().any(|reason| reason.points < 0));
}

#[test]
fn what_people_took_back_weighs_nothing_any_more() {
    let mut sorter = flooded(WAVE);
    let before = judge(&sorter, 20);
    sorter.confirm(10, true);
    assert!(judge(&sorter, 20).score > before.score);
    sorter.confirm(10, false);
    assert_eq!(judge(&sorter, 20), before);
    sorter.take_out(20);
    assert_eq!(sorter.judge(20), None);
}

#[test]
fn who_is_not_said_to_have_moved_is_where_they_were() {
    let mut sorter = Sorter::new(Rules::built_in().unwrap());
    let mut placed: HashMap<u64, Placement> = HashMap::new();
    for step in 0..1_500_u64 {
        let case = chance(step, 400);
        match chance(step + 1, 12) {
            0 => sorter.take_out(case),
            1 => sorter.confirm(case, true),
            2 => sorter.confirm(case, false),
            3 => sorter.wrote_back(case),
            _ => {
                let text = hoax(case % 20);
                sorter.put(&Signals {
                    case,
                    received_at: 1_000_000 + chance(case + 7, 20_000),
                    own_words: &[text.as_str()],
                    source: Some(chance(case + 11, 3)),
                    filled_in: Some(6),
                    kiosk: false,
                    danger: chance(case + 17, 4) == 0,
                });
            }
        }
        if chance(step + 2, 3) > 0 {
            continue;
        }
        for case in sorter.moved() {
            placed.insert(case, judge(&sorter, case).placement);
        }
        for (case, placement) in &placed {
            if let Some(judgment) = sorter.judge(*case) {
                assert_eq!(judgment.placement, *placement, "{case} after {step}");
            }
        }
        assert!(!sorter.is_stirred());
    }
    let hidden = placed.values().filter(|one| **one == Placement::Quarantine);
    assert!(hidden.count() > 0, "nothing ever moved");
}
