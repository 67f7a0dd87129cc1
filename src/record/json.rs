//! JSON as RFC 8259 has it, read into a tree and written from texts.
//!
//! Our own, since it travels: serde_json takes 7.9 KB more of what a browser fetches, miniserde 7.5 (brotli).
//! That it reads what serde_json reads, and refuses what it refuses, is tested (`tests/record`).

use crate::text::whole;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    Null,
    Bool(bool),
    /// As it is written: what is asked of it decides what it may be.
    Number(String),
    Text(String),
    List(Vec<Json>),
    /// In the order of the text, each name once.
    Object(Vec<(String, Json)>),
}

/// No JSON: on this line, from 1, something else was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson {
    pub line: u32,
}

/// How deep values may lie in each other; ours lie at most four deep.
const DEEPEST: usize = 32;
/// How many names an object may have, each of which is compared with all before it; ours have at most nine.
const MOST_NAMES: usize = 256;

impl Json {
    /// Reads a text that holds one value and nothing else. A name that stands twice in an object is refused, since
    /// either could be meant.
    ///
    /// # Errors
    /// On which line it ceases to be JSON.
    pub fn parse(text: &str) -> Result<Self, NotJson> {
        // Windows puts a mark before what it saves as UTF-8.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0).filter(|_| {
            reader.skip_space();
            reader.at == text.len()
        });
        value.ok_or_else(|| {
            let before = text.get(..reader.at).unwrap_or(text);
            NotJson { line: before.matches('\n').count() as u32 + 1 }
        })
    }

    /// A whole number below 2³², written as one.
    pub fn whole(&self) -> Option<u32> {
        match self {
            Self::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn list(&self) -> Option<&[Json]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    pub fn object(&self) -> Option<&[(String, Json)]> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The value under a name of an object.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.object()?.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

impl Json {
    /// The texts of a list that holds nothing else.
    pub fn texts(&self) -> Option<Vec<&str>> {
        self.list()?.iter().map(Self::text).collect()
    }

    /// The pairs of texts of a list that holds nothing else.
    pub fn pairs(&self) -> Option<Vec<(&str, &str)>> {
        self.list()?.iter().map(Self::pair).collect()
    }

    fn pair(&self) -> Option<(&str, &str)> {
        let [one, other] = self.list()? else { return None };
        one.text().zip(other.text())
    }
}

/// Writes values one after another, with members of objects on lines of their own. What is opened must be closed.
///
/// Not a tree that is written, since that takes 4 KB more of what travels.
#[derive(Default)]
pub struct Writer {
    text: String,
    depth: usize,
    /// Whether a value stands before the next one.
    follows: bool,
}

impl Writer {
    /// Begins an object.
    pub fn object(&mut self) -> &mut Self {
        self.open('{')
    }

    /// Begins a list.
    pub fn list(&mut self) -> &mut Self {
        self.open('[')
    }

    /// Ends the object.
    pub fn end(&mut self) -> &mut Self {
        self.depth -= 1;
        if self.follows {
            self.new_line();
        }
        self.close('}')
    }

    /// Ends the list.
    pub fn end_list(&mut self) -> &mut Self {
        self.depth -= 1;
        self.close(']')
    }

    /// The name of the member that is written next.
    pub fn name(&mut self, name: &str) -> &mut Self {
        if self.follows {
            self.text.push(',');
        }
        self.new_line();
        self.follows = false;
        self.text(name);
        self.text.push_str(": ");
        self.follows = false;
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.divide();
        self.text.push('"');
        for sign in text.chars() {
            match sign {
                '"' | '\\' => self.text.extend(['\\', sign]),
                '\n' => self.text.push_str("\\n"),
                '\0'..' ' => {
                    self.text.push_str(if (sign as u32) < 16 { "\\u000" } else { "\\u001" });
                    self.text.extend(char::from_digit(sign as u32 % 16, 16));
                }
                _ => self.text.push(sign),
            }
        }
        self.text.push('"');
        self
    }

    /// A whole number.
    pub fn number(&mut self, number: u32) -> &mut Self {
        self.divide();
        self.text.push_str(&whole(number));
        self
    }

    /// What is written so far.
    pub fn finish(self) -> String {
        self.text
    }

    fn open(&mut self, sign: char) -> &mut Self {
        self.divide();
        self.text.push(sign);
        self.depth += 1;
        self.follows = false;
        self
    }

    fn close(&mut self, sign: char) -> &mut Self {
        self.text.push(sign);
        self.follows = true;
        self
    }

    fn divide(&mut self) {
        if self.follows {
            self.text.push(',');
        }
        self.follows = true;
    }

    fn new_line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes this text where it comes next.
    fn take(&mut self, wanted: &str) -> Option<()> {
        let found = self.text.as_bytes().get(self.at..)?.starts_with(wanted.as_bytes());
        found.then(|| self.at += wanted.len())
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.skip_space();
        Some(match self.peek()? {
            b'n' => self.take("null").map(|()| Json::Null)?,
            b't' => self.take("true").map(|()| Json::Bool(true))?,
            b'f' => self.take("false").map(|()| Json::Bool(false))?,
            b'"' => Json::Text(self.string()?),
            b'[' => Json::List(self.items("]", depth, |reader| reader.value(depth + 1))?),
            b'{' => Json::Object(self.members(depth)?),
            _ => Json::Number(self.number()?),
        })
    }

    fn members(&mut self, depth: usize) -> Option<Vec<(String, Json)>> {
        let mut names: Vec<String> = Vec::new();
        self.items("}", depth, |reader| {
            reader.skip_space();
            let name = reader.string()?;
            if names.len() == MOST_NAMES || names.contains(&name) {
                return None;
            }
            names.push(name.clone());
            reader.skip_space();
            reader.take(":")?;
            Some((name, reader.value(depth + 1)?))
        })
    }

    /// What stands between the sign that is next and `end`, divided by commas.
    fn items<T>(&mut self, end: &str, depth: usize, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        if depth == DEEPEST {
            return None;
        }
        self.at += 1;
        let mut items = Vec::new();
        self.skip_space();
        if self.take(end).is_some() {
            return Some(items);
        }
        loop {
            items.push(item(self)?);
            self.skip_space();
            if self.take(end).is_some() {
                return Some(items);
            }
            self.take(",")?;
        }
    }

    fn string(&mut self) -> Option<String> {
        self.take("\"")?;
        let mut string = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let end = rest.bytes().position(|sign| matches!(sign, b'"' | b'\\' | b'\0'..b' '))?;
            string.push_str(&rest[..end]);
            self.at += end;
            if self.take("\"").is_some() {
                return Some(string);
            }
            string.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Option<char> {
        self.take("\\")?;
        let sign = self.peek().filter(u8::is_ascii)?;
        self.at += 1;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => match self.unit()? {
                high @ 0xd800..0xdc00 => {
                    self.take("\\u")?;
                    let low = self.unit().filter(|low| (0xdc00..0xe000).contains(low))?;
                    char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))?
                }
                unit => char::from_u32(unit)?,
            },
            _ => return None,
        })
    }

    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |unit, _| {
            let digit = char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
            Some(unit * 16 + digit)
        })
    }

    fn number(&mut self) -> Option<String> {
        let start = self.at;
        let _ = self.take("-");
        if self.take("0").is_none() {
            self.digits()?;
        }
        if self.take(".").is_some() {
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        self.text.get(start..self.at).map(String::from)
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|sign| sign.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }
}
