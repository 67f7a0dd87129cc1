//! Two forms on one page, one of them with a name.

use std::collections::BTreeMap;

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(share_the_files_and_nothing_else, have_no_name_in_common, erase_together);

async fn share_the_files_and_nothing_else(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    for place in [0, 1] {
        visit.native(place).works().await?;
        visit.native(place).wait("ria.dataset.carry === 'on'").await?;
    }
    visit.native(1).rate("structures", "1").await?;
    let mut times = BTreeMap::new();
    for asked in visit.ours.asked() {
        *times.entry(asked.path).or_insert(0) += 1;
    }
    let files = [
        "/carry.html",
        "/carry.js",
        "/native.html",
        "/native.js",
        "/record_bg.wasm",
        "/v1/embed.js",
        "/widget_bg.wasm",
    ];
    assert_eq!(times, files.map(|file| (file.to_string(), 1)).into());

    visit.page.reload().await?;
    for (place, step) in [(0, "4"), (1, "1")] {
        visit.native(place).taken_over().await?;
        assert_eq!(visit.native(place).chosen("structures").await?.as_deref(), Some(step), "in form {place}");
    }
    let labels = visit.page.eval(
        "[...document.querySelectorAll('[data-rektorer-i-aktion]')].map(({shadowRoot}) => shadowRoot.querySelector('.ria').ariaLabel)",
    );
    let label = "Rektorer i aktion – självskattning";
    assert_eq!(labels.await?, json!([format!("{label} – Kvartalet"), label]), "told apart when listened to");
    assert_eq!(visit.native(0).eval("ria.querySelectorAll('section[aria-labelledby]').length").await?, json!(0));
    // Its own places are looked for in the form itself.
    visit.native(1).one(".progress a").await?.click().await?;
    visit.native(1).wait("root.activeElement?.id === 'profil'").await?;
    assert_eq!(visit.page.eval("location.hash").await?, json!(""));
    let keys = visit.page.eval("Object.keys(sessionStorage).sort()").await?;
    assert_eq!(keys, json!(["rektorer-i-aktion:form:1:/:1", "rektorer-i-aktion:form:1:Kvartalet"]));
    visit.close().await
}

async fn have_no_name_in_common(engine: Engine) -> Outcome {
    let page = include_str!("page.html")
        .replace("data-rektorer-i-aktion lang", "data-rektorer-i-aktion data-name=Kvartalet lang");
    let page = page.replace("data-name=\"Kvartalet\"", "");
    assert_eq!(page.matches("data-name=Kvartalet").count(), 2);
    let visit = Visit::to(&page, engine).await?;
    for (place, step) in [(0, "4"), (1, "1")] {
        visit.native(place).works().await?;
        visit.native(place).rate("structures", step).await?;
    }
    assert_eq!(visit.native(0).chosen("structures").await?.as_deref(), Some("4"));
    let warned = "rektorer-i-aktion: data-name=\"Kvartalet\": expected a name of its own, not empty; its place is used";
    assert_eq!(visit.page.eval("warned").await?, json!([warned]));
    visit.close().await
}

async fn erase_together(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    for place in [0, 1] {
        visit.native(place).works().await?;
        visit.native(place).wait("ria.dataset.carry === 'on'").await?;
    }
    let keys = "[...Object.keys(sessionStorage), ...Object.keys(localStorage)].length";
    visit.page.wait(&format!("{keys} === 2")).await?;
    for press in ["[data-press=panel]", ".erase summary", "[data-press=erase]"] {
        visit.native(1).one(press).await?.click().await?;
    }
    for place in [0, 1] {
        visit.native(place).wait("root.querySelectorAll('.rate :checked, .radar .dot').length === 0").await?;
    }
    visit.page.eval("dispatchEvent(new Event('pagehide'))").await?;
    assert_eq!(visit.page.eval(keys).await?, json!(0));
    visit.close().await
}
