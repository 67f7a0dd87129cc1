//! Options that would give a form that does not look or work as chosen are refused beside the field.

use serde_json::json;

use super::desk::Desk;
use crate::support::{Engine, Fault, Outcome, Page, Site, in_each_engine};

in_each_engine!(an_accent_that_cannot_be, a_name_that_cannot_be, says_when_its_app_is_missing, says_when_its_app_hangs);

async fn an_accent_that_cannot_be(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    let before = desk.output("html").await?;
    for (accent, fault, words) in [
        ("röd", "accent-form", "Färgen ska vara sex tecken"),
        ("ffcc00", "accent-contrast", "Färgen är för ljus. Kontrasten är 1,4:1 men måste vara minst 4,5:1"),
    ] {
        desk.fill_in("accent", accent).await?;
        desk.page.wait("!document.querySelector('.refused').hidden").await?;
        assert!(desk.page.text(&format!("#{fault}-fault")).await?.starts_with(words), "{accent}");
        assert_eq!(desk.page.eval("document.querySelectorAll('.fault:not([hidden])').length").await?, json!(1));
        assert_eq!(desk.page.eval("document.querySelector('#accent').ariaInvalid").await?, json!("true"));
        assert!(!desk.shows("textarea[id=copy-html]").await?, "nothing to copy");
    }
    // What is wrong in one way is of no matter in the other.
    desk.choose("way", "native").await?;
    desk.page.wait("document.querySelector('.refused').hidden").await?;
    assert!(desk.shows("textarea[id=copy-lines]").await?);
    desk.choose("way", "frame").await?;
    desk.page.wait("!document.querySelector('.refused').hidden").await?;
    // Mended while typing.
    let field = desk.page.one("#accent").await?;
    field.clear().await?;
    field.send_keys("005a9c").await?;
    desk.page.wait("document.querySelector('.refused').hidden").await?;
    assert!(!desk.shows(".fault").await?);
    assert_eq!(desk.output("html").await?, before.replace("/embed/", "/embed/?accent=005a9c"));
    desk.page.close().await?;
    Ok(())
}

async fn a_name_that_cannot_be(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    desk.choose("way", "native").await?;
    desk.fill_in("name", "\"><script>").await?;
    desk.page.wait("!document.querySelector('.refused').hidden").await?;
    assert!(desk.page.text("#name-fault").await?.starts_with("Namnet får ha bokstäver"));
    desk.page.close().await?;
    Ok(())
}

async fn says_when_its_app_is_missing(engine: Engine) -> Outcome {
    let site = Site::with("editor_bg.wasm", Fault::Missing).await;
    let page = Page::visit(&format!("{}badda-in/", site.url()), engine).await?;
    page.wait("document.querySelector('[data-editors]').dataset.app === 'failed'").await?;
    assert!(page.text(".failed").await?.starts_with("Sidans program kunde inte starta"));
    // What cannot be copied, or leads nowhere, is not to be seen.
    assert!(!page.one("#copy-html").await?.is_displayed().await?);
    assert!(!page.one("[data-copy]").await?.is_displayed().await?);
    page.close().await?;
    Ok(())
}

async fn says_when_its_app_hangs(engine: Engine) -> Outcome {
    let (site, release) = Site::keeping_back("editor_bg.wasm").await;
    let page = Page::visit(&format!("{}badda-in/", site.url()), engine).await?;
    page.wait("document.querySelector('[data-editors]').dataset.app === 'failed'").await?;
    assert!(page.one(".failed").await?.is_displayed().await?);
    release.send(true)?;
    page.wait("document.querySelector('[data-editors]').dataset.app === 'on'").await?;
    assert!(page.one("#copy-html").await?.is_displayed().await?);
    assert!(!page.one(".failed").await?.is_displayed().await?);
    page.close().await?;
    Ok(())
}
