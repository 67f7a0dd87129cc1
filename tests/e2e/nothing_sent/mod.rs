//! The promise: a fixed list of files is fetched, and from *settled* on nothing is sent, with the server gone.

use serde_json::{Value, json};

use crate::support::{Outcome, Page, Setting, Silence, Site, Widget};

/// Everything that is fetched.
const FILES: [&str; 6] = ["/", "/boot.js", "/carry.html", "/carry.js", "/record_bg.wasm", "/widget_bg.wasm"];

#[tokio::test(flavor = "multi_thread")]
async fn everything_works_with_the_server_gone() -> Outcome {
    let (page, silence) = left_alone().await?;
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

    is_silent(&page, &silence).await?;
    let kept = page.eval("[localStorage.length, sessionStorage.length]").await?;
    assert_eq!(kept, json!([0, 1]), "the form, for as long as the tab lives");
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_result_is_kept_carried_and_opened_with_the_server_gone() -> Outcome {
    let (page, silence) = left_alone().await?;
    let widget = Widget::own(&page);
    page.rate("structures", "4").await?;
    page.rate("analysis", "2").await?;
    widget.fill(&[("structures-grund", "Samtal"), ("plan-due", "2027-02-28")]).await?;
    page.wait("document.querySelectorAll('.first-step').length > 0").await?;
    widget.click(".suggestions > summary").await?;
    widget.press("take").await?;
    widget.open_panel().await?;
    for (way, buttons) in [("file", &["file"][..]), ("more", &["svg", "png", "action", "again"])] {
        widget.open_way(way).await?;
        for button in buttons {
            widget.press(button).await?;
            assert!(!page.saved().await.bytes.is_empty(), "{button}");
        }
    }
    widget.open_way("code").await?;
    widget.click("[data-copy=kod]").await?;
    page.eval("(window.printed = 0, window.print = () => { window.printed += 1; })").await?;
    widget.open_way("print").await?;
    widget.press("print").await?;
    assert_eq!(page.eval("printed").await?, json!(1));
    assert!(page.paper().await?.count("Samtal") == 1);

    widget.open_code(&widget.holds("code").await?).await?;
    widget.press("go-on").await?;
    page.hand("fil.json", widget.holds("file").await?.as_bytes()).await?;
    page.wait("document.querySelector('.opened [data-written=notes] dd')?.textContent === 'Samtal'").await?;
    widget.press("close").await?;
    widget.press("add").await?;
    // With what was there before going on.
    widget.wait("root.querySelectorAll('.listed li').length === 2").await?;
    widget.press("show").await?;
    widget.click("#spara-har").await?;
    page.wait("localStorage.length === 3").await?;
    widget.click(".erase summary").await?;
    widget.press("erase").await?;
    page.wait("localStorage.length === 0").await?;
    is_silent(&page, &silence).await?;
    page.close().await?;
    Ok(())
}

/// A page for which everything is fetched, and whose server is gone.
async fn left_alone() -> Result<(Page, Silence), Box<dyn std::error::Error>> {
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
    Ok((page, silence))
}

/// Nothing was asked of anyone since, or would have been.
async fn is_silent(page: &Page, silence: &Silence) -> Outcome {
    assert_eq!(requests(page).await?, Vec::<String>::new());
    assert_eq!(silence.heard(), Vec::<String>::new());
    assert!(page.driver.get_all_cookies().await?.is_empty());
    assert_eq!(page.eval("document.cookie").await?, json!(""));
    let severe: Vec<String> = page.driver.browser_log().await?.into_iter().map(|entry| entry.message).collect();
    assert_eq!(severe, Vec::<String>::new(), "the console");
    Ok(())
}

/// The addresses of all requests that the browser itself has logged since the last look, to any host.
async fn requests(page: &Page) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let log = page.driver.get_log("performance").await?;
    let events = log.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
    let requests = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
    Ok(requests.map(|event| event["message"]["params"]["request"]["url"].to_string()).collect())
}
