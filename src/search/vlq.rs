//! Numbers as digits of base64, as in source maps, but without sign: five bits a digit, the least first; a digit with
//! the sixth bit has another after it.

pub(super) const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Adds a number.
pub(super) fn push(mut number: u32, digits: &mut Vec<u8>) {
    while number >= 32 {
        digits.push(DIGITS[(number & 31 | 32) as usize]);
        number >>= 5;
    }
    digits.push(DIGITS[number as usize]);
}

/// Adds a number that may be below zero: what is below zero becomes odd, all else even.
pub(super) fn push_signed(number: i64, digits: &mut Vec<u8>) {
    let unsigned = if number < 0 { -2 * number - 1 } else { 2 * number };
    push(u32::try_from(unsigned).expect("numbers of terms are far below 2^31"), digits);
}

/// Reads what [`push`] wrote.
pub(super) fn numbers(digits: &[u8]) -> Numbers<'_> {
    Numbers { digits }
}

/// Numbers that are read one after the other.
#[derive(Clone, Debug)]
pub(super) struct Numbers<'d> {
    digits: &'d [u8],
}

impl<'d> Numbers<'d> {
    /// The digits of the next `count` numbers, which are passed.
    pub fn take_digits(&mut self, count: u32) -> &'d [u8] {
        let all = self.digits;
        for _ in 0..count {
            self.next();
        }
        &all[..all.len() - self.digits.len()]
    }
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let (&digit, rest) = self.digits.split_first()?;
            self.digits = rest;
            let digit = value(digit);
            number |= (digit & 31) << shift;
            shift += 5;
            if digit < 32 {
                return Some(number);
            }
        }
    }
}

fn value(digit: u8) -> u32 {
    u32::from(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        _ => 63,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_source_maps() {
        let written = |number| {
            let mut digits = Vec::new();
            push(number, &mut digits);
            String::from_utf8(digits).expect("digits are ASCII")
        };
        assert_eq!([0, 1, 31, 32, 33, 1023, 1024].map(written), ["A", "B", "f", "gB", "hB", "/f", "ggB"]);
        assert_eq!(written(u32::MAX), "//////D");
    }

    #[test]
    fn what_is_below_zero_is_odd() {
        let mut digits = Vec::new();
        [0, -1, 1, -2, 2, -17].iter().for_each(|&number| push_signed(number, &mut digits));
        assert_eq!(numbers(&digits).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 33]);
    }

    #[test]
    fn numbers_come_back() {
        let all = [0, 5, 31, 32, 1_000_000, u32::MAX, 7];
        let mut digits = Vec::new();
        all.iter().for_each(|&number| push(number, &mut digits));
        assert_eq!(numbers(&digits).collect::<Vec<_>>(), all);
    }
}
