//! Characters that are written out in HTML and XML: `&amp;`, `&#58;`, `&uuml;`.

use std::borrow::Cow;

use memchr::memchr;

/// U+00A0 to U+00FF, in order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
    AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
    Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
    yacute thorn yuml";

/// What matters in addresses, between words, and in the names of our neighbours.
const OTHERS: [(&str, char); 50] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("colon", ':'),
    ("sol", '/'),
    ("bsol", '\\'),
    ("period", '.'),
    ("comma", ','),
    ("num", '#'),
    ("quest", '?'),
    ("commat", '@'),
    ("equals", '='),
    ("percnt", '%'),
    ("lpar", '('),
    ("rpar", ')'),
    ("Tab", '\t'),
    ("NewLine", '\n'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("hyphen", '\u{2010}'),
    ("dash", '\u{2010}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("hellip", '…'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Zcaron", 'Ž'),
    ("zcaron", 'ž'),
    ("Ccaron", 'Č'),
    ("ccaron", 'č'),
    ("cacute", 'ć'),
    ("Lstrok", 'Ł'),
    ("lstrok", 'ł'),
    ("nacute", 'ń'),
    ("sacute", 'ś'),
    ("eogon", 'ę'),
];

/// The longest of the names above.
const LONGEST: usize = 8;

/// The text with its characters for themselves. What is no known entity stays as it is.
pub fn decoded(text: &str) -> Cow<'_, str> {
    let Some(first) = memchr(b'&', text.as_bytes()) else { return text.into() };
    let mut plain = String::with_capacity(text.len());
    plain.push_str(&text[..first]);
    let mut rest = &text[first..];
    while let Some(behind) = rest.strip_prefix('&') {
        let (c, behind) = character(behind).unwrap_or(('&', behind));
        plain.push(c);
        let end = memchr(b'&', behind.as_bytes()).unwrap_or(behind.len());
        plain.push_str(&behind[..end]);
        rest = &behind[end..];
    }
    plain.into()
}

/// The character that is written out at the start, behind its `&`, and what follows it.
pub fn character(text: &str) -> Option<(char, &str)> {
    if let Some(number) = text.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let (digits, base) = hexadecimal.map_or((number, 10), |digits| (digits, 16));
        let end = digits.find(|c: char| !c.is_digit(base)).unwrap_or(digits.len());
        let code = u32::from_str_radix(&digits[..end], base).ok()?;
        // Browsers do without the semicolon.
        let behind = digits[end..].strip_prefix(';').unwrap_or(&digits[end..]);
        return Some((char::from_u32(code).filter(|c| *c != '\0').unwrap_or('\u{fffd}'), behind));
    }
    let end = text.bytes().take(LONGEST + 1).position(|byte| byte == b';')?;
    let name = &text[..end];
    let other = OTHERS.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
    let latin = || ('\u{a0}'..='\u{ff}').zip(LATIN.split_whitespace()).find(|(_, known)| *known == name);
    Some((other.or_else(|| latin().map(|(c, _)| c))?, &text[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_stand_for_themselves() {
        assert!(matches!(decoded("plain"), Cow::Borrowed("plain")));
        assert_eq!(decoded("M&uuml;ller &amp; S&ouml;hne&nbsp;&yuml;&"), "Müller & Söhne\u{a0}ÿ&");
        assert_eq!(decoded("java&#115;cript&colon;&#x3A;&#58x&#x0;&#99999999;"), "javascript:::x\u{fffd}\u{fffd}");
        assert_eq!(decoded("?a=1&b=2&unknown;&ü;&amp;lt;"), "?a=1&b=2&unknown;&ü;&lt;");
    }
}
