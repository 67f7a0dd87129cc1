//! Earlier results, brought in each way there is.

use rektorer_i_aktion::{
    assessment::{Answer, Date, Step},
    instrument::Question,
    record::{Compared, Id, Record, code::Kind, file},
};
use serde_json::{Value, json};

use super::{AUTUMN, NOW, SPRING, code, laid, lay, moved, overviews, sentences, table, then};
use crate::support::{Engine, Outcome, Page, Site, Widget, in_each_engine, words, words_with};

in_each_engine!(
    by_code_and_by_link,
    by_file_and_as_kept,
    an_overview_beside_a_mean_is_said_to_be_one,
    goes_along_in_the_file_and_on_paper_and_comes_back,
);

const IS_OPEN: &str = "document.querySelector('.opened')?.checkVisibility() ?? false";

async fn by_code_and_by_link(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&NOW).await?;
    let filled = widget.filled().await?;
    widget.open_panel().await?;
    // The later one first: they are drawn and named in the order of their days.
    lay(&widget, &page, &then()[1]).await?;
    assert_eq!(table(&page).await?[0], json!(["Förmåga", words("compare", "now"), format!("Då, {AUTUMN}")]));
    page.driver.goto(format!("{}#r={}", site.url(), then()[0])).await?;
    page.wait(IS_OPEN).await?;
    widget.press("lay").await?;
    laid(&page, 2).await?;
    let expected = json!([
        ["Förmåga", "Nu", format!("Då 1, {SPRING}"), format!("Då 2, {AUTUMN}")],
        ["Strukturer och system", "4", "2 +2", "3 +1"],
        ["Analys", "2", "3 −1", "–"],
        ["Resurser och kompetenser", "2", "1 +1", "2 lika"],
        ["Erfarenhet och forskning", "3", "2 +1", "4 −1"],
        ["Förändringsarbete", "3", "3 lika", "3 lika"],
    ]);
    assert_eq!(table(&page).await?, expected);
    let higher = |steps: &str| moved("higher", steps);
    let lower = moved("lower", "1");
    let [structures, research] = ["Strukturer och system", "Erfarenhet och forskning"];
    let expected = [
        words_with("compare", "most", &[SPRING, &format!("{structures} ({})", higher("2"))]),
        words_with("compare", "most", &[AUTUMN, &format!("{structures} ({}), {research} ({lower})", higher("1"))]),
        words("compare", "learning"),
    ];
    assert_eq!(sentences(&page).await?, expected);

    // It follows what is filled in, which is as it was but for what is done by hand.
    assert_eq!(by_hand(widget.filled().await?), filled);
    widget.rate("analysis", "5").await?;
    page.wait("document.querySelector('.compared tbody tr:nth-child(2)').textContent.includes('+2')").await?;
    // Taken away one after another, the second after the page was loaded anew.
    widget.click(".compared [data-press=lift]").await?;
    laid(&page, 1).await?;
    assert_eq!(table(&page).await?[0][2], json!(format!("Då, {AUTUMN}")));
    page.reload().await?;
    laid(&page, 1).await?;
    widget.click(".compared [data-press=lift]").await?;
    page.wait("document.querySelector('.compared') === null").await?;
    assert_eq!(page.focus().await?, "profil");
    page.close().await?;
    Ok(())
}

/// What is filled in by hand.
fn by_hand(mut filled: Value) -> Value {
    filled.as_array_mut().expect("pairs").retain(|pair| pair[0] != "compared");
    filled
}

async fn by_file_and_as_kept(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&NOW).await?;
    widget.open_panel().await?;
    widget.press("add").await?;
    page.wait("document.querySelector('.panel .listed li') !== null").await?;
    widget.rate("structures", "5").await?;
    widget.click("[data-press=show]").await?;
    widget.press("lay").await?;
    laid(&page, 1).await?;
    assert_eq!(table(&page).await?[1], json!(["Strukturer och system", "5", "4 +1"]));

    let outline = widget.outline().await?;
    let date = Date::parse("2026-03-03").expect("a day");
    let (label, notes, plan) = Default::default();
    let ratings = overviews([0, 2, 0, 0, 3]);
    let record = Record { id: Id(7), date, label, ratings, notes, plan, compared: Compared::default() };
    page.hand("mars.json", file::write(&record, &outline).as_bytes()).await?;
    page.wait(IS_OPEN).await?;
    widget.press("lay").await?;
    laid(&page, 2).await?;
    assert_eq!(table(&page).await?[2], json!(["Analys", "2", "2 lika", "2 lika"]));
    assert_eq!(sentences(&page).await?[0], words_with("compare", "same", &[SPRING]));
    page.close().await?;
    Ok(())
}

async fn an_overview_beside_a_mean_is_said_to_be_one(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&NOW).await?;
    widget.open_panel().await?;
    let mut ratings = overviews([4, 0, 0, 0, 0]);
    for statement in 0..3 {
        let question = Question::statement(0, statement).expect("a question");
        ratings.set(question, Step::new(2).map(Answer::Step));
    }
    lay(&widget, &page, &code(Kind::Own, "2026-03-03", 1, ratings)).await?;
    let unlike = words("compare", "unlike");
    assert_eq!(table(&page).await?[1], json!(["Strukturer och system", "4", format!("2 +2, {unlike}")]));
    let said = sentences(&page).await?;
    let moved = format!("Strukturer och system ({})", moved("higher", "2"));
    assert_eq!(said[0], words_with("compare", "only", &[&moved, SPRING]));
    assert_eq!(said.last(), Some(&words_with("compare", "mixed", &["Strukturer och system"])));
    page.close().await?;
    Ok(())
}

async fn goes_along_in_the_file_and_on_paper_and_comes_back(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&NOW).await?;
    widget.open_panel().await?;
    for code in then() {
        lay(&widget, &page, &code).await?;
    }
    let before = table(&page).await?;
    let paper = page.paper().await?;
    for words in [words("compare", "heading"), format!("Då 2, {AUTUMN}"), words("compare", "sign")] {
        assert!(paper.count(&words) >= 1, "{words}");
    }
    assert_eq!(paper.count(&words("keep", "remove")), 0, "no button is printed");
    widget.open_way("file").await?;
    let file = widget.holds("file").await?;
    for code in then() {
        assert!(file.contains(&code), "{file}");
    }
    widget.press("file").await?;
    let saved = page.saved().await;
    page.close().await?;

    let page = Page::open_with(&site, engine.other()).await?;
    let widget = Widget::own(&page);
    widget.open_panel().await?;
    page.hand(&saved.name, &saved.bytes).await?;
    page.wait(IS_OPEN).await?;
    assert_eq!(widget.text("[data-said=opened]").await?, words("opened", "compared"));
    widget.press("go-on").await?;
    laid(&page, 2).await?;
    assert_eq!(table(&page).await?, before);
    page.close().await?;
    Ok(())
}
