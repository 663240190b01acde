//! What the database user of a gate may do: `gate.sql`, with its name filled in.

const GATE: &str = include_str!("gate.sql");

/// The statements that let this user be a gate's and nothing else.
pub fn gate_grants(user: &str) -> String {
    GATE.replace("{gate}", &quoted(user))
}

/// A name as SQL takes it, whatever is in it.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_a_name() {
        let grants = gate_grants("gate\"; DROP TABLE submission; --");
        assert!(grants.contains("TO \"gate\"\"; DROP TABLE submission; --\";"));
        assert!(!grants.contains("{gate}"));
    }
}
