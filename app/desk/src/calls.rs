//! Calls for a coordinator: tickets past their limit, or that nobody on duty can serve.

use domain::timer::Timer;
use domain::{Language, LogAction, Profession, TicketId};
use store::calls::Waiting;
use store::log::{NewEntry, append};
use store::{calls, clocks, conflicts, devices, duty, interpreters, roster, timers};

use crate::access::Caller;
use crate::views::{Call, CallTo};
use crate::{Desk, Error, Result};

impl Desk {
    /// What somebody is called to and nobody has answered: kiosks first, where a person stands and waits; then tickets,
    /// the most urgent first. Volunteers on duty hear of kiosks, and of what they hold or are offered themselves; others of
    /// nothing.
    pub async fn open_calls(&self, caller: &Caller) -> Result<Vec<Call>> {
        let (me, coordinator) = (caller.staff.id.clone(), caller.staff.is_coordinator());
        let now = self.now();
        let (kiosks, tickets, shifts, came_back, of_roster, owed, interprets) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let mut kiosks = devices::calling(c).await?;
                    let came_back = timers::parts_that_came_back(c, &me).await?;
                    if !kiosks.is_empty() && !coordinator && duty::on_duty_since(c, &me).await?.is_none() {
                        kiosks.clear();
                    }
                    let mut tickets = if coordinator { calls::open(c).await? } else { Vec::new() };
                    let kept = conflicts::kept_from(c, &me).await?;
                    tickets.retain(|call| !kept.contains(&call.id));
                    let shifts = if coordinator { roster::calls(c, now).await? } else { Vec::new() };
                    let mut owed = clocks::owed(c, &me, coordinator, now).await?;
                    owed.retain(|(ticket, ..)| !kept.contains(ticket));
                    let news = roster::latest_of(c, &me).await?.first().map(|notice| notice.at);
                    let asked = if coordinator { roster::asked_swaps(c).await? } else { None };
                    let of_roster = (news, asked);
                    let interprets = interpreters::to_interpret(c, &me).await?;
                    Ok::<_, store::Error>((kiosks, tickets, shifts, came_back, of_roster, owed, interprets))
                })
            })
            .await?;
        let kiosks = kiosks.into_iter().filter_map(|device| {
            let (reason, at) = device.call?;
            Some(Call {
                to: CallTo::Kiosk { device: device.id, name: device.name, place: device.place },
                reason,
                at,
            })
        });
        let shifts = shifts.into_iter().map(|call| Call {
            to: CallTo::Shift { shift: call.shift, absent: call.absent, name: call.name, desk: call.desk },
            reason: call.reason,
            at: call.at,
        });
        let tickets = tickets.into_iter().map(|call| Call {
            to: CallTo::Ticket {
                ticket: call.id,
                number: call.number,
                category: call.category,
                language: call.language,
                profession: call.profession,
            },
            reason: call.reason,
            at: call.at,
        });
        let endings = self.endings(caller).await?.into_iter().map(|one| Call {
            to: CallTo::Holder {
                duty: one.duty,
                me: one.person.id == caller.staff.id,
                name: one.person.name,
                holding: one.holding,
            },
            reason: one.step.code().to_owned(),
            at: one.at,
        });
        let unreplied =
            self.unreplied_of(&caller.staff.id).await?.into_iter().map(|(number, at, ends_at)| Call {
                to: CallTo::Unreplied { number, ends_at },
                reason: Timer::NoReply.code().to_owned(),
                at,
            });
        let offered = self.pressing_offers(caller).await?.into_iter().map(|(number, name, at)| Call {
            to: CallTo::Offered { number, name },
            reason: "offered".to_owned(),
            at,
        });
        let back = came_back.into_iter().map(|(number, profession, state)| Call {
            to: CallTo::CameBack { number, profession },
            reason: state.code().to_owned(),
            at: now,
        });
        let undecided = if coordinator { self.open_conflicts(caller).await? } else { Vec::new() };
        let conflicts = undecided.first().map(|first| Call {
            to: CallTo::Conflicts { count: undecided.len() },
            reason: "conflict".to_owned(),
            at: first.found_at,
        });
        let owed = owed.into_iter().map(|(_, number, clock)| Call {
            to: CallTo::Owed { number, code: clock.code, due_at: clock.due_at },
            reason: if clock.due_at <= now { "late" } else { "soon" }.to_owned(),
            at: clock.due_at - clock.warn,
        });
        let (news, asked) = of_roster;
        let news = news.map(|at| Call { to: CallTo::Shifts, reason: "shifts".to_owned(), at });
        let swaps =
            asked.map(|(count, at)| Call { to: CallTo::Swaps { count }, reason: "swaps".to_owned(), at });
        let interprets = interprets.into_iter().map(|(number, at)| Call {
            to: CallTo::Interprets { number },
            reason: "interpreter".to_owned(),
            at,
        });
        let own: Vec<Call> = endings
            .chain(offered)
            .chain(interprets)
            .chain(unreplied)
            .chain(owed)
            .chain(back)
            .chain(news)
            .chain(swaps)
            .chain(conflicts)
            .collect();
        Ok(kiosks.chain(own).chain(shifts).chain(tickets).collect())
    }

    /// A coordinator takes note of a call.
    pub async fn acknowledge_call(&self, caller: &Caller, ticket: &TicketId) -> Result<()> {
        if !caller.staff.is_coordinator() {
            return Err(Error::Forbidden);
        }
        let (me, ticket, at) = (caller.staff.id.clone(), ticket.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    // Another coordinator may have been faster; then it is done. Of what is kept from this one there is none.
                    let kept = conflicts::kept_from(c, &me).await?.contains(&ticket);
                    if !kept && calls::acknowledge(c, &ticket, &me, at).await? {
                        append(c, &NewEntry::new(at, LogAction::CallAcknowledged).on(&ticket).by(&me))
                            .await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Calls a coordinator to every waiting ticket and every waiting part that is past its limit or that nobody on
    /// duty can serve, once each. Run every few seconds; harmless from several processes. Returns how many were called.
    pub async fn sweep_unclaimed(&self) -> Result<usize> {
        let (waiting, served) = self
            .store()
            .read(|c| {
                Box::pin(
                    async move { Ok::<_, store::Error>((calls::uncalled(c).await?, duty::served(c).await?)) },
                )
            })
            .await?;
        let now = self.now();
        let due: Vec<(Waiting, &'static str)> = waiting
            .into_iter()
            .filter_map(|ticket| {
                let late = if ticket.part.is_some() { "part_unclaimed" } else { "unclaimed" };
                let is_late = now - ticket.since >= self.limit(ticket.urgency);
                let reason = why(&ticket, &served).or(is_late.then_some(late));
                reason.map(|reason| (ticket, reason))
            })
            .collect();
        if due.is_empty() {
            return Ok(0);
        }
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let mut called = 0;
                    for (ticket, reason) in &due {
                        if calls::raise(c, ticket, now, reason).await? {
                            let entry = NewEntry {
                                part: ticket.part.as_ref(),
                                profession: Some(ticket.profession),
                                ..NewEntry::new(now, LogAction::CoordinatorCalled).on(&ticket.id)
                            };
                            append(c, &entry).await?;
                            called += 1;
                        }
                    }
                    Ok(called)
                })
            })
            .await
    }

    /// Whether somebody on duty is of this profession.
    pub(crate) async fn is_served(&self, profession: Profession) -> Result<bool> {
        let served = self.store().read(|c| Box::pin(async move { duty::served(c).await })).await?;
        Ok(served.iter().any(|(p, _)| *p == profession))
    }
}

/// Why nobody on duty can serve what waits, if so.
fn why(ticket: &Waiting, served: &[(Profession, Option<Language>)]) -> Option<&'static str> {
    if !served.iter().any(|(profession, _)| *profession == ticket.profession) {
        return Some("no_profession");
    }
    // Who does a part works with the holder, who is asked for the language already.
    if ticket.part.is_some() {
        return None;
    }
    // A colleague of another profession who speaks the language can interpret.
    let spoken = served.iter().any(|(_, language)| *language == Some(ticket.language));
    (!spoken).then_some("no_language")
}
