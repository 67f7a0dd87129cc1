//! The file: everything that is filled in, out of one browser and into another.

use rektorer_i_aktion::{
    assessment::Plan,
    record::{Id, Record, file},
};
use serde_json::{Map, Value, json};

use crate::support::{EVERYTHING, Engine, File, Outcome, Page, Site, Widget, in_each_engine, words};

in_each_engine!(comes_back_as_it_was, changes_places_with_what_one_has, is_opened_at_once_however_long_it_is);

/// What is in the form before the file comes.
const BEFORE: [(&str, &str); 3] = [("structures", "2"), ("research-3", "x"), ("change-grund", "Det jag hade")];

async fn comes_back_as_it_was(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let (first, filled, number) = taken_out(&site, engine).await?;
    holds_everything(&first)?;

    let page = Page::open_with(&site, engine.other()).await?;
    let widget = Widget::own(&page);
    bring_in(&page, &first).await?;
    assert_eq!(widget.filled().await?, json!([]), "the form is as it was");
    is_shown(&widget).await?;

    widget.press("go-on").await?;
    widget.wait("!root.querySelector('.opened')").await?;
    assert_eq!((widget.filled().await?, widget.number().await?), (filled, number));
    widget.open_way("file").await?;
    widget.press("file").await?;
    let again = page.saved().await;
    assert_eq!((&again.name, again.text()), (&first.name, first.text()), "the same but for the day");
    page.close().await?;
    Ok(())
}

async fn changes_places_with_what_one_has(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let (file, filled, number) = taken_out(&site, engine).await?;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&BEFORE).await?;
    let before = widget.filled().await?;
    bring_in(&page, &file).await?;
    assert_eq!(widget.filled().await?, before, "what one has is untouched");

    widget.press("go-on").await?;
    widget
        .wait(&format!("root.querySelector('.opened .said').textContent === {}", json!(words("opened", "used"))))
        .await?;
    assert_eq!((widget.filled().await?, widget.number().await?), (filled.clone(), number));
    assert!(widget.text(".opened .from").await?.starts_with(&words("opened", "from_form")));
    assert!(widget.text(".opened [data-written=notes]").await?.contains("Det jag hade"));
    widget.wait("root.querySelectorAll('.radar .dot').length === 4").await?;
    // It is kept as all that is filled in by hand, and what one had is listed.
    page.reload().await?;
    page.taken_over().await?;
    assert_eq!(widget.filled().await?, filled);
    widget.wait("root.querySelectorAll('.radar .dot').length === 4").await?;
    widget.open_panel().await?;
    widget.press("show").await?;
    assert!(widget.text(".opened .from").await?.contains(&words("opened", "from_form")));
    assert!(widget.text(".opened [data-written=notes]").await?.contains("Det jag hade"));
    page.reload().await?;
    page.taken_over().await?;

    // And what one had comes back the same way, without a loss.
    bring_in(&page, &file).await?;
    widget.fill(&[("change-grund", "Något annat")]).await?;
    widget.press("go-on").await?;
    widget.wait("root.querySelector('[name=change-grund]').value.includes('json')").await?;
    widget.press("go-on").await?;
    widget.wait("root.querySelector('[name=change-grund]').value === 'Något annat'").await?;
    page.close().await?;
    Ok(())
}

/// A file with everything, what the form held, and the number of the result.
async fn taken_out(site: &Site, engine: Engine) -> Result<(File, Value, Value), Box<dyn std::error::Error>> {
    let page = Page::open_with(site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&EVERYTHING).await?;
    let filled = widget.filled().await?;
    assert_eq!(filled, json!(EVERYTHING.as_slice()), "every field takes what is written");
    widget.open_panel().await?;
    widget.open_way("file").await?;
    let shown = widget.holds("file").await?;
    widget.press("file").await?;
    let file = page.saved().await;
    assert_eq!(file.text(), shown, "what was shown, byte for byte");
    let day = page.eval("new Date().toLocaleDateString('sv')").await?;
    assert_eq!(json!(file.name), json!(format!("rektorer-i-aktion-{}.json", day.as_str().unwrap_or_default())));
    let outline = widget.outline().await?;
    assert_eq!(file::write(&file::read(file.text(), &outline).expect("a file"), &outline), file.text());
    let number = widget.number().await?;
    page.close().await?;
    Ok((file, filled, number))
}

/// Read by another than the one who wrote it.
fn holds_everything(file: &File) -> Outcome {
    let read: Value = serde_json::from_str(file.text())?;
    let schema = serde_json::from_str(include_str!("../../../docs/result.schema.json"))?;
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)?
        .validate(&read)
        .map_err(|error| error.to_string())?;
    let mut capabilities = Map::new();
    let mut plan = Map::new();
    for (name, value) in EVERYTHING {
        let answer = || value.parse::<u32>().map_or(json!("dont-know"), |step| json!(step));
        match name.split_once('-') {
            Some(("plan", part)) => {
                let part = if part == "step" { "first_step" } else { part };
                plan.insert(part.into(), json!(value));
            }
            Some((capability, "grund")) => capabilities[capability]["note"] = json!(value),
            Some((capability, _)) => capabilities[capability]["statements"][name] = answer(),
            None => {
                capabilities.insert(name.into(), json!({"overview": answer()}));
            }
        }
    }
    assert_eq!((&read["capabilities"], &read["plan"]), (&Value::Object(capabilities), &Value::Object(plan)));
    Ok(())
}

/// Chooses the file, and waits until it is shown.
async fn bring_in(page: &Page, file: &File) -> Outcome {
    let widget = Widget::own(page);
    widget.open_panel().await?;
    page.hand(&file.name, &file.bytes).await?;
    widget.wait("root.querySelector('.opened')?.checkVisibility() ?? false").await?;
    assert!(!widget.one("#oppna-fel").await?.is_displayed().await?, "nothing is wrong");
    Ok(())
}

/// All that the file holds is to be read beside the form.
async fn is_shown(widget: &Widget<'_>) -> Outcome {
    assert!(widget.text(".opened .from").await?.starts_with(&words("opened", "from_file")));
    let sentence = "Högst: Erfarenhet och forskning (5). Lägst: Förändringsarbete (1,8). Inte skattad: Analys.";
    assert_eq!(widget.text(".opened-body .sentence").await?, sentence);
    let written = widget.eval("[...root.querySelectorAll('.opened dd')].map(({textContent}) => textContent)").await?;
    for (name, value) in EVERYTHING {
        if name.ends_with("-grund") || name.starts_with("plan-") && name != "plan-due" {
            assert!(written.as_array().into_iter().flatten().any(|text| text == value), "{name}: {written}");
        }
    }
    assert!(written.to_string().contains("28 februari 2027"), "{written}");
    assert_eq!(widget.eval("root.querySelectorAll('.opened tbody tr').length").await?, json!(5));
    Ok(())
}

/// The app takes more memory while it answers, which scripts must not have looked at before.
async fn is_opened_at_once_however_long_it_is(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    let widget = Widget::own(&page);
    let outline = widget.outline().await?;
    let long = |name: &str| format!("{name}: {}", "å".repeat(20_000));
    let (date, label, ratings, compared) = Default::default();
    let plan = Plan { change: long("change"), first_step: long("step"), sign: long("sign"), due: None };
    let notes = ["a", "b", "c", "d", "e"].map(long);
    let text = file::write(&Record { id: Id(1), date, label, ratings, notes, plan, compared }, &outline);
    widget.open_panel().await?;
    page.hand("lång.json", text.as_bytes()).await?;
    page.wait("document.querySelector('.opened')?.checkVisibility() ?? false").await?;
    let last = widget.eval("[...root.querySelectorAll('.opened dd')].at(-1).textContent.length").await?;
    assert_eq!(last, json!(long("sign").chars().count()));
    page.close().await?;
    Ok(())
}
