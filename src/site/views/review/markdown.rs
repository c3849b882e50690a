//! The same as text, to be mailed or put into an issue.

use std::fmt::Write;

use super::ReviewPage;
use crate::site::views::Here;

/// The page of one place in Markdown that reads well as it is.
pub fn markdown(here: &Here, page: &ReviewPage) -> String {
    let named = |id: &str, name: &str| here.texts.named(id, name);
    let mut text = String::new();
    let mut line = |words: &str| text.write_fmt(format_args!("{words}\n")).expect("text takes all");
    line(&format!("# {}\n", plain(&named("review-page-title", &page.place))));
    line(&format!("**{}**\n", plain(&here.texts.named("review-private", &page.place))));
    let event = [Some(page.event.as_str()), page.dates.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    line(&format!("{}: {}\n", plain(&event), plain(&page.amount)));
    line(&format!("{}\n", plain(&named("review-please", &page.place))));
    line(&match &page.contact {
        Some(contact) => format!("{}: {}\n", here.text("review-answer-to"), contact.text),
        None => format!("{}\n", here.text("review-answer-sender")),
    });
    let answers = ["review-answer-yes", "review-answer-change", "review-answer-leave-out"].map(|id| here.text(id));
    for note in &page.notes {
        line(&format!("## {}. {}\n", note.number, plain(&note.title)));
        if let Some(event) = &note.event {
            line(&format!("- {}: {}", here.text("filter-event"), plain(event)));
        }
        line(&format!("- {}: {}", here.text("review-status"), plain(&note.status)));
        line(&format!("- {}: {}", here.text("review-approved"), plain(&note.approval)));
        line(&format!("- {}: {}", here.text("review-file"), code(&note.file)));
        if let Some(address) = &note.address {
            line(&format!("- {}: <{address}>", here.text("review-address")));
        }
        for passage in &note.passages {
            let details = passage.details.iter().map(|detail| format!(" · {}", plain(detail))).collect::<String>();
            line(&format!("\n**{}** {}{details}\n", passage.number, plain(&passage.label)));
            let parts = passage.parts.iter().map(|part| {
                let text = plain(&part.text);
                if part.named { format!("**{text}**") } else { text }
            });
            line(&format!("> {}\n", no_block(&parts.collect::<String>())));
            for answer in &answers {
                line(&format!("- [ ] {answer}"));
            }
        }
        line("");
    }
    format!("{}\n", text.trim_end())
}

/// Text in which nothing is markup.
fn plain(text: &str) -> String {
    let mut markdown = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~') {
            markdown.push('\\');
        }
        markdown.push(c);
    }
    markdown
}

/// At the beginning of a line these signs would begin a heading, a list or a quotation.
fn no_block(line: &str) -> String {
    let number = line.bytes().take_while(u8::is_ascii_digit).count();
    let begins = line.starts_with(['#', '-', '+', '>', '=']);
    let numbered = number > 0 && line[number..].starts_with(['.', ')']);
    match (begins, numbered) {
        (true, _) => format!("\\{line}"),
        (_, true) => format!("{}\\{}", &line[..number], &line[number..]),
        _ => line.to_owned(),
    }
}

/// A file's name; no name of a file has a backtick that anyone would miss.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}

#[cfg(test)]
mod tests {
    use super::{no_block, plain};

    #[test]
    fn text_stays_text() {
        assert_eq!(plain("*a* [b] <c> d_e"), "\\*a\\* \\[b\\] \\<c> d\\_e");
        for (line, safe) in [("# a", "\\# a"), ("1. a", "1\\. a"), ("2017 war", "2017 war"), ("- a", "\\- a")] {
            assert_eq!(no_block(line), safe);
        }
    }
}
