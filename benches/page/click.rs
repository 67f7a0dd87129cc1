//! From a click to the redrawn page, and what many clicks leave in memory.

use serde_json::Value;

use crate::{phone::Phone, subject::Subject};

/// Clicks `count` times, and gives for each the milliseconds of work from the click until the page is painted anew.
///
/// A click falls at the beginning of a frame, so that style, layout and paint follow at once and no wait for the
/// screen is counted; a message that is sent then arrives after them.
///
/// # Errors
/// Where a click was not drawn by then.
pub async fn times(phone: &Phone, subject: &Subject, count: usize) -> Result<Vec<f64>, Box<dyn std::error::Error>> {
    let Some(target) = subject.target else { return Ok(Vec::new()) };
    let measured = phone
        .eval_async(&format!(
            "(async () => {{
                const target = {target};
                const times = [];
                for (let turn = 0; turn < {count}; turn++) {{
                    const clicked = target(turn);
                    const before = {};
                    const after = await new Promise((done) => requestAnimationFrame(() => {{
                        const start = performance.now();
                        clicked.click();
                        nextTask().then(() => done(performance.now() - start));
                    }}));
                    if (!({})) throw 'not drawn after click ' + turn;
                    times.push(after);
                }}
                return times;
            }})()",
            subject.probe, subject.drawn
        ))
        .await?;
    let times: Option<Vec<f64>> = measured.as_array().map(|times| times.iter().filter_map(Value::as_f64).collect());
    Ok(times.ok_or_else(|| format!("{}: {measured}", subject.name))?)
}

/// What is live after the first `warm` clicks, and after `count` more, in bytes.
pub async fn memory(
    phone: &Phone,
    subject: &Subject,
    [warm, count]: [usize; 2],
) -> Result<[f64; 2], Box<dyn std::error::Error>> {
    phone.slow_down(1.0).await?;
    let mut heaps = [0.0; 2];
    for (heap, clicks) in heaps.iter_mut().zip([warm, count]) {
        let done = phone
            .eval_async(&format!(
                "(async () => {{
                    const target = {};
                    let clicked;
                    for (let turn = 0; turn < {clicks}; turn++) {{
                        clicked = target(turn);
                        clicked.click();
                        // Each click is drawn before the next.
                        await nextTask();
                    }}
                    return {};
                }})()",
                subject.target.unwrap_or_default(),
                subject.drawn
            ))
            .await?;
        if done != Value::Bool(true) {
            return Err(format!("{}: {done}", subject.name).into());
        }
        *heap = phone.heap().await?;
    }
    Ok(heaps)
}
