//! What a person does on one page.

use anyhow::Result;
use tests::browser::Browser;

/// One thing that a person does, by the words that they see.
enum Act {
    Choose(&'static str),
    Fill(&'static str, &'static str),
    FillIn(&'static str, &'static str, &'static str),
    Select(&'static str, &'static str),
}

/// One page of a journey.
pub(super) struct Page {
    /// Its heading.
    pub(super) heading: &'static str,
    acts: Vec<Act>,
    /// The button that leads on; none where the journey ends.
    pub(super) onward: Option<&'static str>,
    /// What is said when the person tries to go on before doing anything.
    pub(super) refusal: Option<&'static str>,
    read: Vec<(&'static str, &'static str)>,
}

/// A page that is left by 'Continue'.
pub(super) fn page(heading: &'static str) -> Page {
    Page {
        heading,
        acts: Vec::new(),
        onward: Some("Continue"),
        refusal: None,
        read: Vec::new(),
    }
}

impl Page {
    pub(super) fn choose(self, label: &'static str) -> Self {
        self.act(Act::Choose(label))
    }

    pub(super) fn fill(self, label: &'static str, text: &'static str) -> Self {
        self.act(Act::Fill(label, text))
    }

    pub(super) fn fill_in(
        self,
        group: &'static str,
        label: &'static str,
        text: &'static str,
    ) -> Self {
        self.act(Act::FillIn(group, label, text))
    }

    pub(super) fn select(self, label: &'static str, option: &'static str) -> Self {
        self.act(Act::Select(label, option))
    }

    /// Leaves the page by another button.
    pub(super) fn onward(self, button: &'static str) -> Self {
        Self {
            onward: Some(button),
            ..self
        }
    }

    /// The journey ends here.
    pub(super) fn ends(self) -> Self {
        Self {
            onward: None,
            ..self
        }
    }

    /// First tries to go on with nothing done, and is told this.
    pub(super) fn refused(self, sentence: &'static str) -> Self {
        Self {
            refusal: Some(sentence),
            ..self
        }
    }

    /// What the desk reads of it.
    pub(super) fn reads(mut self, label: &'static str, answer: &'static str) -> Self {
        self.read.push((label, answer));
        self
    }

    pub(super) fn read_at_the_desk(&self) -> impl Iterator<Item = (String, String)> {
        self.read
            .iter()
            .map(|(label, answer)| ((*label).to_owned(), (*answer).to_owned()))
    }

    /// Does everything that is to be done on the page, but for going on.
    pub(super) async fn answer(&self, browser: &Browser) -> Result<()> {
        for act in &self.acts {
            match act {
                Act::Choose(label) => browser.choose(label).await?,
                Act::Fill(label, text) => browser.fill(label, text).await?,
                Act::FillIn(group, label, text) => browser.fill_in(group, label, text).await?,
                Act::Select(label, option) => browser.select(label, option).await?,
            }
        }
        Ok(())
    }

    fn act(mut self, act: Act) -> Self {
        self.acts.push(act);
        self
    }
}
