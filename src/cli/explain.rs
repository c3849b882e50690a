//! `nachlese explain`: what a finding means, or which there are.

use super::Verdict;
use super::arguments::Explain;
use super::terminal::{Stream, Terminal};
use crate::diagnostics::Code;
use crate::diagnostics::explain::{documentation, markdown, terminal as pages};

pub(super) fn run(arguments: &Explain, terminal: &Terminal) -> anyhow::Result<Verdict> {
    let (language, style) = (terminal.language(), terminal.style(Stream::Output));
    let code = arguments.code.as_deref().map(|name| find(name, terminal)).transpose()?;
    let text = match (code, arguments.markdown) {
        (Some(code), false) => pages::show(code, language, style),
        (Some(code), true) => markdown(code, language).to_owned(),
        (None, false) => pages::list(language, style),
        (None, true) => documentation::document(language),
    };
    terminal.say(Stream::Output, text.trim_end())?;
    Ok(Verdict::Fine)
}

/// # Errors
/// Where there is no such code, with those that may be meant.
fn find(name: &str, terminal: &Terminal) -> anyhow::Result<Code> {
    if let Some(code) = Code::find(name) {
        return Ok(code);
    }
    let named = |code: &Code| format!("{} ({})", code.number(), code.slug());
    let suggestions: Vec<String> = Code::similar(name).iter().map(named).collect();
    let id = if suggestions.is_empty() { "cli-explain-unknown" } else { "cli-explain-unknown.did-you-mean" };
    Err(terminal.failure(id, &[("name", name.to_owned()), ("suggestions", suggestions.join(", "))]))
}
