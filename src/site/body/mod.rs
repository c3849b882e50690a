//! stub
use crate::model::{Block, Body};
use std::ops::Range;
pub struct Labels {}
pub struct Abbreviations<'a>(std::marker::PhantomData<&'a ()>);
impl<'a> Abbreviations<'a> {
    pub fn new(_: &'a std::collections::BTreeMap<String, String>) -> Self {
        Self(std::marker::PhantomData)
    }
}
pub struct Href {
    pub url: String,
    pub external: bool,
}
pub struct Showing<'a> {
    pub labels: &'a Labels,
}
pub fn show(_b: &Body, _p: Range<usize>, _s: &Showing, _a: &mut Abbreviations, _out: &mut String) {}
pub fn show_block(_b: &Body, _k: &Block, _s: &Showing, _a: &mut Abbreviations, _out: &mut String) {}
