//! Eight people who do not exist, by what they answered.

/// What a person answered, by field; what is not named is left out where it may be.
pub(super) type Person = &'static [(&'static str, &'static str)];

/// Names to be called by.
pub(super) const NAMES: &[&str] = &[
    "Ana",
    "Luis",
    "Grace",
    "",
    "Nguyễn Thị Minh",
    "Sam",
    "Fatima",
    "José",
    "Ruth",
    "",
    "李小龍",
    "Maria",
    "Tom",
];

/// What the many are called besides.
const FAMILY_NAMES: &[&str] = &[
    "Abara", "Becker", "Castillo", "Dang", "Eriksen", "Flores", "Gupta", "Haddad", "Ivanova", "Jansen",
    "Kowalski", "Lindqvist", "Mbeki", "Novak", "Ochoa", "Petrov", "Quispe", "Reyes", "Santos", "Tanaka",
    "Ueda", "Vargas", "Whitaker", "Xiong", "Yilmaz", "Zamora", "Okoye", "Marsh", "Delgado",
];

/// One of eleven thousand names, most of them of three words.
pub(super) fn name(number: usize) -> String {
    let first = NAMES[number % NAMES.len()];
    let middle = FAMILY_NAMES[number / NAMES.len() % FAMILY_NAMES.len()];
    let last = FAMILY_NAMES[number / NAMES.len() / FAMILY_NAMES.len() % FAMILY_NAMES.len()];
    format!("{first} {middle} {last}").trim().to_owned()
}

/// Most write English.
pub(super) fn language(number: usize) -> &'static str {
    ["en", "en", "es", "en", "ar", "en", "es", "zh-Hans"][number / 3 % 8]
}

/// The people.
pub(super) const PEOPLE: &[Person] = &[
    &[
        ("safe-now", "yes"),
        ("for-whom", "self"),
        ("help", "talk-to-someone safety"),
        ("crime-types", "stalking"),
        ("once-or-over-time", "over-time"),
        ("crime-began", "2025"),
        ("crime-state", "TX"),
        ("crime-county", "Travis"),
        ("reported", "no"),
        ("relationship", "partner"),
        ("fear-of-retaliation", "yes"),
        ("contact-by", "telephone"),
        ("telephone-number", "202-555-0123"),
        ("telephone-uses", "call"),
        ("telephone-hours", "evening"),
        ("telephone-others", "My sister Eva. She knows."),
    ],
    &[
        ("safe-now", "yes"),
        ("for-whom", "minor"),
        ("your-relation", "parent"),
        ("victim-name", "Mia"),
        ("help", "counseling legal"),
        ("crime-types", "bullying assault"),
        ("once-or-over-time", "once"),
        ("crime-date", "2026-03"),
        ("crime-state", "FL"),
        ("crime-county", "Miami-Dade"),
        ("reported", "yes"),
        ("report-agency", "Miami Police Department"),
        ("report-number", "26-004417"),
        ("contact-by", "email"),
        ("email-address", "parent@example.org"),
        ("email-readers", "only-me"),
    ],
    &[
        ("safe-now", "yes"),
        ("for-whom", "deceased"),
        ("your-relation", "sibling"),
        ("help", "explain-process impact-statement custody-history"),
        ("crime-types", "homicide-survivor"),
        ("crime-date", "2024"),
        ("crime-state", "CA"),
        ("crime-county", "Los Angeles"),
        ("reported", "yes"),
        ("relationship", "stranger"),
        ("custody-system", "federal-prison"),
        ("contact-by", "mail"),
        ("mail-street", "PO Box 1218"),
        ("mail-city", "Pasadena"),
        ("mail-state", "CA"),
        ("mail-zip", "91101"),
    ],
    &[
        ("safe-now", "not-sure"),
        ("help", "something-else"),
        ("contact-by", "i-will-contact-you"),
    ],
    &[
        ("safe-now", "yes"),
        ("for-whom", "self"),
        ("help", "custody-alerts safety"),
        ("crime-types", "domestic-violence"),
        ("once-or-over-time", "over-time"),
        ("crime-state", "AZ"),
        ("relationship", "spouse"),
        ("fear-of-retaliation", "yes"),
        ("custody-system", "ice"),
        ("match-by", "number"),
        ("alien-number", "A000123456"),
        ("number-country", "GT"),
        ("alert-events", "release transfer"),
        ("alert-contact-1-channel", "text"),
        ("alert-contact-1-number", "202-555-0156"),
        ("alert-contact-1-hours", "any-hour"),
        ("alert-contact-2-wanted", "yes"),
        ("alert-contact-2-channel", "email"),
        ("alert-contact-2-email", "alerts@example.org"),
        ("alert-urgent-hours", "yes"),
        ("alert-language", "es"),
        ("contact-by", "telephone"),
        ("telephone-number", "202-555-0156"),
        ("telephone-uses", "text"),
        ("interpreter", "yes"),
        ("interpreter-language", "K’iche’"),
    ],
    &[
        ("safe-now", "no"),
        ("for-whom", "self"),
        ("help", "shelter safety"),
        ("crime-types", "domestic-violence assault"),
        ("crime-state", "NY"),
        ("crime-county", "Kings"),
        ("relationship", "partner"),
        ("fear-of-retaliation", "yes"),
        ("contact-by", "telephone"),
        ("telephone-number", "202-555-0177"),
        ("telephone-uses", "text"),
        ("telephone-hours", "morning"),
    ],
    &[
        ("safe-now", "yes"),
        ("for-whom", "other"),
        ("your-relation", "advocate"),
        ("capacity", "knows"),
        ("victim-name", "Mr. Okafor"),
        ("help", "money explain-process"),
        ("crime-types", "elder-abuse identity-theft"),
        ("crime-state", "IL"),
        ("crime-county", "Cook"),
        ("reported", "not-sure"),
        ("relationship", "caregiver"),
        ("contact-by", "telephone email"),
        ("telephone-number", "202-555-0144"),
        ("telephone-uses", "call leave-message"),
        ("email-address", "advocate@example.org"),
        ("accommodation", "hearing"),
    ],
    &[
        ("safe-now", "yes"),
        ("for-whom", "self"),
        ("help", "money counseling"),
        ("crime-types", "impaired-driving"),
        ("once-or-over-time", "once"),
        ("crime-date", "2026-01-17"),
        ("crime-state", "GA"),
        ("reported", "yes"),
        ("relationship", "stranger"),
        ("fear-of-retaliation", "no"),
        ("contact-by", "email"),
        ("email-address", "driver@example.org"),
        ("about-you", "yes"),
        ("age", "age-25-59"),
    ],
];
