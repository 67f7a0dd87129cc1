//! What is measured: the page, the same page without its scripts, and two peers.

use std::path::Path;

use crate::host::Host;

/// A page to measure.
pub struct Subject {
    pub name: &'static str,
    pub host: Host,
    /// Tells the page what it is measured for: `?plain` where no app comes.
    pub query: &'static str,
    /// A function of a turn, from 0, in the page: gives the element to click next.
    pub target: Option<&'static str>,
    /// An expression in the page whose value before a click is `before` after it.
    pub probe: &'static str,
    /// An expression in the page that holds once what was clicked last is drawn.
    pub drawn: &'static str,
}

impl Subject {
    /// Our page as it ships.
    pub async fn page() -> Result<Self, Box<dyn std::error::Error>> {
        Ok(Self {
            name: "this page",
            host: Host::serve(&built("dist"), |page| page).await?,
            query: "",
            target: Some(
                "(turn) => document.querySelector(`input[name=${
                    ['structures', 'analysis', 'resources', 'research', 'change'][turn % 5]
                }][value='${1 + (turn + Math.floor(turn / 5)) % 5}']`)",
            ),
            probe: "null",
            drawn: "document.querySelector(`.numbers tbody tr:nth-child(${
                1 + ['structures', 'analysis', 'resources', 'research', 'change'].indexOf(clicked.name)
            })`).textContent.endsWith(clicked.value)",
        })
    }

    /// The same page with everything taken out that starts or fetches the app.
    pub async fn without_scripts() -> Result<Self, Box<dyn std::error::Error>> {
        let kept = |line: &&str| !["boot-", "widget_bg-"].iter().any(|part| line.contains(part));
        let plain = |page: String| page.lines().filter(kept).collect::<Vec<_>>().join("\n");
        let host = Host::serve(&built("dist"), plain).await?;
        Ok(Self { name: "… without scripts", host, query: "?plain", target: None, probe: "null", drawn: "true" })
    }

    /// The same questions with SurveyJS, the same radar with Chart.js. It does less than ours: no sentence, table,
    /// readings or print, and it builds a card's statements only when they are opened.
    pub async fn surveyjs() -> Result<Self, Box<dyn std::error::Error>> {
        Ok(Self {
            name: "SurveyJS + Chart.js",
            host: Host::serve(&built("target/bench/surveyjs"), |page| page).await?,
            query: "",
            target: Some(
                "(turn) => document.querySelector(`input[type=radio][name^=${
                    ['structures', 'analysis', 'resources', 'research', 'change'][turn % 5]
                }_][value='${1 + (turn + Math.floor(turn / 5)) % 5}']`)",
            ),
            probe: "drawn",
            drawn: "clicked.checked && drawn > before",
        })
    }

    /// A bare Yew counter.
    pub async fn counter() -> Result<Self, Box<dyn std::error::Error>> {
        Ok(Self {
            name: "bare Yew counter",
            host: Host::serve(&built("target/bench/counter"), |page| page).await?,
            query: "",
            target: Some("() => document.querySelector('button')"),
            probe: "document.querySelector('button').textContent",
            drawn: "clicked.textContent !== before",
        })
    }
}

fn built(folder: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}
