//! Browsers that are kept for the scenarios to come: to start one takes longer than most scenarios. Each scenario gets a
//! window of its own, and no two sites of a run are at the same address, so that nothing of one is seen by another.

use std::sync::{Mutex, Once};

use thirtyfour::{WebDriver, error::WebDriverResult};

use super::{Browser, Engine, Setting, browser::set_up};

/// How many scenarios a browser serves: it grows with each.
const USES: usize = 40;

/// One that nobody uses.
struct Idle {
    setting: Setting,
    uses: usize,
    // The session ends before the driver.
    driver: WebDriver,
    browser: Browser,
}

static IDLE: Mutex<Vec<Idle>> = Mutex::new(Vec::new());

/// A browser that is set up like this and shows nothing yet.
pub struct Lent {
    setting: Setting,
    uses: usize,
    // The session ends before the driver.
    pub driver: WebDriver,
    pub browser: Browser,
}

impl Lent {
    /// One that is there, or else a new one.
    pub async fn like(setting: Setting) -> WebDriverResult<Self> {
        let found = {
            let mut idle = IDLE.lock().expect("the browsers");
            let place = idle.iter().position(|idle| of_start(idle.setting) == of_start(setting) && is_shared(setting));
            place.map(|place| idle.swap_remove(place))
        };
        if let Some(Idle { uses, driver, browser, .. }) = found {
            set_up(&driver, setting).await?;
            return Ok(Self { setting, uses, driver, browser });
        }
        let (browser, driver) = Browser::start(setting).await?;
        Ok(Self { setting, uses: 0, driver, browser })
    }

    /// Keeps it for another scenario, or ends it.
    pub async fn give_back(self) -> WebDriverResult<()> {
        let Self { setting, uses, driver, browser } = self;
        if !is_shared(setting) || uses + 1 == USES || cleared(&driver, &browser, setting).await.is_err() {
            driver.quit().await?;
            return Ok(());
        }
        end_with_the_process();
        IDLE.lock().expect("the browsers").push(Idle { setting, uses: uses + 1, driver, browser });
        Ok(())
    }
}

/// What of a setting is settled when the browser starts: all but the size of Chromium's window.
fn of_start(setting: Setting) -> Setting {
    match setting.engine {
        Engine::Chromium => Setting { width: 0, height: 0, script: true, ..setting },
        Engine::Firefox => setting,
    }
}

fn is_shared(setting: Setting) -> bool {
    !setting.alone && !setting.log && setting.profile.is_none()
}

/// Leaves one new window, no file and no cookie.
async fn cleared(driver: &WebDriver, browser: &Browser, setting: Setting) -> WebDriverResult<()> {
    let before = driver.windows().await?;
    let new = driver.new_tab().await?;
    for window in before {
        driver.switch_to_window(window).await?;
        driver.close_window().await?;
    }
    driver.switch_to_window(new).await?;
    driver.action_chain().reset_actions().await?;
    browser.files.clear();
    if setting.engine == Engine::Chromium {
        driver.cdp().send_raw("Network.clearBrowserCookies", serde_json::json!({})).await?;
    }
    Ok(())
}

/// The harness leaves by `exit`, which drops nothing that is static.
fn end_with_the_process() {
    extern "C" fn end() {
        let idle = IDLE.lock().map(|mut idle| std::mem::take(&mut *idle));
        drop(idle);
    }
    static ONCE: Once = Once::new();
    // SAFETY: `end` neither unwinds nor needs anything that is gone by then.
    ONCE.call_once(|| unsafe {
        libc::atexit(end);
    });
}
