//! A host whose style sheet takes everything away, and sets what is inherited as badly as it can.

use super::{LOOK, Visit};
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(looks_and_works_as_anywhere_else);

async fn looks_and_works_as_anywhere_else(engine: Engine) -> Outcome {
    let plain = Visit::to(include_str!("../plain.html"), engine).await?;
    plain.native(0).taken_over().await?;
    let expected = plain.native(0).eval(LOOK).await?;
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    visit.native(0).taken_over().await?;
    let found = visit.native(0).eval(LOOK).await?;
    for (selector, style) in expected.as_object().expect("styles") {
        for (property, value) in style.as_object().expect("properties") {
            assert_eq!(&found[selector][property], value, "{property} of {selector}");
        }
    }
    visit.native(0).works().await?;
    visit.close().await?;
    plain.close().await
}
