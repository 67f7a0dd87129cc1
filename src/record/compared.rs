//! What a result is compared with: earlier results, and how colleagues see the leader. Of each the numbers, as a code
//! holds them.

use crate::assessment::{Date, Other, Profile, Ratings};

use super::code::{self, Coded, Kind};

/// At most so many are laid beside a result; all colleagues together are one.
pub const MOST_OTHERS: usize = 2;
/// At most so many colleagues.
pub const MOST_COLLEAGUES: usize = 12;

/// In an order that does not depend on when each was added: earlier results, the oldest first, then colleagues.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared(Vec<Coded>);

/// Why something is not laid beside a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no room for it beside the others.
    Many,
    /// There is no room for one more colleague.
    ManyColleagues,
    /// It is there already.
    Twice,
    /// It is the result itself.
    Itself,
    /// Its day has not come.
    Future(Date),
    /// It is of a day after that of the result, which then is not how it is now.
    Later(Date),
    /// It is of this kind, and belongs elsewhere.
    Kind(Kind),
}

/// One thing that is laid beside a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    pub other: Other,
    /// When it was given; nothing for colleagues, whose answers may be of different days.
    pub date: Option<Date>,
    /// How many colleagues it is of; none for an earlier result.
    pub colleagues: usize,
}

impl Compared {
    /// Reads codes with spaces between them; of anything else nothing.
    pub fn parse(text: &str) -> Self {
        let mut compared = Self::default();
        for coded in text.split(' ').filter_map(|code| code::decode(code).ok()) {
            // Nothing is in the field that was not taken into it.
            let _ = compared.add(coded);
        }
        compared
    }

    /// The codes, in order.
    pub fn codes(&self) -> Vec<String> {
        self.0.iter().map(code::encode).collect()
    }

    /// Adds one.
    ///
    /// # Errors
    /// Why not; then nothing has changed.
    pub fn add(&mut self, coded: Coded) -> Result<(), Refused> {
        let colleagues = self.colleagues().len();
        let others = self.0.len() - colleagues + usize::from(colleagues > 0);
        let is_colleague = coded.kind == Kind::Colleague;
        if coded.kind == Kind::Group {
            return Err(Refused::Kind(coded.kind));
        }
        if self.0.contains(&coded) {
            return Err(Refused::Twice);
        }
        if colleagues == MOST_COLLEAGUES && is_colleague {
            return Err(Refused::ManyColleagues);
        }
        if others == MOST_OTHERS && !(is_colleague && colleagues > 0) {
            return Err(Refused::Many);
        }
        let rank = |coded: &Coded| (coded.kind as u8, coded.date, code::encode(coded));
        let at = self.0.partition_point(|other| rank(other) < rank(&coded));
        self.0.insert(at, coded);
        Ok(())
    }

    /// Adds one of the wanted kind beside `own`.
    ///
    /// # Errors
    /// Why not; then nothing has changed.
    pub fn lay(&mut self, coded: Coded, wanted: Kind, own: &Coded, today: Date) -> Result<(), Refused> {
        if coded.kind != wanted {
            return Err(Refused::Kind(coded.kind));
        }
        if coded.date > today {
            return Err(Refused::Future(coded.date));
        }
        // Beside a form without answers there is nothing yet that it could be later than.
        if coded.kind == Kind::Own && coded.date > own.date && own.ratings != Ratings::default() {
            return Err(Refused::Later(coded.date));
        }
        if coded == *own {
            return Err(Refused::Itself);
        }
        self.add(coded)
    }

    /// What is laid beside a result, in the order in which it is drawn.
    pub fn laid(&self) -> Vec<Laid> {
        let colleagues = self.colleagues();
        let earlier = self.0[..self.0.len() - colleagues.len()].iter().map(|coded| Laid {
            other: Other::profile(&Profile::of(&coded.ratings)),
            date: Some(coded.date),
            colleagues: 0,
        });
        let mut laid: Vec<Laid> = earlier.collect();
        if !colleagues.is_empty() {
            let profiles: Vec<Profile> = colleagues.iter().map(|coded| Profile::of(&coded.ratings)).collect();
            laid.push(Laid { other: Other::colleagues(&profiles), date: None, colleagues: profiles.len() });
        }
        laid
    }

    fn colleagues(&self) -> &[Coded] {
        &self.0[self.0.partition_point(|coded| coded.kind == Kind::Own)..]
    }
}
