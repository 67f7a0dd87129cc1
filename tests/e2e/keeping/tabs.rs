//! Several tabs, none of which writes over what another has written.

use thirtyfour::{WindowHandle, error::WebDriverResult};

use super::leader::{
    another, filled, leave, listed, open_panel, promises, show, stored_as, toggle_keeping, word, write,
};
use crate::support::{Engine, Outcome, Page, Profile, Site, in_each_engine};

in_each_engine!(
    two_tabs_each_keep_their_own,
    what_a_tab_held_outlives_another_that_went_on_from_it,
    a_duplicated_tab_goes_its_own_way,
    a_tab_that_was_there_before_the_choice_keeps_its_own,
    a_tab_that_only_looks_keeps_nothing,
    who_ceases_to_keep_lets_go_of_the_form_in_each_tab_alone,
);

async fn two_tabs_each_keep_their_own(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    let (page, first) = keeping_a_four(&site, &profile, engine).await?;
    let second = another(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"), "it goes on from the latest");
    page.rate("change", "5").await?;
    write(&page, "change-grund", "I den andra fliken").await?;
    leave(&page).await?;
    page.driver.switch_to_window(first.clone()).await?;
    assert_eq!(page.chosen("change").await?, None, "what is answered in another tab stays there");
    page.rate("research", "2").await?;
    write(&page, "research-grund", "I den första fliken").await?;
    leave(&page).await?;
    let mine = filled(&page).await?;
    page.driver.switch_to_window(second).await?;
    assert_eq!(page.chosen("research").await?, None);
    assert_eq!(stored_as(&page, "local draft:1:").await?.len(), 2, "a draft for each");
    page.close().await?;

    let page = Page::open_with(&site, profile.with(engine)).await?;
    assert_eq!(filled(&page).await?, mine, "the latest is in the form");
    open_panel(&page).await?;
    listed(&page, 1).await?;
    let seen = show(&page, 0).await?;
    assert!(seen.contains("I den andra fliken") && !seen.contains("I den första"), "{seen}");
    assert_eq!(filled(&page).await?, mine, "beside it, and not in its place");
    page.close().await?;
    Ok(())
}

async fn what_a_tab_held_outlives_another_that_went_on_from_it(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    let (page, _) = keeping_a_four(&site, &profile, engine).await?;
    let second = another(&page, &site).await?;
    page.rate("structures", "1").await?;
    leave(&page).await?;
    // The first closes without having been touched again.
    the_other_closes(&page, &second).await?;
    leave(&page).await?;
    page.close().await?;
    the_latest_and_the_other(&site, &profile, engine, "1", "(4)").await
}

async fn a_duplicated_tab_goes_its_own_way(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    let (page, first) = keeping_a_four(&site, &profile, engine).await?;
    // With all that the session holds, as when a tab is duplicated.
    page.eval("(window.open(location.href), null)").await?;
    let mut windows = page.driver.windows().await?;
    windows.retain(|window| *window != first);
    let second = windows.pop().expect("another tab");
    page.driver.switch_to_window(second.clone()).await?;
    page.wait("document.querySelector('main')?.dataset.app === 'on'").await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"), "the same as in the first");
    page.rate("structures", "1").await?;
    leave(&page).await?;
    the_other_closes(&page, &second).await?;
    leave(&page).await?;
    page.close().await?;
    the_latest_and_the_other(&site, &profile, engine, "1", "(4)").await
}

async fn a_tab_that_was_there_before_the_choice_keeps_its_own(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    let page = Page::open_with(&site, profile.with(engine)).await?;
    page.rate("structures", "4").await?;
    let first = page.driver.window().await?;
    let second = another(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?, None, "nobody chose to keep it");
    page.rate("structures", "1").await?;
    open_panel(&page).await?;
    toggle_keeping(&page).await?;
    page.driver.switch_to_window(first).await?;
    leave(&page).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"));
    assert_eq!(stored_as(&page, "local draft:1:").await?.len(), 2, "a draft for each");
    page.driver.switch_to_window(second).await?;
    page.close().await?;
    the_latest_and_the_other(&site, &profile, engine, "1", "(4)").await
}

async fn a_tab_that_only_looks_keeps_nothing(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    let (page, first) = keeping_a_four(&site, &profile, engine).await?;
    let before = stored_as(&page, "local").await?;
    another(&page, &site).await?;
    open_panel(&page).await?;
    listed(&page, 0).await?;
    leave(&page).await?;
    assert_eq!(stored_as(&page, "local").await?, before);
    the_other_closes(&page, &first).await?;
    leave(&page).await?;
    assert_eq!(stored_as(&page, "local").await?, before);
    page.close().await?;
    let page = Page::open_with(&site, profile.with(engine)).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"));
    open_panel(&page).await?;
    listed(&page, 0).await?;
    page.close().await?;
    Ok(())
}

async fn who_ceases_to_keep_lets_go_of_the_form_in_each_tab_alone(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    // One tab of an earlier time, and two that are open.
    let (page, first) = keeping_a_four(&site, &profile, engine).await?;
    another(&page, &site).await?;
    page.rate("change", "5").await?;
    leave(&page).await?;
    page.driver.close_window().await?;
    page.driver.switch_to_window(first.clone()).await?;
    page.rate("research", "2").await?;
    leave(&page).await?;
    let second = another(&page, &site).await?;
    page.rate("analysis", "1").await?;
    leave(&page).await?;
    // The first, from which the second went on, comes back.
    page.driver.switch_to_window(first.clone()).await?;
    leave(&page).await?;
    page.driver.switch_to_window(second.clone()).await?;
    open_panel(&page).await?;
    let names = listed(&page, 2).await?;
    assert!(names.iter().all(|name| name.starts_with(&word("keep.elsewhere"))), "{names:?}");

    toggle_keeping(&page).await?;
    listed(&page, 1).await?;
    let seen = show(&page, 0).await?;
    assert!(seen.contains("(5)"), "what lay in a tab that is closed stays: {seen}");
    page.driver.switch_to_window(first).await?;
    promises(&page, "head.kept").await?;
    page.driver.switch_to_window(second).await?;
    leave(&page).await?;
    assert_eq!(stored_as(&page, "local").await?.len(), 1);
    page.close().await?;
    Ok(())
}

/// A tab that is kept in this browser, with one answer.
async fn keeping_a_four(
    site: &Site,
    profile: &Profile,
    engine: Engine,
) -> Result<(Page, WindowHandle), Box<dyn std::error::Error>> {
    let page = Page::open_with(site, profile.with(engine)).await?;
    page.rate("structures", "4").await?;
    open_panel(&page).await?;
    toggle_keeping(&page).await?;
    assert_eq!(stored_as(&page, "local draft:1:").await?.len(), 1);
    let window = page.driver.window().await?;
    Ok((page, window))
}

/// Closes all tabs but this one.
async fn the_other_closes(page: &Page, stays: &WindowHandle) -> WebDriverResult<()> {
    for window in page.driver.windows().await? {
        if window != *stays {
            page.driver.switch_to_window(window).await?;
            page.driver.close_window().await?;
        }
    }
    page.driver.switch_to_window(stays.clone()).await
}

/// After a restart the latest rating of structures is in the form, and the other is listed.
async fn the_latest_and_the_other(
    site: &Site,
    profile: &Profile,
    engine: Engine,
    latest: &str,
    other: &str,
) -> Outcome {
    let page = Page::open_with(site, profile.with(engine)).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some(latest), "the latest is in the form");
    open_panel(&page).await?;
    listed(&page, 1).await?;
    let seen = show(&page, 0).await?;
    assert!(seen.contains(other), "{seen}");
    page.close().await?;
    Ok(())
}
