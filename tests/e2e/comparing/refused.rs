//! What is not laid beside a result: each time its own sentence, and what lies there stays.

use rektorer_i_aktion::record::code::Kind;
use serde_json::json;

use super::{NOW, add, code, colleagues, compared, laid, lay, overviews, then};
use crate::support::{Engine, Outcome, Page, Site, Widget, in_each_engine, words, words_with};

in_each_engine!(what_is_no_earlier_result, what_no_colleague_gave);

async fn what_is_no_earlier_result(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&NOW).await?;
    // What is said of the profile comes a second later, and would be said over the rest.
    page.wait("document.querySelector('[data-announce]').textContent.startsWith('Högst')").await?;
    widget.open_panel().await?;
    lay(&widget, &page, &then()[0]).await?;
    widget.open_way("code").await?;
    let own = widget.holds("code").await?;
    let later = code(Kind::Own, "2070-01-31", 1, overviews([1; 5]));
    for (code, sentence) in [
        (&colleagues()[0], words("compare", "colleague_here")),
        (&then()[0], words("compare", "twice")),
        (&own, words("compare", "itself")),
        (&later, words_with("compare", "future", &["31 januari 2070"])),
    ] {
        refuses(&page, &widget, code, &sentence, &then()[0]).await?;
    }
    lay(&widget, &page, &then()[1]).await?;
    let third = code(Kind::Own, "2026-01-02", 1, overviews([1; 5]));
    refuses(&page, &widget, &third, &words("compare", "many"), &then().join(" ")).await?;
    page.close().await?;
    Ok(())
}

/// Says why it does not lay this there, to be seen and heard; what lies there is what did before.
async fn refuses(page: &Page, widget: &Widget<'_>, code: &str, sentence: &str, before: &str) -> Outcome {
    widget.open_code(code).await?;
    widget.press("lay").await?;
    page.wait(&format!("document.querySelector('[data-said=opened]').textContent === {}", json!(sentence))).await?;
    assert_eq!(page.eval("document.querySelector('[data-announce]').textContent").await?, json!(sentence));
    assert_eq!(compared(page).await?, json!(before));
    widget.press("close").await?;
    Ok(())
}

async fn what_no_colleague_gave(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&NOW).await?;
    widget.open_panel().await?;
    widget.open_way("ask").await?;
    let [first, second, third] = colleagues();
    add(&widget, &first).await?;
    laid(&page, 1).await?;
    let later = code(Kind::Colleague, "2070-01-31", 1, overviews([1; 5]));
    let many: Vec<String> = (0..12).map(|salt| code(Kind::Colleague, "2026-05-05", salt, overviews([1; 5]))).collect();
    for (text, sentence) in [
        (then()[0].clone(), words("ask", "own")),
        (first.clone(), words("compare", "twice")),
        (format!("{second}\n{second}"), of_row("2", &words("compare", "twice"))),
        (later, words_with("compare", "future", &["31 januari 2070"])),
        (String::new(), words("wrong", "empty")),
        (" \n,".to_string(), words("wrong", "empty")),
        (code(Kind::Group, "2026-03-03", 1, overviews([1; 5])), words("wrong", "group")),
        (format!("{second}, {}, {third}", &third[..9]), of_row("2", &words("wrong", "mistyped"))),
        ("Anna: R5".to_string(), words_with("wrong", "sign", &[":"])),
        (many.join("\n"), of_row("12", &words("ask", "many"))),
    ] {
        page.eval("(document.querySelector('[data-said=ask]').textContent = '')").await?;
        add(&widget, &text).await?;
        page.wait(&format!("document.querySelector('[data-said=ask]').textContent === {}", json!(sentence))).await?;
        let written = page.eval("document.querySelector('#kollegas-kod').value").await?;
        assert_eq!(written, json!(text), "it is there to be mended");
        assert_eq!(compared(&page).await?, json!(first), "{text}");
    }
    page.close().await?;
    Ok(())
}

/// Of several codes that one.
fn of_row(number: &str, sentence: &str) -> String {
    [&*words_with("ask", "row", &[number]), sentence].join(" ")
}
