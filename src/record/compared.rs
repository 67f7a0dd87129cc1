//! What a result is compared with: earlier results, and how colleagues see the leader.

use crate::assessment::{Date, Other, Profile};

use super::{
    Record,
    code::{self, Coded, Kind},
};

/// At most so many are laid beside a result; all colleagues together are one.
pub const MOST_EARLIER: usize = 2;
pub const MOST_COLLEAGUES: usize = 12;

/// In an order that does not depend on when each was added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// The oldest first.
    pub earlier: Vec<Record>,
    /// All of them views of colleagues.
    pub colleagues: Vec<Coded>,
}

/// Why something is not laid beside a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no room for it.
    Many,
    /// It is there already.
    Twice,
    /// It is the result itself.
    Itself,
    /// Its day has not come.
    Future(Date),
    /// It is of this kind, and belongs elsewhere.
    Kind(Kind),
}

impl Compared {
    /// How many are laid beside a result.
    pub fn others(&self) -> usize {
        self.earlier.len() + usize::from(!self.colleagues.is_empty())
    }

    /// Adds an earlier result than `own`, as a file or a code of this kind holds it.
    ///
    /// # Errors
    /// Why not; then nothing has changed.
    pub fn add_earlier(&mut self, kind: Kind, record: Record, own: &Record, today: Date) -> Result<(), Refused> {
        let is = |other: &Record| numbers(other) == numbers(&record);
        if kind != Kind::Own {
            return Err(Refused::Kind(kind));
        }
        if record.date > today {
            return Err(Refused::Future(record.date));
        }
        if self.earlier.iter().any(is) {
            return Err(Refused::Twice);
        }
        if is(own) {
            return Err(Refused::Itself);
        }
        if self.others() == MOST_EARLIER {
            return Err(Refused::Many);
        }
        let rank = |record: &Record| (record.date, record.label.clone(), code::encode(&numbers(record)));
        let at = self.earlier.partition_point(|other| rank(other) < rank(&record));
        self.earlier.insert(at, Record { compared: Self::default(), ..record });
        Ok(())
    }

    /// Adds what a colleague answered.
    ///
    /// # Errors
    /// Why not; then nothing has changed.
    pub fn add_colleague(&mut self, coded: Coded, today: Date) -> Result<(), Refused> {
        if coded.kind != Kind::Colleague {
            return Err(Refused::Kind(coded.kind));
        }
        if coded.date > today {
            return Err(Refused::Future(coded.date));
        }
        if self.colleagues.contains(&coded) {
            return Err(Refused::Twice);
        }
        if self.colleagues.len() == MOST_COLLEAGUES || self.colleagues.is_empty() && self.others() == MOST_EARLIER {
            return Err(Refused::Many);
        }
        let code = code::encode(&coded);
        let at = self.colleagues.partition_point(|other| code::encode(other) < code);
        self.colleagues.insert(at, coded);
        Ok(())
    }

    /// Takes one away: an earlier result, or after all of those a colleague; nothing where there is none.
    pub fn remove(&mut self, index: usize) {
        match index.checked_sub(self.earlier.len()) {
            None => drop(self.earlier.remove(index)),
            Some(colleague) if colleague < self.colleagues.len() => drop(self.colleagues.remove(colleague)),
            Some(_) => {}
        }
    }

    /// What is laid beside a result, in the order in which it is drawn: earlier ones, then all colleagues together.
    pub fn laid(&self) -> Vec<Other> {
        let ratings: Vec<_> = self.colleagues.iter().map(|coded| coded.ratings.clone()).collect();
        let earlier = self.earlier.iter().map(|record| Other::profile(&Profile::of(&record.ratings)));
        earlier.chain((!ratings.is_empty()).then(|| Other::colleagues(&ratings))).collect()
    }
}

/// What a code would hold of a result: of two with the same numbers one is the other.
fn numbers(record: &Record) -> Coded {
    Coded { kind: Kind::Own, date: record.date, salt: record.id.salt(), ratings: record.ratings.clone() }
}
