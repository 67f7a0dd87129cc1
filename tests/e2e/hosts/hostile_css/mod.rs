//! A host whose style sheet takes everything away, and sets what is inherited as badly as it can.

use super::{LOOK, Visit};
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(looks_and_works_as_anywhere_else, does_so_in_quirks_mode);

async fn looks_and_works_as_anywhere_else(engine: Engine) -> Outcome {
    looks_as_anywhere_else(include_str!("page.html"), |_| true, engine).await
}

async fn does_so_in_quirks_mode(engine: Engine) -> Outcome {
    let page = [
        r#"<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">"#,
        "<style>body { margin: 0; background: #000; color: #fff; font: bold 30px cursive; user-select: none; }</style>",
        "<main>{lines}</main>",
    ];
    // Lines of such a page are of other heights.
    let own = |property: &str| {
        ["color", "fill", "user-select"].contains(&property)
            || ["font-", "text-"].iter().any(|of| property.starts_with(of))
    };
    looks_as_anywhere_else(&page.concat(), own, engine).await
}

/// The properties that are looked at are what the form has in any other page.
async fn looks_as_anywhere_else(page: &str, looked_at: impl Fn(&str) -> bool, engine: Engine) -> Outcome {
    let plain = Visit::to(include_str!("../plain.html"), engine).await?;
    plain.native(0).taken_over().await?;
    let expected = plain.native(0).eval(LOOK).await?;
    let visit = Visit::to(page, engine).await?;
    visit.native(0).taken_over().await?;
    let found = visit.native(0).eval(LOOK).await?;
    for (selector, style) in expected.as_object().expect("styles") {
        for (property, value) in style.as_object().expect("properties").iter().filter(|(name, _)| looked_at(name)) {
            assert_eq!(&found[selector][property], value, "{property} of {selector}");
        }
    }
    visit.native(0).works().await?;
    visit.close().await?;
    plain.close().await
}
