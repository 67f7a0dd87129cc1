//! A web server for `dist/` that records what is asked of it, and that can be stopped.

use std::{
    io::Read,
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tokio::{
    sync::{oneshot, watch},
    task::JoinHandle,
};
use tower_http::services::ServeDir;

/// The built site.
pub fn dist() -> PathBuf {
    let dist = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("widget_bg.wasm").exists(), "dist/ is not built: cargo xtask build");
    dist
}

/// What was asked: method, path with query, and whether a cookie or the page's address came along.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub cookie: bool,
    pub referrer: bool,
}

/// What is wrong with a file that is served.
#[derive(Clone)]
enum Fault {
    Missing,
    Half,
    KeptBack(watch::Receiver<bool>),
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

    /// Serves `dist/` as if this file were not there.
    pub async fn without(file: &'static str) -> Self {
        Self::serve("", Some((file, Fault::Missing))).await
    }

    /// Serves `dist/`, but keeps this file back until the sender says so.
    pub async fn keeping_back(file: &'static str) -> (Self, watch::Sender<bool>) {
        let (release, released) = watch::channel(false);
        (Self::serve("", Some((file, Fault::KeptBack(released)))).await, release)
    }

    /// Serves `dist/` with only the first half of this file.
    pub async fn with_half_of(file: &'static str) -> Self {
        Self::serve("", Some((file, Fault::Half))).await
    }

    async fn serve(prefix: &'static str, fault: Option<(&'static str, Fault)>) -> Self {
        let dist = dist();
        let policy = reporting_policy(&std::fs::read_to_string(dist.join("index.html")).expect("dist/index.html"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let record = asked.clone();
        let files = ServeDir::new(dist);
        let files = if prefix.is_empty() {
            Router::new().fallback_service(files)
        } else {
            Router::new().nest_service(prefix, files)
        };
        let app = files.layer(middleware::from_fn(move |request: Request, next: Next| {
            record.lock().expect("the record").push(Asked {
                method: request.method().to_string(),
                path: request.uri().to_string(),
                cookie: request.headers().contains_key(header::COOKIE),
                referrer: request.headers().contains_key(header::REFERER),
            });
            let (policy, fault) = (policy.clone(), fault.clone());
            async move {
                let fault = fault.filter(|(file, _)| request.uri().path().ends_with(file));
                if let Some((_, Fault::KeptBack(mut released))) = fault.clone() {
                    released.wait_for(|released| *released).await.expect("the sender says so");
                }
                let mut response: Response = next.run(request).await;
                match fault {
                    Some((_, Fault::Missing)) => return StatusCode::NOT_FOUND.into_response(),
                    Some((_, Fault::Half)) => {
                        let whole = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a file");
                        let kind = [(header::CONTENT_TYPE, "application/wasm")];
                        return (kind, whole.slice(..whole.len() / 2)).into_response();
                    }
                    Some((_, Fault::KeptBack(_))) | None => {}
                }
                response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
                response
            }
        }));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
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

/// The page's own policy as a header that also reports: `report-uri` does not work in a `<meta>`.
fn reporting_policy(page: &str) -> HeaderValue {
    let policy = page.split_once("Content-Security-Policy\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (policy, _) = policy.expect("the page has a policy");
    HeaderValue::from_str(&format!("{policy}; report-uri /csp-report")).expect("a header value")
}
