//! A leader who fills in the form, keeps it and looks at what is kept.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use thirtyfour::{WindowHandle, error::WebDriverResult};

use super::KEEP;
use crate::support::{Outcome, Page, Site};

/// How the key of all that we store begins.
const OURS: &str = "rektorer-i-aktion:";
/// Collects in `said` all that is said aloud: the sentence of the profile may follow at once.
const LISTEN: &str = "((aloud) => (window.said = [], new MutationObserver(() => said.push(aloud.textContent))
    .observe(aloud, {childList: true, characterData: true, subtree: true})))(document.querySelector('[data-announce]'))";

/// What the page says under this name in its content, such as `keep.added`.
pub fn word(name: &str) -> String {
    let (file, place) = match name {
        "unkept" => ("page", "unkept"),
        name => ("record", name),
    };
    let file = format!("{}/content/sv/{file}.toml", env!("CARGO_MANIFEST_DIR"));
    let words: toml::Table = std::fs::read_to_string(file).expect("the content").parse().expect("TOML");
    let mut at = &toml::Value::Table(words);
    for part in place.split('.') {
        at = &at[part];
    }
    at.as_str().expect("a text").to_string()
}

/// Fills in something of each kind.
pub async fn fill_in(page: &Page) -> Outcome {
    page.rate("structures", "4").await?;
    page.rate("research", "2").await?;
    page.toggle_statements("change").await?;
    page.rate("change-2", "x").await?;
    page.rate("read", "0").await?;
    page.rate("stage", "3").await?;
    write(page, "change-grund", "Lagens egna frågor, \"ordagrant\" & <utan> slut").await?;
    write(page, "plan-change", "Vi pratar om undervisning").await?;
    write(page, "plan-step", "Boka en timme\nBjud in två").await?;
    write(page, "plan-sign", "Någon frågar efter nästa").await?;
    write(page, "plan-due", "2027-02-28").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 2").await?;
    Ok(())
}

/// Writes into a field; not key by key, since each browser has its own for a day.
pub async fn write(page: &Page, name: &str, text: &str) -> WebDriverResult<()> {
    let field = json!(format!("[name={name}]"));
    let text = json!(text);
    page.eval(&format!(
        "((field) => (field.value = {text}, field.dispatchEvent(new Event('input', {{bubbles: true}}))))(document.querySelector({field}))"
    ))
    .await
    .map(drop)
}

/// All that is filled in, and which statements are open.
pub async fn filled(page: &Page) -> WebDriverResult<Value> {
    page.eval(
        "[[...new FormData(document.querySelector('form'))], [...document.querySelectorAll('details[open][id]')].map(({id}) => id)]",
    )
    .await
}

/// Listens to what is said aloud from now on.
pub async fn listen(page: &Page) -> WebDriverResult<()> {
    page.eval(LISTEN).await.map(drop)
}

/// Shows what is kept, carried and opened.
pub async fn open_panel(page: &Page) -> Outcome {
    page.wait("document.querySelector('main').dataset.carry === 'on'").await?;
    listen(page).await?;
    page.one("[data-press=panel]").await?.click().await?;
    page.wait(&format!("document.querySelector('{KEEP}') !== null")).await?;
    Ok(())
}

/// Chooses to keep in this browser, or not to.
pub async fn toggle_keeping(page: &Page) -> WebDriverResult<()> {
    page.one(KEEP).await?.click().await
}

/// Keeps what is filled in as a result of its own under this label.
pub async fn add(page: &Page, label: &str) -> WebDriverResult<()> {
    page.one("#spara-namn").await?.send_keys(label).await?;
    page.one("[data-press=add]").await?.click().await
}

/// Erases everything.
pub async fn erase(page: &Page) -> WebDriverResult<()> {
    page.one(".erase summary").await?.click().await?;
    page.one("[data-press=erase]").await?.click().await
}

/// All that we have stored, by storage and key.
pub async fn stored(page: &Page) -> WebDriverResult<BTreeMap<String, String>> {
    let all = page
        .eval(&format!(
            "Object.fromEntries(['local', 'session'].flatMap((name) => Object.entries(window[name + 'Storage'] ?? {{}}) \
             .filter(([key]) => key.startsWith('{OURS}')).map(([key, text]) => [name + ' ' + key.slice({}), text])))",
            OURS.len()
        ))
        .await?;
    Ok(serde_json::from_value(all)?)
}

/// What we have stored under keys that begin like this.
pub async fn stored_as(page: &Page, start: &str) -> WebDriverResult<BTreeMap<String, String>> {
    Ok(stored(page).await?.into_iter().filter(|(key, _)| key.starts_with(start)).collect())
}

/// Goes where no script of ours runs and everything stored is within reach, and stores this: storage with key, and text.
pub async fn meanwhile(page: &Page, site: &Site, stored: &[(&str, &str)]) -> Outcome {
    page.driver.goto(format!("{}v1/embed.js", site.url())).await?;
    for (place, text) in stored {
        let (storage, key) = place.split_once(' ').expect("a storage and a key");
        let [key, text] = [json!(format!("{OURS}{key}")), json!(text)];
        page.eval(&format!("{storage}Storage.setItem({key}, {text})")).await?;
    }
    Ok(())
}

/// Comes to the page anew, by its address: what is filled in then is none of the browser's doing.
pub async fn come_back(page: &Page, site: &Site) -> Outcome {
    page.driver.goto(site.url()).await?;
    page.taken_over().await?;
    Ok(())
}

/// Opens another tab, which knows nothing of the first.
pub async fn another(page: &Page, site: &Site) -> WebDriverResult<WindowHandle> {
    let window = page.driver.new_tab().await?;
    page.driver.switch_to_window(window.clone()).await?;
    page.driver.goto(site.url()).await?;
    page.taken_over().await?;
    Ok(window)
}

/// Has the page keep what is filled in at once, as when it is left.
pub async fn leave(page: &Page) -> WebDriverResult<()> {
    page.eval("dispatchEvent(new Event('pagehide'))").await.map(drop)
}

/// Waits until this alone is said of what is kept: `head.kept`, `head.kept_here` or `unkept`.
pub async fn promises(page: &Page, name: &str) -> WebDriverResult<()> {
    let seen = "[...document.querySelectorAll('.carry > .hint > *')].filter((part) => part.checkVisibility()).map((part) => part.textContent).join()";
    page.wait(&format!("{seen} === {}", json!(word(name)))).await
}

/// Waits until this alone is said to be wrong with what is stored: `storage.full`, say, or nothing.
pub async fn warns(page: &Page, name: Option<&str>) -> WebDriverResult<()> {
    let seen = "[...document.querySelectorAll('.carry > .notice')].filter((part) => part.checkVisibility()).map((part) => part.textContent).join()";
    page.wait(&format!("{seen} === {}", json!(name.map_or_else(String::new, word)))).await
}

/// Waits until this is said where something was pressed, to be seen and heard anew.
pub async fn says(page: &Page, name: &str) -> WebDriverResult<()> {
    let seen = "document.querySelector('[data-said=keep]')";
    let text = json!(word(name));
    page.wait(&format!("{seen}.checkVisibility() && {seen}.textContent === {text} && said.includes({text})")).await?;
    page.eval("(said.length = 0)").await.map(drop)
}

/// Waits until so many are listed, and gives their names.
pub async fn listed(page: &Page, count: usize) -> WebDriverResult<Vec<String>> {
    let names = "[...document.querySelectorAll('#ta-med-allt .listed li > span')].map((name) => name.textContent)";
    page.wait(&format!("{names}.length === {count}")).await?;
    Ok(serde_json::from_value(page.eval(names).await?)?)
}

/// Shows the one at this place beside the form, and gives what is seen of its answers.
pub async fn show(page: &Page, place: usize) -> WebDriverResult<String> {
    page.one(&format!(".listed li:nth-child({}) [data-press=show]", place + 1)).await?.click().await?;
    page.wait("document.querySelector('.opened')?.checkVisibility() === true").await?;
    page.text(".opened").await
}

/// Removes the one at this place.
pub async fn remove(page: &Page, place: usize) -> WebDriverResult<()> {
    let item = format!(".listed li:nth-child({})", place + 1);
    page.one(&format!("{item} [data-press=ask]")).await?.click().await?;
    asks_whether(page).await?;
    page.one(&format!("{item} [data-press=remove]")).await?.click().await
}

/// Waits until it is asked whether one is to be removed.
pub async fn asks_whether(page: &Page) -> WebDriverResult<()> {
    page.wait("document.querySelector('.listed [data-press=remove]') !== null").await
}
