//! Numbers as a leader reads them.

use crate::{assessment::Score, text::whole};

/// A score with one decimal at most, half up: `4`, `3,4`.
pub fn decimal(score: Score, mark: char) -> String {
    let tenths = u32::from(score.tenths());
    let mut text = whole(tenths / 10);
    if !tenths.is_multiple_of(10) {
        text.push(mark);
        text.push_str(&whole(tenths % 10));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Step;

    #[test]
    fn one_decimal_at_most() {
        let mean = |numbers: &[u8]| {
            let steps: Vec<Step> = numbers.iter().filter_map(|&n| Step::new(n)).collect();
            decimal(Score::mean(&steps).unwrap(), ',')
        };
        assert_eq!(mean(&[4, 4, 4]), "4");
        assert_eq!(mean(&[4, 4, 3]), "3,7");
        assert_eq!(mean(&[3, 3, 3, 4]), "3,3");
        assert_eq!(mean(&[5]), "5");
    }
}
