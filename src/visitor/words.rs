//! The sentences of the page, in its language, with the office's names and numbers filled in.

use std::sync::LazyLock;

use domain::sentences::{ENGLISH, Sentences};
use leptos::prelude::*;
use ui::browser::region::country;
use wording::Catalogue;

use crate::{
    browser::{footer, surface::Surface},
    office::OfficeContext,
};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    Catalogue::new(&[
        ENGLISH,
        include_str!(concat!(env!("OUT_DIR"), "/en.catalogue")),
    ])
});

/// The sentences of the page.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    office: OfficeContext,
    surface: Surface,
}

/// The sentences of this page.
pub(crate) fn use_words() -> Words {
    expect_context()
}

/// A sentence of the app that speaks of nobody.
pub(crate) fn app_text(key: &str) -> String {
    CATALOGUE.text(key, &[])
}

impl Words {
    /// The English sentences.
    pub(crate) fn english(office: OfficeContext, surface: Surface) -> Self {
        Self { office, surface }
    }

    /// Whether telephone numbers can be dialled from this page.
    pub(crate) fn dials(self) -> bool {
        self.surface.dials()
    }

    /// Reads sentences that speak of this person. Follows the office becoming known.
    pub(crate) fn read<T>(self, person: &str, read: impl FnOnce(&Sentences<'_>) -> T) -> T {
        self.read_with(person, &[], read)
    }

    /// As [`Words::read`], with further arguments.
    pub(crate) fn read_with<T>(
        self,
        person: &str,
        more: &[(&str, &str)],
        read: impl FnOnce(&Sentences<'_>) -> T,
    ) -> T {
        let office = self.office_arguments();
        let arguments: Vec<(&str, &str)> = office
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .chain([("person", person)])
            .chain(more.iter().copied())
            .collect();
        read(&Sentences {
            catalogue: &CATALOGUE,
            arguments: &arguments,
            country,
        })
    }

    /// One sentence of the app.
    pub(crate) fn text(self, key: &str) -> String {
        self.read("self", |sentences| sentences.text(key))
    }

    fn office_arguments(self) -> Vec<(&'static str, String)> {
        let Some(office) = self.office.get() else {
            return unknown_office();
        };
        vec![
            ("office", office.name),
            ("telephone", office.telephone),
            ("tip-line", office.tip_line),
            ("detention-line", office.detention_line),
            ("court-line", office.court_line),
            (
                "sample",
                if office.sample { "yes" } else { "no" }.to_owned(),
            ),
            ("notice-authority", office.notices.authority),
            ("notice-purpose", office.notices.purpose),
            ("notice-routine-uses", office.notices.routine_uses),
            ("notice-disclosure", office.notices.disclosure),
            ("notice-omb-control", office.notices.omb_control),
            ("burden-minutes", office.notices.burden_minutes.to_string()),
        ]
    }
}

/// What can be said of an office that did not answer yet, or is not to be trusted: the number that
/// the page came with.
fn unknown_office() -> Vec<(&'static str, String)> {
    let elsewhere = app_text("not-loaded-number");
    let telephone = footer::telephone().unwrap_or_else(|| elsewhere.clone());
    ["tip-line", "detention-line", "court-line"]
        .map(|name| (name, elsewhere.clone()))
        .into_iter()
        .chain([
            ("telephone", telephone),
            ("office", app_text("not-loaded-office")),
        ])
        .collect()
}
