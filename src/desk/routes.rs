//! Every route of the staff API.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::from_fn_with_state,
    response::IntoResponse,
    routing::{any, get, post},
};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::{
    Desk,
    account::{
        delete_session, get_own_account, get_session, get_sessions, get_sign_in_options, get_staff,
        post_account, post_agency_begin, post_code, post_invitation, post_passkey,
        post_passkey_asked, post_passkey_begun, post_passkey_remove, post_proof,
        post_proof_by_agency_begin, post_proof_by_passkey, post_recovery_codes, post_second_factor,
        post_second_factor_confirm, post_second_factor_remove, post_second_factor_reset,
        post_session, post_session_by_agency, post_session_by_passkey, post_session_end,
        post_setup,
    },
    admission::admit,
    audit::get_audit,
    casework::{get_case, post_assignee, post_case, post_hold, post_presence},
    erasing::{get_retention, post_retention, post_unopened_erasure},
    exports::{get_case_export, get_list_export, post_list_export},
    figures::{get_figures, get_figures_csv},
    history::{
        get_history, get_history_rules, get_history_values, post_history, post_history_answer,
        post_history_message, post_unmask, post_unmask_answer,
    },
    hoaxes::{get_clusters, get_sorting_rules, post_bulk_undo, post_cluster_close},
    intakes::get_intake,
    kiosks::{get_kiosks, get_kiosks_waiting, post_kiosk, post_kiosk_name, post_kiosk_revoke},
    linking::post_links,
    live::get_events,
    openapi::get_openapi,
    paths,
    problem::DeskProblem,
    queue::{get_intakes, get_queue_choices, post_intakes, post_queue_choices, post_search},
    referring::{get_directory, get_referrals, post_draft, post_outcome, post_referral},
    reminding::{get_reminders, post_reminders},
    routing::{
        get_local_contacts, post_duty, post_local_contact, post_local_contact_change,
        post_local_contact_removal, post_routing,
    },
    settings::{
        MAX_SETTINGS_BYTES, get_settings, get_settings_file, post_settings, post_settings_preview,
        post_settings_undo,
    },
    threads::{get_messages, post_reply},
    unopened::get_unopened,
};

/// Names, passwords and replies are all that is sent here.
const MAX_BODY_BYTES: usize = 16 * 1024;

/// The staff API. Anything else below `/desk/api` is a problem document too.
pub fn router(desk: Desk) -> Router {
    let other_site = |_: ProtectionError| DeskProblem::CrossSite.into_response();
    Router::new()
        .route(paths::SETUP, post(post_setup))
        .route(
            paths::SESSION,
            get(get_session).post(post_session).delete(delete_session),
        )
        .route(paths::CODE, post(post_code))
        .route(paths::PROOF, post(post_proof))
        .route(paths::OWN_ACCOUNT, get(get_own_account))
        .route(paths::REMINDERS, get(get_reminders).post(post_reminders))
        .route(paths::PASSKEY_ASKED, post(post_passkey_asked))
        .route(paths::SESSION_BY_PASSKEY, post(post_session_by_passkey))
        .route(paths::SIGN_IN, get(get_sign_in_options))
        .route(paths::AGENCY_BEGIN, post(post_agency_begin))
        .route(paths::SESSION_BY_AGENCY, post(post_session_by_agency))
        .route(
            paths::PROOF_BY_AGENCY_BEGIN,
            post(post_proof_by_agency_begin),
        )
        .route(paths::PROOF_BY_PASSKEY, post(post_proof_by_passkey))
        .route(paths::PASSKEY_BEGUN, post(post_passkey_begun))
        .route(paths::PASSKEYS, post(post_passkey))
        .route(paths::PASSKEY_REMOVE, post(post_passkey_remove))
        .route(paths::SECOND_FACTOR, post(post_second_factor))
        .route(
            paths::SECOND_FACTOR_CONFIRM,
            post(post_second_factor_confirm),
        )
        .route(paths::SECOND_FACTOR_REMOVE, post(post_second_factor_remove))
        .route(paths::SECOND_FACTOR_RESET, post(post_second_factor_reset))
        .route(paths::RECOVERY_CODES, post(post_recovery_codes))
        .merge(of_cases())
        .route(paths::HOAX_RULES, get(get_sorting_rules))
        .route(paths::CLUSTERS, get(get_clusters))
        .route(paths::CLUSTER_CLOSE, post(post_cluster_close))
        .route(paths::BULK_UNDO, post(post_bulk_undo))
        .route(paths::EVENTS, get(get_events))
        .route(paths::FIGURES, get(get_figures))
        .route(paths::FIGURES_CSV, get(get_figures_csv))
        .route(paths::CASE_EXPORT, get(get_case_export))
        .route(
            paths::LIST_EXPORT,
            get(get_list_export).post(post_list_export),
        )
        .route(paths::RETENTION, get(get_retention).post(post_retention))
        .route(paths::PRESENCE, post(post_presence))
        .route(paths::SEARCH, post(post_search))
        .route(paths::UNOPENED, get(get_unopened))
        .route(paths::UNOPENED_ERASE, post(post_unopened_erasure))
        .route(paths::KIOSKS, get(get_kiosks).post(post_kiosk))
        .route(paths::KIOSKS_WAITING, get(get_kiosks_waiting))
        .route(paths::KIOSK_NAME, post(post_kiosk_name))
        .route(paths::KIOSK_REVOKE, post(post_kiosk_revoke))
        .route(paths::STAFF, get(get_staff))
        .route(paths::ACCOUNT, post(post_account))
        .route(paths::DUTY, post(post_duty))
        .route(
            paths::LOCAL_CONTACTS,
            get(get_local_contacts).post(post_local_contact),
        )
        .route(paths::LOCAL_CONTACT, post(post_local_contact_change))
        .route(
            paths::LOCAL_CONTACT_REMOVE,
            post(post_local_contact_removal),
        )
        .route(
            paths::SETTINGS,
            get(get_settings)
                .post(post_settings)
                .layer(DefaultBodyLimit::max(MAX_SETTINGS_BYTES)),
        )
        .route(
            paths::SETTINGS_PREVIEW,
            post(post_settings_preview).layer(DefaultBodyLimit::max(MAX_SETTINGS_BYTES)),
        )
        .route(paths::SETTINGS_UNDO, post(post_settings_undo))
        .route(paths::SETTINGS_FILE, get(get_settings_file))
        .route(paths::INVITATIONS, post(post_invitation))
        .route(paths::SESSIONS, get(get_sessions))
        .route(paths::SESSION_END, post(post_session_end))
        .route(paths::AUDIT, get(get_audit))
        .route(paths::OPENAPI, get(get_openapi))
        .route(
            "/desk/api/{*unknown}",
            any(|| async { DeskProblem::NotFound }),
        )
        .method_not_allowed_fallback(|| async { DeskProblem::MethodNotAllowed })
        .route_layer(from_fn_with_state(desk.clone(), admit))
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .layer(CsrfLayer::new().with_rejection_response(other_site))
        .with_state(desk)
}

/// The queue, and what is done with one intake.
fn of_cases() -> Router<Desk> {
    Router::new()
        .route(paths::INTAKES, get(get_intakes).post(post_intakes))
        .route(
            paths::QUEUE_CHOICES,
            get(get_queue_choices).post(post_queue_choices),
        )
        .route(paths::INTAKE, get(get_intake))
        .route(paths::MESSAGES, get(get_messages))
        .route(paths::REPLIES, post(post_reply))
        .route(paths::CASE, get(get_case).post(post_case))
        .route(paths::ASSIGNEE, post(post_assignee))
        .route(paths::HOLD, post(post_hold))
        .route(paths::LINKS, post(post_links))
        .route(paths::DIRECTORY, get(get_directory))
        .route(paths::REFERRALS, get(get_referrals).post(post_referral))
        .route(paths::REFERRAL_DRAFT, post(post_draft))
        .route(paths::REFERRAL_OUTCOME, post(post_outcome))
        .route(paths::HISTORY_RULES, get(get_history_rules))
        .route(paths::HISTORY, get(get_history).post(post_history))
        .route(paths::HISTORY_ANSWER, post(post_history_answer))
        .route(paths::HISTORY_MESSAGE, post(post_history_message))
        .route(paths::HISTORY_UNMASK, post(post_unmask))
        .route(paths::HISTORY_UNMASK_ANSWER, post(post_unmask_answer))
        .route(paths::HISTORY_VALUES, get(get_history_values))
        .route(paths::ROUTING, post(post_routing))
}
