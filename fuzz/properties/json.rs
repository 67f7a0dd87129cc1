//! Our reading of JSON beside that of `serde_json`.

use std::{collections::HashSet, fmt};

use rektorer_i_aktion::record::json::Json;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Value, json};

/// How deep we read, and how many names of an object.
const DEEPEST: usize = 32;
const MOST_NAMES: usize = 256;

/// Asserts that both read the same, or refuse: but for names that stand twice, what lies deeper or has more names than we
/// read, a mark of Windows in front, and numbers that are too great for `serde_json`. Whether we read it.
pub fn agree(text: &str) -> bool {
    let ours = Json::parse(text);
    let theirs = serde_json::from_str::<Tree>(without_mark(text));
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => {
            assert!(is_same(ours, theirs) && !theirs.is_refused(), "{text}: {ours:?}, {theirs:?}")
        }
        (Ok(_), Err(error)) => assert!(error.to_string().starts_with("number out of range"), "{text}: {error}"),
        (Err(_), Ok(theirs)) => assert!(theirs.is_refused(), "{text}: {theirs:?}"),
        (Err(_), Err(_)) => {}
    }
    ours.is_ok()
}

/// What a text of JSON says, without members that say nothing.
pub fn held(text: &str) -> Value {
    fn pruned(value: Value) -> Value {
        let Value::Object(members) = value else { return value };
        let members = members.into_iter().map(|(name, value)| (name, pruned(value)));
        members.filter(|(_, value)| *value != json!("") && *value != json!({})).collect()
    }
    pruned(serde_json::from_str(without_mark(text)).expect("JSON"))
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// What `serde_json` reads, with all members of an object in their order.
#[derive(Debug)]
enum Tree {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

/// Tells an object by its members.
type Like<'a> = &'a dyn Fn(&[(String, Tree)]) -> bool;

impl Tree {
    /// Whether we refuse it, though it is JSON.
    fn is_refused(&self) -> bool {
        self.depth() > DEEPEST
            || self.has_object(&|members| {
                let names: HashSet<&String> = members.iter().map(|(name, _)| name).collect();
                names.len() < members.len() || members.len() > MOST_NAMES
            })
    }

    /// How many lists and objects lie in each other.
    fn depth(&self) -> usize {
        match self {
            Self::List(items) => 1 + items.iter().map(Self::depth).max().unwrap_or(0),
            Self::Object(members) => 1 + members.iter().map(|(_, value)| value.depth()).max().unwrap_or(0),
            _ => 0,
        }
    }

    /// Whether there is an object like this in it.
    fn has_object(&self, like: Like) -> bool {
        match self {
            Self::List(items) => items.iter().any(|item| item.has_object(like)),
            Self::Object(members) => like(members) || members.iter().any(|(_, value)| value.has_object(like)),
            _ => false,
        }
    }
}

fn is_same(ours: &Json, theirs: &Tree) -> bool {
    match (ours, theirs) {
        (Json::Null, Tree::Null) => true,
        (Json::Bool(ours), Tree::Bool(theirs)) => ours == theirs,
        // serde_json may be wrong in a number's last bit.
        (Json::Number(ours), Tree::Number(theirs)) => {
            ours.parse::<f64>().is_ok_and(|ours| (ours - theirs).abs() <= ours.abs() * 1e-15)
        }
        (Json::Text(ours), Tree::Text(theirs)) => ours == theirs,
        (Json::List(ours), Tree::List(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| is_same(ours, theirs))
        }
        (Json::Object(ours), Tree::Object(theirs)) => {
            let mut members = ours.iter().zip(theirs);
            ours.len() == theirs.len()
                && members.all(|(ours, theirs)| ours.0 == theirs.0 && is_same(&ours.1, &theirs.1))
        }
        _ => false,
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Number(value as f64))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Tree, A::Error> {
        let mut object = Vec::new();
        while let Some(member) = members.next_entry()? {
            object.push(member);
        }
        Ok(Tree::Object(object))
    }
}
