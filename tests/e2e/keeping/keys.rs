//! With the keyboard alone; focus is never lost.

use serde_json::json;
use thirtyfour::Key;

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
    page.tab_to("#spara-har").await?;
    page.press(Key::Space).await?;
    promises(&page, "head.kept_here").await?;
    page.tab_to(LABEL).await?;
    for (count, label) in [(1, "Ett"), (2, "Två")] {
        page.driver.action_chain().send_keys(label).perform().await?;
        page.press(Key::Enter).await?;
        says(&page, "keep.added").await?;
        listed(&page, count).await?;
        page.focus_is_on(LABEL).await?;
    }
    // The button does the same.
    page.driver.action_chain().send_keys("Tre").perform().await?;
    page.tab_to("[data-press=add]").await?;
    page.press(Key::Space).await?;
    listed(&page, 3).await?;
    page.focus_is_on("[data-press=add]").await?;

    page.tab_to("[data-press=show]").await?;
    page.press(Key::Enter).await?;
    page.focus_is_on(".opened").await?;
    page.tab_to("[data-press=close]").await?;
    page.press(Key::Enter).await?;
    page.focus_is_on(BUTTON).await?;

    page.tab_to("[data-press=ask]").await?;
    page.press(Key::Enter).await?;
    asks_whether(&page).await?;
    assert_eq!(page.eval(ASKED).await?, json!(["true 1", "false 0", "false 0"]));
    page.press(Key::Enter).await?;
    assert_eq!(page.eval(ASKED).await?, json!(["false 0", "false 0", "false 0"]), "taken back");
    page.press(Key::Enter).await?;
    page.tab_to("li:nth-child(2) [data-press=ask]").await?;
    page.press(Key::Enter).await?;
    assert_eq!(page.eval(ASKED).await?, json!(["false 0", "true 1", "false 0"]), "of one alone");
    page.tab_to("[data-press=remove]").await?;
    page.press(Key::Enter).await?;
    says(&page, "keep.removed").await?;
    page.focus_is_on("#spara-rubrik").await?;
    listed(&page, 2).await?;
    page.focus_is_on("#spara-rubrik").await?;
    assert_eq!(stored_as(&page, "local result:1:").await?.len(), 2);

    page.tab_to(ERASE).await?;
    page.press(Key::Enter).await?;
    page.tab_to("[data-press=erase]").await?;
    page.press(Key::Enter).await?;
    says(&page, "keep.erased").await?;
    page.focus_is_on(ERASE).await?;
    listed(&page, 0).await?;
    page.focus_is_on(ERASE).await?;
    assert_eq!((stored(&page).await?.len(), filled(&page).await?), (0, empty));

    page.put_focus_on(BUTTON).await?;
    page.press(Key::Enter).await?;
    page.wait("!document.querySelector('#spara-har').checkVisibility()").await?;
    page.focus_is_on(BUTTON).await?;
    page.close().await?;
    Ok(())
}
