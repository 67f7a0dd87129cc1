//! A day of the calendar.

use crate::text::padded;

/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day of this year, month (1–12) and day of the month; `None` where there is none.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let there = (1..=9_999).contains(&year) && (1..=12).contains(&month) && day >= 1;
        (there && day <= days_in(year, month)).then_some(Self { year, month, day })
    }

    /// Reads `2026-11-25`, as ISO 8601 and a field for dates have it; `None` of anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
        let number = |digits: &[u8]| {
            digits
                .iter()
                .try_fold(0, |sum: u16, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
        };
        Self::new(number(&[y1, y2, y3, y4])?, number(&[m1, m2])? as u8, number(&[d1, d2])? as u8)
    }

    /// As [`Date::parse`] reads it.
    pub fn iso(self) -> String {
        let [year, month, day] = self.digits();
        [&*year, "-", &month, "-", &day].concat()
    }

    /// Year, month and day in digits, of which each has as many as the calendar needs.
    pub fn digits(self) -> [String; 3] {
        [padded(self.year.into(), 4), padded(self.month.into(), 2), padded(self.day.into(), 2)]
    }

    /// How many days lie between this day and an earlier one; negative where that is later.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }

    /// The day so many days later; `None` beyond the calendar.
    pub fn plus(self, days: u32) -> Option<Self> {
        let number = self.number().checked_add(i32::try_from(days).ok()?)?;
        // A year is found from below, in a few steps: none has more than 366 days.
        let mut year = u16::try_from(number / 366).ok()?.max(1);
        while year < 9_999 && (Self { year: year + 1, month: 1, day: 1 }).number() <= number {
            year += 1;
        }
        let mut rest = number - (Self { year, month: 1, day: 1 }).number();
        for month in 1..=12 {
            let days = i32::from(days_in(year, month));
            if rest < days {
                return Self::new(year, month, rest as u8 + 1);
            }
            rest -= days;
        }
        None
    }

    /// The same day of a later month, or the last of that month where it has none; `None` beyond the calendar.
    pub fn plus_months(self, months: u16) -> Option<Self> {
        let months = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let (year, month) = (u16::try_from(months / 12).ok()?, (months % 12) as u8 + 1);
        Self::new(year, month, self.day.min(days_in(year, month)))
    }

    /// Days since the calendar's beginning, its first day being 1.
    fn number(self) -> i32 {
        let before = i32::from(self.year) - 1;
        let months: i32 = (1..self.month).map(|month| i32::from(days_in(self.year, month))).sum();
        before * 365 + before / 4 - before / 100 + before / 400 + months + i32::from(self.day)
    }
}

/// The calendar's first day.
impl Default for Date {
    fn default() -> Self {
        Self { year: 1, month: 1, day: 1 }
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for text in ["2026-11-25", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"] {
            assert_eq!(date(text).iso(), text);
        }
        for text in [
            "",
            "2026-11-31",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2025-02-29",
            "1900-02-29",
            "0000-01-01",
            "2026-1-1",
            "2026/11/25",
            "+026-11-25",
            "12026-11-25",
            "2026-11-25 ",
            "２026-11-25",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_through_four_centuries() {
        let (first, mut expected) = (date("1999-12-28"), date("1999-12-28"));
        for days in 0..150_000 {
            let found = first.plus(days).expect("a day");
            assert_eq!((found, found.days_since(first)), (expected, days as i32));
            let Date { year, month, day } = expected;
            let next = [Date::new(year, month, day + 1), Date::new(year, month + 1, 1), Date::new(year + 1, 1, 1)];
            expected = next.into_iter().flatten().next().expect("a next day");
        }
        assert_eq!(date("9999-12-31").plus(1), None);
        assert_eq!(date("0001-01-01").plus(3_652_058), Some(date("9999-12-31")));
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last() {
        assert_eq!(date("2026-08-31").plus_months(6), Some(date("2027-02-28")));
        assert_eq!(date("2026-11-25").plus_months(12), Some(date("2027-11-25")));
        assert_eq!(date("9999-12-31").plus_months(1), None);
    }
}
