//! Where the notes are kept, and the addresses at which a forge shows, changes and discusses them.

use percent_encoding::PercentEncode;

use crate::source::{SourcePath, encoded_address, encoded_path, encoded_value};

/// The software that a forge runs, which decides how its addresses look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forge {
    GitHub,
    /// openCode is one of these.
    GitLab,
    /// And Gitea, which it comes from. Codeberg is one of these.
    Forgejo,
}

/// The event's folder on a forge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository {
    pub forge: Forge,
    /// The project's page, as [`project_page`] gives it.
    pub url: String,
    pub branch: String,
    /// The event's folder within the repository; empty for its root.
    pub folder: String,
}

impl Repository {
    /// Shows a file as it is written, at a line counted from 1.
    pub fn view(&self, file: &SourcePath, line: Option<usize>) -> String {
        // Without these a forge shows the rendered text of a note, which has no lines.
        let (to, plain) = match self.forge {
            Forge::GitHub => ("blob", "?plain=1"),
            Forge::GitLab => ("-/blob", "?plain=1"),
            Forge::Forgejo => ("src/branch", "?display=source"),
        };
        let plain = if line.is_some() { plain } else { "" };
        format!("{}{plain}{}", self.address(to, file), anchor(line))
    }

    /// Opens a file in the forge's editor, which asks to log in, and offers a copy to who may not write.
    pub fn edit(&self, file: &SourcePath, line: Option<usize>) -> String {
        let to = match self.forge {
            Forge::GitHub => "edit",
            Forge::GitLab => "-/edit",
            Forge::Forgejo => "_edit",
        };
        format!("{}{}", self.address(to, file), anchor(line))
    }

    /// Opens a new issue, with this title and text to begin with.
    pub fn report(&self, title: &str, text: &str) -> String {
        let [title, text] = [title, text].map(encoded_value);
        let url = &self.url;
        match self.forge {
            Forge::GitHub | Forge::Forgejo => format!("{url}/issues/new?title={title}&body={text}"),
            // Brackets as GitLab wants them, encoded since none may stand in an address.
            Forge::GitLab => format!("{url}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}"),
        }
    }

    fn address(&self, to: &str, file: &SourcePath) -> String {
        let [branch, folder, file] =
            [&self.branch, &self.folder, file.as_str()].map(|path| encoded_path(path).to_string());
        let folder = if folder.is_empty() { folder } else { folder + "/" };
        format!("{}/{to}/{branch}/{folder}{file}", self.url)
    }
}

fn anchor(line: Option<usize>) -> String {
    line.map(|line| format!("#L{line}")).unwrap_or_default()
}

/// The project's page at the address from which Git fetches, in any of the forms that Git understands; without names
/// and passwords, a final `/` or `.git`. `None` where it is on no web server: a folder, an alias of ssh's.
pub fn project_page(remote: &str) -> Option<String> {
    let remote = remote.trim();
    if remote.contains(|c: char| c.is_control() || c.is_whitespace()) {
        return None;
    }
    match remote.split_once("://") {
        Some((scheme, rest)) => of_url(&scheme.to_ascii_lowercase(), rest),
        None => of_ssh_place(remote),
    }
}

fn of_url(scheme: &str, rest: &str) -> Option<String> {
    let (authority, path) = rest.split_once('/')?;
    let host_and_port = authority.rsplit('@').next()?;
    match scheme {
        "https" | "http" => page(scheme, host_and_port, path, encoded_address),
        "ssh" | "git+ssh" | "ssh+git" | "git" => page("https", web_host(host_and_port)?, path, encoded_address),
        _ => None,
    }
}

/// `git@host:owner/project.git`
fn of_ssh_place(remote: &str) -> Option<String> {
    let (authority, path) = remote.split_once(':')?;
    // `./a:b` is a file, `helper::address` speaks to a program.
    if authority.contains(['/', '\\']) || path.starts_with(':') {
        return None;
    }
    page("https", web_host(authority.rsplit('@').next()?)?, path, encoded_path)
}

/// The web server of a machine that ssh or git reaches; their port is not its.
fn web_host(host: &str) -> Option<&str> {
    match without_port(host) {
        // Where ssh is reached behind firewalls.
        "ssh.github.com" => Some("github.com"),
        "altssh.gitlab.com" => Some("gitlab.com"),
        // A name without a dot is an alias, a drive or a machine in the next room.
        host => host.contains('.').then_some(host),
    }
}

fn page(scheme: &str, host: &str, path: &str, encode: fn(&str) -> PercentEncode<'_>) -> Option<String> {
    let host = host.to_lowercase();
    let is_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':');
    if !host.starts_with(char::is_alphanumeric) || !host.chars().all(is_host) {
        return None;
    }
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    let path = path.strip_suffix(".git").unwrap_or(path).trim_end_matches('/');
    let leaves = path.split('/').any(|part| matches!(part, "" | "." | ".." | "~"));
    (!leaves).then(|| format!("{scheme}://{host}/{}", encode(path)))
}

fn without_port(host: &str) -> &str {
    host.split(':').next().unwrap_or(host)
}

impl Forge {
    /// What the forge at this project page is, as far as its name tells.
    pub fn guess(url: &str) -> Option<Self> {
        let host = url.split_once("://")?.1.split(['/', ':']).next()?;
        let is_called = |names: &[&str]| host.split(['.', '-']).any(|word| names.contains(&word));
        if is_called(&["github"]) {
            Some(Self::GitHub)
        } else if is_called(&["gitlab", "opencode"]) {
            Some(Self::GitLab)
        } else if is_called(&["codeberg", "forgejo", "gitea"]) {
            Some(Self::Forgejo)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repository(forge: Forge, folder: &str) -> Repository {
        let url = "https://forge.example.org/amt/camp".to_owned();
        Repository { forge, url, branch: "entwurf/märz#1".to_owned(), folder: folder.to_owned() }
    }

    #[test]
    fn each_forge_has_its_addresses() {
        let note = SourcePath::new("sessions/Übersicht 1?.md").expect("a path");
        let all = |forge, folder| {
            let repository = repository(forge, folder);
            [
                repository.view(&note, None),
                repository.view(&note, Some(12)),
                repository.edit(&note, None),
                repository.edit(&note, Some(12)),
                repository.report("Fehler & mehr", "a\n`b`"),
            ]
            .map(|address| address.replace("https://forge.example.org/amt/camp/", ""))
        };
        let branch = "entwurf/m%C3%A4rz%231";
        let path = "sessions/%C3%9Cbersicht%201%3F.md";
        assert_eq!(
            all(Forge::GitHub, ""),
            [
                format!("blob/{branch}/{path}"),
                format!("blob/{branch}/{path}?plain=1#L12"),
                format!("edit/{branch}/{path}"),
                format!("edit/{branch}/{path}#L12"),
                "issues/new?title=Fehler%20%26%20mehr&body=a%0A%60b%60".to_owned(),
            ]
        );
        assert_eq!(
            all(Forge::GitLab, "2017"),
            [
                format!("-/blob/{branch}/2017/{path}"),
                format!("-/blob/{branch}/2017/{path}?plain=1#L12"),
                format!("-/edit/{branch}/2017/{path}"),
                format!("-/edit/{branch}/2017/{path}#L12"),
                "-/issues/new?issue%5Btitle%5D=Fehler%20%26%20mehr&issue%5Bdescription%5D=a%0A%60b%60".to_owned(),
            ]
        );
        assert_eq!(
            all(Forge::Forgejo, "events/2017"),
            [
                format!("src/branch/{branch}/events/2017/{path}"),
                format!("src/branch/{branch}/events/2017/{path}?display=source#L12"),
                format!("_edit/{branch}/events/2017/{path}"),
                format!("_edit/{branch}/events/2017/{path}#L12"),
                "issues/new?title=Fehler%20%26%20mehr&body=a%0A%60b%60".to_owned(),
            ]
        );
    }

    #[test]
    fn every_form_of_a_remote_leads_to_the_project() {
        for (remote, page) in [
            ("git@github.com:amt/camp.git", "https://github.com/amt/camp"),
            ("github.com:/amt/camp", "https://github.com/amt/camp"),
            ("ssh://git@forge.example.org:2222/amt/camp.git/", "https://forge.example.org/amt/camp"),
            ("ssh://git@ssh.github.com:443/amt/camp.git", "https://github.com/amt/camp"),
            ("git://forge.example.org/camp", "https://forge.example.org/camp"),
            ("https://user:geheim@GitLab.example.org:8443/a/b/camp.git", "https://gitlab.example.org:8443/a/b/camp"),
            ("https://token@github.com/amt/camp", "https://github.com/amt/camp"),
            ("https://a@b@github.com/amt/camp?x=geheim#y", "https://github.com/amt/camp"),
            ("http://forge.example.org/ä/c%20d", "http://forge.example.org/%C3%A4/c%20d"),
            ("https://gitlab.opencode.de/amt/camp/", "https://gitlab.opencode.de/amt/camp"),
        ] {
            assert_eq!(project_page(remote).as_deref(), Some(page), "{remote}");
        }
    }

    #[test]
    fn what_is_on_no_web_server_leads_nowhere() {
        for remote in [
            "",
            "/srv/git/camp.git",
            "../camp",
            "C:\\camp",
            "C:/camp",
            "file:///srv/git/camp.git",
            "arbeit:amt/camp.git",
            "git@localhost:camp.git",
            "codecommit::eu-central-1://camp",
            "https://github.com",
            "https://github.com/",
            "https:///amt/camp",
            "https://github.com/../camp",
            "ftp://forge.example.org/camp",
            "javascript:alert(1)",
            "https://forge.example.org/a\" onclick=\"b",
        ] {
            assert_eq!(project_page(remote), None, "{remote}");
        }
    }

    #[test]
    fn forges_are_known_by_their_names() {
        for (host, forge) in [
            ("github.com", Some(Forge::GitHub)),
            ("github.example.org", Some(Forge::GitHub)),
            ("gitlab.com", Some(Forge::GitLab)),
            ("gitlab.opencode.de", Some(Forge::GitLab)),
            ("gitlab-amt.example.org:8443", Some(Forge::GitLab)),
            ("codeberg.org", Some(Forge::Forgejo)),
            ("gitea.example.org", Some(Forge::Forgejo)),
            ("git.example.org", None),
            ("bitbucket.org", None),
        ] {
            assert_eq!(Forge::guess(&format!("https://{host}/github/gitlab")), forge, "{host}");
        }
    }
}
