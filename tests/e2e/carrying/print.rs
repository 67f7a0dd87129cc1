//! Paper: the result and nothing else, on A4. From the page of another, the form alone.

use std::fs;

use serde_json::{Value, json};

use super::shown;
use crate::{
    hosts::{STRICT, Visit},
    support::{Engine, Outcome, Page, Paper, Site, Widget, in_each_engine, words},
};

in_each_engine!(
    is_the_result,
    is_the_result_at_once,
    is_the_form_where_nothing_is_rated,
    is_the_form_alone_in_the_page_of_another
);

/// One capability by its overview, one in depth, one by neither, and words of as many letters and lines as fields take.
const FIELDS: [(&str, &str); 12] = [
    ("structures", "4"),
    ("structures-grund", LONG),
    ("analysis", "2"),
    ("analysis-1", "3"),
    ("analysis-2", "2"),
    ("analysis-4", "1"),
    ("analysis-5", "x"),
    ("analysis-grund", "Klasslistor"),
    ("plan-change", "Första raden\nandra raden\n\ntredje raden efter en tom"),
    ("plan-step", "Boka tid måndag"),
    ("plan-sign", "Lärarna säger vi"),
    ("plan-due", "2027-02-28"),
];
const LONG: &str = "Samtal i arbetslaget varje vecka, besök i varje klass varje månad, enkät till elever och lärare två \
    gånger om året, och ett protokoll som alla kan läsa och som vi går igenom tillsammans. Sist kom ordet punkt.";
/// Of the answers whether each is given, its words and its number; of the readings and questions whether they are shown, and theirs.
const LINES: &str = "({
    steps: [...root.querySelectorAll('.rate .step:not(.not)')].map((step) =>
        [step.querySelector('input').checked, step.querySelector('.row').textContent, step.querySelector('input').value]),
    read: [...root.querySelectorAll('.pair > div:last-child > ul > li, .pointers .works cite')].map((line) =>
        [line.checkVisibility(), line.textContent]),
    table: [...root.querySelectorAll('.profile tbody th')].map(({textContent}) => textContent),
    sentence: root.querySelector('.sentence').textContent,
})";

async fn is_the_result(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine.alone()).await?;
    let widget = Widget::own(&page);
    let lines = filled_in(&widget).await?;
    widget.open_panel().await?;
    widget.open_way("print").await?;
    let pdf = match engine {
        Engine::Chromium => {
            page.eval("(window.pressed = 0, window.print = () => { window.pressed += 1; })").await?;
            widget.press("print").await?;
            assert_eq!(page.eval("pressed").await?, json!(1));
            page.pdf().await?
        }
        Engine::Firefox => printed(&page, &widget).await?,
    };
    fs::write(shown(engine, "papper.pdf"), &pdf)?;
    holds_the_result(&Paper::of(&pdf)?, &lines);
    let pages = pdf_extract::Document::load_mem(&pdf)?.get_pages().len();
    assert!((2..=4).contains(&pages), "{pages} pages");
    // On the screen nothing of it is seen.
    assert_eq!(
        page.eval("[...document.querySelectorAll('.printed')].some((line) => line.checkVisibility())").await?,
        false
    );
    // Another answer, printed by the browser itself.
    widget.fill(&[("analysis-grund", "Prov")]).await?;
    let paper = page.paper().await?;
    assert_eq!([paper.count("Klasslistor"), paper.count("Prov")], [0, 1]);
    page.close().await?;
    Ok(())
}

/// What is answered is kept a moment later, and paper does not wait for that.
async fn is_the_result_at_once(engine: Engine) -> Outcome {
    let rated = "root.querySelector('[name=structures][value=\"3\"]').click()";
    let own = Page::open_with(&Site::start().await, engine.alone()).await?;
    let by_the_browser = format!("({rated}, dispatchEvent(new Event('beforeprint')), ria.matches('[data-begun]'))");
    assert_eq!(Widget::own(&own).eval(&by_the_browser).await?, true);
    own.close().await?;
    let visit = Visit::under(Some(STRICT), include_str!("../hosts/strict_policy/page.html"), engine.alone()).await?;
    let widget = visit.native(0);
    widget.open_panel().await?;
    let by_the_form =
        format!("({rated}, root.querySelector('[data-press=print]').click(), ria.matches('[data-begun]'))");
    assert_eq!(widget.eval(&by_the_form).await?, true);
    visit.close().await
}

async fn is_the_form_where_nothing_is_rated(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine.alone()).await?;
    Widget::own(&page).fill(&[("research-grund", "Klasslistor")]).await?;
    let pdf = page.pdf().await?;
    fs::write(shown(engine, "papper-att-fylla-i.pdf"), &pdf)?;
    let paper = Paper::of(&pdf)?;
    assert_eq!(paper.count("Vet inte eller inte aktuellt"), 5 + 5, "every overview, and the card with a word");
    assert_eq!(paper.count("Klasslistor"), 1);
    assert_eq!(paper.count(&words("plan", "first_step")), 1);
    page.close().await?;
    Ok(())
}

/// Catches what would be printed from a frame, with what is filled in written into it.
const CATCH: &str = "(() => {
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {get() {
        const view = get.call(this);
        view.print = () => {
            const { body, adoptedStyleSheets } = view.document;
            for (const field of body.querySelectorAll('input')) {
                field.toggleAttribute('checked', field.checked);
                field.setAttribute('value', field.value);
            }
            for (const text of body.querySelectorAll('textarea')) text.textContent = text.value;
            const rules = adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules].map(({cssText}) => cssText));
            window.caught = {title: view.document.title, body: body.innerHTML, style: rules.join(' '),
                language: view.document.documentElement.lang};
            view.dispatchEvent(new Event('afterprint'));
        };
        return view;
    }});
})()";

async fn is_the_form_alone_in_the_page_of_another(engine: Engine) -> Outcome {
    let visit = Visit::under(Some(STRICT), include_str!("../hosts/strict_policy/page.html"), engine.alone()).await?;
    let widget = visit.native(0);
    widget.taken_over().await?;
    let lines = filled_in(&widget).await?;
    widget.open_panel().await?;
    widget.open_way("print").await?;
    let pdf = match engine {
        Engine::Chromium => caught(&visit, &widget).await?,
        Engine::Firefox => printed(&visit.page, &widget).await?,
    };
    visit.page.wait("!document.querySelector('iframe')").await?;
    fs::write(shown(engine, "papper-hos-annan.pdf"), &pdf)?;
    let paper = Paper::of(&pdf)?;
    holds_the_result(&paper, &lines);
    for around in ["Ekstads kommun", "Skolutveckling", "Kontakta oss"] {
        assert_eq!(paper.count(around), 0, "{around}");
    }
    visit.close().await
}

/// What Firefox prints when the button is pressed.
pub async fn printed(page: &Page, widget: &Widget<'_>) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    widget.press("print").await?;
    let file = page.saved().await;
    assert_eq!(file.name, "printed.pdf");
    Ok(file.bytes)
}

/// What Chromium would print, which does so only in a window: the same on a page that allows to write it.
async fn caught(visit: &Visit, widget: &Widget<'_>) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    visit.page.eval(CATCH).await?;
    widget.press("print").await?;
    let caught = visit.page.eval("window.caught").await?;
    assert_eq!(caught["language"], "sv");
    let text = |name: &str| caught[name].as_str().unwrap_or_default().to_string();
    let html = format!("<title>{}</title><style>{}</style>{}", text("title"), text("style"), text("body"));
    let page = Page::visit("about:blank", Engine::Chromium).await?;
    page.eval(&format!("(document.open(), document.write({}), document.close())", json!(html))).await?;
    let pdf = page.pdf().await?;
    page.close().await?;
    Ok(pdf)
}

/// Fills the form in, and says what of it is to be printed and what is not.
async fn filled_in(widget: &Widget<'_>) -> Result<Value, Box<dyn std::error::Error>> {
    widget.fill(&FIELDS).await?;
    widget.wait("root.querySelectorAll('.radar .dot').length === 2").await?;
    widget.wait("root.querySelector('[name=read]:checked')?.value === '2'").await?;
    Ok(widget.eval(LINES).await?)
}

fn holds_the_result(paper: &Paper, lines: &Value) {
    let pairs = |name: &str| {
        let pairs = lines[name].as_array().expect("lines").clone();
        pairs.into_iter().map(|pair| (pair[0] == true, pair[1].as_str().unwrap_or_default().to_string()))
    };
    for (is_shown, words) in pairs("steps").chain(pairs("read")) {
        assert_eq!(paper.count(&words) > 0, is_shown, "{words}");
    }
    for step in lines["steps"].as_array().into_iter().flatten().filter(|step| step[0] == true) {
        let numbered = [&step[2], &step[1]].map(|part| part.as_str().unwrap_or_default()).concat();
        assert!(paper.count(&numbered) > 0, "{numbered}");
    }
    for name in lines["table"].as_array().into_iter().flatten() {
        assert!(paper.count(name.as_str().unwrap_or_default()) > 0, "{name}");
    }
    assert_eq!(paper.count(lines["sentence"].as_str().unwrap_or_default()), 1);
    let written =
        FIELDS.iter().filter(|(name, _)| name.ends_with("-grund") || name.starts_with("plan-") && *name != "plan-due");
    for line in written.flat_map(|(_, text)| text.lines()) {
        assert!(line.is_empty() || paper.count(line) == 1, "{line}: {}", paper.count(line));
    }
    assert_eq!(paper.count("28 februari 2027"), 1);
    assert_eq!(paper.count(&words("plan", "heading")), 1);
    let panel = [words("head", "heading"), words("carry", "heading"), words("open", "heading"), words("keep", "here")];
    for words in panel {
        assert_eq!(paper.count(&words), 0, "{words}");
    }
}
