//! Hosts that show the form only later: behind a tab, in a panel, in a dialog that is still closed.

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(what_is_hidden_is_hidden_until_it_is_shown);

/// Attributes of the section around and of the form's element, and what shows it.
const WAYS: [(&str, &str, &str); 5] = [
    ("", "hidden", "mount.hidden = false"),
    ("", r#"class="tab""#, "mount.classList.add('active')"),
    (r#"style="display: none""#, "", "section.style.display = ''"),
    (r#"style="visibility: hidden""#, "", "section.style.visibility = ''"),
    (r#"style="opacity: 0; pointer-events: none""#, "", "section.style.cssText = ''"),
];
const PARTS: &str = "const mount = document.querySelector('[data-rektorer-i-aktion]'), section = mount.parentElement;";

async fn what_is_hidden_is_hidden_until_it_is_shown(engine: Engine) -> Outcome {
    let pages = WAYS.map(|(section, form, _)| {
        include_str!("page.html").replace("{of-section}", section).replace("{of-form}", form)
    });
    let visit = Visit::to_each(&pages, engine).await?;
    for (place, (.., show)) in WAYS.into_iter().enumerate() {
        visit.go(place).await?;
        let widget = visit.native(0);
        widget.taken_over().await?;
        // Nothing of it is hit where it would stand.
        let hit = "[200, 400, 600].some((y) => document.elementFromPoint(300, y)?.matches('[data-rektorer-i-aktion]'))";
        assert_eq!(visit.page.eval(hit).await?, false, "{show}");
        let seen = "ria.checkVisibility({visibilityProperty: true, opacityProperty: true})";
        assert_eq!(widget.eval(seen).await?, false, "{show}");
        visit.page.eval(&format!("(() => {{ {PARTS} {show} }})()")).await?;
        visit.page.wait(hit).await?;
        widget.works().await?;
    }
    visit.close().await
}
