//! A result beside others on the same axes: then and now, and how colleagues see it.

mod colleague;
mod follow_up;
mod hosts;
mod keys;
mod pictures;
mod refused;
mod then_and_now;

use rektorer_i_aktion::{
    assessment::{Answer, Date, Ratings, Step},
    instrument::{CAPABILITIES, Question},
    record::code::{Coded, Kind, encode},
};
use serde_json::Value;
use thirtyfour::error::WebDriverResult;

use crate::support::{Page, Widget, words_with};

/// What is filled in.
const NOW: [(&str, &str); 5] =
    [("structures", "4"), ("analysis", "2"), ("resources", "2"), ("research", "3"), ("change", "3")];
/// The days of what was before.
const SPRING: &str = "3 mars 2026";
const AUTUMN: &str = "1 september 2026";

/// Overviews, of which 0 is none.
fn overviews(steps: [u8; CAPABILITIES]) -> Ratings {
    let mut ratings = Ratings::default();
    for (index, number) in steps.into_iter().enumerate() {
        let question = Question::overview(index).expect("a question");
        ratings.set(question, Step::new(number).map(Answer::Step));
    }
    ratings
}

fn code(kind: Kind, day: &str, salt: u8, ratings: Ratings) -> String {
    encode(&Coded { kind, date: Date::parse(day).expect("a day"), salt, ratings })
}

/// Of spring and of autumn.
pub fn then() -> [String; 2] {
    [
        code(Kind::Own, "2026-03-03", 1, overviews([2, 3, 1, 2, 3])),
        code(Kind::Own, "2026-09-01", 2, overviews([3, 0, 2, 4, 3])),
    ]
}

/// Of three colleagues; a step of the fourth and of the fifth capability came from one of them each.
fn colleagues() -> [String; 3] {
    [[2, 3, 1, 0, 5], [4, 3, 3, 5, 0], [3, 3, 3, 0, 0]]
        .map(|steps| code(Kind::Colleague, "2026-11-01", steps[0], overviews(steps)))
}

/// How much `higher` or `lower` it lies, as that stands in a sentence.
fn moved(how: &str, steps: &str) -> String {
    words_with("compare", how, &[&words_with("compare", "steps.other", &[steps])])
}

/// The table, row by row from its head, the cells as they are read.
async fn table(page: &Page) -> WebDriverResult<Value> {
    let rows = "[...document.querySelectorAll('.compared tr')].map((row) => [...row.cells].map((cell) => \
        [...cell.children].map((part) => part.textContent).filter(Boolean).join(' ') \
        || cell.textContent.replaceAll('\\u00ad', '')))";
    page.eval(rows).await
}

/// What is said of it, sentence by sentence.
async fn sentences(page: &Page) -> WebDriverResult<Vec<String>> {
    let said = page.eval("[...document.querySelectorAll('.sentences p')].map((said) => said.textContent)").await?;
    Ok(serde_json::from_value(said)?)
}

/// Lays the result of this code beside what is filled in.
pub async fn lay(widget: &Widget<'_>, page: &Page, code: &str) -> WebDriverResult<()> {
    widget.open_code(code).await?;
    widget.press("lay").await?;
    page.wait("document.querySelector('.opened') === null").await
}

/// Writes codes of colleagues into their field, and adds them.
async fn add(widget: &Widget<'_>, codes: &str) -> WebDriverResult<()> {
    widget.eval(&format!("void (root.querySelector('#kollegas-kod').value = {})", serde_json::json!(codes))).await?;
    widget.press("colleague").await
}

/// What lies beside what is filled in, as the form keeps it.
async fn compared(page: &Page) -> WebDriverResult<Value> {
    page.eval("document.querySelector('[name=compared]').value").await
}

/// Waits until so many lie beside it, all colleagues being one.
pub async fn laid(page: &Page, count: usize) -> WebDriverResult<()> {
    page.wait(&format!("document.querySelectorAll('.compared th[scope=col]').length === {}", 2 + count)).await
}
