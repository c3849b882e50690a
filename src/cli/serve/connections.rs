//! Takes up connections, and bears with whom is slow, broken or many.
//!
//! A page elsewhere on the web, or any program on this computer, can open connections and leave them hanging. Each
//! has to say what it wants within [`PATIENCE`] and to take what it gets; there is room for [`MOST`], and whoever comes
//! then waits until others have gone.

use std::io::{self, ErrorKind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{Sleep, sleep};

/// How long somebody may take to ask, and to take anything of the answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many are served at once: fewer than the files that a process may have open, of which building needs some.
const MOST: usize = 800;
/// In bytes: how long the head of a request may be. Browsers send a few kilobytes at most.
const LONGEST_HEAD: usize = 32 * 1024;

/// Answers for ever.
pub(super) async fn serve(listener: TcpListener, router: Router) {
    let room = Arc::new(Semaphore::new(MOST));
    loop {
        let place = Arc::clone(&room).acquire_owned().await.expect("nobody closes the room");
        match listener.accept().await {
            Ok((stream, _)) => {
                let service = TowerToHyperService::new(router.clone());
                tokio::spawn(async move {
                    let mut builder = http1::Builder::new();
                    builder.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(LONGEST_HEAD);
                    // How a connection ends is its own affair.
                    let _ = builder.serve_connection(TokioIo::new(Patient::new(stream)), service).await;
                    drop(place);
                });
            }
            Err(error) if is_of_one_connection(&error) => {}
            // The process has as many files open as it may: others must close some first.
            Err(_) => sleep(Duration::from_millis(100)).await,
        }
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionAborted
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionRefused
            | ErrorKind::Interrupted
    )
}

/// A connection that ends where the other side takes nothing for too long.
struct Patient {
    stream: TcpStream,
    /// Runs while there is something to be taken.
    waits: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    fn new(stream: TcpStream) -> Self {
        // News must not wait for more to send; without it, they are only slower.
        let _ = stream.set_nodelay(true);
        Self { stream, waits: None }
    }
}

impl AsyncRead for Patient {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match Pin::new(&mut self.stream).poll_write(cx, bytes) {
            Poll::Pending => {
                ready!(self.waits.get_or_insert_with(|| Box::pin(sleep(PATIENCE))).as_mut().poll(cx));
                Poll::Ready(Err(ErrorKind::TimedOut.into()))
            }
            written => {
                self.waits = None;
                written
            }
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
