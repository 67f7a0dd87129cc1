//! What is drawn: one, two and three layers, with gaps in different places, in colour and as seen without.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::json;

use super::{NOW, add, colleagues, laid, lay, then};
use crate::support::{Engine, Outcome, Page, Setting, Site, Widget, in_each_engine};

in_each_engine!(layers_are_told_apart_with_and_without_colour);

async fn layers_are_told_apart_with_and_without_colour(engine: Engine) -> Outcome {
    let setting = Setting { engine, width: 320, ..Setting::default() };
    let page = Page::open_with(&Site::start().await, setting).await?;
    let widget = Widget::own(&page);
    // Each has its own gap: the fourth here, the second in autumn, none in spring.
    widget.fill(&NOW[..3]).await?;
    widget.rate("change", "3").await?;
    widget.open_panel().await?;
    widget.open_way("more").await?;
    is_drawn(&page, engine, "[data-holds=picture]", "one", 1).await?;
    lay(&widget, &page, &then()[1]).await?;
    is_drawn(&page, engine, ".compared .picture", "two", 2).await?;
    lay(&widget, &page, &then()[0]).await?;
    is_drawn(&page, engine, ".compared .picture", "three", 3).await?;
    let beyond = "[...document.querySelectorAll('.compared *:not(svg *)')].filter((at) => at.getBoundingClientRect().right > \
        document.documentElement.clientWidth + .5).map((at) => at.outerHTML.slice(0, 80))";
    assert_eq!(page.eval(beyond).await?, json!([]), "all of it is to be seen on a small screen");
    widget.click(".compared [data-press=lift]").await?;
    laid(&page, 1).await?;
    widget.open_way("ask").await?;
    add(&widget, &colleagues().join("\n")).await?;
    laid(&page, 2).await?;
    // What several colleagues answered has no lines from axis to axis, since each end may be of another.
    is_drawn(&page, engine, ".compared .picture", "colleagues", 2).await?;
    page.close().await?;
    Ok(())
}

/// The picture is the one that was seen before, in any browser, and so it is without its colours, where so many layers have
/// lines of their own kind.
async fn is_drawn(page: &Page, engine: Engine, at: &str, name: &str, layers: usize) -> Outcome {
    let svg = page.eval(&format!("document.querySelector('{at} svg').outerHTML")).await?;
    let svg = svg.as_str().unwrap_or_default().replace("><", ">\n<");
    // The day on which it is filled in.
    let (_, title) = svg.split_once("<title>").expect("a title");
    let (title, _) = title.split_once("</title>").expect("its end");
    let svg = svg.replace(title, "TITLE");
    insta::assert_snapshot!(name, svg);
    let grey = without_colour(&svg);
    let lines = grey.lines().filter(|line| line.contains("stroke-width=\"34\""));
    let dashes: BTreeSet<_> =
        lines.filter_map(|line| line.split("stroke-dasharray=").nth(1)?.split('"').nth(1)).collect();
    assert_eq!(dashes.len(), layers, "{dashes:?}");
    insta::assert_snapshot!(format!("{name}-without-colour"), grey);
    // Left to be looked at.
    if engine == Engine::Chromium {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/e2e/comparing");
        fs::create_dir_all(&folder)?;
        for (seen, deficiency) in [("grey", "achromatopsia"), ("colour", "none")] {
            page.devtools("Emulation.setEmulatedVisionDeficiency", json!({"type": deficiency})).await?;
            Widget::own(page).picture(at, &folder.join(format!("{name}-{seen}.png"))).await?;
        }
    }
    Ok(())
}

/// Each colour as the grey of its luminance (ITU-R BT.709).
fn without_colour(svg: &str) -> String {
    let (before, colours) = svg.split_once('#').expect("a colour");
    colours.split('#').fold(before.to_string(), |grey, part| {
        let (digits, after) = part.split_at(6);
        let [red, green, blue] = [0, 2, 4].map(|at| u32::from_str_radix(&digits[at..at + 2], 16).expect("a colour"));
        let light = (2_126 * red + 7_152 * green + 722 * blue) / 10_000;
        format!("{grey}#{light:02x}{light:02x}{light:02x}{after}")
    })
}
