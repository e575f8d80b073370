//! What the log can say happened.

use crate::codes::codes;

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
        /// The other profession will not do the part, and said why.
        PartRefused = "part_refused",
        /// Nobody took the part in time: it is back with who asked.
        PartLapsed = "part_lapsed",
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
        /// Somebody on duty interprets for whoever has it.
        InterpreterMarked = "interpreter_marked",
        /// They do no more.
        InterpreterGone = "interpreter_gone",
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
        /// A request that was taken down in haste was completed.
        Completed = "completed",
        /// Somebody of the desk phoned the exhibitor.
        Phoned = "phoned",
        /// Somebody of the desk is on the way to the stand.
        OnMyWay = "on_my_way",
        /// Somebody of the desk waits for the exhibitor at the desk.
        AtDesk = "at_desk",
        /// A notice went out by mail.
        Mailed = "mailed",
        /// A notice could not be sent.
        MailFailed = "mail_failed",
        /// Somebody in the line got a number.
        SlipGiven = "slip_given",
        /// The number was called.
        SlipCalled = "slip_called",
        /// Its person was served, went, or is to be called later.
        SlipEnded = "slip_ended",
        /// A contact without a request was counted.
        ContactCounted = "contact_counted",
        /// The count was a slip of the finger.
        ContactUncounted = "contact_uncounted",
        /// A tablet was set up or taken out of use.
        DeviceChanged = "device_changed",
        /// Somebody at a kiosk called, or a kiosk fell silent.
        StaffCalled = "staff_called",
        /// A colleague went to the kiosk.
        StaffCame = "staff_came",
        /// The expo's dates, halls, desks or rules were changed.
        ExpoChanged = "expo_changed",
        /// Somebody was invited by a link of their own.
        Invited = "invited",
        /// They set a password by it.
        Joined = "joined",
        /// Somebody said when they can work.
        WishesSet = "wishes_set",
        /// A list of volunteers was brought in.
        PeopleImported = "people_imported",
        /// What the hours need was changed.
        DemandChanged = "demand_changed",
        /// The draft of the roster was changed by hand.
        DraftChanged = "draft_changed",
        /// A search for a roster began.
        SolveStarted = "solve_started",
        /// What it found became the draft.
        ProposalTaken = "proposal_taken",
        /// The roster was published.
        RosterPublished = "roster_published",
        /// It was taken back.
        RosterUnpublished = "roster_unpublished",
        /// A shift was offered, or asked for.
        SwapProposed = "swap_proposed",
        /// A colleague wants it.
        SwapAccepted = "swap_accepted",
        /// It changed hands.
        SwapDone = "swap_done",
        /// A coordinator said no.
        SwapRefused = "swap_refused",
        /// It was taken back, or makes no sense any more.
        SwapEnded = "swap_ended",
        /// A coordinator put somebody on duty.
        DutyPut = "duty_put",
        /// Somebody agreed to rest less than the rules say.
        RestShortened = "rest_shortened",
        /// Somebody did not come to their shift, or a replacement did not.
        ShiftCalled = "shift_called",
        /// A coordinator took care of it.
        ShiftCallEnded = "shift_call_ended",
        /// A colleague was asked to stand in.
        StandInAsked = "stand_in_asked",
        /// The handoff's sheet was written, or changed, without offering the case.
        HandoffDrafted = "handoff_drafted",
        /// The holder offers the case to a colleague, or to the next shift.
        HandoffOffered = "handoff_offered",
        /// A colleague took the case over.
        HandedOff = "handed_off",
        /// The colleague did not take it.
        HandoffDeclined = "handoff_declined",
        /// The holder took the offer back.
        HandoffWithdrawn = "handoff_withdrawn",
        /// Giver or receiver asked or answered something.
        HandoffAsked = "handoff_asked",
        /// The case went to a coordinator's list: its holder is gone.
        Listed = "listed",
        /// A part went to a coordinator's list.
        PartListed = "part_listed",
        /// They stand in.
        StoodIn = "stood_in",
        /// Something was promised to the exhibitor.
        Promised = "promised",
        /// It was kept.
        PromiseKept = "promise_kept",
        /// Another time was promised instead.
        PromiseMoved = "promise_moved",
        /// The desk took it back.
        PromiseWithdrawn = "promise_withdrawn",
        /// The exhibitor ended the request, and so what was promised.
        PromiseVoided = "promise_voided",
        /// A clock was started by hand.
        ClockStarted = "clock_started",
        /// What it counted down to was done.
        ClockMet = "clock_met",
        /// Another time holds.
        ClockMoved = "clock_moved",
        /// It does not hold any more.
        ClockVoided = "clock_voided",
        /// A clock or a promise ran out while it was running.
        ClockRanOut = "clock_ran_out",
        /// A name was added that the case has to keep apart.
        NameAdded = "name_added",
        /// A name was taken away.
        NameRemoved = "name_removed",
        /// A name of the case is like one of another case of somebody's, or of their firm's.
        ConflictFound = "conflict_found",
        /// They think that it is no conflict, and ask a coordinator.
        ConflictAsked = "conflict_asked",
        /// A coordinator says that it is none.
        ConflictCleared = "conflict_cleared",
        /// It is one: the case is kept from somebody.
        Walled = "walled",
        /// It is kept from them no more.
        WallLifted = "wall_lifted",
        /// Somebody's shift ends soon, and they hold something.
        ShiftEnding = "shift_ending",
        /// It ends, and something that they hold is not accepted.
        HandoverDue = "handover_due",
        /// It has ended, and they hold something still.
        ShiftOver = "shift_over",
        /// Their grace is over: they are marked absent.
        GraceOver = "grace_over",
        /// Somebody stays on duty beyond the end of their shift.
        Stayed = "stayed",
        /// A claimed case had no first reply in time.
        NoReply = "no_reply",
        /// It had none still, and goes back to the queue.
        LeaseOver = "lease_over",
    }
}
