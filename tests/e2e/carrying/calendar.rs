//! Entries for a calendar, read by a parser of others.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

use crate::support::{
    EVERYTHING, Engine, File, Outcome, Page, SECRET, Site, Widget, in_each_engine, words, words_with,
};

in_each_engine!(are_what_was_shown, say_what_is_missing);

/// The first Python that has the library: one's own, or the system's, for which Debian packages it.
const PYTHONS: [&str; 2] = ["python3", "/usr/bin/python3"];

async fn are_what_was_shown(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&EVERYTHING).await?;
    // From the next action straight to its entry.
    widget.press("calendar").await?;
    assert_eq!(page.focus().await?, "post-handling");
    widget.further_ways().await?;
    let shown = widget.holds("action").await?;
    widget.press("action").await?;
    let action = entry(&page.saved().await)?;
    let wrote =
        |field: &str| EVERYTHING.iter().find(|(name, _)| *name == field).map(|(_, text)| *text).expect("a field");
    let parts = [("change", "plan-change"), ("first_step", "plan-step"), ("sign", "plan-sign")];
    let parts = parts.map(|(title, field)| format!("{}\n{}", words("plan", title), wrote(field)));
    let expected = json!({
        "uid": action["uid"],
        "summary": format!("{}: Boka tid på Vallmogatan, måndag kl. 8.00", words("plan", "heading")),
        "description": parts.join("\n\n"),
        "class": "PRIVATE",
        "transp": "TRANSPARENT",
        "start": "2027-02-28",
        "end": "2027-03-01",
        "stamped": "True",
        "errors": [],
    });
    assert_eq!(action, expected);
    let text = |entry: &Value, name: &str| entry[name].as_str().unwrap_or_default().to_string();
    assert_eq!(shown, ["28 februari 2027", &text(&action, "summary"), &text(&action, "description")].join("\n"));

    let shown = widget.holds("again").await?;
    widget.press("again").await?;
    let again = entry(&page.saved().await)?;
    let lines: Vec<&str> = shown.lines().collect();
    let &[_, summary, said, link] = &lines[..] else { panic!("{shown}") };
    assert_eq!((&again["summary"], &again["description"]), (&json!(summary), &json!(format!("{said}\n{link}"))));
    let today = page.eval("new Date().toLocaleDateString('sv', {dateStyle: 'long'})").await?;
    assert_eq!(said, words_with("calendar", "again_text", &[today.as_str().expect("a day")]));
    assert_eq!(link, widget.holds("link").await?.replace("#r=", "#t="));
    assert_eq!(json!(in_words(&page, &text(&again, "start")).await?), json!(shown.lines().next()));
    assert_eq!(text(&again, "class"), "PRIVATE");
    assert!(!again.to_string().contains(SECRET));
    let half_a_year =
        page.eval("new Date(Date.now() - 178 * 864e5 + 2 * 178 * 864e5).toISOString().slice(0, 10)").await?;
    assert!(again["start"].as_str() > half_a_year.as_str(), "{again}");

    // What is saved once more is a new version of the same entry, unlike the other.
    widget.fill(&[("plan-step", "Något annat")]).await?;
    widget.eval("void (root.querySelector('#igen-dag').value = '2028-02-29')").await?;
    widget.wait("root.querySelector('[data-holds=action]').textContent.includes('Något annat')").await?;
    widget.press("action").await?;
    let changed = entry(&page.saved().await)?;
    assert_eq!((&changed["uid"], changed["summary"] == action["summary"]), (&action["uid"], false));
    widget.press("again").await?;
    let later = entry(&page.saved().await)?;
    assert_eq!(
        (&later["uid"], &later["start"], &later["end"]),
        (&again["uid"], &json!("2028-02-29"), &json!("2028-03-01"))
    );
    assert_ne!(again["uid"], action["uid"]);
    page.close().await?;
    Ok(())
}

async fn say_what_is_missing(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&[("plan-step", "Boka tid")]).await?;
    widget.press("calendar").await?;
    widget.further_ways().await?;
    assert_eq!(widget.text("[data-missing=action]").await?, words("calendar", "action_missing"));
    assert!(!widget.one("[data-press=action]").await?.is_displayed().await?);
    widget.fill(&[("plan-due", "2027-02-28"), ("plan-step", "")]).await?;
    page.drawn().await?;
    assert!(widget.one("[data-missing=action]").await?.is_displayed().await?, "a day alone");
    widget.fill(&[("plan-change", "Fler samtal")]).await?;
    widget.wait("root.querySelector('[data-press=action]').checkVisibility()").await?;
    assert!(!widget.one("[data-missing=action]").await?.is_displayed().await?);
    widget.eval("void (root.querySelector('#igen-dag').value = '')").await?;
    widget.fill(&[("plan-change", "Färre möten")]).await?;
    widget.wait("!root.querySelector('[data-press=again]').checkVisibility()").await?;
    page.close().await?;
    Ok(())
}

/// The entry of a file, whose lines are as long as they may be and end as they must (3.1).
fn entry(file: &File) -> Result<Value, Box<dyn std::error::Error>> {
    assert!(file.name.starts_with("rektorer-i-aktion-") && file.name.ends_with(".ics"), "{}", file.name);
    let lines = file.text().strip_suffix("\r\n").expect("a last line with an end").split("\r\n");
    for line in lines {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
    let mut python = Command::new(python())
        .args(["-c", include_str!("read_calendar.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    python.stdin.take().expect("its input").write_all(&file.bytes)?;
    let read = python.wait_with_output()?;
    assert!(read.status.success(), "icalendar does not read it: {}", file.text());
    let mut read: Value = serde_json::from_slice(&read.stdout)?;
    assert_eq!((&read["version"], read["entries"].as_array().map(Vec::len)), (&json!("2.0"), Some(1)));
    Ok(read["entries"][0].take())
}

fn python() -> &'static str {
    let has_it = |python: &&str| {
        let proof = Command::new(python).args(["-c", "import icalendar"]).stderr(Stdio::null()).status();
        proof.is_ok_and(|status| status.success())
    };
    PYTHONS.into_iter().find(has_it).expect("a Python with icalendar")
}

/// A day as it is said in Swedish.
async fn in_words(page: &Page, day: &str) -> Result<String, Box<dyn std::error::Error>> {
    let words = format!("new Date('{day}').toLocaleDateString('sv', {{dateStyle: 'long', timeZone: 'UTC'}})");
    Ok(page.eval(&words).await?.as_str().unwrap_or_default().to_string())
}
