//! Who may do what. [`TABLE`] is the only place that says so; `admission` holds every request against it,
//! so that a route without a row leads nowhere, and the suite over the routers walks it with every role.

mod table;

use domain::{
    audit::AuditAction as Action,
    staff::{Owed, Role},
    wire::alerts::paths as alerts,
};

use crate::paths;

pub use table::TABLE;
pub(crate) use table::{CASEWORK, HISTORY_KEEPERS, LEADERS, WRITERS};

/// One route.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The method, in capitals.
    pub method: &'static str,
    /// The path, as in [`paths`].
    pub path: &'static str,
    /// Who may take it.
    pub who: Who,
    /// What is written down when somebody did.
    pub action: Option<Action>,
    /// Whether it is so grave that whoever takes it has to have proved lately that it is them.
    pub fresh: bool,
    /// Who may take it although they are not signed in wholly: those who owe this.
    pub owing: &'static [Owed],
}

/// Who may take a route.
#[derive(Clone, Copy, Debug)]
pub enum Who {
    /// Whoever comes.
    Anybody,
    /// Whoever is signed in with one of these roles.
    Roles(&'static [Role]),
}

const fn row(method: &'static str, path: &'static str, who: Who, action: Option<Action>) -> Row {
    Row {
        method,
        path,
        who,
        action,
        fresh: false,
        owing: &[],
    }
}

impl Row {
    /// The same, for whoever proved lately that it is them.
    const fn fresh(mut self) -> Self {
        self.fresh = true;
        self
    }

    /// The same, also for those who owe one of these.
    const fn owing(mut self, owing: &'static [Owed]) -> Self {
        self.owing = owing;
        self
    }
}

impl Who {
    /// Whether somebody with this role may; with none, nobody is signed in.
    pub fn allows(self, role: Option<Role>) -> bool {
        match (self, role) {
            (Self::Anybody, _) => true,
            (Self::Roles(roles), Some(role)) => roles.contains(&role),
            (Self::Roles(_), None) => false,
        }
    }
}

/// Whether a page asks for it by itself, so that it does not show that anybody is there.
pub(crate) fn is_unattended(path: &str) -> bool {
    [
        paths::EVENTS,
        paths::PRESENCE,
        paths::KIOSKS_WAITING,
        alerts::WAITING,
    ]
    .contains(&path)
}

/// The row of a route.
pub(crate) fn row_of(method: &str, path: &str) -> Option<&'static Row> {
    // Whoever may fetch may also ask what would be fetched.
    let method = if method == "HEAD" { "GET" } else { method };
    TABLE
        .iter()
        .find(|row| row.method == method && row.path == path)
}

/// Whether any method of a path has a row.
pub(crate) fn is_known(path: &str) -> bool {
    TABLE.iter().any(|row| row.path == path)
}
