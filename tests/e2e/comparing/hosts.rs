//! In the page of another, where two forms stand, each with a comparison of its own.

use super::{AUTUMN, NOW, SPRING, then};
use crate::{
    carrying::print,
    hosts::Visit,
    support::{Engine, Outcome, Paper, Widget, in_each_engine, words},
};

in_each_engine!(each_form_has_its_own);

async fn each_form_has_its_own(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("../hosts/two_widgets/page.html"), engine.alone()).await?;
    for (place, code) in then().iter().enumerate() {
        let widget = visit.native(place);
        widget.taken_over().await?;
        widget.fill(&NOW).await?;
        widget.open_panel().await?;
        assert_eq!(names(&widget).await?, "", "nothing of the other form");
        widget.open_code(code).await?;
        widget.press("lay").await?;
        widget.wait("root.querySelector('.compared') !== null").await?;
        assert_eq!(widget.eval("root.activeElement.id").await?, "jamfort-rubrik");
        // Headings follow the page's outline: the form's is at level 2.
        assert_eq!(widget.eval("root.querySelector('.compared h2').ariaLevel").await?, "3");
        assert_eq!(widget.eval("root.querySelector('.compared').role").await?, "group");
    }
    let [spring, autumn] = [SPRING, AUTUMN].map(|day| format!("Då, {day}"));
    assert_eq!(names(&visit.native(0)).await?, spring);
    assert_eq!(names(&visit.native(1)).await?, autumn);
    if engine == Engine::Firefox {
        let widget = visit.native(0);
        widget.open_way("print").await?;
        let paper = Paper::of(&print::printed(&visit.page, &widget).await?)?;
        for (words, times) in [(&spring, 2), (&autumn, 0), (&words("compare", "sign"), 1)] {
            assert_eq!(paper.count(words), times, "{words}");
        }
    }
    visit.close().await
}

/// What lies beside the form, as the list names it.
async fn names(widget: &Widget<'_>) -> Result<String, Box<dyn std::error::Error>> {
    let names = "[...root.querySelectorAll('.compared .listed span')].map((name) => name.textContent).join()";
    Ok(widget.eval(names).await?.as_str().unwrap_or_default().to_string())
}
