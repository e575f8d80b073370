//! Where the log ends, watched once for all listeners of this process: a hundred open streams that have nothing
//! to say then cost the database nothing.

use std::time::Duration;

use desk::{Cursor, Desk};
use tokio::sync::watch;

/// The end of the log, as it moves.
#[derive(Debug)]
pub(crate) struct Pulse {
    end: watch::Receiver<Cursor>,
}

impl Pulse {
    /// Starts watching; ends with the server.
    pub(crate) async fn start(desk: Desk, mut shutdown: watch::Receiver<bool>) -> desk::Result<Self> {
        let (sender, end) = watch::channel(desk.cursor().await?);
        tokio::spawn(async move {
            let beat = async {
                loop {
                    let known = *sender.borrow();
                    match desk.end_after(known).await {
                        Ok(now) if now != known => drop(sender.send_replace(now)),
                        Ok(_) => {}
                        // The database is away: listeners keep what they have until it is back.
                        Err(_) => tokio::time::sleep(Duration::from_secs(1)).await,
                    }
                    if sender.is_closed() {
                        return;
                    }
                }
            };
            tokio::select! {
                () = beat => {}
                _ = shutdown.wait_for(|ending| *ending) => {}
            }
        });
        Ok(Self { end })
    }

    /// The end of the log, for one listener.
    pub(crate) fn listen(&self) -> watch::Receiver<Cursor> {
        self.end.clone()
    }
}
