//! The draft: read for the grid, changed by hand.

use domain::LogAction;
use domain::roster::{Board, Edit, EditFault};
use domain::ticket::Refusal;
use roster::explain::{Short, explain};
use store::log::{NewEntry, append};
use store::roster as rows;
use store::roster::DraftSeat;

use super::{Loaded, case};
use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::{Desk, Error, Result};

impl From<EditFault> for Error {
    fn from(fault: EditFault) -> Self {
        match fault {
            EditFault::Outdated => Refusal::Outdated.into(),
            EditFault::Rules(_, faults) => Refusal::Rules { faults }.into(),
        }
    }
}

impl Desk {
    /// Says no to whom the roster's pages are not for, before anything of it is read.
    pub fn may_plan(&self, caller: &Caller) -> Result<()> {
        only_coordinators(caller)
    }

    /// The whole board. Coordinators only.
    pub async fn board(&self, caller: &Caller) -> Result<Board> {
        only_coordinators(caller)?;
        let zoned = self.expo().await?;
        Ok(self.roster().await?.board(&zoned, self.now()))
    }

    /// Every need of the draft that is not met, with its causes. Coordinators only.
    pub async fn shortages(&self, caller: &Caller) -> Result<Vec<Short>> {
        let board = self.board(caller).await?;
        let case = case(&board, self.now());
        let seats: Vec<_> = board
            .draft
            .iter()
            .map(|seat| roster::case::Assignment {
                member: seat.member.clone(),
                shift: seat.shift.clone(),
                profession: seat.profession,
            })
            .collect();
        Ok(explain(&case, &seats))
    }

    /// Changes the draft by hand; gives its new version. An edit that no longer fits, or breaks a rule, changes nothing:
    /// `Refusal::Outdated` and `Refusal::Rules`.
    pub async fn edit_draft(&self, caller: &Caller, edit: Edit) -> Result<i64> {
        only_coordinators(caller)?;
        let zoned = self.expo().await?;
        let (me, at, engine) = (caller.staff.id.clone(), self.now(), self.store().engine());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let loaded = Loaded::read(c, Some(engine)).await?;
                    let mut board = loaded.board(&zoned, at);
                    let gone = |seat: &domain::roster::Seat| {
                        loaded.shift(&seat.shift).is_none_or(|shift| !shift.in_draft)
                    };
                    if edit.put.iter().any(gone) {
                        return Err(Refusal::Outdated.into());
                    }
                    board.apply(&edit)?;
                    for seat in &edit.take {
                        rows::take_seat(c, &seat.shift, &seat.member).await?;
                    }
                    for seat in &edit.put {
                        let seat = DraftSeat {
                            shift: seat.shift.clone(),
                            account: seat.member.clone(),
                            profession: seat.profession,
                            pinned: seat.pinned,
                        };
                        rows::put_seat(c, &seat).await?;
                    }
                    append(c, &NewEntry::new(at, LogAction::DraftChanged).by(&me)).await?;
                    Ok(rows::bump(c).await?)
                })
            })
            .await
    }
}
