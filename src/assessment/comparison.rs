//! A profile beside another: an earlier one, or how colleagues see it.

use crate::instrument::CAPABILITIES;

use super::{Basis, Profile, Score};

/// What a profile is laid beside: of each capability where it lies, if anywhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Other(pub [Option<Span>; CAPABILITIES]);

/// From the lowest value to the highest; they are the same but where several colleagues are taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub lowest: Score,
    pub highest: Score,
    /// Whether it is the mean of statements, not an overview.
    pub in_depth: bool,
}

/// How far a value lies above another, negative where it lies below, in tenths of a step (−40 to 40): of what is shown of
/// both, so that it is what a reader finds. Against a span: above its highest value and above its lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    pub least: i16,
    pub most: i16,
}

impl Other {
    /// Another profile.
    pub fn profile(profile: &Profile) -> Self {
        Self(profile.0.map(|basis| {
            let in_depth = matches!(basis, Basis::InDepth { .. });
            basis.score().map(|score| Span { lowest: score, highest: score, in_depth })
        }))
    }

    /// How colleagues see it: one as they answered, several from the lowest answer to the highest. Where only one of
    /// several gave a step there is nothing, so that nobody's own answer is shown.
    pub fn colleagues(colleagues: &[Profile]) -> Self {
        Self(std::array::from_fn(|capability| {
            let spans = || colleagues.iter().filter_map(|profile| Self::profile(profile).0[capability]);
            let enough = spans().count() >= colleagues.len().min(2);
            let lowest = spans().map(|span| span.lowest).min()?;
            let highest = spans().map(|span| span.highest).max()?;
            enough.then_some(Span { lowest, highest, in_depth: spans().any(|span| span.in_depth) })
        }))
    }

    /// How far a profile lies above this, of each capability that has a value in both.
    pub fn differences(&self, profile: &Profile) -> [Option<Difference>; CAPABILITIES] {
        std::array::from_fn(|capability| {
            let (score, span) = (profile.score(capability)?, self.0[capability]?);
            let above = |other: Score| score.tenths() as i16 - other.tenths() as i16;
            Some(Difference { least: above(span.highest), most: above(span.lowest) })
        })
    }
}

impl Difference {
    /// How far apart they lie at most, in tenths of a step.
    pub fn farthest(self) -> i16 {
        self.least.abs().max(self.most.abs())
    }
}

/// Positions of the capabilities that lie farthest apart, and of those that lie nearest, all that tie; in source order.
pub fn extremes(differences: &[Option<Difference>; CAPABILITIES]) -> [Vec<usize>; 2] {
    let far = |capability: &usize| differences[*capability].map(Difference::farthest);
    let compared = || (0..CAPABILITIES).filter(|capability| far(capability).is_some());
    let [most, least] = [compared().filter_map(|at| far(&at)).max(), compared().filter_map(|at| far(&at)).min()];
    [most, least].map(|wanted| compared().filter(|capability| far(capability) == wanted).collect())
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Answer, Ratings, Step, any::ratings},
        *,
    };
    use crate::instrument::Question;
    use proptest::prelude::*;

    fn overviews(steps: [u8; CAPABILITIES]) -> Profile {
        let mut ratings = Ratings::default();
        for (index, number) in steps.into_iter().enumerate() {
            if let (Some(question), Some(step)) = (Question::overview(index), Step::new(number)) {
                ratings.set(question, Some(Answer::Step(step)));
            }
        }
        Profile::of(&ratings)
    }

    fn negative(difference: Difference) -> Difference {
        Difference { least: -difference.most, most: -difference.least }
    }

    proptest! {
        #[test]
        fn a_difference_is_antisymmetric_and_exact(one in ratings(), other in ratings()) {
            let (one, other) = (Profile::of(&one), Profile::of(&other));
            let there = Other::profile(&other).differences(&one);
            let back = Other::profile(&one).differences(&other);
            prop_assert_eq!(there.map(|found| found.map(negative)), back);
            for (capability, found) in there.into_iter().enumerate() {
                let both = one.score(capability).zip(other.score(capability));
                let expected = both.map(|(one, other)| i16::try_from(one.tenths()).unwrap() - i16::try_from(other.tenths()).unwrap());
                prop_assert_eq!(found.map(|found| found.least), expected);
                prop_assert_eq!(found.map(|found| found.most), expected);
                // Of what is behind what is shown: never farther off than the rounding of both.
                let exact = both.map(|(one, other)| f64::from(one.sixtieths()) / 6.0 - f64::from(other.sixtieths()) / 6.0);
                prop_assert!(exact.zip(expected).is_none_or(|(exact, shown)| (exact - f64::from(shown)).abs() <= 1.0));
            }
        }

        #[test]
        fn the_order_of_colleagues_never_matters_and_no_single_one_is_shown(colleagues in prop::collection::vec(ratings(), 0..6)) {
            let colleagues: Vec<Profile> = colleagues.iter().map(Profile::of).collect();
            let found = Other::colleagues(&colleagues);
            let mut turned = colleagues.clone();
            turned.reverse();
            prop_assert_eq!(&Other::colleagues(&turned), &found);
            for (capability, span) in found.0.into_iter().enumerate() {
                let mut scores: Vec<Score> = colleagues.iter().filter_map(|one| one.score(capability)).collect();
                scores.sort();
                match span {
                    Some(span) => prop_assert_eq!((Some(&span.lowest), Some(&span.highest)), (scores.first(), scores.last())),
                    None => prop_assert!(scores.is_empty() || colleagues.len() > 1 && scores.len() == 1),
                }
            }
        }

        #[test]
        fn what_lies_farthest_apart_and_nearest_is_all_that_ties(one in ratings(), others in prop::collection::vec(ratings(), 1..3)) {
            let others: Vec<Profile> = others.iter().map(Profile::of).collect();
            let differences = Other::colleagues(&others).differences(&Profile::of(&one));
            let [most, least] = extremes(&differences);
            let far = |at: &usize| differences[*at].unwrap().farthest();
            for (at, found) in differences.iter().enumerate().filter_map(|(at, found)| Some((at, (*found)?))) {
                prop_assert_eq!(most.contains(&at), most.iter().all(|other| far(other) <= found.farthest()));
                prop_assert_eq!(least.contains(&at), least.iter().all(|other| far(other) >= found.farthest()));
            }
            prop_assert!(most.iter().chain(&least).all(|&at| differences[at].is_some()));
        }
    }

    #[test]
    fn several_colleagues_are_a_span_and_one_is_as_they_answered() {
        let span = |colleagues: &[Profile]| {
            Other::colleagues(colleagues)
                .0
                .map(|span| span.map(|span| (span.lowest.sixtieths() / 60, span.highest.sixtieths() / 60)))
        };
        let (first, second) = (overviews([1, 2, 3, 0, 0]), overviews([4, 2, 0, 5, 0]));
        assert_eq!(span(&[]), [None; CAPABILITIES]);
        assert_eq!(span(&[first]), [Some((1, 1)), Some((2, 2)), Some((3, 3)), None, None]);
        assert_eq!(span(&[first, second]), [Some((1, 4)), Some((2, 2)), None, None, None]);
    }

    #[test]
    fn a_span_on_both_sides_of_a_value_is_no_agreement() {
        let own = overviews([3, 3, 3, 0, 0]);
        let colleagues = Other::colleagues(&[overviews([1, 3, 2, 1, 0]), overviews([5, 3, 3, 1, 0])]);
        let differences = colleagues.differences(&own);
        assert_eq!(differences[0], Some(Difference { least: -20, most: 20 }));
        assert_eq!(extremes(&differences), [vec![0], vec![1]]);
    }
}
