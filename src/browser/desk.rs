//! A page of fields that are filled in, read and copied from. Its elements stay as they were prerendered.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlElement, HtmlTextAreaElement, Url};

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskEvent {
    /// A field was filled in, or is left.
    Changed,
    /// A field is being filled in.
    Typed,
    /// The button that copies the field of this id was pressed.
    Copy(String),
}

/// Whether something is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Yes,
    No,
}

impl From<bool> for Shown {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// What came of copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    Yes,
    /// The browser does not allow it; the text is selected.
    Selected,
}

/// The page.
#[derive(Clone)]
pub struct Desk(Element);

impl Desk {
    /// The element of this selector; `None` where there is none.
    pub fn find(selector: &str) -> Option<Self> {
        gloo_utils::document().query_selector(selector).ok().flatten().map(Self)
    }

    /// What the page carries under this name; nothing where it does not.
    pub fn data(&self, name: &str) -> String {
        self.0.get_attribute(&["data-", name].concat()).unwrap_or_default()
    }

    /// The address that the folder of this page lies in, and its host; this page's own where `base` is empty.
    pub fn place(&self, base: &str) -> Option<(String, String)> {
        let url = if base.is_empty() {
            Url::new_with_base("../", &gloo_utils::document().base_uri().ok().flatten()?)
        } else {
            Url::new(base)
        };
        url.ok().map(|url| (url.href(), url.origin()))
    }

    /// What is filled in or chosen under this name: `on` or `off` of a check box.
    pub fn value(&self, name: &str) -> String {
        let field = ["[name=\"", name, "\"]:is(:checked, :not([type=\"radio\"]))"].concat();
        let Some(field) = self.one(&field) else { return String::new() };
        if field.get_attribute("type").as_deref() == Some("checkbox") {
            return if field.matches(":checked").unwrap_or(false) { "on" } else { "off" }.to_string();
        }
        Reflect::get(&field, &"value".into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
    }

    /// Sets the text of a field, or of all other elements of this selector.
    pub fn set_text(&self, selector: &str, text: &str) {
        for element in self.all(selector) {
            match element.dyn_ref::<HtmlTextAreaElement>() {
                Some(field) => field.set_value(text),
                None => element.set_text_content(Some(text)),
            }
        }
    }

    /// Sets each field that carries a text with a place for this, to that text with the value in its place.
    pub fn fill_in(&self, attribute: &str, place: &str, value: &str) {
        for element in self.all(&["[", attribute, "]"].concat()) {
            let text = element.get_attribute(attribute).unwrap_or_default().replace(place, value);
            if let Ok(Some(field)) = element.query_selector("textarea") {
                Self(element).set_text(&["#", &field.id()].concat(), &text);
            }
        }
    }

    /// Shows or hides everything of this selector.
    pub fn set_shown(&self, selector: &str, shown: Shown) {
        for element in self.all(selector) {
            if let Some(element) = element.dyn_ref::<HtmlElement>() {
                element.set_hidden(shown == Shown::No);
            }
        }
    }

    /// Sets an attribute of everything of this selector, or takes it away.
    pub fn set_attribute(&self, selector: &str, name: &str, value: Option<&str>) {
        for element in self.all(selector) {
            // Names are ours, and any text is a value.
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
    }

    /// Puts a new element in the place of all that is in the one of this selector.
    pub fn put(&self, selector: &str, name: &str, attributes: &[(&str, String)]) {
        let (Some(place), Ok(element)) = (self.one(selector), gloo_utils::document().create_element(name)) else {
            return;
        };
        for (name, value) in attributes {
            // Names are ours, and any text is a value.
            let _ = element.set_attribute(name, value);
        }
        place.replace_children_with_node_1(&element);
    }

    /// Calls with whatever is done from now on.
    pub fn listen(&self, act: impl Fn(DeskEvent) + Clone + 'static) {
        for (kind, read) in [
            ("input", (|_| Some(DeskEvent::Typed)) as fn(&Event) -> Option<DeskEvent>),
            ("change", |_| Some(DeskEvent::Changed)),
            ("click", pressed),
        ] {
            let act = act.clone();
            let heard = move |event: &Event| {
                if let Some(event) = read(event) {
                    act(event);
                }
            };
            EventListener::new_with_options(&self.0, kind, EventListenerOptions::enable_prevent_default(), heard)
                .forget();
        }
    }

    /// Copies the text of the field of this id; else selects it.
    pub fn copy(&self, id: &str, then: impl FnOnce(Copied) + 'static) {
        let Some(field) = self.one(&["#", id].concat()).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok())
        else {
            return;
        };
        spawn_local(async move {
            let copied = write(&field.value()).await;
            if copied == Copied::Selected {
                // Where it cannot be focused it can still be selected by hand.
                let _ = field.focus();
                field.select();
            }
            then(copied);
        });
    }

    fn one(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).ok().flatten()
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let Ok(found) = self.0.query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
    }
}

fn pressed(event: &Event) -> Option<DeskEvent> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-copy]").ok()??.get_attribute("data-copy").map(DeskEvent::Copy)
}

/// Where a page is not served safely there is no clipboard, and a frame may not use it.
async fn write(text: &str) -> Copied {
    let navigator = gloo_utils::window().navigator();
    let there = Reflect::get(&navigator, &JsValue::from("clipboard")).is_ok_and(|clipboard| clipboard.is_object());
    if there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok() {
        Copied::Yes
    } else {
        Copied::Selected
    }
}
