//! The desk's closed lists: professions, states, roles, outcomes and what the log can say.

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

codes! {
    /// What the log can say happened. One entry each, append-only.
    pub enum LogAction {
        /// A ticket was filed.
        Filed = "filed",
        /// A volunteer claimed it.
        Claimed = "claimed",
        /// The holder gave it back to the queue.
        Released = "released",
        /// A part was referred to another profession.
        Referred = "referred",
        /// A colleague claimed a part.
        PartClaimed = "part_claimed",
        /// The colleague gave the part back.
        PartReleased = "part_released",
        /// A part got its result.
        PartDone = "part_done",
        /// A part is no longer needed.
        PartCancelled = "part_cancelled",
        /// The exhibitor wrote.
        MessageIn = "message_in",
        /// The desk wrote to the exhibitor.
        MessageOut = "message_out",
        /// An internal note.
        Noted = "noted",
        /// A colleague added a translation.
        Translated = "translated",
        /// The holder asked colleagues to translate.
        TranslationAsked = "translation_asked",
        /// A photo or paper was added.
        FileAdded = "file_added",
        /// The urgency was raised by hand.
        UrgencyRaised = "urgency_raised",
        /// Resolved with an outcome.
        Resolved = "resolved",
        /// Closed.
        Closed = "closed",
        /// Opened again.
        Reopened = "reopened",
        /// The exhibitor took the request back.
        Withdrawn = "withdrawn",
        /// The exhibitor said it is solved.
        Solved = "solved",
        /// The exhibitor rated the desk.
        Rated = "rated",
        /// The secret link was made anew.
        LinkReissued = "link_reissued",
        /// The holder let the exhibitor see their name.
        NameShared = "name_shared",
        /// A coordinator was called to a ticket.
        CoordinatorCalled = "coordinator_called",
        /// A coordinator answered the call.
        CallAcknowledged = "call_acknowledged",
        /// A volunteer went on duty.
        DutyStarted = "duty_started",
        /// A volunteer went off duty.
        DutyEnded = "duty_ended",
        /// An account was made or changed.
        AccountChanged = "account_changed",
    }
}
