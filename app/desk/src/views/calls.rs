//! Calls: whom the desk asks for, and where to.

use domain::{
    AccountId, Category, ClockCode, DeviceId, Language, Millis, Number, Profession, ShiftId, TicketId,
};
use serde::{Deserialize, Serialize};

/// A call for a coordinator: a ticket that nobody claimed in time, or that nobody on duty can serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Where to.
    pub to: CallTo,
    /// Why: `unclaimed`, `part_unclaimed`, `no_profession` or `no_language` for a ticket; `called` or `silent` for a
    /// kiosk; the code of the timer for a holder and for a case without a reply; `offered` for a case that is offered; `soon`
    /// or `late` for what is owed; `interpreter`, `shifts`, `swaps`, `conflict`; the state of the part that came back.
    pub reason: String,
    /// Since when.
    pub at: Millis,
}

/// Where somebody is called to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CallTo {
    /// A ticket that waits; coordinators are called.
    Ticket {
        /// The ticket.
        ticket: TicketId,
        /// What people call it.
        number: Number,
        /// What it is about.
        category: Category,
        /// The language it is written in.
        language: Language,
        /// The profession it waits for.
        profession: Profession,
    },
    /// A shift that somebody did not come to; coordinators are called.
    Shift {
        /// The shift.
        shift: ShiftId,
        /// Who did not come; empty where a replacement is missing and nobody knows whose.
        absent: AccountId,
        /// Their name.
        name: String,
        /// The desk's code.
        desk: String,
    },
    /// Somebody whose shift ends, and who holds something; they are called themselves, and coordinators.
    Holder {
        /// The spell of duty.
        duty: String,
        /// Whether it is the one who is called.
        me: bool,
        /// Their name.
        name: String,
        /// How many cases and parts they hold.
        holding: usize,
    },
    /// A case that is offered to whoever is called, by somebody whose shift is about to end.
    Offered {
        /// The case.
        number: Number,
        /// Who offers it.
        name: String,
    },
    /// A case that one holds, and of which a part came back: somebody has to be asked again, or nobody.
    CameBack {
        /// The case.
        number: Number,
        /// Who was asked.
        profession: Profession,
    },
    /// A case for which whoever is called was named as interpreter, and which they have not opened since.
    Interprets {
        /// The case.
        number: Number,
    },
    /// What the desk told an exhibitor and is due soon, or overdue: its holder is called, and once it is overdue coordinators.
    Owed {
        /// The case.
        number: Number,
        /// What it is.
        code: ClockCode,
        /// When it is due.
        due_at: Millis,
    },
    /// Shifts of whoever is called changed, and they have not looked.
    Shifts,
    /// Exchanges of shifts that touch a rule; coordinators decide.
    Swaps {
        /// How many.
        count: usize,
    },
    /// Likely conflicts of interest that nobody has decided; coordinators are called.
    Conflicts {
        /// How many.
        count: usize,
    },
    /// A case that one holds and has not replied to.
    Unreplied {
        /// The case.
        number: Number,
        /// When it goes back to the queue.
        ends_at: Millis,
    },
    /// A kiosk; coordinators and whoever is on duty are called.
    Kiosk {
        /// The tablet.
        device: DeviceId,
        /// What people call it.
        name: String,
        /// The desk that it belongs to.
        place: String,
    },
}
