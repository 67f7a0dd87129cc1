//! In a page of somebody else: the language is what the editor wrote, and the leader may choose another.

use serde_json::json;

use super::way_to;
use crate::{
    hosts::Visit,
    support::{Engine, Fault, Outcome, in_each_engine},
};

in_each_engine!(
    a_frame_keeps_its_options,
    natively_in_place,
    natively_where_it_does_not_come,
    two_forms_in_two_languages,
    as_the_editor_wrote_it,
);

async fn a_frame_keeps_its_options(engine: Engine) -> Outcome {
    let page = "<h1>Skolutveckling</h1><iframe src='{ours}/nb/embed/?accent=005a9c' title='x' width='100%' height='900'></iframe>";
    let visit = Visit::to(page, engine).await?;
    let widget = visit.frame(0).await?;
    widget.taken_over().await?;
    widget.rate("structures", "4").await?;
    widget.wait("root.querySelector('.sentence').textContent.includes('Strukturer og systemer (4)')").await?;
    widget.click(&way_to("en")).await?;
    let widget = visit.frame(0).await?;
    widget.wait("root.documentElement.lang === 'en'").await?;
    widget.taken_over().await?;
    assert_eq!(widget.eval("location.pathname + location.search").await?, json!("/en/embed/?accent=005a9c"));
    assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"));
    let accent = "getComputedStyle(ria.querySelector('.number')).backgroundColor";
    assert_eq!(widget.eval(accent).await?, json!("rgb(0, 90, 156)"));
    visit.close().await
}

async fn natively_in_place(engine: Engine) -> Outcome {
    let page = "<h1>Skolutveckling</h1><div data-rektorer-i-aktion lang='en' data-heading-level='3'><p>Wait</p></div>
        <script type='module' src='{ours}/v1/embed.js'></script>";
    let visit = Visit::to(page, engine).await?;
    let widget = visit.native(0);
    widget.taken_over().await?;
    widget.rate("structures", "4").await?;
    widget.wait("root.querySelector('.sentence').textContent.includes('Structures and systems (4)')").await?;
    for (language, name) in [("nb", "Strukturer og systemer"), ("sv", "Strukturer och system")] {
        widget.click(&way_to(language)).await?;
        widget.wait(&format!("ria.lang === '{language}'")).await?;
        widget.taken_over().await?;
        assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"), "{language}");
        widget.wait(&format!("root.querySelector('.sentence').textContent.includes('{name} (4)')")).await?;
        // Who pressed it goes on from there.
        assert_eq!(widget.eval("root.activeElement?.closest('.languages') !== null").await?, json!(true), "{language}");
        assert_eq!(widget.eval("root.querySelectorAll('form').length").await?, json!(1), "{language}");
        assert_eq!(widget.eval("ria.querySelector('h1').ariaLevel").await?, json!("3"), "{language}");
    }
    visit.close().await
}

async fn natively_where_it_does_not_come(engine: Engine) -> Outcome {
    let page = "<h1>Skolutveckling</h1><div data-rektorer-i-aktion lang='sv'></div>
        <script type='module' src='{ours}/v1/embed.js'></script>";
    let visit = Visit::with("/nb/native.html", Fault::Missing, page, engine).await?;
    let widget = visit.native(0);
    widget.taken_over().await?;
    widget.rate("structures", "4").await?;
    widget.click(&way_to("nb")).await?;
    widget.wait("root.querySelector('[role=alert][lang=nb]')?.textContent.startsWith('Egenvurderingen')").await?;
    assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"), "the form stays");
    widget.click(&way_to("en")).await?;
    widget.wait("ria.lang === 'en'").await?;
    widget.taken_over().await?;
    assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"));
    assert_eq!(widget.eval("root.querySelector('[role=alert][lang=nb]')").await?, json!(null));
    visit.close().await
}

async fn two_forms_in_two_languages(engine: Engine) -> Outcome {
    let page = "<h1>Skolutveckling</h1><div data-rektorer-i-aktion lang='sv' data-name='a'></div>
        <div data-rektorer-i-aktion lang='en' data-name='b'></div>
        <script type='module' src='{ours}/v1/embed.js'></script>";
    let visit = Visit::to(page, engine).await?;
    for (place, language) in [(0, "sv"), (1, "en")] {
        let widget = visit.native(place);
        widget.taken_over().await?;
        widget.open_panel().await?;
        assert_eq!(widget.eval("ria.lang").await?, json!(language));
    }
    for app in ["/widget_bg.wasm", "/record_bg.wasm"] {
        let asked = visit.ours.asked().iter().filter(|asked| asked.path.contains(app)).count();
        assert_eq!(asked, 1, "{app} serves all languages");
    }
    visit.close().await
}

/// Where it is none of ours, Swedish, with one warning.
async fn as_the_editor_wrote_it(engine: Engine) -> Outcome {
    let page = |attributes: &str| {
        format!(
            "<h1>Skolutveckling</h1><div data-rektorer-i-aktion {attributes}></div>
            <script type='module' src='{{ours}}/v1/embed.js'></script>"
        )
    };
    let unknown =
        |text: &str| json!([format!("rektorer-i-aktion: lang=\"{text}\": expected sv, nb or en; sv is used")]);
    let cases = [
        ("lang='nb-NO'", "nb", json!([])),
        ("lang='no'", "nb", json!([])),
        ("data-lang='EN' lang='sv'", "en", json!([])),
        ("", "sv", json!([])),
        ("lang='fi'", "sv", unknown("fi")),
        ("lang='nn'", "sv", unknown("nn")),
        ("lang='constructor'", "sv", unknown("constructor")),
    ];
    let pages = cases.each_ref().map(|(attributes, ..)| page(attributes));
    let visit = Visit::to_each(&pages, engine).await?;
    for (place, (attributes, language, warned)) in cases.into_iter().enumerate() {
        visit.go(place).await?;
        let widget = visit.native(0);
        widget.taken_over().await?;
        assert_eq!(widget.eval("ria.lang").await?, json!(language), "{attributes}");
        assert_eq!(visit.page.eval("warned").await?, warned, "{attributes}");
    }
    visit.close().await
}
