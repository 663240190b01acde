//! Every request that the desk makes. Problem details become [`Failure`]s here, and nowhere else. Those
//! about who is at the desk are in `signing_in`.

pub(crate) mod calls;
mod choices;
mod history;
mod queue;
mod referrals;
mod reminders;
mod routing;
mod settings;
mod signing_in;

use domain::wire::{
    alerts::{Delivery, Feeds, MatchAnswer, OpenMatches, SignUpList, Waiting},
    audit::Audit,
    casework::{Assignment, CaseChange, CaseFile, LegalHold, Presence},
    desk::{OpenedIntake, Unopened, UnopenedErasure},
    figures::Figures,
    kiosk::{Fleet, KioskName, KiosksWaiting, NewEnrolmentCode},
    linking::LinkChange,
    problem::Problem,
    retention::{Retention, RetentionDone},
    sorting::{BulkDone, BulkUndone, ClusterClosing, Clusters, SortingRules},
    staff::{AccountChange, MadeInvitation, NewInvitation, Sessions, Staff},
    thread::{NewReply, Thread},
    vine::{Changes, MaskedSignUp, SignUpState},
};
use futures_util::future::join;
use gloo_net::http::{Request, RequestBuilder, Response};
use serde::{Serialize, de::DeserializeOwned};

pub(crate) use self::{
    choices::{keep_queue_choices, queue_choices},
    history::{
        answer_history, answer_unmask, ask_unmask, history, history_rules, history_values,
        open_history, send_history, tell_history,
    },
    queue::{LIST_FILE, list_of_county, queue, search},
    referrals::{directory, draft_referral, refer, referral_outcome, referrals},
    reminders::{keep_reminders, reminders},
    routing::{
        add_contact, change_contact, change_duty, local_contacts, remove_contact, take_up_proposal,
    },
    settings::{SETTINGS_FILE, preview_settings, save_settings, settings, undo_settings},
    signing_in::{
        add_passkey, ask_for_passkey, begin_agency, begin_passkey, begin_proof_by_agency,
        confirm_second_factor, give_code, is_fresh, new_recovery_codes, propose_second_factor,
        prove, prove_by_passkey, remove_passkey, remove_second_factor, reset_second_factor,
        return_from_agency, session, set_up, sign_in, sign_in_by_passkey, sign_in_options,
        sign_in_ways, sign_out,
    },
};
use crate::failure::Failure;

const INTAKES: &str = "/desk/api/intakes";
const CLUSTERS: &str = "/desk/api/clusters";
const HOAX_RULES: &str = "/desk/api/hoaxes/rules";
const BULK: &str = "/desk/api/bulk";
const RETENTION: &str = "/desk/api/retention";
const FIGURES: &str = "/desk/api/figures";
const KIOSKS: &str = "/desk/api/kiosks";
const STAFF: &str = "/desk/api/staff";
const INVITATIONS: &str = "/desk/api/invitations";
const SESSIONS: &str = "/desk/api/sessions";
const AUDIT: &str = "/desk/api/audit";
const ALERTS: &str = "/desk/api/alerts";
const UNOPENED: &str = "/desk/api/unopened";

/// Intakes that say almost the same.
pub(crate) async fn clusters() -> Result<Clusters, Failure> {
    read(send(Request::get(CLUSTERS)).await?).await
}

/// What speaks for a hoax.
pub(crate) async fn sorting_rules() -> Result<SortingRules, Failure> {
    read(send(Request::get(HOAX_RULES)).await?).await
}

/// Closes all of a cluster.
pub(crate) async fn close_cluster(
    number: u32,
    closing: &ClusterClosing,
) -> Result<BulkDone, Failure> {
    let request = Request::post(&format!("{CLUSTERS}/{number}/close"));
    read(send_json(request, closing).await?).await
}

/// Takes back what was done to many.
pub(crate) async fn undo_bulk(number: i64) -> Result<BulkUndone, Failure> {
    read(send(Request::post(&format!("{BULK}/{number}/undo"))).await?).await
}

/// What will be erased.
pub(crate) async fn retention() -> Result<Retention, Failure> {
    read(send(Request::get(RETENTION)).await?).await
}

/// Erases what is due.
pub(crate) async fn erase_due() -> Result<RetentionDone, Failure> {
    read(send(Request::post(RETENTION)).await?).await
}

/// What is counted; `query` begins with `?` or is empty.
pub(crate) async fn figures(query: &str) -> Result<Figures, Failure> {
    read(send(Request::get(&format!("{FIGURES}{query}"))).await?).await
}

/// Links a case with another one, or merges it into that.
pub(crate) async fn link(id: &str, change: &LinkChange) -> Result<CaseFile, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/links"));
    read(send_json(request, change).await?).await
}

/// Keeps a case whatever its period says, or lets it go. Gives it as it is then.
pub(crate) async fn hold(id: &str, hold: LegalHold) -> Result<CaseFile, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/hold"));
    read(send_json(request, &hold).await?).await
}

/// How a case stands, what happened, what is to be done.
pub(crate) async fn case(id: &str) -> Result<CaseFile, Failure> {
    read(send(Request::get(&format!("{INTAKES}/{id}/case"))).await?).await
}

/// Does something about a case. Gives it as it is then.
pub(crate) async fn change_case(id: &str, change: &CaseChange) -> Result<CaseFile, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/case"));
    read(send_json(request, change).await?).await
}

/// Gives a case to somebody. Gives it as it is then.
pub(crate) async fn assign(id: &str, assignment: Assignment) -> Result<CaseFile, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/assignee"));
    read(send_json(request, &assignment).await?).await
}

/// Says that one has a case open.
pub(crate) async fn presence(id: &str) -> Result<Presence, Failure> {
    read(send(Request::post(&format!("{INTAKES}/{id}/presence"))).await?).await
}

/// An intake and its case, asked for at the same time: neither is shown long before the other. Who shows a
/// case that did not come asks for it again. `id` comes from the address bar, so only what can be an id is
/// asked for.
pub(crate) async fn intake(id: String) -> Result<(OpenedIntake, Option<CaseFile>), Failure> {
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Failure::NotFound);
    }
    let opened = async { read(send(Request::get(&format!("{INTAKES}/{id}"))).await?).await };
    let (intake, file) = join(opened, case(&id)).await;
    Ok((intake?, file.ok()))
}

/// What a person and the office wrote to each other.
pub(crate) async fn messages(id: &str) -> Result<Thread, Failure> {
    read(send(Request::get(&format!("{INTAKES}/{id}/messages"))).await?).await
}

/// Writes to a person. Gives the messages as they are now.
pub(crate) async fn reply(id: &str, reply: &NewReply) -> Result<Thread, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/replies"));
    read(send_json(request, reply).await?).await
}

/// How many kiosks nobody hears of.
pub(crate) async fn kiosks_waiting() -> Result<KiosksWaiting, Failure> {
    read(send(Request::get(&format!("{KIOSKS}/waiting"))).await?).await
}

/// The office's kiosks.
pub(crate) async fn kiosks() -> Result<Fleet, Failure> {
    read(send(Request::get(KIOSKS)).await?).await
}

/// A code that makes one browser a kiosk.
pub(crate) async fn new_kiosk(name: KioskName) -> Result<NewEnrolmentCode, Failure> {
    read(send_json(Request::post(KIOSKS), &name).await?).await
}

/// Calls a kiosk something else.
pub(crate) async fn rename_kiosk(id: String, name: KioskName) -> Result<(), Failure> {
    let address = format!("{KIOSKS}/{id}/name");
    send_json(Request::post(&address), &name).await.map(drop)
}

/// Takes a kiosk's enrolment back.
pub(crate) async fn revoke_kiosk(id: String) -> Result<(), Failure> {
    send(Request::post(&format!("{KIOSKS}/{id}/revoke")))
        .await
        .map(drop)
}

/// Who works here.
pub(crate) async fn staff() -> Result<Staff, Failure> {
    read(send(Request::get(STAFF)).await?).await
}

/// Makes an invitation.
pub(crate) async fn new_invitation(new: NewInvitation) -> Result<MadeInvitation, Failure> {
    read(send_json(Request::post(INVITATIONS), &new).await?).await
}

/// Changes an account.
pub(crate) async fn change_account(id: i64, change: AccountChange) -> Result<(), Failure> {
    let address = format!("{STAFF}/{id}");
    send_json(Request::post(&address), &change).await.map(drop)
}

/// Who is signed in where.
pub(crate) async fn sessions() -> Result<Sessions, Failure> {
    read(send(Request::get(SESSIONS)).await?).await
}

/// Ends a session.
pub(crate) async fn end_session(id: String) -> Result<(), Failure> {
    send(Request::post(&format!("{SESSIONS}/{id}/end")))
        .await
        .map(drop)
}

/// What happened at the desk; `query` begins with `?` or is empty.
pub(crate) async fn audit(query: String) -> Result<Audit, Failure> {
    read(send(Request::get(&format!("{AUDIT}{query}"))).await?).await
}

/// Submissions that need a person; `query` begins with `?` or is empty.
pub(crate) async fn unopened(query: String) -> Result<Unopened, Failure> {
    read(send(Request::get(&format!("{UNOPENED}{query}"))).await?).await
}

/// Erases one of them.
pub(crate) async fn erase_unopened(number: i64, erasure: UnopenedErasure) -> Result<(), Failure> {
    let address = format!("{UNOPENED}/{number}/erase");
    send_json(Request::post(&address), &erasure).await.map(drop)
}

/// How much of alerts waits for a person.
pub(crate) async fn alerts_waiting() -> Result<Waiting, Failure> {
    read(send(Request::get(&format!("{ALERTS}/waiting"))).await?).await
}

/// Sign-ups for alerts, the latest first: those in a state, past so many.
pub(crate) async fn sign_ups(state: Option<SignUpState>, skip: u32) -> Result<SignUpList, Failure> {
    let state = state.map_or_else(String::new, |state| format!("&state={}", state.name()));
    let address = format!("{ALERTS}/sign-ups?skip={skip}{state}");
    read(send(Request::get(&address)).await?).await
}

/// One sign-up, masked.
pub(crate) async fn sign_up(id: String) -> Result<MaskedSignUp, Failure> {
    read(send(Request::get(&format!("{ALERTS}/sign-ups/{id}"))).await?).await
}

/// Changes a sign-up at its person's wish.
pub(crate) async fn change_sign_up(id: String, changes: Changes) -> Result<(), Failure> {
    let request = Request::post(&format!("{ALERTS}/sign-ups/{id}/change"));
    send_json(request, &changes).await.map(drop)
}

/// Ends a sign-up at its person's wish.
pub(crate) async fn cancel_sign_up(id: String) -> Result<(), Failure> {
    let address = format!("{ALERTS}/sign-ups/{id}/cancel");
    send(Request::post(&address)).await.map(drop)
}

/// Notes that a sign-up was finished at the outside system.
pub(crate) async fn handed_off(id: String) -> Result<(), Failure> {
    let address = format!("{ALERTS}/sign-ups/{id}/handed-off");
    send(Request::post(&address)).await.map(drop)
}

/// Events that may be about the person of a sign-up.
pub(crate) async fn open_matches() -> Result<OpenMatches, Failure> {
    read(send(Request::get(&format!("{ALERTS}/matches"))).await?).await
}

/// Says whether it is the same person.
pub(crate) async fn answer_match(number: i64, same: bool) -> Result<(), Failure> {
    let request = Request::post(&format!("{ALERTS}/matches/{number}"));
    send_json(request, &MatchAnswer { same }).await.map(drop)
}

/// How delivery does, and what was given up: past so many messages, and past so many contacts.
pub(crate) async fn delivery(dead_letters: u32, disabled: u32) -> Result<Delivery, Failure> {
    let skip = format!("skip_dead_letters={dead_letters}&skip_disabled={disabled}");
    read(send(Request::get(&format!("{ALERTS}/delivery?{skip}"))).await?).await
}

/// Puts a message that was given up back.
pub(crate) async fn retry_delivery(number: i64) -> Result<(), Failure> {
    let address = format!("{ALERTS}/delivery/{number}/retry");
    send(Request::post(&address)).await.map(drop)
}

/// How the custody systems do.
pub(crate) async fn feeds() -> Result<Feeds, Failure> {
    read(send(Request::get(&format!("{ALERTS}/feeds"))).await?).await
}

async fn send(request: RequestBuilder) -> Result<Response, Failure> {
    let sent = request.send().await;
    accepted(sent.map_err(|_| Failure::Unreachable)?).await
}

async fn send_json(request: RequestBuilder, body: &impl Serialize) -> Result<Response, Failure> {
    let request = request.json(body).map_err(|_| Failure::Broken)?;
    accepted(request.send().await.map_err(|_| Failure::Unreachable)?).await
}

async fn read<T: DeserializeOwned>(response: Response) -> Result<T, Failure> {
    response.json().await.map_err(|_| Failure::Broken)
}

async fn accepted(response: Response) -> Result<Response, Failure> {
    if response.ok() {
        return Ok(response);
    }
    let status = response.status();
    let retry_after = response
        .headers()
        .get("retry-after")
        .and_then(|seconds| seconds.parse().ok());
    let (kind, detail) = match response.json::<Problem>().await {
        Ok(problem) => (problem.kind, problem.detail),
        Err(_) => (String::new(), String::new()),
    };
    Err(Failure::of(status, &kind, detail, retry_after))
}
