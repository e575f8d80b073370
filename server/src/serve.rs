//! `legal-desk serve`: listens until it is told to end, then lets what is under way finish.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::serve::ListenerExt;
use desk::Desk;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::config::Config;
use crate::http::{App, Options, metrics_router, router};
use crate::jobs;

/// How long requests that are under way may take to finish once the server is to end.
const GRACE: Duration = Duration::from_secs(5);

/// The listening sockets, opened before anything is said to be ready.
pub struct Listening {
    desk: TcpListener,
    metrics: Option<TcpListener>,
    /// Where the desk listens, with the port that was found where 0 was asked for.
    pub addr: SocketAddr,
}

/// Opens the sockets; fails where an address is taken.
pub async fn listen(config: &Config) -> Result<Listening, String> {
    let open = |name: &'static str, addr: SocketAddr| async move {
        let fails = |error: std::io::Error| format!("{name}: cannot listen on {addr}: {error}");
        TcpListener::bind(addr).await.map_err(fails)
    };
    let desk = open("DESK_ADDR (--addr)", config.addr).await?;
    let metrics = match config.metrics_addr {
        Some(addr) => Some(open("DESK_METRICS_ADDR (--metrics-addr)", addr).await?),
        None => None,
    };
    let addr = desk.local_addr().map_err(|error| error.to_string())?;
    Ok(Listening { desk, metrics, addr })
}

/// Serves until SIGTERM or ctrl-c.
pub async fn serve(config: &Config, desk: Desk, listening: Listening) -> Result<(), String> {
    let (end, ending) = watch::channel(false);
    let options = Options {
        trusted_proxies: config.trusted_proxies.clone(),
        public_rate: config.public_rate,
        metrics_token: config.metrics_token.clone(),
        secure_cookies: config.is_behind_tls(),
        mailer: config.mailer.clone(),
        ..Options::default()
    };
    // What was filed before names were kept, or with older keys, is found from the first claim on.
    let keyed = desk.key_names().await.map_err(|error| error.to_string())?;
    if keyed > 0 {
        tracing::info!(tickets = keyed, "read the names of older tickets");
    }
    let app = App::new(desk, options, ending.clone()).await.map_err(|error| error.to_string())?;
    let jobs = tokio::spawn(jobs::run(app.clone(), ending.clone()));
    let mail = tokio::spawn(jobs::mail(app.clone(), ending.clone()));
    let metrics = listening
        .metrics
        .map(|listener| tokio::spawn(serve_one(listener, metrics_router(app.clone()), ending.clone())));
    let server = tokio::spawn(serve_one(listening.desk, router(app), ending));
    told_to_end().await;
    tracing::info!("ending: open requests have {} s", GRACE.as_secs());
    // Streams, jobs and idle connections end by themselves; what is under way is waited for, but not for ever.
    let _ = end.send(true);
    let all = async {
        let served = server.await;
        let _ = jobs.await;
        let _ = mail.await;
        if let Some(metrics) = metrics {
            let _ = metrics.await;
        }
        served
    };
    match tokio::time::timeout(GRACE, all).await {
        Ok(Ok(Ok(()))) => Ok(()),
        Ok(Ok(Err(error))) => Err(error.to_string()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => {
            tracing::warn!("some requests were still under way");
            Ok(())
        }
    }
}

async fn serve_one(
    listener: TcpListener,
    router: Router,
    mut ending: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let listener = listener.tap_io(|connection| {
        // Events and small answers go out at once, not when a packet is full.
        if let Err(error) = connection.set_nodelay(true) {
            tracing::debug!(%error, "no TCP_NODELAY");
        }
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let end = async move {
        let _ = ending.wait_for(|ending| *ending).await;
    };
    axum::serve(listener, service).with_graceful_shutdown(end).await
}

async fn told_to_end() {
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            // Without it there is still ctrl-c.
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminate => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
