//! What an editor is given to paste.

/// What is chosen of the options: nothing.
#[derive(Default)]
pub struct Choice {}

/// The words of a snippet.
pub struct Words<'a> {
    pub title: &'a str,
    pub link: &'a str,
    pub language: &'a str,
}

/// The frame as HTML, and a link below it.
pub fn frame(base: &str, _: &Choice, words: &Words) -> String {
    let frame = format!(
        r#"<iframe src="{base}embed/" title="{}" width="100%" height="1200" style="border:0"></iframe>"#,
        words.title
    );
    format!("{frame}\n{}", link(base, words))
}

/// The element that the form comes to stand in, with a link until then, and the script that brings it.
pub fn lines(base: &str, _: &Choice, words: &Words) -> String {
    let element = format!(r#"<div data-rektorer-i-aktion lang="{}">{}</div>"#, words.language, link(base, words));
    format!("{element}\n<script type=\"module\" src=\"{base}v1/embed.js\"></script>")
}

fn link(base: &str, words: &Words) -> String {
    format!(r#"<p><a href="{base}">{}</a></p>"#, words.link)
}
