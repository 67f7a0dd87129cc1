//! The two-minute way: each capability is rated once, and the profile is drawn meanwhile.

use serde_json::json;

use crate::support::{Outcome, Page, Site};

#[tokio::test(flavor = "multi_thread")]
async fn the_profile_is_drawn_while_one_answers() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    assert_eq!(page.sentence().await?, "Inget är skattat ännu.");
    assert_eq!((page.count(".dot").await?, page.count(".radar .edge").await?), (2, 0), "the key's samples only");

    page.rate("structures", "4").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 1").await?;
    assert_eq!(
        page.sentence().await?,
        "Skattad: Strukturer och system (4). Inte skattad: Analys, Resurser och kompetenser, Erfarenhet och forskning, \
         Förändringsarbete."
    );
    page.rate("analysis", "2").await?;
    page.rate("resources", "3").await?;
    page.rate("research", "x").await?;
    page.rate("change", "2").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 4").await?;
    assert_eq!(
        page.sentence().await?,
        "Högst: Strukturer och system (4). Lägst: Analys (2), Förändringsarbete (2). Inte skattad: Erfarenhet och \
         forskning."
    );
    // The fourth has no value, so no line goes to it: two neighbours on each side of the others remain.
    assert_eq!(page.count(".radar .edge").await?, 3);
    let rows = page.text(".numbers tbody").await?.replace('\n', " ");
    assert_eq!(
        rows,
        "Strukturer och system överblick 4 Analys överblick 2 Resurser och kompetenser överblick 3 Erfarenhet och \
         forskning vet inte eller inte aktuellt – Förändringsarbete överblick 2"
    );
    assert_eq!(page.text("[data-slot=progress-change]").await?, "4 av 5 skattade");
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lowest_is_suggested_until_the_leader_chooses() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    let shown = "[...document.querySelectorAll('.pointers')].filter((part) => part.offsetHeight).length";
    assert_eq!(page.eval(shown).await?, 0);
    page.rate("read", "0").await?;
    assert_eq!(page.eval(shown).await?, 5);
    let page = Page::open(&Site::start().await).await?;
    page.rate("structures", "4").await?;
    page.rate("change", "1").await?;
    page.wait("document.querySelector('input[name=read]:checked').value === '5'").await?;
    assert_eq!(page.eval(shown).await?, 1);
    assert_eq!(page.text("[data-slot=suggestion]").await?, "Förslag: Förändringsarbete – lägst i din profil.");
    assert_eq!(page.chosen("stage").await?.as_deref(), Some("1"));
    let fitting =
        "[...document.querySelectorAll('[data-capability=\"5\"] [data-stages]')].filter((part) => part.offsetHeight)";
    let kinds = format!("[...new Set({fitting}.map((part) => part.dataset.stages.split(' ').includes('1')))]");
    assert_eq!(page.eval(&kinds).await?, json!([true]), "only what fits steps 1 and 2");
    assert!(
        page.eval(&format!("{fitting}.filter((part) => part.matches('.works li')).length")).await?.as_u64() >= Some(3)
    );

    // The steps follow what the leader reads about, until they are chosen too.
    page.rate("read", "1").await?;
    page.wait("document.querySelector('input[name=stage]:checked').value === '3'").await?;
    page.rate("stage", "0").await?;
    assert!(page.count("[data-capability='1'] .works li").await? >= 7);
    assert_eq!(
        page.eval(
            "[...document.querySelectorAll('[data-capability=\"1\"] [data-stages]')].every((part) => part.offsetHeight)"
        )
        .await?,
        true
    );
    page.rate("research", "1").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 3").await?;
    assert_eq!(page.chosen("read").await?.as_deref(), Some("1"));
    assert_eq!(page.chosen("stage").await?.as_deref(), Some("0"));
    assert_eq!(page.eval(shown).await?, 1);
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sentence_is_said_once_it_is_quiet() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    assert_eq!(page.count("[role=status], [aria-live], output, [role=log]").await?, 1, "one live region");
    assert_eq!(page.accessible("[data-announce]").await?[0], "status");
    page.eval(
        "(window.said = [], new MutationObserver(() => said.push([document.querySelector('[data-announce]').textContent, performance.now()]))\
         .observe(document.querySelector('[data-announce]'), {childList: true, characterData: true, subtree: true}))",
    )
    .await?;
    // In one go, since a slow machine must not take longer than the quiet between them.
    page.eval(
        "(['structures', 'analysis'].forEach((name) => document.querySelector(`input[name=${name}][value='4']`).click()),
          window.clicked = performance.now())",
    )
    .await?;
    page.wait("said.length > 0").await?;
    assert_eq!(
        page.eval("said[0][0]").await?,
        "Alla ligger lika (4). Inte skattad: Resurser och kompetenser, Erfarenhet och forskning, Förändringsarbete."
    );
    assert_eq!(page.eval("said[0][1] - clicked >= 990").await?, true, "after a second of quiet");
    // What changes nothing in the profile is not said: the next message is that of the next change.
    page.rate("analysis", "4").await?;
    page.rate("read", "2").await?;
    page.rate("analysis", "3").await?;
    page.wait("said.at(-1)[0].startsWith('Högst: Strukturer')").await?;
    assert_eq!(page.eval("said.length").await?, 2);
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chart_has_a_name_and_says_the_numbers() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    page.rate("structures", "4").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 1").await?;
    let [role, name, description] = page.accessible(".radar").await?;
    assert!(role == "image" || role == "img", "{role}");
    assert_eq!(name, "Din profil");
    assert!(description.contains("Strukturer och system: 4, överblick. Analys: inte skattad."), "{description}");
    page.close().await?;
    Ok(())
}
