//! The state and how it moves on: `update` is the only place where it changes.

use crate::instrument::{CAPABILITIES, Question, Stage};

use super::{Answer, Profile, Ratings};

/// All that the app remembers; everything shown is computed from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub ratings: Ratings,
    /// What the leader has chosen to read on about, `Some(None)` for all five; until then the suggestion follows the
    /// profile.
    pub reading: Option<Option<usize>>,
    /// Whether the leader has chosen for which steps to read; until then it follows what is read about.
    pub stage_chosen: bool,
}

impl State {
    /// The capability to read on about, `None` for all five.
    fn reading(&self) -> Option<usize> {
        self.reading.unwrap_or_else(|| Profile::of(&self.ratings).suggested())
    }

    /// The stage to read for, `None` where nothing says which.
    fn stage(&self) -> Option<Stage> {
        Profile::of(&self.ratings).stage(self.reading()?)
    }
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The form as it stands, at take-over and whenever the browser may have changed it by itself: its answers, and
    /// what the leader has chosen in it, as in [`State`].
    Adopt(State),
    Answer(Question, Answer),
    Clear(Question),
    /// The leader chose what to read on about, `None` for all five.
    ChooseReading(Option<usize>),
    /// The leader chose for which steps to read.
    ChooseStage,
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
    /// Show the readings of this capability, or choose none where nothing is suggested.
    ShowReading(Option<usize>),
    /// Show what fits this stage, or all where nothing says which.
    ShowStage(Option<Stage>),
    /// Say the profile's sentence once it is quiet.
    AnnounceProfile,
    /// Tell the page around that this is reached, and nothing more.
    Tell(Milestone),
}

/// What a page around may know of how far the leader has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// One capability more has an answer: a value, or *Vet inte*.
    Step,
    /// All five have.
    Complete,
}

/// The state after an action, and what must happen outside.
pub fn update(state: &State, action: Action) -> (State, Vec<Effect>) {
    let mut next = state.clone();
    let mut effects = Vec::new();
    // What comes back by itself is no step of the leader's.
    let answers = matches!(action, Action::Answer(..));
    match action {
        Action::Adopt(form) => {
            next = form;
            for question in Question::all() {
                match (state.ratings.get(question), next.ratings.get(question)) {
                    (None, Some(_)) => effects.push(Effect::OfferClear(question)),
                    (Some(_), None) => effects.push(Effect::WithdrawClear(question)),
                    _ => {}
                }
            }
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
        Action::ChooseReading(capability) => next.reading = Some(capability),
        Action::ChooseStage => next.stage_chosen = true,
    }
    let [before, after] = [state, &next].map(|state| Profile::of(&state.ratings));
    if before != after {
        effects.push(Effect::AnnounceProfile);
    }
    if answers && after.answered() > before.answered() {
        effects.push(Effect::Tell(Milestone::Step));
        if after.answered() == CAPABILITIES {
            effects.push(Effect::Tell(Milestone::Complete));
        }
    }
    if next.reading.is_none() && state.reading() != next.reading() {
        effects.push(Effect::ShowReading(next.reading()));
        // An earlier choice of steps was made for what was shown before; one found in the form just now stands.
        next.stage_chosen &= !state.stage_chosen;
    }
    if !next.stage_chosen && (state.stage_chosen || state.stage() != next.stage()) {
        effects.push(Effect::ShowStage(next.stage()));
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
        let step = Effect::Tell(Milestone::Step);
        let (state, effects) = rate(&State::default(), 0, 4);
        assert_eq!(effects, [Effect::OfferClear(overview(0)), Effect::AnnounceProfile, step.clone()]);
        let (_, effects) = rate(&state, 3, 2);
        let [suggested, stage] = [Effect::ShowReading(Some(3)), Effect::ShowStage(Some(Stage::Beginning))];
        assert_eq!(effects[1..], [Effect::AnnounceProfile, step, suggested, stage]);
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
    fn a_choice_of_reading_stays_and_the_stage_follows_it() {
        let (state, _) = rate(&State::default(), 0, 4);
        let (state, effects) = update(&state, Action::ChooseReading(Some(0)));
        assert_eq!(effects, [Effect::ShowStage(Some(Stage::Rooted))]);
        let (state, effects) = rate(&state, 1, 2);
        assert_eq!(effects[1..], [Effect::AnnounceProfile, Effect::Tell(Milestone::Step)]);
        let (_, effects) = rate(&state, 0, 3);
        assert_eq!(effects[1..], [Effect::AnnounceProfile, Effect::ShowStage(Some(Stage::Regular))]);
    }

    #[test]
    fn a_choice_of_stage_stays_until_something_else_is_suggested() {
        let (state, _) = rate(&State::default(), 0, 4);
        let (state, _) = rate(&state, 1, 2);
        let (state, _) = update(&state, Action::ChooseStage);
        let (state, effects) = rate(&state, 1, 3);
        assert_eq!(effects[1..], [Effect::AnnounceProfile]);
        let (_, effects) = rate(&state, 2, 1);
        let [suggested, stage] = [Effect::ShowReading(Some(2)), Effect::ShowStage(Some(Stage::Beginning))];
        assert_eq!(effects[1..], [Effect::AnnounceProfile, Effect::Tell(Milestone::Step), suggested, stage]);
    }

    #[test]
    fn each_capability_is_one_step_and_the_last_completes() {
        let told = |effects: &[Effect]| {
            let told = effects.iter().filter_map(|effect| match effect {
                Effect::Tell(milestone) => Some(*milestone),
                _ => None,
            });
            told.collect::<Vec<_>>()
        };
        let mut state = State::default();
        for capability in 0..CAPABILITIES - 1 {
            let (next, effects) = rate(&state, capability, 3);
            assert_eq!(told(&effects), [Milestone::Step]);
            let (next, effects) = rate(&next, capability, 4);
            assert_eq!(told(&effects), [], "another answer is no further step");
            state = next;
        }
        let (all, effects) = update(&state, Action::Answer(overview(4), Answer::DontKnow));
        assert_eq!(told(&effects), [Milestone::Step, Milestone::Complete]);
        let (_, effects) = update(&State::default(), Action::Adopt(all.clone()));
        assert_eq!(told(&effects), [], "what was kept is no step");
        assert_eq!(told(&update(&all, Action::Clear(overview(0))).1), []);
    }

    #[test]
    fn a_form_is_adopted_whole() {
        let mut form = State { reading: Some(Some(2)), stage_chosen: true, ..State::default() };
        form.ratings.set(overview(4), Some(Answer::DontKnow));
        let (state, effects) = update(&State::default(), Action::Adopt(form.clone()));
        assert_eq!((state.clone(), effects), (form, vec![Effect::OfferClear(overview(4)), Effect::AnnounceProfile]));
        let (state, effects) = update(&state, Action::Adopt(State::default()));
        assert_eq!(state, State::default());
        assert_eq!(effects[0], Effect::WithdrawClear(overview(4)));
    }

    #[test]
    fn what_was_chosen_before_the_app_came_stands() {
        let (rated, _) = rate(&State::default(), 0, 4);
        let (rated, _) = rate(&rated, 1, 2);
        let form = State { stage_chosen: true, ..rated };
        let (state, effects) = update(&State::default(), Action::Adopt(form));
        assert!(state.stage_chosen && effects.contains(&Effect::ShowReading(Some(1))));
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::ShowStage(_))));
    }

    #[test]
    fn a_form_that_is_as_it_was_changes_nothing() {
        let (state, _) = rate(&State::default(), 0, 4);
        let (state, _) = rate(&state, 1, 2);
        assert_eq!(update(&state, Action::Adopt(state.clone())), (state, vec![]));
    }
}
