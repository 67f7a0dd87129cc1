//! Plain `trunk serve`, with stock settings, gives the same page, and the app takes it over.

use std::{process::Stdio, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::Command,
};

use crate::support::{Outcome, Page, Setting, built, dist, free_port};

/// How long the stock build may take, on a slow machine that has built nothing yet.
const BUILD: Duration = Duration::from_secs(600);

#[tokio::test(flavor = "multi_thread")]
async fn plain_trunk_serve_gives_the_same_page() -> Outcome {
    let port = free_port().to_string();
    let mut trunk = Command::new("trunk")
        .args(["serve", "--port", &port, "--dist", "target/e2e/trunk-serve", "--color", "never"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let mut lines = BufReader::new(trunk.stdout.take().ok_or("its output")?).lines();
    let ready = async {
        while let Some(line) = lines.next_line().await? {
            if line.contains("server listening") {
                return Ok(());
            }
        }
        Err(std::io::Error::other("trunk ended; its reason stands above"))
    };
    tokio::time::timeout(BUILD, ready).await.map_err(|_| "trunk serve does not come up")??;
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });

    let page = Page::visit(&format!("http://127.0.0.1:{port}/"), Setting::default()).await?;
    page.taken_over().await?;
    let served = page.driver.execute_async("fetch('/').then((answer) => answer.text()).then(arguments[0])", []).await?;
    let mut page_that_ships = std::fs::read_to_string(dist().join("index.html"))?;
    for file in ["boot.js", "carry.html", "widget_bg.wasm"] {
        let hashed = built(file).file_name().ok_or("a name")?.to_string_lossy().into_owned();
        page_that_ships = page_that_ships.replace(&hashed, file);
    }
    assert_eq!(served.json().as_str(), Some(&*page_that_ships), "but for the hashes");
    page.close().await?;
    trunk.kill().await?;
    Ok(())
}
