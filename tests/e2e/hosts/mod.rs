//! The form in the pages of others, each served from another site: one folder for each kind of host.

mod consent;
mod fixed_height;
mod hidden;
mod hostile_css;
mod late_insertion;
mod listener;
mod moved_and_removed;
mod municipio_module;
mod municipio_policy;
mod narrow_parents;
mod options;
mod other_wasm;
mod own_loader;
mod pasted_twice;
mod sandbox;
mod slow;
mod small_root;
mod storage_denied;
mod strict_policy;
mod theme;
mod tidy;
mod two_frames;
mod two_widgets;
mod wasm_missing;
mod wordpress;
mod wrong_type;

pub use municipio_policy::natively as of_municipio;
pub use strict_policy::POLICY as STRICT;
use thirtyfour::error::WebDriverResult;

use crate::support::{Fault, Host, Outcome, PROOF, Page, Setting, Site, Widget, nothing_was_sent};

/// Every computed property of what the form is made of, its font left out, which is the host's.
const LOOK: &str = "Object.fromEntries(['.ria', 'h1', '.promise', 'h3', '.wording', '.card', '.step', '.step input', '.row', \
    '.row::before', '.clear', 'summary', '.depth', '.profile', '.radar', '.radar .label', 'table', 'th', '.choice span', \
    'footer a'] \
    .map((selector) => { \
        const [element, pseudo] = selector.split('::'); \
        const style = getComputedStyle(selector === '.ria' ? ria : ria.querySelector(element), pseudo && '::' + pseudo); \
        const names = [...style].filter((name) => !name.startsWith('--') && name !== 'font-family'); \
        return [selector, Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))]; \
    }))";

/// A host's page in a browser, and the servers behind it.
pub struct Visit {
    pub ours: Site,
    host: Host,
    pub page: Page,
}

impl Visit {
    /// Opens a host's page.
    pub async fn to(page: &str, setting: impl Into<Setting>) -> WebDriverResult<Self> {
        Self::under(None, page, setting).await
    }

    /// Opens a host's page that is served with this policy.
    pub async fn under(policy: Option<&str>, page: &str, setting: impl Into<Setting>) -> WebDriverResult<Self> {
        Self::of(Site::start().await, policy, page, setting).await
    }

    /// Opens a host's page while one of our files is at fault.
    pub async fn with(
        file: &'static str,
        fault: Fault,
        page: &str,
        setting: impl Into<Setting>,
    ) -> WebDriverResult<Self> {
        Self::of(Site::with(file, fault).await, None, page, setting).await
    }

    /// Serves several pages of a host, and opens the first.
    pub async fn to_each(pages: &[String], setting: impl Into<Setting>) -> WebDriverResult<Self> {
        let ours = Site::start().await;
        let host = Host::serve_all(pages, None, &ours.origin()).await;
        let page = Page::visit(&host.url_of(0), setting).await?;
        Ok(Self { ours, host, page })
    }

    /// Goes to the page at this place, from 0.
    pub async fn go(&self, place: usize) -> WebDriverResult<()> {
        self.around().await?;
        self.page.driver.goto(self.host.url_of(place)).await
    }

    async fn of(ours: Site, policy: Option<&str>, page: &str, setting: impl Into<Setting>) -> WebDriverResult<Self> {
        let host = Host::serve(page, policy, &ours.origin()).await;
        let page = Page::visit(&host.url(), setting).await?;
        Ok(Self { ours, host, page })
    }

    /// The natively embedded form at this place of the page, from 0.
    pub fn native(&self, place: usize) -> Widget<'_> {
        Widget::native(&self.page, &self.ours.origin(), place)
    }

    /// The natively embedded form in another shadow root, which this expression gives.
    fn inner(&self, root: &str) -> Widget<'_> {
        Widget::inner(&self.page, &self.ours.origin(), root)
    }

    /// Enters the frame at this place of the page, from 0, and leads to the form in it.
    pub async fn frame(&self, place: u16) -> WebDriverResult<Widget<'_>> {
        self.page.driver.enter_default_frame().await?;
        self.page.driver.enter_frame(place).await?;
        Ok(Widget::in_frame(&self.page, &self.ours.origin()))
    }

    /// Goes back from a frame to the page around.
    async fn around(&self) -> WebDriverResult<()> {
        self.page.driver.enter_default_frame().await
    }

    /// Ends the visit, in which nothing may have gone wrong, neither here nor in a frame that was entered, and nothing
    /// have been sent.
    pub async fn close(self) -> Outcome {
        let faults = "window.faults ?? []";
        assert_eq!(self.page.eval(faults).await?, serde_json::json!([]), "in the frame");
        self.around().await?;
        assert_eq!(self.page.eval(faults).await?, serde_json::json!([]), "in the page");
        self.page.eval(&format!("void (new Image().src = '{PROOF}')")).await?;
        self.host.proof().await;
        nothing_was_sent(&self.ours, &self.host);
        self.page.eval("window.faults?.splice(0)").await?;
        self.page.close_despite_anything().await?;
        Ok(())
    }
}
