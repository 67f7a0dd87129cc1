//! A phone, as Chromium imitates it: a slow processor and a small screen. Its network is `line`.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{WebDriver, error::WebDriverResult};

use crate::{
    host::Host,
    support::{Browser, Setting},
    table::median,
};

/// How much slower the processor is, at the least; clicks are measured with just that.
pub const SLOWER: f64 = 4.0;
/// How fast the phone is, by Lighthouse's `BenchmarkIndex`: of 1 533, where its calculator of multipliers has 4, a fourth.
/// A faster machine than that one is slowed down more, so that arrival and work stand in the same proportion everywhere.
const INDEX: f64 = 1_533.0 / SLOWER;
/// That index, as Lighthouse takes it: strings that grow, and numbers that are copied, for half a second each.
const BENCHMARK: &str = "
    const timed = (unit) => {
        const start = performance.now();
        let rounds = 0;
        while (rounds % 10 || performance.now() - start < 500) unit(rounds++);
        return rounds / 10 / ((performance.now() - start) / 1000);
    };
    const strings = timed(() => {
        let text = '';
        for (let at = 0; at < 10000; at++) text += 'a';
        if (text.length === 1) throw 'keeps the compiler from leaving it out';
    });
    const lists = [0, 1].map(() => Array.from({length: 100000}, (_, at) => at));
    const copies = timed((round) => {
        const [from, to] = round % 2 ? lists : [lists[1], lists[0]];
        for (let at = 0; at < from.length; at++) to[at] = from[at];
    });
    return (strings + copies) / 2;";

/// After so many collections at the most nothing more comes free; usually after three.
const COLLECTIONS: usize = 10;

/// Collects what the browser tells of its own accord, from the first moment on, and reports it to the host once the
/// page is idle and its app, if it has one, is there. Nobody asks the page before that: asking takes its time.
const WATCH: &str = "
    // The next task, without the wait of a timer.
    window.nextTask = () => new Promise((done) => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => { port1.close(); done(); };
        port2.postMessage(0);
    });
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...source) => {
        const made = await instantiate(...source);
        const memory = Object.values(made.instance.exports).find((part) => part instanceof WebAssembly.Memory);
        window.wasmMemories = [...(window.wasmMemories ?? []), memory];
        return made;
    };
    let shift = 0;
    let blocking = 0;
    const seen = {};
    const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
    watch('layout-shift', ({value}) => { shift += value; });
    watch('longtask', ({duration}) => { blocking += Math.max(0, duration - 50); });
    const has = (name, times = 1) => new Promise((done) => {
        let left = times;
        for (const type of ['mark', 'paint']) {
            watch(type, (entry) => { if (entry.name === name && --left === 0) { seen[name] = entry.startTime; done(); } });
        }
    });
    // So many forms stand in the page, each told by an event, or from a frame by a message.
    const forms = Number(new URLSearchParams(location.search).get('forms') ?? 0);
    const all = (name) => new Promise((done) => {
        let left = forms;
        window[name] = () => --left || (seen[name] = performance.now(), done());
    });
    const ready = all('ready');
    addEventListener('rektorer-i-aktion:ready', () => ready && window.ready());
    addEventListener('message', ({data}) => data?.type === 'rektorer-i-aktion:ready' && window.ready());
    // What a frame marks, the page around does not see.
    const settled = new Promise((done) => addEventListener('message', ({data}) => data === 'settled' && done()));
    if (self !== top) has('rektorer-i-aktion:settled').then(() => parent.postMessage('settled', '*'));
    // A form can be filled in once it is drawn.
    const fillable = all('fillable');
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (how) {
        const root = attach.call(this, how);
        const watcher = new MutationObserver(() => {
            if (!root.querySelector('form')) return;
            watcher.disconnect();
            requestAnimationFrame(() => nextTask().then(window.fillable));
        });
        watcher.observe(root, {childList: true, subtree: true});
        return root;
    };
    Promise.all([
        new Promise((done) => addEventListener('load', done)),
        has('first-contentful-paint'),
        forms ? ready : location.search === '?plain' || has('rektorer-i-aktion:interactive'),
    ]).then(() => {
        // All that comes after it, too, where it is ours.
        if (document.querySelector('iframe')) return settled;
        const ours = document.querySelector('[data-outline], [data-rektorer-i-aktion]');
        return ours && location.search !== '?plain' && has('rektorer-i-aktion:settled', forms || 1);
    }).then(() => requestIdleCallback(() => {
        const interactive = forms ? seen.ready : seen['rektorer-i-aktion:interactive'];
        const times = [seen['first-contentful-paint'], seen.fillable ?? 0, interactive ?? 0, blocking, shift];
        if (location.protocol === 'http:') fetch('/measured?' + times.join());
    }));
";

/// What one load took; times in milliseconds from the start of the navigation.
pub struct Load {
    pub first_paint: f64,
    /// When the last form that is put into a page can be filled in; `None` where it is in the page from the start.
    pub fillable: Option<f64>,
    /// `None` where the page has no app.
    pub interactive: Option<f64>,
    /// What long tasks took beyond 50 ms each, in all.
    pub blocking: f64,
    pub shift: f64,
    /// Live after a collection, in bytes: scripts, elements with their style and layout, the memory of wasm.
    pub heap: f64,
}

/// A browser that is set up as a phone.
pub struct Phone {
    pub driver: WebDriver,
    /// How much slower its processor is than this machine's, each time that was measured.
    slower: Vec<f64>,
    _browser: Browser,
}

impl Phone {
    /// One that keeps pages which were left, as browsers do, or does not: to keep them takes memory.
    pub async fn start(comes_back: bool) -> WebDriverResult<Self> {
        let setting = Setting { patient: false, comes_back, ..Setting::default() };
        let (browser, driver) = Browser::start(setting).await?;
        driver.set_script_timeout(Duration::from_secs(300)).await?;
        let mut phone = Self { driver, slower: Vec::new(), _browser: browser };
        phone.calibrate().await?;
        Ok(phone)
    }

    /// Measures how fast this machine is now, which wanders, for the loads that follow: slowed down, since what it does at
    /// full speed for a moment it does not keep up.
    pub async fn calibrate(&mut self) -> WebDriverResult<()> {
        let before = self.slower.last().copied().unwrap_or(SLOWER);
        self.driver.goto("about:blank").await?;
        self.slow_down(before).await?;
        let index = self.driver.execute(BENCHMARK, []).await?.json().as_f64().unwrap_or(f64::NAN);
        self.slower.push((before * index / INDEX).max(SLOWER));
        Ok(())
    }

    /// How much slower its processor is than this machine's (median).
    pub fn slower(&self) -> f64 {
        median(self.slower.iter().copied())
    }

    /// Slows the processor down so many times.
    pub async fn slow_down(&self, times: f64) -> WebDriverResult<()> {
        self.tool("Emulation.setCPUThrottlingRate", json!({"rate": times})).await.map(drop)
    }

    /// Leaves the page for a new tab and with that for a new process, as one has it who comes for the first time. In one
    /// that has shown a page before, the next is painted in two thirds of the time.
    async fn first_visit(&self) -> WebDriverResult<()> {
        let tab = self.driver.new_tab().await?;
        self.driver.close_window().await?;
        self.driver.switch_to_window(tab).await?;
        self.tool("Page.addScriptToEvaluateOnNewDocument", json!({"source": WATCH})).await?;
        let screen = json!({"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true});
        self.tool("Emulation.setDeviceMetricsOverride", screen).await.map(drop)
    }

    /// Loads a page until it is idle, its app there if it has one.
    pub async fn load(&self, host: &Host, query: &str) -> Result<Load, Box<dyn std::error::Error>> {
        self.first_visit().await?;
        self.slow_down(*self.slower.last().expect("calibrated at the start")).await?;
        self.driver.goto(format!("{}{query}", host.address)).await?;
        let measured = host.measured().await?;
        let [first_paint, fillable, interactive, blocking, shift] = measured[..] else {
            return Err(format!("{}: {measured:?}", host.address).into());
        };
        let [fillable, interactive] = [fillable, interactive].map(|time| Some(time).filter(|&time| time > 0.0));
        Ok(Load { first_paint, fillable, interactive, blocking, shift, heap: self.memory().await?.iter().sum() })
    }

    /// What is live of scripts and wasm after a collection, in bytes.
    pub async fn heap(&self) -> WebDriverResult<f64> {
        Ok(self.memory().await?[0])
    }

    /// What is live after a collection, in bytes: of scripts and wasm, and of elements with their style and layout.
    async fn memory(&self) -> WebDriverResult<[f64; 2]> {
        // What a collection frees may free more in the next, until nothing is left to free.
        let mut usage = Value::Null;
        for _ in 0..COLLECTIONS {
            self.tool("HeapProfiler.collectGarbage", json!({})).await?;
            let before = std::mem::replace(&mut usage, self.tool("Runtime.getHeapUsage", json!({})).await?);
            if before["embedderHeapUsedSize"] == usage["embedderHeapUsedSize"] {
                break;
            }
        }
        let wasm = self
            .driver
            .execute("return (window.wasmMemories ?? []).reduce((sum, {buffer}) => sum + buffer.byteLength, 0)", [])
            .await?;
        let [scripts, elements, wasm] = [&usage["usedSize"], &usage["embedderHeapUsedSize"], wasm.json()]
            .map(|part| part.as_f64().unwrap_or(f64::NAN));
        Ok([scripts + wasm, elements])
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
