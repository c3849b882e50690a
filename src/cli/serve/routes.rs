//! Answers the browser.

use std::convert::Infallible;
use std::io::{self, Read};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::uri::Authority;
use axum::http::{Method, StatusCode, Uri};
use axum::response::sse::{Event as ServerEvent, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::Semaphore;

use super::address::{file_path, is_ours};
use super::panel::{self, with_panel};
use super::preview::{Built, Preview};
use crate::cli::failure::told;
use crate::cli::make;
use crate::diagnostics::{Excerpts, Finding, Report, short};
use crate::disk;
use crate::pipeline::Content;
use crate::source::SitePath;

/// In bytes: how much of a file of the event's folder is in memory for each who takes it.
const PIECE: usize = 64 * 1024;

/// How many follow the builds at once. They stay for as long as they like, and must leave room for who asks for pages.
const MOST_FOLLOWERS: usize = 64;

#[derive(Clone)]
struct Server {
    preview: Arc<Preview>,
    /// For those who follow the builds.
    room: Arc<Semaphore>,
}

pub(super) fn router(preview: Arc<Preview>) -> Router {
    // No routes of axum's: a path of the site may look like anything, a pattern included.
    Router::new().fallback(answer).with_state(Server { preview, room: Arc::new(Semaphore::new(MOST_FOLLOWERS)) })
}

async fn answer(State(server): State<Server>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let response = if !is_asked_of_us(&uri, &headers) {
        let told = server.preview.current().messages.phrase("cli-foreign-host", &[]);
        (StatusCode::FORBIDDEN, format!("{told}\n")).into_response()
    } else if method != Method::GET && method != Method::HEAD {
        (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response()
    } else {
        match uri.path() {
            "/__nachlese/events" => events(&server),
            "/__nachlese/findings.json" => findings(server.preview.current()).await,
            "/__nachlese/panel.js" => typed("a.js", panel::SCRIPT),
            "/__nachlese/panel.css" => typed("a.css", panel::STYLE),
            path => file(server.preview, path.to_owned()).await,
        }
    };
    guarded(response)
}

/// Whether all that a request says of whom it is for is a name of this computer. Besides the header, a request for a
/// proxy names the server in its first line, which counts more for some.
fn is_asked_of_us(uri: &Uri, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter().map(|host| host.to_str().unwrap_or_default()).peekable();
    hosts.peek().is_some() && hosts.chain(uri.authority().map(Authority::as_str)).all(is_ours)
}

/// As strict as the built pages can bear, so that a page that works here works anywhere; and nothing for
/// pages from elsewhere.
fn guarded(mut response: Response) -> Response {
    let headers: [(HeaderName, &str); 4] = [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'self'; frame-ancestors 'self'"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Tells the id of the latest build: at once, then after each build.
fn events(server: &Server) -> Response {
    let Ok(place) = Arc::clone(&server.room).try_acquire_owned() else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let mut latest = server.preview.follow();
    latest.mark_changed();
    let builds = stream::unfold((latest, place), |(mut latest, place)| async {
        latest.changed().await.ok()?;
        let id = latest.borrow_and_update().clone();
        Some((Ok::<_, Infallible>(ServerEvent::default().event("build").data(id)), (latest, place)))
    });
    Sse::new(builds).keep_alive(KeepAlive::default()).into_response()
}

/// What the panel shows.
async fn findings(built: Arc<Built>) -> Response {
    match tokio::task::spawn_blocking(move || built.panel()).await {
        Ok(panel) => typed("a.json", panel),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A file of the site; for what it does not have, its own page that says so.
async fn file(preview: Arc<Preview>, url_path: String) -> Response {
    // Finding takes as long as making where only the index of the search tells what there is.
    let found = tokio::task::spawn_blocking(move || find_and_make(&preview, &url_path)).await;
    // A fault of ours, which the panic has already told on the terminal.
    found.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn find_and_make(preview: &Preview, url_path: &str) -> Response {
    let built = preview.current();
    let (status, path) = match find(url_path, &built) {
        Found::File(path) => (StatusCode::OK, path),
        Found::Folder(address) => {
            return (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, address)]).into_response();
        }
        Found::Nothing => (StatusCode::NOT_FOUND, SitePath::new("404.html")),
    };
    if !built.plan.has(&path) {
        return StatusCode::NOT_FOUND.into_response();
    }
    match make(preview, &built, &path) {
        Ok(Made::Bytes(bytes)) if is_page(&path) => {
            (status, typed(path.as_str(), with_panel(bytes, &built.id))).into_response()
        }
        Ok(Made::Bytes(bytes)) => (status, typed(path.as_str(), bytes)).into_response(),
        Ok(Made::Pieces(pieces, length)) => {
            (status, [(header::CONTENT_LENGTH, length)], typed(path.as_str(), pieces)).into_response()
        }
        Ok(Made::Nothing(why)) => failure(&built, &why),
        Err(error) => failure(&built, &told(&error, built.messages)),
    }
}

enum Found {
    File(SitePath),
    /// The address of a folder without its final `/`.
    Folder(String),
    Nothing,
}

fn find(url_path: &str, built: &Built) -> Found {
    let has = |path: &str| built.plan.has(&SitePath::new(path));
    match file_path(url_path) {
        Some(path) if has(&path) => Found::File(SitePath::new(&path)),
        Some(path) if has(&format!("{path}/index.html")) => Found::Folder(format!("{url_path}/")),
        _ => Found::Nothing,
    }
}

enum Made {
    Bytes(Vec<u8>),
    /// And how long they are together.
    Pieces(Body, u64),
    /// And why not, in lines.
    Nothing(String),
}

fn make(preview: &Preview, built: &Built, path: &SitePath) -> anyhow::Result<Made> {
    let root = &preview.event.root;
    let made = make::make(&built.plan, root, &preview.pictures, path)?;
    Ok(match made.content {
        Some(Content::Bytes(bytes)) => Made::Bytes(bytes),
        // The panel is put into it.
        Some(Content::Source(source)) if is_page(path) => Made::Bytes(disk::read_asset(root, &source)?),
        Some(Content::Source(source)) => {
            let asset = disk::open_asset(root, &source)?;
            let length = asset.size()?;
            Made::Pieces(in_pieces(asset.take(length)), length)
        }
        // Pictures come as their bytes.
        Some(Content::Picture(_)) => Made::Nothing(String::new()),
        None => Made::Nothing(lines(&made.findings, built)),
    })
}

/// What is read piece by piece as it is taken: however many take it slowly, it never stands in memory whole.
fn in_pieces(file: impl Read + Send + 'static) -> Body {
    Body::from_stream(stream::unfold(file, |file| async {
        let (piece, file) = tokio::task::spawn_blocking(move || next_piece(file)).await.ok()?;
        piece.transpose().map(|piece| (piece, file))
    }))
}

/// `None` at the end.
fn next_piece<F: Read>(mut file: F) -> (io::Result<Option<Vec<u8>>>, F) {
    let mut piece = Vec::with_capacity(PIECE);
    let read = file.by_ref().take(PIECE as u64).read_to_end(&mut piece);
    (read.map(|length| (length > 0).then_some(piece)), file)
}

fn lines(findings: &[Finding], built: &Built) -> String {
    short(&Report::new(findings, &Excerpts::default(), built.messages))
}

fn failure(built: &Built, why: &str) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, typed("a.html", failure_page(built, why))).into_response()
}

fn failure_page(built: &Built, why: &str) -> Vec<u8> {
    let title = built.messages.phrase("cli-page-failed", &[]);
    let why = why.replace('&', "&amp;").replace('<', "&lt;");
    let html = format!(
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
         <body><h1>{title}</h1>\n<pre>{why}</pre>\n</body></html>\n"
    );
    with_panel(html.into_bytes(), &built.id)
}

fn is_page(path: &SitePath) -> bool {
    path.as_str().ends_with(".html")
}

/// A body with the type that belongs to the file name.
fn typed(name: &str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    if let Ok(value) = HeaderValue::from_str(&content_type(name)) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}

/// All texts of a site are UTF-8.
fn content_type(name: &str) -> String {
    let guessed = mime_guess::from_path(name).first_or_octet_stream();
    let is_text = guessed.type_() == mime_guess::mime::TEXT
        || guessed.suffix() == Some(mime_guess::mime::XML)
        || matches!(guessed.subtype().as_str(), "json" | "javascript" | "xml");
    if is_text { format!("{guessed}; charset=utf-8") } else { guessed.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_say_that_they_are_utf8() {
        assert_eq!(content_type("index.html"), "text/html; charset=utf-8");
        assert_eq!(content_type("a/style.css"), "text/css; charset=utf-8");
        assert_eq!(content_type("a.svg"), "image/svg+xml; charset=utf-8");
        assert_eq!(content_type("a.png"), "image/png");
        assert_eq!(content_type("LICENCE"), "application/octet-stream");
    }
}
