//! The form where it stands in another page: in a frame, or in a shadow root of the page itself.

use std::path::Path;

use rektorer_i_aktion::{
    instrument::Outline,
    lang::{LANGUAGES, folder},
};
use serde_json::{Value, json};
use thirtyfour::{WebElement, error::WebDriverResult};

use super::{Host, Outcome, Page, Site};

/// Elements that natively embedded forms stand in.
const MOUNTS: &str = "[data-rektorer-i-aktion], rektorer-i-aktion";

/// One form in a page, and the way to it.
pub struct Widget<'a> {
    page: &'a Page,
    /// An expression for the document or shadow root that holds the form.
    root: String,
    /// The address of our own site, without a slash at its end.
    ours: String,
    /// An expression for the height that the page around gives it, in pixels.
    room: String,
}

impl<'a> Widget<'a> {
    /// The form of its own page.
    pub fn own(page: &'a Page) -> Self {
        Self::in_frame(page, "")
    }

    /// The form in the frame that was entered.
    pub fn in_frame(page: &'a Page, ours: &str) -> Self {
        Self { page, root: "document".into(), ours: ours.into(), room: "innerHeight".into() }
    }

    /// The natively embedded form at this place of the page, from 0.
    pub fn native(page: &'a Page, ours: &str, place: usize) -> Self {
        Self::mounted(page, ours, format!("document.querySelectorAll('{MOUNTS}')[{place}]"))
    }

    /// The first one in another shadow root, which this expression gives.
    pub fn inner(page: &'a Page, ours: &str, root: &str) -> Self {
        Self::mounted(page, ours, format!("{root}.querySelector('{MOUNTS}')"))
    }

    fn mounted(page: &'a Page, ours: &str, mount: String) -> Self {
        let room = format!("{mount}.getBoundingClientRect().height");
        Self { page, root: format!("{mount}?.shadowRoot"), ours: ours.into(), room }
    }

    /// The value of an expression in which `root` is where the form is, and `ria` the form's element.
    pub async fn eval(&self, expression: &str) -> WebDriverResult<Value> {
        self.page.eval(&self.within(expression)).await
    }

    /// Waits until such an expression holds.
    pub async fn wait(&self, condition: &str) -> WebDriverResult<()> {
        self.page.wait(&self.within(&format!("ria && ({condition})"))).await
    }

    fn within(&self, expression: &str) -> String {
        let root = &self.root;
        format!("((root) => ((ria) => ({expression}))(root?.querySelector('[data-outline]')))({root})")
    }

    /// Waits until the app has taken over.
    pub async fn taken_over(&self) -> WebDriverResult<()> {
        self.wait("ria.dataset.app === 'on'").await
    }

    /// What its app knows of the instrument.
    pub async fn outline(&self) -> WebDriverResult<Outline> {
        let line = self.eval("ria.dataset.outline.split('\\n')[0]").await?;
        Ok(Outline::decode(line.as_str().unwrap_or_default()).expect("an outline"))
    }

    /// The first element of this selector.
    pub async fn one(&self, selector: &str) -> WebDriverResult<WebElement> {
        let script = format!("return {}.querySelector(arguments[0])", self.root);
        self.page.driver.execute(script, [json!(selector)]).await?.element()
    }

    /// Clicks the first element of this selector.
    pub async fn click(&self, selector: &str) -> WebDriverResult<()> {
        let element = self.one(selector).await?;
        element.scroll_into_view().await?;
        // Chromium knows only from what it has drawn whether a frame of another site lies below the mouse.
        self.page.drawn().await?;
        element.click().await
    }

    /// Takes a picture of what is drawn of the first element of this selector.
    pub async fn picture(&self, selector: &str, file: &Path) -> WebDriverResult<()> {
        let element = self.one(selector).await?;
        element.scroll_into_view().await?;
        self.page.drawn().await?;
        element.screenshot(file).await
    }

    /// Chooses a step by a click.
    pub async fn rate(&self, name: &str, value: &str) -> WebDriverResult<()> {
        self.click(&format!("input[name='{name}'][value='{value}']")).await
    }

    /// Clears an answer.
    pub async fn clear(&self, name: &str) -> WebDriverResult<()> {
        self.one(&format!("[data-clear='{name}']")).await?.click().await
    }

    /// Which of a group's values is checked.
    pub async fn chosen(&self, name: &str) -> WebDriverResult<Option<String>> {
        let value = self.eval(&format!("root.querySelector('input[name={name}]:checked')?.value ?? null")).await?;
        Ok(value.as_str().map(String::from))
    }

    /// The visible text of the first element of this selector, on one line.
    pub async fn text(&self, selector: &str) -> WebDriverResult<String> {
        Ok(self.one(selector).await?.text().await?.replace('\n', " "))
    }

    /// Waits until the height that it is given is that of its content.
    pub async fn fits(&self) -> WebDriverResult<()> {
        let content = "(root.body ?? ria).getBoundingClientRect().height";
        self.wait(&format!("Math.abs({} - Math.ceil({content})) <= 1", self.room)).await?;
        self.wait("!root.body || root.documentElement.scrollHeight <= innerHeight").await
    }

    /// A leader rates, sees the profile and reaches the readings; nothing is cut off or scrolls inside.
    pub async fn works(&self) -> Outcome {
        self.rates_and_reads().await?;
        self.fits().await?;
        // What grows is given room, and what shrinks gives it back.
        self.one("#analysis-fler summary").await?.click().await?;
        self.fits().await?;
        self.one("#analysis-fler summary").await?.click().await?;
        self.fits().await?;
        Ok(())
    }

    /// A leader rates, sees the profile and reaches the readings.
    pub async fn rates_and_reads(&self) -> Outcome {
        self.taken_over().await?;
        self.rate("structures", "4").await?;
        self.rate("research", "2").await?;
        self.wait("root.querySelectorAll('.radar .dot').length === 2").await?;
        let sentence = self.text(".sentence").await?;
        assert!(
            sentence.starts_with("Högst: Strukturer och system (4). Lägst: Erfarenhet och forskning (2)."),
            "{sentence}"
        );
        self.wait("root.querySelector('[name=read]:checked')?.value === '4'").await?;
        self.wait("root.querySelector(\"[data-capability='4'] .works a\").checkVisibility()").await?;
        let elsewhere = "[...root.querySelectorAll('a[href]:not([href^=\"#\"], [data-language])')].every(({target}) => target === '_blank')";
        assert_eq!(self.eval(elsewhere).await?, json!(true), "links open in a new tab");
        assert_eq!(self.eval("root.querySelector('footer a').href").await?, json!(format!("{}/#om", self.ours)));
        Ok(())
    }
}

/// What was sent while a form was used in a page of another host: files of ours were asked for, each without query or
/// cookie and with no more of that page's address than its host, and nothing else was.
pub fn nothing_was_sent(ours: &Site, host: &Host) {
    const FILES: [&str; 13] = [
        "/",
        "/badda-in/",
        "/badda-in.js",
        "/carry.html",
        "/carry.js",
        "/editor_bg.wasm",
        "/embed/",
        "/frame.js",
        "/native.html",
        "/native.js",
        "/record_bg.wasm",
        "/v1/embed.js",
        "/widget_bg.wasm",
    ];
    for asked in ours.asked() {
        let path = asked.path.split_once('?').map_or(&*asked.path, |(path, _)| path);
        let known = FILES
            .iter()
            .any(|file| LANGUAGES.iter().any(|(code, _)| path == format!("/{}{}", folder(code), &file[1..])));
        assert!(known && asked.method == "GET" && !asked.cookie, "{asked:?}");
        let from = asked.referrer.as_deref().unwrap_or_default();
        let known = from.is_empty() || from == host.url() || from.starts_with(&ours.origin());
        assert!(known, "{} was told {from}", asked.path);
        // Only what an editor wrote into an address.
        let written = ["/embed/?", "/v1/embed.js?"].iter().any(|address| asked.path.contains(address));
        assert!(written || !asked.path.contains('?'), "{asked:?}");
    }
    assert_eq!(host.asked(), Vec::<String>::new(), "what the host was asked, or was told of its policy");
}
