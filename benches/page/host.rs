//! A server that hands out a folder as a good web host would: compressed with brotli 11, from memory.

use std::{collections::BTreeMap, fs, io::Write, path::Path, sync::Arc, time::Duration};

use axum::{
    Router,
    http::{StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use tokio::sync::{Mutex, mpsc};

/// How long a page may take to report.
const PATIENCE: Duration = Duration::from_secs(60);

/// A file as it travels.
struct File {
    kind: &'static str,
    compressed: Vec<u8>,
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
        for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let mut bytes = fs::read(&path)?;
            let kind = match name.rsplit('.').next() {
                Some("html") => "text/html",
                Some("js") => "text/javascript",
                Some("css") => "text/css",
                Some("wasm") => "application/wasm",
                _ => continue,
            };
            let at = if name == "index.html" { "/".to_string() } else { format!("/{name}") };
            if at == "/" {
                bytes = change(String::from_utf8(bytes)?).into_bytes();
            }
            files.insert(at, File { kind, compressed: brotli(&bytes)? });
        }
        let files = Arc::new(files);
        let asked = Arc::new(std::sync::Mutex::new(Vec::new()));
        let (measured, measures) = mpsc::unbounded_channel();
        let (served, record) = (files.clone(), asked.clone());
        let app = Router::new().fallback(move |address: Uri| {
            if address.path() == "/measured" {
                let _ = measured.send(address.query().unwrap_or_default().to_string());
            }
            let answer = match served.get(address.path()) {
                Some(file) => answer(file),
                None => StatusCode::NOT_FOUND.into_response(),
            };
            record.lock().expect("the record").push(address.path().to_string());
            async move { answer }
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

    /// How many bytes the files that were asked for since the last call take, each counted once.
    pub fn bytes(&self) -> usize {
        let mut asked = std::mem::take(&mut *self.asked.lock().expect("the record"));
        asked.sort();
        asked.dedup();
        asked.iter().filter_map(|path| self.files.get(path)).map(|file| file.compressed.len()).sum()
    }
}

fn answer(file: &File) -> Response {
    let head = [(header::CONTENT_TYPE, file.kind), (header::CONTENT_ENCODING, "br")];
    (head, file.compressed.clone()).into_response()
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}
