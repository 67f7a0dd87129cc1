//! A code is found in the address of a page, and in what people write around it.

use rektorer_i_aktion::record::link::{RESULT, THEN, code_in, link};

const CODE: &str = "R407-N50M-GHY0";

#[test]
fn a_link_is_an_address_with_the_code_in_its_fragment() {
    assert_eq!(link("https://example.org/a/?b", RESULT, CODE), "https://example.org/a/?b#r=R407-N50M-GHY0");
    assert_eq!(link("https://example.org/", THEN, CODE), "https://example.org/#t=R407-N50M-GHY0");
    assert_eq!(code_in("https://example.org/#t=R407-N50M-GHY0"), Some(CODE));
}

#[test]
fn a_code_is_found_whatever_is_written_around_its_link() {
    let link = link("https://example.org/", RESULT, CODE);
    for text in [
        link.clone(),
        format!("#r={CODE}"),
        format!("Se {link}. Vi hörs!"),
        format!("Se {link}, då."),
        format!("Mitt: {link} hälsningar Eva"),
        format!("{link}\r\nEva"),
        format!("<{link}>"),
        format!("<a href=\"{link}\">"),
        format!("<a href='{link}'>"),
        format!("[mitt]({link})"),
        format!("”{link}”"),
        format!("{link}… {link}0"),
        format!("{link}&utm_source=brev"),
        format!("{link}?a#b"),
    ] {
        assert_eq!(code_in(&text), Some(CODE), "{text}");
    }
}

#[test]
fn what_may_stand_in_a_code_is_left_to_who_reads_it() {
    for code in ["", "r407n50mghyo", "R407-\u{200b}N50M\u{2011}GHY0", "S400-0000-00HC", "R407-N50M"] {
        assert_eq!(code_in(&link("https://example.org/", RESULT, code)), Some(code));
    }
}

#[test]
fn without_the_mark_there_is_no_code() {
    for text in
        ["", CODE, "https://example.org/", "https://example.org/#read", "https://example.org/#R=R407-N50M-GHY0", "#r"]
    {
        assert_eq!(code_in(text), None, "{text}");
    }
}
