//! In the pages of others, whatever they allow: what can leave does, and where a page around may forbid it, that is said.

use serde_json::json;

use super::{code, picture, print, qr};
use crate::{
    hosts::{STRICT, Visit, of_municipio},
    support::{EVERYTHING, Engine, Outcome, Paper, Widget, in_each_engine, words},
};

in_each_engine!(
    natively_under_a_strict_policy,
    natively_under_that_of_municipio,
    in_a_frame,
    in_a_sandbox_that_forbids_it,
);

async fn natively_under_a_strict_policy(engine: Engine) -> Outcome {
    natively(STRICT, engine).await
}

async fn natively_under_that_of_municipio(engine: Engine) -> Outcome {
    natively(&of_municipio(), engine).await
}

async fn natively(policy: &str, engine: Engine) -> Outcome {
    let visit = Visit::under(Some(policy), include_str!("../hosts/strict_policy/page.html"), engine.alone()).await?;
    let widget = visit.native(0);
    everything_leaves(&visit, &widget, engine).await?;
    assert!(!widget.one(".blocked-way").await?.is_displayed().await?, "no page lies around");
    // Headings follow the page's outline: the form's is at level 2.
    assert_eq!(widget.eval("root.querySelector('.panel h3').ariaLevel").await?, json!("4"));
    widget.fits().await?;
    visit.close().await
}

async fn in_a_frame(engine: Engine) -> Outcome {
    let page = include_str!("../hosts/sandbox/page.html").replace("{attributes}", "");
    let visit = Visit::to(&page, engine.alone()).await?;
    let widget = visit.frame(0).await?;
    everything_leaves(&visit, &widget, engine).await?;
    says_that_it_may_be_forbidden(&widget).await?;
    visit.close().await
}

async fn in_a_sandbox_that_forbids_it(engine: Engine) -> Outcome {
    let attributes = r#"sandbox="allow-scripts allow-same-origin""#;
    let visit =
        Visit::to(&include_str!("../hosts/sandbox/page.html").replace("{attributes}", attributes), engine.alone())
            .await?;
    let widget = visit.frame(0).await?;
    widget.taken_over().await?;
    widget.fill(&EVERYTHING).await?;
    widget.open_panel().await?;
    assert!(!widget.one(".blocked-way").await?.is_displayed().await?);
    for (way, button) in [("print", "print"), ("file", "file"), ("more", "svg")] {
        widget.open_way(way).await?;
        widget.press(button).await?;
        says_that_it_may_be_forbidden(&widget).await?;
    }
    for button in ["png", "action", "again"] {
        widget.press(button).await?;
    }
    // Copied, or marked to be copied by hand.
    widget.open_way("code").await?;
    let said = code::copy(&widget, "kod").await?;
    assert!([words("carry", "copied"), words("carry", "select")].contains(&said), "{said}");
    comes_in(&widget).await?;
    visit.close().await
}

/// Every way out works, and is what was shown; and the ways in.
async fn everything_leaves(visit: &Visit, widget: &Widget<'_>, engine: Engine) -> Outcome {
    let page = &visit.page;
    widget.taken_over().await?;
    widget.fill(&EVERYTHING).await?;
    widget.fill(&[("analysis-1", "4"), ("analysis-2", "3")]).await?;
    widget.open_panel().await?;
    widget.open_way("file").await?;
    widget.press("file").await?;
    assert_eq!(page.saved().await.text(), widget.holds("file").await?);
    widget.open_way("code").await?;
    assert_eq!(code::copy(widget, "kod").await?, words("carry", "copied"));
    let code = widget.holds("code").await?;
    assert_eq!(code::pasted(page, widget).await?, json!(code));
    widget.open_way("more").await?;
    let link = widget.holds("link").await?;
    assert_eq!(link, format!("{}/#r={code}", visit.ours.origin()), "to our own page");
    assert_eq!(qr::read(widget, "qr", engine, "hos-annan").await?, link);
    widget.press("svg").await?;
    let svg = page.saved().await;
    widget.press("png").await?;
    picture::is_the_same(&svg, &page.saved().await)?;
    for button in ["action", "again"] {
        widget.press(button).await?;
        assert!(page.saved().await.text().contains("\r\nCLASS:PRIVATE\r\n"), "{button}");
    }
    if engine == Engine::Firefox {
        widget.open_way("print").await?;
        let paper = Paper::of(&print::printed(page, widget).await?)?;
        assert!(paper.count("Indragen rad") == 1 && paper.count("Ekstads kommun") == 0, "the form alone");
    }
    comes_in(widget).await
}

/// A code is opened beside the form and laid over it, and its answers are gone on with.
async fn comes_in(widget: &Widget<'_>) -> Outcome {
    let code = widget.holds("code").await?;
    widget.fill(&[("structures", "1")]).await?;
    widget.open_code(&code).await?;
    widget.wait("root.querySelector('.opened')?.checkVisibility() ?? false").await?;
    assert_eq!(widget.chosen("structures").await?.as_deref(), Some("1"));
    widget.press("lay").await?;
    widget.wait("root.querySelectorAll('.compared thead th').length === 3").await?;
    widget.click(".compared [data-press=lift]").await?;
    widget.wait("root.querySelector('.compared') === null").await?;
    widget.open_code(&code).await?;
    widget.wait("root.querySelector('.opened')?.checkVisibility() ?? false").await?;
    widget.press("go-on").await?;
    assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"));
    widget.press("close").await?;
    Ok(())
}

/// And the way out of there leads to our own page, with the ratings.
async fn says_that_it_may_be_forbidden(widget: &Widget<'_>) -> Outcome {
    let said = widget.text(".blocked-way").await?;
    let expected = format!("{} {}", words("carry", "blocked"), words("carry", "open_own_page"));
    assert!(said.starts_with(&expected), "{said}");
    let link = widget.eval("root.querySelector('[data-own-page]').href").await?;
    assert_eq!(link, json!(widget.holds("link").await?));
    Ok(())
}
