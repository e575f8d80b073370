//! The solver at work: begun, watched, stopped, and its proposal taken. Nothing is published by it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::draft::Problem;
use domain::roster::{Board, Seat};
use domain::ticket::Refusal;
use domain::{LogAction, Millis};
use roster::case::{Assignment, Case};
use roster::plan::{Plan, solve};
use roster::search::Budget;
use serde::{Deserialize, Serialize};
use store::log::{NewEntry, append};
use store::roster as rows;
use store::roster::{DraftSeat, Solve};
use tokio::sync::watch;

use super::publish::broken;
use super::{Loaded, case};
use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::{Desk, Error, Result};

/// How often watchers hear of a search.
const BEAT: Duration = Duration::from_millis(300);
/// A search whose process says nothing for so long has died with it.
const DEAD: Millis = 10_000;
/// The longest search, in seconds.
const LONGEST: i64 = 600;

/// How a search stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SolveState {
    /// It goes on.
    Running,
    /// It ended with a proposal.
    Done,
    /// It ended without one: pinned shifts of this person are at one time, or the server ended.
    Failed,
    /// Its proposal became the draft.
    Taken,
}

/// How far a search is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SolveProgress {
    /// What the best roster so far costs.
    pub cost: f64,
    /// How many heads are missing in it.
    pub missing: u32,
    /// Since it began, in ms.
    pub elapsed_ms: u64,
    /// Whose pinned shifts are at one time, where that ended it.
    #[serde(default)]
    pub conflict: Option<String>,
}

/// A search as its page shows it.
#[derive(Clone, Debug)]
pub struct SolveView {
    /// Its id.
    pub id: String,
    /// How it stands.
    pub state: SolveState,
    /// When it began.
    pub at: Millis,
    /// How long it may take, in seconds.
    pub seconds: i64,
    /// How far it is.
    pub progress: SolveProgress,
    /// What it found.
    pub plan: Option<Plan>,
    /// Whether the draft or the demand changed since it began.
    pub outdated: bool,
}

fn view(solve: Solve, version: i64, now: Millis) -> SolveView {
    let state = match solve.state.as_str() {
        "done" => SolveState::Done,
        "taken" => SolveState::Taken,
        "running" if now - solve.beat_at < DEAD => SolveState::Running,
        _ => SolveState::Failed,
    };
    SolveView {
        state,
        at: solve.at,
        seconds: solve.seconds,
        progress: serde_json::from_str(&solve.progress).unwrap_or_default(),
        plan: serde_json::from_str(&solve.plan).ok(),
        outdated: solve.version != version,
        id: solve.id,
    }
}

impl Desk {
    /// Begins a search from the draft as it is; pins and what has begun stay. One at a time (`Refusal::AlreadyClaimed`).
    /// Gives its id. Field name in errors: `seconds`.
    pub async fn start_solve(&self, caller: &Caller, seconds: i64) -> Result<String> {
        only_coordinators(caller)?;
        if !(1..=LONGEST).contains(&seconds) {
            return Err(Error::field("seconds", Problem::OutOfBounds { min: 1, max: LONGEST }));
        }
        let (me, id, now, zoned) = (caller.staff.id.clone(), self.new_id(), self.now(), self.expo().await?);
        let (engine, solve_id) = (self.store().engine(), id.clone());
        let board: Board = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    let loaded = Loaded::read(c, Some(engine)).await?;
                    if let Some(last) = rows::last_solve(c).await?
                        && last.state == "running"
                        && now - last.beat_at < DEAD
                    {
                        return Err(Refusal::AlreadyClaimed { by: Some(last.by) }.into());
                    }
                    let new = Solve {
                        id: solve_id,
                        at: now,
                        by: me.clone(),
                        version: loaded.version,
                        seconds,
                        state: "running".into(),
                        stop: false,
                        beat_at: now,
                        progress: serde_json::to_string(&SolveProgress::default())
                            .map_err(store::Error::from)?,
                        plan: String::new(),
                    };
                    rows::put_solve(c, &new).await?;
                    append(c, &NewEntry::new(now, LogAction::SolveStarted).by(&me).about(&new.id)).await?;
                    Ok::<_, Error>(loaded.board(&zoned, now))
                })
            })
            .await?;
        let case = case(&board, now);
        let start: Vec<Assignment> = board
            .draft
            .iter()
            .map(|seat| Assignment {
                member: seat.member.clone(),
                shift: seat.shift.clone(),
                profession: seat.profession,
            })
            .collect();
        let names = board.members.into_iter().map(|m| (m.member.id, m.name)).collect();
        tokio::spawn(search(self.clone(), id.clone(), case, start, seconds, names));
        Ok(id)
    }

    /// Asks a search to stop; it keeps the best so far. Coordinators only.
    pub async fn stop_solve(&self, caller: &Caller, id: &str) -> Result<()> {
        only_coordinators(caller)?;
        let id = id.to_owned();
        self.store()
            .write(move |c| Box::pin(async move { Ok::<_, Error>(rows::stop_solve(c, &id).await?) }))
            .await
    }

    /// The search that began last, if there was one. Coordinators only.
    pub async fn last_solve(&self, caller: &Caller) -> Result<Option<SolveView>> {
        only_coordinators(caller)?;
        let now = self.now();
        let (last, version) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((rows::last_solve(c).await?, rows::version(c, None).await?))
                })
            })
            .await?;
        Ok(last.map(|solve| view(solve, version, now)))
    }

    /// Makes what a search found the draft. Refused where draft or demand changed since it began (`Refusal::Outdated`),
    /// so that nobody's work is overwritten, and where by now it breaks rules that the proposal does not name. Coordinators
    /// only.
    pub async fn take_proposal(&self, caller: &Caller, id: &str) -> Result<()> {
        only_coordinators(caller)?;
        let (me, id, now, zoned) = (caller.staff.id.clone(), id.to_owned(), self.now(), self.expo().await?);
        let engine = self.store().engine();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let loaded = Loaded::read(c, Some(engine)).await?;
                    let solve = rows::solve(c, &id).await?.ok_or(Error::NotFound)?;
                    if solve.state != "done" || solve.version != loaded.version {
                        return Err(Refusal::Outdated.into());
                    }
                    let plan: Plan = serde_json::from_str(&solve.plan).map_err(store::Error::from)?;
                    let board = loaded.board(&zoned, now);
                    let seats: Vec<Seat> = plan
                        .assignments
                        .iter()
                        .map(|a| Seat {
                            shift: a.shift.clone(),
                            member: a.member.clone(),
                            profession: a.profession,
                            pinned: false,
                        })
                        .collect();
                    // What somebody consented to may have ended since.
                    let mut broken = broken(&board, &seats, now);
                    broken.retain(|b| !plan.broken.contains(b));
                    if !broken.is_empty() {
                        return Err(Refusal::Outdated.into());
                    }
                    let wanted = |seat: &Seat| {
                        plan.assignments.iter().any(|a| {
                            (&a.shift, &a.member, a.profession)
                                == (&seat.shift, &seat.member, seat.profession)
                        })
                    };
                    // What has begun stays, also where the solver looked at it no more.
                    let begun = |seat: &Seat| loaded.shift(&seat.shift).is_none_or(|shift| shift.from <= now);
                    for seat in board.draft.iter().filter(|seat| !wanted(seat) && !begun(seat)) {
                        rows::take_seat(c, &seat.shift, &seat.member).await?;
                    }
                    for one in &plan.assignments {
                        let pinned = board
                            .draft
                            .iter()
                            .any(|seat| seat.pinned && seat.shift == one.shift && seat.member == one.member);
                        let seat = DraftSeat {
                            shift: one.shift.clone(),
                            account: one.member.clone(),
                            profession: one.profession,
                            pinned,
                        };
                        rows::put_seat(c, &seat).await?;
                    }
                    rows::set_solve_state(c, &id, "done", "taken", None).await?;
                    rows::bump(c).await?;
                    append(c, &NewEntry::new(now, LogAction::ProposalTaken).by(&me).about(&id)).await?;
                    Ok(())
                })
            })
            .await
    }
}

/// Runs a search on threads of its own and writes down how far it is, until it has ended.
async fn search(
    desk: Desk,
    id: String,
    case: Case,
    start: Vec<Assignment>,
    seconds: i64,
    names: std::collections::HashMap<domain::AccountId, String>,
) {
    let stop = Arc::new(AtomicBool::new(false));
    let (say, heard) = watch::channel(SolveProgress::default());
    let asked = Arc::clone(&stop);
    let mut work = tokio::task::spawn_blocking(move || {
        let budget = Budget {
            time: Some(Duration::from_secs(seconds.unsigned_abs())),
            rounds: None,
            threads: std::thread::available_parallelism().map_or(1, usize::from),
            seed: 1,
        };
        let start = (!start.is_empty()).then_some(&start[..]);
        solve(&case, start, &budget, &asked, |progress| {
            say.send_replace(SolveProgress {
                cost: progress.cost,
                missing: progress.missing,
                elapsed_ms: u64::try_from(progress.elapsed.as_millis()).unwrap_or(u64::MAX),
                conflict: None,
            });
        })
    });
    let ended = loop {
        tokio::select! {
            ended = &mut work => break ended,
            () = tokio::time::sleep(BEAT) => {
                let progress = heard.borrow().clone();
                match beat(&desk, &id, &progress).await {
                    Ok(false) => {}
                    Ok(true) => stop.store(true, Ordering::Relaxed),
                    // A database that is away for a moment does not end the search.
                    Err(error) => tracing::warn!(%error, "how far the search is could not be kept"),
                }
            }
        }
    };
    let mut progress = heard.borrow().clone();
    let (state, plan) = match ended {
        Ok(Ok(plan)) => {
            progress.cost = plan.total;
            progress.missing = plan.short.iter().map(|s| u32::from(s.need.heads) - s.have as u32).sum();
            ("done", serde_json::to_string(&plan).unwrap_or_default())
        }
        Ok(Err(conflict)) => {
            progress.conflict = Some(names.get(&conflict.member).cloned().unwrap_or_default());
            ("failed", String::new())
        }
        Err(error) => {
            tracing::error!(%error, "the search for a roster ended by itself");
            ("failed", String::new())
        }
    };
    let kept = async {
        beat(&desk, &id, &progress).await?;
        let id = id.clone();
        desk.store()
            .write(move |c| {
                Box::pin(async move {
                    rows::set_solve_state(c, &id, "running", state, Some(&plan)).await?;
                    Ok::<_, Error>(())
                })
            })
            .await
    };
    if let Err(error) = kept.await {
        tracing::error!(%error, "what the search found could not be kept");
    }
}

async fn beat(desk: &Desk, id: &str, progress: &SolveProgress) -> Result<bool> {
    let (id, at) = (id.to_owned(), desk.now());
    let progress = serde_json::to_string(progress).map_err(store::Error::from)?;
    desk.store()
        .write(move |c| Box::pin(async move { Ok::<_, Error>(rows::beat(c, &id, at, &progress).await?) }))
        .await
}
