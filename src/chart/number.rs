//! Numbers as a leader reads them.

use crate::{assessment::Score, text::whole};

/// A score with one decimal at most, half up: `4`, `3,4`.
pub fn decimal(score: Score, mark: &str) -> String {
    of_tenths(score.tenths().into(), mark)
}

fn of_tenths(tenths: u32, mark: &str) -> String {
    let mut text = whole(tenths / 10);
    if !tenths.is_multiple_of(10) {
        text.push_str(mark);
        text.push_str(&whole(tenths % 10));
    }
    text
}

/// A difference in tenths of a step with its sign: `+1`, `−0,5`; `0` where there is none.
pub fn signed(tenths: i16, mark: &str) -> String {
    let sign = match tenths.signum() {
        1 => "+",
        -1 => "−",
        _ => "",
    };
    [sign, &of_tenths(tenths.unsigned_abs().into(), mark)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Step;

    #[test]
    fn one_decimal_at_most() {
        let mean = |numbers: &[u8]| {
            let steps: Vec<Step> = numbers.iter().filter_map(|&n| Step::new(n)).collect();
            decimal(Score::mean(&steps).unwrap(), ",")
        };
        assert_eq!(mean(&[4, 4, 4]), "4");
        assert_eq!(mean(&[4, 4, 3]), "3,7");
        assert_eq!(mean(&[3, 3, 3, 4]), "3,3");
        assert_eq!(mean(&[5]), "5");
    }

    #[test]
    fn a_difference_has_its_sign() {
        assert_eq!([0, 3, -10, 15, -40].map(|tenths| signed(tenths, ",")), ["0", "+0,3", "−1", "+1,5", "−4"]);
    }
}
