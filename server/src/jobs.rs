//! What the desk does by itself, every few seconds or minutes. What fails is logged and tried again: nothing here
//! may end the server. Harmless from several servers at once.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

use crate::http::App;

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

/// Sends notices by mail until the server ends. A task of its own: a slow SMTP server must not keep coordinators from
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
        staff_mail(&app, &mailer).await;
        while !app.is_ending() {
            let notice = match app.desk().next_notice().await {
                Ok(Some(notice)) => notice,
                Ok(None) => break,
                Err(error) => {
                    tracing::error!(%error, "notices could not be looked for");
                    break;
                }
            };
            let told = match mailer.send(&notice).await {
                Ok(()) => app.desk().notice_sent(&notice).await,
                Err(error) => {
                    tracing::warn!(why = %error.why, tries = notice.tries + 1, "a notice could not be sent");
                    app.desk().notice_failed(&notice, &error.why, error.for_good).await
                }
            };
            if let Err(error) = told {
                tracing::error!(%error, "what became of a notice could not be kept");
                break;
            }
        }
    }
}

/// Tells volunteers whose shifts changed.
async fn staff_mail(app: &App, mailer: &crate::mail::Mailer) {
    while !app.is_ending() {
        let mail = match app.desk().next_staff_mail().await {
            Ok(Some(mail)) => mail,
            Ok(None) => return,
            Err(error) => {
                tracing::error!(%error, "mail to staff could not be looked for");
                return;
            }
        };
        let told = match mailer.send_staff(&mail).await {
            Ok(()) => app.desk().staff_mail_sent(&mail).await,
            Err(error) => {
                tracing::warn!(why = %error.why, tries = mail.tries + 1, "a mail to staff could not be sent");
                app.desk().staff_mail_failed(&mail, &error.why, error.for_good).await
            }
        };
        if let Err(error) = told {
            tracing::error!(%error, "what became of a mail to staff could not be kept");
            return;
        }
    }
}
