//! Hosts that ask the form how wide it would like to be: rows, columns, tables, dialogs.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, Setting, in_each_engine};

in_each_engine!(the_form_has_room_on_a_desktop, the_form_has_room_on_a_phone);

/// What stands before the form and after it.
const PARENTS: [(&str, &str); 12] = [
    (r#"<div style="display: flex"><nav style="width: 90px">Meny</nav>"#, "</div>"),
    (r#"<div style="display: flex; flex-direction: column; align-items: center">"#, "</div>"),
    (r#"<div style="display: grid; justify-items: start">"#, "</div>"),
    (r#"<div style="float: left">"#, "</div>"),
    (r#"<div style="display: inline-block">"#, "</div>"),
    (r#"<table><tr><td>"#, "</td></tr></table>"),
    (r#"<dialog open style="border: 0; padding: 0">"#, "</dialog>"),
    // What the host makes of the form's own element.
    ("<style>main > div { display: flex; }</style>", ""),
    ("<style>main > div { display: flex; flex-direction: column; align-items: center; }</style>", ""),
    ("<style>main > div { display: grid; grid-template-columns: 1fr 1fr; }</style>", ""),
    ("<style>main > div { display: grid; justify-items: center; }</style>", ""),
    ("<style>main > div { display: inline-flex; }</style>", ""),
];

async fn the_form_has_room_on_a_desktop(engine: Engine) -> Outcome {
    in_all(Setting { width: 1280, ..engine.into() }, 700).await
}

async fn the_form_has_room_on_a_phone(engine: Engine) -> Outcome {
    in_all(Setting { width: 500, ..engine.into() }, 350).await
}

async fn in_all(setting: Setting, least: u32) -> Outcome {
    let pages =
        PARENTS.map(|(before, after)| include_str!("page.html").replace("{before}", before).replace("{after}", after));
    let visit = Visit::to_each(&pages, setting).await?;
    for (place, (parent, _)) in PARENTS.into_iter().enumerate() {
        visit.go(place).await?;
        let widget = visit.native(0);
        widget.taken_over().await?;
        let width = widget.eval("ria.clientWidth").await?;
        assert!(width.as_u64() >= Some(least.into()), "{width} px in {parent}");
        let beside = "document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(visit.page.eval(beside).await?, json!(true), "nothing sticks out of {parent}");
    }
    visit.close().await
}
