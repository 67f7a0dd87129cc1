//! Any answer can be cleared again, by a button named with its question.

use crate::support::{Outcome, Page, Site};

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_cleared_and_focus_goes_back_to_the_question() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    page.toggle_statements("analysis").await?;
    for name in ["structures", "analysis-3"] {
        let button = format!("[data-clear={name}]");
        assert!(!page.one(&button).await?.is_displayed().await?, "nothing to clear yet");
        page.rate(name, "3").await?;
        page.wait(&format!("!document.querySelector('{button}').hidden")).await?;
        let question = page.text(&format!("#{name}-fraga")).await?;
        let [role, accessible_name, _] = page.accessible(&button).await?;
        assert_eq!(role, "button");
        let rest = accessible_name.strip_prefix("Rensa svaret ").expect("its own words first").to_string();
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        assert_eq!(letters(&rest), letters(&question));

        page.one(&button).await?.click().await?;
        page.wait(&format!("document.querySelector('{button}').hidden")).await?;
        assert_eq!(page.chosen(name).await?, None);
        assert_eq!(page.focus().await?, format!("{name}=1"));
    }
    assert_eq!(page.sentence().await?, "Inget är skattat ännu.");
    assert_eq!(page.count(".radar .dot").await?, 0);

    // The group is as if never touched: it can be answered again.
    page.rate("structures", "2").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 1").await?;
    page.close().await?;
    Ok(())
}
