//! A link that opens a result: the code stands in the address's fragment, which browsers send nowhere (RFC 3986, 3.5).

use super::symbols;

/// What stands before the code.
const NAME: &str = "r=";

/// The link to the page at this address with a code in it.
pub fn link(page: &str, code: &str) -> String {
    [page, "#", NAME, code].concat()
}

/// The code in an address, or in a text that holds a link; `None` where there is none.
pub fn code_in(text: &str) -> Option<&str> {
    let after = text.split('#').skip(1).find_map(|fragment| fragment.strip_prefix(NAME))?;
    // What follows a link in a text, or was put after it by who passed it on.
    after.split(|sign: char| sign.is_whitespace() || !symbols::is_of_code(sign)).next()
}
