//! A phone, as Chromium imitates it: a slow processor, a slow network, a small screen.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{WebDriver, error::WebDriverResult};

use crate::support::{Browser, Setting};

/// How much slower the processor is.
pub const SLOWER: u32 = 4;
/// What comes down, in bytes a second: 1.6 Mbit/s.
const DOWN: u32 = 1_600_000 / 8;
/// Until an answer begins, in milliseconds.
const LATENCY: u32 = 150;

/// Collects what the browser tells of its own accord, from the first moment on.
const WATCH: &str = "
    // The next task, without the wait of a timer.
    window.nextTask = () => new Promise((done) => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
    });
    window.shift = 0;
    window.longTasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({value}) => { shift += value; }))
        .observe({type: 'layout-shift', buffered: true});
    new PerformanceObserver((list) => list.getEntries().forEach(({duration}) => longTasks.push(duration)))
        .observe({type: 'longtask', buffered: true});
";

/// What one load took; times in milliseconds from the start of the navigation.
pub struct Load {
    pub first_paint: f64,
    /// `None` where the page has no app.
    pub interactive: Option<f64>,
    /// What long tasks took beyond 50 ms each, in all.
    pub blocking: f64,
    pub shift: f64,
    /// Live after a collection: the engine's heap and the memory of wasm, in bytes.
    pub heap: f64,
}

/// A browser that is set up as a phone.
pub struct Phone {
    pub driver: WebDriver,
    _browser: Browser,
}

impl Phone {
    pub async fn start() -> WebDriverResult<Self> {
        let (browser, driver) = Browser::start(Setting { width: 390, height: 844, ..Setting::default() }).await?;
        driver.set_script_timeout(Duration::from_secs(300)).await?;
        let phone = Self { driver, _browser: browser };
        phone.tool("Page.addScriptToEvaluateOnNewDocument", json!({"source": WATCH})).await?;
        phone.tool("Network.enable", json!({})).await?;
        phone.tool("Network.setCacheDisabled", json!({"cacheDisabled": true})).await?;
        let network =
            json!({"offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": DOWN});
        phone.tool("Network.emulateNetworkConditions", network).await?;
        Ok(phone)
    }

    /// Sets how much slower the processor is than this machine's.
    pub async fn slow_down(&self, times: u32) -> WebDriverResult<()> {
        self.tool("Emulation.setCPUThrottlingRate", json!({"rate": times})).await.map(drop)
    }

    /// Loads a page until it is idle, its app there if it has one.
    pub async fn load(&self, address: &str, has_app: bool) -> Result<Load, Box<dyn std::error::Error>> {
        self.driver.goto("about:blank").await?;
        self.slow_down(SLOWER).await?;
        self.driver.goto(address).await?;
        let measured = self
            .eval_async(&format!(
                "(async () => {{
                    const seen = (name) => performance.getEntriesByName(name)[0]?.startTime;
                    const ready = () => document.readyState === 'complete' && seen('first-contentful-paint')
                        && ({has_app} ? seen('rektorer-i-aktion:interactive') : true);
                    while (!ready()) await new Promise((done) => setTimeout(done, 50));
                    await new Promise((done) => requestIdleCallback(done));
                    const blocking = longTasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0);
                    return [seen('first-contentful-paint'), seen('rektorer-i-aktion:interactive') ?? null, blocking, shift];
                }})()"
            ))
            .await?;
        let number = |at: usize| measured[at].as_f64().ok_or_else(|| format!("{address}: {measured}"));
        let heap = self.heap().await?;
        Ok(Load {
            first_paint: number(0)?,
            interactive: measured[1].as_f64(),
            blocking: number(2)?,
            shift: number(3)?,
            heap,
        })
    }

    /// What is live after a collection, in bytes.
    pub async fn heap(&self) -> WebDriverResult<f64> {
        self.tool("HeapProfiler.collectGarbage", json!({})).await?;
        let usage = self.tool("Runtime.getHeapUsage", json!({})).await?;
        Ok(["usedSize", "backingStorageSize"].iter().filter_map(|part| usage[part].as_f64()).sum())
    }

    /// What a promise in the page comes to.
    pub async fn eval_async(&self, promise: &str) -> WebDriverResult<Value> {
        let script = format!("{promise}.then(arguments[0], (error) => arguments[0](String(error)))");
        Ok(self.driver.execute_async(script, []).await?.json().clone())
    }

    async fn tool(&self, command: &str, parameters: Value) -> WebDriverResult<Value> {
        self.driver.cdp().send_raw(command, parameters).await
    }
}
