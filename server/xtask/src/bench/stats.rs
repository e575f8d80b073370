//! Running something many times on many threads, and what came out.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Error, Result};
use serde_json::{Value, json};

/// Latencies in milliseconds, and how long it all took.
pub(crate) struct Sample {
    sorted: Vec<f64>,
    span: Duration,
}

impl Sample {
    pub(crate) fn new(mut latencies: Vec<f64>, span: Duration) -> Self {
        latencies.sort_by(f64::total_cmp);
        Self { sorted: latencies, span }
    }

    fn at(&self, quantile: f64) -> f64 {
        let last = self.sorted.len().saturating_sub(1);
        self.sorted.get((last as f64 * quantile).round() as usize).copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn to_json(&self, what: &str) -> Value {
        let rounded = |n: f64| (n * 100.0).round() / 100.0;
        json!({
            "ran": what,
            "times": self.sorted.len(),
            "per_second": rounded(self.sorted.len() as f64 / self.span.as_secs_f64()),
            "median_ms": rounded(self.at(0.5)),
            "p99_ms": rounded(self.at(0.99)),
        })
    }
}

/// Repeats `work(worker, n)` on `workers` threads for `span`; keeps what it gives. The first error ends it.
pub(crate) fn run<T: Send>(
    workers: usize,
    span: Duration,
    work: impl Fn(usize, usize) -> Result<Option<T>> + Sync,
) -> Result<(Sample, Vec<T>)> {
    let until = Instant::now() + span;
    let next = |n: usize| (Instant::now() < until).then_some(n);
    threads(workers, &|worker, n| next(n).map(|n| work(worker, n)))
}

/// Does `work` once for each of `items`, on `workers` threads.
pub(crate) fn run_each<I: Sync>(
    workers: usize,
    items: &[I],
    work: impl Fn(&I) -> Result<()> + Sync,
) -> Result<Sample> {
    let taken = AtomicUsize::new(0);
    let one = |_: usize, _: usize| {
        let item = items.get(taken.fetch_add(1, Ordering::Relaxed))?;
        Some(work(item).map(|()| None::<()>))
    };
    Ok(threads(workers, &one)?.0)
}

fn threads<T: Send>(
    workers: usize,
    work: &(impl Fn(usize, usize) -> Option<Result<Option<T>>> + Sync),
) -> Result<(Sample, Vec<T>)> {
    let (latencies, kept, failed) =
        (Mutex::new(Vec::new()), Mutex::new(Vec::new()), Mutex::new(None::<Error>));
    let stop = AtomicBool::new(false);
    let start = Instant::now();
    std::thread::scope(|scope| {
        for worker in 0..workers {
            let (latencies, kept, failed, stop) = (&latencies, &kept, &failed, &stop);
            scope.spawn(move || {
                let (mut mine, mut values) = (Vec::new(), Vec::new());
                for n in 0.. {
                    let begun = Instant::now();
                    match work(worker, n) {
                        _ if stop.load(Ordering::Relaxed) => break,
                        None => break,
                        Some(Ok(value)) => {
                            mine.push(begun.elapsed().as_secs_f64() * 1_000.0);
                            values.extend(value);
                        }
                        Some(Err(error)) => {
                            stop.store(true, Ordering::Relaxed);
                            *lock(failed) = Some(error);
                            break;
                        }
                    }
                }
                lock(latencies).extend(mine);
                lock(kept).extend(values);
            });
        }
    });
    let span = start.elapsed();
    if let Some(error) = lock(&failed).take() {
        return Err(error);
    }
    let latencies = std::mem::take(&mut *lock(&latencies));
    Ok((Sample::new(latencies, span), std::mem::take(&mut *lock(&kept))))
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
