//! Links, and texts that may hold one.

use rektorer_i_aktion::record::{
    code::{decode, encode},
    link::{self, code_in},
};

const PAGE: &str = "https://example.org/sjalvskattning/";

/// The text that these bytes are, and the text as it stands in a link.
pub fn link(bytes: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(bytes);
    one(&link::link(PAGE, link::RESULT, &text));
    one(&text)
}

fn one(text: &str) -> &'static str {
    let Some(code) = code_in(text) else {
        assert!(!text.contains("#r="), "{text:?}");
        return "no link";
    };
    assert!(text.contains(code), "{text:?}");
    assert_eq!(code_in(&link::link(PAGE, link::RESULT, code)), Some(code), "{text:?}");
    let Ok(coded) = decode(code) else { return "no code" };
    let again = link::link(PAGE, link::RESULT, &encode(&coded));
    // As it stands in an address, and in the midst of a letter.
    for text in
        [again.clone(), format!("Se <{again}>, och hör av dig."), format!("{again} av Eva"), format!("{again}.")]
    {
        assert_eq!(code_in(&text).map(decode), Some(Ok(coded.clone())), "{text:?}");
    }
    "read"
}
