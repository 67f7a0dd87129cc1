//! The promise: a fixed list of files is fetched, and from *settled* on nothing is sent, with the server gone.

use serde_json::{Value, json};

use crate::support::{Outcome, Page, Setting, Site};

/// Everything that is fetched.
const FILES: [&str; 3] = ["/", "/boot.js", "/widget_bg.wasm"];

#[tokio::test(flavor = "multi_thread")]
async fn everything_works_with_the_server_gone() -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, Setting { log: true, ..Setting::default() }).await?;
    let asked = site.asked();
    for request in &asked {
        assert_eq!((&*request.method, request.cookie, &request.referrer), ("GET", false, &None), "{request:?}");
    }
    let mut paths: Vec<&str> = asked.iter().map(|request| &*request.path).collect();
    paths.sort_unstable();
    assert_eq!(paths, FILES, "each once");

    let silence = site.stop().await;
    requests(&page).await?;
    for capability in ["structures", "analysis", "resources", "research", "change"] {
        page.rate(capability, "2").await?;
        page.toggle_statements(capability).await?;
        for (statement, step) in ["1", "3", "x", "5", "2"].into_iter().enumerate() {
            page.rate(&format!("{capability}-{}", statement + 1), step).await?;
        }
        page.one(&format!("#{capability}-grund")).await?.send_keys("Samtal i ledningsgruppen\u{e007}").await?;
    }
    page.one("[data-clear=analysis]").await?.click().await?;
    page.one("[data-clear=change-3]").await?.click().await?;
    for choice in ["0", "1", "5"] {
        page.rate("read", choice).await?;
    }
    page.rate("stage", "2").await?;
    page.one(".progress a").await?.click().await?;
    page.wait("document.querySelector('[data-announce]').textContent.startsWith('Alla ligger lika')").await?;

    assert_eq!(requests(&page).await?, Vec::<String>::new());
    assert_eq!(silence.heard(), Vec::<String>::new());
    assert!(page.driver.get_all_cookies().await?.is_empty());
    let kept = page.eval("[localStorage.length, sessionStorage.length, document.cookie]").await?;
    assert_eq!(kept, json!([0, 1, ""]), "the form, for as long as the tab lives");
    let severe: Vec<String> = page.driver.browser_log().await?.into_iter().map(|entry| entry.message).collect();
    assert_eq!(severe, Vec::<String>::new(), "the console");
    page.close().await?;
    Ok(())
}

/// The addresses of all requests that the browser itself has logged since the last look, to any host.
async fn requests(page: &Page) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let log = page.driver.get_log("performance").await?;
    let events = log.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
    let requests = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
    Ok(requests.map(|event| event["message"]["params"]["request"]["url"].to_string()).collect())
}
