//! The page is loaded anew, or the browser ends and starts again.

use serde_json::json;

use super::leader::{
    add, come_back, fill_in, filled, leave, listed, meanwhile, open_panel, promises, stored, stored_as, toggle_keeping,
};
use crate::support::{Engine, Outcome, Page, Profile, Site, in_each_engine};

in_each_engine!(
    a_tab_keeps_everything,
    a_restart_forgets_what_the_tab_kept,
    what_is_kept_here_outlives_the_browser,
    what_is_no_longer_kept_here_is_gone_at_once,
    what_was_emptied_stays_empty,
    a_result_is_of_the_day_on_which_it_was_filled_in,
);

async fn a_tab_keeps_everything(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    fill_in(&page).await?;
    promises(&page, "head.kept").await?;
    let held = filled(&page).await?;
    page.reload().await?;
    page.taken_over().await?;
    assert_eq!(filled(&page).await?, held);
    come_back(&page, &site).await?;
    assert_eq!(filled(&page).await?, held, "by the address, too");
    promises(&page, "head.kept").await?;
    assert_eq!(stored_as(&page, "local").await?.len(), 0, "nothing that outlives the tab");
    page.close().await?;
    Ok(())
}

async fn a_restart_forgets_what_the_tab_kept(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    let page = Page::open_with(&site, profile.with(engine)).await?;
    let empty = filled(&page).await?;
    fill_in(&page).await?;
    // A visit to what is offered leaves nothing behind either.
    open_panel(&page).await?;
    promises(&page, "head.kept").await?;
    page.close().await?;
    let page = Page::open_with(&site, profile.with(engine)).await?;
    assert_eq!(stored(&page).await?.len(), 0, "in either storage");
    assert_eq!(filled(&page).await?, empty);
    page.close().await?;
    Ok(())
}

async fn what_is_kept_here_outlives_the_browser(engine: Engine) -> Outcome {
    let (site, release) = Site::keeping_back("widget_bg.wasm").await;
    release.send(true)?;
    let profile = Profile::new();
    let page = Page::open_with(&site, profile.with(engine)).await?;
    fill_in(&page).await?;
    open_panel(&page).await?;
    toggle_keeping(&page).await?;
    promises(&page, "head.kept_here").await?;
    let held = filled(&page).await?;
    page.close().await?;

    release.send(false)?;
    let page = Page::visit(&site.url(), profile.with(engine)).await?;
    promises(&page, "head.kept_here").await?;
    assert_eq!(filled(&page).await?, held, "before the app has come");
    assert_eq!(page.count("main[data-app=on]").await?, 0);
    release.send(true)?;
    page.taken_over().await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 2").await?;
    assert_eq!(filled(&page).await?, held);
    open_panel(&page).await?;
    page.wait("document.querySelector('#spara-har').checked").await?;
    listed(&page, 0).await?;
    page.close().await?;
    Ok(())
}

async fn what_is_no_longer_kept_here_is_gone_at_once(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    let page = Page::open_with(&site, profile.with(engine)).await?;
    fill_in(&page).await?;
    open_panel(&page).await?;
    toggle_keeping(&page).await?;
    add(&page, "Våren 2027").await?;
    listed(&page, 1).await?;
    assert_eq!(stored_as(&page, "local draft").await?.len(), 1);
    let held = filled(&page).await?;
    toggle_keeping(&page).await?;
    let left: Vec<String> = stored_as(&page, "local").await?.into_keys().collect();
    assert!(
        matches!(&*left, [only] if only.starts_with("local result:1:")),
        "what was kept for itself alone: {left:?}"
    );
    promises(&page, "head.kept").await?;
    come_back(&page, &site).await?;
    assert_eq!(filled(&page).await?, held, "the tab still keeps its answers");
    page.close().await?;
    let page = Page::open_with(&site, profile.with(engine)).await?;
    assert_eq!(page.chosen("structures").await?, None);
    assert_eq!(page.eval("document.querySelector('#change-grund').value").await?, json!(""));
    page.close().await?;
    Ok(())
}

async fn a_result_is_of_the_day_on_which_it_was_filled_in(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let draft =
        json!({"fields": [["structures", "4"]], "suggested": [], "opened": [], "changed": "2026-10-01T23:30:00.000"});
    meanwhile(&page, &site, &[]).await?;
    page.eval("sessionStorage.clear()").await?;
    meanwhile(&page, &site, &[("local keep:1", "on"), ("local draft:1:a", &draft.to_string())]).await?;
    come_back(&page, &site).await?;
    open_panel(&page).await?;
    // The first gives the result its number, which changes nothing of the day.
    for _ in 0..2 {
        add(&page, "Hösten").await?;
        leave(&page).await?;
    }
    assert_eq!(listed(&page, 2).await?, ["Hösten, 1 oktober 2026"; 2]);
    page.rate("structures", "3").await?;
    leave(&page).await?;
    add(&page, "I dag").await?;
    let today = page.eval("new Date().toLocaleDateString('sv', {dateStyle: 'long'})").await?;
    assert_eq!(json!(listed(&page, 3).await?[0]), json!(format!("I dag, {}", today.as_str().unwrap_or_default())));
    page.close().await?;
    Ok(())
}

async fn what_was_emptied_stays_empty(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let draft = |step: &str, day: &str| {
        let fields = json!([["structures", step]]);
        json!({"fields": fields, "suggested": [], "opened": [], "changed": format!("{day}T12:00:00.000Z")}).to_string()
    };
    let [earlier, later] = [draft("1", "2026-10-01"), draft("4", "2026-11-01")];
    let drafts = [("local keep:1", "on"), ("local draft:1:a", &*earlier), ("local draft:1:b", &*later)];
    meanwhile(&page, &site, &[]).await?;
    page.eval("sessionStorage.clear()").await?;
    meanwhile(&page, &site, &drafts).await?;
    come_back(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"), "the latest");
    page.wait("!document.querySelector('[data-clear=structures]').hidden").await?;
    page.one("[data-clear=structures]").await?.click().await?;
    page.wait("document.querySelector('[data-clear=structures]').hidden").await?;
    come_back(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?, None, "an earlier one does not come in its place");
    let left = stored_as(&page, "local draft:1:").await?;
    assert_eq!(left, [("local draft:1:a".into(), earlier)].into(), "it stays as it is");
    page.close().await?;
    Ok(())
}
