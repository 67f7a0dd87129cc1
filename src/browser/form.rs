//! The prerendered form. Its elements stay where they are for good, so nothing a person did or is doing is
//! lost: the app reads them, listens to them, and now and then sets one.

use gloo_events::EventListener;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, NodeList};

use super::Slot;

/// What a person, or the browser on its own, did to the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormEvent {
    /// A radio of this name was chosen.
    Chosen { name: String, value: String },
    /// The button that clears this group was pressed.
    Clear { name: String },
    /// The browser brought the page back, perhaps with other values.
    Restored,
}

/// The mark that the loader sets on a group in which the person has chosen.
const CHOSEN: &str = "[data-chosen]";

/// The event by which others say that they have filled the form in.
pub(super) const FILLED: &str = "rektorer-i-aktion:filled";

/// Whether the button that clears a group is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clear {
    Offered,
    Withdrawn,
}

/// The form.
pub struct Form {
    root: Element,
    /// The loader's way to tell the page around.
    tell: Function,
    /// All places by name, looked up once: each search goes through the whole page.
    slots: Vec<(String, Slot)>,
}

/// What listens to the form; dropping it stops listening.
pub struct Listening {
    _listeners: [EventListener; 4],
}

impl Form {
    /// The form in an element; `None` where it is none. `tell` is called with the name of each event.
    pub fn of(root: JsValue, tell: JsValue) -> Option<Self> {
        let (root, tell) = (root.dyn_into::<Element>().ok()?, tell.dyn_into().ok()?);
        root.get_attribute("data-outline")?;
        let slots = root.query_selector_all("[data-slot]").ok()?;
        let named = |slot: Element| Some((slot.get_attribute("data-slot")?, Slot::new(slot)));
        Some(Self { slots: elements(&slots).filter_map(named).collect(), tell, root })
    }

    /// What it carries: the outline, and after that a word on each line. Its loader may change the words.
    pub fn carried(&self) -> String {
        self.root.get_attribute("data-outline").unwrap_or_default()
    }

    /// Names and values of all radios that are checked now, in the order of the page.
    pub fn chosen(&self) -> Vec<(String, String)> {
        let radios = self.root.query_selector_all("input:checked");
        radios.map_or_else(
            |_| Vec::new(),
            |radios| elements::<HtmlInputElement>(&radios).map(|radio| (radio.name(), radio.value())).collect(),
        )
    }

    /// Calls back whenever something happens to the form, until what it returns is dropped.
    #[must_use]
    pub fn listen(&self, callback: impl Fn(FormEvent) + Clone + 'static) -> Listening {
        let (on_change, on_click, on_filled) = (callback.clone(), callback.clone(), callback.clone());
        Listening {
            _listeners: [
                EventListener::new(&self.root, "change", move |event| {
                    if let Some(radio) = target::<HtmlInputElement>(event).filter(|input| input.type_() == "radio") {
                        on_change(FormEvent::Chosen { name: radio.name(), value: radio.value() });
                    }
                }),
                EventListener::new(&self.root, "click", move |event| {
                    // What was hit may lie inside the button: a translator of pages wraps its words.
                    let hit = target::<Element>(event).and_then(|at| at.closest("[data-clear]").ok().flatten());
                    if let Some(name) = hit.and_then(|button| button.get_attribute("data-clear")) {
                        on_click(FormEvent::Clear { name });
                    }
                }),
                EventListener::new(&self.root, FILLED, move |_| on_filled(FormEvent::Restored)),
                // Some browsers restore a form's values only after `load`, or bring back the whole page.
                EventListener::new(&gloo_utils::window(), "pageshow", move |_| callback(FormEvent::Restored)),
            ],
        }
    }

    /// Empties all places, for the app to fill.
    pub fn empty_slots(&self) {
        self.slots.iter().for_each(|(_, slot)| slot.empty());
    }

    /// The place of this name; `None` where the page has none.
    pub fn slot(&self, name: &str) -> Option<&Slot> {
        self.slots.iter().find(|(of, _)| of == name).map(|(_, slot)| slot)
    }

    /// Checks the radio of this name and value, or none, for the person: it is no choice of theirs.
    pub fn suggest(&self, name: &str, value: &str) {
        for radio in self.group(name) {
            radio.set_checked(radio.value() == value);
            if let Some(group) = radio.closest(CHOSEN).ok().flatten() {
                let _ = group.remove_attribute("data-chosen");
            }
        }
    }

    /// Whether the person has chosen in the group of this name, rather than the app for them.
    pub fn is_chosen(&self, name: &str) -> bool {
        self.find_one(&[CHOSEN, " [name=\"", name, "\"]"].concat()).is_some()
    }

    /// Leaves no radio of this name checked.
    pub fn uncheck(&self, name: &str) {
        self.group(name).iter().for_each(|radio| radio.set_checked(false));
    }

    /// Moves focus to the group of this name: to its first radio, from which the arrow keys go on.
    pub fn focus(&self, name: &str) {
        if let Some(radio) = self.group(name).first() {
            let _ = radio.focus();
        }
    }

    /// Shows or hides the button that clears the group of this name.
    pub fn set_clear(&self, name: &str, clear: Clear) {
        let button = self.find_one(&["[data-clear=\"", name, "\"]"].concat());
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            button.set_hidden(clear == Clear::Withdrawn);
        }
    }

    /// Says this in the page's one polite live region.
    pub fn announce(&self, text: &str) {
        if let Some(region) = self.find_one("[data-announce]") {
            region.set_text_content(Some(text));
        }
    }

    /// Tells the page around that something has come about, by its name alone.
    pub fn tell(&self, name: &str) {
        let _ = self.tell.call1(&JsValue::NULL, &name.into());
    }

    fn group(&self, name: &str) -> Vec<HtmlInputElement> {
        let radios = self.root.query_selector_all(&["input[name=\"", name, "\"]"].concat());
        radios.map_or_else(|_| Vec::new(), |radios| elements::<HtmlInputElement>(&radios).collect())
    }

    fn find_one(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }
}

fn elements<T: JsCast>(nodes: &NodeList) -> impl Iterator<Item = T> {
    (0..nodes.length()).filter_map(|index| nodes.get(index)?.dyn_into().ok())
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}
