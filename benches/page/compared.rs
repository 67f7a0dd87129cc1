//! From a press that changes what a result is compared with to the redrawn comparison.

use serde_json::{Value, json};

use crate::{phone::Phone, subject::Subject};

/// How often one more is laid there, and taken away again.
const TIMES: usize = 40;
/// An earlier result that stays, and one that comes and goes.
const CODES: [&str; 2] = ["R405-R903-T1M4", "R407-540F-62S8"];

/// Milliseconds of work from each press until the page is painted anew, at full speed.
///
/// # Errors
/// Where it is not drawn by then.
pub async fn times(phone: &Phone, page: &Subject) -> Result<Vec<f64>, Box<dyn std::error::Error>> {
    phone.slow_down(1.0).await?;
    let measured = phone
        .eval_async(&format!(
            "(async () => {{
                const one = (selector) => document.querySelector(selector);
                const press = (selector) => new Promise((done) => requestAnimationFrame(() => {{
                    const start = performance.now();
                    one(selector).click();
                    nextTask().then(() => done(performance.now() - start));
                }}));
                const laid = () => document.querySelectorAll('.compared thead th').length - 2;
                const times = [];
                const change = async (selector, count) => {{
                    times.push(await press(selector));
                    if (laid() !== count) throw 'lies beside ' + laid();
                }};
                const lay = async (code, count) => {{
                    one('#oppna-kod').value = code;
                    await press('[data-press=open]');
                    await change('[data-press=lay]', count);
                }};
                document.querySelectorAll('.rate [value=\"3\"]').forEach((radio) => radio.click());
                await press('[data-press=panel]');
                await lay('{}', 1);
                for (let turn = 0; turn < {TIMES}; turn++) {{
                    await lay('{}', 2);
                    await change('.compared li:last-child [data-press=lift]', 1);
                }}
                sessionStorage.clear();
                return times;
            }})()",
            CODES[0], CODES[1]
        ))
        .await?;
    let times: Option<Vec<f64>> = measured.as_array().map(|times| times.iter().filter_map(Value::as_f64).collect());
    Ok(times.ok_or_else(|| format!("{}: {}", page.name, json!(measured)))?)
}
