//! Storage that has no room left.

use super::{
    KEEP,
    leader::{
        add, come_back, leave, listed, meanwhile, open_panel, promises, remove, says, show, stored, stored_as,
        toggle_keeping, warns, write,
    },
};
use crate::support::{Engine, Outcome, Page, Site, in_each_engine};

in_each_engine!(no_room_at_all, no_room_beyond_the_tab, no_room_for_the_choice);

async fn no_room_at_all(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = kept_and_full(&site, engine, &["local", "session"]).await?;
    let before = stored(&page).await?;
    write_much(&page, "change-grund", "Nytt").await?;
    promises(&page, "unkept").await?;
    warns(&page, Some("storage.full")).await?;
    assert_eq!(stored(&page).await?, before, "byte for byte");
    page.rate("research", "2").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 2").await?;

    add(&page, "Hösten 2027").await?;
    says(&page, "keep.added_in_memory").await?;
    let names = listed(&page, 2).await?;
    let place = names.iter().position(|name| name.starts_with("Hösten")).expect("it is listed");
    assert!(show(&page, place).await?.contains("Nytt"));
    warns(&page, Some("storage.full")).await?;
    remove(&page, place).await?;
    listed(&page, 1).await?;
    leave(&page).await?;
    assert_eq!(stored(&page).await?, before, "byte for byte");

    // What was kept before is there, while it is full and after.
    come_back(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"));
    let kept = |start: &str| {
        before.iter().filter(|(key, _)| key.starts_with(start)).map(|(_, text)| text.clone()).collect::<Vec<_>>()
    };
    for start in ["local draft:1:", "local result:1:"] {
        let now: Vec<String> = stored_as(&page, start).await?.into_values().collect();
        assert_eq!(now, kept(start), "{start}");
    }
    meanwhile(&page, &site, &[]).await?;
    make_room(&page).await?;
    come_back(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"));
    promises(&page, "head.kept_here").await?;
    page.close().await?;
    Ok(())
}

async fn no_room_beyond_the_tab(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = kept_and_full(&site, engine, &["local"]).await?;
    let before = stored_as(&page, "local").await?;
    write_much(&page, "change-grund", "Nytt").await?;
    promises(&page, "head.kept").await?;
    warns(&page, Some("storage.full")).await?;
    assert_eq!(stored_as(&page, "local").await?, before, "byte for byte");
    // It is said for as long as it is so, and what was chosen stays chosen.
    leave(&page).await?;
    page.rate("research", "2").await?;
    warns(&page, Some("storage.full")).await?;
    promises(&page, "head.kept").await?;
    page.wait(&format!("document.querySelector('{KEEP}').checked")).await?;
    make_room(&page).await?;
    page.rate("research", "3").await?;
    promises(&page, "head.kept_here").await?;
    warns(&page, None).await?;
    let drafts = stored_as(&page, "local draft:1:").await?;
    assert!(drafts.len() == 1 && drafts.values().all(|draft| draft.contains("Nytt")), "{drafts:?}");
    page.close().await?;
    Ok(())
}

async fn no_room_for_the_choice(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    page.rate("structures", "4").await?;
    open_panel(&page).await?;
    fill(&page, "local").await?;
    toggle_keeping(&page).await?;
    warns(&page, Some("storage.full")).await?;
    page.wait(&format!("!document.querySelector('{KEEP}').checked")).await?;
    promises(&page, "head.kept").await?;
    leave(&page).await?;
    page.rate("research", "2").await?;
    page.wait("sessionStorage.getItem('rektorer-i-aktion:form:1').includes('research')").await?;
    warns(&page, Some("storage.full")).await?;
    assert_eq!(stored_as(&page, "local").await?.len(), 0);
    make_room(&page).await?;
    toggle_keeping(&page).await?;
    promises(&page, "head.kept_here").await?;
    warns(&page, None).await?;
    page.close().await?;
    Ok(())
}

/// A form that is kept in this browser, with a result that is kept for itself; then no room is left in these storages.
async fn kept_and_full(site: &Site, engine: Engine, storages: &[&str]) -> Result<Page, Box<dyn std::error::Error>> {
    let page = Page::open_with(site, engine).await?;
    page.rate("structures", "4").await?;
    open_panel(&page).await?;
    toggle_keeping(&page).await?;
    add(&page, "Våren 2027").await?;
    listed(&page, 1).await?;
    leave(&page).await?;
    for storage in storages {
        fill(&page, storage).await?;
    }
    Ok(page)
}

/// Takes all room that is left.
async fn fill(page: &Page, storage: &str) -> Outcome {
    let fill = "for (let size = 1 << 22, place = 0; size; size >>= 1) { try { for (;;) { \
                STORAGE.setItem(`fyll${place}`, 'x'.repeat(size)); place += 1; } } catch {} }";
    let fill = fill.replace("STORAGE", &format!("{storage}Storage"));
    page.driver.execute(fill, []).await?;
    Ok(())
}

/// Gives it back.
async fn make_room(page: &Page) -> Outcome {
    let free = "for (const storage of [localStorage, sessionStorage]) \
                for (const key of Object.keys(storage)) if (key.startsWith('fyll')) storage.removeItem(key);";
    page.driver.execute(free, []).await?;
    Ok(())
}

/// Writes more than the last few bytes of a storage have room for.
async fn write_much(page: &Page, name: &str, text: &str) -> Outcome {
    write(page, name, &text.repeat(100)).await?;
    leave(page).await?;
    Ok(())
}
