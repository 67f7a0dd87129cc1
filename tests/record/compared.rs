//! What is laid beside a result is the same whatever came first, and what is refused changes nothing.

use proptest::prelude::*;
use rektorer_i_aktion::{
    assessment::{Answer, Date, Ratings, Step},
    instrument::Question,
    record::{
        Compared,
        code::{Coded, Kind},
        compared::{MOST_COLLEAGUES, MOST_OTHERS, Refused},
    },
};

use crate::any;

fn of(codes: impl IntoIterator<Item = Coded>) -> Compared {
    let mut compared = Compared::default();
    for coded in codes {
        compared.add(coded).expect("room");
    }
    compared
}

/// As much as there is room for: each one different from the others.
fn fitting() -> impl Strategy<Value = Vec<Coded>> {
    let of_kind = |kind: Kind, count| {
        prop::collection::vec(any::coded(), 0..=count).prop_map(move |codes| {
            let mut found: Vec<Coded> = Vec::new();
            for coded in codes.into_iter().map(|coded| Coded { kind, ..coded }) {
                if !found.contains(&coded) {
                    found.push(coded);
                }
            }
            found
        })
    };
    (of_kind(Kind::Own, MOST_OTHERS), of_kind(Kind::Colleague, MOST_COLLEAGUES)).prop_map(|(mut own, colleagues)| {
        own.truncate(MOST_OTHERS - usize::from(!colleagues.is_empty()));
        [own, colleagues].concat()
    })
}

proptest! {
    #[test]
    fn the_order_in_which_results_are_added_changes_nothing(codes in fitting().prop_shuffle(), turn in 0..14usize) {
        let compared = of(codes.clone());
        let mut turned = codes;
        let by = turn % turned.len().max(1);
        turned.rotate_left(by);
        turned.reverse();
        let other = of(turned);
        prop_assert_eq!(other.codes(), compared.codes());
        prop_assert_eq!(other.laid(), compared.laid());
        prop_assert_eq!(Compared::parse(&compared.codes().join(" ")), compared);
    }

    #[test]
    fn earlier_results_come_first_and_the_oldest_before_the_others(codes in fitting()) {
        let days: Vec<Date> = of(codes.clone()).laid().iter().filter_map(|laid| laid.date).collect();
        prop_assert!(days.is_sorted());
        prop_assert_eq!(days.len(), codes.iter().filter(|coded| coded.kind == Kind::Own).count());
        let colleagues: Vec<usize> = of(codes.clone()).laid().iter().skip(days.len()).map(|laid| laid.colleagues).collect();
        let count = codes.len() - days.len();
        prop_assert_eq!(colleagues, if count > 0 { vec![count] } else { Vec::new() });
    }

    #[test]
    fn what_is_refused_changes_nothing(codes in fitting(), coded in any::coded(), own in any::coded(), today in any::date()) {
        let before = of(codes);
        for (coded, wanted) in [(coded.clone(), Kind::Own), (coded.clone(), Kind::Colleague), (own.clone(), own.kind)] {
            let mut after = before.clone();
            match after.lay(coded.clone(), wanted, &own, today) {
                Ok(()) => prop_assert!(coded.kind == wanted && coded.date <= today && coded != own),
                Err(_) => prop_assert_eq!(&after, &before),
            }
        }
    }

    #[test]
    fn any_text_is_taken_for_codes_or_for_nothing(text in "\\PC*") {
        let found = Compared::parse(&text);
        prop_assert_eq!(Compared::parse(&found.codes().join(" ")), found);
    }
}

#[test]
fn each_is_refused_for_its_own_reason() {
    let day = |text: &str| Date::parse(text).expect("a day");
    let coded = |kind: Kind, salt: u8| Coded { kind, date: day("2026-11-25"), salt, ratings: Default::default() };
    let own = coded(Kind::Own, 0);
    let today = day("2026-11-25");
    let mut compared = Compared::default();
    let mut lay = |coded: Coded, wanted| compared.lay(coded, wanted, &own, today);
    assert_eq!(lay(coded(Kind::Colleague, 1), Kind::Own), Err(Refused::Kind(Kind::Colleague)));
    assert_eq!(lay(coded(Kind::Own, 1), Kind::Colleague), Err(Refused::Kind(Kind::Own)));
    assert_eq!(lay(coded(Kind::Group, 1), Kind::Own), Err(Refused::Kind(Kind::Group)));
    assert_eq!(lay(own.clone(), Kind::Own), Err(Refused::Itself));
    let tomorrow = Coded { date: day("2026-11-26"), ..coded(Kind::Own, 1) };
    assert_eq!(lay(tomorrow.clone(), Kind::Own), Err(Refused::Future(tomorrow.date)));
    let before = Coded { date: day("2026-11-24"), ..own.clone() };
    let is_later = |before: &Coded| Compared::default().lay(coded(Kind::Own, 1), Kind::Own, before, today);
    assert_eq!(is_later(&before), Ok(()), "nothing is answered there");
    let mut ratings = Ratings::default();
    ratings.set(Question::overview(0).expect("a question"), Step::new(1).map(Answer::Step));
    assert_eq!(is_later(&Coded { ratings, ..before }), Err(Refused::Later(today)));
    assert_eq!(lay(coded(Kind::Own, 1), Kind::Own), Ok(()));
    assert_eq!(lay(coded(Kind::Own, 1), Kind::Own), Err(Refused::Twice));
    assert_eq!(lay(coded(Kind::Colleague, 0), Kind::Colleague), Ok(()));
    assert_eq!(lay(coded(Kind::Own, 2), Kind::Own), Err(Refused::Many));
    for salt in 1..12 {
        assert_eq!(lay(coded(Kind::Colleague, salt), Kind::Colleague), Ok(()));
    }
    assert_eq!(lay(coded(Kind::Colleague, 12), Kind::Colleague), Err(Refused::ManyColleagues));
}
