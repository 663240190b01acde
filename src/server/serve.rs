//! `intake serve`.

use std::{
    io::{self, Write},
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use anyhow::Context;
use axum::serve::ListenerExt;
use desk::Token;
use notifier::Notifier;
use store::Alone;
use tokio::{
    net::{TcpListener, TcpStream},
    select,
    signal::unix::{Signal, SignalKind, signal},
    sync::watch,
    task::JoinHandle,
    time::{MissedTickBehavior, interval, timeout},
};

use crate::{
    House, edges,
    settings::{OfferedLanguage, ServedRole, Settings, Standing},
};

/// How often the desk looks for what arrived. Whoever asks for the queue makes it look too.
const ROUND: Duration = Duration::from_secs(5);
/// How often what expired is erased: within a minute of its end; and how soon staff are reminded.
const TIDYING: Duration = Duration::from_mins(1);
/// How often to look whether the office says something else of itself by now: at the desk it counts at
/// once, at other nodes as soon as they look.
const PUBLISHING: Duration = Duration::from_secs(5);
/// How often to look whether it is time for a second look at what is held apart, and whether something
/// is due to be erased.
const HOUSEKEEPING: Duration = Duration::from_hours(1);
/// How often to look whether a custody system dropped a file, or mail came back.
const READING: Duration = Duration::from_secs(5);
/// Said by the second one.
const ANOTHER_DELIVERS: &str = "another process delivers alerts over this database: give one of them \
    other roles (--role), or wait until it has ended";
/// How long requests may go on after we were told to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// Serves until told to stop (SIGTERM, SIGINT). Says on `out` where, one line each.
///
/// # Errors
/// When the house cannot be opened or the address is taken.
pub async fn run(settings: &Settings, out: &mut impl Write) -> anyhow::Result<()> {
    say_languages(&settings.languages);
    let mut rng = edges::system_random();
    let (clock, entropy) = (edges::system_clock(), edges::system_entropy());
    let house = Arc::new(House::open(settings, clock, entropy, &mut rng).await?);
    let listener = TcpListener::bind(settings.listen).await?;
    // Before anybody is told that we are here, so that nobody can stop us half.
    let signals = Signals::listen()?;
    let alerts = Alerts::start(&house).await?;
    announce(&house, listener.local_addr()?, out).await?;

    let (stop, stopped) = watch::channel(false);
    let housekeeping = tokio::spawn(keep_house(Arc::clone(&house)));
    let shipping = tokio::spawn(ship_audit(Arc::clone(&house)));
    let service = house
        .router()
        .into_make_service_with_connect_info::<SocketAddr>();
    let listener = listener.tap_io(send_at_once);
    let serving = axum::serve(listener, service).with_graceful_shutdown(told_to_stop(stopped));
    let serving = tokio::spawn(serving.into_future());

    signals.wait().await;
    tracing::info!("stopping");
    stop.send_replace(true);
    house.say_farewell();
    if timeout(FAREWELL, serving).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
    housekeeping.abort();
    shipping.abort();
    if let Some(alerts) = alerts {
        alerts.end().await;
    }
    house.close().await;
    Ok(())
}

/// An answer is written in one or two pieces. The second would wait until the first is acknowledged, which
/// the other side puts off for 40 ms.
fn send_at_once(connection: &mut TcpStream) {
    // It fails only on a connection that is gone.
    drop(connection.set_nodelay(true));
}

/// Who answers for what visitors read: said at every start, so that no draft goes unnoticed.
fn say_languages(languages: &[OfferedLanguage]) {
    for OfferedLanguage { language, standing } in languages {
        let language = language.tag;
        match standing {
            Standing::Source => {}
            Standing::SignedOff { by, on } => {
                tracing::info!(language, by, on, "a person signed this language off");
            }
            Standing::Unchecked => {
                tracing::warn!(
                    language,
                    "offered as a machine translated it: nobody signed it off"
                );
            }
            Standing::Draft => {
                tracing::warn!(
                    language,
                    "offered as a draft of a machine: nobody signed it off"
                );
            }
            Standing::HeldBack => {
                tracing::warn!(
                    language,
                    "not offered: a machine made it, and nobody signed it off"
                );
            }
        }
    }
}

async fn announce(house: &House, address: SocketAddr, out: &mut impl Write) -> anyhow::Result<()> {
    let base = base_address(address);
    writeln!(out, "visitor: {base}/")?;
    writeln!(out, "kiosk: {base}/kiosk")?;
    writeln!(out, "desk: {base}/desk/")?;
    if let Some(token) = house.invite_first().await? {
        writeln!(
            out,
            "first administrator (works once): {}",
            setup_link(&base, &token)
        )?;
    }
    if let Some(sheet) = house.escrow_sheet() {
        let sheet = sheet.display();
        writeln!(
            out,
            "escrow sheet (print it, then delete the file): {sheet}"
        )?;
    }
    writeln!(out, "ready")?;
    out.flush()?;
    Ok(())
}

/// Where a browser on this machine finds a server that listens there.
pub(crate) fn base_address(mut address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        address.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    format!("http://{address}")
}

/// The link that takes up an invitation. What is behind the `#` stays in the browser.
pub(crate) fn setup_link(base: &str, token: &Token) -> String {
    format!("{base}/desk/setup#{}", token.as_text())
}

/// What goes on beside the answering: the desk opens what arrived, so that whoever asks for the queue
/// does not wait for a flood to be opened, what expired and what is due is erased, some of what is held
/// apart comes back, and the manifest is renewed.
async fn keep_house(house: Arc<House>) {
    let (mut rounds, mut minutes) = (interval(ROUND), interval(TIDYING));
    let mut reminding = interval(TIDYING);
    let mut publishing = interval(PUBLISHING);
    let (mut looks, mut erasing) = (interval(HOUSEKEEPING), interval(HOUSEKEEPING));
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    publishing.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let done = select! {
            _ = rounds.tick() => house.catch_up().await,
            _ = minutes.tick() => house.erase_expired().await,
            _ = reminding.tick() => house.leave_reminders().await,
            _ = publishing.tick() => house.renew_manifest().await,
            _ = looks.tick() => house.draw_for_second_look().await,
            _ = erasing.tick() => house.erase_due().await,
        };
        if let Err(error) = done {
            tracing::error!(%error, "the house was not kept; the next round tries again");
        }
    }
}

/// Sends what happened at the desk to the office's collector of logs. It goes on by itself: a collector
/// that does not answer holds up nothing else.
async fn ship_audit(house: Arc<House>) {
    let mut rounds = interval(ROUND);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        rounds.tick().await;
        if let Err(error) = house.ship_audit().await {
            tracing::error!(%error, "the audit was not sent off; the next round tries again");
        }
    }
}

/// What goes on beside the answering where alerts are delivered.
struct Alerts {
    notifier: Notifier,
    delivering: JoinHandle<()>,
    reading: JoinHandle<()>,
    _alone: Alone,
}

impl Alerts {
    /// `None` where another process delivers.
    async fn start(house: &Arc<House>) -> anyhow::Result<Option<Self>> {
        let Some(notifier) = house
            .notifier()
            .filter(|_| house.serves(ServedRole::Notifier))
        else {
            return Ok(None);
        };
        let notifier = notifier.clone();
        let alone = house.deliver_alone().await?.context(ANOTHER_DELIVERS)?;
        // Whoever held these claims held the lock, and is gone.
        notifier.take_over().await?;
        let delivers = notifier.clone();
        Ok(Some(Self {
            delivering: tokio::spawn(async move { delivers.keep_delivering().await }),
            reading: tokio::spawn(read_folders(notifier.clone())),
            notifier,
            _alone: alone,
        }))
    }

    /// Lets what is on its way end.
    async fn end(self) {
        self.reading.abort();
        self.notifier.stop();
        if timeout(FAREWELL, self.delivering).await.is_err() {
            tracing::warn!("some messages were not handed over in time; they may go out twice");
        }
    }
}

/// Reads what custody systems dropped, and the mail that came back.
async fn read_folders(notifier: Notifier) {
    let mut rounds = interval(READING);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        rounds.tick().await;
        notifier.read_folders().await;
        notifier.read_bounces().await;
    }
}

/// The ways of being told to stop.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn listen() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn wait(mut self) {
        select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

async fn told_to_stop(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone, which is the same wish.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}
