//! What hosts allow a frame, from nothing but scripts to everything.

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(
    no_sandbox,
    with_the_clipboard,
    scripts_alone,
    scripts_and_own_origin,
    everything_that_is_of_use,
    a_link_that_cannot_open_says_so,
);

/// Whether answers outlive the page.
#[derive(PartialEq)]
enum Answers {
    Kept,
    InMemory,
}

async fn no_sandbox(engine: Engine) -> Outcome {
    with("", Answers::Kept, engine).await
}

async fn with_the_clipboard(engine: Engine) -> Outcome {
    with(r#"allow="clipboard-write""#, Answers::Kept, engine).await
}

async fn scripts_alone(engine: Engine) -> Outcome {
    with(r#"sandbox="allow-scripts""#, Answers::InMemory, engine).await
}

async fn scripts_and_own_origin(engine: Engine) -> Outcome {
    with(r#"sandbox="allow-scripts allow-same-origin""#, Answers::Kept, engine).await
}

async fn everything_that_is_of_use(engine: Engine) -> Outcome {
    let attributes = r#"sandbox="allow-scripts allow-same-origin allow-downloads allow-modals allow-forms allow-popups
        allow-popups-to-escape-sandbox" allow="clipboard-write""#;
    with(attributes, Answers::Kept, engine).await
}

async fn with(attributes: &str, answers: Answers, engine: Engine) -> Outcome {
    let visit = Visit::to(&include_str!("page.html").replace("{attributes}", attributes), engine).await?;
    let widget = visit.frame(0).await?;
    widget.works().await?;
    assert_eq!(widget.one(".unkept").await?.is_displayed().await?, answers == Answers::InMemory);
    if answers == Answers::Kept {
        visit.around().await?;
        visit.page.reload().await?;
        let widget = visit.frame(0).await?;
        widget.taken_over().await?;
        assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"));
    }
    visit.close().await
}

async fn a_link_that_cannot_open_says_so(engine: Engine) -> Outcome {
    let attributes = r#"sandbox="allow-scripts allow-same-origin""#;
    let visit = Visit::to(&include_str!("page.html").replace("{attributes}", attributes), engine).await?;
    let widget = visit.frame(0).await?;
    widget.rates_and_reads().await?;
    widget.one("[data-capability='4'] .works a").await?.click().await?;
    widget.wait("root.querySelector('.blocked').checkVisibility()").await?;
    let address = widget.eval("root.querySelector('[data-capability=\"4\"] .works a').href").await?;
    let said = widget.text("[data-capability='4'] .works li .blocked").await?;
    assert_eq!(
        said,
        format!(
            "Öppnades ingen ny flik? Webbsidan runt omkring kan hindra det. Här är adressen: {}",
            address.as_str().unwrap_or_default()
        )
    );
    widget.fits().await?;
    visit.close().await
}
