//! A web server for `dist/` that records what is asked of it, and that can be stopped.

use std::{
    io::Read,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures_util::stream;
use sha2::{Digest, Sha256};
use tokio::{
    sync::{oneshot, watch},
    task::JoinHandle,
};
use tower_http::services::ServeDir;

use super::{name, server::free_port};

/// Collects what must not happen in the page; served in front of its first script, which is one way for all engines.
pub const WATCH: &str = r#"
    window.faults = [];
    window.warned = [];
    const { warn } = console;
    console.warn = (...words) => { warned.push(words.join(" ")); warn(...words); };
    addEventListener("error", (event) => faults.push("error: " + event.message));
    addEventListener("unhandledrejection", (event) => faults.push("rejection: " + event.reason));
    addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) => {
        // Firefox itself asks for it when it brings a page back, icon or not, and the policy refuses.
        if (!blockedURI.endsWith("/favicon.ico")) faults.push(`policy: ${violatedDirective} ${blockedURI}`);
    });
"#;
/// The first script of each kind of page.
pub const FIRST: [&str; 5] = ["/badda-in.js", "/boot.js", "/frame.js", "/kollega.js", "/v1/embed.js"];

/// The built site.
pub fn dist() -> PathBuf {
    let dist = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("index.html").exists(), "dist/ is not built: cargo xtask build");
    dist
}

/// What was asked: method, path with query, whether a cookie came along, and what it said of the page that asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub cookie: bool,
    pub referrer: Option<String>,
}

/// What is wrong with a file that is served.
#[derive(Clone)]
pub enum Fault {
    Missing,
    /// The connection breaks half-way.
    Cut,
    /// Something else is served in its place, under the same type.
    Instead(Vec<u8>),
    /// Another was built: its scripts know it.
    Built(Vec<u8>),
    /// It is served as this type.
    Type(&'static str),
    /// It is missing once the value is true.
    Lost(watch::Receiver<bool>),
    /// Nothing comes before the value is true.
    KeptBack(watch::Receiver<bool>),
    /// The server sends a Content-Security-Policy of its own along.
    Policy(&'static str),
}

/// Where a file of `dist/` lies, whose name there may carry a hash.
pub fn built(file: &str) -> PathBuf {
    let entries = std::fs::read_dir(dist()).expect("dist/").map(|entry| entry.expect("an entry").path());
    let named = |path: &PathBuf| path.file_name().is_some_and(|name| name::plain(&name.to_string_lossy()) == file);
    entries.into_iter().find(named).unwrap_or_else(|| panic!("no {file} in dist/: cargo xtask build"))
}

/// The running server. Its address is its own for as long as the value lives.
pub struct Site {
    address: SocketAddr,
    prefix: &'static str,
    asked: Arc<Mutex<Vec<Asked>>>,
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl Site {
    /// Serves `dist/` at the root of a host.
    pub async fn start() -> Self {
        Self::serve("", None).await
    }

    /// Serves `dist/` below a path such as `/a/b`, and nothing outside it.
    pub async fn below(prefix: &'static str) -> Self {
        Self::serve(prefix, None).await
    }

    /// Serves `dist/` with one file at fault; `/` is the page.
    pub async fn with(file: &'static str, fault: Fault) -> Self {
        Self::serve("", Some((file, fault))).await
    }

    /// Serves `dist/`, but keeps this file back until the sender says so.
    pub async fn keeping_back(file: &'static str) -> (Self, watch::Sender<bool>) {
        let (release, released) = watch::channel(false);
        (Self::with(file, Fault::KeptBack(released)).await, release)
    }

    /// Serves `dist/` until the sender says so, and then without this file.
    pub async fn losing(file: &'static str) -> (Self, watch::Sender<bool>) {
        let (lose, lost) = watch::channel(false);
        (Self::with(file, Fault::Lost(lost)).await, lose)
    }

    async fn serve(prefix: &'static str, fault: Option<(&'static str, Fault)>) -> Self {
        let dist = dist();
        let [own, embedded, colleague, editors] =
            ["index.html", "embed/index.html", "kollega/index.html", "badda-in/index.html"]
                .map(|page| reporting_policy(&dist.join(page)));
        let rebuilt = match &fault {
            Some((file, Fault::Built(bytes))) => {
                Some([std::fs::read(built(file)).expect("a file of dist/"), bytes.clone()].map(|file| digest(&file)))
            }
            _ => None,
        };
        let asked = Arc::new(Mutex::new(Vec::new()));
        let record = asked.clone();
        let files = ServeDir::new(dist);
        let files = if prefix.is_empty() {
            Router::new().fallback_service(files)
        } else {
            Router::new().nest_service(prefix, files)
        };
        let app = files.layer(middleware::from_fn(move |mut request: Request, next: Next| {
            // Whole files only: what is changed on the way cannot be "not modified".
            for condition in [header::IF_MODIFIED_SINCE, header::IF_NONE_MATCH] {
                request.headers_mut().remove(condition);
            }
            record.lock().expect("the record").push(Asked {
                method: request.method().to_string(),
                path: name::plain(&request.uri().to_string()),
                cookie: request.headers().contains_key(header::COOKIE),
                referrer: request
                    .headers()
                    .get(header::REFERER)
                    .map(|from| String::from_utf8_lossy(from.as_bytes()).into()),
            });
            let path = name::plain(request.uri().path());
            let fault = fault.clone().filter(|(file, _)| path.ends_with(file)).map(|(_, fault)| fault);
            let policy = match () {
                () if path.ends_with("/embed/") => &embedded,
                () if path.ends_with("/kollega/") => &colleague,
                () if path.ends_with("/badda-in/") => &editors,
                () => &own,
            }
            .clone();
            let rebuilt = rebuilt.clone().filter(|_| path.ends_with(".js"));
            async move {
                if let Some(Fault::KeptBack(mut released)) = fault.clone() {
                    released.wait_for(|released| *released).await.expect("the sender says so");
                }
                let mut response: Response = next.run(request).await;
                response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
                // Other pages may use what is here.
                response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
                if FIRST.iter().any(|first| path.ends_with(first)) {
                    response = with_body(response, |body| Body::from([WATCH.as_bytes(), &body].concat())).await;
                }
                if let Some([before, after]) = rebuilt {
                    let known = |body: Bytes| String::from_utf8_lossy(&body).replace(&before, &after);
                    response = with_body(response, |body| Body::from(known(body))).await;
                }
                match fault {
                    Some(Fault::Missing) => StatusCode::NOT_FOUND.into_response(),
                    Some(Fault::Lost(lost)) if *lost.borrow() => StatusCode::NOT_FOUND.into_response(),
                    Some(Fault::Cut) => with_body(response, cut).await,
                    Some(Fault::Instead(bytes) | Fault::Built(bytes)) => {
                        with_body(response, |_| Body::from(bytes)).await
                    }
                    Some(Fault::Type(kind)) => {
                        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
                        response
                    }
                    Some(Fault::Policy(policy)) => {
                        let policy = HeaderValue::from_static(policy);
                        response.headers_mut().append(header::CONTENT_SECURITY_POLICY, policy);
                        response
                    }
                    // From a cache it would come all the same.
                    Some(Fault::Lost(_) | Fault::KeptBack(_)) => {
                        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
                        response
                    }
                    None => response,
                }
            }
        }));
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", free_port())).await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let (stop, stopped) = oneshot::channel::<()>();
        let server = tokio::spawn(async move {
            tokio::select! {
                result = axum::serve(listener, app).into_future() => result.expect("the server"),
                _ = stopped => {}
            }
        });
        Self { address, prefix, asked, stop, server }
    }

    /// The host alone, as a policy names it.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}{}/", self.address, self.prefix)
    }

    /// All that was asked so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("the record").clone()
    }

    /// Stops the server and listens on its port for anyone who would still speak to it.
    pub async fn stop(self) -> Silence {
        drop(self.stop);
        self.server.await.expect("the server ends");
        Silence::keep(self.address)
    }
}

/// A port on which nothing is expected any more.
pub struct Silence {
    heard: Arc<Mutex<Vec<String>>>,
}

impl Silence {
    fn keep(address: SocketAddr) -> Self {
        let listener = TcpListener::bind(address).expect("the port that was just left");
        let heard = Arc::new(Mutex::new(Vec::new()));
        let record = heard.clone();
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let mut bytes = [0; 512];
                let length = stream.read(&mut bytes).unwrap_or(0);
                if length > 0 {
                    record.lock().expect("the record").push(String::from_utf8_lossy(&bytes[..length]).into_owned());
                }
            }
        });
        Self { heard }
    }

    /// All that was said nevertheless.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().expect("the record").clone()
    }
}

/// The same answer with another body.
async fn with_body(response: Response, change: impl FnOnce(Bytes) -> Body) -> Response {
    let (mut head, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a file");
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, change(body))
}

/// As scripts check what they fetch.
fn digest(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

/// The first half, and then an error, upon which the server drops the connection.
fn cut(body: Bytes) -> Body {
    let half = body.slice(..body.len() / 2);
    Body::from_stream(stream::iter([Ok(half), Err(std::io::Error::other("cut"))]))
}

/// A page's own policy as a header that also reports: `report-uri` does not work in a `<meta>`.
fn reporting_policy(page: &Path) -> HeaderValue {
    let page = std::fs::read_to_string(page).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
    let policy = page.split_once("Content-Security-Policy\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (policy, _) = policy.expect("the page has a policy");
    HeaderValue::from_str(&format!("{policy}; report-uri /csp-report")).expect("a header value")
}
