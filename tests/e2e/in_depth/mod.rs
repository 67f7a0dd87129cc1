//! The ten-minute way: a card opens into its statements, and from three on their mean counts.

use crate::support::{Outcome, Page, Site};

#[tokio::test(flavor = "multi_thread")]
async fn three_statements_stand_in_place_of_the_overview() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    page.rate("analysis", "5").await?;
    page.toggle_statements("analysis").await?;
    page.rate("analysis-1", "2").await?;
    page.rate("analysis-2", "2").await?;
    page.rate("analysis-5", "x").await?;
    page.wait("document.querySelector('[data-slot=depth-analysis]').textContent.startsWith('3 av 5 besvarade.')")
        .await?;
    assert_eq!((page.count(".radar .dot.hollow").await?, page.count(".radar .dot:not(.hollow)").await?), (1, 0));

    page.rate("analysis-3", "3").await?;
    page.wait("document.querySelectorAll('.radar .dot:not(.hollow)').length === 1").await?;
    assert_eq!(page.count(".radar .dot.hollow").await?, 0);
    assert_eq!(
        page.text("[data-slot=depth-analysis]").await?,
        "4 av 5 besvarade. Medelvärdet 2,3 gäller i stället för överblicken."
    );
    let row = page.text(".numbers tbody tr:nth-child(2)").await?.replace('\n', " ");
    assert_eq!(row, "Analys 3 av 5 påståenden 2,3");
    assert!(page.sentence().await?.starts_with("Skattad: Analys (2,3)."));
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn each_card_opens_into_five_statements_and_a_line_of_ones_own() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    for capability in ["structures", "analysis", "resources", "research", "change"] {
        page.toggle_statements(capability).await?;
        let card = format!(".card:has(#{capability})");
        assert_eq!(page.count(&format!("{card} details[open] .statement")).await?, 5);
        assert_eq!(page.count(&format!("{card} details[open] .statement input[type=radio]")).await?, 30);
        let note = page.one(&format!("#{capability}-grund")).await?;
        note.send_keys("Resultatdialogerna i oktober").await?;
        let [role, name, description] = page.accessible(&format!("#{capability}-grund")).await?;
        assert_eq!([&*role, &*name], ["textbox", "Vad bygger du skattningen på?"]);
        assert_eq!(description, "Valfritt. Skriv inga namn.");
    }
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_closed_card_holds_is_printed() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    page.toggle_statements("change").await?;
    page.one("#change-grund").await?.send_keys("Samtal i ledningsgruppen").await?;
    page.toggle_statements("change").await?;
    page.toggle_statements("analysis").await?;
    page.rate("analysis-2", "4").await?;
    page.toggle_statements("analysis").await?;
    page.wait("document.querySelector('[data-begun]') !== null").await?;
    let paper = page.paper().await?;
    assert_eq!(paper.count("Samtal i ledningsgruppen"), 1);
    let words = "document.querySelector('[name=analysis-2][value=\"4\"] + .row').textContent";
    assert_eq!(paper.count(page.eval(words).await?.as_str().unwrap_or_default()), 1);
    assert_eq!(paper.count("Vet inte eller inte aktuellt"), 0, "what nobody answered");
    page.close().await?;
    Ok(())
}
