//! What is known of an intake besides the answers.

use domain::wire::{desk::OpenedIntake, document::Channel};
use leptos::prelude::*;

use crate::{browser::names::language_name, shell::moment::Moment, words::say};

/// Received, channel, kiosk, language, alerts. The reference stands in the heading.
#[component]
pub(super) fn Facts(
    /// The intake.
    intake: OpenedIntake,
) -> impl IntoView {
    let alerts = if intake.notice_requested {
        "facts.alerts-requested"
    } else {
        "facts.no-alerts"
    };
    let channel = say(channel_key(intake.document.channel));
    let kiosk = intake
        .kiosk
        .map(|name| fact("kiosk", view! { <bdi>{name}</bdi> }));
    view! {
        <dl class="facts" aria-label=say("facts")>
            {fact("received", view! { <Moment at=intake.entry.received_at /> })}
            {fact("channel", channel)} {kiosk} {fact("language", language_name(&intake.document.language))}
            {fact("alerts", say(alerts))}
        </dl>
    }
}

fn fact(name: &str, value: impl IntoView) -> impl IntoView {
    view! {
        <div>
            <dt>{say(&format!("facts.{name}"))}</dt>
            <dd>{value}</dd>
        </div>
    }
}

const fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Kiosk => "channel.kiosk",
        Channel::Widget => "channel.widget",
        Channel::Web => "channel.web",
        Channel::Phone => "channel.phone",
    }
}
