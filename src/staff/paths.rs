//! Where the pages are. The route table and every link take their addresses from here.

use domain::wire::desk::QueueOrder;

/// The queue.
pub(crate) const QUEUE: &str = "/desk/";
/// Submissions that need a person.
pub(crate) const UNOPENED: &str = "/desk/unopened";
/// The office's kiosks.
pub(crate) const KIOSKS: &str = "/desk/kiosks";
/// Alerts about people in custody.
pub(crate) const ALERTS: &str = "/desk/alerts";
/// Sign in.
pub(crate) const SIGN_IN: &str = "/desk/sign-in";

/// One intake.
pub(crate) fn intake(id: &str) -> String {
    format!("/desk/intakes/{id}")
}

/// The queue in one order. The usual order needs no parameter.
pub(crate) fn queue(order: QueueOrder) -> String {
    match order {
        QueueOrder::Newest => QUEUE.to_owned(),
        other => format!("{QUEUE}?order={}", order_name(other)),
    }
}

/// An order as the API and the address spell it.
pub(crate) const fn order_name(order: QueueOrder) -> &'static str {
    match order {
        QueueOrder::Newest => "newest",
        QueueOrder::Urgent => "urgent",
        QueueOrder::Waiting => "waiting",
    }
}
