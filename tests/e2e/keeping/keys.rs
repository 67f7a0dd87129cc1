//! With the keyboard alone; focus is never lost.

use serde_json::json;
use thirtyfour::{Key, error::WebDriverResult};

use super::leader::{asks_whether, filled, listed, listen, promises, says, stored, stored_as};
use crate::support::{Engine, Outcome, Page, Site, in_each_engine};

in_each_engine!(kept_shown_removed_and_erased);

const BUTTON: &str = "[data-press=panel]";
const LABEL: &str = "#spara-namn";
const ERASE: &str = ".erase summary";
/// Of each result that is listed, whether its button says that it is asked, and how many buttons then remove it.
const ASKED: &str = "[...document.querySelectorAll('.listed li')].map((row) => row.querySelector('[data-press=ask]') \
    .getAttribute('aria-expanded') + ' ' + row.querySelectorAll('[data-press=remove]').length)";

async fn kept_shown_removed_and_erased(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let empty = filled(&page).await?;
    listen(&page).await?;
    page.put_focus_on("[name=structures][value='4']").await?;
    page.press(Key::Space).await?;
    page.put_focus_on(BUTTON).await?;
    page.press(Key::Enter).await?;
    assert_eq!(page.eval("document.querySelector('[data-press=panel]').ariaExpanded").await?, json!("true"));
    tab_to(&page, "#spara-har").await?;
    page.press(Key::Space).await?;
    promises(&page, "head.kept_here").await?;
    tab_to(&page, LABEL).await?;
    for (count, label) in [(1, "Ett"), (2, "Två")] {
        page.driver.action_chain().send_keys(label).perform().await?;
        page.press(Key::Enter).await?;
        says(&page, "keep.added").await?;
        listed(&page, count).await?;
        on(&page, LABEL).await?;
    }
    // The button does the same.
    page.driver.action_chain().send_keys("Tre").perform().await?;
    tab_to(&page, "[data-press=add]").await?;
    page.press(Key::Space).await?;
    listed(&page, 3).await?;
    on(&page, "[data-press=add]").await?;

    tab_to(&page, "[data-press=show]").await?;
    page.press(Key::Enter).await?;
    on(&page, ".opened").await?;
    tab_to(&page, "[data-press=close]").await?;
    page.press(Key::Enter).await?;
    on(&page, BUTTON).await?;

    tab_to(&page, "[data-press=ask]").await?;
    page.press(Key::Enter).await?;
    asks_whether(&page).await?;
    assert_eq!(page.eval(ASKED).await?, json!(["true 1", "false 0", "false 0"]));
    page.press(Key::Enter).await?;
    assert_eq!(page.eval(ASKED).await?, json!(["false 0", "false 0", "false 0"]), "taken back");
    page.press(Key::Enter).await?;
    tab_to(&page, "li:nth-child(2) [data-press=ask]").await?;
    page.press(Key::Enter).await?;
    assert_eq!(page.eval(ASKED).await?, json!(["false 0", "true 1", "false 0"]), "of one alone");
    tab_to(&page, "[data-press=remove]").await?;
    page.press(Key::Enter).await?;
    says(&page, "keep.removed").await?;
    on(&page, "#spara-rubrik").await?;
    listed(&page, 2).await?;
    on(&page, "#spara-rubrik").await?;
    assert_eq!(stored_as(&page, "local result:1:").await?.len(), 2);

    tab_to(&page, ERASE).await?;
    page.press(Key::Enter).await?;
    tab_to(&page, "[data-press=erase]").await?;
    page.press(Key::Enter).await?;
    says(&page, "keep.erased").await?;
    on(&page, ERASE).await?;
    listed(&page, 0).await?;
    on(&page, ERASE).await?;
    assert_eq!((stored(&page).await?.len(), filled(&page).await?), (0, empty));

    page.put_focus_on(BUTTON).await?;
    page.press(Key::Enter).await?;
    page.wait("!document.querySelector('#spara-har').checkVisibility()").await?;
    on(&page, BUTTON).await?;
    page.close().await?;
    Ok(())
}

/// Goes on by Tab until focus is on this; it is never nowhere.
async fn tab_to(page: &Page, selector: &str) -> WebDriverResult<()> {
    let mut stops = Vec::new();
    while stops.last().is_none_or(|(_, reached)| !reached) {
        page.press(Key::Tab).await?;
        let at = page.focus().await?;
        assert_ne!(at, "body", "on the way to {selector}: {stops:?}");
        assert!(stops.len() < 40, "no {selector}: {stops:?}");
        stops.push((at, has_focus(page, selector).await?));
    }
    Ok(())
}

/// Fails if focus is elsewhere.
async fn on(page: &Page, selector: &str) -> WebDriverResult<()> {
    assert!(has_focus(page, selector).await?, "focus is on {}, not on {selector}", page.focus().await?);
    Ok(())
}

async fn has_focus(page: &Page, selector: &str) -> WebDriverResult<bool> {
    Ok(page.eval(&format!("document.activeElement.matches({})", json!(selector))).await? == json!(true))
}
