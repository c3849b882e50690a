//! What becomes of the elements that authors write as HTML: GitHub's list for prose, without anything that
//! runs, loads or only decorates.

use crate::parse::values;

/// What may be done with a tag of an author.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// Kept, and may hold Markdown: it stays open across blank lines.
    Container(&'static str),
    /// Kept, and ends with the block of text in which it begins.
    Short(&'static str),
    /// Kept; holds nothing.
    Void(&'static str),
    /// Taken out, while its content stays.
    Unwrapped,
    /// Taken out with all that it holds.
    Dropped,
    /// No element of HTML: text.
    Unknown,
}

/// Looks up a tag's name, whatever its case.
pub(super) fn element(name: &str) -> Element {
    // The longest name of an element has 10 letters; most words that are none end here.
    if name.len() > 10 {
        return Element::Unknown;
    }
    let name = name.to_ascii_lowercase();
    let find = |names: &'static str| names.split(' ').find(|known| *known == name);
    if let Some(name) = find(CONTAINERS) {
        Element::Container(name)
    } else if let Some(name) = find(SHORT) {
        Element::Short(name)
    } else if let Some(name) = find(VOID) {
        Element::Void(name)
    } else if find(DROPPED).is_some() {
        Element::Dropped
    } else if find(UNWRAPPED).is_some() {
        Element::Unwrapped
    } else {
        match name.as_str() {
            "strike" => Element::Short("s"),
            "tt" => Element::Short("code"),
            _ => Element::Unknown,
        }
    }
}

/// All elements that the sanitiser lets pass.
pub(super) fn kept() -> impl Iterator<Item = &'static str> {
    [CONTAINERS, SHORT, VOID].into_iter().flat_map(|names| names.split(' '))
}

/// Attributes that the author's elements keep. Addresses are not among them: they are never copied.
pub(super) fn keeps_attribute(element: &str, attribute: &str, value: &str) -> bool {
    match attribute {
        "title" => true,
        "lang" => values::language(value).is_ok(),
        "dir" => ["ltr", "rtl", "auto"].iter().any(|dir| value.eq_ignore_ascii_case(dir)),
        "colspan" | "rowspan" => matches!(element, "td" | "th") && is_number(value),
        "start" => element == "ol" && is_number(value),
        "value" => element == "li" && is_number(value),
        "reversed" => element == "ol",
        "open" => element == "details",
        "datetime" => matches!(element, "del" | "ins" | "time"),
        _ => false,
    }
}

/// Attributes that go without a word, since nobody misses them: they only set where things stand, or how
/// a browser fetches them.
pub(super) fn is_idle_attribute(attribute: &str) -> bool {
    matches!(
        attribute,
        "align"
            | "alt"
            | "border"
            | "cellpadding"
            | "cellspacing"
            | "decoding"
            | "height"
            | "href"
            // What is wrong with one that does not stay has a finding of its own.
            | "lang"
            | "loading"
            | "nowrap"
            | "referrerpolicy"
            | "rel"
            | "scope"
            | "src"
            | "target"
            | "valign"
            | "width"
    )
}

/// Elements that may only stand in a table, outside of cells.
pub(super) fn is_table_part(element: &str) -> bool {
    matches!(element, "table" | "thead" | "tbody" | "tfoot" | "tr")
}

/// Whether the start of `next` ends an element that is still open, as in `<li>a<li>b`.
pub(super) fn ends_before(open: &str, next: &str) -> bool {
    match next {
        "li" => open == "li",
        "dt" | "dd" => matches!(open, "dt" | "dd"),
        "td" | "th" => matches!(open, "td" | "th" | "caption"),
        "tr" => matches!(open, "td" | "th" | "tr" | "caption"),
        "thead" | "tbody" | "tfoot" => {
            matches!(open, "td" | "th" | "tr" | "thead" | "tbody" | "tfoot" | "caption")
        }
        _ => open == "p" && crate::model::divides(next),
    }
}

fn is_number(value: &str) -> bool {
    value.len() <= 4 && !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())
}

const CONTAINERS: &str = "blockquote dd details div dl figure li ol table tbody td tfoot th thead tr ul";

const SHORT: &str = "\
    a abbr b bdi bdo caption cite code del dfn dt em figcaption h1 h2 h3 h4 h5 h6 i ins kbd mark p pre q \
    rp rt ruby s samp small span strong sub summary sup time u var";

const VOID: &str = "br hr img wbr";

/// What they hold is no text of the note, or is meant for browsers that are long gone.
const DROPPED: &str =
    "applet audio canvas frameset iframe math noembed noframes object script style svg template video";

const UNWRAPPED: &str = "\
    acronym address area article aside base basefont bgsound big blink body button center col colgroup \
    data datalist dialog dir embed fieldset font footer form frame head header hgroup html image input \
    isindex keygen label legend link listing main map marquee menu meta meter nav nobr noscript optgroup \
    option output param picture plaintext portal progress rb rtc search section select slot source \
    textarea title track xmp";
