//! What the desk does by itself, every few seconds or minutes. What fails is logged and tried again: nothing here
//! may end the server. Harmless from several servers at once.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

use crate::http::App;
use crate::mail::Letter;

/// How soon a coordinator is called after a limit has passed.
const SWEEP: Duration = Duration::from_secs(2);
/// How often what nobody needs any more is thrown away, in sweeps.
const HOUSEKEEPING: u32 = 150;

/// Runs until the server ends.
pub async fn run(app: App, mut shutdown: watch::Receiver<bool>) {
    let mut ticks = interval(SWEEP);
    // After a pause (a database that was away) one sweep is as good as ten.
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut sweeps: u32 = 0;
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            _ = shutdown.wait_for(|ending| *ending) => return,
        }
        match app.desk().sweep_unclaimed().await {
            Ok(0) => {}
            Ok(called) => tracing::info!(called, "coordinators were called to unclaimed tickets"),
            Err(error) => tracing::error!(%error, "unclaimed tickets could not be looked for"),
        }
        match app.desk().sweep_clocks().await {
            Ok(0) => {}
            Ok(ran_out) => tracing::warn!(ran_out, "clocks or promises ran out"),
            Err(error) => tracing::error!(%error, "clocks that ran out could not be looked for"),
        }
        match app.desk().sweep_timers().await {
            Ok(0) => {}
            Ok(steps) => tracing::info!(steps, "what was due at the ends of shifts and of limits was done"),
            Err(error) => tracing::error!(%error, "not all that was due could be done"),
        }
        if let Err(error) = app.desk().sweep_absent().await {
            tracing::error!(%error, "whoever did not come could not be looked for");
        }
        if let Err(error) = app.desk().sweep_silent().await {
            tracing::error!(%error, "silent kiosks could not be looked for");
        }
        if sweeps.is_multiple_of(HOUSEKEEPING) {
            if let Err(error) = app.desk().sweep_leftovers().await {
                tracing::error!(%error, "leftovers could not be thrown away");
            }
            if let Some(limiter) = &app.limiter {
                limiter.forget_old();
            }
        }
        sweeps = sweeps.wrapping_add(1);
    }
}

/// Sends mail, to exhibitors and to staff, until the server ends. A task of its own: a slow SMTP server must not keep coordinators from
/// being called.
pub async fn mail(app: App, mut shutdown: watch::Receiver<bool>) {
    let Some(mailer) = app.options.mailer.clone() else {
        tracing::info!("no mail is sent: DESK_SMTP_URL is not set");
        return;
    };
    let mut ticks = interval(SWEEP);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            _ = shutdown.wait_for(|ending| *ending) => return,
        }
        while !app.is_ending() {
            let letter = match Letter::next(app.desk()).await {
                Ok(Some(letter)) => letter,
                Ok(None) => break,
                Err(error) => {
                    tracing::error!(%error, "mail that is due could not be looked for");
                    break;
                }
            };
            let sent = mailer.send(&letter).await;
            if let Err(error) = &sent {
                tracing::warn!(why = %error.why, tries = letter.tries() + 1, "a mail could not be sent");
            }
            if let Err(error) = letter.settle(app.desk(), sent).await {
                tracing::error!(%error, "what became of a mail could not be kept");
                break;
            }
        }
    }
}
