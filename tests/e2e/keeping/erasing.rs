//! *Radera allt* leaves nothing of ours, and shows that.

use super::leader::{
    add, another, come_back, erase, fill_in, filled, leave, listed, meanwhile, open_panel, promises, says, show,
    stored, stored_as, toggle_keeping,
};
use crate::support::{Engine, Outcome, Page, Profile, Site, in_each_engine};

in_each_engine!(
    everything_that_was_ever_stored_goes,
    other_tabs_let_go_as_well,
    what_can_be_erased_is_and_the_rest_is_said
);

async fn everything_that_was_ever_stored_goes(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    let page = Page::open_with(&site, profile.with(engine)).await?;
    let empty = filled(&page).await?;
    // What other forms, versions and tabs have left, and what is nothing of ours.
    meanwhile(
        &page,
        &site,
        &[
            ("local draft:1:theirs", "{"),
            (
                "local draft:1:/annan/:x",
                r#"{"fields":[["structures","1"]],"suggested":[],"opened":[],"changed":"2026-01-01"}"#,
            ),
            ("local result:2:newer", "?"),
            ("session form:2", "?"),
            ("session form:1:/annan/", r#"{"fields":[],"suggested":[],"opened":[]}"#),
        ],
    )
    .await?;
    page.eval("(localStorage.setItem('rektorer', 'kvar'), sessionStorage.setItem('aktion', 'kvar'))").await?;
    come_back(&page, &site).await?;
    fill_in(&page).await?;
    open_panel(&page).await?;
    toggle_keeping(&page).await?;
    add(&page, "Våren 2027").await?;
    let names = listed(&page, 4).await?;
    let place = names.iter().position(|name| name.starts_with("Våren")).expect("it is listed");
    show(&page, place).await?;

    erase(&page).await?;
    says(&page, "keep.erased").await?;
    assert_eq!(stored(&page).await?.len(), 0);
    assert_eq!(filled(&page).await?, empty);
    listed(&page, 0).await?;
    page.wait("document.querySelectorAll('.radar .dot, .opened').length === 0").await?;
    page.wait("!document.querySelector('#spara-har').checked").await?;
    promises(&page, "head.kept").await?;
    leave(&page).await?;
    assert_eq!(stored(&page).await?.len(), 0, "when the page is left");
    page.reload().await?;
    page.taken_over().await?;
    assert_eq!((stored(&page).await?.len(), filled(&page).await?), (0, empty.clone()), "after a reload");
    let others = page.eval("[localStorage.getItem('rektorer'), sessionStorage.getItem('aktion')].join()").await?;
    assert_eq!(others, "kvar,kvar", "what is not ours stays");
    page.close().await?;

    let page = Page::open_with(&site, profile.with(engine)).await?;
    assert_eq!((stored(&page).await?.len(), filled(&page).await?), (0, empty), "after a restart");
    page.close().await?;
    Ok(())
}

async fn other_tabs_let_go_as_well(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let empty = filled(&page).await?;
    fill_in(&page).await?;
    open_panel(&page).await?;
    toggle_keeping(&page).await?;
    add(&page, "Våren 2027").await?;
    listed(&page, 1).await?;
    let first = page.driver.window().await?;
    let second = another(&page, &site).await?;
    page.rate("research", "5").await?;
    open_panel(&page).await?;
    erase(&page).await?;
    says(&page, "keep.erased").await?;

    page.driver.switch_to_window(first.clone()).await?;
    page.wait("document.querySelectorAll('.rate :checked').length === 0").await?;
    listed(&page, 0).await?;
    promises(&page, "head.kept").await?;
    assert_eq!(filled(&page).await?, empty);
    for _ in ["now", "after a reload"] {
        leave(&page).await?;
        assert_eq!(stored(&page).await?.len(), 0, "in this tab");
        come_back(&page, &site).await?;
        assert_eq!(filled(&page).await?, empty);
    }
    page.driver.switch_to_window(second).await?;
    leave(&page).await?;
    assert_eq!(stored(&page).await?.len(), 0, "in the one that erased it");

    // A page that was asleep hears of it late: what has been stored since then is none of what was erased.
    page.rate("structures", "3").await?;
    toggle_keeping(&page).await?;
    add(&page, "Hösten 2027").await?;
    listed(&page, 1).await?;
    let since = stored_as(&page, "local").await?;
    page.driver.switch_to_window(first).await?;
    page.rate("research", "5").await?;
    open_panel(&page).await?;
    listed(&page, 2).await?;
    page.eval("dispatchEvent(new StorageEvent('storage', {key: 'rektorer-i-aktion:erased:1', newValue: 'now'}))")
        .await?;
    page.wait("document.querySelectorAll('.rate :checked').length === 0").await?;
    listed(&page, 2).await?;
    leave(&page).await?;
    assert_eq!(stored_as(&page, "local").await?, since);
    page.close().await?;
    Ok(())
}

async fn what_can_be_erased_is_and_the_rest_is_said(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    fill_in(&page).await?;
    open_panel(&page).await?;
    toggle_keeping(&page).await?;
    add(&page, "Våren 2027").await?;
    listed(&page, 1).await?;
    leave(&page).await?;
    page.eval("void Object.defineProperty(window, 'sessionStorage', {get() { throw Error('denied'); }})").await?;
    erase(&page).await?;
    says(&page, "keep.not_erased").await?;
    assert_eq!(page.eval("localStorage.length").await?, 0);
    page.close().await?;
    Ok(())
}
