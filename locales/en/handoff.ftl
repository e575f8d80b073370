### A case passes from one colleague to another, for staff.

handoffs-title = Handoffs
handoffs-lead = Read aloud from the top: the ones to watch most closely stand first.
handoffs-to-me = For you
handoffs-none = Nothing is offered to you.
handoffs-others = Offered, not yet accepted
handoff-open = Hand off
handoff-title = Hand off { $number }
handoff-lead = Until a colleague accepts, the case is yours. Some of it is filled in from the log: please check and add.
handoff-back = Back to the case
handoff-past = Earlier handoffs
handoff-severity = How closely to watch it
handoff-summary = What the case is
handoff-done = What was done
handoff-promises = Promised to the exhibitor
handoff-promises-hint = What is promised stands on the case’s page, with its time. Only where nothing is, say so here.
handoff-next_step = Next step
handoff-next_who = Who does it (empty: whoever takes over)
handoff-next_at = By when
handoff-next-by = { $step } – by { $time }
handoff-next-who = { $step } – { $who }
handoff-if_then = If this happens, then …
handoff-apart = Names to keep apart
handoff-restated = In the receiver’s words
handoff-to = To whom
handoff-to-next = The next shift: whoever accepts first
handoff-to-profession = The whole case, to the next { $profession }
handoff-next = the next { $profession }
handoff-unable = Who cannot take it now, and why
handoff-offer = Offer
handoff-accept = Accept
handoff-restate = Next step in your own words, if you like
handoff-restate-needed = Next step in your own words
handoff-ask-label = Ask back, or answer
handoff-ask = Send
handoff-decline = Decline
handoff-withdraw = Take the offer back
handoff-state-open = { $from } offers it to { $to }
handoff-state-accepted = { $from } handed it to { $by }
handoff-state-declined = { $by } declined what { $from } offered
handoff-state-withdrawn = { $by } took the offer of { $from } back
handoff-state-lapsed = the offer of { $from } ended with the case
severity-unstable = Unstable
severity-watch = Watch
severity-stable = Stable
bar-off_duty = not on duty
bar-profession = another profession
bar-language = does not work in its language, and nobody is marked as interpreter
bar-full = holds as many cases as one can
refused-still-holds =
    { $count ->
        [one] You still hold one case. Hand it off or give it back to the queue first.
       *[other] You still hold { $count } cases. Hand them off or give them back to the queue first.
    }
refused-already-offered = It is offered to somebody already.
refused-not-able = They cannot take it: { $bars }.
action-handoff_offered = offered to a colleague
action-interpreter_marked = { $name } interprets
action-interpreter_gone = { $name } no longer interprets
action-handed_off = taken over
action-handoff_declined = offer declined
action-handoff_withdrawn = offer taken back
action-handoff_asked = asked about the handoff
action-listed = on the coordinator’s list
action-part_listed = part on the coordinator’s list

handoff-keep = Keep, offer later
handoff-kept = Kept by { $name }, { $time }.
handoff-from-log = Begun from the log when the case left { $name }’s hands, { $time }. Read it, and say what comes next.
handoff-promises-none = Nothing is promised to the exhibitor
handoff-promises-no-open = Nothing is promised.
handoff-promises-mend = Promise, keep or move on the case’s page
handoff-promise-by = by { $time }
handoff-read = Promises that you take over: tick what you have read
handoff-facts = From the case
handoff-running = What runs out
handoff-parts = Parts
handoff-papers = Photos and papers
handoff-since = Since you last opened it, { $time }
handoff-since-never = You have not opened this case before
promise-state-kept = kept
promise-state-withdrawn = taken back
promise-state-voided = not needed any more
refused-promise-unread = Something is promised to the exhibitor. Open the case and tick what you have read.
refused-not-with-others = Only a stable case whose sheet is complete goes with others. Open it.
action-handoff_drafted = wrote on the handoff’s sheet

## The shift meeting

meeting-title = Shift meeting
meeting-lead = Read aloud from the top: what nobody will receive stands first, then what has to be watched most closely.
meeting-paper = On paper, a page a case
meeting-back = Back to the shift meeting
meeting-printed = As of { $time }
meeting-at = Shift change { $time }
meeting-no-shift = Nobody on duty is on a shift.
meeting-no-roster = No roster is published, so everybody on duty is listed.
meeting-desk = Desk
meeting-all-desks = All desks
meeting-leaving = Going
meeting-leaving-none = Nobody goes.
meeting-coming = Coming
meeting-coming-none = Nobody comes.
meeting-from = { $desk }, from { $time }
meeting-holds =
    { $count ->
        [0] holds nothing
        [one] holds one
       *[other] holds { $count }
    }
meeting-there = checked in
meeting-not-there = not checked in yet
meeting-turns =
    { $count ->
        [0] What changes hands
        [one] One case or part changes hands
       *[other] { $count } cases and parts change hands
    }
meeting-nothing = Nothing changes hands.
meeting-no-receiver = no receiver yet
meeting-nobody-can = offered to the next { $profession }, but nobody there or coming can take it
meeting-to-next = offered to the next { $profession }
meeting-to = offered to { $name }
meeting-part = no receiver: finish it, or give it back to the queue
meeting-part-of = the part for the { $profession }
meeting-no-severity = severity not said
meeting-no-sheet = No sheet yet
meeting-whole = Sheet complete
meeting-lacks = The sheet lacks: { $list }
meeting-open = Open { $number }
meeting-take = Read and accept { $number }
meeting-write = Hand off { $number }
meeting-give = Give { $number } to somebody
meeting-read = Read the sheet of { $number }
meeting-force = The holder is gone
meeting-offer-title = Offer the stable ones in one go
meeting-offer =
    { $count ->
        [one] Offer it
       *[other] Offer all { $count }
    }
meeting-accept-title = Accept the stable ones offered to you
meeting-accept =
    { $count ->
        [one] Accept it
       *[other] Accept all { $count }
    }
meeting-said-offered = { $number }: offered
meeting-said-accepted = { $number }: yours now
meeting-said-not = { $number }: not done. { $why }
meeting-said-unknown = One case
