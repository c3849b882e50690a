//! A page as browsers read it: the judge of what the scanner suspects.
//!
//! The scanner takes everything for a tag that could be one. Here html5ever reads the page by the rules of the HTML
//! standard; each element that comes of it is written down as a clean tag, for the scanner to look at once more.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, ParseOpts, QualName, parse_document};
use memchr::memchr_iter;

use crate::source::{HashSet, escape};

/// The start tags of all elements of a page, each once, one a line.
pub(super) fn elements(html: &str) -> String {
    let sink = Elements::default();
    // Readers without scripts get what `<noscript>` holds, all others do not; it may hide the beginning of a tag. Pages
    // without one, as most are, say the same to both.
    let readers = if holds_noscript(html) { &[false, true][..] } else { &[false] };
    for &scripting_enabled in readers {
        let tree_builder = TreeBuilderOpts { scripting_enabled, ..TreeBuilderOpts::default() };
        let options = ParseOpts { tree_builder, ..ParseOpts::default() };
        parse_document(&sink, options).one(StrTendril::from_slice(html));
    }
    sink.tags.into_inner()
}

fn holds_noscript(html: &str) -> bool {
    let name = b"noscript";
    let mut tags = memchr_iter(b'<', html.as_bytes()).map(|at| &html.as_bytes()[at + 1..]);
    tags.any(|tag| tag.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)))
}

/// Keeps no tree, for what a page loads does not depend on where in it an element stands.
#[derive(Default)]
struct Elements {
    tags: RefCell<String>,
    known: RefCell<HashSet<String>>,
}

/// As much of an element as the parser asks for. The document itself has no name.
#[derive(Default)]
struct Element {
    name: RefCell<Option<QualName>>,
    is_integration_point: bool,
}

impl Elements {
    fn add(&self, name: &QualName, attributes: &[Attribute]) {
        let mut tag = format!("<{}", plain(&name.local));
        for attribute in attributes.iter().filter(|attribute| !attribute.name.local.contains('<')) {
            tag.push(' ');
            tag.push_str(&plain(&attribute.name.local));
            tag.push_str("=\"");
            escape(&attribute.value, &mut tag);
            tag.push('"');
        }
        tag.push_str(">\n");
        let mut known = self.known.borrow_mut();
        if !known.contains(&tag) {
            self.tags.borrow_mut().push_str(&tag);
            known.insert(tag);
        }
    }
}

/// In HTML `x:script` is no script. What HTML knows with a prefix, such as `xlink:href`, comes without it.
fn plain(name: &str) -> Cow<'_, str> {
    if name.contains([':', '<']) { name.replace([':', '<'], "_").into() } else { name.into() }
}

impl TreeSink for &Elements {
    type Handle = Rc<Element>;
    type Output = ();
    type ElemName<'a>
        = Ref<'a, QualName>
    where
        Self: 'a;

    fn finish(self) {}

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Self::Handle {
        Rc::default()
    }

    fn elem_name<'a>(&'a self, target: &'a Self::Handle) -> Self::ElemName<'a> {
        Ref::map(target.name.borrow(), |name| name.as_ref().expect("only elements are asked for their names"))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Self::Handle {
        self.add(&name, &attributes);
        let is_integration_point = flags.mathml_annotation_xml_integration_point;
        Rc::new(Element { name: RefCell::new(Some(name)), is_integration_point })
    }

    fn create_comment(&self, _text: StrTendril) -> Self::Handle {
        Rc::default()
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Self::Handle {
        Rc::default()
    }

    fn append(&self, _parent: &Self::Handle, _child: NodeOrText<Self::Handle>) {}

    fn append_based_on_parent_node(
        &self,
        _element: &Self::Handle,
        _previous: &Self::Handle,
        _child: NodeOrText<Self::Handle>,
    ) {
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public_id: StrTendril, _system_id: StrTendril) {}

    fn get_template_contents(&self, target: &Self::Handle) -> Self::Handle {
        target.clone()
    }

    fn same_node(&self, one: &Self::Handle, other: &Self::Handle) -> bool {
        Rc::ptr_eq(one, other)
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, _sibling: &Self::Handle, _node: NodeOrText<Self::Handle>) {}

    fn add_attrs_if_missing(&self, target: &Self::Handle, attributes: Vec<Attribute>) {
        self.add(&self.elem_name(target), &attributes);
    }

    fn remove_from_parent(&self, _target: &Self::Handle) {}

    fn reparent_children(&self, _node: &Self::Handle, _parent: &Self::Handle) {}

    fn is_mathml_annotation_xml_integration_point(&self, target: &Self::Handle) -> bool {
        target.is_integration_point
    }
}

#[cfg(test)]
mod tests {
    use super::elements;

    #[test]
    fn only_elements_are_told() {
        for (html, told) in [
            ("<!-- <img src=x> -->", "html head body"),
            ("<title><img src=x></title>", "html head title body"),
            ("<textarea><img src=x></textarea>", "html head body textarea"),
            ("<p title='<img src=x>'>", "html head body p title=&lt;img src=x&gt;"),
            ("<noscript><p></noscript>", "html head noscript body p"),
            ("<NoScript><p></NoScript>", "html head noscript body p"),
            ("<svg><image xlink:href=x>", "html head body svg image href=x"),
            ("<b><p></b>x", "html head body b p"),
            ("<template><img src=x></template>", "html head template img src=x body"),
            ("<p a=1><body b=2>", "html head body p a=1 body b=2"),
            ("<x:script><a<b c<d=1 x:src=y>", "html head body x_script a_b x_src=y"),
            ("<img src='a&amp;b\"'>", "html head body img src=a&amp;b&quot;"),
        ] {
            let tags = elements(html).replace(['<', '"'], "").replace(">\n", " ");
            assert_eq!(tags.trim_end(), told, "{html}");
        }
    }
}
