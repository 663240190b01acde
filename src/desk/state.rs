//! What the staff side works with, and how an office has it.

use std::{path::PathBuf, sync::Arc};

use domain::{casework::Disposition, wire::UnixSeconds};
use envelope::PublicKey;
use jiff::tz::TimeZone;
use store::{
    AgencyAccounts, AuditTrail, BulkChanges, CaseLinks, Cases, Casework, Clock, Entropy, Erasures,
    KioskFleet, LocalContacts, OfficeSettings, Passkeys, SecondFactors, SecondLooks, StaffAccounts,
    StaffReminders, StaffSessions, StoreError, Submissions, Threads,
};
use tokio::sync::watch;

use crate::{
    KeyRing,
    account::{
        Agency, AgencySignIn, Ceremonies, PasswordCost, Passwords, RelyingParty, SecondFactorRule,
        Throttle,
    },
    audit::{Journal, Syslog},
    cabinet::Cabinet,
    casework::{Board, Notebook, Presences, Tasks},
    history::Rulebook,
    hoaxes::is_hoax,
    own_rules::{OwnRules, RulesFailed},
    problem::DeskProblem,
    queue::Register,
    referring::{Help, HelpList},
    retention::Periods,
    routing::{Routing, RoutingRule},
    settings::{OfficeSettingsKeeper, ReadRules},
    threads::OfficeKeys,
};

/// What the desk needs of the store.
pub trait DeskStore:
    Submissions
    + Cases
    + Casework
    + BulkChanges
    + SecondLooks
    + CaseLinks
    + Erasures
    + Threads
    + KioskFleet
    + LocalContacts
    + OfficeSettings
    + StaffAccounts
    + AgencyAccounts
    + StaffSessions
    + StaffReminders
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
        + CaseLinks
        + Erasures
        + Threads
        + KioskFleet
        + LocalContacts
        + OfficeSettings
        + StaffAccounts
        + AgencyAccounts
        + StaffSessions
        + StaffReminders
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
    /// Where what is written down also goes, if anywhere.
    pub(crate) syslog: Option<Arc<Syslog>>,
    pub(crate) board: Arc<Board>,
    pub(crate) notebook: Arc<Notebook>,
    pub(crate) presences: Arc<Presences>,
    pub(crate) tasks: Arc<Tasks>,
    pub(crate) periods: Arc<Periods>,
    /// How many days drafts are kept, for staff to read: the gate erases them.
    pub(crate) drafts_days: u32,
    pub(crate) routing: Arc<Routing>,
    /// What may be told of a person's history.
    pub(crate) rulebook: Arc<Rulebook>,
    /// Where people can be referred to.
    pub(crate) help: Arc<HelpList>,
    /// Whether mail to staff goes anywhere.
    pub(crate) sends_mail: bool,
    /// How the office's settings are read, and how they come into effect; absent in tools.
    pub(crate) settings: Option<OfficeSettingsKeeper>,
    /// The office's rules as they were read last.
    pub(crate) read_rules: Arc<ReadRules>,
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
    /// escrow; what is due when goes by the clock in the office's zone. Its cabinet is empty until it has
    /// read the store.
    ///
    /// # Errors
    /// When rules of the office cannot be read.
    pub fn new(
        store: Arc<dyn DeskStore>,
        (ring, escrow): (KeyRing, PublicKey),
        rules: OwnRules,
        cost: PasswordCost,
        entropy: Entropy,
        (clock, zone): (Clock, TimeZone),
    ) -> Result<Self, RulesFailed> {
        let tasks = Tasks::built_in(zone, rules.officers.clone())?;
        let periods = Periods::built_in(&Disposition::ALL.map(Disposition::name))?;
        Ok(Self {
            office_keys: Arc::new(OfficeKeys {
                office: ring.present().clone(),
                escrow,
            }),
            cabinet: Arc::new(Cabinet::new(Arc::clone(&store), ring, rules.sorting)),
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
            drafts_days: 0,
            rulebook: Arc::new(rules.history),
            help: Arc::new(HelpList::new(Help::none())),
            routing: Arc::new(Routing::with(rules.officers)),
            sends_mail: false,
            settings: None,
            read_rules: Arc::default(),
            journal: Arc::new(Journal::new(Arc::clone(&store))),
            syslog: None,
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
    #[must_use]
    pub fn routing_by(mut self, rule: RoutingRule) -> Self {
        self.routing = Arc::new(self.routing.by(rule));
        self
    }

    /// The same desk, at which people can be referred to these.
    #[must_use]
    pub fn referring_to(mut self, help: Arc<HelpList>) -> Self {
        self.help = help;
        self
    }

    /// The same desk, which tells staff that drafts are kept for so many days.
    #[must_use]
    pub fn telling_of_drafts(mut self, days: u32) -> Self {
        self.drafts_days = days;
        self
    }

    /// The same desk, at which the office's settings can be changed.
    #[must_use]
    pub fn keeping_settings(mut self, keeper: OfficeSettingsKeeper) -> Self {
        self.settings = Some(keeper);
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
        let rules = self.office_rules().await?;
        if self.tasks.go_by((rules.deadlines, rules.hours)) {
            // What was due by other times stands elsewhere now. It is not found out again: what fails
            // from here on may not get in between.
            let lines = self.register.lines().into_iter();
            self.refile(lines.map(|line| line.intake.sequence()));
        }
        self.cabinet.catch_up((self.clock)()).await?;
        self.read_notes().await?;
        let unread = self.store.unread_messages().await?;
        let total = unread.iter().map(|(_, count)| *count).sum();
        let cases = self.by_case(&unread).into_keys().collect();
        let told = self.register.hear(total, cases);
        let wrote: Vec<i64> = unread.into_iter().map(|(sequence, _)| sequence).collect();
        self.cabinet.wrote_back(wrote.iter().copied());
        let news = self.cabinet.news();
        // What people closed as hoaxes before a restart counts after it.
        for sequence in &news {
            if is_hoax(&self.board.standing(*sequence)) {
                self.cabinet.confirm(*sequence, true);
            }
        }
        self.refile(news.into_iter().chain(self.cabinet.news()).chain(told));
        self.end_waits(wrote).await;
        self.give_out(rules.cases_go_out).await;
        Ok(())
    }
}
