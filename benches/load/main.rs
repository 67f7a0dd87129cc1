//! Measures what one machine serves: nginx with `hosting/nginx.conf`, and `wrk` beside it. Nothing is gated, since all of
//! it depends on the machine; `cargo xtask bench` builds `dist/` and runs this.

#[allow(dead_code, unused_imports, reason = "a benchmark needs less of it than the scenarios do")]
#[path = "../../tests/e2e/support/server/mod.rs"]
mod server;

use std::{path::Path, process::Command};

use reqwest::{
    Client,
    header::{ACCEPT_ENCODING, ETAG},
};
use server::{Folder, Kind, Server};

/// As many threads, each with a connection of its own.
const VISITORS: &str = "16";
const DURATION: &str = "5s";
/// What a browser of today says.
const ACCEPTED: &str = "gzip, deflate, br, zstd";

type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Fallible<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let server = Server::start(Kind::Nginx, "", Folder::copy(&root.join("dist"))).await;
    let paths = server.folder().paths();
    let named = |begin: &str, end: &str| {
        let found = paths.iter().find(|path| path.starts_with(begin) && path.ends_with(end));
        found.map(|path| format!("/{path}")).ok_or_else(|| format!("no {begin}…{end} in dist/: cargo xtask build"))
    };
    let [page, script, wasm] = ["/".to_string(), named("boot-", ".js")?, named("widget_bg-", ".wasm")?];
    let client = Client::builder().no_proxy().build()?;
    let response = client.get(server.url()).header(ACCEPT_ENCODING, ACCEPTED).send().await?;
    let tag = response.headers().get(ETAG).ok_or("no ETag")?.to_str()?;
    let again = format!("{page} {tag}");
    let visits =
        [("first visit: page, script and wasm", vec![page, script, wasm]), ("later visit: page, 304", vec![again])];
    println!("nginx and wrk on the same {}, over loopback, without TLS\n", machine()?);
    println!("| | visits per second | bytes per visit, headers included |");
    println!("| --- | --- | --- |");
    for (name, files) in visits {
        let [rate, bytes] = measure(&server, &files)?;
        println!("| {name} | {rate:.0} | {bytes:.0} |");
    }
    Ok(())
}

/// Visits per second, and bytes for each.
fn measure(server: &Server, files: &[String]) -> Fallible<[f64; 2]> {
    let mut wrk = Command::new("wrk");
    wrk.args(["--threads", VISITORS, "--connections", VISITORS, "--duration", DURATION, "--script"]);
    wrk.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/load/visit.lua")).arg(server.address()).arg("--").args(files);
    let output = wrk.output().map_err(|error| format!("wrk on PATH: {error}"))?;
    let printed = String::from_utf8_lossy(&output.stdout);
    let line = printed.lines().find_map(|line| line.strip_prefix("measured "));
    let figures = line.ok_or_else(|| format!("wrk: {printed}{}", String::from_utf8_lossy(&output.stderr)))?;
    let figures = figures.split(' ').map(str::parse).collect::<Result<Vec<f64>, _>>()?;
    let [requests, bytes, microseconds, wrong] = figures[..] else { return Err(format!("wrk: {printed}").into()) };
    if wrong > 0.0 {
        return Err(format!("{wrong} requests failed: {printed}").into());
    }
    let visits = requests / files.len() as f64;
    Ok([visits / (microseconds / 1e6), bytes / visits])
}

/// The processor and its cores.
fn machine() -> Fallible<String> {
    let processor = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let processor = processor.map_or("unknown processor", |(_, name)| name).to_string();
    Ok(format!("{} cores of {processor}", std::thread::available_parallelism()?))
}
