//! One question: what to say, the answers to choose from, and what only the operator reads.

use domain::{
    answers::Withheld,
    journey::{self, Place},
    question::Question,
    validation::Finding,
    wire::office::AlertRoad,
};
use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};
use ui::{OpenPage, Prose, browser::focus, field::any_field};

use super::{call::Call, script::Script};
use crate::{
    browser::{options, page::set_title},
    words::{find, questionnaire, say, say_with},
};

/// The form. The first control has the focus as soon as it stands.
#[component]
pub(super) fn QuestionForm(
    call: Call,
    question: &'static Question,
    /// The call is over.
    over: Callback<()>,
) -> impl IntoView {
    set_title(&say_with("page-title", &[("page", &say("calls.page"))]));
    focus::after_render(".call__script :is(input, select), .call__acts button");
    let go_on = move |event: SubmitEvent| {
        event.prevent_default();
        if question.ends {
            call.end();
            over.run(());
        } else {
            call.read(question);
        }
    };
    let choose = move |event: KeyboardEvent| {
        if options::choose(&event) {
            event.prevent_default();
        }
    };
    let language = call.script.language();
    let body = move || {
        let findings = call.findings.get();
        untrack(|| {
            if question.is_notice() || question.ends {
                reading(call, question)
            } else {
                asking(call, question, &findings)
            }
        })
    };
    let note = find(&format!("calls-note.{}", question.id)).map(|note| {
        view! {
            <p class="call__note">
                <strong>{say("calls-note")}</strong>
                " "
                {note}
            </p>
        }
    });
    view! {
        <form class="call__card" novalidate on:submit=go_on on:keydown=choose>
            <p class="call__progress">{progress(call, question)}</p>
            {move || problems(call.script, call.person(), &call.findings.get())}
            {note}
            <div class="call__script" lang=language.tag dir=language.dir()>
                {body}
            </div>
            <Acts call question />
        </form>
    }
}

fn progress(call: Call, question: &Question) -> String {
    let progress = call
        .answers
        .with_untracked(|answers| journey::progress(answers, question));
    let section = questionnaire(&[]).section(progress.section);
    say_with(
        "calls-progress",
        &[
            ("section", &section),
            ("number", &progress.number.to_string()),
            ("of", &progress.of.to_string()),
        ],
    )
}

fn asking(call: Call, question: &'static Question, findings: &[Finding]) -> AnyView {
    let page = OpenPage {
        question,
        draft: call.draft,
        findings,
    };
    call.script
        .read(call.person(), &[], |text| page.view(any_field, text, false))
}

/// Something to say that asks nothing.
fn reading(call: Call, question: &'static Question) -> AnyView {
    let AlertRoad { service, .. } = call.alert_road().unwrap_or_default();
    let more = [("alerts-service", service.as_str())];
    call.script.read(call.person(), &more, |text| {
        let body = text.attribute(question.id, "body").unwrap_or_default();
        view! {
            <h1 class="question__heading" tabindex="-1">{text.heading(question)}</h1>
            <div class="prose">
                <Prose text=body dial=false />
            </div>
        }
        .into_any()
    })
}

/// What is wrong with what was typed.
fn problems(script: Script, person: &str, findings: &[Finding]) -> Option<impl IntoView + use<>> {
    if findings.is_empty() {
        return None;
    }
    let sentences = script.read(person, &[], |text| {
        let sentence = |finding: &Finding| text.error(&finding.field, finding.fault);
        findings.iter().map(sentence).collect::<Vec<_>>()
    });
    let sentence = |sentence: String| view! { <p>{sentence}</p> };
    Some(view! {
        <div class="usa-alert usa-alert--error" role="alert">
            <div class="usa-alert__body">{sentences.into_iter().map(sentence).collect_view()}</div>
        </div>
    })
}

/// The ways on.
#[component]
fn Acts(call: Call, question: &'static Question) -> impl IntoView {
    let withheld = call
        .answers
        .with_untracked(|answers| answers.withheld(question));
    let withhold = |one: Withheld| {
        view! {
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-pressed=(withheld == Some(one)).then_some("true")
                on:click=move |_| call.withhold(question, one)
            >
                {say(one.key())}
            </button>
        }
    };
    let withhold = question.sensitive.then(|| {
        [Withheld::PreferNotToAnswer, Withheld::TellAPerson]
            .map(withhold)
            .collect_view()
    });
    let place = Place::Question {
        question,
        returning: false,
    };
    let back = call.can_go_back(place).then(|| {
        view! {
            <button type="button" class="usa-button usa-button--unstyled" on:click=move |_| call.back()>
                {say("calls.back")}
            </button>
        }
    });
    let forward = if question.ends {
        "calls.end-wrong-door"
    } else {
        "calls.forward"
    };
    view! {
        <div class="call__acts">
            <button type="submit" class="usa-button">{say(forward)}</button>
            {withhold}
            {back}
        </div>
    }
}
