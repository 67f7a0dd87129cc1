//! The page, open in a browser.

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::support::{Page, Setting, Site};

pub struct Desk {
    pub site: Site,
    pub page: Page,
}

impl Desk {
    /// Opens the page and waits until its app is there.
    pub async fn open(setting: impl Into<Setting>) -> WebDriverResult<Self> {
        let site = Site::start().await;
        let page = Page::visit(&address(&site), setting).await?;
        page.wait("document.querySelector('[data-editors]')?.dataset.app === 'on'").await?;
        Ok(Self { site, page })
    }

    /// Chooses by a click.
    pub async fn choose(&self, name: &str, value: &str) -> WebDriverResult<()> {
        self.page.one(&format!("[name='{name}'][value='{value}']")).await?.click().await
    }

    /// Types into a field, and leaves it.
    pub async fn fill_in(&self, name: &str, text: &str) -> WebDriverResult<()> {
        let field = self.page.one(&format!("#{name}")).await?;
        field.clear().await?;
        field.send_keys(text).await?;
        self.page.press(thirtyfour::Key::Tab).await
    }

    /// What is there to copy under this name.
    pub async fn output(&self, name: &str) -> WebDriverResult<String> {
        let text = self.page.eval(&format!("document.querySelector('[data-output={name}] textarea').value")).await?;
        Ok(text.as_str().unwrap_or_default().to_string())
    }

    /// Whether anything of this selector is to be seen.
    pub async fn shows(&self, selector: &str) -> WebDriverResult<bool> {
        let seen = format!("[...document.querySelectorAll({})].some((at) => at.checkVisibility())", json!(selector));
        Ok(self.page.eval(&seen).await? == json!(true))
    }
}

fn address(site: &Site) -> String {
    format!("{}badda-in/", site.url())
}
