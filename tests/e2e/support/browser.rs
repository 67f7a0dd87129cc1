//! Real browsers: each engine with the driver that goes with it.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

use serde_json::json;
use thirtyfour::{
    Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver,
    common::capabilities::firefox::FirefoxPreferences, error::WebDriverResult,
};

use super::Files;

/// A browser engine that the scenarios are run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
}

impl Engine {
    /// Where what was taken out of this one is brought in.
    pub fn other(self) -> Self {
        match self {
            Self::Chromium => Self::Firefox,
            Self::Firefox => Self::Chromium,
        }
    }

    /// One that no other scenario has: what it prints may be written when the scenario is over.
    pub fn alone(self) -> Setting {
        Setting { alone: true, ..self.into() }
    }
}

/// How the browser is set up.
#[derive(Clone, Copy, PartialEq)]
pub struct Setting {
    pub engine: Engine,
    pub width: u32,
    pub height: u32,
    pub script: bool,
    /// Whether the browser has WebAssembly: old ones have not, and hardened ones turn it off.
    pub wasm: bool,
    /// Whether pages may store anything.
    pub storage: bool,
    /// Whether pages inside those of another site may.
    pub storage_of_third_parties: bool,
    /// Whether Chromium keeps a log of its requests and its console, which costs time.
    pub log: bool,
    /// Whether Chromium keeps pages that were left, to come back to, which takes memory for as long.
    pub comes_back: bool,
    /// Whether opening an address waits until the page can be read.
    pub patient: bool,
    /// Whether no other scenario may have it before or after: what is done in it would be seen there, or the other way.
    pub alone: bool,
    /// Where the browser keeps what pages store; in a place of its own that goes with it, unless a [`Profile`] is given.
    pub profile: Option<&'static Path>,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            engine: Engine::Chromium,
            width: 1280,
            height: 900,
            script: true,
            wasm: true,
            storage: true,
            storage_of_third_parties: true,
            log: false,
            comes_back: true,
            patient: true,
            alone: false,
            profile: None,
        }
    }
}

impl From<Engine> for Setting {
    fn from(engine: Engine) -> Self {
        Self { engine, ..Self::default() }
    }
}

/// What is saved without asking where, which Firefox does for what it does not open itself.
const SAVED: &str = "application/json,image/svg+xml,image/png,text/calendar";

/// What prints into a file, and that.
const PRINTER: &str = "Mozilla Save to PDF";
const PRINTED: &str = "printed.pdf";

/// A folder that outlives the browser: one that is started in it finds what pages stored before. It goes with the value.
pub struct Profile(&'static Path);

/// Distinguishes the profiles of one process.
static PROFILES: AtomicU32 = AtomicU32::new(0);

impl Profile {
    /// A new one.
    pub fn new() -> Self {
        let name = format!("ria-profile-{}-{}", std::process::id(), PROFILES.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        Self(Box::leak(folder.into_boxed_path()))
    }

    /// A browser in it.
    pub fn with(&self, setting: impl Into<Setting>) -> Setting {
        Setting { profile: Some(self.0), ..setting.into() }
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.0);
    }
}

/// A running driver, which owns the browser, and the files of that.
pub struct Browser {
    driver: Child,
    pub files: Files,
}

impl Browser {
    /// Starts a browser that shows nothing yet.
    pub async fn start(setting: Setting) -> WebDriverResult<(Self, WebDriver)> {
        let (driver, ports) = match setting.engine {
            Engine::Chromium => ("chromedriver", &["--port=0"][..]),
            Engine::Firefox => ("geckodriver", &["--port=0", "--websocket-port=0"][..]),
        };
        let (child, port) = start_driver(driver, ports);
        let browser = Self { driver: child, files: Files::none() };
        let saved = browser.files.saved();
        let mut capabilities = match setting.engine {
            Engine::Chromium => chromium(setting, &saved)?,
            Engine::Firefox => firefox(setting, &saved)?,
        };
        // What is there is looked at while the rest is on its way.
        capabilities.set("pageLoadStrategy", if setting.patient { "eager" } else { "none" })?;
        // Each command by a connection of its own: one that is kept belongs to the scenario that began it.
        let client = reqwest::Client::builder().pool_max_idle_per_host(0).build().expect("a client");
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities).client(client).await?;
        set_up(&driver, setting).await?;
        Ok((browser, driver))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Sets up the window that is shown, where that is not done when the browser starts.
pub async fn set_up(driver: &WebDriver, setting: Setting) -> WebDriverResult<()> {
    let Setting { engine, width, height, script, .. } = setting;
    if engine != Engine::Chromium {
        return Ok(());
    }
    let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
    driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({"value": !script})).await?;
    Ok(())
}

fn chromium(setting: Setting, saved: &Path) -> WebDriverResult<Capabilities> {
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
    if let Some(profile) = setting.profile {
        capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    }
    if !setting.wasm {
        // Without its compilers V8 leaves WebAssembly out.
        capabilities.add_arg("--js-flags=--jitless")?;
    }
    let mut preferences = json!({"download.default_directory": saved});
    if !setting.storage {
        preferences["profile.default_content_setting_values.cookies"] = json!(2);
    }
    capabilities.add_experimental_option("prefs", preferences)?;
    // Chromium blocks cookies of third parties, and lets them store only what it keeps apart for each site around.
    let partitions = (!setting.storage_of_third_parties).then_some("ThirdPartyStoragePartitioning");
    let left = (!setting.comes_back).then_some("BackForwardCache");
    let without: Vec<&str> = partitions.into_iter().chain(left).collect();
    if !without.is_empty() {
        capabilities.add_arg(&["--disable-features=", &without.join(",")].concat())?;
    }
    if setting.log {
        capabilities.set("goog:loggingPrefs", json!({"performance": "ALL", "browser": "ALL"}))?;
    }
    Ok(capabilities.into())
}

fn firefox(setting: Setting, saved: &Path) -> WebDriverResult<Capabilities> {
    let mut capabilities = DesiredCapabilities::firefox();
    for argument in ["-headless", &format!("--width={}", setting.width), &format!("--height={}", setting.height)] {
        capabilities.add_arg(argument)?;
    }
    if let Some(profile) = setting.profile {
        capabilities.add_arg("-profile")?;
        capabilities.add_arg(&profile.display().to_string())?;
    }
    let mut preferences = FirefoxPreferences::new();
    preferences.set("javascript.enabled", setting.script)?;
    preferences.set("javascript.options.wasm", setting.wasm)?;
    preferences.set("dom.storage.enabled", setting.storage)?;
    // Into a folder that is named.
    preferences.set("browser.download.folderList", 2)?;
    preferences.set("browser.download.dir", saved)?;
    preferences.set("browser.helperApps.neverAsk.saveToDisk", SAVED)?;
    // What a page prints, too; Chromium without a window prints nothing by itself.
    preferences.set("print.always_print_silent", true)?;
    preferences.set("print_printer", PRINTER)?;
    let printer = |name: &str| format!("print.printer_{}.{name}", PRINTER.replace(' ', "_"));
    preferences.set(&printer("print_to_file"), true)?;
    preferences.set(&printer("print_to_filename"), saved.join(PRINTED))?;
    preferences.set(&printer("print_paper_id"), "iso_a4")?;
    if !setting.storage_of_third_parties {
        // To anyone: where third parties alone are denied (1), Firefox lets them store for the session all the same.
        preferences.set("network.cookie.cookieBehavior", 2)?;
    }
    capabilities.set_preferences(preferences)?;
    Ok(capabilities.into())
}

/// How often a driver is started at most until it names a port.
const STARTS: usize = 5;

/// Starts a driver on a port of its own choice, which it prints.
///
/// ChromeDriver takes a port that is free in IPv6 and then the same in IPv4, and ends where another program has that,
/// as happens while many browsers run. It is started again then.
fn start_driver(program: &str, arguments: &[&str]) -> (Child, u16) {
    let mut printed = Vec::new();
    for _ in 0..STARTS {
        let mut driver = Command::new(program)
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program} on PATH: {error}"));
        let mut lines = BufReader::new(driver.stdout.take().expect("its output")).lines();
        while let Some(line) = lines.next() {
            let line = line.expect("its output");
            let port = ["started successfully on port ", "Listening on 127.0.0.1:"]
                .into_iter()
                .find_map(|words| line.split_once(words)?.1.trim_end_matches('.').parse().ok());
            if let Some(port) = port {
                // What it prints later must go somewhere.
                std::thread::spawn(move || lines.for_each(drop));
                return (driver, port);
            }
            printed.push(line);
        }
        let _ = driver.wait();
    }
    panic!("{program} named no port in {STARTS} starts: {}", printed.join("\n"));
}
