//! Spelling, by Hunspell with the dictionary of the language and a word list of our own.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use rektorer_i_aktion::instrument::content::Text;

/// Of each language, Hunspell's dictionary and the package of Debian that has it.
const DICTIONARIES: [(&str, &str, &str); 3] =
    [("sv", "sv_SE", "hunspell-sv"), ("nb", "nb_NO", "hunspell-no"), ("en", "en_GB", "hunspell-en-gb")];

/// A line for each place of each word that neither the dictionary nor the list of the language below `root` knows, or one on
/// what keeps us from checking.
pub fn faults(language: &str, root: &Path, texts: &[Text]) -> Vec<String> {
    let list = format!("content/{language}/ordlista.txt");
    let dictionary = DICTIONARIES.iter().find(|(of, ..)| *of == language);
    let (_, dictionary, package) = dictionary.unwrap_or(&DICTIONARIES[0]);
    match unknown_words(dictionary, &root.join(&list), texts) {
        Err(reason) => vec![format!(
            "stavningen är inte kontrollerad ({reason}). Installera: sudo apt-get install hunspell {package}"
        )],
        Ok(words) => {
            let places = texts.iter().flat_map(|text| words.iter().map(move |word| (text, word)));
            let places = places.filter(|(text, word)| has_word(&text.text, word));
            let advice = format!("rätta det, eller lägg det i {list}");
            places.map(|(text, word)| format!("{}: {}: okänt ord ”{word}” ({advice})", text.file, text.path)).collect()
        }
    }
}

fn unknown_words(dictionary: &str, list: &Path, texts: &[Text]) -> Result<Vec<String>, String> {
    let mut hunspell = Command::new("hunspell")
        .args(["-d", dictionary, "-i", "utf-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("hunspell: {error}"))?;
    let all = texts.iter().map(|text| prose(&text.text)).collect::<Vec<_>>().join("\n");
    // Written beside reading, so that neither side waits for the other with a full pipe.
    let input = hunspell.stdin.take();
    let writer = std::thread::spawn(move || input.map(|mut input| input.write_all(all.as_bytes())));
    let output = hunspell.wait_with_output().map_err(|error| format!("hunspell: {error}"))?;
    let _ = writer.join();
    if !output.status.success() {
        return Err(format!("hunspell: {}", String::from_utf8_lossy(&output.stderr).trim()));
    }
    // A word at the end of a sentence may come with its full stop.
    let found = String::from_utf8_lossy(&output.stdout);
    let known = fs::read_to_string(list).map_err(|error| format!("{}: {error}", list.display()))?;
    let listed = |word: &str| known.lines().any(|line| line.trim() == word);
    let words = found.lines().map(|word| word.trim_end_matches('.')).filter(|word| !listed(word));
    let mut words: Vec<String> = words.map(String::from).collect();
    words.sort();
    words.dedup();
    Ok(words)
}

/// A text without its places, and without the marks that close a quotation and that English has for apostrophes, too: a
/// letter comes after an apostrophe.
fn prose(text: &str) -> String {
    let mut kept = String::new();
    let mut in_place = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' => in_place = true,
            '}' => in_place = false,
            '’' if !letters.peek().is_some_and(|next| next.is_alphabetic()) => kept.push(' '),
            _ if !in_place => kept.push(letter),
            _ => {}
        }
    }
    kept
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Text {
        Text { file: "content/sv/x.toml".into(), path: "steps[1]".into(), text: text.into() }
    }

    #[test]
    fn a_misspelled_word_is_named_with_its_place_and_a_listed_one_is_not() {
        let root = std::env::temp_dir().join("rektorer-i-aktion-ordlista");
        fs::create_dir_all(root.join("content/sv")).expect("a folder");
        fs::write(root.join("content/sv/ordlista.txt"), "Sandnes\n").expect("a file");
        let found = faults("sv", &root, &[text("Vi söker orsaker."), text("Vi söker orsakker i Sandnes.")]);
        let advice = "rätta det, eller lägg det i content/sv/ordlista.txt";
        assert_eq!(found, [format!("content/sv/x.toml: steps[1]: okänt ord ”orsakker” ({advice})")]);
        assert_eq!(faults("sv", &root, &[text("Vi söker {antall} orsaker.")]), [""; 0]);
        let found = faults("sv", Path::new("no/such"), &[text("Vi söker.")]);
        assert!(
            found[0].starts_with("stavningen är inte kontrollerad (no/such/content/sv/ordlista.txt: "),
            "{found:?}"
        );
    }
}
