//! The QR code, as it is seen on the screen, read by a decoder of others, and module for module that of an encoder of
//! others.

use std::process::Command;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use serde_json::json;

use super::shown;
use crate::support::{EVERYTHING, Engine, Fault, Outcome, Page, Setting, Site, Widget, built, in_each_engine};

in_each_engine!(is_read_from_the_screen, is_read_from_a_small_screen, has_each_module_where_qrcodegen_has_it);

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
    assert_eq!(read(&widget, "qr", engine, &width.to_string()).await?, widget.holds("link").await?);
    // Four light modules around it, which other decoders need (ISO/IEC 18004, 6.3.8).
    let edges = "(({viewBox, firstElementChild}) => {
        const at = [...firstElementChild.getAttribute('d').matchAll(/[M ](\\d+)/g)].map(([, place]) => Number(place));
        return [Math.min(...at), viewBox.baseVal.width - 1 - Math.max(...at)];
    })(root.querySelector('[data-holds=qr]'))";
    assert_eq!(widget.eval(edges).await?, json!([4, 4]));
    page.close().await?;
    Ok(())
}

/// For every version that is written, in every way that a text can fill it.
async fn has_each_module_where_qrcodegen_has_it(engine: Engine) -> Outcome {
    // Served as a script of the page, which alone may run.
    let site = Site::with("kollega.js", Fault::Instead(include_bytes!("../../../embed/carry/qr.js").to_vec())).await;
    let script = built("kollega.js").file_name().map(|name| name.to_string_lossy().into_owned()).expect("a name");
    let page = Page::open_with(&site, engine).await?;
    let lengths = (0..=660).step_by(4).chain([665, 666, 667]);
    let texts: Vec<String> = lengths.map(|length| ('!'..='z').cycle().skip(length).take(length).collect()).collect();
    let texts = [texts, vec!["https://exempel.se/självskattning/#r=R407-N50M-GHY0".to_string()]].concat();
    let made = format!(
        "import('/{script}').then(({{modulesOf}}) =>
            {}.map((text) => modulesOf(text)?.map((row) => row.join('')).join('') ?? null))",
        json!(texts)
    );
    for (text, made) in texts.iter().zip(page.eval(&made).await?.as_array().expect("a list")) {
        assert_eq!(made, &json!(by_qrcodegen(text)), "{text}");
    }
    page.close().await?;
    Ok(())
}

/// Its modules row by row, 1 where dark; nothing where there is no version for so long a text.
fn by_qrcodegen(text: &str) -> Option<String> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let (level, largest) = (QrCodeEcc::Medium, Version::new(20));
    let code = QrCode::encode_segments_advanced(&segments, level, Version::MIN, largest, None::<Mask>, false).ok()?;
    let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    Some(all.map(|(x, y)| if code.get_module(x, y) { '1' } else { '0' }).collect())
}

/// What the decoder reads from what is seen of a code, which is left to be looked at.
pub async fn read(
    widget: &Widget<'_>,
    at: &str,
    engine: Engine,
    name: &str,
) -> Result<String, Box<dyn std::error::Error>> {
    let picture = shown(engine, &format!("qr-{name}.png"));
    widget.picture(&format!("[data-holds={at}]"), &picture).await?;
    let zbarimg = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&picture).output();
    let read = zbarimg.unwrap_or_else(|error| panic!("zbarimg on PATH: {error}"));
    Ok(String::from_utf8(read.stdout)?.trim_end().to_string())
}
