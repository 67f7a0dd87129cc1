//! What is copied is what the library makes, and works where it is pasted.

use rektorer_i_aktion::embedding::{self, Choice, First, Heading, Theme, Words};
use serde_json::json;

use super::desk::Desk;
use crate::support::{Engine, Host, Outcome, WORDS, Widget, in_each_engine, nothing_was_sent};

in_each_engine!(
    a_frame_with_options,
    two_lines_with_options,
    another_language,
    nothing_chosen,
    copies,
    selects_where_it_may_not_copy,
);

async fn nothing_chosen(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    let (base, choice) = (desk.site.url(), Choice::default());
    assert_eq!(desk.output("address").await?, embedding::address(&base, &choice, WORDS.language));
    assert_eq!(desk.output("title").await?, WORDS.title);
    let frame = desk.output("html").await?;
    assert_eq!(frame, embedding::frame(&base, &choice, &WORDS));
    let lines = desk.output("lines").await?;
    assert_eq!(lines, embedding::lines(&base, &choice, &WORDS));
    assert_eq!(desk.page.text("[data-own-page]").await?, base);
    let host = Host::serve(&[frame, lines].concat(), None, &desk.site.origin()).await;
    desk.page.driver.goto(host.url()).await?;
    // What is in the frame, and the form below it, move until it has its height.
    desk.page.driver.enter_frame(0).await?;
    let framed = Widget::in_frame(&desk.page, &desk.site.origin());
    framed.taken_over().await?;
    framed.fits().await?;
    framed.works().await?;
    desk.page.driver.enter_default_frame().await?;
    Widget::native(&desk.page, &desk.site.origin(), 0).works().await?;
    assert_eq!(desk.page.eval("document.querySelector('iframe + p a').href").await?, json!(base));
    desk.page.close().await?;
    Ok(())
}

async fn a_frame_with_options(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    desk.fill_in("accent", "#005A9C").await?;
    desk.page.one("[name=heading]").await?.click().await?;
    desk.choose("first", "profile").await?;
    let choice =
        Choice { accent: Some("005a9c".into()), heading: Heading::Hidden, first: First::Profile, ..Choice::default() };
    let frame = desk.output("html").await?;
    assert_eq!(frame, embedding::frame(&desk.site.url(), &choice, &WORDS));
    assert_eq!(desk.output("address").await?, embedding::address(&desk.site.url(), &choice, WORDS.language));
    let host = Host::serve(&frame, None, &desk.site.origin()).await;
    desk.page.driver.goto(host.url()).await?;
    desk.page.driver.enter_frame(0).await?;
    let widget = Widget::in_frame(&desk.page, &desk.site.origin());
    widget.rates_and_reads().await?;
    let accent = "getComputedStyle(ria.querySelector('.number')).backgroundColor";
    assert_eq!(widget.eval(accent).await?, json!("rgb(0, 90, 156)"));
    assert_eq!(widget.eval("ria.querySelector('h1').offsetHeight <= 1").await?, json!(true));
    assert_eq!(widget.eval("ria.querySelector('.columns').firstElementChild.className").await?, json!("profile"));
    assert_eq!(desk.page.eval("warned").await?, json!([]), "nothing that the form does not know");
    desk.page.driver.enter_default_frame().await?;
    desk.page.close().await?;
    Ok(())
}

async fn another_language(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    desk.choose("language", "nb").await?;
    let (base, choice) = (desk.site.url(), Choice::default());
    let content: toml::Table = toml::from_str(include_str!("../../../content/nb/page.toml"))?;
    let [title, link] = ["title", "link"].map(|name| content["embed"][name].as_str().expect("a text"));
    let words = Words { title, link, language: "nb" };
    assert_eq!(desk.output("address").await?, embedding::address(&base, &choice, "nb"));
    assert_eq!(desk.output("title").await?, title);
    let frame = desk.output("html").await?;
    assert_eq!(frame, embedding::frame(&base, &choice, &words));
    assert_eq!(desk.page.text("[data-own-page]").await?, format!("{base}nb/"));
    assert_eq!(desk.page.eval("document.querySelector('[data-own-link]').href").await?, json!(format!("{base}nb/")));
    assert_eq!(
        desk.page.eval("document.querySelector('[data-stage] iframe').src").await?,
        json!(format!("{base}nb/embed/"))
    );
    desk.choose("way", "native").await?;
    let lines = desk.output("lines").await?;
    assert_eq!(lines, embedding::lines(&base, &choice, &words));
    let host = Host::serve(&[frame, lines].concat(), None, &desk.site.origin()).await;
    desk.page.driver.goto(host.url()).await?;
    let native = Widget::native(&desk.page, &desk.site.origin(), 0);
    native.taken_over().await?;
    assert_eq!(native.eval("ria.lang").await?, json!("nb"));
    desk.page.driver.enter_frame(0).await?;
    let framed = Widget::in_frame(&desk.page, &desk.site.origin());
    framed.taken_over().await?;
    assert_eq!(framed.eval("root.documentElement.lang").await?, json!("nb"));
    desk.page.driver.enter_default_frame().await?;
    desk.page.close().await?;
    Ok(())
}

async fn two_lines_with_options(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    desk.choose("way", "native").await?;
    desk.page.one("#level option[value='3']").await?.click().await?;
    desk.choose("theme", "neutral").await?;
    desk.choose("first", "read").await?;
    desk.fill_in("name", "Kvartal ett").await?;
    let choice = Choice {
        level: 3,
        theme: Theme::Neutral,
        first: First::Read,
        name: Some("Kvartal ett".into()),
        ..Choice::default()
    };
    let lines = desk.output("lines").await?;
    assert_eq!(lines, embedding::lines(&desk.site.url(), &choice, &WORDS));
    let host = Host::serve(&format!("<main>{lines}</main>"), None, &desk.site.origin()).await;
    desk.page.driver.goto(host.url()).await?;
    let widget = Widget::native(&desk.page, &desk.site.origin(), 0);
    widget.works().await?;
    assert_eq!(widget.eval("ria.querySelector('h1').getAttribute('aria-level')").await?, json!("3"));
    assert_eq!(desk.page.eval("warned").await?, json!([]), "nothing that the form does not know");
    // It is kept a moment after the last press.
    desk.page.wait("sessionStorage.length > 0").await?;
    let kept = desk.page.eval("Object.keys(sessionStorage)").await?;
    assert_eq!(kept, json!(["rektorer-i-aktion:form:1:Kvartal ett"]));
    desk.page.close().await?;
    Ok(())
}

async fn copies(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    for name in ["title", "address"] {
        desk.page.one(&format!("[data-output={name}] button")).await?.click().await?;
        desk.page
            .wait(&format!("document.querySelector('[data-output={name}] .said').textContent === 'Kopierat'"))
            .await?;
    }
    assert_eq!(desk.page.text("[data-output=title] .said").await?, "", "only what was copied last");
    // Into a field, as into that of a content system.
    let field = desk.page.one("#accent").await?;
    desk.page.eval("document.querySelector('#accent').removeAttribute('maxlength')").await?;
    field.send_keys(thirtyfour::Key::Control + "v").await?;
    let pasted = desk.page.eval("document.querySelector('#accent').value").await?;
    assert_eq!(pasted, json!(desk.output("address").await?));
    desk.page.close().await?;
    Ok(())
}

async fn selects_where_it_may_not_copy(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    // As where a page is not served safely.
    desk.page.eval("(Object.defineProperty(navigator, 'clipboard', {value: undefined}), 0)").await?;
    desk.page.one("[data-output=html] button").await?.click().await?;
    desk.page
        .wait("document.querySelector('[data-output=html] .said').textContent.startsWith('Webbläsaren tillåter inte')")
        .await?;
    let selected = "(({id, value, selectionStart, selectionEnd}) => id + value.slice(selectionStart, selectionEnd))(document.activeElement)";
    let expected = ["copy-html", &desk.output("html").await?].concat();
    assert_eq!(desk.page.eval(selected).await?, json!(expected));
    desk.page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_it_is_sent() -> Outcome {
    let desk = Desk::open(Engine::Chromium).await?;
    desk.fill_in("accent", "005a9c").await?;
    desk.choose("way", "native").await?;
    desk.fill_in("name", "Hemligt").await?;
    desk.page
        .wait("document.querySelector('[data-stage] > div')?.shadowRoot?.querySelector('[data-app=on]') != null")
        .await?;
    let host = Host::serve("", None, &desk.site.origin()).await;
    nothing_was_sent(&desk.site, &host);
    desk.page.close().await?;
    Ok(())
}
