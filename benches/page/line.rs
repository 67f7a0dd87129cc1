//! The phone's line, shared by all that comes down: packet by packet, as a network carries them.
//!
//! Chromium's own imitation hands over at once what its socket holds: the 23 KB of a page in one piece, after all of the
//! 117 ms that they take. A page's first lines, which name what else to fetch, came no sooner than its last ones.

use std::{convert::Infallible, sync::Mutex, time::Duration};

use axum::body::Body;
use futures_util::stream;
use tokio::time::{Instant, sleep, sleep_until};

/// Until an answer begins.
const LATENCY: Duration = Duration::from_millis(150);
/// What comes down, in bytes a second: 1.6 Mbit/s.
const DOWN: f64 = 1_600_000.0 / 8.0;
/// What a packet carries on most networks: 1 500 bytes less 40 of IP and TCP heads (RFC 9293, section 3.7.1).
const PACKET: usize = 1_460;

/// When the line is free for the next packet.
static FREE: Mutex<Option<Instant>> = Mutex::new(None);

/// An answer's body as it comes down, from one latency on.
pub async fn carry(bytes: &'static [u8]) -> Body {
    sleep(LATENCY).await;
    Body::from_stream(stream::unfold(bytes.chunks(PACKET), async |mut packets| {
        let packet = packets.next()?;
        sleep_until(arrival(packet.len())).await;
        Some((Ok::<_, Infallible>(packet), packets))
    }))
}

/// When so many bytes are there that set out now: each waits for those that set out before.
fn arrival(bytes: usize) -> Instant {
    let mut free = FREE.lock().expect("the line");
    let begin = free.unwrap_or_else(Instant::now).max(Instant::now());
    *free.insert(begin + Duration::from_secs_f64(bytes as f64 / DOWN))
}
