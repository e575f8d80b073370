//! Duty: being checked in.

use domain::LogAction;
use store::accounts;
use store::log::{NewEntry, append};

use crate::access::Caller;
use crate::views::Me;
use crate::{Desk, Result};

impl Desk {
    /// Who is signed in, for the page's head.
    pub async fn me(&self, caller: &Caller) -> Result<Me> {
        let id = caller.staff.id.clone();
        let since =
            self.store().read(|c| Box::pin(async move { accounts::on_duty_since(c, &id).await })).await?;
        let staff = &caller.staff;
        Ok(Me {
            id: staff.id.clone(),
            name: staff.name.clone(),
            role: staff.role,
            professions: staff.professions.clone(),
            on_duty_since: since,
        })
    }

    /// Goes on duty; again changes nothing.
    pub async fn start_duty(&self, caller: &Caller) -> Result<()> {
        let (me, id, at) = (caller.staff.id.clone(), self.new_id(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if accounts::start_duty(c, &id, &me, at).await? {
                        append(c, &NewEntry::new(at, LogAction::DutyStarted).by(&me)).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Goes off duty; again changes nothing.
    pub async fn end_duty(&self, caller: &Caller) -> Result<()> {
        let (me, at) = (caller.staff.id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if accounts::end_duty(c, &me, at).await? {
                        append(c, &NewEntry::new(at, LogAction::DutyEnded).by(&me)).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}
