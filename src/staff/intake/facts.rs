//! What is known of an intake besides the answers.

use domain::wire::{desk::OpenedIntake, document::Channel};
use leptos::prelude::*;

use crate::{browser::names::language_name, shell::moment::Moment, words::say};

/// Reference, received, channel, language, alerts.
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
    view! {
        <section class="facts" aria-labelledby="facts-title">
            <h2 class="facts__title" id="facts-title">{say("facts")}</h2>
            <dl class="facts__list">
                <dt>{say("facts.reference")}</dt>
                <dd class="reference">{intake.entry.reference}</dd>
                <dt>{say("facts.received")}</dt>
                <dd>
                    <Moment at=intake.entry.received_at />
                </dd>
                <dt>{say("facts.channel")}</dt>
                <dd>{say(channel_key(intake.document.channel))}</dd>
                <dt>{say("facts.language")}</dt>
                <dd>{language_name(&intake.document.language)}</dd>
                <dt>{say("facts.alerts")}</dt>
                <dd>{say(alerts)}</dd>
            </dl>
        </section>
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
