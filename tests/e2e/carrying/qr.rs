//! The QR code, as it is seen on the screen, read by a decoder of others.

use std::process::Command;

use serde_json::json;

use super::shown;
use crate::support::{EVERYTHING, Engine, Outcome, Page, Setting, Site, Widget, in_each_engine};

in_each_engine!(is_read_from_the_screen, is_read_from_a_small_screen);

async fn is_read_from_the_screen(engine: Engine) -> Outcome {
    at(1280, engine).await
}

async fn is_read_from_a_small_screen(engine: Engine) -> Outcome {
    at(320, engine).await
}

async fn at(width: u32, engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, Setting { engine, width, ..Setting::default() }).await?;
    let widget = Widget::own(&page);
    widget.fill(&EVERYTHING).await?;
    widget.open_panel().await?;
    widget.open_way("more").await?;
    assert_eq!(read(&widget, engine, &width.to_string()).await?, widget.holds("link").await?);
    // Four light modules around it, which other decoders need (ISO/IEC 18004, 6.3.8).
    let edges = "(({viewBox, firstElementChild}) => {
        const at = [...firstElementChild.getAttribute('d').matchAll(/[M ](\\d+)/g)].map(([, place]) => Number(place));
        return [Math.min(...at), viewBox.baseVal.width - 1 - Math.max(...at)];
    })(root.querySelector('[data-holds=qr]'))";
    assert_eq!(widget.eval(edges).await?, json!([4, 4]));
    page.close().await?;
    Ok(())
}

/// What the decoder reads from what is seen, which is left to be looked at.
pub async fn read(widget: &Widget<'_>, engine: Engine, name: &str) -> Result<String, Box<dyn std::error::Error>> {
    let picture = shown(engine, &format!("qr-{name}.png"));
    widget.picture("[data-holds=qr]", &picture).await?;
    let zbarimg = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&picture).output();
    let read = zbarimg.unwrap_or_else(|error| panic!("zbarimg on PATH: {error}"));
    Ok(String::from_utf8(read.stdout)?.trim_end().to_string())
}
