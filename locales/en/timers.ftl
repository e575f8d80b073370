### What the desk does by itself: the end of a shift, and cases without a first word.

## Calls

call-me-shift_ending =
    { $count ->
        [one] Your shift ends soon. You hold { $count } case: begin to hand it over.
       *[other] Your shift ends soon. You hold { $count } cases: begin to hand them over.
    }
call-me-handover_due =
    { $count ->
        [one] Your shift is about to end. { $count } case is still yours.
       *[other] Your shift is about to end. { $count } cases are still yours.
    }
call-me-shift_over =
    { $count ->
        [one] Your shift is over. { $count } case is still yours: hand it over, or say that you stay.
       *[other] Your shift is over. { $count } cases are still yours: hand them over, or say that you stay.
    }
call-holder-handover_due =
    { $count ->
        [one] { $name }’s shift is about to end: { $count } case has not been accepted.
       *[other] { $name }’s shift is about to end: { $count } cases have not been accepted.
    }
call-holder-shift_over =
    { $count ->
        [one] { $name }’s shift is over, and { $count } case is still theirs.
       *[other] { $name }’s shift is over, and { $count } cases are still theirs.
    }
call-holder-grace_over = { $name } has gone without checking out. What they held is on a coordinator’s list, or back in the queue.
call-offered = { $name } goes soon and offers you { $number }.
call-no_reply = { $number }: nobody has answered the exhibitor yet. It goes back to the queue at { $time }.

call-part-refused = { $number }: { $profession } will not take their part. Ask somebody else, or go on without.
call-part-lapsed = { $number }: no { $profession } was free for their part. Ask again, or go on without.

call-promise-soon = { $number }: something is promised by { $time }. Keep it, or tell the exhibitor of another time.
call-promise-late = { $number }: what was promised by { $time } is overdue.
call-confirm-soon = { $number }: confirm with the exhibitor what was promised, by { $time }.
call-confirm-late = { $number }: nobody has confirmed with the exhibitor what was promised, due { $time }.
call-shifts-changed = Your shifts have changed.
call-swaps =
    { $count ->
        [one] { $count } exchange of shifts waits for your decision.
       *[other] { $count } exchanges of shifts wait for your decision.
    }

## Referral

part-refuse = Not for us

## Staying on

stay-title = I stay longer
stay-title-other = Somebody stays longer
stay-for = How long from now
stay-minutes =
    { $minutes ->
        [30] Half an hour
        [60] One hour
        [120] Two hours
       *[240] Four hours
    }
stay-send = Stay
stay-reason = Why

## Waiting for others

waits-title = Wait for others
waits-until = Until when, on the venue’s clock
waits-reason = For whom or what
waits-send = Wait

## What happened

action-no_reply = noted: no answer to the exhibitor yet
action-lease_over = gave the case back: no answer to the exhibitor in time
action-shift_ending = noted: the shift ends soon
action-handover_due = noted: cases have to be accepted now
action-shift_over = noted: the shift is over
action-grace_over = marked absent: gone without checking out
action-stayed = stays longer
action-part_refused = did not take the part on
action-part_lapsed = brought the part back: nobody was free
