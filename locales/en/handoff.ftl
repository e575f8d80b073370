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
handoff-promises-hint = What, and by when. If nothing was promised, write “none”.
handoff-next_step = Next step
handoff-next_at = By when
handoff-next-by = { $step } – by { $time }
handoff-if_then = If this happens, then …
handoff-apart = Names to keep apart
handoff-restated = In the receiver’s words
handoff-to = To whom
handoff-to-next = The next shift: whoever accepts first
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
bar-language = nobody there speaks its language
bar-full = holds as many cases as one can
refused-still-holds =
    { $count ->
        [one] You still hold one case. Hand it off or give it back to the queue first.
       *[other] You still hold { $count } cases. Hand them off or give them back to the queue first.
    }
refused-already-offered = It is offered to somebody already.
refused-not-able = They cannot take it: { $bars }.
action-handoff_offered = offered to a colleague
action-handed_off = taken over
action-handoff_declined = offer declined
action-handoff_withdrawn = offer taken back
action-handoff_asked = asked about the handoff
action-listed = on the coordinator’s list
action-part_listed = part on the coordinator’s list
