//! HTML Tidy, through which Municipio sends every page (`TidyProcessor.php`): both snippets come out whole.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine, pasted};

in_each_engine!(both_snippets_survive);

/// Municipio's settings, as the program has them.
const SETTINGS: [&str; 24] = [
    "-utf8",
    "-quiet",
    "--indent",
    "yes",
    "--output-xhtml",
    "no",
    "--wrap",
    "0",
    "--doctype",
    "html5",
    "--drop-empty-elements",
    "no",
    "--drop-empty-paras",
    "no",
    "--new-pre-tags",
    "template",
    "--new-blocklevel-tags",
    "design-builder",
    "--force-output",
    "yes",
    "--tidy-mark",
    "no",
    "--indent-spaces",
    "2",
];

async fn both_snippets_survive(engine: Engine) -> Outcome {
    // What no tidy page has; it shows that the program did its work.
    let page = pasted(include_str!("page.html")).replace("</main>", "<rektorer-i-aktion></rektorer-i-aktion></main>");
    let tidied = tidied(&page)?;
    assert!(!tidied.contains("<rektorer-i-aktion>") && tidied.contains("data-rektorer-i-aktion=\"\""), "{tidied}");
    let visit = Visit::to(&tidied, engine).await?;
    // What is in the frame, and the form below it, move until it has its height.
    let framed = visit.frame(0).await?;
    framed.taken_over().await?;
    framed.fits().await?;
    framed.works().await?;
    visit.around().await?;
    visit.native(0).works().await?;
    visit.frame(0).await?;
    visit.close().await
}

fn tidied(page: &str) -> std::io::Result<String> {
    let mut tidy = Command::new("tidy");
    tidy.args(SETTINGS).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut tidy = tidy.spawn().unwrap_or_else(|error| panic!("tidy on PATH: {error}"));
    let written = tidy.stdin.take().expect("its input").write_all(page.as_bytes());
    // It says by its status that it found faults, and goes on.
    let output = tidy.wait_with_output()?;
    written.map(|()| String::from_utf8_lossy(&output.stdout).into_owned())
}
