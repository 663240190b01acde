//! What every database behind the traits must do, alone and with two nodes at once. Each engine
//! passes the same lists; `on_sqlite` and `on_postgres` make the databases, and hold what only one
//! of them promises.

mod agency;
mod alerts;
mod audit;
mod cases;
mod casework;
mod challenges;
mod credentials;
mod erasure;
mod kiosks;
mod linking;
mod local_contacts;
mod office;
mod office_settings;
mod on_postgres;
mod on_sqlite;
mod races;
mod receipts;
mod reminders;
mod sessions;
mod set_aside;
mod sorting;
mod staff;
mod submissions;
mod upkeep;

use envelope::{Part, SubmissionId};

use crate::{NewSubmission, SentPart};

/// An arbitrary instant.
const NOW: u64 = 1_900_000_000;

/// Each promise on each engine, on a database of its own.
macro_rules! every_engine_passes {
    ($($concern:ident :: $promise:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $promise() {
                let (_folder, store) = super::on_sqlite::empty().await;
                super::$concern::$promise(&store).await;
            })*
        }

        mod postgres {
            $(#[tokio::test]
            async fn $promise() {
                let (_database, store) = super::on_postgres::empty().await;
                super::$concern::$promise(&store).await;
            })*
        }
    };
}

/// Each promise on each engine, with two nodes over one database.
macro_rules! both_nodes_keep {
    ($($promise:ident),* $(,)?) => {
        mod sqlite_nodes {
            $(#[tokio::test]
            async fn $promise() {
                let (_folder, one, other) = super::on_sqlite::two_nodes().await;
                super::races::$promise(&one, &other).await;
            })*
        }

        mod postgres_nodes {
            $(#[tokio::test]
            async fn $promise() {
                let (_database, one, other) = super::on_postgres::two_nodes().await;
                super::races::$promise(&one, &other).await;
            })*
        }
    };
}

every_engine_passes! {
    submissions::new_bytes_are_stored,
    submissions::the_same_bytes_again_change_nothing,
    submissions::other_bytes_under_a_known_id_are_kept_beside,
    submissions::order_of_parts_does_not_matter,
    submissions::a_missing_part_matters,
    submissions::reading_goes_on_where_it_stopped,
    submissions::the_notice_stays_out_of_the_desk,
    cases::a_case_is_filed_once,
    cases::a_case_takes_a_new_outcome,
    cases::every_reason_comes_back,
    casework::a_case_moves_from_version_to_version,
    casework::a_note_comes_back_as_it_was_sealed,
    casework::notes_are_read_on_from_the_last,
    challenges::the_first_secret_stays,
    challenges::a_challenge_is_spent_once,
    challenges::what_is_void_is_forgotten,
    kiosks::a_code_makes_one_kiosk,
    kiosks::an_expired_or_unknown_code_makes_none,
    kiosks::one_key_is_enrolled_once,
    kiosks::what_a_kiosk_said_last_is_known,
    kiosks::a_kiosk_is_renamed_and_revoked,
    kiosks::a_submission_remembers_its_kiosk,
    kiosks::an_erased_case_remembers_its_kiosk,
    kiosks::ended_visits_add_up_by_day,
    staff::an_invitation_makes_one_account,
    staff::an_expired_invitation_makes_none,
    staff::a_taken_name_leaves_the_invitation_good,
    staff::case_of_names_does_not_matter,
    staff::an_account_is_what_its_invitation_says,
    staff::the_last_administrator_stays,
    agency::a_person_of_the_agency_has_one_account,
    agency::a_taken_name_gets_a_number,
    agency::a_closed_account_stays_closed,
    agency::whom_the_agency_vouches_for_owes_no_second_factor,
    staff::a_duty_is_kept_with_the_account,
    staff::choices_are_kept_with_the_account,
    reminders::a_choice_takes_the_place_of_what_waited,
    reminders::a_reminder_is_claimed_until_it_is_settled,
    reminders::a_later_one_takes_the_place_of_one_that_waits,
    reminders::who_may_not_sign_in_is_reminded_of_nothing,
    local_contacts::contacts_are_written_down_changed_and_taken_out,
    casework::what_the_rules_do_has_no_account,
    casework::referrals_are_read_in_order,
    casework::what_history_says_is_no_note,
    casework::an_attempt_that_reached_nobody_is_no_answer,
    linking::two_cases_are_linked_and_loosened,
    linking::a_duplicate_points_to_what_is_kept,
    linking::a_link_goes_with_an_erased_case,
    sessions::a_session_is_ended_by_what_it_is_called,
    sessions::a_session_has_the_present_role_and_ends_with_the_account,
    sessions::a_session_remembers_what_was_proven_and_what_is_owed,
    sessions::what_is_owed_is_kept,
    credentials::a_second_factor_counts_once_it_is_confirmed,
    credentials::a_step_is_used_once,
    credentials::a_recovery_code_is_used_once,
    credentials::a_second_factor_goes_with_its_codes,
    credentials::a_passkey_is_its_owners,
    audit::lines_are_bound_to_each_other,
    audit::lines_are_found_by_what_they_say,
    sessions::a_session_is_found_by_its_token_only,
    sessions::a_session_remembers_when_it_was_seen,
    sessions::an_ended_session_is_gone,
    sessions::beginning_one_forgets_the_expired,
    receipts::a_receipt_is_known_once_it_is_published,
    receipts::the_first_intake_has_the_receipt,
    receipts::a_state_never_goes_back,
    receipts::what_was_closed_goes_on,
    receipts::a_message_is_kept_once,
    receipts::a_thread_holds_so_many_messages,
    receipts::what_staff_have_read_is_not_new,
    receipts::a_reply_is_sent_once,
    receipts::a_reply_without_a_receipt_goes_nowhere,
    receipts::a_reply_goes_out_with_the_move_of_its_case,
    receipts::staff_see_which_replies_were_seen,
    set_aside::a_draft_takes_the_place_of_its_former_self,
    set_aside::an_erased_draft_is_gone,
    set_aside::drafts_have_so_much_room,
    set_aside::what_expired_is_gone_and_then_erased,
    set_aside::a_handoff_is_given_once,
    set_aside::a_handoff_is_left_once,
    set_aside::handoffs_have_so_much_room,
    office::the_last_manifest_is_kept,
    office::earlier_keys_stay_known,
    office_settings::each_version_is_kept_and_the_last_counts,
    office_settings::what_was_made_from_an_older_version_is_not_saved,
    alerts::a_notice_is_filed_once,
    alerts::what_was_unreadable_is_filed_again,
    alerts::a_link_leads_to_its_sign_up_until_it_expires,
    alerts::a_contact_is_confirmed_by_itself,
    alerts::what_nobody_confirms_expires,
    alerts::the_time_to_confirm_runs_from_when_somebody_was_asked,
    alerts::a_request_that_nobody_took_yet_stays_open,
    alerts::who_answers_a_call_has_a_day_more,
    alerts::what_is_cancelled_gets_nothing_more,
    alerts::a_sign_up_is_changed,
    alerts::a_hand_off_is_done_once,
    alerts::a_pin_has_so_many_tries,
    alerts::tries_at_nobody_are_counted_apart,
    alerts::an_event_is_recorded_once,
    alerts::an_event_alerts_each_confirmed_contact_once,
    alerts::who_did_not_ask_is_not_told,
    alerts::a_protected_person_matches_nobody_any_more,
    alerts::whatever_is_given_of_a_protected_person_nobody_is_told,
    alerts::who_only_has_a_protected_persons_names_is_told_of,
    alerts::what_was_overtaken_is_not_told_unless_it_is_urgent,
    alerts::a_release_that_is_announced_silences_nothing,
    alerts::each_change_of_a_protective_order_is_told,
    alerts::a_doubt_is_a_question_and_its_answer_holds,
    alerts::somebody_elses_events_are_not_asked_about_again,
    alerts::a_source_is_known_once_it_is_heard,
    alerts::what_is_claimed_is_nobody_elses_for_a_while,
    alerts::nights_and_channels_are_kept,
    alerts::what_was_sent_is_over,
    alerts::calls_count_from_the_first_that_was_made,
    alerts::the_last_call_may_still_be_answered,
    alerts::an_address_that_refuses_is_disabled_until_it_is_retried,
    alerts::what_was_withdrawn_stays_so,
    alerts::what_comes_back_is_a_dead_letter,
    alerts::what_was_given_up_is_read_on_past_a_hundred,
    alerts::what_waits_for_a_person_is_counted,
    alerts::nothing_is_tried_again_for_who_cancelled,
    alerts::what_waits_for_an_address_that_refuses_is_withdrawn,
    alerts::what_is_over_keeps_no_address,
    alerts::a_sign_up_goes_with_its_case_once_it_is_over,
    alerts::a_secret_takes_the_place_of_the_one_that_was_seen,
    erasure::what_is_erased_leaves_codes,
    erasure::a_receipt_outlives_its_case_for_a_while,
    erasure::periods_are_read_in_the_order_in_which_they_began,
    erasure::periods_that_ended_long_ago_are_forgotten,
    erasure::what_came_under_the_same_id_goes_with_the_case,
    erasure::what_needs_a_person_is_erased_and_nothing_else,
    sorting::many_are_changed_and_taken_back_as_one,
    sorting::what_moved_meanwhile_stays,
    sorting::what_comes_back_is_known,
    upkeep::many_are_kept_as_one,
    upkeep::one_delivers_until_it_lets_go,
    upkeep::what_was_not_damaged_is_whole,
}

both_nodes_keep! {
    one_id_is_stored_once,
    one_id_with_other_bytes_is_kept_beside,
    who_follows_misses_nothing,
    who_follows_notices_misses_nothing,
    a_challenge_is_spent_by_one,
    the_audit_is_one_chain,
    a_message_is_claimed_by_one,
    an_event_is_recorded_by_one,
    what_is_cancelled_stays_so,
    a_case_is_moved_by_one,
    two_cases_are_merged_one_way,
    a_handoff_is_given_to_one,
    a_code_makes_one_kiosk,
    an_invitation_makes_one_account,
    one_administrator_stays,
    a_thread_is_not_overfilled,
    one_secret_is_agreed_on,
    settings_are_saved_by_one,
}

/// A submission whose parts hold the given bytes.
fn submission(id: u8, parts: &[(Part, &[u8])]) -> NewSubmission {
    NewSubmission {
        id: SubmissionId([id; 16]),
        received_at: NOW + u64::from(id),
        kiosk: None,
        source: Some(u64::MAX - u64::from(id)),
        parts: parts
            .iter()
            .map(|(part, envelope)| SentPart {
                part: *part,
                envelope: envelope.to_vec(),
            })
            .collect(),
    }
}
