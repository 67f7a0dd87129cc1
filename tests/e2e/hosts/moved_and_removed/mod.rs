//! Pages that move the form, take it out, and put it back.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, Setting, Site, in_each_engine};

in_each_engine!(answers_move_along, answers_come_back_where_nothing_is_stored, out_and_in_before_it_came);

const MOUNT: &str = "document.querySelector('[data-rektorer-i-aktion]')";

async fn answers_move_along(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    let widget = visit.native(0);
    widget.works().await?;
    widget.one("#analysis-fler summary").await?.click().await?;
    widget.rate("analysis-1", "5").await?;
    visit.page.eval(&format!("document.querySelector('footer').append({MOUNT})")).await?;
    assert_eq!(widget.chosen("analysis-1").await?.as_deref(), Some("5"));
    widget.rate("analysis-2", "5").await?;
    widget.rate("analysis-3", "5").await?;
    widget.wait("root.querySelectorAll('.radar .dot').length === 3").await?;

    // Out, and in again later: the form is a new one, with the answers of the old one.
    visit.page.eval(&format!("(window.mount = {MOUNT}, mount.remove())")).await?;
    visit.page.wait("mount.shadowRoot.querySelector('[data-outline]') === null").await?;
    visit.page.eval("document.querySelector('main').append(mount)").await?;
    widget.taken_over().await?;
    widget.wait("root.querySelectorAll('.radar .dot').length === 3").await?;
    assert_eq!(widget.chosen("analysis-2").await?.as_deref(), Some("5"));
    visit.close().await
}

async fn out_and_in_before_it_came(engine: Engine) -> Outcome {
    let (ours, release) = Site::keeping_back("native.js").await;
    let visit = Visit::of(ours, None, include_str!("page.html"), engine).await?;
    visit.page.wait(&format!("{MOUNT}.offsetHeight > 1000")).await?;
    visit
        .page
        .eval(&format!("(window.mount = {MOUNT}, window.room = mount.shadowRoot.firstChild, mount.remove())"))
        .await?;
    // Noticed, and so is its return.
    visit.page.eval("new Promise((done) => setTimeout(done))").await?;
    visit.page.eval("document.querySelector('main').append(mount)").await?;
    visit.page.wait("mount.shadowRoot.firstChild !== room").await?;
    release.send(true)?;
    let widget = visit.native(0);
    widget.works().await?;
    assert_eq!(widget.eval("root.querySelectorAll('form').length").await?, json!(1));
    let kept = visit.page.eval("Object.keys(sessionStorage)").await?;
    assert_eq!(kept, json!(["rektorer-i-aktion:form:1:/:1"]), "one form, one place");
    visit.close().await
}

async fn answers_come_back_where_nothing_is_stored(engine: Engine) -> Outcome {
    let setting = Setting { engine, storage: false, ..Setting::default() };
    let visit = Visit::to(include_str!("page.html"), setting).await?;
    let widget = visit.native(0);
    widget.works().await?;
    visit.page.eval(&format!("(window.mount = {MOUNT}, mount.remove())")).await?;
    visit.page.wait("mount.shadowRoot.querySelector('[data-outline]') === null").await?;
    visit.page.eval("document.querySelector('main').append(mount)").await?;
    widget.taken_over().await?;
    assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"));
    assert!(widget.one(".unkept").await?.is_displayed().await?);
    visit.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_it_stays_in_memory() -> Outcome {
    let visit = Visit::to(include_str!("page.html"), Engine::Chromium).await?;
    let widget = visit.native(0);
    widget.taken_over().await?;
    // Not by the driver, which keeps hold of what it has touched.
    widget.eval("ria.querySelector('[name=structures]').click()").await?;
    widget.wait("ria.querySelectorAll('.radar .dot').length === 1").await?;
    widget.eval("(window.gone = new WeakRef(ria.querySelector('form')), 0)").await?;
    visit.page.eval(&format!("{MOUNT}.remove()")).await?;
    visit.page.wait("!document.querySelector('[data-rektorer-i-aktion]')").await?;
    // Collected once nothing refers to it; a task of the browser's own may do so for a moment.
    let mut left = true;
    for _ in 0..50 {
        visit.page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        left = visit.page.eval("window.gone.deref() !== undefined").await? == json!(true);
        if !left {
            break;
        }
    }
    assert!(!left, "the form is still referred to");
    visit.close().await
}
