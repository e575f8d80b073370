//! Two processes on one PostgreSQL: a commit wakes both, once; and two use cases that wait for each other both get done.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::AccountId;
use store::{Store, create_postgres_database};

#[test]
fn a_commit_wakes_the_other_process_and_then_it_is_quiet() {
    let Ok(server) = std::env::var("DESK_TEST_POSTGRES") else { return skipped() };
    let runtime = tokio::runtime::Runtime::new().expect("runs");
    runtime.block_on(async {
        let name = format!("news_{}", std::process::id());
        let url = create_postgres_database(&server, &name).await.expect("a database");
        let (one, other) = (Store::open(&url).await.expect("opens"), Store::open(&url).await.expect("opens"));
        let mut heard = other.news();
        // The listeners connect in the background: commit until one is heard.
        for _ in 0..50 {
            let written = one.write(|c| Box::pin(async move { store::sessions::end(c, "nobody").await }));
            written.await.expect("commits");
            if tokio::time::timeout(Duration::from_millis(200), heard.changed()).await.is_ok() {
                break;
            }
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
        heard.mark_unchanged();
        let mut times = 0;
        let quiet = async {
            while heard.changed().await.is_ok() {
                times += 1;
            }
        };
        let _ = tokio::time::timeout(Duration::from_millis(700), quiet).await;
        assert_eq!(times, 0, "nobody commits, and still there is news");
        let written = one.write(|c| Box::pin(async move { store::sessions::end(c, "nobody").await }));
        written.await.expect("commits");
        let woken = tokio::time::timeout(Duration::from_secs(2), heard.changed()).await;
        assert!(woken.is_ok(), "the other process did not hear of the commit");
    });
}

/// Writes two accounts, in the order in which they are given; in between it waits for the other.
async fn both(store: &Store, barrier: &std::sync::Arc<tokio::sync::Barrier>, order: [&'static str; 2]) {
    let (first, barrier) = (std::sync::Arc::new(AtomicBool::new(true)), barrier.clone());
    let done = store.write(move |c| {
        Box::pin(async move {
            let [one, other] = order.map(|id| AccountId(id.to_owned()));
            store::duty::keep_coordinator(c, &one).await?;
            // Whoever is run again does not meet the other any more.
            if first.swap(false, Ordering::SeqCst) {
                barrier.wait().await;
            }
            let kept = store::duty::keep_coordinator(c, &other).await?;
            Ok::<_, store::Error>(kept)
        })
    });
    assert!(done.await.expect("one gives way, and is run again"), "{order:?}");
}

#[test]
fn of_two_who_wait_for_each_other_one_gives_way_and_both_get_done() {
    let Ok(server) = std::env::var("DESK_TEST_POSTGRES") else { return skipped() };
    let runtime = tokio::runtime::Runtime::new().expect("runs");
    runtime.block_on(async {
        let name = format!("gives_way_{}", std::process::id());
        let url = create_postgres_database(&server, &name).await.expect("a database");
        let store = Store::open(&url).await.expect("opens");
        for id in ["xu", "lin"] {
            let sql = format!(
                "INSERT INTO account (id, name, name_key, role, password_hash, firm, phone, active, created_at) \
                 VALUES ('{id}', '{id}', '{id}', 'coordinator', '', '', '', 1, 0)"
            );
            store::faults::plant(&store, sql).await.expect("coordinates");
        }
        let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(2));
        tokio::join!(both(&store, &barrier, ["xu", "lin"]), both(&store, &barrier, ["lin", "xu"]));
    });
}

/// Tells the harness that this test was skipped; it counts them, and in CI they fail.
fn skipped() {
    use std::io::Write;
    if let Ok(path) = std::env::var("DESK_TEST_SKIPS")
        && let Ok(mut file) = std::fs::OpenOptions::new().create(true).append(true).open(path)
    {
        let _ = writeln!(file, "postgres: DESK_TEST_POSTGRES is not set");
    }
}
