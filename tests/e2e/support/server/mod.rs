//! Real web servers, as Debian packages them, each with the configuration that we hand out.

mod config;
mod folder;

use std::{
    net::TcpListener,
    process::{Child, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    time::{Duration, Instant},
};

pub use config::Kind;
use config::Place;
pub use folder::Folder;

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// A file that only the server that was just started has.
const SIGN: &str = ".well-known/sign";

/// A running server. Its address is its own for as long as the value lives.
pub struct Server {
    kind: Kind,
    place: Place,
    process: Child,
    folder: Folder,
}

impl Server {
    /// Serves a folder, at the root of a host or below a path such as `/a/b`, and waits until it answers.
    pub async fn start(kind: Kind, prefix: &'static str, folder: Folder) -> Self {
        let place = Place { port: free_port(), prefix };
        let sign = folder.run().to_string_lossy().into_owned();
        folder.write(SIGN, &sign);
        kind.configure(&folder, place);
        let process =
            kind.serve(&folder).spawn().unwrap_or_else(|error| panic!("{kind:?} on PATH, /usr/sbin included: {error}"));
        let mut server = Self { kind, place, process, folder };
        let client = reqwest::Client::builder().no_proxy().build().expect("a client");
        let start = Instant::now();
        let mut tick = tokio::time::interval(Duration::from_millis(10));
        while server.read(&client, SIGN).await.as_ref() != Some(&sign) {
            let ended = server.process.try_wait().expect("a child of ours");
            assert!(ended.is_none() && start.elapsed() < PATIENCE, "{kind:?} does not serve: {}", server.complaints());
            tick.tick().await;
        }
        server
    }

    /// The address of the page, with a slash at its end.
    pub fn url(&self) -> String {
        format!("{}/", self.address())
    }

    /// The same without it, as snippets have it.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.place.port, self.place.prefix)
    }

    /// What it serves.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    async fn read(&self, client: &reqwest::Client, path: &str) -> Option<String> {
        client.get(format!("{}{path}", self.url())).send().await.ok()?.text().await.ok()
    }

    /// What a server says in its log; nginx says it where the test prints.
    fn complaints(&self) -> String {
        std::fs::read_to_string(self.folder.run().join("error.log")).unwrap_or_default()
    }
}

/// A port that nobody of this process has had before: what a browser keeps of an address is of one site alone. Linux hands
/// out those from 32768 on by itself, to anyone and at any time; below them nobody takes one between our looking and the
/// server's start.
pub fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    const EACH: u16 = 4_000;
    let first = 12_000 + std::process::id() as u16 % 5 * EACH;
    let free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    let mut ports = std::iter::repeat_with(|| NEXT.fetch_add(1, Ordering::Relaxed)).take_while(|next| *next < EACH);
    ports.find_map(|next| Some(first + next).filter(free)).expect("a port that was free")
}

impl Drop for Server {
    fn drop(&mut self) {
        // nginx says that it does.
        let stopped = self.kind.stop(&self.folder).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        if !stopped {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
