//! A line of people at the counter: numbers that are called, and contacts that are only counted.

use domain::draft::Problem;
use domain::{Category, HOUR, Language, LogAction, MINUTE, Millis, SlipId, SlipState, text};
use store::log::{NewEntry, append};
use store::slips::{self, NewSlip, Slip};

use crate::access::Caller;
use crate::{Desk, Error, Result};

/// How long the screen shows a number that was called.
const SHOWN: Millis = HOUR / 6;
/// After that long a colleague's call may be taken over.
pub const FORGOTTEN: Millis = 5 * MINUTE;
/// Who has waited for so long has gone home.
pub(crate) const ABANDONED: Millis = 12 * HOUR;
/// For so long, who was not there when called can be called again.
const COMES_BACK: Millis = HOUR;
/// The most characters of a counter's name.
const COUNTER_MAX: usize = 16;

/// The line as a colleague at the counter sees it.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Who waits, longest first.
    pub waiting: Vec<Slip>,
    /// Who is called to this colleague.
    pub mine: Vec<Slip>,
    /// Who is called to others.
    pub others: Vec<Slip>,
    /// Who was not there when called, the latest first: they may come back.
    pub gone: Vec<Slip>,
    /// What was counted today, by category and language.
    pub counts: Vec<(Category, Language, i64)>,
}

/// Where somebody sits, as it is called out. Field name in errors: `counter`.
fn counter(name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::field("counter", Problem::Missing));
    }
    text::check(name, COUNTER_MAX).map_err(|fault| Error::field("counter", fault.into()))?;
    Ok(name.to_owned())
}

/// The key of a tap, as a form carries it. Field name in errors: `key`.
fn a_key(key: &str) -> Result<String> {
    let well = (8..=100).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic());
    if well { Ok(key.to_owned()) } else { Err(Error::field("key", Problem::Missing)) }
}

impl Desk {
    /// Gives the next number of today to somebody who speaks this language. A second tap has the same `key` and gives
    /// the same number.
    pub async fn give_slip(&self, caller: &Caller, language: Language, key: &str) -> Result<SlipId> {
        let (day, at) = (self.today().await?, self.now());
        let (me, id, tap) = (caller.staff.id.clone(), SlipId(self.new_id()), a_key(key)?);
        let given = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    if let Some(given) = slips::given_with(c, &tap).await? {
                        return Ok::<_, Error>(given);
                    }
                    let new = NewSlip { id: &id, key: &tap, day: &day, language, by: &me, at };
                    slips::give(c, &new).await?;
                    append(c, &NewEntry::new(at, LogAction::SlipGiven).by(&me).about(id.as_str())).await?;
                    Ok(id)
                })
            })
            .await;
        // Two taps at the same instant: the other one was faster.
        let key = key.to_owned();
        let other = self.store().read(|c| Box::pin(async move { slips::given_with(c, &key).await }));
        match given {
            Err(Error::Store(error)) if error.is_unique("slip_given_key", "slip.given_key") => {
                other.await?.ok_or(Error::Store(error))
            }
            given => given,
        }
    }

    /// One number, and how many wait before it.
    pub async fn slip(&self, id: &SlipId) -> Result<(Slip, i64)> {
        let id = id.clone();
        let found = self.store().read(|c| Box::pin(async move { slips::load(c, &id).await })).await?;
        found.ok_or(Error::NotFound)
    }

    /// The line, and what was counted today.
    pub async fn line(&self, caller: &Caller) -> Result<Line> {
        let (day, since) = (self.today().await?, self.now() - COMES_BACK);
        let (all, gone, counts) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let line = slips::line(c).await?;
                    Ok::<_, store::Error>((line, slips::gone(c, since).await?, slips::counts(c, &day).await?))
                })
            })
            .await?;
        let mut line = Line { counts, gone, ..Line::default() };
        for slip in all {
            let list = match (slip.state, slip.called_by.as_ref() == Some(&caller.staff.id)) {
                (SlipState::Called, true) => &mut line.mine,
                (SlipState::Called, false) => &mut line.others,
                _ => &mut line.waiting,
            };
            list.push(slip);
        }
        Ok(line)
    }

    /// Calls who waits longest, somebody whose language the caller speaks before everybody else; `None` where nobody
    /// waits. A second tap has the same `key` and calls nobody else.
    pub async fn call_next(&self, caller: &Caller, at_counter: &str, key: &str) -> Result<Option<SlipId>> {
        let (name, tap) = (counter(at_counter)?, a_key(key)?);
        let spoken: Vec<Language> =
            caller.staff.languages.iter().map(|(l, _)| *l).filter(|l| caller.staff.speaks(*l)).collect();
        let (me, at) = (caller.staff.id.clone(), self.now());
        let called = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    if let Some(called) = slips::called_with(c, &tap).await? {
                        return Ok(Some(called));
                    }
                    // A colleague may take the first at the same time; then the next is the first.
                    while let Some(id) = slips::first(c, &spoken).await? {
                        let (from, to) = (SlipState::Waiting, SlipState::Called);
                        if slips::move_on(c, &id, from, to, &me, &name, at).await? {
                            let entry = NewEntry::new(at, LogAction::SlipCalled).by(&me);
                            append(c, &entry.about(id.as_str())).await?;
                            slips::mark_call(c, &id, &tap).await?;
                            return Ok(Some(id));
                        }
                    }
                    Ok(None)
                })
            })
            .await;
        let key = key.to_owned();
        let other = self.store().read(|c| Box::pin(async move { slips::called_with(c, &key).await }));
        match called {
            Err(Error::Store(error)) if error.is_unique("slip_called_key", "slip.called_key") => {
                Ok(other.await?)
            }
            called => called,
        }
    }

    /// Moves a number on: calls it (again), ends it, or puts it back into the line. [`Error::Taken`] where a colleague
    /// has called it meanwhile.
    pub async fn move_slip(
        &self,
        caller: &Caller,
        id: &SlipId,
        to: SlipState,
        at_counter: &str,
    ) -> Result<()> {
        let name = if to == SlipState::Called { counter(at_counter)? } else { String::new() };
        let (me, id, at) = (caller.staff.id.clone(), id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let (slip, _) = slips::load(c, &id).await?.ok_or(Error::NotFound)?;
                    // A call that nothing came of for so long is forgotten: anybody may go on with it.
                    let forgotten = slip.called_at.is_none_or(|called| at - called > FORGOTTEN);
                    let theirs =
                        slip.state == SlipState::Called && slip.called_by.as_ref() != Some(&me) && !forgotten;
                    if theirs || !slip.state.may_become(to) {
                        return Err(Error::Taken { by: None });
                    }
                    if !slips::move_on(c, &id, slip.state, to, &me, &name, at).await? {
                        return Err(Error::Taken { by: None });
                    }
                    let action =
                        if to == SlipState::Called { LogAction::SlipCalled } else { LogAction::SlipEnded };
                    append(c, &NewEntry::new(at, action).by(&me).about(id.as_str())).await?;
                    Ok(())
                })
            })
            .await
    }

    /// What the calling screen shows to everybody: numbers and counters, the latest call first.
    pub async fn called_slips(&self) -> Result<Vec<Slip>> {
        let since = self.now() - SHOWN;
        Ok(self.store().read(|c| Box::pin(async move { slips::called(c, since).await })).await?)
    }

    /// Counts a contact without a request: what about, in which language, and nothing of anybody. Returns what it can be
    /// taken back by.
    pub async fn count_contact(
        &self,
        caller: &Caller,
        category: Category,
        language: Language,
    ) -> Result<String> {
        let (day, at) = (self.today().await?, self.now());
        let (me, id) = (caller.staff.id.clone(), self.new_id());
        let counted = id.clone();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    slips::count(c, &id, &day, category, language, &me, at).await?;
                    append(c, &NewEntry::new(at, LogAction::ContactCounted).by(&me).about(&id)).await?;
                    Ok::<_, Error>(())
                })
            })
            .await?;
        Ok(counted)
    }

    /// Takes back a count of one's own.
    pub async fn uncount_contact(&self, caller: &Caller, id: &str) -> Result<()> {
        let (me, id, at) = (caller.staff.id.clone(), id.to_owned(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if slips::uncount(c, &id, &me, at).await? {
                        append(c, &NewEntry::new(at, LogAction::ContactUncounted).by(&me).about(&id)).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// The day at the venue, `YYYY-MM-DD`.
    async fn today(&self) -> Result<String> {
        let expo = self.expo().await?;
        Ok(expo.day(self.now()).map(|day| day.to_string()).unwrap_or_default())
    }
}
