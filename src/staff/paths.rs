//! Where the pages are. The route table and every link take their addresses from here.

/// The queue.
pub(crate) const QUEUE: &str = "/desk/";
/// Submissions that need a person.
pub(crate) const UNOPENED: &str = "/desk/unopened";
/// Takes a call.
pub(crate) const CALLS: &str = "/desk/call";
/// Intakes that say almost the same.
pub(crate) const ALIKE: &str = "/desk/alike";
/// What is counted.
pub(crate) const FIGURES: &str = "/desk/figures";
/// What will be erased.
pub(crate) const RETENTION: &str = "/desk/retention";
/// The office's kiosks.
pub(crate) const KIOSKS: &str = "/desk/kiosks";
/// Who works here.
pub(crate) const STAFF: &str = "/desk/staff";
/// Who can be asked at a place.
pub(crate) const CONTACTS: &str = "/desk/local-contacts";
/// The settings of the office.
pub(crate) const SETTINGS: &str = "/desk/settings";
/// How one signs in oneself.
pub(crate) const OWN_ACCOUNT: &str = "/desk/account";
/// Who is signed in where.
pub(crate) const SESSIONS: &str = "/desk/sessions";
/// What happened at the desk.
pub(crate) const AUDIT: &str = "/desk/audit";
/// Takes up an invitation; the token goes behind the `#`.
pub(crate) const SET_UP: &str = "/desk/setup";
/// Alerts about people in custody.
pub(crate) const ALERTS: &str = "/desk/alerts";
/// Where the agency's own sign-in sends a browser back to. Behind the `#`, in a tab of its own: what to go
/// there for.
pub(crate) const AGENCY: &str = "/desk/sign-in/agency";
/// Sign in.
pub(crate) const SIGN_IN: &str = "/desk/sign-in";

/// One intake.
pub(crate) fn intake(id: &str) -> String {
    format!("/desk/intakes/{id}")
}

/// `?a=b&c=d`, or nothing. Values are written as addresses want them.
pub(crate) fn query(given: &[(&str, String)]) -> String {
    let pairs: Vec<_> = given
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", js_sys::encode_uri_component(value)))
        .collect();
    if pairs.is_empty() {
        String::new()
    } else {
        format!("?{}", pairs.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::query;

    #[wasm_bindgen_test]
    fn what_is_typed_stays_one_value() {
        let given = [("subject", "a&b=c d".to_owned()), ("actor", String::new())];
        assert_eq!(query(&given), "?subject=a%26b%3Dc%20d");
        assert_eq!(query(&[]), "");
    }
}
