//! Files that cannot be opened: one sentence for each says why, and what one has stays as it is.

use rektorer_i_aktion::{
    assessment::{Answer, Date, Ratings, Step},
    instrument::Question,
    record::{Id, Record, file},
};
use serde_json::{Value, json};

use crate::support::{Engine, Outcome, Page, Site, Widget, in_each_engine, words, words_with};

in_each_engine!(says_why_and_changes_nothing, is_not_read_where_it_is_too_large);

/// Counts how often a file is read, by whatever means.
const COUNT: &str = "(window.reads = 0,
    [[Blob, ['text', 'arrayBuffer', 'bytes', 'stream']],
        [FileReader, ['readAsText', 'readAsArrayBuffer', 'readAsDataURL', 'readAsBinaryString']]].forEach(([{prototype}, names]) =>
        names.filter((name) => prototype[name]).forEach((name) => {
            const read = prototype[name];
            prototype[name] = function (...how) { window.reads += 1; return read.apply(this, how); };
        })))";
/// As many bytes as a file may have.
const LARGEST: usize = 1_000_000;

async fn says_why_and_changes_nothing(engine: Engine) -> Outcome {
    let (page, right) = begun(engine).await?;
    let before = state(&page).await?;
    let not_json = |line: &str| words_with("wrong", "not_json", &[line]);
    let changed = |from: &str, to: &str| right.replacen(from, to, 1).into_bytes();
    let half = &right[..right.len() / 2];
    let wrong: [(&str, Vec<u8>, String); 13] = [
        ("brev.json", b"Hej!".to_vec(), words("wrong", "not_ours")),
        ("tom.json", Vec::new(), words("wrong", "not_ours")),
        ("avbruten.json", half.into(), not_json(&half.lines().count().to_string())),
        ("bild.png", vec![0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', 0, 0xff], words("wrong", "not_ours")),
        ("utf-16.json", right.encode_utf16().flat_map(u16::to_le_bytes).collect(), words("wrong", "not_ours")),
        ("annan.json", br#"{"name": "annat", "version": 1}"#.to_vec(), words("wrong", "not_ours")),
        ("lista.json", b"[1, 2]".to_vec(), words("wrong", "not_ours")),
        ("nyare.json", changed("\"version\": 1", "\"version\": 3"), words("wrong", "newer")),
        ("nyare form.json", changed("\"instrument_version\": 1", "\"instrument_version\": 2"), words("wrong", "newer")),
        ("annat.json", changed("\"rektorer-i-aktion\"", "\"annat\""), words_with("wrong", "instrument", &["annat"])),
        ("nia.json", changed("\"overview\": 3", "\"overview\": 9"), field("capabilities.structures.overview")),
        ("extra.json", changed("\"capabilities\"", "\"nytt\": 1,\n  \"capabilities\""), field("nytt")),
        ("..mapp.d", changed("\"date\": \"2026-11-25\"", "\"date\": \"2026-11-31\""), field("date")),
    ];
    for (name, bytes, sentence) in wrong {
        refuses(&page, name, &bytes, &sentence).await?;
        assert_eq!(state(&page).await?, before, "{name}: what one has");
    }
    // A right file, whatever it is called, is opened after all that.
    page.hand("%2e%2e år 1; rm -r 🙂.json.d", right.replace("\"overview\": 3", "\"overview\": 5").as_bytes()).await?;
    page.wait("document.querySelector('.opened .value').textContent === '5'").await?;
    assert!(!page.one("#oppna-fel").await?.is_displayed().await?);
    page.close().await?;
    Ok(())
}

async fn is_not_read_where_it_is_too_large(engine: Engine) -> Outcome {
    let (page, right) = begun(engine).await?;
    let before = state(&page).await?;
    page.eval(COUNT).await?;
    let spaces = " ".repeat(LARGEST - right.len());
    refuses(&page, "stor.json", &[&right, &*spaces, " "].concat().into_bytes(), &words("wrong", "too_large")).await?;
    assert_eq!(page.eval("reads").await?, json!(0));
    assert_eq!(state(&page).await?, before);
    // With one byte less it is read, and opened.
    page.hand("lagom.json", right.replace("\"overview\": 3", "\"overview\": 5").as_bytes()).await?;
    page.wait("document.querySelector('.opened .value').textContent === '5'").await?;
    page.hand("lagom stor.json", [&*right, &*spaces].concat().as_bytes()).await?;
    page.wait("document.querySelector('.opened .value').textContent === '3'").await?;
    assert_eq!(page.eval("reads").await?, json!(2));
    page.close().await?;
    Ok(())
}

/// A page with own answers and a result from a file open beside them, and that file.
async fn begun(engine: Engine) -> Result<(Page, String), Box<dyn std::error::Error>> {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&[("structures", "2"), ("change-grund", "Det jag har"), ("plan-step", "Och gör")]).await?;
    let outline = widget.outline().await?;
    let mut ratings = Ratings::default();
    ratings.set(Question::overview(0).expect("a question"), Step::new(3).map(Answer::Step));
    let date = Date::new(2026, 11, 25).expect("a day");
    let (label, notes, plan, compared) = Default::default();
    let right = file::write(&Record { id: Id(1), date, label, ratings, notes, plan, compared }, &outline);
    widget.open_panel().await?;
    page.hand("ett.json", right.as_bytes()).await?;
    page.wait("document.querySelector('.opened .value')?.textContent === '3'").await?;
    page.wait("Object.values(sessionStorage).join().includes('result')").await?;
    Ok((page, right))
}

/// What one has: what is filled in, what is open, what is kept.
async fn state(page: &Page) -> Result<Value, Box<dyn std::error::Error>> {
    let filled = Widget::own(page).filled().await?;
    let open = page.eval("document.querySelector('.opened').innerText").await?;
    Ok(json!([filled, open, page.eval("Object.values(sessionStorage)").await?]))
}

async fn refuses(page: &Page, name: &str, bytes: &[u8], sentence: &str) -> Outcome {
    page.eval("void Object.assign(document.querySelector('#oppna-fel'), {hidden: true, textContent: ''})").await?;
    page.hand(name, bytes).await?;
    let fault = page.one("#oppna-fel").await?;
    page.wait("!document.querySelector('#oppna-fel').hidden").await?;
    assert_eq!(
        (fault.text().await?, fault.attr("role").await?.as_deref()),
        (sentence.to_string(), Some("alert")),
        "{name}"
    );
    assert!(fault.is_displayed().await?, "{name}");
    Ok(())
}

fn field(place: &str) -> String {
    words_with("wrong", "field", &[place])
}
