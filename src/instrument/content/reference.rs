//! What content refers to: the project's own words, what a statement may rest on, the numbers that name a work.

use super::super::CAPABILITIES;

/// Our identifiers of the five capabilities, in the project's order.
pub const IDS: [&str; CAPABILITIES] = ["structures", "analysis", "resources", "research", "change"];

/// How the project itself words the five capabilities in a language, in its order: in Swedish in its summary, in bokmål on
/// its Norwegian page. Other languages have translations of ours.
pub fn wordings(language: &str) -> Option<[&'static str; CAPABILITIES]> {
    match language {
        "sv" => Some([
            "förmåga att implementera strukturer och system för framgångsrik skolutveckling",
            "analytisk förmåga",
            "förmåga att säkerställa god användning av resurser och kompetenser",
            "förmåga att arbeta utifrån beprövad erfarenhet, vetenskapligt förhållningssätt och forskningsresultat",
            "förmåga att genomföra förändringar",
        ]),
        "nb" => Some([
            "utvikle skoleledernes evne til å implementere organisatoriske strukturer og systemer som fremmer best mulig \
             læringsmiljø for elevene",
            "styrke skoleledernes analytiske kompetanse",
            "sikre best mulig utnyttelse av skolenes samlede kompetanse og ressurser",
            "øke skoleledernes kompetanse til å drive skoleutvikling på vitenskapelig grunn",
            "styrke skoleledernes endringskompetanse",
        ]),
        _ => None,
    }
}

/// The ideas of the project that a statement may rest on, as the content files name them.
pub const IDEAS: [&str; 8] = [
    "aktionslärande",
    "dialogkonferens",
    "kollegialt lärande",
    "nätverk",
    "likvärdighet",
    "elevernas lärande",
    "strukturer och kommunikationsvägar",
    "spridning",
];

/// The content systems that the page for editors tells of, in its order; the style sheet knows them.
pub const SYSTEMS: [&str; 6] = ["municipio", "wordpress", "sitevision", "optimizely", "drupal", "other"];

/// Its sections below, by the places that they are found at.
pub const SECTIONS: [&str; 5] = ["csp", "tillganglighet", "dataskydd", "titel", "felsokning"];

/// Whether this is an ISBN of thirteen digits with a true check digit (ISO 2108): weights 1 and 3 in turn, the sum a
/// multiple of ten. Hyphens and spaces may divide it.
pub fn is_isbn13(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().filter(|c| !matches!(c, '-' | ' ')).map(|c| c.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        let sum: u32 = digits.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
        digits.len() == 13
            && (digits.starts_with(&[9, 7, 8]) || digits.starts_with(&[9, 7, 9]))
            && sum.is_multiple_of(10)
    })
}

/// Whether this has the form of a DOI (ISO 26324): `10.`, a registrant's number, a slash, and the rest without spaces.
pub fn is_doi(text: &str) -> bool {
    let Some((registrant, suffix)) = text.strip_prefix("10.").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    let number = (4..=9).contains(&registrant.len()) && registrant.chars().all(|c| c.is_ascii_digit() || c == '.');
    number && !suffix.is_empty() && !suffix.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_isbn_has_thirteen_digits_and_a_true_check_digit() {
        // The standard's own example.
        assert!(is_isbn13("9780306406157") && is_isbn13("978-0-306-40615-7"));
        assert!(!is_isbn13("9780306406158") && !is_isbn13("0306406152") && !is_isbn13("978030640615X"));
        assert!(!is_isbn13("1230306406151") && !is_isbn13(""));
    }

    proptest! {
        #[test]
        fn every_single_wrong_digit_of_an_isbn_is_noticed(at in 3..13usize, by in 1..10u8) {
            let mut digits = *b"9780306406157";
            digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
            prop_assert!(!is_isbn13(std::str::from_utf8(&digits).unwrap()));
        }

        #[test]
        fn any_text_is_judged(text in "\\PC*") {
            let _ = (is_isbn13(&text), is_doi(&text));
        }
    }

    #[test]
    fn a_doi_has_a_registrant_and_a_suffix() {
        assert!(is_doi("10.1000/182") && is_doi("10.1007/978-3-319-12724-8"));
        assert!(!is_doi("10.1000") && !is_doi("10.1000/") && !is_doi("10.x/1") && !is_doi("10.1000/a b"));
        assert!(!is_doi("https://doi.org/10.1000/182"));
    }
}
