//! Results in words and signs, as `docs/result-code.md` and the fixtures have them: of answers, a step is its digit,
//! *Vet inte* is `x` and none is `-`.

use rektorer_i_aktion::{
    assessment::{Answer, Date, Ratings, Step},
    instrument::{CAPABILITIES, Question, STATEMENTS},
    record::code::{Coded, Kind},
};

const KINDS: [(Kind, &str); 3] = [(Kind::Own, "own"), (Kind::Colleague, "colleague"), (Kind::Group, "group")];

/// The cells of a row such as `| a | b |`, without the marks of code.
pub fn row(line: &str) -> Option<Vec<&str>> {
    let cells = line.trim().strip_prefix('|')?.strip_suffix('|')?.split('|');
    Some(cells.map(|cell| cell.trim().trim_matches('`')).collect())
}

/// Reads kind, date, salt, the overview such as `31x-5`, and what is in depth, such as `1:12345 4:xx---`.
pub fn coded([kind, date, salt, overview, in_depth]: [&str; 5]) -> Coded {
    let (kind, _) = KINDS.into_iter().find(|(_, word)| *word == kind).unwrap_or_else(|| panic!("a kind: {kind}"));
    let date = Date::parse(date).unwrap_or_else(|| panic!("a day: {date}"));
    Coded { kind, date, salt: salt.parse().expect("a salt"), ratings: ratings(overview, in_depth) }
}

/// Reads answers.
pub fn ratings(overview: &str, in_depth: &str) -> Ratings {
    let mut ratings = Ratings::default();
    let answers = overview.chars().map(answer).collect::<Vec<_>>();
    assert_eq!(answers.len(), CAPABILITIES, "{overview}");
    for (capability, answer) in answers.into_iter().enumerate() {
        ratings.set(Question::overview(capability).expect("a question"), answer);
    }
    for part in in_depth.split_whitespace() {
        let (capability, answers) = part.split_once(':').expect("a number and answers");
        assert_eq!(answers.len(), STATEMENTS, "{part}");
        for (statement, sign) in answers.chars().enumerate() {
            let capability = capability.parse::<usize>().expect("a number") - 1;
            ratings.set(Question::statement(capability, statement).expect("a question"), answer(sign));
        }
    }
    ratings
}

fn answer(sign: char) -> Option<Answer> {
    match sign {
        '-' => None,
        'x' => Some(Answer::DontKnow),
        digit => Some(Answer::Step(digit.to_digit(10).and_then(|digit| Step::new(digit as u8)).expect("a step"))),
    }
}

/// Writes what [`coded`] reads.
pub fn told(Coded { kind, date, salt, ratings }: &Coded) -> [String; 5] {
    let (_, kind) = KINDS.into_iter().find(|(known, _)| known == kind).expect("a kind");
    let [overview, in_depth] = told_ratings(ratings);
    [kind.into(), date.iso(), salt.to_string(), overview, in_depth]
}

/// Writes what [`ratings`] reads.
pub fn told_ratings(ratings: &Ratings) -> [String; 2] {
    let overview = (0..CAPABILITIES).map(|capability| sign(ratings.overview(capability))).collect();
    let deep = (0..CAPABILITIES).filter(|&capability| ratings.statements(capability).iter().any(Option::is_some));
    let in_depth = deep.map(|capability| {
        let answers: String = ratings.statements(capability).iter().map(|answer| sign(*answer)).collect();
        format!("{}:{answers}", capability + 1)
    });
    [overview, in_depth.collect::<Vec<_>>().join(" ")]
}

fn sign(answer: Option<Answer>) -> char {
    match answer {
        None => '-',
        Some(Answer::DontKnow) => 'x',
        Some(Answer::Step(step)) => char::from(b'0' + step.number()),
    }
}
