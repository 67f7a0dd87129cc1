//! What is to be seen: the steps of the system that is chosen, and the form as it will be.

use serde_json::json;
use thirtyfour::Key;

use super::desk::Desk;
use crate::support::{Engine, Outcome, Page, Setting, Site, Widget, in_each_engine};

in_each_engine!(the_steps_of_a_system, the_form_as_it_will_be, all_of_it_by_keyboard, at_every_width);

async fn the_steps_of_a_system(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    assert!(desk.shows(".any").await? && !desk.shows(".steps").await?);
    for (system, shown, hidden) in [
        ("municipio", "address", "html"),
        ("wordpress", "html", "address"),
        ("sitevision", "html", "lines"),
        ("optimizely", "title", "lines"),
        ("drupal", "html", "lines"),
        ("other", "address", "lines"),
    ] {
        desk.choose("system", system).await?;
        desk.choose("way", "frame").await?;
        let steps = format!(".steps[data-system={system}]");
        assert!(desk.shows(&format!("{steps} ol[data-way=frame]")).await?, "{system}");
        assert!(!desk.shows(&format!(".steps:not([data-system={system}]), {steps} ol[data-way=native], .any")).await?);
        assert!(desk.shows(&format!("[data-output={shown}]")).await?, "{system}");
        assert!(!desk.shows(&format!("[data-output={hidden}]")).await?, "{system}");
        desk.choose("way", "native").await?;
        assert!(desk.shows(&format!("{steps} ol[data-way=native]")).await?, "{system}");
        assert!(desk.shows("[data-output=lines]").await? && !desk.shows("[data-output=html]").await?, "{system}");
    }
    desk.page.close().await?;
    Ok(())
}

async fn the_form_as_it_will_be(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    let stage = "document.querySelector('[data-stage]')";
    for (width, pixels) in [("phone", 390), ("column", 700), ("full", 1100)] {
        desk.choose("width", width).await?;
        desk.page.wait(&format!("Math.abs({stage}.offsetWidth - {pixels}) < 60")).await?;
    }
    desk.fill_in("accent", "005a9c").await?;
    desk.page.driver.enter_frame(0).await?;
    let framed = Widget::in_frame(&desk.page, &desk.site.origin());
    framed.taken_over().await?;
    // By script: a driver does not scroll what scrolls around a frame.
    let rate = "(ria.querySelector('[name=structures][value=\"4\"]').click(), 0)";
    framed.eval(rate).await?;
    framed.wait("root.querySelectorAll('.radar .dot').length === 1").await?;
    framed.fits().await?;
    let accent = "getComputedStyle(ria.querySelector('.number')).backgroundColor";
    assert_eq!(framed.eval(accent).await?, json!("rgb(0, 90, 156)"));
    desk.page.driver.enter_default_frame().await?;
    desk.choose("way", "native").await?;
    let native = Widget::native(&desk.page, &desk.site.origin(), 0);
    native.taken_over().await?;
    // What is on the stage is scrolled there, and makes the page no longer.
    let end = "document.documentElement.scrollHeight - document.querySelector('.after').getBoundingClientRect().bottom - scrollY";
    assert!(desk.page.eval(end).await?.as_f64() < Some(200.0));
    desk.choose("first", "read").await?;
    native.wait("ria.querySelector('form').firstElementChild.className === 'read'").await?;
    native.eval(rate).await?;
    native.wait("root.querySelectorAll('.radar .dot').length === 1").await?;
    assert_eq!(desk.page.eval(&format!("{stage}.children.length")).await?, json!(1));
    desk.page.close().await?;
    Ok(())
}

async fn all_of_it_by_keyboard(engine: Engine) -> Outcome {
    let desk = Desk::open(engine).await?;
    let mut seen = Vec::new();
    desk.page.put_focus_on("[name=system]").await?;
    desk.page.press(Key::Space).await?;
    desk.page.press(Key::Right).await?;
    desk.page.press(Key::Right).await?;
    desk.page.press(Key::Left).await?;
    assert_eq!(desk.page.focus().await?, "system=wordpress");
    for _ in 0..2 {
        desk.page.press(Key::Tab).await?;
        seen.push(desk.page.focus().await?);
    }
    assert_eq!(seen, ["copy-html", "button"]);
    desk.page.press(Key::Enter).await?;
    desk.page.wait("document.querySelector('[data-output=html] .said').textContent === 'Kopierat'").await?;
    seen.clear();
    for _ in 0..7 {
        desk.page.press(Key::Tab).await?;
        seen.push(desk.page.focus().await?);
    }
    assert_eq!(seen, ["a", "way=frame", "language=sv", "accent", "input", "first=rate", "width=phone"]);
    // Past the form as it will be, to what else an editor may need.
    desk.page.press(Key::Tab).await?;
    desk.page.press(Key::Enter).await?;
    desk.page.press(Key::Tab).await?;
    assert_eq!(desk.page.eval("document.activeElement.closest('details').id").await?, json!("csp"));
    desk.page.close().await?;
    Ok(())
}

async fn at_every_width(engine: Engine) -> Outcome {
    for width in [320, 390, 1280] {
        // Firefox's window is no narrower than 450 px.
        if engine == Engine::Firefox && width < 450 {
            continue;
        }
        let desk = Desk::open(Setting { width, ..engine.into() }).await?;
        for (system, way) in [("wordpress", "frame"), ("other", "native")] {
            desk.choose("system", system).await?;
            desk.choose("way", way).await?;
            desk.page
                .eval("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
                .await?;
            let beyond = "[...document.querySelectorAll('.editors *')] \
                .filter((at) => !at.closest('.stage, .aloud') && at.getBoundingClientRect().right > innerWidth).map(({className}) => className)";
            assert_eq!(desk.page.eval(beyond).await?, json!([]), "{width} px");
            assert_eq!(desk.page.eval("document.documentElement.scrollWidth <= innerWidth").await?, json!(true));
            let cut = "[...document.querySelectorAll('textarea')] \
                .filter((at) => at.checkVisibility() && at.scrollHeight > at.clientHeight + 2).map(({id}) => id)";
            if width > 600 {
                assert_eq!(desk.page.eval(cut).await?, json!([]), "what is not seen whole");
            }
            let small = "[...document.querySelectorAll('.editors form :is(button, select, input[type=text], .choice span, .check), .after summary')] \
                .filter((at) => at.checkVisibility() && at.offsetHeight < 44).map(({outerHTML}) => outerHTML)";
            assert_eq!(desk.page.eval(small).await?, json!([]), "{width} px: what is less than 44 px high");
        }
        desk.page.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_default_without_a_script() -> Outcome {
    let site = Site::start().await;
    let setting = Setting { script: false, ..Setting::default() };
    let page = Page::visit(&format!("{}badda-in/", site.url()), setting).await?;
    assert!(
        page.text("noscript").await?.ends_with("Byt HOST mot adressen till webbplatsen som du läser den här sidan på.")
    );
    page.one("[value=wordpress]").await?.click().await?;
    assert!(page.one(".steps[data-system=wordpress]").await?.is_displayed().await?);
    assert!(!page.one(".steps[data-system=municipio]").await?.is_displayed().await?);
    let html = page.one("#copy-html").await?.prop("value").await?.unwrap_or_default();
    assert!(html.starts_with("<iframe src=\"https://HOST/embed/\""), "{html}");
    page.close().await?;
    Ok(())
}
