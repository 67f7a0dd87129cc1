//! The profile: for each capability what its value is and what it rests on.

use crate::instrument::{CAPABILITIES, Stage};

use super::{Answer, Ratings, Step};

/// From this many statements answered with a step, their mean stands in place of the overview rating.
pub const STATEMENTS_FOR_MEAN: usize = 3;

/// A value on the scale 1–5, kept exactly in sixtieths of a step (60 to 300): the means of 3, 4 and 5 whole
/// steps are all whole numbers of sixtieths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u16);

impl Score {
    /// Sixtieths in one step.
    pub const UNIT: u16 = 60;
    /// The lowest and the highest score: step 1 and step 5.
    pub const MIN: Self = Self(Self::UNIT);
    pub const MAX: Self = Self(Self::UNIT * 5);

    /// The score of a single step.
    pub fn of(step: Step) -> Self {
        Self(Self::UNIT * u16::from(step.number()))
    }

    /// The exact mean of 1 to 5 steps; `None` of none.
    pub fn mean(steps: &[Step]) -> Option<Self> {
        let count = u16::try_from(steps.len()).ok().filter(|count| (1..=5).contains(count))?;
        let sum: u16 = steps.iter().map(|step| u16::from(step.number())).sum();
        Some(Self(sum * Self::UNIT / count))
    }

    /// In sixtieths of a step.
    pub fn sixtieths(self) -> u16 {
        self.0
    }

    /// In tenths of a step, half up: what is shown.
    pub fn tenths(self) -> u16 {
        (self.0 + 3) / 6
    }
}

/// What the value of one capability rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// No answer that gives a value.
    Unrated,
    /// The overview was answered *Vet inte eller inte aktuellt*, and too few statements with a step.
    DontKnow,
    /// The step chosen in the overview.
    Overview(Score),
    /// The mean of so many statements.
    InDepth { mean: Score, statements: u8 },
}

impl Basis {
    /// The value, where there is one.
    pub fn score(self) -> Option<Score> {
        match self {
            Self::Overview(score) | Self::InDepth { mean: score, .. } => Some(score),
            Self::Unrated | Self::DontKnow => None,
        }
    }
}

/// The five capabilities' values, in source order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile(pub [Basis; CAPABILITIES]);

/// Which capabilities lie highest and lowest, all that tie named; positions in source order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extremes {
    /// Nothing is rated.
    None,
    /// One capability is rated: there is no highest or lowest.
    Single(usize),
    /// At least two are rated and all rated ones have exactly this value.
    Equal(Score),
    /// At least two values differ.
    Apart { highest: Vec<usize>, lowest: Vec<usize> },
}

impl Profile {
    /// Computes the profile of these answers.
    pub fn of(ratings: &Ratings) -> Self {
        Self(std::array::from_fn(|capability| basis(ratings, capability)))
    }

    /// The value of a capability, where there is one.
    pub fn score(&self, capability: usize) -> Option<Score> {
        self.0[capability].score()
    }

    /// The stage that lies nearest to a capability's value, the higher one half-way; `None` without a value.
    pub fn stage(&self, capability: usize) -> Option<Stage> {
        const HALF: u16 = Score::UNIT / 2;
        const TO_REGULAR: u16 = 2 * Score::UNIT + HALF;
        const TO_ROOTED: u16 = 3 * Score::UNIT + HALF;
        Some(match self.score(capability)?.0 {
            ..TO_REGULAR => Stage::Beginning,
            TO_REGULAR..TO_ROOTED => Stage::Regular,
            TO_ROOTED.. => Stage::Rooted,
        })
    }

    /// Positions of the capabilities that have a value, in source order.
    pub fn rated(&self) -> impl Iterator<Item = usize> {
        (0..CAPABILITIES).filter(|&capability| self.score(capability).is_some())
    }

    /// Positions of the capabilities that have no value, in source order.
    pub fn unrated(&self) -> impl Iterator<Item = usize> {
        (0..CAPABILITIES).filter(|&capability| self.score(capability).is_none())
    }

    /// How many capabilities have an answer: a value, or *Vet inte*.
    pub fn answered(&self) -> usize {
        self.0.iter().filter(|&&basis| basis != Basis::Unrated).count()
    }

    /// Which capabilities lie highest and lowest, by their exact values.
    pub fn extremes(&self) -> Extremes {
        let scores = || self.0.iter().filter_map(|basis| basis.score());
        let (Some(high), Some(low)) = (scores().max(), scores().min()) else {
            return Extremes::None;
        };
        let at = |score| self.rated().filter(|&c| self.score(c) == Some(score)).collect::<Vec<_>>();
        match at(high)[..] {
            [only] if scores().count() == 1 => Extremes::Single(only),
            _ if high == low => Extremes::Equal(high),
            _ => Extremes::Apart { highest: at(high), lowest: at(low) },
        }
    }

    /// The capability to read on about: the lowest, the first in source order on a tie. `None` until there is
    /// something to compare.
    pub fn suggested(&self) -> Option<usize> {
        match self.extremes() {
            Extremes::None | Extremes::Single(_) => None,
            Extremes::Equal(_) => self.rated().next(),
            Extremes::Apart { lowest, .. } => lowest.first().copied(),
        }
    }
}

fn basis(ratings: &Ratings, capability: usize) -> Basis {
    let steps: Vec<Step> = ratings.statements(capability).iter().flatten().filter_map(|answer| answer.step()).collect();
    match (Score::mean(&steps), ratings.overview(capability)) {
        (Some(mean), _) if steps.len() >= STATEMENTS_FOR_MEAN => Basis::InDepth { mean, statements: steps.len() as u8 },
        (_, Some(Answer::Step(step))) => Basis::Overview(Score::of(step)),
        (_, Some(Answer::DontKnow)) => Basis::DontKnow,
        (_, None) => Basis::Unrated,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::any::ratings, *};
    use crate::instrument::Question;
    use proptest::prelude::*;

    fn step(number: u8) -> Step {
        Step::new(number).unwrap()
    }

    fn overview(steps: [u8; CAPABILITIES]) -> Profile {
        let mut ratings = Ratings::default();
        for (capability, number) in steps.into_iter().enumerate() {
            ratings.set(Question::overview(capability).unwrap(), Step::new(number).map(Answer::Step));
        }
        Profile::of(&ratings)
    }

    proptest! {
        #[test]
        fn raising_an_answer_never_lowers_its_capability(before in ratings(), at in 0..30usize) {
            let question = Question::all().nth(at).unwrap();
            if let Some(Answer::Step(low)) = before.get(question) {
                for high in low.number()..=5 {
                    let mut after = before.clone();
                    after.set(question, Some(Answer::Step(step(high))));
                    let score = |ratings| Profile::of(ratings).score(question.capability());
                    prop_assert!(score(&after) >= score(&before));
                }
            }
        }

        #[test]
        fn every_score_lies_on_the_scale(ratings in ratings()) {
            for score in Profile::of(&ratings).0.iter().filter_map(|basis| basis.score()) {
                prop_assert!((Score::MIN..=Score::MAX).contains(&score));
            }
        }

        #[test]
        fn a_mean_is_exact(numbers in prop::collection::vec(1..=5u8, 3..=5)) {
            let steps: Vec<Step> = numbers.iter().map(|&n| step(n)).collect();
            let sum: u16 = numbers.iter().map(|&n| u16::from(n)).sum();
            let mean = Score::mean(&steps).unwrap();
            prop_assert_eq!(mean.sixtieths() * numbers.len() as u16, sum * Score::UNIT);
        }

        #[test]
        fn the_suggested_capability_has_the_lowest_value(ratings in ratings()) {
            let profile = Profile::of(&ratings);
            let lowest = profile.rated().min_by_key(|&capability| profile.score(capability));
            let expected = lowest.filter(|_| profile.rated().count() > 1);
            prop_assert_eq!(profile.suggested(), expected);
        }
    }

    #[test]
    fn tenths_round_half_up() {
        // 13/4 = 3.25 and 15/4 = 3.75 are the only halves that a mean can have.
        let mean =
            |numbers: &[u8]| Score::mean(&numbers.iter().map(|&n| step(n)).collect::<Vec<_>>()).unwrap().tenths();
        assert_eq!(mean(&[3, 3, 3, 4]), 33);
        assert_eq!(mean(&[4, 4, 4, 3]), 38);
        assert_eq!(mean(&[1, 1, 2]), 13);
        assert_eq!(mean(&[1, 2, 2]), 17);
        assert_eq!(mean(&[5, 5, 5, 5, 5]), 50);
    }

    #[test]
    fn three_statements_replace_the_overview_and_two_do_not() {
        let mut ratings = Ratings::default();
        ratings.set(Question::overview(1).unwrap(), Some(Answer::Step(step(5))));
        ratings.set(Question::statement(1, 0).unwrap(), Some(Answer::Step(step(1))));
        ratings.set(Question::statement(1, 1).unwrap(), Some(Answer::Step(step(2))));
        ratings.set(Question::statement(1, 2).unwrap(), Some(Answer::DontKnow));
        assert_eq!(Profile::of(&ratings).0[1], Basis::Overview(Score::MAX));
        ratings.set(Question::statement(1, 3).unwrap(), Some(Answer::Step(step(2))));
        assert_eq!(Profile::of(&ratings).0[1], Basis::InDepth { mean: Score(100), statements: 3 });
    }

    #[test]
    fn the_stage_is_that_of_the_nearest_step() {
        let stages = [1, 2, 3, 4, 5].map(|number| overview([number, 0, 0, 0, 0]).stage(0).unwrap());
        use Stage::{Beginning, Regular, Rooted};
        assert_eq!(stages, [Beginning, Beginning, Regular, Rooted, Rooted]);
        let of = |sixtieths| Profile([Basis::Overview(Score(sixtieths)); CAPABILITIES]).stage(4);
        assert_eq!([149, 150, 209, 210].map(of), [Beginning, Regular, Regular, Rooted].map(Some));
        assert_eq!(overview([0; 5]).stage(0), None);
    }

    #[test]
    fn dont_know_is_no_value() {
        let mut ratings = Ratings::default();
        ratings.set(Question::overview(0).unwrap(), Some(Answer::DontKnow));
        let profile = Profile::of(&ratings);
        assert_eq!(profile.0[0], Basis::DontKnow);
        assert_eq!(profile.extremes(), Extremes::None);
        assert_eq!(profile.unrated().count(), CAPABILITIES);
    }

    #[test]
    fn extremes_name_all_that_tie() {
        assert_eq!(overview([0; 5]).extremes(), Extremes::None);
        assert_eq!(overview([0, 0, 4, 0, 0]).extremes(), Extremes::Single(2));
        assert_eq!(overview([0, 3, 3, 0, 0]).extremes(), Extremes::Equal(Score(180)));
        let apart = Extremes::Apart { highest: vec![0, 3], lowest: vec![2, 4] };
        assert_eq!(overview([5, 3, 2, 5, 2]).extremes(), apart);
    }

    #[test]
    fn the_suggestion_is_the_first_of_the_lowest() {
        assert_eq!(overview([5, 3, 2, 5, 2]).suggested(), Some(2));
        assert_eq!(overview([0, 3, 3, 3, 3]).suggested(), Some(1));
        assert_eq!(overview([0, 3, 0, 0, 0]).suggested(), None);
    }
}
