//! Follows every path that templates ask for, whichever branch it stands in.
//!
//! It knows of the language of templates only what leads to names: loops, assignments, blocks, components with what
//! they are given. What it cannot follow may be anything, so that it never complains without reason.

use std::collections::{BTreeMap, BTreeSet};

use super::expression::{Kind as TokenKind, Token, closing};
use super::tags::{Kind, Tag, tags};
use super::{Contract, Field, Shape};
use crate::source::Span;

/// A path in a template that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    pub template: String,
    pub span: Span,
    /// As far as it was followed, with the part that is not there: `page.titel`.
    pub path: String,
    /// The part that is not there.
    pub field: String,
    /// What is there instead.
    pub known: Vec<String>,
}

/// What was found in the templates of a theme, and which of them are used at all.
#[derive(Debug, Default)]
pub struct Usage {
    pub unknown: Vec<Unknown>,
    pub used: BTreeSet<String>,
}

/// Follows all templates that the program fills in, and whatever these are made of.
pub fn follow<'t>(contract: &Contract, templates: impl IntoIterator<Item = (&'t str, &'t str)>) -> Usage {
    let templates: BTreeMap<&str, Vec<Tag>> = templates.into_iter().map(|(name, text)| (name, tags(text))).collect();
    let mut components = BTreeMap::new();
    for (name, tags) in &templates {
        find_components(name, tags, &mut components);
    }
    let mut walk = Walk {
        contract,
        templates: &templates,
        components: &components,
        scopes: Vec::new(),
        called: Vec::new(),
        depth: 0,
        unknown: BTreeMap::new(),
        used: BTreeSet::new(),
    };
    for name in contract.templates() {
        let Some(view) = contract.view(name) else { continue };
        let fields = ["frame", "page"].map(|field| (field.to_owned(), contract.field(view, field)));
        let is_page = fields.iter().all(|(_, field)| matches!(field, Field::Known(_)));
        let globals = match is_page {
            true => fields.into_iter().map(|(name, field)| (name, shape(field))).collect(),
            // What is sent round has no frame: its fields are the variables.
            false => contract.fields(view).into_iter().map(|(name, shape)| (name, Some(shape))).collect(),
        };
        walk.scopes = vec![globals];
        walk.template(name);
    }
    Usage { unknown: walk.unknown.into_values().collect(), used: walk.used }
}

/// A variable and what is known of it; `None` where it can be anything.
type Scope = Vec<(String, Option<Shape>)>;

struct Component<'t> {
    template: &'t str,
    parameters: Vec<&'t str>,
    body: &'t [Tag<'t>],
}

fn find_components<'t>(template: &'t str, tags: &'t [Tag<'t>], components: &mut BTreeMap<&'t str, Component<'t>>) {
    for (at, tag) in tags.iter().enumerate().filter(|(_, tag)| tag.is("component")) {
        let Some(name) = tag.tokens.get(1).and_then(Token::word) else { continue };
        let length = tags[at + 1..].iter().position(|tag| tag.is("endcomponent")).unwrap_or(tags.len() - at - 1);
        let parameter = |pair: &'t [Token<'t>]| {
            let begins = pair[0].is_sign("(") || pair[0].is_sign(",");
            pair[1].word().filter(|_| begins)
        };
        let parameters = tag.tokens.windows(2).filter_map(parameter).collect();
        components.insert(name, Component { template, parameters, body: &tags[at + 1..at + 1 + length] });
    }
}

/// How deep templates may include each other.
const DEEPEST: usize = 32;

struct Walk<'a, 't> {
    contract: &'a Contract,
    templates: &'a BTreeMap<&'t str, Vec<Tag<'t>>>,
    components: &'a BTreeMap<&'t str, Component<'t>>,
    scopes: Vec<Scope>,
    /// Calls of components that were followed already, with what they were given.
    called: Vec<(&'t str, Scope)>,
    depth: usize,
    unknown: BTreeMap<(String, Span), Unknown>,
    used: BTreeSet<String>,
}

impl<'a, 't> Walk<'a, 't> {
    fn template(&mut self, name: &str) {
        let Some((name, tags)) = self.templates.get_key_value(name) else { return };
        if self.depth == DEEPEST {
            return;
        }
        self.depth += 1;
        self.used.insert((*name).to_owned());
        self.tags(name, tags);
        self.depth -= 1;
    }

    fn tags(&mut self, template: &'t str, tags: &'a [Tag<'t>]) {
        let depth = self.scopes.len();
        let mut at = 0;
        while let Some(tag) = tags.get(at) {
            at += 1;
            if tag.is("component") {
                at += tags[at..].iter().position(|tag| tag.is("endcomponent")).unwrap_or(0);
            } else {
                self.tag(template, tag);
            }
        }
        self.scopes.truncate(depth);
    }

    fn tag(&mut self, template: &'t str, tag: &'a Tag<'t>) {
        let tokens = &tag.tokens[..];
        if tokens.first().is_some_and(|first| first.is_sign("<")) {
            return self.call(template, &tokens[1..]);
        }
        let name = tokens.first().and_then(Token::word).filter(|_| tag.kind == Kind::Statement);
        match name {
            Some("for") => self.enter_loop(template, &tokens[1..]),
            Some("endfor") if self.scopes.len() > 1 => drop(self.scopes.pop()),
            Some("set" | "set_global") => self.assign(template, &tokens[1..]),
            Some("extends" | "include") => {
                for name in tokens.iter().filter_map(Token::text) {
                    self.template(name);
                }
            }
            Some("if" | "elif") => drop(self.expression(template, &tokens[1..])),
            Some("filter") => drop(self.expression(template, tokens.get(2..).unwrap_or_default())),
            Some(_) => {}
            None if tag.kind == Kind::Output => drop(self.expression(template, tokens)),
            None => {}
        }
    }

    /// `for item in list`, `for key, value in map`
    fn enter_loop(&mut self, template: &'t str, tokens: &[Token<'t>]) {
        let within = tokens.iter().position(|token| token.is_word("in")).unwrap_or(tokens.len());
        let names: Vec<&str> = tokens[..within].iter().filter_map(Token::word).collect();
        let list = self.expression(template, tokens.get(within + 1..).unwrap_or_default());
        let item = list.and_then(|list| self.contract.item(&list));
        let mut scope: Scope = vec![("loop".to_owned(), None)];
        match names[..] {
            [name] => scope.push((name.to_owned(), item)),
            [key, value] => scope.extend([(key.to_owned(), None), (value.to_owned(), item)]),
            _ => {}
        }
        self.scopes.push(scope);
    }

    fn assign(&mut self, template: &'t str, tokens: &[Token<'t>]) {
        let Some(name) = tokens.first().and_then(Token::word) else { return };
        let value = match tokens.get(1) {
            Some(equals) if equals.is_sign("=") => self.expression(template, &tokens[2..]),
            _ => None,
        };
        if let Some(scope) = self.scopes.last_mut() {
            scope.push((name.to_owned(), value));
        }
    }

    /// `<name text="…" card={related.card} />`, behind the first sign.
    fn call(&mut self, template: &'t str, tokens: &[Token<'t>]) {
        let Some(name) = tokens.first().and_then(Token::word) else { return };
        let mut given: Scope = Vec::new();
        let mut at = 1;
        while at < tokens.len() {
            let (argument, equals, open) = (tokens[at].word(), tokens.get(at + 1), tokens.get(at + 2));
            match (argument, equals.is_some_and(|sign| sign.is_sign("=")), open) {
                (Some(argument), true, Some(open)) if open.is_sign("{") => {
                    let end = closing(tokens, at + 2);
                    let value = self.expression(template, &tokens[at + 3..end]);
                    given.push((argument.to_owned(), value));
                    at = end + 1;
                }
                _ => at += 1,
            }
        }
        let value = |parameter: &str| given.iter().find(|(known, _)| known == parameter)?.1.clone();
        self.component(name, |_, parameter| value(parameter));
    }

    /// Follows a component that is filled with what `value` says of its parameters, each with its position.
    fn component(&mut self, name: &str, value: impl Fn(usize, &str) -> Option<Shape>) {
        let Some((name, component)) = self.components.get_key_value(name) else { return };
        let parameters = component.parameters.iter().enumerate();
        let scope: Scope = parameters.map(|(place, name)| ((*name).to_owned(), value(place, name))).collect();
        self.used.insert(component.template.to_owned());
        if self.called.iter().any(|call| call.0 == *name && call.1 == scope) {
            return;
        }
        self.called.push((name, scope.clone()));
        let outer = std::mem::replace(&mut self.scopes, vec![scope]);
        // What stands between the tags of a call, and further arguments.
        self.scopes[0].extend(["body", "rest"].map(|name| (name.to_owned(), None)));
        self.tags(component.template, component.body);
        self.scopes = outer;
    }

    /// Follows all paths of an expression. What is known of its value, where it is nothing but one of them.
    fn expression(&mut self, template: &'t str, tokens: &[Token<'t>]) -> Option<Shape> {
        let mut value = None;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let next = tokens.get(at + 1);
            let is_next = |sign: &str| next.is_some_and(|token| token.is_sign(sign));
            match token.kind {
                // A test and a filter have names of their own.
                TokenKind::Word("is") => at += 2 + usize::from(next.is_some_and(|token| token.is_word("not"))),
                // `card | kept(component="session_row")` fills a component with what stands before it.
                TokenKind::Sign("|") if next.is_some_and(|name| name.is_word("kept")) => {
                    let end = closing(tokens, (at + 2).min(tokens.len() - 1));
                    let named = tokens[at..end.min(tokens.len())].iter().find_map(Token::text);
                    let given = value.take();
                    if let Some(name) = named {
                        self.component(name, |place, _| given.clone().filter(|_| place == 0));
                    }
                    at += 2;
                }
                TokenKind::Sign("|") => {
                    let takes_one = next.and_then(Token::word).is_some_and(|name| matches!(name, "first" | "last"));
                    value = value.filter(|_| takes_one).and_then(|list: Shape| self.contract.item(&list));
                    at += 2;
                }
                TokenKind::Word(
                    "and" | "or" | "not" | "in" | "if" | "else" | "true" | "false" | "none" | "for" | "null",
                ) => {
                    value = None;
                    at += 1;
                }
                TokenKind::Sign("[") if tokens[at..closing(tokens, at)].iter().any(|token| token.is_word("for")) => {
                    let end = closing(tokens, at);
                    value = self.selection(template, &tokens[at + 1..end]).filter(|_| at == 0);
                    at = end + 1;
                }
                TokenKind::Word(_) if is_next("(") || is_next("=") => at += 1,
                TokenKind::Word(name) => {
                    let (behind, found) = self.path(template, name, tokens, at);
                    let is_all = at == 0 && (behind == tokens.len() || tokens[behind].is_sign("|"));
                    value = found.filter(|_| is_all);
                    at = behind;
                }
                _ => at += 1,
            }
        }
        value
    }

    /// `item for item in list if condition`: what is known of the list that comes of it.
    fn selection(&mut self, template: &'t str, tokens: &[Token<'t>]) -> Option<Shape> {
        let place = |word: &str| tokens.iter().position(|token| token.is_word(word)).unwrap_or(tokens.len());
        let (names, list) = (place("for"), place("in"));
        let condition = place("if").max(list);
        self.enter_loop(template, tokens.get(names + 1..condition).unwrap_or_default());
        let item = self.expression(template, &tokens[..names]);
        self.expression(template, tokens.get(condition + 1..).unwrap_or_default());
        self.scopes.pop();
        let list = self.expression(template, tokens.get(list + 1..condition).unwrap_or_default());
        list.filter(|list| item.is_some() && self.contract.item(list) == item)
    }

    /// Follows a path from the name at `start`; gives the place behind it, and what is known of what it leads to.
    fn path(&mut self, template: &'t str, name: &str, tokens: &[Token<'t>], start: usize) -> (usize, Option<Shape>) {
        let variable = self.scopes.iter().rev().flat_map(|scope| scope.iter().rev()).find(|(known, _)| known == name);
        let mut shape = match variable {
            Some((_, shape)) => shape.clone(),
            None => {
                let known = self.scopes.iter().flatten().map(|(name, _)| name.clone()).collect();
                self.miss(template, &tokens[start..=start], name.to_owned(), name, known);
                None
            }
        };
        let mut path = name.to_owned();
        let mut at = start + 1;
        while let Some(token) = tokens.get(at) {
            if token.is_sign(".") || token.is_sign("?.") {
                let Some(field) = tokens.get(at + 1).and_then(Token::word) else { break };
                path = format!("{path}.{field}");
                shape = match shape.map(|shape| self.contract.field(&shape, field)) {
                    Some(Field::Known(shape)) => Some(shape),
                    Some(Field::Missing(known)) => {
                        self.miss(template, &tokens[start..=at + 1], path.clone(), field, known);
                        None
                    }
                    Some(Field::Any) | None => None,
                };
                at += 2;
            } else if token.is_sign("[") {
                let end = closing(tokens, at);
                let inner = &tokens[at + 1..end.min(tokens.len())];
                let is_slice = inner.iter().any(|token| token.is_sign(":"));
                self.expression(template, inner);
                shape = shape.and_then(|shape| if is_slice { Some(shape) } else { self.contract.item(&shape) });
                at = end + 1;
            } else {
                break;
            }
        }
        (at.min(tokens.len()), shape)
    }

    fn miss(&mut self, template: &str, tokens: &[Token], path: String, field: &str, known: Vec<String>) {
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        let span = Span::new(first.range.start..last.range.end);
        // One place may be followed from several views; what the first of them lacks is told.
        self.unknown.entry((template.to_owned(), span)).or_insert_with(|| Unknown {
            template: template.to_owned(),
            span,
            path,
            field: field.to_owned(),
            known,
        });
    }
}

fn shape(field: Field) -> Option<Shape> {
    match field {
        Field::Known(shape) => Some(shape),
        Field::Any | Field::Missing(_) => None,
    }
}
