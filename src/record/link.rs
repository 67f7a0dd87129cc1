//! A link that opens a result: the code stands in the address's fragment, which browsers send nowhere (RFC 3986, 3.5).

use super::symbols;

/// What a code is called in a link that shows its result.
pub const RESULT: &str = "r";
/// The same where the form is to be filled in anew beside it.
pub const THEN: &str = "t";

/// The link to the page at this address with a code of this name in it.
pub fn link(page: &str, name: &str, code: &str) -> String {
    [page, "#", name, "=", code].concat()
}

/// The code in an address, or in a text that holds a link; `None` where there is none.
pub fn code_in(text: &str) -> Option<&str> {
    let after = text.split('#').skip(1).find_map(|fragment| {
        let (name, after) = fragment.split_once('=')?;
        [RESULT, THEN].contains(&name).then_some(after)
    })?;
    // What follows a link in a text, or was put after it by who passed it on.
    after.split(|sign: char| sign.is_whitespace() || !symbols::is_of_code(sign)).next()
}
