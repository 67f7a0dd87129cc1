//! A copy of `dist/` that was told where it is served, as by `cargo xtask build --origin …`: content systems find by its
//! address what stands for it in their pages.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{self, Next},
};
use tower_http::services::ServeDir;

use super::{dist, name, server::free_port};

/// What the build is told, which takes no address without TLS; the files then say the server's own.
const ORIGIN: &str = "https://ria.test";
/// Where the copy lies on its host. WordPress's editor (6.1) makes a card of a pasted line only where that says `https`,
/// and the server has no certificate.
const PATH: &str = "/https";
/// What a build writes anew where it is told its place.
const FILES: [&str; 3] = ["index.html", "embed/index.html", "oembed.json"];

/// A running server of such a copy. Its address is its own for as long as the value lives.
pub struct Told {
    url: String,
    folder: PathBuf,
    _server: tokio::task::JoinHandle<()>,
}

impl Told {
    /// Makes the copy and serves it.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", free_port())).await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("told-{}", address.port()));
        make(&folder, &format!("http://{address}")).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let app = Router::new().nest_service(PATH, ServeDir::new(&folder)).layer(middleware::from_fn(
            |request: Request, next: Next| async {
                let mut response = next.run(request).await;
                // In the sandbox that the frame is put into, it belongs to no origin.
                response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
                response
            },
        ));
        let server = tokio::spawn(async move { axum::serve(listener, app).await.expect("the server") });
        Self { url: format!("http://{address}{PATH}/"), folder, _server: server }
    }

    /// The address of the page.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Copies what was built, and puts the pages of a told build in the place of its own.
fn make(folder: &Path, host: &str) -> std::io::Result<()> {
    let _ = fs::remove_dir_all(folder);
    copy(&dist(), folder)?;
    let pages = folder.join("told");
    fs::create_dir(&pages)?;
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html"), pages.join("index.html"))?;
    let mut prerender = Command::new(env!("CARGO_BIN_EXE_prerender"));
    prerender.arg(&pages).env("ORIGIN", [ORIGIN, PATH].concat()).env("PUBLISHER", "Ekstads kommun");
    assert!(prerender.status()?.success(), "prerender");
    let names: Vec<String> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<std::io::Result<_>>()?;
    for file in FILES {
        let mut text = fs::read_to_string(pages.join(file))?.replace(ORIGIN, host);
        // A release names files after what they hold.
        for built in &names {
            let plain = name::plain(built);
            if plain != *built {
                text = text.replace(&plain, built);
            }
        }
        fs::write(folder.join(file), text)?;
    }
    fs::remove_dir_all(&pages)
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &copied)?;
        } else {
            fs::copy(&path, &copied)?;
        }
    }
    Ok(())
}
