//! The desk's closed lists: professions, states, roles, outcomes and what the log can say.

use crate::LogAction;
use crate::codes::codes;

codes! {
    /// What a volunteer is by trade; who may do what for a ticket follows from it.
    pub enum Profession {
        /// Advises and represents.
        Lawyer = "lawyer",
        /// Records facts so that a court believes them.
        Notary = "notary",
        /// Brings two sides together.
        Mediator = "mediator",
        /// Says what a thing is worth and how it was damaged.
        Appraiser = "appraiser",
        /// Decides, where a clause says so.
        Arbitrator = "arbitrator",
    }
}

codes! {
    /// What an account may do at the desk.
    pub enum Role {
        /// Claims and answers tickets.
        Volunteer = "volunteer",
        /// Runs the desk and sees every ticket.
        Coordinator = "coordinator",
    }
}

codes! {
    /// Where a ticket stands.
    pub enum State {
        /// In the queue, nobody holds it.
        Waiting = "waiting",
        /// One volunteer holds it.
        Claimed = "claimed",
        /// The desk's work is done; the exhibitor may still come back.
        Resolved = "resolved",
        /// Over. Only reopening changes it.
        Closed = "closed",
    }
}

impl State {
    /// Whether somebody still has to do something: waiting or claimed.
    pub const fn is_open(self) -> bool {
        matches!(self, State::Waiting | State::Claimed)
    }
}

codes! {
    /// Where a referred part of a ticket stands.
    pub enum PartState {
        /// In the other profession's queue.
        Waiting = "waiting",
        /// A colleague of that profession works on it.
        Claimed = "claimed",
        /// It has its result.
        Done = "done",
        /// No longer needed.
        Cancelled = "cancelled",
        /// The other profession will not do it, and said why.
        Refused = "refused",
        /// Nobody of the other profession took it in time.
        Lapsed = "lapsed",
    }
}

codes! {
    /// How a ticket ended.
    pub enum Outcome {
        /// Advice was given.
        AdviceGiven = "advice_given",
        /// A document was prepared: a letter, a record, an opinion.
        DocumentPrepared = "document_prepared",
        /// Somebody went to the stand.
        OnSiteVisit = "on_site_visit",
        /// The two sides agreed.
        Settled = "settled",
        /// Handed to a body outside the desk: court, customs, police, organiser.
        ReferredOut = "referred_out",
        /// The exhibitor could not be reached.
        NotReached = "not_reached",
        /// The same request as another ticket.
        Duplicate = "duplicate",
        /// The exhibitor took the request back.
        Withdrawn = "withdrawn",
        /// The exhibitor says it is solved.
        Solved = "solved",
    }
}

impl Outcome {
    /// The outcomes that a volunteer chooses from; the other two are said by the exhibitor.
    pub fn by_staff() -> impl Iterator<Item = Outcome> {
        Self::ALL.iter().copied().filter(|outcome| outcome.is_by_staff())
    }

    /// Whether a volunteer may resolve with it.
    pub const fn is_by_staff(self) -> bool {
        !matches!(self, Outcome::Solved)
    }
}

codes! {
    /// The way a request reached the desk.
    pub enum Channel {
        /// The exhibitor's own hands: phone, tablet, computer.
        Online = "online",
        /// Typed by a volunteer during a call.
        Phone = "phone",
        /// Typed by a volunteer for somebody who stands there.
        WalkIn = "walk-in",
        /// Typed by a volunteer at a stand, on a round of the halls.
        Round = "round",
    }
}

codes! {
    /// What a tablet of the expo is for.
    pub enum DeviceKind {
        /// Exhibitors file at it, one after the other; it forgets each of them.
        Kiosk = "kiosk",
        /// The staff share it; each opens it with a PIN.
        Tablet = "tablet",
    }
}

codes! {
    /// Where people of the desk serve.
    pub enum DeskKind {
        /// A desk in a hall.
        Hall = "hall",
        /// The telephone.
        Hotline = "hotline",
        /// Off site, to be phoned: an interpreter, a notary for the stands.
        OnCall = "on_call",
        /// Ready to stand in for whoever does not come.
        Standby = "standby",
    }
}

impl DeskKind {
    /// Whether people there wait elsewhere for a call: nobody misses them at a desk.
    pub const fn is_away(self) -> bool {
        matches!(self, DeskKind::OnCall | DeskKind::Standby)
    }
}

codes! {
    /// What a volunteer proposes to do with a shift.
    pub enum SwapKind {
        /// Give it away.
        Offer = "offer",
        /// Exchange it for a colleague's.
        Exchange = "exchange",
        /// Take one that nobody has.
        Take = "take",
    }
}

codes! {
    /// Where such a proposal stands.
    pub enum SwapState {
        /// Nobody has taken it yet.
        Open = "open",
        /// Both want it, and it touches a rule: a coordinator decides.
        Asked = "asked",
        /// It is done.
        Done = "done",
        /// A coordinator said no.
        Refused = "refused",
        /// Whoever made it took it back.
        Withdrawn = "withdrawn",
        /// The roster changed, and it makes no sense any more.
        Void = "void",
    }
}

impl SwapState {
    /// Whether somebody still has to do something.
    pub const fn is_open(self) -> bool {
        matches!(self, SwapState::Open | SwapState::Asked)
    }
}

codes! {
    /// Where a number in the line stands.
    pub enum SlipState {
        /// Nobody has called it yet.
        Waiting = "waiting",
        /// A counter calls it.
        Called = "called",
        /// Its person came and was served.
        Served = "served",
        /// Nobody came.
        Gone = "gone",
    }
}

impl SlipState {
    /// Whether a slip may go from here to there. Who was not there in time may come back and be called again.
    pub const fn may_become(self, next: SlipState) -> bool {
        use SlipState::{Called, Gone, Served, Waiting};
        matches!(
            (self, next),
            (Waiting, Called | Gone) | (Called, Called | Served | Gone | Waiting) | (Gone, Called)
        )
    }
}

codes! {
    /// What somebody of the desk did to reach an exhibitor, and what came of it. The exhibitor sees it.
    pub enum Reached {
        /// They are on the way to the stand.
        OnMyWay = "on_my_way",
        /// They wait at the desk.
        AtDesk = "at_desk",
        /// They spoke on the phone.
        Spoke = "spoke",
        /// Nobody answered the phone.
        NoAnswer = "no_answer",
        /// The number is wrong.
        WrongNumber = "wrong_number",
    }
}

impl Reached {
    /// The call's results, as a volunteer chooses from.
    pub const CALLS: &'static [Reached] = &[Reached::Spoke, Reached::NoAnswer, Reached::WrongNumber];

    /// What the log says of it.
    pub const fn action(self) -> LogAction {
        match self {
            Reached::OnMyWay => LogAction::OnMyWay,
            Reached::AtDesk => LogAction::AtDesk,
            Reached::Spoke | Reached::NoAnswer | Reached::WrongNumber => LogAction::Phoned,
        }
    }
}

codes! {
    /// How the exhibitor wants to hear from the desk.
    pub enum Reach {
        /// They look at the status page.
        Page = "page",
        /// Call them.
        Phone = "phone",
        /// Write to them.
        Email = "email",
        /// Come to the stand.
        Stand = "stand",
    }
}

codes! {
    /// How well a volunteer speaks a language.
    pub enum Level {
        /// Greets, understands simple things.
        Basic = "basic",
        /// Can work in it.
        Working = "working",
        /// As good as a native.
        Fluent = "fluent",
    }
}
