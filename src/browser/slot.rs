//! A place in the prerendered page that the app fills.

use web_sys::Element;
use yew::{Html, create_portal};

/// An element of the page whose content the app draws.
pub struct Slot(Element);

impl Slot {
    pub(super) fn new(element: Element) -> Self {
        Self(element)
    }

    /// Takes away what was prerendered in it.
    pub(super) fn empty(&self) {
        self.0.set_text_content(None);
    }

    /// Draws into it.
    pub fn filled(&self, content: Html) -> Html {
        create_portal(content, self.0.clone())
    }
}

/// An element outside the page, to mount an app into that draws through slots alone. `None` where the browser makes
/// none.
pub fn outside() -> Option<Element> {
    gloo_utils::document().create_element("div").ok()
}
