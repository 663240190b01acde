//! What a person does: presses, chooses, writes. With the mouse, by touch, or with the keyboard
//! alone; the same journey can be walked by each.

use anyhow::{Context, Result, bail};
use fantoccini::actions::{
    ActionSequence, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions,
    PointerAction, TouchActions,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use super::engine::Engine;
use super::finding::Role;
use super::session::Browser;
use super::wait;

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

/// A click as the page hears it. WebKit's driver has no hands in a frame.
const CLICK_IN_FRAME: &str = "
    if (window === window.top) return false;
    arguments[0].click();
    return true;
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

    /// Takes the tick out of a box.
    pub async fn untick(&self, label: &str) -> Result<()> {
        let control = self.find(Role::Checkbox, label).await?;
        Ok(control.send_keys(" ").await?)
    }

    /// Chooses within a named group, where several groups offer the same words.
    pub async fn choose_in(&self, group: &str, label: &str) -> Result<()> {
        let group = self.find(Role::Group, group).await?;
        self.choose_within(Some(&group), label).await
    }

    /// Replaces what stands in a text field, key by key.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = self.find(Role::TextBox, label).await?;
        self.write_into(&field, text).await
    }

    /// As [`Browser::fill`], within a named group: the parts of a date, for example.
    pub async fn fill_in(&self, group: &str, label: &str, text: &str) -> Result<()> {
        let group = self.find(Role::Group, group).await?;
        let field = self.find_in(Some(&group), Role::TextBox, label).await?;
        self.write_into(&field, text).await
    }

    /// Picks from a list that opens.
    pub async fn select(&self, label: &str, option: &str) -> Result<()> {
        let list = self.find(Role::ComboBox, label).await?;
        if self.means == Means::Keyboard {
            self.tab_to(&list).await?;
            // A list takes what is typed as the beginning of the option.
            return self.type_text(option).await;
        }
        Ok(list.select_by_label(option).await?)
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

    /// Whether a radio button or box is chosen now.
    pub async fn is_chosen(&self, label: &str) -> Result<bool> {
        let (_, element) = self.find_choice(None, label).await?;
        Ok(element.is_selected().await?)
    }

    /// What stands in a text field now.
    pub async fn value(&self, label: &str) -> Result<String> {
        let field = self.find(Role::TextBox, label).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
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
        let what = format!("a {role:?} named “{name}” that can be used");
        let pressed = wait::until(&what, async || {
            let Some(element) = self.look_for(None, role, name).await? else {
                return Ok(None);
            };
            self.touch_off(&element, Key::Enter).await.map(Some)
        });
        match pressed.await {
            Ok(()) => Ok(()),
            Err(error) => Err(self.what_is_there(error, role).await),
        }
    }

    async fn choose_within(&self, group: Option<&Element>, label: &str) -> Result<()> {
        let (role, element) = self.find_choice(group, label).await?;
        if element.is_selected().await? {
            return Ok(());
        }
        match (self.means, role) {
            (Means::Keyboard, Role::Radio) => self.arrow_to(&element).await?,
            (Means::Keyboard, _) => self.touch_off(&element, Key::Space).await?,
            // A person's finger lands on the words: the input itself may be a drawn circle.
            _ => {
                let words = self.label_of(&element).await?;
                self.touch_off(&words, Key::Space).await?;
            }
        }
        let chosen = format!("“{label}” to be chosen");
        wait::until(&chosen, async || {
            Ok(element.is_selected().await?.then_some(()))
        })
        .await
    }

    async fn find_choice(&self, group: Option<&Element>, label: &str) -> Result<(Role, Element)> {
        let what = format!("a radio button or box named “{label}”");
        let found = wait::until(&what, async || {
            for role in [Role::Radio, Role::Checkbox] {
                if let Some(element) = self.look_for(group, role, label).await? {
                    return Ok(Some((role, element)));
                }
            }
            Ok(None)
        });
        match found.await {
            Ok(found) => Ok(found),
            Err(error) => {
                let error = self.what_is_there(error, Role::Radio).await;
                Err(self.what_is_there(error, Role::Checkbox).await)
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

    async fn write_into(&self, field: &Element, text: &str) -> Result<()> {
        match self.means {
            Means::Keyboard => self.tab_to(field).await?,
            _ => self.touch_off(field, Key::Enter).await?,
        }
        if field
            .prop("value")
            .await?
            .is_some_and(|value| !value.is_empty())
        {
            self.press_together(&[Key::Control.into(), 'a']).await?;
            self.press(Key::Delete).await?;
        }
        self.type_text(text).await
    }

    /// Uses an element by the means in hand; `key` is what starts it from the keyboard.
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

    async fn tap(&self, element: &Element) -> Result<()> {
        let [to_it, down, up] = self.press_on(element).await?;
        let finger = TouchActions::new("finger".to_owned());
        self.perform(finger.then(to_it).then(down).then(up)).await
    }

    async fn click(&self, element: &Element) -> Result<()> {
        if self.engine == Engine::WebKit {
            let clicked = self.client.execute(CLICK_IN_FRAME, vec![json!(element)]);
            if clicked.await? == true {
                return Ok(());
            }
        }
        let [to_it, down, up] = self.press_on(element).await?;
        let mouse = MouseActions::new("mouse".to_owned());
        self.perform(mouse.then(to_it).then(down).then(up)).await
    }

    /// Brings an element into sight and says how to press on its middle: whatever is drawn there
    /// takes the press, as with a person's hand.
    pub(super) async fn press_on(&self, element: &Element) -> Result<[PointerAction; 3]> {
        let into_view = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
        self.client.execute(into_view, vec![json!(element)]).await?;
        let element = element.clone();
        let button = MOUSE_BUTTON_LEFT;
        Ok([
            PointerAction::MoveToElement {
                element,
                duration: None,
                x: 0.0,
                y: 0.0,
            },
            PointerAction::Down { button },
            PointerAction::Up { button },
        ])
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

    pub(super) async fn perform(&self, actions: impl Into<ActionSequence>) -> Result<()> {
        Ok(self.client.perform_actions(actions.into()).await?)
    }
}
