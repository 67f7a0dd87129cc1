//! Hosts with a look of their own, in the properties of their content systems; some of them cannot be read.

use serde_json::Value;

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(what_can_be_read_is_taken_over, colours_that_change_late);

/// A host's properties, our attributes, and what becomes of accent and surface.
const LOOKS: [(&str, &str, &str, &str); 11] = [
    ("", "", OWN, WHITE),
    // Municipio, the newer and the older generation.
    ("--color--primary: #00573d; --color--primary-contrast: #fff", "", "rgb(0, 87, 61)", WHITE),
    ("--color-primary: #0b5394; --color-primary-contrasting: #fff", "", "rgb(11, 83, 148)", WHITE),
    // SiteVision.
    (
        "--env-ui-color-brand: #5b2b82; --env-section-background-color: #fdfaf5",
        "",
        "rgb(91, 43, 130)",
        "rgb(253, 250, 245)",
    ),
    ("--ria-accent: #005a9c; --color--primary: #00573d", "", "rgb(0, 90, 156)", WHITE),
    (
        "--ria-surface: #101418; --ria-text: #f2f2f2; --ria-accent: #8ecbff; --ria-on-accent: #101418",
        "",
        "rgb(142, 203, 255)",
        "rgb(16, 20, 24)",
    ),
    // Too light, half transparent, no colour at all: our own accent.
    ("--color--primary: #ffcc00; --color--surface: #fafafa", "", OWN, "rgb(250, 250, 250)"),
    ("--color--primary: rgb(0 87 61 / 50%)", "", OWN, WHITE),
    ("--color--primary: banana", "", OWN, WHITE),
    ("--color--primary: #00573d", "data-theme=neutral", OWN, WHITE),
    // Text that cannot be read: nothing of the host's.
    ("--color--primary: #00573d; --color--surface: #777; --color--surface-contrast: #888", "", OWN, WHITE),
];
const OWN: &str = "rgb(155, 24, 70)";
const WHITE: &str = "rgb(255, 255, 255)";

/// Computed colours, what lies on what with the contrast it must have (WCAG 2.2, 1.4.3 and 1.4.11), as `rgb(…)` or
/// `color(srgb …)`.
const COLOURS: &str = "(() => {
    const of = (selector, property) => {
        const [element, pseudo] = selector.split('::');
        return getComputedStyle(element ? ria.querySelector(element) : ria, pseudo && '::' + pseudo)[property];
    };
    const surface = of('', 'backgroundColor');
    return {
        accent: of('.number', 'backgroundColor'),
        surface,
        pairs: [
            [of('', 'color'), surface, 4.5],
            [of('.eyebrow', 'color'), surface, 4.5],
            [of('summary', 'color'), surface, 4.5],
            [of('.number', 'color'), of('.number', 'backgroundColor'), 4.5],
            [of('.wording', 'color'), surface, 4.5],
            [of('.caution', 'color'), of('.profile', 'backgroundColor'), 4.5],
            [of('.promise', 'color'), of('.promise', 'backgroundColor'), 4.5],
            [of('.tag', 'color'), surface, 4.5],
            [of('.row::before', 'borderTopColor'), surface, 3],
            [of('.radar .label', 'fill'), of('.profile', 'backgroundColor'), 4.5],
        ],
    };
})()";

async fn what_can_be_read_is_taken_over(engine: Engine) -> Outcome {
    let pages = LOOKS.map(|(properties, attributes, ..)| {
        include_str!("page.html").replace("{properties}", properties).replace("{attributes}", attributes)
    });
    let visit = Visit::to_each(&pages, engine).await?;
    for (place, (properties, _, accent, surface)) in LOOKS.into_iter().enumerate() {
        visit.go(place).await?;
        let widget = visit.native(0);
        widget.taken_over().await?;
        let colours = widget.eval(COLOURS).await?;
        assert_eq!((&colours["accent"], &colours["surface"]), (&accent.into(), &surface.into()), "{properties}");
        for pair in colours["pairs"].as_array().expect("pairs") {
            let [one, other] = [&pair[0], &pair[1]].map(luminance);
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            assert!(contrast >= pair[2].as_f64().expect("a ratio"), "{properties}: {pair} has {contrast:.2}");
        }
    }
    visit.close().await
}

async fn colours_that_change_late(engine: Engine) -> Outcome {
    let page = include_str!("page.html").replace("{properties}", "").replace("{attributes}", "");
    let visit = Visit::to(&page, engine).await?;
    let widget = visit.native(0);
    widget.taken_over().await?;
    let mount = "document.querySelector('[data-rektorer-i-aktion]')";
    let sheet = "document.head.append(Object.assign(document.createElement('style'), \
        {textContent: 'html { --color--primary: #ffcc00 } footer { --color--primary: #00573d }'}))";
    // Each is one that needs to be looked at: what can be read follows by itself.
    for (change, accent) in [
        (sheet.to_string(), OWN),
        (format!("{mount}.parentElement.style.setProperty('--ria-accent', '#005a9c')"), "rgb(0, 90, 156)"),
        (format!("{mount}.parentElement.style.removeProperty('--ria-accent')"), OWN),
        (format!("document.querySelector('footer').append({mount})"), "rgb(0, 87, 61)"),
        (format!("document.querySelector('main').append({mount})"), OWN),
    ] {
        // No look that was called for earlier is still to come.
        visit.page.eval("(window.since = performance.now(), 0)").await?;
        visit.page.wait("performance.now() > since + 500").await?;
        visit.page.eval(&format!("void ({change})")).await?;
        widget.wait(&format!("{COLOURS}.accent === '{accent}'")).await?;
    }
    widget.works().await?;
    visit.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dark_host_is_printed_dark_on_white() -> Outcome {
    let dark = "--ria-surface: #101418; --ria-text: #f2f2f2; --ria-accent: #8ecbff; --ria-on-accent: #101418";
    let page = include_str!("page.html").replace("{properties}", dark).replace("{attributes}", "");
    let visit = Visit::to(&page, Engine::Chromium).await?;
    let widget = visit.native(0);
    widget.works().await?;
    let label = "getComputedStyle(ria.querySelector('.radar .label')).fill";
    assert_eq!(widget.eval(label).await?, "rgb(242, 242, 242)");
    visit.page.devtools("Emulation.setEmulatedMedia", serde_json::json!({"media": "print"})).await?;
    widget.wait(&format!("{label} === 'rgb(28, 28, 30)'")).await?;
    visit.close().await
}

/// Relative luminance of a colour as browsers write it (WCAG 2.2, definitions).
fn luminance(colour: &Value) -> f64 {
    let text = colour.as_str().expect("a colour");
    let scale = if text.starts_with("color(srgb") { 1.0 } else { 255.0 };
    let inside = text.split_once('(').map_or(text, |(_, rest)| rest).trim_end_matches(')').trim_start_matches("srgb");
    let parts: Vec<f64> = inside.split([',', ' ']).filter_map(|part| part.parse().ok()).collect();
    assert_eq!(parts.len(), 3, "an opaque colour: {text}");
    let [red, green, blue] = [0, 1, 2].map(|index| {
        let share: f64 = parts[index] / scale;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
