//! Storage that the browser denies, and what a later version has left in it.

use super::{
    KEEP,
    leader::{
        add, come_back, erase, fill_in, filled, leave, listed, meanwhile, open_panel, promises, remove, says, show,
        stored, toggle_keeping, warns, word,
    },
};
use crate::support::{Engine, Outcome, Page, Setting, Site, in_each_engine};

in_each_engine!(denied, from_a_newer_version);

async fn denied(engine: Engine) -> Outcome {
    let setting = Setting { engine, storage: false, ..Setting::default() };
    let site = Site::start().await;
    let page = Page::open_with(&site, setting).await?;
    let empty = filled(&page).await?;
    fill_in(&page).await?;
    promises(&page, "unkept").await?;
    warns(&page, Some("storage.denied")).await?;
    open_panel(&page).await?;
    toggle_keeping(&page).await?;
    page.wait(&format!("!document.querySelector('{KEEP}').checked")).await?;
    promises(&page, "unkept").await?;
    warns(&page, Some("storage.denied")).await?;

    add(&page, "Våren 2027").await?;
    says(&page, "keep.added_in_memory").await?;
    add(&page, "Hösten 2027").await?;
    let names = listed(&page, 2).await?;
    let mine = filled(&page).await?;
    let place = names.iter().position(|name| name.starts_with("Våren")).expect("it is listed");
    assert!(show(&page, place).await?.contains("Våren 2027"));
    assert_eq!(filled(&page).await?, mine, "the form goes on");
    remove(&page, place).await?;
    let left = listed(&page, 1).await?;
    assert!(left[0].starts_with("Hösten"), "{left:?}");
    leave(&page).await?;
    warns(&page, Some("storage.denied")).await?;
    erase(&page).await?;
    says(&page, "keep.not_erased").await?;
    listed(&page, 0).await?;
    assert_eq!(filled(&page).await?, empty);
    page.close().await?;
    Ok(())
}

async fn from_a_newer_version(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let later = r#"{"format":"rektorer-i-aktion-result","version":3,"instrument":"rektorer-i-aktion"}"#;
    for (place, text, count) in [
        ("session form:2", "Vad som helst", 0),
        ("local draft:2:ab", r#"{"fields":[["structures","1"]],"suggested":[],"opened":[],"changed":"2026-11-25"}"#, 1),
        ("local keep:3", "off", 0),
        ("local result:2:0123456789abcdef", "{}", 1),
        ("local result:1:0123456789abcdef", later, 1),
        ("local nothing:12:yet", "known", 0),
    ] {
        meanwhile(&page, &site, &[]).await?;
        page.eval("(localStorage.clear(), sessionStorage.clear())").await?;
        meanwhile(&page, &site, &[("local keep:1", "on"), (place, text)]).await?;
        come_back(&page, &site).await?;
        assert_eq!(page.chosen("structures").await?, None, "{place}");
        page.rate("structures", "2").await?;
        // Of what lies in a file nothing is known before it is read.
        if text != later {
            warns(&page, Some("storage.newer")).await?;
        }
        open_panel(&page).await?;
        warns(&page, Some("storage.newer")).await?;
        promises(&page, "head.kept_here").await?;
        let names = listed(&page, count).await?;
        assert!(names.iter().all(|name| *name == word("keep.unreadable")), "{place}: {names:?}");
        assert_eq!(page.count(".listed [data-press=show]").await?, 0, "{place}");
        leave(&page).await?;
        come_back(&page, &site).await?;
        assert_eq!(page.chosen("structures").await?.as_deref(), Some("2"), "{place}: our own is kept beside it");
        assert_eq!(stored(&page).await?.get(place).map(String::as_str), Some(text), "{place} stays as it is");
    }
    page.close().await?;
    Ok(())
}
