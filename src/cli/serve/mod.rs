//! `nachlese serve`: the site in the browser, following every change.
//!
//! 1. [`preview`] builds the site into memory: a plan, of which each file is made when it is asked for.
//! 2. [`watch`] waits for changes and has it built again, with the memo of the time before.
//! 3. [`connections`] takes up what comes in, and [`routes`] answers the browser, on this computer only; [`address`] judges
//!    what is asked of whom.
//! 4. [`panel`] puts the findings on every page and has it loaded anew after each build.

mod address;
mod connections;
mod panel;
mod preview;
mod routes;
mod timings;
mod watch;

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::num::NonZeroUsize;
use std::sync::Arc;

use anyhow::Context;

use super::Verdict;
use super::arguments::Serve;
use super::environment::variable;
use super::event::Event;
use super::pictures::Pictures;
use super::terminal::{Stream, Terminal};
use crate::pipeline::Options;
use preview::{Builder, Preview};
use timings::Timings;

pub(super) fn run(arguments: &Serve, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let event = Event::open(&arguments.event, None, terminal)?.with_people(arguments.people.file(), terminal)?;
    // A note with errors is what one looks at while mending it: the others must stay in sight.
    let timings = Timings::new(arguments.timings);
    let progress = timings.progress();
    let options =
        Options { today: arguments.today, drafts: arguments.drafts, keep_going: true, progress, ..Options::default() };
    let listener = bind(arguments.port, terminal)?;
    // Watched before the first build, so that no change falls between the two.
    let changes = watch::watch(&event)
        .with_context(|| terminal.phrase("cli-failed.watch", &[("path", event.root.display().to_string())]))?;
    let pictures = Pictures::new(true, &variable);
    let mut builder = Builder::new(event.clone(), options, arguments.git.asked(), timings);
    let first = builder.first(terminal)?;
    // There is nothing to look at, and nothing to be mended either: somebody has given the wrong folder.
    if !first.plan.has_event() {
        return Ok(Verdict::Findings);
    }
    let preview = Arc::new(Preview::new(event, pictures, first));

    let port = listener.local_addr().with_context(|| terminal.phrase("cli-failed.serve", &[]))?.port();
    let url = format!("http://localhost:{port}/");
    terminal.say(Stream::Output, terminal.phrase("cli-serving", &[("url", url.clone())]))?;
    if arguments.open && open::that_detached(&url).is_err() {
        terminal.say(Stream::Error, terminal.phrase("cli-open-failed", &[("url", url)]))?;
    }

    let (shown, mut speaker) = (preview.clone(), *terminal);
    std::thread::spawn(move || changes.each(|| builder.rebuild(&shown, &mut speaker)));
    answer_forever(listener, preview).with_context(|| terminal.phrase("cli-failed.serve", &[]))?;
    Ok(Verdict::Fine)
}

/// One thread is plenty for one reader; what takes long is done on others.
fn answer_forever(listener: TcpListener, preview: Arc<Preview>) -> io::Result<()> {
    // Each makes a page, which takes a core.
    let makers = std::thread::available_parallelism().map_or(2, NonZeroUsize::get);
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().max_blocking_threads(makers).build();
    runtime.and_then(|runtime| runtime.block_on(serve(listener, preview)))
}

async fn serve(listener: TcpListener, preview: Arc<Preview>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    connections::serve(listener, routes::router(preview)).await;
    Ok(())
}

const FIRST_PORT: u16 = 3000;
const LAST_PORT: u16 = 3099;

/// The port that was asked for and no other, else the first that is free.
fn bind(asked: Option<u16>, terminal: &Terminal) -> anyhow::Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let is_taken = |error: &io::Error| matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied);
    let not_on = |port: u16| terminal.phrase("cli-failed.port", &[("port", port.to_string())]);
    if let Some(port) = asked {
        return match bind(port) {
            Err(error) if is_taken(&error) => Err(terminal.failure("cli-port-taken", &[("port", port.to_string())])),
            bound => bound.with_context(|| not_on(port)),
        };
    }
    for port in FIRST_PORT..=LAST_PORT {
        match bind(port) {
            Err(error) if is_taken(&error) => {}
            bound => return bound.with_context(|| not_on(port)),
        }
    }
    let range = [("first", FIRST_PORT.to_string()), ("last", LAST_PORT.to_string())];
    Err(terminal.failure("cli-no-port", &range))
}
