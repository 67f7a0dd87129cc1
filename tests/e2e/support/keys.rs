//! With the keyboard alone; focus is never lost.

use serde_json::json;
use thirtyfour::{Key, error::WebDriverResult};

use super::Page;

impl Page {
    /// Goes on by Tab until focus is on this; it is never nowhere.
    pub async fn tab_to(&self, selector: &str) -> WebDriverResult<()> {
        let mut stops = Vec::new();
        while stops.last().is_none_or(|(_, reached)| !reached) {
            self.press(Key::Tab).await?;
            let at = self.focus().await?;
            assert_ne!(at, "body", "on the way to {selector}: {stops:?}");
            assert!(stops.len() < 40, "no {selector}: {stops:?}");
            stops.push((at, self.has_focus(selector).await?));
        }
        Ok(())
    }

    /// Fails if focus is elsewhere.
    pub async fn focus_is_on(&self, selector: &str) -> WebDriverResult<()> {
        assert!(self.has_focus(selector).await?, "focus is on {}, not on {selector}", self.focus().await?);
        Ok(())
    }

    async fn has_focus(&self, selector: &str) -> WebDriverResult<bool> {
        Ok(self.eval(&format!("document.activeElement.matches({})", json!(selector))).await? == json!(true))
    }
}
