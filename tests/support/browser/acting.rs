//! What a person does: presses, chooses, writes. With the mouse, by touch, or with the keyboard
//! alone; the same journey can be walked by each.

use anyhow::{Context, Result, bail};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use super::engine::Engine;
use super::finding::Role;
use super::session::Browser;
use super::wait::{self, NotYet};

/// What a person acts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// Pointer and clicks.
    Mouse,
    /// Taps on a touch screen.
    Touch,
    /// Tab, arrows, space and enter, nothing else.
    Keyboard,
}

/// More stops than any page has.
const MOST_STOPS: usize = 300;

/// A press of Shift, as the page hears it. WebKit's driver keeps a modifier for the next key.
const SHIFT: &str = "
    const target = document.activeElement ?? document.body;
    for (const name of ['keydown', 'keyup']) {
        target.dispatchEvent(new KeyboardEvent(name, { key: 'Shift', bubbles: true, cancelable: true }));
    }
";

impl Browser {
    /// Presses a button.
    pub async fn press_button(&self, name: &str) -> Result<()> {
        self.activate(Role::Button, name).await
    }

    /// Presses the first button whose name begins with this, and gives the name.
    pub async fn press_button_beginning(&self, start: &str) -> Result<String> {
        self.activate_beginning(Role::Button, start).await
    }

    /// Follows the first link whose name begins with this: a count may stand behind it.
    pub async fn follow_link_beginning(&self, start: &str) -> Result<String> {
        self.activate_beginning(Role::Link, start).await
    }

    /// Follows a link.
    pub async fn follow_link(&self, name: &str) -> Result<()> {
        self.activate(Role::Link, name).await
    }

    /// Chooses a radio button or ticks a box; one that is chosen already stays so.
    pub async fn choose(&self, label: &str) -> Result<()> {
        self.choose_within(None, label).await
    }

    /// Takes the tick out of a box that has one.
    pub async fn untick(&self, label: &str) -> Result<()> {
        self.see_chosen(label).await?;
        self.use_once_there(Role::Checkbox, label, async |control| {
            Ok(control.send_keys(" ").await?)
        })
        .await?;
        wait::until(format!("the tick to leave “{label}”"), async || {
            Ok((!self.is_chosen(label).await?).then_some(()))
        })
        .await
    }

    /// Chooses within a named group, where several groups offer the same words.
    pub async fn choose_in(&self, group: &str, label: &str) -> Result<()> {
        self.choose_within(Some(group), label).await
    }

    /// Replaces what stands in a text field, key by key.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        self.fill_within(None, label, text).await
    }

    /// As [`Browser::fill`], within a named group: the parts of a date, for example.
    pub async fn fill_in(&self, group: &str, label: &str, text: &str) -> Result<()> {
        self.fill_within(Some(group), label, text).await
    }

    /// Picks from a list that opens, once it offers this.
    pub async fn select(&self, label: &str, option: &str) -> Result<()> {
        let what = format!("a list named “{label}” that offers “{option}”");
        let selected = wait::until(&what, async || {
            let Some(list) = self.look_for(None, Role::ComboBox, label).await? else {
                return Ok(None);
            };
            if self.means == Means::Keyboard {
                self.tab_to(&list).await?;
                // A list takes what is typed as the beginning of the option.
                return self.type_text(option).await.map(Some);
            }
            Ok(Some(list.select_by_label(option).await?))
        });
        match selected.await {
            Ok(()) => Ok(()),
            Err(error) => Err(self.what_is_there(error, Role::ComboBox).await),
        }
    }

    /// Presses and releases one key, wherever the focus is.
    pub async fn press(&self, key: Key) -> Result<()> {
        if matches!(key, Key::Shift) && self.engine == Engine::WebKit {
            self.client.execute(SHIFT, Vec::new()).await?;
            return Ok(());
        }
        self.press_together(&[char::from(key)]).await
    }

    /// As [`Browser::press`], while Shift is held.
    pub async fn press_with_shift(&self, key: Key) -> Result<()> {
        self.press_together(&[Key::Shift.into(), char::from(key)])
            .await
    }

    /// Presses and releases the key of one character, wherever the focus is.
    pub async fn press_character(&self, key: char) -> Result<()> {
        self.press_together(&[key]).await
    }

    /// Types with real key events, wherever the focus is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(text).await?)
    }

    async fn activate_beginning(&self, role: Role, start: &str) -> Result<String> {
        let what = format!("a {role:?} named “{start} …”");
        wait::until(&what, async || {
            let names = self.names(role).await?;
            let Some(name) = names.into_iter().find(|name| name.starts_with(start)) else {
                return Ok(None);
            };
            let Some(element) = self.look_for(None, role, &name).await? else {
                return Ok(None);
            };
            self.touch_off(&element, Key::Enter).await?;
            Ok(Some(name))
        })
        .await
    }

    async fn activate(&self, role: Role, name: &str) -> Result<()> {
        self.use_once_there(role, name, async |element| {
            self.touch_off(&element, Key::Enter).await
        })
        .await
    }

    /// Looks for a thing and uses it, again and again until both succeed.
    pub(super) async fn use_once_there(
        &self,
        role: Role,
        name: &str,
        using: impl AsyncFn(Element) -> Result<()>,
    ) -> Result<()> {
        let what = format!("a {role:?} named “{name}” that can be used");
        let used = wait::until(&what, async || {
            match self.look_for(None, role, name).await? {
                Some(element) => using(element).await.map(Some),
                None => Ok(None),
            }
        });
        match used.await {
            Ok(()) => Ok(()),
            Err(error) => Err(self.what_is_there(error, role).await),
        }
    }

    async fn choose_within(&self, group: Option<&str>, label: &str) -> Result<()> {
        let what = format!("a radio button or box named “{label}” that can be used");
        let used = wait::until(&what, async || {
            let Some((role, element)) = self.look_for_choice(group, label).await? else {
                return Ok(None);
            };
            if !element.is_selected().await? {
                self.use_choice(role, &element).await?;
            }
            Ok(Some(element))
        });
        let element = match used.await {
            Ok(element) => element,
            Err(error) => return Err(self.which_choices(error).await),
        };
        let chosen = format!("“{label}” to be chosen");
        wait::until(&chosen, async || {
            let chosen = match element.is_selected().await {
                Ok(chosen) => chosen,
                // It may have been drawn anew.
                Err(_) => self.is_chosen_within(group, label).await?,
            };
            Ok(chosen.then_some(()))
        })
        .await
    }

    async fn use_choice(&self, role: Role, element: &Element) -> Result<()> {
        match (self.means, role) {
            (Means::Keyboard, Role::Radio) => self.arrow_to(element).await,
            (Means::Keyboard, _) => self.touch_off(element, Key::Space).await,
            // A person's finger lands on the words: the input itself may be a drawn circle.
            _ => {
                let words = self.label_of(element).await?;
                self.touch_off(&words, Key::Space).await
            }
        }
    }

    async fn label_of(&self, input: &Element) -> Result<Element> {
        let found = self
            .client
            .execute(
                "return arguments[0].labels?.[0] ?? arguments[0];",
                vec![json!(input)],
            )
            .await?;
        let id = found
            .as_object()
            .and_then(|fields| fields.values().next()?.as_str())
            .context("no label")?;
        Ok(Element::from_element_id(
            self.client.clone(),
            id.to_owned().into(),
        ))
    }

    async fn fill_within(&self, group: Option<&str>, label: &str, text: &str) -> Result<()> {
        let what = format!("a field named “{label}” that can be written into");
        let filled = wait::until(&what, async || {
            let Some(field) = self.look_within(group, Role::TextBox, label).await? else {
                return Ok(None);
            };
            self.enter_field(&field).await?;
            let before = field.prop("value").await?;
            if before.is_some_and(|value| !value.is_empty()) {
                self.press_together(&[Key::Control.into(), 'a']).await?;
                self.press(Key::Delete).await?;
            }
            self.type_text(text).await.map(Some)
        });
        match filled.await {
            Ok(()) => Ok(()),
            Err(error) => Err(self.what_is_there(error, Role::TextBox).await),
        }
    }

    /// Brings the focus into a field: what is typed goes there and nowhere else.
    async fn enter_field(&self, field: &Element) -> Result<()> {
        if self.means == Means::Keyboard {
            return self.tab_to(field).await;
        }
        self.touch_off(field, Key::Enter).await?;
        if self.is_focused(field).await? {
            Ok(())
        } else {
            Err(NotYet("it does not take the focus".to_owned()).into())
        }
    }

    /// Uses an element by the means in hand; `key` is what starts it from the keyboard. One attempt: what
    /// cannot be used yet is [`NotYet`].
    pub(super) async fn touch_off(&self, element: &Element, key: Key) -> Result<()> {
        match self.means {
            Means::Mouse => self.click(element).await,
            Means::Touch => self.tap(element).await,
            Means::Keyboard => {
                self.tab_to(element).await?;
                self.press(key).await
            }
        }
    }

    /// Tab, stop by stop, until the focus is there.
    pub(super) async fn tab_to(&self, element: &Element) -> Result<()> {
        for _ in 0..MOST_STOPS {
            if self.is_focused(element).await? {
                return Ok(());
            }
            self.tab().await?;
        }
        bail!(
            "the keyboard does not reach a {}",
            element.html(false).await?
        )
    }

    /// To the group by Tab, then to the radio button by arrows, which choose as they go.
    async fn arrow_to(&self, radio: &Element) -> Result<()> {
        let in_group = "return document.activeElement?.type === 'radio'
            && document.activeElement.name === arguments[0].name;";
        for _ in 0..MOST_STOPS {
            if self.is_focused(radio).await? {
                // An arrow has chosen it; as the group's first stop it still wants the space bar.
                return if radio.is_selected().await? {
                    Ok(())
                } else {
                    self.press(Key::Space).await
                };
            }
            let inside = self.client.execute(in_group, vec![json!(radio)]).await? == json!(true);
            if inside {
                self.press(Key::Down).await?;
            } else {
                self.tab().await?;
            }
        }
        bail!("the keyboard does not reach a {}", radio.html(false).await?)
    }

    /// To the next stop. Behind the last one a person comes through the browser's own buttons and
    /// back to the page; a browser without a display may leave them there.
    async fn tab(&self) -> Result<()> {
        self.press(Key::Tab).await?;
        let on_page = "return document.hasFocus();";
        if self.client.execute(on_page, Vec::new()).await? != json!(true) {
            self.engine.focus_page(&self.client).await?;
        }
        Ok(())
    }

    async fn is_focused(&self, element: &Element) -> Result<bool> {
        let answer = self
            .client
            .execute(
                "return document.activeElement === arguments[0];",
                vec![json!(element)],
            )
            .await?;
        Ok(answer == json!(true))
    }

    async fn press_together(&self, keys: &[char]) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.perform(actions).await
    }
}
