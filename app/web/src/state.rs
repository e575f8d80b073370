//! What every page's handler can reach.

use std::sync::Arc;

use desk::Desk;
use leptos::config::LeptosOptions;

use crate::assets::Assets;

/// The state of the router. Cheap to clone.
#[derive(Clone)]
pub struct Web {
    /// The use cases.
    pub desk: Desk,
    /// Names of what the build made.
    pub assets: Arc<Assets>,
    /// What `HydrationScripts` needs to know.
    pub leptos: LeptosOptions,
    /// Whether cookies are only for HTTPS: everywhere but on loopback.
    pub secure_cookies: bool,
}

impl Web {
    /// The state for a desk and what the build made.
    pub fn new(desk: Desk, assets: Assets, secure_cookies: bool) -> Self {
        // Leptos spawns on this runtime from now on; that it was told before is fine.
        let _ = any_spawner::Executor::init_tokio();
        let leptos =
            LeptosOptions::builder().output_name("legal-desk").site_pkg_dir(assets.pkg.clone()).build();
        Self { desk, assets: Arc::new(assets), leptos, secure_cookies }
    }
}
