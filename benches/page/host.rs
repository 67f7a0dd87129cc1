//! A server that hands out a folder as a good web host would, compressed with brotli 11, over the phone's line.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    http::{StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use tokio::sync::{Mutex, mpsc};

use crate::line;

/// How long a page may take to report.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is fetched once the app has taken over; the size gates count it apart.
const AFTER: [&str; 2] = ["/carry", "/record_bg"];

/// A file as it travels.
struct File {
    kind: &'static str,
    /// For as long as the process runs, like the hosts.
    compressed: &'static [u8],
}

/// A running server; the process ends it.
pub struct Host {
    pub address: String,
    files: Arc<BTreeMap<String, File>>,
    asked: Arc<std::sync::Mutex<Vec<String>>>,
    measures: Mutex<mpsc::UnboundedReceiver<String>>,
}

impl Host {
    /// Serves the files of a folder; `change` may rewrite the page itself.
    pub async fn serve(folder: &Path, change: impl Fn(String) -> String) -> Result<Self, Box<dyn std::error::Error>> {
        let mut files = BTreeMap::new();
        for path in paths(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let mut bytes = fs::read(&path)?;
            let kind = match path.extension().and_then(|end| end.to_str()) {
                Some("html") => "text/html; charset=utf-8",
                Some("js") => "text/javascript",
                Some("css") => "text/css",
                Some("wasm") => "application/wasm",
                _ => continue,
            };
            let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
            let at = format!("/{}", name.strip_suffix("index.html").unwrap_or(&name));
            if at == "/" {
                bytes = change(String::from_utf8(bytes)?).into_bytes();
            }
            files.insert(at, File { kind, compressed: brotli(&bytes)? });
        }
        Self::start(files).await
    }

    /// Serves one page.
    pub async fn page(text: &str) -> Result<Self, Box<dyn std::error::Error>> {
        let page = File { kind: "text/html; charset=utf-8", compressed: brotli(text.as_bytes())? };
        Self::start(BTreeMap::from([("/".to_string(), page)])).await
    }

    async fn start(files: BTreeMap<String, File>) -> Result<Self, Box<dyn std::error::Error>> {
        let files = Arc::new(files);
        let asked = Arc::new(std::sync::Mutex::new(Vec::new()));
        let (measured, measures) = mpsc::unbounded_channel();
        let (served, record) = (files.clone(), asked.clone());
        let app = Router::new().fallback(move |address: Uri| {
            if address.path() == "/measured" {
                let _ = measured.send(address.query().unwrap_or_default().to_string());
            }
            record.lock().expect("the record").push(address.path().to_string());
            let served = served.clone();
            async move {
                match served.get(address.path()) {
                    Some(file) => answer(file).await,
                    None => StatusCode::NOT_FOUND.into_response(),
                }
            }
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}/", listener.local_addr()?);
        tokio::spawn(async move { axum::serve(listener, app).await });
        Ok(Self { address, files, asked, measures: Mutex::new(measures) })
    }

    /// The numbers that a page reports of itself, once it does.
    pub async fn measured(&self) -> Result<Vec<f64>, Box<dyn std::error::Error>> {
        let report = tokio::time::timeout(PATIENCE, self.measures.lock().await.recv()).await;
        let report = report.map_err(|_| format!("{} is never ready", self.address))?.unwrap_or_default();
        Ok(report.split(',').map(str::parse).collect::<Result<_, _>>()?)
    }

    /// The paths that were asked for since the last call, sorted.
    pub fn asked(&self) -> Vec<String> {
        let mut asked = std::mem::take(&mut *self.asked.lock().expect("the record"));
        asked.retain(|path| self.files.contains_key(path));
        asked.sort();
        asked
    }

    /// How many bytes the files take that were asked for since the last call and are wanted up to *interactive*, each
    /// counted once.
    pub fn bytes(&self) -> usize {
        self.size(&self.asked())
    }

    /// How many bytes the files of these paths, which are sorted, take up to *interactive*, each counted once.
    pub fn size(&self, paths: &[String]) -> usize {
        let mut paths = paths.to_vec();
        paths.dedup();
        paths.retain(|path| !AFTER.iter().any(|after| path.starts_with(after)));
        paths.iter().filter_map(|path| self.files.get(path)).map(|file| file.compressed.len()).sum()
    }
}

/// All files of a folder, at any depth.
fn paths(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(paths(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

async fn answer(file: &File) -> Response {
    let head = [
        (header::CONTENT_TYPE, file.kind.to_string()),
        (header::CONTENT_ENCODING, "br".to_string()),
        (header::CACHE_CONTROL, "no-store".to_string()),
        (header::CONTENT_LENGTH, file.compressed.len().to_string()),
        // Other pages may use what is here.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_string()),
    ];
    (head, line::carry(file.compressed).await).into_response()
}

fn brotli(bytes: &[u8]) -> std::io::Result<&'static [u8]> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner().leak())
}
