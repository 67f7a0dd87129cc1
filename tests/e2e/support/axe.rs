//! What keeps people with assistive technology out, as far as a program can tell: axe-core.

use std::{fs, path::Path};

use super::{Outcome, Page};

const AXE: &str = "target/tools/axe/node_modules/axe-core/axe.min.js";

impl Page {
    /// Fails where axe-core finds anything in the page as it is now.
    pub async fn lets_everyone_in(&self) -> Outcome {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(AXE);
        let axe = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        self.driver.execute(axe, []).await?;
        let found = self
            .eval(
                "axe.run(document, {resultTypes: ['violations']}).then(({violations, passes}) => [
                    passes.length,
                    ...violations.map(({id, nodes}) => id + ': ' + nodes.map(({html}) => html.slice(0, 200)).join(' | ')),
                ])",
            )
            .await?;
        let found = found.as_array().expect("a list");
        assert!(found[0].as_u64() > Some(20), "it looked at something: {found:?}");
        assert_eq!(found[1..], Vec::<serde_json::Value>::new());
        Ok(())
    }
}
