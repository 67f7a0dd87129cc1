//! From the press of *Spara eller dela* to the drawn list of many kept results.

use serde_json::{Value, json};

use crate::{phone::Phone, subject::Subject};

/// How many lie in the browser.
pub const MANY: usize = 200;
/// How often the list is opened.
const TIMES: usize = 15;

/// Milliseconds of work from each press until the page is painted anew.
///
/// # Errors
/// Where not all of them are listed by then.
pub async fn times(phone: &Phone, page: &Subject) -> Result<Vec<f64>, Box<dyn std::error::Error>> {
    let measured = phone
        .eval_async(&format!(
            "(async () => {{
                const button = document.querySelector('[data-press=panel]');
                const press = () => new Promise((done) => requestAnimationFrame(() => {{
                    const start = performance.now();
                    button.click();
                    nextTask().then(() => done(performance.now() - start));
                }}));
                // One that the page itself keeps, and as many like it.
                document.querySelectorAll('.rate [value=\"3\"]').forEach((radio) => radio.click());
                await press();
                document.querySelector('[data-press=add]').click();
                const [[key, text]] = Object.entries(localStorage).filter(([key]) => key.includes(':result:'));
                for (let at = 1; at < {MANY}; at++) {{
                    const label = '\"label\": \"Resultat ' + at + '\", \"capabilities\"';
                    const other = key.slice(0, -16) + String(at).padStart(16, '0');
                    localStorage.setItem(other, text.replace('\"capabilities\"', label));
                }}
                await press();
                const times = [];
                for (let turn = 0; turn < {TIMES}; turn++) {{
                    // What is listed already is not listed anew.
                    localStorage.setItem(key, text.replace('\"capabilities\"', '\"label\": \"' + turn + '\", \"capabilities\"'));
                    times.push(await press());
                    const listed = document.querySelectorAll('.listed li').length;
                    if (listed !== {MANY}) throw 'lists ' + listed;
                    await press();
                }}
                localStorage.clear();
                return times;
            }})()"
        ))
        .await?;
    let times: Option<Vec<f64>> = measured.as_array().map(|times| times.iter().filter_map(Value::as_f64).collect());
    Ok(times.ok_or_else(|| format!("{}: {}", page.name, json!(measured)))?)
}
