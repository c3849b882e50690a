//! An author's drawing in SVG: what it draws is written anew, what editors left in it goes with their authors' names,
//! and what runs or comes from elsewhere is refused.
//!
//! A drawing is read as XML. All elements and attributes that draw are on a list; from others nothing can be seen, so
//! that leaving them out changes nothing. Nothing is taken out of a drawing that would do something: nobody could tell
//! what is left of it.

mod repeated;

use std::borrow::Cow;
use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use roxmltree::{Document, Node, ParsingOptions};

use super::style;
use crate::source::escape;
use repeated::{Kind, Reference, is_endless};

pub use repeated::MOST_REPEATED;

/// What is wrong with a drawing: pieces of it as written, each once, or the one reason why it cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// `<script>`, `onload=`, `https://…`: what runs or loads.
    Active(Vec<String>),
    /// Its parts are shown so often that programs would not get through, as in [`MOST_REPEATED`].
    Endless,
    /// No drawing, or one that no program can read.
    Unreadable,
}

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// How deep elements may lie within each other.
const DEEPEST: usize = 200;
/// How many elements and texts a drawing may have.
const MOST: u32 = 1_000_000;
/// How much of an address is told.
const TOLD: usize = 60;

/// Elements that draw, and those that they need.
const DRAWING: &str = "\
    a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix \
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow \
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset \
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker mask \
    mpath path pattern polygon polyline radialGradient rect set stop style svg switch symbol text textPath title tspan \
    use view";

/// Elements that run something, or show a piece of another page; in whatever case, in whatever language.
const ACTIVE: [&str; 13] = [
    "script",
    "foreignobject",
    "handler",
    "listener",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "canvas",
    "link",
    "base",
    "meta",
];

/// Reads a drawing and writes it anew, without what editors leave in it.
///
/// # Errors
/// Where it holds what runs or loads, shows too much, or cannot be read.
pub fn cleaned(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let text = decoded(bytes);
    if let Some(declaration) = declaration(&text) {
        return Err(Refusal::Active(vec![declaration.to_owned()]));
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options).map_err(|_| Refusal::Unreadable)?;
    let root = document.root_element();
    if !is_drawn(root) || root.tag_name().name() != "svg" {
        return Err(Refusal::Unreadable);
    }
    let mut writer = Writer { svg: String::with_capacity(text.len()), active: BTreeSet::new(), references: Vec::new() };
    for node in document.root().children().filter(Node::is_pi) {
        writer.instruction(node);
    }
    writer.element(root, 0);
    writer.svg.push('\n');
    if !writer.active.is_empty() {
        return Err(Refusal::Active(writer.active.into_iter().collect()));
    }
    if is_endless(&document, &writer.references) {
        return Err(Refusal::Endless);
    }
    Ok(writer.svg.into_bytes())
}

/// As browsers decode a file of XML, as far as its mark or its letters tell.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// What declares names for pieces of text: they may stand for anything. A document type alone does no harm.
fn declaration(text: &str) -> Option<&'static str> {
    let declared = ["<!ENTITY", "<!ATTLIST", "<!ELEMENT", "<!NOTATION"].into_iter().find(|name| text.contains(name));
    let has_names = || text.split("<!DOCTYPE").skip(1).any(|rest| rest.split('>').next().unwrap_or(rest).contains('['));
    declared.or_else(|| has_names().then_some("<!DOCTYPE … ["))
}

/// Whether an element is one of SVG. Where a drawing forgets to say so, it is meant.
fn is_drawn(node: Node) -> bool {
    node.tag_name().namespace().is_none_or(|namespace| namespace == SVG)
}

struct Writer {
    svg: String,
    active: BTreeSet<String>,
    /// To parts of the drawing.
    references: Vec<Reference>,
}

impl Writer {
    fn refuse(&mut self, what: impl Into<String>) {
        let what = what.into();
        let end = what.floor_char_boundary(TOLD);
        self.active.insert(if end < what.len() { format!("{}…", &what[..end]) } else { what });
    }

    fn instruction(&mut self, node: Node) {
        if node.pi().is_some_and(|instruction| instruction.target.eq_ignore_ascii_case("xml-stylesheet")) {
            self.refuse("<?xml-stylesheet");
        }
    }

    fn element(&mut self, node: Node, depth: usize) {
        let name = node.tag_name().name();
        if ACTIVE.iter().any(|known| name.eq_ignore_ascii_case(known)) {
            return self.refuse(format!("<{name}>"));
        }
        if depth > DEEPEST {
            return self.refuse("<…<…");
        }
        // What is left out is looked through all the same: nobody would hide a script there without a purpose.
        let written = self.svg.len();
        let is_kept = is_drawn(node) && DRAWING.split(' ').any(|known| known == name);
        self.svg.push('<');
        self.svg.push_str(name);
        if depth == 0 {
            self.svg.push_str(" xmlns=\"");
            self.svg.push_str(SVG);
            self.svg.push('"');
        }
        let names_end = self.svg.len();
        for attribute in node.attributes() {
            self.attribute(node, &attribute);
        }
        self.svg.push('>');
        if name == "style" {
            let text: String = node.descendants().filter_map(|node| node.is_text().then(|| node.text())?).collect();
            self.styles(node, &text);
        }
        for child in node.children() {
            if child.is_element() {
                self.element(child, depth + 1);
            } else if child.is_text() {
                escape(child.text().unwrap_or_default(), &mut self.svg);
            } else if child.is_pi() {
                self.instruction(child);
            }
        }
        self.svg.push_str("</");
        self.svg.push_str(name);
        self.svg.push('>');
        if !is_kept {
            self.svg.truncate(written);
        } else if depth == 0 && self.svg[names_end..].contains(" xlink:") {
            self.svg.insert_str(names_end, &format!(" xmlns:xlink=\"{XLINK}\""));
        }
    }

    fn attribute(&mut self, node: Node, attribute: &roxmltree::Attribute) {
        let (name, value) = (attribute.name(), attribute.value());
        let lower = name.to_ascii_lowercase();
        let prefix = match attribute.namespace() {
            None => "",
            Some(XLINK) => "xlink:",
            Some(roxmltree::NS_XML_URI) => "xml:",
            // What editors note for themselves.
            Some(_) => return,
        };
        if lower.starts_with("on") {
            return self.refuse(format!("{name}="));
        }
        match lower.as_str() {
            "href" | "src" => self.address(node, value),
            "base" if prefix == "xml:" => return self.refuse("xml:base="),
            "attributename" if is_address(value) => return self.refuse(format!("{name}=\"{value}\"")),
            // What an animation would put in the place of an address, whichever way it is told to.
            _ if is_script(value) => return self.refuse(value.trim()),
            // Names that editors give to layers.
            _ if lower.starts_with("data-") => return,
            _ => self.styles(node, value),
        }
        self.svg.push(' ');
        self.svg.push_str(prefix);
        self.svg.push_str(name);
        self.svg.push_str("=\"");
        escape(value, &mut self.svg);
        self.svg.push('"');
    }

    /// A drawing may refer to its own parts, and lead readers elsewhere.
    fn address(&mut self, node: Node, address: &str) {
        let address = address.trim();
        let starts = |start: &str| address.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
        let leads = node.tag_name().name() == "a" && ["https://", "http://", "mailto:"].into_iter().any(starts);
        match address.strip_prefix('#') {
            Some(part) => self.reference(node, part, Kind::Address),
            None if address.is_empty() || leads => {}
            None => self.refuse(address),
        }
    }

    fn styles(&mut self, node: Node, css: &str) {
        let mut loaded = Vec::new();
        style::loaded(css, |address| loaded.push(address.trim().to_owned()));
        for address in loaded {
            match address.strip_prefix('#') {
                Some(part) => self.reference(node, part, Kind::Style),
                None => self.refuse(address),
            }
        }
    }

    fn reference(&mut self, node: Node, part: &str, kind: Kind) {
        let to = percent_decode_str(part).decode_utf8_lossy().into_owned();
        self.references.push(Reference { from: node.id(), to, kind });
    }
}

/// Whether an animation of this attribute would change an address, or what runs.
fn is_address(attribute: &str) -> bool {
    let attribute = attribute.trim().to_ascii_lowercase();
    let name = attribute.rsplit(':').next().unwrap_or_default();
    matches!(name, "href" | "src" | "style") || name.starts_with("on")
}

/// Whether an address in this value runs something. Browsers read on over blanks and control characters.
fn is_script(value: &str) -> bool {
    let read = |c: char| (!c.is_whitespace() && !c.is_control()).then_some(c.to_ascii_lowercase());
    value.contains(':') && {
        let value: String = value.chars().filter_map(read).collect();
        value.contains("javascript:") || value.contains("vbscript:")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn svg(inner: &str) -> String {
        format!("<svg xmlns=\"{SVG}\">{inner}</svg>")
    }

    fn clean(svg: &str) -> String {
        let bytes = cleaned(svg.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal:?}: {svg}"));
        String::from_utf8(bytes).expect("what is written is UTF-8").trim_end().to_owned()
    }

    fn refused(svg: &str) -> Vec<String> {
        match cleaned(svg.as_bytes()) {
            Err(Refusal::Active(what)) => what,
            other => panic!("{other:?}: {svg}"),
        }
    }

    #[test]
    fn drawings_stay_as_they_are() {
        for drawing in [
            "<title>Plan &amp; Weg</title><g id=\"a\" transform=\"scale(2)\"><path d=\"M0 0\" style=\"fill:url(#g)\"></path></g>",
            "<style>.a&gt;.b{fill:red}</style><text x=\"1\" xml:space=\"preserve\">onclick=1 javascript:</text>",
            "<a href=\"https://x.example/\"><use href=\"#a\"></use></a>",
            "<animate attributeName=\"x\" to=\"1\"></animate>",
        ] {
            assert_eq!(clean(&svg(drawing)), svg(drawing));
        }
        assert_eq!(clean("<svg><rect/></svg>"), svg("<rect></rect>"));
        assert_eq!(clean(&format!("<s:svg xmlns:s='{SVG}'><s:rect/></s:svg>")), svg("<rect></rect>"));
        let linked = format!("<svg xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\"><use xlink:href=\"#a\"></use></svg>");
        assert_eq!(clean(&linked), linked);
    }

    #[test]
    fn what_editors_leave_goes() {
        let drawn = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>
            <!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">
            <!-- Created by Erika Muster -->
            <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\"
              xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"
              xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" sodipodi:docname=\"muster.svg\" data-name=\"Erika Muster\"
              inkscape:export-filename=\"/home/muster/a.png\"><metadata><rdf:RDF><dc:creator>Erika Muster</dc:creator></rdf:RDF></metadata>\
            <sodipodi:namedview inkscape:zoom=\"1\"/><!-- Muster --><?muster x?><rect width=\"1\"/><unknown>Muster</unknown></svg>";
        let clean = clean(drawn);
        assert_eq!(clean, svg("<rect width=\"1\"></rect>"));
    }

    #[test]
    fn what_runs_or_loads_is_refused() {
        for (drawing, what) in [
            ("<script>1</script>", "<script>"),
            ("<SCRIPT>1</SCRIPT>", "<SCRIPT>"),
            ("<script><![CDATA[1]]></script>", "<script>"),
            ("<s:script xmlns:s=\"http://www.w3.org/2000/svg\"/>", "<script>"),
            ("<metadata><script/></metadata>", "<script>"),
            ("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>", "<foreignObject>"),
            ("<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\"/>", "<iframe>"),
            ("<rect onload=\"x()\"/>", "onload="),
            ("<rect ONCLICK=\"x()\"/>", "ONCLICK="),
            ("<image href=\"https://x.example/a.png\"/>", "https://x.example/a.png"),
            ("<image href=\"//x.example/a.png\"/>", "//x.example/a.png"),
            ("<image href=\"a.png\"/>", "a.png"),
            ("<image href=\"data:image/png;base64,AAAA\"/>", "data:image/png;base64,AAAA"),
            ("<use href=\"https://x.example/a.svg#b\"/>", "https://x.example/a.svg#b"),
            ("<use x:href=\"b.svg#b\" xmlns:x=\"http://www.w3.org/1999/xlink\"/>", "b.svg#b"),
            ("<a href=\"java&#10;script:x()\"><rect/></a>", "java\nscript:x()"),
            ("<a href=\"&#106;avascript:x()\"/>", "javascript:x()"),
            ("<style>@import 'https://x.example/';</style>", "https://x.example/"),
            ("<style>@im\\70ort 'https://x.example/';</style>", "https://x.example/"),
            ("<style><![CDATA[a{b:url(https://x.example/)}]]></style>", "https://x.example/"),
            ("<style>@im<!-- -->port 'https://x.example/'</style>", "https://x.example/"),
            ("<rect style=\"fill:url(//x.example/)\"/>", "//x.example/"),
            ("<rect filter=\"url(https://x.example/#f)\"/>", "https://x.example/#f"),
            ("<set attributeName=\"href\" to=\"x\"/>", "attributeName=\"href\""),
            ("<set to=\"java&#9;script:x\"/>", "java\tscript:x"),
            ("<animate attributeName=\"xlink:href\" values=\"x\"/>", "attributeName=\"xlink:href\""),
            ("<g xml:base=\"https://x.example/\"/>", "xml:base="),
            ("<?xml-stylesheet href=\"https://x.example/\"?>", "<?xml-stylesheet"),
        ] {
            assert_eq!(refused(&svg(drawing)), [what], "{drawing}");
        }
        assert_eq!(refused("<?xml-stylesheet href='https://x.example/'?><svg/>"), ["<?xml-stylesheet"]);
        assert_eq!(refused(&svg(&format!("{}{}", "<g>".repeat(5000), "</g>".repeat(5000)))), ["<…<…"]);
        assert_eq!(refused(&svg(&format!("<image href='x:{}'/>", "ü".repeat(99))))[0].chars().count(), 32);
    }

    #[test]
    fn names_for_pieces_of_text_are_refused() {
        let laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><svg>&b;</svg>";
        assert_eq!(refused(laughs), ["<!ENTITY"]);
        assert_eq!(refused("<!DOCTYPE svg SYSTEM 'x' [ %x; ]><svg/>"), ["<!DOCTYPE … ["]);
        assert_eq!(refused("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]><svg/>"), ["<!ATTLIST"]);
    }

    /// Groups that each show the one before, so many times.
    fn tower(floors: usize, times: usize, link: &str) -> String {
        let floor = |n: usize| format!("<g id=\"a{n}\">{}</g>", link.replace('N', &(n - 1).to_string()).repeat(times));
        svg(&format!("<g id=\"a0\"><rect></rect></g>{}", (1..=floors).map(floor).collect::<String>()))
    }

    #[test]
    fn what_shows_its_parts_without_end_is_refused() {
        let used = "<use href=\"#aN\"></use>";
        assert_eq!(cleaned(tower(9, 10, used).as_bytes()), Err(Refusal::Endless));
        assert_eq!(cleaned(tower(60, 10, used).as_bytes()), Err(Refusal::Endless), "more than any number can count");
        assert_eq!(
            cleaned(tower(9, 10, "<use x:href=' #%61N' xmlns:x='http://www.w3.org/1999/xlink'/>").as_bytes()),
            Err(Refusal::Endless)
        );
        let patterns = |n: usize| {
            format!("<pattern id='p{n}'>{}</pattern>", format!("<rect style='fill:url(#p{})'/>", n + 1).repeat(10))
        };
        assert_eq!(cleaned(svg(&(0..9).map(patterns).collect::<String>()).as_bytes()), Err(Refusal::Endless));
        for circle in [
            "<g id='a'><use href='#a'/></g>",
            "<use id='a' href='#a'/>",
            "<g id='a'><use href='#b'/></g><g id='b'><g><use href='#a'/></g></g>",
            "<pattern id='a'><rect fill='url(#a)'/></pattern>",
        ] {
            assert_eq!(cleaned(svg(circle).as_bytes()), Err(Refusal::Endless), "{circle}");
        }
    }

    #[test]
    fn what_shows_its_parts_as_often_as_people_do_stays() {
        let used = "<use href=\"#aN\"></use>";
        for drawing in [
            tower(3, 10, used),
            tower(200, 1, used),
            svg(&format!("<circle id=\"a\"></circle>{}", "<use href=\"#a\"></use>".repeat(60_000))),
            svg("<use href=\"#fehlt\"></use><a href=\"#x\"><g id=\"x\"></g></a>"),
            svg(
                "<linearGradient id=\"a\" href=\"#b\"></linearGradient><linearGradient id=\"b\" href=\"#a\"></linearGradient>",
            ),
        ] {
            assert_eq!(clean(&drawing), drawing);
        }
        let gradient = format!("<linearGradient id=\"g\">{}</linearGradient>", "<stop></stop>".repeat(100));
        let drawing = svg(&(gradient + &"<path fill=\"url(#g)\"></path>".repeat(10_000)));
        assert_eq!(clean(&drawing), drawing, "a gradient is no part that is drawn again");
    }

    #[test]
    fn what_is_no_drawing_is_told() {
        for text in ["", "x", "<svg>", "<html/>", "<svg xmlns='x'/>", "<svg>&unknown;</svg>", "\u{0}", "<svg/><svg/>"] {
            assert_eq!(cleaned(text.as_bytes()), Err(Refusal::Unreadable), "{text}");
        }
    }

    #[test]
    fn drawings_are_read_in_their_encoding() {
        let text = svg("<text>ü</text>");
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [
            text.clone().into_bytes(),
            [b"\xff\xfe", &utf_16[..]].concat(),
            text.replace('ü', "\u{1}").bytes().map(|byte| if byte == 1 { 0xfc } else { byte }).collect(),
        ] {
            assert_eq!(cleaned(&bytes).as_deref(), Ok(format!("{text}\n").as_bytes()));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_clean(pieces in prop::collection::vec(prop::sample::select(vec![
            "<g>", "</g>", "<script>", "</script>", "<style>", "</style>", "<image href='", "'/>", "https://x.example/",
            "#a", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#60;", "<a xlink:href='", "'>", "</a>", "url(", ")", "x",
            "<rect onload='x'/>", "<?xml-stylesheet?>", "<x:y xmlns:x='z'/>", "<text>", "</text>",
        ]), 0..12)) {
            let text = svg(&pieces.concat());
            if let Ok(once) = cleaned(text.as_bytes()) {
                prop_assert_eq!(cleaned(&once), Ok(once));
            }
        }
    }
}
