//! Somebody who writes in WordPress's block editor, with keys and clipboard. What is looked for does not depend on its
//! language; it is that of WordPress 6.1.

use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::{Key, error::WebDriverResult, prelude::*};

use super::WordPress;
use crate::support::{Page, Setting};

/// How long a button may take until it can be clicked.
const PATIENCE: Duration = Duration::from_secs(30);

/// What somebody may do in WordPress.
#[derive(Clone, Copy, Debug)]
pub enum Role {
    /// Pastes whatever HTML they like.
    Editor,
    /// Loses scripts, frames and unknown elements on saving.
    Author,
}

/// What is pasted, and where.
#[derive(Clone, Copy)]
pub enum Pasted<'a> {
    /// HTML, into the block *Anpassad HTML*.
    Html(&'a str),
    /// An address, into the block *Bädda in*.
    Embed(&'a str),
    /// An address, on a line of its own.
    Line(&'a str),
}

/// A signed-in person's browser.
pub struct Desk {
    page: Page,
    wordpress: String,
}

impl Desk {
    /// Signs in.
    pub async fn of(role: Role, wordpress: &WordPress) -> WebDriverResult<Self> {
        let page =
            Page::visit(&format!("{}/wp-login.php", wordpress.url()), Setting { alone: true, ..Setting::default() })
                .await?;
        let desk = Self { page, wordpress: wordpress.url() };
        let name = match role {
            Role::Editor => "editor",
            Role::Author => "author",
        };
        // It empties its fields and takes focus a moment after it is there.
        desk.page.wait("document.activeElement.id === 'user_login'").await?;
        desk.page.one("#user_login").await?.send_keys(name).await?;
        desk.page.one("#user_pass").await?.send_keys(format!("{name}-secret")).await?;
        desk.click("#wp-submit").await?;
        desk.page.wait("document.querySelector('#adminmenu') !== null").await?;
        Ok(desk)
    }

    /// Writes and publishes a post of one block; gives its address.
    pub async fn publish(&self, title: &str, pasted: Pasted<'_>) -> WebDriverResult<String> {
        self.page.driver.goto(format!("{}/wp-admin/post-new.php", self.wordpress)).await?;
        self.click(".editor-post-title__input").await?;
        self.keys(title).await?;
        match pasted {
            Pasted::Html(html) => {
                self.insert("html").await?;
                self.click(".wp-block-html textarea").await?;
                self.paste(html).await?;
                self.page.wait("document.querySelector('.wp-block-html textarea').value !== ''").await?;
            }
            Pasted::Embed(address) => {
                self.insert("embed").await?;
                self.click(".wp-block-embed input").await?;
                self.paste(address).await?;
                self.keys(Key::Enter).await?;
                self.sees_card().await?;
            }
            Pasted::Line(address) => {
                self.keys(Key::Enter).await?;
                self.page.wait("document.activeElement.matches('.wp-block-paragraph')").await?;
                self.paste(address).await?;
                self.sees_card().await?;
            }
        }
        self.click(".editor-post-publish-panel__toggle").await?;
        self.click(".editor-post-publish-button").await?;
        self.page.wait("document.querySelector('.post-publish-panel__postpublish-buttons a') !== null").await?;
        let address = self.page.eval("wp.data.select('core/editor').getPermalink()").await?;
        Ok(address.as_str().expect("an address").to_string())
    }

    /// Signs off.
    pub async fn leave(self) -> WebDriverResult<()> {
        self.page.close().await
    }

    /// Puts in a block by the editor's list of blocks, in which its name is looked for.
    async fn insert(&self, block: &str) -> WebDriverResult<()> {
        self.click(".edit-post-header-toolbar__inserter-toggle").await?;
        self.click(".block-editor-inserter__search input").await?;
        self.keys(block).await?;
        self.click(&format!(".editor-block-list-item-{block}")).await
    }

    /// Waits until the block shows what it found at the address.
    async fn sees_card(&self) -> WebDriverResult<()> {
        self.page.wait("document.querySelector('.wp-block-embed iframe') !== null").await
    }

    /// Copies a text and pastes it where the focus is.
    async fn paste(&self, text: &str) -> WebDriverResult<()> {
        let permissions = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
        self.page.devtools("Browser.grantPermissions", permissions).await?;
        let text = json!(text);
        self.page
            .eval(&format!(
                "(window.copied = false, navigator.clipboard.writeText({text}).then(() => copied = true), 0)"
            ))
            .await?;
        self.page.wait("copied").await?;
        let keys = self.page.driver.action_chain();
        keys.key_down(Key::Control).send_keys("v").key_up(Key::Control).perform().await
    }

    async fn keys(&self, keys: impl Into<TypingData>) -> WebDriverResult<()> {
        self.page.driver.action_chain().send_keys(keys).perform().await
    }

    /// Clicks the first element of this selector, as soon as it is there and nothing lies above it.
    async fn click(&self, selector: &str) -> WebDriverResult<()> {
        let start = Instant::now();
        loop {
            let clicked = match self.page.one(selector).await {
                Ok(element) => element.click().await,
                Err(error) => Err(error),
            };
            match clicked {
                Err(_) if start.elapsed() < PATIENCE => tokio::time::sleep(Duration::from_millis(50)).await,
                result => return result,
            }
        }
    }
}
