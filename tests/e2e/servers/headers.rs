//! What each file comes with, as `hosting/README.md` says: its type, how it is packed, how long it is kept, who may use it.

use std::{
    fs,
    io::{Error, Read},
};

use reqwest::{
    Client, Method, Response, StatusCode,
    header::{
        ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE,
        CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH, LOCATION,
        REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
    },
    redirect::Policy,
};

use crate::support::{Folder, Kind, Outcome, Server, dist, name};

/// What browsers and others say they accept, and what they are sent where the file is there in every form.
const ACCEPTED: [(&str, &str); 7] = [
    ("", ""),
    ("br", "br"),
    ("gzip", "gzip"),
    ("gzip, deflate, br, zstd", "br"),
    ("br;q=0, gzip", "gzip"),
    ("br;q=0.0, gzip;q=0", ""),
    ("xbr, gzipx", ""),
];
const TYPES: [(&str, &str); 5] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("wasm", "application/wasm"),
    ("zip", "application/zip"),
];
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const TEN_MINUTES: &str = "public, max-age=600";
/// What every answer says, errors included.
const ALWAYS: [(HeaderName, &str); 3] =
    [(ACCESS_CONTROL_ALLOW_ORIGIN, "*"), (X_CONTENT_TYPE_OPTIONS, "nosniff"), (REFERRER_POLICY, "no-referrer")];

macro_rules! for_each_server {
    ($($name:ident: $kind:ident $prefix:literal),+ $(,)?) => {
        $(mod $name {
            use super::*;

            #[tokio::test(flavor = "multi_thread")]
            async fn every_file_comes_as_it_should() -> Outcome {
                Asker::start(Kind::$kind, $prefix).await?.every_file().await
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn nothing_else_comes() -> Outcome {
                Asker::start(Kind::$kind, $prefix).await?.nothing_else().await
            }
        })+
    };
}
for_each_server!(
    nginx: Nginx "",
    nginx_below_a_path: Nginx "/a/b",
    apache: Apache "",
    apache_below_a_path: Apache "/a/b",
    htaccess: Htaccess "",
    htaccess_below_a_path: Htaccess "/a/b",
);

/// A server, and a client that neither unpacks nor follows.
struct Asker {
    server: Server,
    client: Client,
}

impl Asker {
    async fn start(kind: Kind, prefix: &'static str) -> Result<Self, reqwest::Error> {
        let folder = Folder::copy(&dist());
        folder.write(".secret", "not for anyone");
        let client = Client::builder().redirect(Policy::none()).no_proxy().build()?;
        Ok(Self { server: Server::start(kind, prefix, folder).await, client })
    }

    async fn ask(&self, path: &str, headers: &[(HeaderName, &str)]) -> Result<Response, reqwest::Error> {
        self.ask_by(Method::GET, path, headers).await
    }

    /// Asks with these headers, of which an empty one is left out.
    async fn ask_by(
        &self,
        method: Method,
        path: &str,
        headers: &[(HeaderName, &str)],
    ) -> Result<Response, reqwest::Error> {
        let request = self.client.request(method, format!("{}{path}", self.server.url()));
        let headers = headers.iter().filter(|(_, value)| !value.is_empty());
        headers.fold(request, |request, (name, value)| request.header(name, *value)).send().await
    }

    async fn every_file(&self) -> Outcome {
        let paths = self.server.folder().paths();
        let shown = |path: &&String| !path.ends_with(".br") && !path.ends_with(".gz") && !path.starts_with('.');
        for file in paths.iter().filter(shown) {
            self.file(file, file).await?;
            // A page is known by the address of its folder.
            if let Some(folder) = file.strip_suffix("index.html") {
                self.file(folder, file).await?;
            }
        }
        Ok(())
    }

    /// What comes from an address, which must be this file.
    async fn file(&self, path: &str, file: &str) -> Outcome {
        let local = self.server.folder().files().join(file);
        let content = fs::read(&local)?;
        let packed = local.with_added_extension("br").exists();
        let end = file.rsplit('.').next().unwrap_or_default();
        let (_, kind) = TYPES.iter().find(|(of, _)| *of == end).ok_or_else(|| format!("{file} has no type"))?;
        let life = if name::parts(file).1.is_some() { FOR_GOOD } else { TEN_MINUTES };
        let framed_by = match end {
            "html" if file.ends_with("embed/index.html") => "frame-ancestors *",
            "html" => "frame-ancestors 'self'",
            _ => "",
        };
        for (accepted, encoding) in ACCEPTED {
            let encoding = if packed { encoding } else { "" };
            let mut expected = ALWAYS.to_vec();
            expected.extend([
                (CONTENT_TYPE, *kind),
                (CONTENT_ENCODING, encoding),
                // To many servers `.br` is Breton.
                (CONTENT_LANGUAGE, ""),
                (VARY, "Accept-Encoding"),
                (CACHE_CONTROL, life),
                (CONTENT_SECURITY_POLICY, framed_by),
                (X_FRAME_OPTIONS, ""),
            ]);
            let what = format!("/{path} for {accepted:?}");
            let accept = (ACCEPT_ENCODING, accepted);
            let response = self.ask(path, std::slice::from_ref(&accept)).await?;
            assert_eq!(response.status(), StatusCode::OK, "{what}");
            says(&response, &expected, &what);
            let [tag, length] = [ETAG, CONTENT_LENGTH].map(|name| value(&response, &name));
            let body = response.bytes().await?;
            assert_eq!(length, body.len().to_string(), "{what}: the length");
            assert!(unpack(encoding, &body)? == content, "{what}: another file");

            let head = self.ask_by(Method::HEAD, path, std::slice::from_ref(&accept)).await?;
            says(&head, &expected, &format!("{what}, HEAD"));
            says(&head, &[(ETAG, &tag), (CONTENT_LENGTH, &length)], &format!("{what}, HEAD"));

            assert!(!tag.is_empty(), "{what}: no ETag");
            let same = self.ask(path, &[accept, (IF_NONE_MATCH, &tag)]).await?;
            assert_eq!(same.status(), StatusCode::NOT_MODIFIED, "{what}, asked for anew");
            let kept = [(ETAG, &*tag), (CACHE_CONTROL, life), (VARY, "Accept-Encoding")];
            says(&same, &kept, &format!("{what}, asked for anew"));
        }
        Ok(())
    }

    async fn nothing_else(&self) -> Outcome {
        let hashed = self.server.folder().paths().into_iter().find(|path| path.ends_with(".wasm")).ok_or("wasm")?;
        let packed = ["br", "gz"].map(|end| format!("{hashed}.{end}"));
        let absent = ["none", "none.js", "boot-0000000000000000.js", "embed/none.html"];
        let hidden = [".secret", ".htaccess", "embed/.none", "index.html.br", "embed/index.html.gz"];
        for path in absent.into_iter().chain(hidden).chain(packed.iter().map(String::as_str)) {
            for (accepted, _) in ACCEPTED {
                let response = self.ask(path, &[(ACCEPT_ENCODING, accepted)]).await?;
                let what = format!("/{path} for {accepted:?}");
                assert_eq!(response.status(), StatusCode::NOT_FOUND, "{what}");
                says(&response, &ALWAYS, &what);
                says(&response, &[(CACHE_CONTROL, "")], &what);
            }
        }

        let listing = self.ask("v1/", &[]).await?;
        assert!(listing.status().is_client_error(), "/v1/: {}", listing.status());
        says(&listing, &[(CACHE_CONTROL, "")], "/v1/");
        assert!(!listing.text().await?.contains("embed.js"), "/v1/ is listed");

        for query in ["", "?accent=005a9c&heading=off"] {
            let response = self.ask(&format!("embed{query}"), &[]).await?;
            assert_eq!(response.status(), StatusCode::MOVED_PERMANENTLY, "/embed{query}");
            let to = response.url().join(&value(&response, &LOCATION))?;
            assert_eq!(to.as_str(), format!("{}embed/{query}", self.server.url()), "/embed{query}");
        }
        let response = self.ask("nb", &[]).await?;
        assert_eq!(response.status(), StatusCode::MOVED_PERMANENTLY, "/nb");
        let to = response.url().join(&value(&response, &LOCATION))?;
        assert_eq!(to.as_str(), format!("{}nb/", self.server.url()), "/nb");
        Ok(())
    }
}

/// Fails unless an answer has these headers, each once, and none of those with an empty value.
fn says(response: &Response, expected: &[(HeaderName, &str)], what: &str) {
    for (name, expected) in expected {
        assert_eq!(value(response, name), *expected, "{what}: {name}");
    }
}

/// A header's value, all of them where it is there more than once, and nothing where it is not.
fn value(response: &Response, name: &HeaderName) -> String {
    let values = response.headers().get_all(name).iter().map(|value| String::from_utf8_lossy(value.as_bytes()));
    values.collect::<Vec<_>>().join(", ")
}

fn unpack(encoding: &str, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut content = Vec::new();
    match encoding {
        "br" => brotli::Decompressor::new(bytes, 4096).read_to_end(&mut content)?,
        "gzip" => flate2::read::GzDecoder::new(bytes).read_to_end(&mut content)?,
        _ => return Ok(bytes.to_vec()),
    };
    Ok(content)
}
