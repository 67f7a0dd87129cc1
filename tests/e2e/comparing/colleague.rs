//! The colleague's way, from the link to what the leader sees.

use rektorer_i_aktion::{
    assessment::{Answer, Date},
    instrument::Question,
    record::code::{Coded, Kind, decode},
};
use serde_json::json;

use super::{AUTUMN, NOW, add, colleagues, compared, laid, lay, overviews, sentences, table, then};
use crate::{
    carrying::qr,
    support::{Engine, Fault, Outcome, Page, Setting, Site, Widget, in_each_engine, words, words_with},
};

in_each_engine!(
    goes_from_the_link_to_what_the_leader_sees,
    several_are_a_range_and_nobody_is_singled_out,
    a_code_is_of_the_answers_as_they_are,
    without_scripts_all_is_there_to_read,
    without_the_app_it_is_said,
);

/// What the page for a colleague says.
fn says(name: &str) -> String {
    let content: toml::Table = toml::from_str(include_str!("../../../content/sv/colleague.toml")).expect("the content");
    content[name].as_str().expect("a text").to_string()
}

/// Opens it, and waits until its app is there.
pub async fn open(site: &Site, engine: Engine) -> Result<Page, Box<dyn std::error::Error>> {
    let page = Page::visit(&format!("{}kollega/", site.url()), engine).await?;
    page.wait("document.querySelector('[data-app=on]') !== null").await?;
    Ok(page)
}

/// Has it make the code.
async fn made(page: &Page) -> Result<String, Box<dyn std::error::Error>> {
    page.one("[data-press=make]").await?.click().await?;
    page.wait("document.querySelector('.code').checkVisibility()").await?;
    Ok(page.eval("document.querySelector('#kod').value").await?.as_str().unwrap_or_default().to_string())
}

async fn goes_from_the_link_to_what_the_leader_sees(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&NOW).await?;
    widget.open_panel().await?;
    widget.open_way("ask").await?;
    page.wait("document.querySelector('[data-holds=ask-qr] path').getAttribute('d') !== ''").await?;
    let link = widget.holds("ask").await?;
    assert_eq!(link, format!("{}kollega/", site.url()), "it tells nothing of the leader");
    assert_eq!(qr::read(&widget, "ask-qr", engine, "colleague").await?, link);

    let other = open(&site, engine.other()).await?;
    assert_eq!(other.text("h1").await?, says("heading"));
    let asked = site.asked().len();
    for (name, step) in [("structures", "2"), ("analysis", "x"), ("change", "5")] {
        other.rate(name, step).await?;
    }
    let code = made(&other).await?;
    assert_eq!(other.focus().await?, "koden");
    let Coded { kind, date, ratings, .. } = decode(&code).expect("a code");
    let today = other.eval("new Date().toLocaleDateString('sv')").await?;
    assert_eq!((kind, Some(date)), (Kind::Colleague, Date::parse(today.as_str().unwrap_or_default())));
    let mut expected = overviews([2, 0, 0, 0, 5]);
    expected.set(Question::overview(1).expect("a question"), Some(Answer::DontKnow));
    assert_eq!(ratings, expected);
    assert_eq!(site.asked().len(), asked, "nothing is sent");
    assert_eq!(other.eval("[localStorage.length, sessionStorage.length]").await?, json!([0, 0]), "nothing is stored");
    other.close().await?;

    add(&widget, &format!("  {} ", code.to_lowercase())).await?;
    laid(&page, 1).await?;
    assert_eq!(compared(&page).await?, json!(code));
    assert_eq!(page.eval("document.querySelector('#kollegas-kod').value").await?, json!(""));
    assert_eq!(page.focus().await?, "jamfort-rubrik");
    let expected = json!([
        ["Förmåga", "Nu", words("compare", "colleague")],
        ["Strukturer och system", "4", "2 +2"],
        ["Analys", "2", "–"],
        ["Resurser och kompetenser", "2", "–"],
        ["Erfarenhet och forskning", "3", "–"],
        ["Förändringsarbete", "3", "5 −2"],
    ]);
    assert_eq!(table(&page).await?, expected);
    let pair = |own: &str, other: &str| words_with("compare", "pair", &[own, other]);
    let both = format!("Strukturer och system ({}), Förändringsarbete ({})", pair("4", "2"), pair("3", "5"));
    let expected = [words_with("compare", "differ", &[&both]), words("compare", "talk"), words("compare", "one")];
    assert_eq!(sentences(&page).await?, expected);
    page.close().await?;
    Ok(())
}

async fn several_are_a_range_and_nobody_is_singled_out(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&NOW).await?;
    widget.open_panel().await?;
    lay(&widget, &page, &then()[1]).await?;
    widget.open_way("ask").await?;
    add(&widget, &colleagues().join("\n")).await?;
    laid(&page, 2).await?;
    let few = format!("– {}", words("compare", "too_few"));
    let to = |from: &str, till: &str| words_with("compare", "span", &[from, till]);
    let range: Vec<_> = table(&page).await?.as_array().expect("rows").iter().map(|row| row[3].clone()).collect();
    let expected = [
        words("compare", "colleagues"),
        format!("{} {}", to("2", "4"), to("0", "+2")),
        "3 −1".to_string(),
        format!("{} {}", to("1", "3"), to("−1", "+1")),
        few.clone(),
        few,
    ];
    assert_eq!(range, expected);
    let pair = |own: &str, other: &str| words_with("compare", "pair_range", &[own, other]);
    let alike = format!("Analys ({}), Resurser och kompetenser ({})", pair("2", "3"), pair("2", &to("1", "3")));
    let differ = format!("Strukturer och system ({})", pair("4", &to("2", "4")));
    let both =
        [words_with("compare", "alike_most", &[&alike]), words_with("compare", "differ_most", &[&differ])].join(" ");
    let said = sentences(&page).await?;
    for expected in [both, words("compare", "talk"), words("compare", "range")] {
        assert!(said.contains(&expected), "{said:?}, not {expected}");
    }
    // Nor can one of them be taken away, by which the range would tell what that one answered.
    let named = "[...document.querySelectorAll('.compared .listed span')].map((item) => item.textContent)";
    assert_eq!(
        page.eval(named).await?,
        json!([format!("Då, {AUTUMN}"), words_with("compare", "colleagues_number", &["3"])])
    );
    widget.click(".compared li:last-child [data-press=lift]").await?;
    laid(&page, 1).await?;
    assert_eq!(compared(&page).await?, json!(then()[1]), "all at once");
    page.close().await?;
    Ok(())
}

async fn a_code_is_of_the_answers_as_they_are(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = open(&site, engine).await?;
    page.one("[data-press=make]").await?.click().await?;
    page.wait(&format!("document.querySelector('form > .said').textContent === {}", json!(says("empty")))).await?;
    assert!(!page.one(".code").await?.is_displayed().await?);
    page.rate("research", "3").await?;
    let first = made(&page).await?;
    assert_eq!(made(&page).await?, first, "the same answers give the same code");
    page.rate("research", "4").await?;
    assert!(!page.one(".code").await?.is_displayed().await?);
    assert_eq!(page.text("form > .said").await?, says("changed"));
    assert_eq!(decode(&made(&page).await?).map(|coded| coded.ratings), Ok(overviews([0, 0, 0, 4, 0])));
    // An answer that is taken back is none.
    page.one("[data-clear=research]").await?.click().await?;
    assert_eq!(page.focus().await?, "research=1");
    assert_eq!(page.count(":checked").await?, 0);
    assert!(!page.one(".code").await?.is_displayed().await?);
    page.close().await?;
    Ok(())
}

async fn without_scripts_all_is_there_to_read(engine: Engine) -> Outcome {
    let setting = Setting { engine, script: false, ..Setting::default() };
    let site = Site::start().await;
    let page = Page::visit(&format!("{}kollega/", site.url()), setting).await?;
    assert_eq!(page.text("h1").await?, says("heading"));
    assert_eq!(page.text("noscript .notice").await?, says("needs_script"));
    assert!(!page.one("[data-press=make]").await?.is_displayed().await?);
    page.close_despite_anything().await?;
    Ok(())
}

async fn without_the_app_it_is_said(engine: Engine) -> Outcome {
    let site = Site::with("record_bg.wasm", Fault::Missing).await;
    let page = Page::visit(&format!("{}kollega/", site.url()), engine).await?;
    page.wait("document.querySelector('.failed').checkVisibility()").await?;
    assert_eq!(page.text(".failed").await?, says("failed"));
    page.close_despite_anything().await?;
    Ok(())
}
