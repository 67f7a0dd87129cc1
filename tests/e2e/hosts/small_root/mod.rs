//! A host whose root has small letters: `html { font-size: 62.5% }`.

use super::{LOOK, Visit};
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(is_as_large_as_anywhere_else);

async fn is_as_large_as_anywhere_else(engine: Engine) -> Outcome {
    let plain = Visit::to(include_str!("../plain.html"), engine).await?;
    plain.native(0).taken_over().await?;
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    visit.native(0).taken_over().await?;
    assert_eq!(visit.native(0).eval(LOOK).await?, plain.native(0).eval(LOOK).await?);
    visit.native(0).works().await?;
    visit.close().await?;
    plain.close().await
}
