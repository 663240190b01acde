//! What may be told of a person's history.

use domain::wire::history::{
    HistoryEnding, HistoryFile, HistoryRules, HistoryValues, NewHistoryAnswer, UnmaskAnswer,
    UnmaskAsked,
};
use gloo_net::http::Request;

use super::{INTAKES, read, send, send_json};
use crate::failure::Failure;

const RULES: &str = "/desk/api/history/rules";

/// What may be told, and what never.
pub(crate) async fn history_rules() -> Result<HistoryRules, Failure> {
    read(send(Request::get(RULES)).await?).await
}

/// The request of a case.
pub(crate) async fn history(id: &str) -> Result<HistoryFile, Failure> {
    read(send(Request::get(&format!("{INTAKES}/{id}/history"))).await?).await
}

/// Opens a request. Gives it as it is then.
pub(crate) async fn open_history(id: &str) -> Result<HistoryFile, Failure> {
    read(send(Request::post(&format!("{INTAKES}/{id}/history"))).await?).await
}

/// Answers it. Gives it as it is then.
pub(crate) async fn answer_history(
    id: &str,
    answer: &NewHistoryAnswer,
) -> Result<HistoryFile, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/history/answer"));
    read(send_json(request, answer).await?).await
}

/// Sends the answer. Gives the request as it is then.
pub(crate) async fn send_history(id: &str) -> Result<HistoryFile, Failure> {
    read(send(Request::post(&format!("{INTAKES}/{id}/history/message"))).await?).await
}

/// Says that the person was told. Gives the request as it is then.
pub(crate) async fn tell_history(id: &str) -> Result<HistoryFile, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/history/message"));
    read(send_json(request, &HistoryEnding { told: true }).await?).await
}

/// Asks to see the values of a locked answer. Gives the request as it is then.
pub(crate) async fn ask_unmask(id: &str, reason: String) -> Result<HistoryFile, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/history/unmask"));
    read(send_json(request, &UnmaskAsked { reason }).await?).await
}

/// Says as a second person whether a colleague sees them. Gives the request as it is then.
pub(crate) async fn answer_unmask(
    id: &str,
    number: i64,
    agree: bool,
) -> Result<HistoryFile, Failure> {
    let request = Request::post(&format!("{INTAKES}/{id}/history/unmask/{number}"));
    read(send_json(request, &UnmaskAnswer { agree }).await?).await
}

/// The values of a locked answer.
pub(crate) async fn history_values(id: &str) -> Result<HistoryValues, Failure> {
    read(send(Request::get(&format!("{INTAKES}/{id}/history/values"))).await?).await
}
