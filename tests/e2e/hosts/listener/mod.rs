//! A host that listens for how far somebody has come.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(hears_that_something_happened_and_not_what, hears_no_letters, breaks_nothing_but_itself);

async fn breaks_nothing_but_itself(engine: Engine) -> Outcome {
    const HEARD: &str = "window.heard = [];";
    let throws = "for (const name of ['ready', 'step']) \
        addEventListener(`rektorer-i-aktion:${name}`, () => { throw Error('of the host'); });";
    let page = include_str!("page.html").replace(HEARD, &[HEARD, throws].concat());
    let visit = Visit::to(&page, engine).await?;
    visit.native(0).works().await?;
    visit.page.wait("window.faults.length === 3").await?;
    assert_eq!(visit.native(0).eval("ria.dataset.app").await?, json!("on"));
    let theirs = visit.page.eval("window.faults.splice(0)").await?;
    assert!(
        theirs.as_array().expect("faults").iter().all(|fault| fault.to_string().contains("of the host")),
        "{theirs}"
    );
    visit.close().await
}

async fn hears_no_letters(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    let widget = visit.native(0);
    widget.taken_over().await?;
    visit.page.eval("(window.keys = [], addEventListener('keydown', ({key}) => keys.push(key)))").await?;
    widget.one("#analysis-fler summary").await?.click().await?;
    widget.one("#analysis-grund").await?.send_keys("Samtal").await?;
    widget.rate("structures", "4").await?;
    visit.page.press(thirtyfour::Key::Down).await?;
    visit.page.wait("keys.length > 0").await?;
    assert_eq!(visit.page.eval("keys").await?, json!(["ArrowDown"]), "what is typed is no shortcut of the host's");
    visit.close().await
}

async fn hears_that_something_happened_and_not_what(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    let widget = visit.native(0);
    widget.taken_over().await?;
    let event = |name: &str| json!([format!("rektorer-i-aktion:{name}"), true, true, "div", null]);
    let [ready, step, complete] = ["ready", "step", "complete"].map(event);
    assert_eq!(visit.page.eval("heard").await?, json!([ready]));
    for (capability, answer) in [
        ("structures", "4"),
        ("analysis", "2"),
        ("structures", "5"),
        ("resources", "x"),
        ("research", "1"),
        ("change", "1"),
    ] {
        widget.rate(capability, answer).await?;
    }
    visit.page.wait("heard.length >= 7").await?;
    let expected = json!([ready, step, step, step, step, step, complete]);
    assert_eq!(visit.page.eval("heard").await?, expected, "another answer to the same is no step");
    visit.close().await
}
