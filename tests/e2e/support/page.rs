//! A page in headless Chromium, driven through WebDriver.

use std::{
    process::Stdio,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{
    ChromiumLikeCapabilities, DesiredCapabilities, Key, WebDriver, WebElement, error::WebDriverResult, prelude::*,
};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use super::Site;

/// How long a condition may take to come true before the test fails.
const PATIENCE: Duration = Duration::from_secs(15);

/// Collects what must not happen, from before the page's own first line.
const WATCH: &str = r#"
    window.faults = [];
    addEventListener("error", (event) => faults.push("error: " + event.message));
    addEventListener("unhandledrejection", (event) => faults.push("rejection: " + event.reason));
    addEventListener("securitypolicyviolation", (event) => faults.push("policy: " + event.violatedDirective));
"#;

/// How the browser is set up.
#[derive(Clone, Copy)]
pub struct Setting {
    pub width: u32,
    pub height: u32,
    pub script: bool,
}

impl Default for Setting {
    fn default() -> Self {
        Self { width: 1280, height: 900, script: true }
    }
}

/// An open page, with a driver and a browser of its own.
pub struct Page {
    pub driver: WebDriver,
    chromedriver: Child,
}

impl Page {
    /// Opens the site and waits until the app has taken over and everything is fetched.
    pub async fn open(site: &Site) -> WebDriverResult<Self> {
        Self::open_with(site, Setting::default()).await
    }

    /// The same in another setting.
    pub async fn open_with(site: &Site, setting: Setting) -> WebDriverResult<Self> {
        let page = Self::blank(setting).await?;
        page.driver.goto(site.url()).await?;
        for mark in ["interactive", "settled"] {
            page.wait(&format!("performance.getEntriesByName('rektorer-i-aktion:{mark}').length === 1")).await?;
        }
        Ok(page)
    }

    /// A browser that shows nothing yet.
    pub async fn blank(setting: Setting) -> WebDriverResult<Self> {
        let (chromedriver, port) = start_chromedriver().await;
        let mut capabilities = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ] {
            capabilities.add_arg(argument)?;
        }
        capabilities.set("goog:loggingPrefs", json!({"performance": "ALL", "browser": "ALL"}))?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        let page = Self { driver, chromedriver };
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": WATCH})).await?;
        let Setting { width, height, script } = setting;
        let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        page.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
        page.devtools("Emulation.setScriptExecutionDisabled", json!({"value": !script})).await?;
        Ok(page)
    }

    /// Ends the browser; fails if the page ever met an error or broke its policy.
    pub async fn close(mut self) -> WebDriverResult<()> {
        let faults = self.eval("window.faults ?? []").await?;
        self.driver.quit().await?;
        let _ = self.chromedriver.kill().await;
        assert_eq!(faults, json!([]), "what must not happen in the page");
        Ok(())
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

    /// Chooses a step by a click in the middle of its row, where the native radio lies. `x` is *Vet inte*.
    pub async fn rate(&self, name: &str, value: &str) -> WebDriverResult<()> {
        self.one(&format!("input[name='{name}'][value='{value}']")).await?.click().await
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
    pub async fn press(&self, key: Key) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(key).perform().await
    }

    /// What the browser prints.
    pub async fn paper(&self) -> Result<Paper, Box<dyn std::error::Error>> {
        let pdf = self.driver.print_page(Default::default()).await?;
        Ok(Paper(letters(&pdf_extract::extract_text_from_mem(&pdf)?)))
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

async fn start_chromedriver() -> (Child, u16) {
    let mut driver = Command::new("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("chromedriver on PATH");
    let mut lines = BufReader::new(driver.stdout.take().expect("its output")).lines();
    while let Some(line) = lines.next_line().await.expect("its output") {
        let port = line.split_once("started successfully on port ").map(|(_, port)| port.trim_end_matches('.'));
        if let Some(port) = port.and_then(|port| port.parse().ok()) {
            // What it prints later must go somewhere.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return (driver, port);
        }
    }
    panic!("chromedriver named no port");
}
