//! Where CI gets nachlese from: `URL@REV`.
//!
//! Both end up in YAML, in shell commands and in the expressions of CI systems. So they may only hold characters
//! that mean nothing to any of these.

use super::super::terminal::Terminal;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Of a public Git repository: no other can be fetched without a secret, and none may stand in a file.
    pub url: String,
    /// A commit or a tag.
    pub rev: String,
}

impl Origin {
    /// # Errors
    /// Says in the user's words what is missing or wrong.
    pub fn of(text: Option<&str>, terminal: &Terminal) -> anyhow::Result<Self> {
        let Some(text) = text else { return Err(terminal.failure("cli-init-no-origin", &[])) };
        let fail = |id: &str, part: &str| terminal.failure(id, &[("text", text.to_owned()), ("part", part.to_owned())]);
        let (url, rev) = text.rsplit_once('@').ok_or_else(|| fail("cli-init-no-origin.no-version", text))?;
        if !is_address(url) {
            return Err(fail("cli-init-no-origin.address", url));
        }
        if !is_version(rev) {
            return Err(fail("cli-init-no-origin.version", rev));
        }
        Ok(Self { url: url.to_owned(), rev: rev.to_owned() })
    }

    /// The version as part of a name that may hold no `/`.
    pub fn rev_as_name(&self) -> String {
        self.rev.replace('/', "-")
    }
}

/// `https://host/path`, with neither password nor parameters.
fn is_address(url: &str) -> bool {
    let Some((host, path)) = url.strip_prefix("https://").and_then(|rest| rest.split_once('/')) else { return false };
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let is_name = name.split('.').all(|part| {
        !part.is_empty() && !part.starts_with('-') && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    let is_part = |part: &str| !part.starts_with('.') && !part.starts_with('-') && is_plain(part, "._~-");
    is_name
        && (1..=5).contains(&port.len())
        && port.bytes().all(|b| b.is_ascii_digit())
        && path.strip_suffix('/').unwrap_or(path).split('/').all(is_part)
        && url.len() <= LONGEST
}

/// The name of a commit or a tag, as Git allows it, and a bit stricter.
fn is_version(rev: &str) -> bool {
    let is_part = |part: &str| !part.starts_with(['.', '-']) && !part.ends_with('.') && is_plain(part, "._+-");
    rev.split('/').all(is_part) && !rev.contains("..") && !rev.ends_with(".lock") && rev.len() <= LONGEST
}

const LONGEST: usize = 200;

fn is_plain(text: &str, signs: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || signs.contains(c))
}

#[cfg(test)]
mod tests {
    use super::super::super::arguments::ColourChoice;
    use super::super::super::terminal::Format;
    use super::*;

    fn origin(text: &str) -> Option<(String, String)> {
        let terminal = Terminal::new(None, Format::Human, ColourChoice::Never);
        Origin::of(Some(text), &terminal).ok().map(|origin| (origin.url, origin.rev))
    }

    #[test]
    fn an_address_and_a_version() {
        for (text, url, rev) in [
            ("https://forge.example/town/nachlese@v0.1.0", "https://forge.example/town/nachlese", "v0.1.0"),
            (
                "https://git.example:8443/a/b/nachlese.git@0123abc",
                "https://git.example:8443/a/b/nachlese.git",
                "0123abc",
            ),
            ("https://x.example/~a/n/@release/1.0+b_2", "https://x.example/~a/n/", "release/1.0+b_2"),
        ] {
            assert_eq!(origin(text), Some((url.to_owned(), rev.to_owned())), "{text}");
        }
    }

    #[test]
    fn nothing_that_a_shell_or_yaml_could_take_for_more() {
        for text in [
            "",
            "@",
            "https://x.example/a",
            "https://x.example/a@",
            "https://x.example@v1",
            "https://x.example/@v1",
            "http://x.example/a@v1",
            "ssh://git@x.example/a@v1",
            "git@x.example:a/b@v1",
            "https://user:secret@x.example/a@v1",
            "https://token@x.example/a@v1",
            "https://x.example/a?b=c@v1",
            "https://x.example/a b@v1",
            "https://x.example/../a@v1",
            "https://x.example/a\"@v1",
            "https://x.example/$(id)@v1",
            "https://x.example/${{ github.token }}@v1",
            "https://x.example/a@v1 ; id",
            "https://x.example/a@v1\nrun: id",
            "https://x.example/a@$(id)",
            "https://x.example/a@`id`",
            "https://x.example/a@${{ secrets.A }}",
            "https://x.example/a@--upload-pack=id",
            "https://x.example/a@\"",
            "https://x.example/a@v1#x",
            "https://x.example/a@v1..v2",
            "https://x.example/a@v1.lock",
            "https://x.example/a@v1/",
            "https://x.example/a@ü",
            "https://-x/a@v1",
            "https://x.example:port/a@v1",
            "file:///a@v1",
        ] {
            assert_eq!(origin(text), None, "{text}");
        }
        assert_eq!(origin(&format!("https://x.example/a@{}", "a".repeat(201))), None);
    }
}
