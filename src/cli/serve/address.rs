//! Of whom something is asked, and what.
//!
//! A page elsewhere on the web can make the reader's browser ask this computer for anything. The name under
//! which it asks gives it away (DNS rebinding): only our own names are answered.

use percent_encoding::percent_decode_str;

/// Whether the `Host` header is a name of this computer. The port does not matter: what asks under our own name is here,
/// and behind a tunnel or a container it is another one.
pub(super) fn is_ours(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        // Within the brackets of `[::1]`, a colon does not begin a port.
        Some((name, port)) if !port.ends_with(']') => match is_port(port) {
            true => name,
            false => return false,
        },
        _ => host,
    };
    name.eq_ignore_ascii_case("localhost") || name == "127.0.0.1" || name == "[::1]"
}

fn is_port(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit()) && text.parse::<u16>().is_ok()
}

/// The path of a URL, decoded, as the path of a file: a final `/` stands for the `index.html` there.
/// `None` where it cannot be one. It is only ever looked up among the site's files; refusing here what could
/// climb out of a folder is a second fence.
pub(super) fn file_path(url_path: &str) -> Option<String> {
    let path = url_path.strip_prefix('/')?;
    let mut parts = path.split('/').map(decoded).collect::<Option<Vec<String>>>()?;
    // `/` and `/themen/` end in an empty part.
    let last = parts.pop()?;
    if parts.iter().any(String::is_empty) {
        return None;
    }
    parts.push(if last.is_empty() { "index.html".to_owned() } else { last });
    Some(parts.join("/"))
}

fn decoded(part: &str) -> Option<String> {
    let part = percent_decode_str(part).decode_utf8().ok()?;
    let climbs = part == "." || part == "..";
    let hides_a_part = part.contains(['/', '\\', '\0']);
    (!climbs && !hides_a_part).then(|| part.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_is_answered() {
        for host in
            ["127.0.0.1:3000", "localhost:3001", "LOCALHOST:80", "[::1]:3000", "localhost", "127.0.0.1", "[::1]"]
        {
            assert!(is_ours(host), "{host}");
        }
        let foreign = [
            "example.org:3000",
            "example.org",
            "localhost.",
            "localhost.example.org:3000",
            "localhost.example.org",
            "127.0.0.1.nip.io:3000",
            "127.0.0.1:3000@example.org",
            "127.0.0.1@example.org",
            "user@localhost:3000",
            "",
            ":3000",
            "0.0.0.0:3000",
            "[::]:3000",
            "[::1",
            "localhost:",
            "localhost:x",
            "localhost:+80",
            "localhost:99999",
            "localhost:80:80",
        ];
        for host in foreign {
            assert!(!is_ours(host), "{host}");
        }
    }

    #[test]
    fn paths_are_files() {
        let path = |url: &str| file_path(url);
        assert_eq!(path("/").as_deref(), Some("index.html"));
        assert_eq!(path("/themen/").as_deref(), Some("themen/index.html"));
        assert_eq!(path("/assets/%C3%9Cbersicht%201.pdf").as_deref(), Some("assets/Übersicht 1.pdf"));
        assert_eq!(path("/a%2525.html").as_deref(), Some("a%25.html"));
    }

    #[test]
    fn nothing_climbs_out() {
        let climbing = [
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/%2E%2e/x",
            "/..%2fx",
            "/a%2f..%2fx",
            "/..%5cx",
            "/..\\x",
            "/a%00.html",
            "/./x",
            "/%2e/x",
            "//etc/passwd",
            "/a//b",
            "/%ff",
            "",
            "x",
        ];
        for url in climbing {
            assert_eq!(file_path(url), None, "{url}");
        }
    }
}
