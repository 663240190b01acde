//! Every route of the staff API.

use std::{path::PathBuf, sync::Arc};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::from_fn_with_state,
    response::IntoResponse,
    routing::{any, get, post},
};
use domain::{
    casework::Disposition,
    wire::{UnixSeconds, directory::Directory},
};
use envelope::PublicKey;
use jiff::tz::TimeZone;
use store::{
    AgencyAccounts, AuditTrail, BulkChanges, Cases, Casework, Clock, Entropy, Erasures, KioskFleet,
    LocalContacts, Passkeys, SecondFactors, SecondLooks, StaffAccounts, StaffSessions, StoreError,
    Submissions, Threads,
};
use thiserror::Error;
use tokio::sync::watch;
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::{
    KeyRing,
    account::{
        Agency, AgencySignIn, Ceremonies, PasswordCost, Passwords, RelyingParty, SecondFactorRule,
        Throttle, delete_session, get_own_account, get_session, get_sessions, get_sign_in_options,
        get_staff, post_account, post_agency_begin, post_code, post_invitation, post_passkey,
        post_passkey_asked, post_passkey_begun, post_passkey_remove, post_proof,
        post_proof_by_agency_begin, post_proof_by_passkey, post_recovery_codes, post_second_factor,
        post_second_factor_confirm, post_second_factor_remove, post_second_factor_reset,
        post_session, post_session_by_agency, post_session_by_passkey, post_session_end,
        post_setup,
    },
    admission::admit,
    audit::{Journal, get_audit},
    cabinet::Cabinet,
    casework::{
        Board, Notebook, Presences, Tasks, get_case, post_assignee, post_case, post_hold,
        post_presence,
    },
    deadlines::DeadlinesError,
    erasing::{get_retention, post_retention},
    exports::{get_case_export, get_list_export},
    figures::{get_figures, get_figures_csv},
    hoaxes::{get_clusters, is_hoax, post_bulk_undo, post_cluster_close},
    intakes::get_intake,
    kiosks::{get_kiosks, post_kiosk, post_kiosk_name, post_kiosk_revoke},
    live::get_events,
    openapi::get_openapi,
    paths,
    problem::DeskProblem,
    queue::{Register, get_intakes, post_search},
    referring::{get_directory, get_referrals, post_draft, post_outcome, post_referral},
    retention::{Periods, PeriodsError},
    routing::{
        Routing, RoutingError, RoutingRule, get_local_contacts, post_duty, post_local_contact,
        post_local_contact_change, post_local_contact_removal, post_routing,
    },
    sorting::{Rules, RulesError},
    threads::{OfficeKeys, get_messages, post_reply},
    unopened::get_unopened,
};

/// Names, passwords and replies are all that is sent here.
const MAX_BODY_BYTES: usize = 16 * 1024;

/// What the desk needs of the store.
pub trait DeskStore:
    Submissions
    + Cases
    + Casework
    + BulkChanges
    + SecondLooks
    + Erasures
    + Threads
    + KioskFleet
    + LocalContacts
    + StaffAccounts
    + AgencyAccounts
    + StaffSessions
    + SecondFactors
    + Passkeys
    + AuditTrail
{
}

impl<S> DeskStore for S where
    S: Submissions
        + Cases
        + Casework
        + BulkChanges
        + SecondLooks
        + Erasures
        + Threads
        + KioskFleet
        + LocalContacts
        + StaffAccounts
        + AgencyAccounts
        + StaffSessions
        + SecondFactors
        + Passkeys
        + AuditTrail
{
}

/// What the staff side works with. Clones share everything.
#[derive(Clone)]
pub struct Desk {
    pub(crate) store: Arc<dyn DeskStore>,
    pub(crate) cabinet: Arc<Cabinet>,
    pub(crate) register: Arc<Register>,
    pub(crate) office_keys: Arc<OfficeKeys>,
    pub(crate) passwords: Arc<Passwords>,
    pub(crate) throttle: Arc<Throttle>,
    pub(crate) code_throttle: Arc<Throttle>,
    pub(crate) sign_in: Arc<SignInRules>,
    /// Absent where the office has no address that passkeys could be bound to.
    pub(crate) relying_party: Option<Arc<RelyingParty>>,
    pub(crate) ceremonies: Arc<Ceremonies>,
    /// Absent where the office has no such sign-in.
    pub(crate) agency: Option<Arc<Agency>>,
    pub(crate) journal: Arc<Journal>,
    pub(crate) board: Arc<Board>,
    pub(crate) notebook: Arc<Notebook>,
    pub(crate) presences: Arc<Presences>,
    pub(crate) tasks: Arc<Tasks>,
    pub(crate) periods: Arc<Periods>,
    pub(crate) routing: Arc<Routing>,
    /// Where people can be referred to.
    pub(crate) directory: Arc<Directory>,
    /// Says to every stream that it ends.
    pub(crate) farewell: Arc<watch::Sender<bool>>,
    pub(crate) entropy: Entropy,
    pub(crate) clock: Clock,
}

/// How an office wants its staff to sign in.
#[derive(Clone, Debug)]
pub struct SignInRules {
    /// What the office is called, for the list in a telephone's app.
    pub office: String,
    /// The address that staff open the desk at, without a path.
    pub address: String,
    /// Whether everybody has to have a second factor.
    pub second_factor: SecondFactorRule,
    /// How many seconds a proof is good for what is grave.
    pub fresh: UnixSeconds,
    /// How many seconds a session goes on without a request.
    pub idle: UnixSeconds,
    /// Whether a name and a password are taken.
    pub passwords: bool,
    /// The agency's own sign-in.
    pub agency: Option<AgencySignIn>,
}

impl Default for SignInRules {
    fn default() -> Self {
        Self {
            office: String::new(),
            address: String::new(),
            second_factor: SecondFactorRule::Offered,
            fresh: 5 * 60,
            idle: 30 * 60,
            passwords: true,
            agency: None,
        }
    }
}

impl Desk {
    /// A desk that opens with these keys, and seals its own copies to the present one and to the
    /// escrow. Its cabinet is empty until it has read the store.
    ///
    /// # Errors
    /// When the rules for deadlines or hoaxes cannot be read.
    pub fn new(
        store: Arc<dyn DeskStore>,
        (ring, escrow): (KeyRing, PublicKey),
        cost: PasswordCost,
        entropy: Entropy,
        clock: Clock,
    ) -> Result<Self, RulesFailed> {
        let tasks = Tasks::built_in(TimeZone::system())?;
        let rules = Rules::built_in()?;
        let periods = Periods::built_in(&Disposition::ALL.map(Disposition::name))?;
        Ok(Self {
            office_keys: Arc::new(OfficeKeys {
                office: ring.present().clone(),
                escrow,
            }),
            cabinet: Arc::new(Cabinet::new(Arc::clone(&store), ring, rules)),
            register: Arc::new(Register::new()),
            passwords: Arc::new(Passwords::new(&entropy, cost)),
            throttle: Arc::new(Throttle::new(&entropy)),
            code_throttle: Arc::new(Throttle::new(&entropy)),
            sign_in: Arc::default(),
            relying_party: None,
            ceremonies: Arc::default(),
            agency: None,
            board: Arc::new(Board::new(Arc::clone(&store))),
            notebook: Arc::default(),
            presences: Arc::default(),
            tasks: Arc::new(tasks),
            periods: Arc::new(periods),
            directory: Arc::new(Directory {
                entries: Vec::new(),
            }),
            routing: Arc::new(Routing::built_in(RoutingRule::Proposes)?),
            journal: Arc::new(Journal::new(Arc::clone(&store))),
            farewell: Arc::new(watch::Sender::new(false)),
            store,
            entropy,
            clock,
        })
    }

    /// The same desk, at which people sign in by these rules; who is signed in already is held to them.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn signing_in_by(mut self, rules: SignInRules) -> Result<Self, StoreError> {
        if rules.second_factor == SecondFactorRule::Required {
            self.store.owe_second_factors().await?;
        }
        self.relying_party = RelyingParty::of(&rules.address, &rules.office).map(Arc::new);
        let agency = rules.agency.as_ref();
        let agency = agency.and_then(|settings| Agency::new(settings, &rules.address));
        self.agency = agency.map(Arc::new);
        self.sign_in = Arc::new(rules);
        Ok(self)
    }

    /// The same desk, at which this becomes of proposals.
    ///
    /// # Errors
    /// When the rules for routing cannot be read.
    pub fn routing_by(mut self, rule: RoutingRule) -> Result<Self, RulesFailed> {
        self.routing = Arc::new(Routing::built_in(rule)?);
        Ok(self)
    }

    /// The same desk, at which people can be referred to these.
    #[must_use]
    pub fn referring_to(mut self, directory: Directory) -> Self {
        self.directory = Arc::new(directory);
        self
    }

    /// Who passkeys are made for.
    pub(crate) fn party(&self) -> Result<&RelyingParty, DeskProblem> {
        self.relying_party.as_deref().ok_or(DeskProblem::NoPasskeys)
    }

    /// Refuses where the office takes no passwords.
    pub(crate) fn takes_passwords(&self) -> Result<(), DeskProblem> {
        let takes = self.sign_in.passwords.then_some(());
        takes.ok_or(DeskProblem::PasswordsOff)
    }

    /// What the agency's own sign-in is called; nothing where it was taken away.
    pub(crate) fn agency_name(&self) -> String {
        let agency = self.agency.as_deref().map(Agency::name);
        agency.unwrap_or_default().to_owned()
    }

    /// The same desk, which also sends what it writes down to this file.
    #[must_use]
    pub fn shipping_audit_to(mut self, file: PathBuf) -> Self {
        self.journal = Arc::new(self.journal.shipping_to(file));
        self
    }

    /// The same desk, which keeps what it cannot write down in this file, a place of its own even where
    /// the disk is full.
    #[must_use]
    pub fn reserving_for_audit(mut self, file: PathBuf) -> Self {
        self.journal = Arc::new(self.journal.reserving(file));
        self
    }

    /// Opens and files what arrived since the last time; after a restart, everything.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn catch_up(&self) -> Result<(), StoreError> {
        let _turn = self.register.turn().await;
        self.board.catch_up().await?;
        self.cabinet.catch_up((self.clock)()).await?;
        self.read_notes().await?;
        let unread = self.store.unread_messages().await?;
        self.cabinet
            .wrote_back(unread.into_iter().map(|(sequence, _)| sequence));
        let news = self.cabinet.news();
        // What people closed as hoaxes before a restart counts after it.
        for sequence in &news {
            if is_hoax(&self.board.standing(*sequence)) {
                self.cabinet.confirm(*sequence, true);
            }
        }
        self.refile(news.into_iter().chain(self.cabinet.news()));
        self.give_out().await;
        Ok(())
    }
}

/// Rules of the office that make no sense.
#[derive(Debug, Error)]
pub enum RulesFailed {
    /// Those for what is due when.
    #[error(transparent)]
    Deadlines(#[from] DeadlinesError),
    /// Those for erasing.
    #[error(transparent)]
    Retention(#[from] PeriodsError),
    /// Those for who gets a case.
    #[error(transparent)]
    Routing(#[from] RoutingError),
    /// Those for hoaxes.
    #[error(transparent)]
    Sorting(#[from] RulesError),
}

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
        .route(paths::INTAKES, get(get_intakes))
        .route(paths::INTAKE, get(get_intake))
        .route(paths::MESSAGES, get(get_messages))
        .route(paths::REPLIES, post(post_reply))
        .route(paths::CASE, get(get_case).post(post_case))
        .route(paths::ASSIGNEE, post(post_assignee))
        .route(paths::HOLD, post(post_hold))
        .route(paths::DIRECTORY, get(get_directory))
        .route(paths::REFERRALS, get(get_referrals).post(post_referral))
        .route(paths::REFERRAL_DRAFT, post(post_draft))
        .route(paths::REFERRAL_OUTCOME, post(post_outcome))
        .route(paths::ROUTING, post(post_routing))
        .route(paths::CLUSTERS, get(get_clusters))
        .route(paths::CLUSTER_CLOSE, post(post_cluster_close))
        .route(paths::BULK_UNDO, post(post_bulk_undo))
        .route(paths::EVENTS, get(get_events))
        .route(paths::FIGURES, get(get_figures))
        .route(paths::FIGURES_CSV, get(get_figures_csv))
        .route(paths::CASE_EXPORT, get(get_case_export))
        .route(paths::LIST_EXPORT, get(get_list_export))
        .route(paths::RETENTION, get(get_retention).post(post_retention))
        .route(paths::PRESENCE, post(post_presence))
        .route(paths::SEARCH, post(post_search))
        .route(paths::UNOPENED, get(get_unopened))
        .route(paths::KIOSKS, get(get_kiosks).post(post_kiosk))
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
