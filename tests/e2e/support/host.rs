//! A page of somebody else that the form stands in: another origin, and another site for the browser too.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    extract::Request,
    http::{StatusCode, header},
    response::{Html, IntoResponse},
};
use rektorer_i_aktion::embedding::{self, Choice, Words};
use url::Url;

use super::server::free_port;

/// What the page may not load, and is made to: its report shows that all reports before it have come.
pub const PROOF: &str = "/proof.png";

/// The words of what editors are handed out.
pub const WORDS: Words = Words {
    title: "Självskattning: Rektorer i aktion",
    link: "Öppna självskattningen Rektorer i aktion",
    language: "sv",
};

/// A page in which `{frame}` and `{lines}` are what editors are handed out, with nothing chosen.
pub fn pasted(page: &str) -> String {
    let choice = Choice::default();
    page.replace("{frame}", &embedding::frame("{ours}/", &choice, &WORDS))
        .replace("{lines}", &embedding::lines("{ours}/", &choice, &WORDS))
}

/// How every page of a host begins; browsers find by themselves where its head ends.
const BEGIN: &str = r#"<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Skolutveckling i Ekstad</title>
"#;

/// A running host; its address is its own for as long as the value lives.
pub struct Host {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    _server: tokio::task::JoinHandle<()>,
}

impl Host {
    /// Serves a page, of which the beginning may be left out. In it `{ours}` stands for the address of our own site, an
    /// origin with or without a path, and in its policy for the origin; what is [`pasted`] stands for its place. It may
    /// load from nowhere else: what would is reported.
    pub async fn serve(page: &str, policy: Option<&str>, ours: &str) -> Self {
        Self::serve_all(&[page.to_string()], policy, ours).await
    }

    /// Serves several pages.
    pub async fn serve_all(pages: &[String], policy: Option<&str>, ours: &str) -> Self {
        let fill = |text: &str| pasted(text).replace("{ours}", ours);
        let origin = Url::parse(ours).expect("an address").origin().ascii_serialization();
        let fill_policy = |text: &str| text.replace("{ours}", &origin);
        let begun = |page: &str| page.to_ascii_lowercase().starts_with("<!doctype");
        let whole = |page: &String| if begun(page) { fill(page) } else { [BEGIN, &fill(page)].concat() };
        let pages: Vec<String> = pages.iter().map(whole).collect();
        let only_ours = fill_policy("default-src {ours} 'unsafe-inline' 'unsafe-eval' blob: data:; report-uri /report");
        let policy = policy.map(|policy| fill_policy(&format!("{policy}; report-uri /report")));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let record = asked.clone();
        let app = Router::new().fallback(move |request: Request| {
            let path = request.uri().path().to_string();
            let place = path.trim_matches('/').parse().or(if path == "/" { Ok(0) } else { Err(()) });
            let page = place.ok().and_then(|place: usize| pages.get(place));
            let mut response = match page {
                Some(page) => Html(page.clone()).into_response(),
                None => StatusCode::NOT_FOUND.into_response(),
            };
            let value = |text: &String| text.parse().expect("a header value");
            if let Some(policy) = &policy {
                response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, value(policy));
            }
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY_REPORT_ONLY, value(&only_ours));
            let record = record.clone();
            async move {
                let body = axum::body::to_bytes(request.into_body(), usize::MAX).await.unwrap_or_default();
                record.lock().expect("the record").push([path, String::from_utf8_lossy(&body).into_owned()].concat());
                response
            }
        });
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", free_port())).await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let server = tokio::spawn(async move { axum::serve(listener, app).await.expect("the host") });
        Self { port, asked, _server: server }
    }

    /// The address of the first page. By name, which makes it another site than ours, whose address is a number.
    pub fn url(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// The address of the page at this place, from 0.
    pub fn url_of(&self, place: usize) -> String {
        format!("{}{place}/", self.url())
    }

    /// Waits until the report of [`PROOF`] has come.
    pub async fn proof(&self) {
        let reported = || self.asked.lock().expect("the record").iter().any(|asked| asked.contains(PROOF));
        let mut tick = tokio::time::interval(std::time::Duration::from_millis(10));
        let patience = tokio::time::Instant::now() + std::time::Duration::from_secs(30);
        while !reported() {
            assert!(tick.tick().await < patience, "what breaks the policy is never reported");
        }
    }

    /// What was asked of it and reported to it, its pages and what browsers ask for by themselves left out.
    pub fn asked(&self) -> Vec<String> {
        let page = |asked: &str| asked.chars().all(|sign| sign == '/' || sign.is_ascii_digit());
        let expected = |asked: &&String| page(asked) || ["/favicon.ico", PROOF].iter().any(|end| asked.contains(end));
        self.asked.lock().expect("the record").iter().filter(|asked| !expected(asked)).cloned().collect()
    }
}
