//! Who gets a case, and who can be asked at a place.

use domain::wire::{
    casework::CaseFile,
    routing::{Duty, ListedContact, LocalContact, LocalContactList, RoutingAccepted},
};
use gloo_net::http::Request;

use super::{INTAKES, STAFF, read, send, send_json};
use crate::failure::Failure;

const LOCAL_CONTACTS: &str = "/desk/api/local-contacts";

/// Gives a case to those whom it is proposed for. Gives it as it is then.
pub(crate) async fn take_up_proposal(
    id: &str,
    accepted: RoutingAccepted,
) -> Result<CaseFile, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/routing"));
    read(send_json(request, &accepted).await?).await
}

/// Says which cases somebody is there for.
pub(crate) async fn change_duty(id: i64, duty: &Duty) -> Result<(), Failure> {
    let address = format!("{STAFF}/{id}/duty");
    send_json(Request::post(&address), duty).await.map(drop)
}

/// Who can be asked at a place.
pub(crate) async fn local_contacts() -> Result<LocalContactList, Failure> {
    read(send(Request::get(LOCAL_CONTACTS)).await?).await
}

/// Writes a local contact down.
pub(crate) async fn add_contact(contact: &LocalContact) -> Result<ListedContact, Failure> {
    read(send_json(Request::post(LOCAL_CONTACTS), contact).await?).await
}

/// Writes a local contact down anew.
pub(crate) async fn change_contact(number: i64, contact: &LocalContact) -> Result<(), Failure> {
    let address = format!("{LOCAL_CONTACTS}/{number}");
    send_json(Request::post(&address), contact).await.map(drop)
}

/// Takes a local contact out.
pub(crate) async fn remove_contact(number: i64) -> Result<(), Failure> {
    let address = format!("{LOCAL_CONTACTS}/{number}/remove");
    send(Request::post(&address)).await.map(drop)
}
