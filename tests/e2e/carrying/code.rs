//! The code: what it holds is said beside it, it is typed in as people do, and what is none is refused.

use rektorer_i_aktion::{
    assessment::Answer,
    record::code::{self, CodeError, Kind},
};
use serde_json::{Value, json};
use thirtyfour::Key;

use super::{code_of, with_other_beginning};
use crate::support::{EVERYTHING, Engine, Outcome, Page, SECRET, Site, Widget, in_each_engine, words, words_with};

in_each_engine!(holds_what_is_said_and_no_word, is_copied, is_read_as_it_is_typed, is_refused_and_changes_nothing,);

async fn holds_what_is_said_and_no_word(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&EVERYTHING).await?;
    widget.open_panel().await?;
    widget.open_way("code").await?;
    let [code, link] = [widget.holds("code").await?, widget.holds("link").await?];
    assert_eq!(link, format!("{}#r={code}", site.url()));
    let coded = code::decode(&code).expect("a code");
    assert_eq!((coded.kind, code::encode(&coded)), (Kind::Own, code.clone()), "what is read is all that it holds");

    let outline = widget.outline().await?;
    let said = |answer: Option<Answer>| match answer.map(Answer::value) {
        Some(dont_know) if dont_know == "x" => words("carry", "dont_know"),
        Some(step) => step,
        None => "–".to_string(),
    };
    let mut expected = vec![format!("{}: {}", words("carry", "dated"), in_words(&page, &coded.date.iso()).await?)];
    for (index, capability) in outline.capabilities.iter().enumerate() {
        let statements: Vec<String> = coded.ratings.statements(index).map(said).into();
        let statements = format!("{} {}", words("carry", "statements"), statements.join(", "));
        expected.push(format!("{}: {}; {statements}", capability.name, said(coded.ratings.overview(index))));
    }
    for way in ["code", "link"] {
        let shown = format!(
            "[...root.querySelectorAll('[data-way={way}] [data-holds=numbers] li')].map(({{textContent}}) => textContent)"
        );
        assert_eq!(widget.eval(&shown).await?, json!(expected), "{way}");
    }
    assert!(expected[2].contains("vet inte; påståendena vet inte, vet inte, 2"), "{expected:?}");
    assert!(!expected.concat().contains(SECRET));

    // It follows what is filled in.
    widget.fill(&[("structures", "1")]).await?;
    widget.wait("root.querySelector('[data-holds=numbers]').textContent.includes('system: 1;')").await?;
    assert_ne!(widget.holds("code").await?, code);
    page.close().await?;
    Ok(())
}

async fn is_copied(engine: Engine) -> Outcome {
    let page = begun(engine).await?;
    let widget = Widget::own(&page);
    widget.open_way("code").await?;
    let code = widget.holds("code").await?;
    assert_eq!(copy(&widget, "kod").await?, words("carry", "copied"));
    assert_eq!(pasted(&page, &widget).await?, json!(code));
    widget.open_way("more").await?;
    assert_eq!(copy(&widget, "lank").await?, words("carry", "copied"));
    assert_eq!(pasted(&page, &widget).await?, json!(widget.holds("link").await?));
    page.close().await?;
    Ok(())
}

async fn is_read_as_it_is_typed(engine: Engine) -> Outcome {
    let page = begun(engine).await?;
    let widget = Widget::own(&page);
    let code = code_of(Kind::Own);
    let typed = code.to_lowercase().replace('0', "o").replace('1', "l").replace('-', "  ");
    assert_ne!(typed.replace(' ', ""), code.to_lowercase().replace('-', ""), "look-alikes");
    widget.one("#oppna-kod").await?.send_keys(format!(" {typed} {}", char::from(Key::Enter))).await?;
    widget.wait("root.querySelector('.opened')?.checkVisibility() ?? false").await?;
    assert!(widget.text(".opened .from").await?.starts_with(&words("opened", "from_code")));
    assert_eq!(widget.text(".opened-body .sentence").await?, "Inget är skattat ännu.");
    assert_eq!(page.focus().await?, "section");
    // In a link, and in a text with one.
    widget.open_code(&format!("Se https://example.org/a/#r={code}) – hälsningar")).await?;
    widget
        .wait(&format!("root.querySelector('.from').textContent.startsWith('{}')", words("opened", "from_link")))
        .await?;
    page.close().await?;
    Ok(())
}

async fn is_refused_and_changes_nothing(engine: Engine) -> Outcome {
    let page = begun(engine).await?;
    let widget = Widget::own(&page);
    widget.open_code(&code_of(Kind::Colleague)).await?;
    let before = state(&page).await?;
    let right = code_of(Kind::Own);
    let mut swapped: Vec<char> = right.chars().collect();
    swapped.swap(0, 1);
    let [other, newer] = ["S4", "R8"].map(with_other_beginning);
    assert_eq!(code::decode(&other), Err(CodeError::Instrument('S')));
    assert_eq!(code::decode(&newer), Err(CodeError::Newer(2)));
    for (text, sentence) in [
        ("  ", words("wrong", "empty")),
        ("R4å", words_with("wrong", "sign", &["å"])),
        ("<b>", words_with("wrong", "sign", &["<"])),
        (&right[..right.len() - 1], words("wrong", "mistyped")),
        (&right.replacen('0', "7", 1), words("wrong", "mistyped")),
        (&String::from_iter(swapped), words("wrong", "mistyped")),
        (&right.repeat(900), words("wrong", "mistyped")),
        (&other, words_with("wrong", "instrument", &["S"])),
        (&newer, words("wrong", "newer")),
        (&code_of(Kind::Group), words("wrong", "group")),
        ("https://example.org/#r=", words("wrong", "no_link")),
        ("https://example.org/", words("wrong", "no_link")),
    ] {
        widget.open_code(text).await?;
        assert_eq!(widget.wrong().await?, sentence, "{text:.80}");
        assert_eq!(widget.one("#oppna-kod").await?.attr("aria-invalid").await?.as_deref(), Some("true"));
        assert_eq!(page.focus().await?, "oppna-kod");
        assert_eq!(state(&page).await?, before, "{text:.80}: what one has");
    }
    widget.open_code(&right).await?;
    assert!(!widget.one("#oppna-fel").await?.is_displayed().await?);
    assert_eq!(widget.one("#oppna-kod").await?.attr("aria-invalid").await?.as_deref(), Some("false"));
    page.close().await?;
    Ok(())
}

/// A page with own answers and words, and the panel open.
async fn begun(engine: Engine) -> Result<Page, Box<dyn std::error::Error>> {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&[("structures", "2"), ("change-3", "x"), ("change-grund", SECRET)]).await?;
    widget.open_panel().await?;
    page.wait(&format!("Object.values(sessionStorage).join().includes('{SECRET}')")).await?;
    Ok(page)
}

async fn state(page: &Page) -> Result<Value, Box<dyn std::error::Error>> {
    let filled = Widget::own(page).filled().await?;
    Ok(json!([filled, page.eval("document.querySelector('.opened').innerText").await?]))
}

/// Copies the text of a field by the button beside it; gives what is said of that.
pub async fn copy(widget: &Widget<'_>, field: &str) -> Result<String, Box<dyn std::error::Error>> {
    let said = format!("[data-said={field}]");
    widget.eval(&format!("void (root.querySelector('{said}').textContent = '')")).await?;
    widget.click(&format!("[data-copy={field}]")).await?;
    widget.wait(&format!("root.querySelector('{said}').textContent !== ''")).await?;
    Ok(widget.text(&said).await?)
}

/// What lies on the clipboard, as a person finds out.
pub async fn pasted(page: &Page, widget: &Widget<'_>) -> Result<Value, Box<dyn std::error::Error>> {
    widget.eval("void (root.querySelector('#oppna-kod').value = '')").await?;
    let field = widget.one("#oppna-kod").await?;
    field.send_keys(Key::Control + "v").await?;
    page.drawn().await?;
    Ok(widget.eval("root.querySelector('#oppna-kod').value").await?)
}

/// A day as it is said in Swedish.
async fn in_words(page: &Page, day: &str) -> Result<String, Box<dyn std::error::Error>> {
    let words = format!("new Date('{day}').toLocaleDateString('sv', {{dateStyle: 'long', timeZone: 'UTC'}})");
    Ok(page.eval(&words).await?.as_str().unwrap_or_default().to_string())
}
