//! What stands around every field: heading or label, hint, why it is asked, what is wrong.

use domain::validation::Fault;
use leptos::prelude::*;

use super::{FieldContext, Why};

/// A group of controls with its legend.
#[component]
pub(super) fn GroupFrame(context: FieldContext, children: Children) -> impl IntoView {
    let class = group_class(&context, "usa-fieldset usa-form-group");
    let described_by = context.described_by();
    let id = context.field.id;
    let legend = if context.alone {
        let label = context.label.clone();
        view! {
            <legend class="question__legend">
                <h1 class="question__heading" tabindex="-1">{label}</h1>
            </legend>
        }
        .into_any()
    } else {
        view! { <legend class="usa-legend">{context.label.clone()}</legend> }.into_any()
    };
    view! {
        <fieldset class=class data-field=id aria-describedby=described_by>
            {legend}
            <Around context=context />
            {children()}
        </fieldset>
    }
}

/// One control with its label.
#[component]
pub(super) fn ControlFrame(context: FieldContext, children: Children) -> impl IntoView {
    let class = group_class(&context, "usa-form-group");
    let id = context.field.id;
    let label = context.label.clone();
    let label = if context.alone {
        view! {
            <h1 class="question__heading" tabindex="-1">
                <label class="question__label" for=id>{label}</label>
            </h1>
        }
        .into_any()
    } else {
        view! { <label class="usa-label" for=id>{label}</label> }.into_any()
    };
    view! {
        <div class=class>
            {label}
            <Around context=context />
            {children()}
        </div>
    }
}

/// The reason, folded until somebody wants it.
#[component]
pub fn WhyWeAsk(
    /// The reason and what announces it.
    why: Why,
) -> impl IntoView {
    view! {
        <details class="why">
            <summary class="why__summary">{why.summary}</summary>
            <div class="why__text">
                <p>{why.reason}</p>
            </div>
        </details>
    }
}

#[component]
fn Around(context: FieldContext) -> impl IntoView {
    let (hint_id, error_id) = (context.hint_id(), context.error_id());
    let error_class = if context.fault.is_some_and(Fault::is_advice) {
        "field-warning"
    } else {
        "usa-error-message"
    };
    view! {
        {context.hint.map(|hint| view! { <p class="usa-hint" id=hint_id>{hint}</p> })}
        {context.why.map(|why| view! { <WhyWeAsk why=why /> })}
        {context.error.map(|error| view! { <p class=error_class id=error_id>{error}</p> })}
    }
}

fn group_class(context: &FieldContext, class: &str) -> String {
    match context.fault {
        Some(fault) if !fault.is_advice() => format!("{class} usa-form-group--error"),
        _ => class.to_owned(),
    }
}
