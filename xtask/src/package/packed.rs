//! Files packed as browsers unpack them (RFC 7932 brotli, RFC 1952 gzip), for hosts that do not pack by themselves.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};

use super::File;

/// Brotli at its highest level, over a window of 4 MB.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

/// The file packed in either way.
pub fn pack(file: &File) -> Result<[File; 2], String> {
    let beside = |end: &str, packed: std::io::Result<Vec<u8>>| {
        let path = format!("{}{end}", file.path);
        packed.map_err(|error| format!("{path}: {error}")).map(|bytes| File { path, bytes })
    };
    Ok([beside(".br", brotli(&file.bytes))?, beside(".gz", gzip(&file.bytes))?])
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

/// Without name and time, which would differ from build to build.
fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}
