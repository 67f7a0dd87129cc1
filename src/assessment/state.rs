//! The state and how it moves on: `update` is the only place where it changes.

use crate::instrument::Question;

use super::{Answer, Profile, Ratings};

/// All that the app remembers; everything shown is computed from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub ratings: Ratings,
    /// Whether the leader has chosen what to read on about; until then the suggestion follows the profile.
    pub reading_chosen: bool,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The form as it stands, at take-over and whenever the browser may have changed it by itself: its answers,
    /// and the capability whose readings it shows, if only one.
    Adopt {
        ratings: Ratings,
        reading: Option<usize>,
    },
    Answer(Question, Answer),
    Clear(Question),
    /// The leader chose what to read on about.
    ChooseReading,
}

/// What must happen outside, in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Show the button that clears this question's answer.
    OfferClear(Question),
    /// Hide that button.
    WithdrawClear(Question),
    /// Take the mark away from the question's radios.
    Uncheck(Question),
    /// Move focus back to the question.
    Focus(Question),
    /// Show the readings of this capability, or of all where nothing is suggested.
    SuggestReading(Option<usize>),
    /// Say the profile's sentence once it is quiet.
    AnnounceProfile,
}

/// The state after an action, and what must happen outside.
pub fn update(state: &State, action: Action) -> (State, Vec<Effect>) {
    let mut next = state.clone();
    let mut effects = Vec::new();
    match action {
        Action::Adopt { ratings, reading } => {
            // What the form shows may be our own suggestion, which is not a choice.
            next.reading_chosen |= reading.is_some() && reading != Profile::of(&ratings).suggested();
            next.ratings = ratings;
            effects.extend(Question::all().map(|question| match next.ratings.get(question) {
                Some(_) => Effect::OfferClear(question),
                None => Effect::WithdrawClear(question),
            }));
        }
        Action::Answer(question, answer) => {
            next.ratings.set(question, Some(answer));
            effects.push(Effect::OfferClear(question));
        }
        Action::Clear(question) => {
            next.ratings.set(question, None);
            // Focus moves first: a button that is hidden while focused drops the focus to the page.
            effects.extend([Effect::Uncheck(question), Effect::Focus(question), Effect::WithdrawClear(question)]);
        }
        Action::ChooseReading => next.reading_chosen = true,
    }
    let (before, after) = (Profile::of(&state.ratings), Profile::of(&next.ratings));
    if before != after {
        effects.push(Effect::AnnounceProfile);
    }
    if !next.reading_chosen && before.suggested() != after.suggested() {
        effects.push(Effect::SuggestReading(after.suggested()));
    }
    (next, effects)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Step;

    fn overview(capability: usize) -> Question {
        Question::overview(capability).unwrap()
    }

    fn rate(state: &State, capability: usize, step: u8) -> (State, Vec<Effect>) {
        update(state, Action::Answer(overview(capability), Answer::Step(Step::new(step).unwrap())))
    }

    #[test]
    fn an_answer_offers_to_clear_and_suggests_the_lowest() {
        let (state, effects) = rate(&State::default(), 0, 4);
        assert_eq!(effects, [Effect::OfferClear(overview(0)), Effect::AnnounceProfile]);
        let (_, effects) = rate(&state, 3, 2);
        assert_eq!(effects[1..], [Effect::AnnounceProfile, Effect::SuggestReading(Some(3))]);
    }

    #[test]
    fn the_same_answer_again_says_nothing() {
        let (state, _) = rate(&State::default(), 0, 4);
        assert_eq!(rate(&state, 0, 4).1, [Effect::OfferClear(overview(0))]);
    }

    #[test]
    fn clearing_goes_back_to_before() {
        let (state, _) = rate(&State::default(), 2, 5);
        let (state, effects) = update(&state, Action::Clear(overview(2)));
        assert_eq!(state, State::default());
        let question = overview(2);
        let expected = [Effect::Uncheck(question), Effect::Focus(question), Effect::WithdrawClear(question)];
        assert_eq!(effects[..3], expected);
    }

    #[test]
    fn a_choice_of_reading_stays() {
        let (state, _) = update(&State::default(), Action::ChooseReading);
        let (state, _) = rate(&state, 0, 4);
        let (_, effects) = rate(&state, 1, 2);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::SuggestReading(_))));
    }

    #[test]
    fn a_choice_of_all_readings_outlives_a_return_to_the_page() {
        let (state, _) = update(&State::default(), Action::ChooseReading);
        let (state, _) = update(&state, Action::Adopt { ratings: Ratings::default(), reading: None });
        assert!(state.reading_chosen);
    }

    #[test]
    fn a_form_is_adopted_whole() {
        let mut ratings = Ratings::default();
        ratings.set(overview(4), Some(Answer::DontKnow));
        let adopt = Action::Adopt { ratings: ratings.clone(), reading: Some(2) };
        let (state, effects) = update(&State::default(), adopt);
        assert_eq!(state, State { ratings, reading_chosen: true });
        let offered = effects.iter().filter(|effect| matches!(effect, Effect::OfferClear(_)));
        assert_eq!(offered.collect::<Vec<_>>(), [&Effect::OfferClear(overview(4))]);
    }

    #[test]
    fn a_suggestion_found_in_the_form_is_no_choice() {
        let (state, _) = rate(&State::default(), 0, 4);
        let (state, _) = rate(&state, 1, 2);
        let (state, effects) = update(&state, Action::Adopt { ratings: state.ratings.clone(), reading: Some(1) });
        assert!(!state.reading_chosen);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::SuggestReading(_))));
        let (_, effects) = rate(&state, 2, 1);
        assert!(effects.contains(&Effect::SuggestReading(Some(2))));
    }
}
