//! Coming back to the page: by reload, by the back button, with storage that is denied or spoilt.

use serde_json::json;
use thirtyfour::Key;

use crate::support::{Engine, Outcome, Page, Setting, Site, in_each_engine};

in_each_engine!(
    a_reload_before_the_app_came,
    a_reload_after_it_came,
    a_choice_that_equals_the_suggestion,
    what_is_kept_follows_at_once,
    back_from_another_page,
    back_before_the_app_came,
    storage_that_is_denied,
    storage_that_is_spoilt,
);

const DOTS: &str = "document.querySelectorAll('.radar .dot').length";

async fn a_reload_before_the_app_came(engine: Engine) -> Outcome {
    let (site, release) = Site::keeping_back("widget_bg.wasm").await;
    let page = Page::visit(&site.url(), engine).await?;
    fill_in(&page).await?;
    page.reload().await?;
    is_back_before_the_app(&page).await?;
    release.send(true)?;
    is_back_with_the_app(&page).await?;
    page.close().await?;
    Ok(())
}

async fn a_reload_after_it_came(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    fill_in(&page).await?;
    page.rate("resources", "5").await?;
    page.wait("!document.querySelector('[data-clear=resources]').hidden").await?;
    page.one("[data-clear=resources]").await?.click().await?;
    page.wait("document.querySelector('[data-clear=resources]').hidden").await?;
    page.reload().await?;
    is_back_with_the_app(&page).await?;
    assert_eq!(page.chosen("resources").await?, None, "what was cleared stays cleared");
    page.close().await?;
    Ok(())
}

async fn a_choice_that_equals_the_suggestion(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    page.rate("structures", "4").await?;
    page.rate("analysis", "2").await?;
    page.wait("document.querySelector('[name=read]:checked')?.value === '2'").await?;
    page.rate("read", "1").await?;
    page.rate("read", "2").await?;
    page.rate("stage", "0").await?;
    page.reload().await?;
    page.taken_over().await?;
    page.rate("research", "1").await?;
    page.wait(&format!("{DOTS} === 3")).await?;
    assert_eq!(page.chosen("read").await?.as_deref(), Some("2"), "chosen, though it was suggested too");
    assert_eq!(page.chosen("stage").await?.as_deref(), Some("0"));
    page.close().await?;
    Ok(())
}

async fn what_is_kept_follows_at_once(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let kept = "sessionStorage.getItem('rektorer-i-aktion:form:1')";
    page.rate("resources", "5").await?;
    page.wait(&format!("{kept}?.includes('resources\",\"5') === true")).await?;
    page.one("[data-clear=resources]").await?.click().await?;
    page.wait(&format!("!{kept}?.includes('resources\",')")).await?;
    page.close().await?;
    Ok(())
}

async fn back_from_another_page(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    fill_in(&page).await?;
    page.eval("(window.before = true)").await?;
    page.driver.goto(Site::start().await.url()).await?;
    assert_eq!(page.count(":checked:not([name=stage])").await?, 0, "another site knows nothing of it");
    page.driver.back().await?;
    page.wait("window.before === true").await?;
    filled_in(&page).await?;
    // The very page has come back, and its app goes on.
    page.put_focus_on("[name=change][value='5']").await?;
    page.press(Key::Space).await?;
    page.wait(&format!("{DOTS} === 3")).await?;
    page.close().await?;
    Ok(())
}

async fn back_before_the_app_came(engine: Engine) -> Outcome {
    let (site, release) = Site::keeping_back("widget_bg.wasm").await;
    let page = Page::visit(&site.url(), engine).await?;
    fill_in(&page).await?;
    page.driver.goto(Site::start().await.url()).await?;
    page.driver.back().await?;
    is_back_before_the_app(&page).await?;
    release.send(true)?;
    is_back_with_the_app(&page).await?;
    page.close().await?;
    Ok(())
}

async fn storage_that_is_denied(engine: Engine) -> Outcome {
    let setting = Setting { engine, storage: false, ..Setting::default() };
    let site = Site::start().await;
    let page = Page::open_with(&site, setting).await?;
    fill_in(&page).await?;
    page.wait(&format!("{DOTS} === 2")).await?;
    assert_eq!(page.count("main[data-kept]").await?, 0, "nothing is kept, and nothing is promised");
    page.close().await?;
    Ok(())
}

async fn storage_that_is_spoilt(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    fill_in(&page).await?;
    let key = "rektorer-i-aktion:form:1";
    page.wait(&format!("sessionStorage.key(0) === '{key}'")).await?;
    for spoilt in [
        "{",
        "null",
        "7",
        "[7]",
        r#"{"fields": [["structures", "1"]]}"#,
        r#"{"fields": [["structures"]], "suggested": [], "opened": []}"#,
        r#"{"fields": [["structures", "9"]], "suggested": [], "opened": []}"#,
        r#"{"fields": [["structures", "1"], ["change-grund", {}]], "suggested": [], "opened": []}"#,
        r#"{"fields": [["structures", "1"]], "suggested": 7, "opened": []}"#,
        r##"{"fields": [["nobody", "1"], ["", "1"], ["#'\"]", "1"], [], "ab"], "suggested": [[], "cd"], "opened": "ef"}"##,
    ] {
        // What the page keeps as it goes would hide it, and so would what Firefox restores by itself.
        page.eval("document.querySelector('form').reset()").await?;
        page.eval(&format!(
            "['pagehide', 'visibilitychange'].forEach((kind) => addEventListener(kind, () => sessionStorage.setItem('{key}', {}), true))",
            json!(spoilt)
        ))
        .await?;
        page.reload().await?;
        page.taken_over().await?;
        assert_eq!(page.count(":checked:not([name=stage])").await?, 0, "{spoilt}");
        assert_eq!(page.one("#change-grund").await?.prop("value").await?.as_deref(), Some(""), "{spoilt}");
        page.rate("structures", "2").await?;
        page.wait(&format!("{DOTS} === 1")).await?;
    }
    page.close().await?;
    Ok(())
}

async fn is_back_before_the_app(page: &Page) -> Outcome {
    page.wait("document.querySelector('main').hasAttribute('data-kept')").await?;
    filled_in(page).await
}

async fn is_back_with_the_app(page: &Page) -> Outcome {
    page.taken_over().await?;
    page.wait(&format!("{DOTS} === 2")).await?;
    filled_in(page).await
}

/// By keys alone: where its driver has clicked an element, Firefox does not keep the page for the way back.
async fn fill_in(page: &Page) -> Outcome {
    for (at, key) in [
        ("[name=structures][value='4']", Key::Space),
        ("[name=research][value='2']", Key::Space),
        ("#change-fler summary", Key::Enter),
        ("[name=change-2][value=x]", Key::Space),
        ("[name=read][value='0']", Key::Space),
        ("[name=stage][value='3']", Key::Space),
    ] {
        page.put_focus_on(at).await?;
        page.press(key).await?;
    }
    page.put_focus_on("#change-grund").await?;
    page.driver.action_chain().send_keys("Lagens egna frågor").perform().await?;
    filled_in(page).await
}

async fn filled_in(page: &Page) -> Outcome {
    let chosen = [("structures", "4"), ("research", "2"), ("change-2", "x"), ("read", "0"), ("stage", "3")];
    for (name, value) in chosen {
        assert_eq!(page.chosen(name).await?.as_deref(), Some(value), "{name}");
    }
    assert_eq!(page.one("#change-grund").await?.prop("value").await?.as_deref(), Some("Lagens egna frågor"));
    assert!(page.one("#change-2").await?.is_displayed().await?, "what was opened is open");
    Ok(())
}
