//! A place in the prerendered page that the app fills.

use web_sys::Element;
use yew::{Html, create_portal};

/// An element of the page whose content has been handed over to the app.
#[derive(Clone, PartialEq)]
pub struct Slot(Element);

impl Slot {
    /// Empties the element and takes it.
    pub(super) fn take(element: Element) -> Self {
        element.set_text_content(None);
        Self(element)
    }

    /// Draws into it.
    pub fn filled(&self, content: Html) -> Html {
        create_portal(content, self.0.clone())
    }

    /// The element itself, to mount an app into.
    pub fn into_element(self) -> Element {
        self.0
    }
}
