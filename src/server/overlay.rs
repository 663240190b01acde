//! Settings over settings, key by key: what the desk saved over the settings file, what the office set of an entry
//! over the list.

use toml::{Table, Value};

/// What comes of a table with another one over it.
pub(crate) fn laid_over(under: &Table, over: &Table) -> Table {
    let mut whole = under.clone();
    lay_over(&mut whole, over);
    whole
}

fn lay_over(under: &mut Table, over: &Table) {
    for (key, value) in over {
        match (under.get_mut(key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => lay_over(under, over),
            _ => {
                under.insert(key.clone(), value.clone());
            }
        }
    }
}
