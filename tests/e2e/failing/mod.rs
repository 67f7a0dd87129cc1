//! Where the app cannot load or run, the page stays readable and fillable, keeps what was answered, and says one
//! sentence.

use serde_json::json;
use thirtyfour::By;
use wasm_encoder::reencode::{self, Reencode};

use crate::support::{Engine, Fault, Outcome, Page, Setting, Site, built, in_each_engine};

const WASM: &str = "widget_bg.wasm";
const LOADER: &str = "boot.js";
const SENTENCE: &str = "Profilen kan inte visas just nu, men du kan läsa, fylla i och skriva ut sidan.";
/// Follows where it is true.
const KEPT: &str = "Dina svar finns kvar om du laddar om den och försöker igen.";

const FAILED: &str = "document.querySelector('main').dataset.app === 'failed'";

in_each_engine!(
    missing,
    cut_half_way,
    spoilt,
    not_the_one_that_was_built,
    refused_by_a_policy,
    in_a_browser_without_webassembly,
    where_memory_is_refused,
    when_it_comes_too_late,
    when_the_app_panics_later,
    when_it_panics_and_has_another_type,
    when_it_has_worked_before,
    but_not_for_an_error_of_another_script,
    where_not_even_the_loader_runs,
);

async fn missing(engine: Engine) -> Outcome {
    never_starts(Fault::Missing, engine).await
}

async fn cut_half_way(engine: Engine) -> Outcome {
    never_starts(Fault::Cut, engine).await
}

async fn spoilt(engine: Engine) -> Outcome {
    let wasm = std::fs::read(built(WASM))?;
    never_starts(Fault::Built(wasm[..wasm.len() / 2].to_vec()), engine).await
}

async fn not_the_one_that_was_built(engine: Engine) -> Outcome {
    // A custom section of no content, which would change nothing (WebAssembly Core 2.0, 5.5.3).
    let altered = [std::fs::read(built(WASM))?, vec![0, 2, 1, b'x']].concat();
    let site = Site::with(WASM, Fault::Built(altered.clone())).await;
    Page::open_with(&site, engine).await?.close().await?;
    never_starts(Fault::Instead(altered), engine).await
}

async fn where_memory_is_refused(engine: Engine) -> Outcome {
    let wasm = std::fs::read(built(WASM))?;
    never_starts(Fault::Built(without_more_memory(&wasm)?), engine).await
}

/// The wasm is at fault, in this way.
async fn never_starts(fault: Fault, engine: Engine) -> Outcome {
    let site = Site::with(WASM, fault).await;
    let page = Page::visit(&site.url(), engine).await?;
    never_started(&page).await?;
    page.close().await?;
    Ok(())
}

async fn refused_by_a_policy(engine: Engine) -> Outcome {
    let site = Site::with("/", Fault::Policy("script-src 'self'")).await;
    let page = Page::visit(&site.url(), engine).await?;
    never_started(&page).await?;
    page.close_despite("policy: script-src").await?;
    Ok(())
}

async fn in_a_browser_without_webassembly(engine: Engine) -> Outcome {
    let setting = Setting { engine, wasm: false, ..Setting::default() };
    let site = Site::start().await;
    let page = Page::visit(&site.url(), setting).await?;
    assert_eq!(page.eval("typeof WebAssembly").await?, "undefined");
    never_started(&page).await?;
    page.close().await?;
    Ok(())
}

async fn when_it_comes_too_late(engine: Engine) -> Outcome {
    let (site, release) = Site::keeping_back(WASM).await;
    let page = Page::visit(&site.url(), engine).await?;
    page.rate("structures", "4").await?;
    page.wait("getComputedStyle(document.querySelector('.sentence')).visibility === 'hidden'").await?;
    page.wait(FAILED).await?;
    page.one(".pointers").await?.scroll_into_view().await?;
    let seen = "document.querySelector('.pointers').getBoundingClientRect().top";
    let before = page.eval(seen).await?;
    release.send(true)?;
    // It takes over all the same, and what is being read stays.
    page.taken_over().await?;
    page.wait(&format!("Math.abs({seen} - {before}) < 2")).await?;
    assert!(page.one(".pointers").await?.is_displayed().await?);
    assert!(page.sentence().await?.starts_with("Skattad: Strukturer och system (4)."));
    assert!(!page.one(".failed").await?.is_displayed().await?);
    page.close().await?;
    Ok(())
}

async fn when_the_app_panics_later(engine: Engine) -> Outcome {
    panics_later(&Site::start().await, engine).await
}

async fn when_it_panics_and_has_another_type(engine: Engine) -> Outcome {
    panics_later(&Site::with(WASM, Fault::Type("application/octet-stream")).await, engine).await
}

async fn panics_later(site: &Site, engine: Engine) -> Outcome {
    let page = Page::open_with(site, engine).await?;
    page.rate("analysis", "2").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 1").await?;
    // Another script of the page, say an extension, takes away what the app drew.
    page.eval("document.querySelector('.radar g').replaceChildren()").await?;
    page.rate("research", "4").await?;
    one_sentence_and_a_whole_page(&page).await?;
    // The reload, which cleared what went wrong, has brought the profile back with the answers.
    page.taken_over().await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 4").await?;
    assert!(!page.one(".failed").await?.is_displayed().await?);
    page.close().await?;
    Ok(())
}

async fn when_it_has_worked_before(engine: Engine) -> Outcome {
    let (site, gone) = Site::losing(WASM).await;
    let page = Page::open_with(&site, engine).await?;
    page.rate("structures", "4").await?;
    page.rate("analysis", "2").await?;
    page.wait("document.querySelector('[name=read]:checked') !== null").await?;
    gone.send(true)?;
    page.reload().await?;
    page.wait(FAILED).await?;
    assert_eq!(page.chosen("analysis").await?.as_deref(), Some("2"));
    assert_eq!(page.chosen("read").await?, None, "what was only suggested is not taken for a choice");
    page.close().await?;
    Ok(())
}

async fn but_not_for_an_error_of_another_script(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let error = "Object.assign(new Error('another'), {name: 'RuntimeError'})";
    page.eval(&format!("dispatchEvent(new ErrorEvent('error', {{message: 'another', error: {error}}}))")).await?;
    page.wait("window.faults.length === 1").await?;
    page.rate("structures", "4").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 1").await?;
    assert!(page.one(".sentence").await?.is_displayed().await?);
    page.close_despite("error:").await?;
    Ok(())
}

async fn where_not_even_the_loader_runs(engine: Engine) -> Outcome {
    // Not there, cut, or in a language that the browser does not understand.
    for fault in [Fault::Missing, Fault::Cut, Fault::Instead(b"import of the future".to_vec())] {
        let site = Site::with(LOADER, fault).await;
        let page = Page::visit(&site.url(), engine).await?;
        assert!(!page.one(".failed").await?.is_displayed().await?, "it may yet come");
        page.eval("document.getAnimations().forEach((waiting) => waiting.finish())").await?;
        page.wait("getComputedStyle(document.querySelector('.failed')).visibility === 'visible'").await?;
        assert!(!page.one(".sentence").await?.is_displayed().await?, "no empty drawing");
        assert_eq!(page.text(".failed").await?, SENTENCE, "and no promise that answers are kept");
        fill_in(&page).await?;
        page.close().await?;
    }
    Ok(())
}

async fn never_started(page: &Page) -> Outcome {
    page.wait(FAILED).await?;
    assert_eq!(page.eval("performance.now() < 15000").await?, json!(true), "it is known before it is late");
    one_sentence_and_a_whole_page(page).await?;
    page.wait(FAILED).await?;
    // With nobody to suggest what to read, all is shown.
    for element in page.driver.find_all(By::Css(".pointers, .works li")).await? {
        assert!(element.is_displayed().await?, "{:?}", element.outer_html().await);
    }
    Ok(())
}

async fn one_sentence_and_a_whole_page(page: &Page) -> Outcome {
    page.wait(FAILED).await?;
    assert_eq!(page.text(".failed").await?, format!("{SENTENCE} {KEPT}"));
    assert_eq!(page.one(".failed").await?.attr("role").await?.as_deref(), Some("alert"));
    for element in page.driver.find_all(By::Css("[data-slot], .clear")).await? {
        assert!(!element.is_displayed().await?, "promises what does not come: {:?}", element.outer_html().await);
    }
    fill_in(page).await?;
    page.reload().await?;
    page.wait("document.querySelector('main').hasAttribute('data-kept')").await?;
    filled_in(page).await
}

async fn fill_in(page: &Page) -> Outcome {
    page.rate("structures", "3").await?;
    if page.eval("document.querySelector('#change-fler').open").await? == json!(false) {
        page.toggle_statements("change").await?;
    }
    for (statement, step) in [("change-1", "x"), ("change-2", "5"), ("change-3", "4"), ("change-4", "2")] {
        page.rate(statement, step).await?;
    }
    page.one("#change-grund").await?.send_keys("Lagens egna frågor").await?;
    filled_in(page).await
}

async fn filled_in(page: &Page) -> Outcome {
    for (name, value) in [("structures", "3"), ("change-1", "x"), ("change-2", "5")] {
        assert_eq!(page.chosen(name).await?.as_deref(), Some(value), "{name}");
    }
    assert_eq!(page.one("#change-grund").await?.prop("value").await?.as_deref(), Some("Lagens egna frågor"));
    assert!(page.one("#change-2").await?.is_displayed().await?, "what was opened is open");
    Ok(())
}

/// The same module with a memory that may not grow: the engine refuses what the app asks for.
fn without_more_memory(wasm: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    struct Capped;
    impl Reencode for Capped {
        type Error = std::convert::Infallible;

        fn memory_type(
            &mut self,
            memory: wasmparser::MemoryType,
        ) -> Result<wasm_encoder::MemoryType, reencode::Error<Self::Error>> {
            let memory = reencode::utils::memory_type(self, memory);
            Ok(wasm_encoder::MemoryType { maximum: Some(memory.minimum), ..memory })
        }
    }
    let mut module = wasm_encoder::Module::new();
    Capped.parse_core_module(&mut module, wasmparser::Parser::new(0), wasm)?;
    Ok(module.finish())
}
