//! Where a press lands. As a person's finger does, it waits until what it aims at stands still, can be used
//! and is not covered; and where the page moved in the very moment of the press, it aims again.

use anyhow::{Context, Result};
use fantoccini::actions::{
    ActionSequence, InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::elements::Element;
use serde_json::json;

use super::engine::Engine;
use super::session::Browser;
use super::wait::{NotYet, took_the_page};

/// Says what hinders a press on the middle of an element, nothing where nothing does. Then the page is
/// listened to: a press that does not come to the element after all is kept from whatever it came to.
/// The middle is that of the first box that the element is drawn in, as drivers have it. A page that is
/// not drawn, because nobody sees it, has no frames to wait for.
const AIM: &str = "
    const [element, done] = arguments;
    const root = element.getRootNode();
    const used = element.control ?? element;
    const frame = () => new Promise((drawn) => {
        const late = setTimeout(drawn, 200);
        requestAnimationFrame(() => { clearTimeout(late); drawn(); });
    });
    const box = () => Array.from(element.getClientRects()).find(({ width, height }) => width > 0 && height > 0);
    const place = () => {
        const { x, y, width, height } = box() ?? {};
        return [x, y, width, height].join();
    };
    const middle = () => {
        const { left, top, right, bottom } = box();
        return [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
            (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    };
    const named = (found) => found ? `<${found.localName}> “${found.textContent.trim().slice(0, 40)}”` : 'nothing';
    const at = (x, y) => root.elementFromPoint(x, y);
    const is_it = (found) => found !== null
        && (element.contains(found) || used.contains(found) || found.closest('label')?.control === element);
    const listen = () => {
        const listening = new AbortController();
        const press = { aside: '', begun: false, up: false, clicked: false };
        const is_gone = () => press.begun && !press.aside && !element.isConnected;
        press.ended = () => press.clicked || press.begun && !press.up || is_gone();
        press.stop = () => listening.abort();
        const hear = (event) => {
            if (!event.isTrusted) return;
            if (!press.begun) {
                const { clientX, clientY } = event.touches?.[0] ?? event;
                const found = at(clientX, clientY);
                press.begun = true;
                press.aside = is_it(found) ? '' : named(found);
            }
            press.up ||= /up$|end$/.test(event.type);
            press.clicked ||= event.type === 'click';
            if (!press.aside) return;
            event.preventDefault();
            event.stopImmediatePropagation();
        };
        const signs = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'click'];
        const options = { capture: true, passive: false, signal: listening.signal };
        for (const sign of signs) window.addEventListener(sign, hear, options);
        window[Symbol.for('press')]?.stop();
        window[Symbol.for('press')] = press;
    };
    const look = async () => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        await frame();
        const before = place();
        await frame();
        if (!element.isConnected) return 'it is gone';
        if (!box()) return 'it is not drawn';
        if (place() !== before) return 'it moves';
        if (used.matches(':disabled')) return 'it cannot be used';
        const found = at(...middle());
        if (!is_it(found)) return `it lies beneath ${named(found)}`;
        listen();
        return '';
    };
    look().then(done, (reason) => done(String(reason)));
";

/// What a press came to instead of its element; nothing where it came there, or took the page away. Waits
/// until the page has heard all of a press that is not held: a click may follow a tap late, or never.
const LANDED: &str = "
    const done = arguments[0];
    const press = window[Symbol.for('press')];
    const look = (looks) => {
        if (looks > 0 && !press.ended()) return setTimeout(look, 20, looks - 1);
        press.stop();
        delete window[Symbol.for('press')];
        return done(press.aside);
    };
    if (press) look(25);
    else done('');
";

/// A click as the page hears it. WebKit's driver has no hands in a frame.
const CLICK_IN_FRAME: &str = "
    if (window === window.top) return false;
    arguments[0].click();
    return true;
";

impl Browser {
    /// A finger on an element, and away again.
    pub(super) async fn tap(&self, element: &Element) -> Result<()> {
        let finger = TouchActions::new("finger".to_owned());
        self.press_on(element, |to_it| {
            finger.then(to_it).then(down()).then(up()).into()
        })
        .await
    }

    /// A click on an element.
    pub(super) async fn click(&self, element: &Element) -> Result<()> {
        if self.engine == Engine::WebKit {
            let clicked = self.client.execute(CLICK_IN_FRAME, vec![json!(element)]);
            if clicked.await? == true {
                return Ok(());
            }
        }
        let mouse = MouseActions::new("mouse".to_owned());
        self.press_on(element, |to_it| {
            mouse.then(to_it).then(down()).then(up()).into()
        })
        .await
    }

    /// The button of the mouse on an element, which stays down.
    pub(super) async fn hold(&self, element: &Element) -> Result<()> {
        let mouse = MouseActions::new("mouse".to_owned());
        let held = self
            .press_on(element, |to_it| mouse.then(to_it).then(down()).into())
            .await;
        if held.is_err() {
            self.let_go().await?;
        }
        held
    }

    /// Lets go of what [`Browser::hold_button`] holds.
    pub async fn let_go(&self) -> Result<()> {
        let mouse = MouseActions::new("mouse".to_owned());
        self.perform(mouse.then(up())).await
    }

    pub(super) async fn perform(&self, actions: impl Into<ActionSequence>) -> Result<()> {
        Ok(self.client.perform_actions(actions.into()).await?)
    }

    /// One attempt to press on the middle of an element, by actions that begin with the way to it. What
    /// hinders it is [`NotYet`]: then nothing was pressed.
    async fn press_on(
        &self,
        element: &Element,
        actions: impl FnOnce(PointerAction) -> ActionSequence,
    ) -> Result<()> {
        let hindered = self.client.execute_async(AIM, vec![json!(element)]).await?;
        let hindered = hindered.as_str().context("a reason")?;
        if !hindered.is_empty() {
            return Err(NotYet(hindered.to_owned()).into());
        }
        let to_it = PointerAction::MoveToElement {
            element: element.clone(),
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        self.perform(actions(to_it)).await?;
        let aside = match self.client.execute_async(LANDED, Vec::new()).await {
            Ok(aside) => aside,
            // A press may take the page away, and then there is nobody to ask.
            Err(error) if took_the_page(&error) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        match aside.as_str() {
            None | Some("") => Ok(()),
            Some(found) => Err(NotYet(format!("it moved, and the press came to {found}")).into()),
        }
    }
}

const fn down() -> PointerAction {
    PointerAction::Down {
        button: MOUSE_BUTTON_LEFT,
    }
}

const fn up() -> PointerAction {
    PointerAction::Up {
        button: MOUSE_BUTTON_LEFT,
    }
}
