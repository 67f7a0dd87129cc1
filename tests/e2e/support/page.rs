//! An open page, driven through WebDriver.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{
    WebDriver, WebElement,
    common::{
        command::Command,
        print::{PrintPage, PrintParameters},
    },
    error::WebDriverResult,
    prelude::*,
};

use super::{File, Setting, Site, pool::Lent};

/// How long a condition may take to come true before the test fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// An open page, with a driver and a browser that are its own for as long as the value lives.
pub struct Page {
    pub driver: WebDriver,
    lent: Lent,
}

impl Page {
    /// Opens the site in Chromium and waits until the app has taken over and everything is fetched.
    pub async fn open(site: &Site) -> WebDriverResult<Self> {
        Self::open_with(site, Setting::default()).await
    }

    /// The same in another setting.
    pub async fn open_with(site: &Site, setting: impl Into<Setting>) -> WebDriverResult<Self> {
        Self::open_at(&site.url(), setting).await
    }

    /// The same of a form at this address.
    pub async fn open_at(address: &str, setting: impl Into<Setting>) -> WebDriverResult<Self> {
        let page = Self::visit(address, setting).await?;
        page.settled().await?;
        Ok(page)
    }

    /// Waits until the app has taken over and everything is fetched.
    pub async fn settled(&self) -> WebDriverResult<()> {
        self.taken_over().await?;
        self.wait("performance.getEntriesByName('rektorer-i-aktion:settled').length === 1").await
    }

    /// Opens an address until the page is there to read, whatever its app does.
    pub async fn visit(address: &str, setting: impl Into<Setting>) -> WebDriverResult<Self> {
        let lent = Lent::like(setting.into()).await?;
        let page = Self { driver: lent.driver.clone(), lent };
        page.driver.goto(address).await?;
        Ok(page)
    }

    /// Loads the page anew, until it is there to read. Not by the driver, with whose reload Firefox forgets where the
    /// page was scrolled to.
    pub async fn reload(&self) -> WebDriverResult<()> {
        self.eval("(window.left = true, setTimeout(() => location.reload()))").await?;
        self.wait("!window.left && document.readyState !== 'loading' && document.querySelector('main') !== null").await
    }

    /// Waits until the app has taken over.
    pub async fn taken_over(&self) -> WebDriverResult<()> {
        self.wait("performance.getEntriesByName('rektorer-i-aktion:interactive').length === 1").await
    }

    /// Ends the browser; fails if the page ever met an error or broke its policy.
    pub async fn close(self) -> WebDriverResult<()> {
        let faults = self.quit().await?;
        assert_eq!(faults, Vec::<String>::new(), "what must not happen in the page");
        Ok(())
    }

    /// Ends the browser; fails if the page met anything but faults that begin like this, or none at all.
    pub async fn close_despite(self, fault: &str) -> WebDriverResult<()> {
        let faults = self.quit().await?;
        assert!(!faults.is_empty() && faults.iter().all(|met| met.starts_with(fault)), "not only {fault}: {faults:?}");
        Ok(())
    }

    /// Ends the browser, whatever the page met.
    pub async fn close_despite_anything(self) -> WebDriverResult<()> {
        self.quit().await.map(drop)
    }

    async fn quit(self) -> WebDriverResult<Vec<String>> {
        let faults = self.eval("window.faults ?? []").await?;
        self.lent.give_back().await?;
        Ok(serde_json::from_value(faults)?)
    }

    /// One command of the browser's developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> WebDriverResult<Value> {
        self.driver.cdp().send_raw(command, parameters).await
    }

    /// The value of an expression in the page.
    pub async fn eval(&self, expression: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute(format!("return {expression}"), []).await?.json().clone())
    }

    /// Waits until an expression holds in the page.
    pub async fn wait(&self, condition: &str) -> WebDriverResult<()> {
        let start = Instant::now();
        let mut tick = tokio::time::interval(Duration::from_millis(20));
        while self.eval(condition).await? != Value::Bool(true) {
            assert!(start.elapsed() < PATIENCE, "never came true: {condition}");
            tick.tick().await;
        }
        Ok(())
    }

    /// Waits until the browser has drawn what is there now.
    pub async fn drawn(&self) -> WebDriverResult<()> {
        let twice = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))";
        self.eval(twice).await.map(drop)
    }

    /// Chooses a step by a click in the middle of its row, where the native radio lies. `x` is *Vet inte*.
    pub async fn rate(&self, name: &str, value: &str) -> WebDriverResult<()> {
        self.one(&format!("input[name='{name}'][value='{value}']")).await?.click().await
    }

    /// A leader rates, sees the profile and reaches the readings.
    pub async fn rates_and_reads(&self) -> WebDriverResult<()> {
        self.rate("structures", "4").await?;
        self.rate("research", "2").await?;
        self.wait("document.querySelectorAll('.radar .dot').length === 2").await?;
        self.wait("document.querySelector('[name=read]:checked')?.value === '4'").await?;
        assert!(self.one("[data-capability='4'] .works a").await?.is_displayed().await?, "the readings");
        Ok(())
    }

    /// Opens or closes a card's statements.
    pub async fn toggle_statements(&self, capability: &str) -> WebDriverResult<()> {
        self.one(&format!(".card:has(#{capability}) summary")).await?.click().await
    }

    /// The first element of this selector.
    pub async fn one(&self, selector: &str) -> WebDriverResult<WebElement> {
        self.driver.find(By::Css(selector)).await
    }

    /// The visible text of the first element of this selector.
    pub async fn text(&self, selector: &str) -> WebDriverResult<String> {
        self.one(selector).await?.text().await
    }

    /// The profile's sentence, on one line.
    pub async fn sentence(&self) -> WebDriverResult<String> {
        Ok(self.text(".sentence").await?.replace('\n', " "))
    }

    /// How many elements match.
    pub async fn count(&self, selector: &str) -> WebDriverResult<usize> {
        Ok(self.driver.find_all(By::Css(selector)).await?.len())
    }

    /// Which of a group's values is checked.
    pub async fn chosen(&self, name: &str) -> WebDriverResult<Option<String>> {
        let value =
            self.eval(&format!("document.querySelector(\"input[name='{name}']:checked\")?.value ?? null")).await?;
        Ok(value.as_str().map(String::from))
    }

    /// Presses a key.
    pub async fn press(&self, key: impl Into<char>) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(String::from(key.into())).perform().await
    }

    /// Turns the mouse wheel down by this many CSS pixels, over the middle of the window.
    pub async fn wheel(&self, pixels: u32) -> WebDriverResult<()> {
        let turn = json!({"type": "scroll", "x": 300, "y": 300, "deltaX": 0, "deltaY": pixels, "origin": "viewport"});
        let wheel = json!([{"type": "wheel", "id": "wheel", "actions": [turn]}]);
        self.driver.handle().cmd(Command::PerformActions(wheel.into())).await.map(drop)
    }

    /// Waits until the browser has saved a file, and takes it away.
    pub async fn saved(&self) -> File {
        self.lent.browser.files.take().await
    }

    /// Chooses a file in the first field for files.
    pub async fn hand(&self, name: &str, bytes: &[u8]) -> WebDriverResult<()> {
        let path = self.lent.browser.files.put(name, bytes);
        self.one("input[type=file]").await?.send_keys(path.to_string_lossy()).await
    }

    /// What the browser prints.
    pub async fn paper(&self) -> Result<Paper, Box<dyn std::error::Error>> {
        Paper::of(&self.pdf().await?)
    }

    /// The same as PDF, on sheets of A4.
    pub async fn pdf(&self) -> WebDriverResult<Vec<u8>> {
        let page = PrintPage { width: 21.0, height: 29.7 };
        self.driver.print_page(PrintParameters { page, ..Default::default() }).await
    }

    /// Moves focus to an element, without its being clicked.
    pub async fn put_focus_on(&self, selector: &str) -> WebDriverResult<()> {
        self.eval(&format!("document.querySelector({}).focus()", json!(selector))).await.map(drop)
    }

    /// What has focus: `name=value` of a radio, else the element's id or its name.
    pub async fn focus(&self) -> WebDriverResult<String> {
        let at = self
            .eval("(({type, name, value, id, localName}) => type === 'radio' ? name + '=' + value : id || localName)(document.activeElement)")
            .await?;
        Ok(at.as_str().unwrap_or_default().to_string())
    }

    /// Role, name and description of an element as the browser computes them for assistive technology.
    pub async fn accessible(&self, selector: &str) -> WebDriverResult<[String; 3]> {
        let document = self.devtools("DOM.getDocument", json!({"depth": 0})).await?;
        let at = json!({"nodeId": document["root"]["nodeId"], "selector": selector});
        let node = self.devtools("DOM.querySelector", at).await?;
        let tree = json!({"nodeId": node["nodeId"], "fetchRelatives": false});
        let tree = self.devtools("Accessibility.getPartialAXTree", tree).await?;
        Ok(["role", "name", "description"]
            .map(|field| tree["nodes"][0][field]["value"].as_str().unwrap_or_default().to_string()))
    }
}

/// The letters and digits on printed paper: what lies between them is guessed from distances.
pub struct Paper(String);

impl Paper {
    /// What is printed in a file of PDF.
    pub fn of(pdf: &[u8]) -> Result<Self, Box<dyn std::error::Error>> {
        Ok(Self(letters(&pdf_extract::extract_text_from_mem(pdf)?)))
    }

    /// How often these words stand on the paper.
    pub fn count(&self, words: &str) -> usize {
        self.0.matches(&letters(words)).count()
    }
}

fn letters(text: &str) -> String {
    let ligatures = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
    let text = ligatures.iter().fold(text.to_string(), |text, (one, letters)| text.replace(one, letters));
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}
