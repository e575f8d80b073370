### Promises and clocks, as staff work with them.

## On the case's page

times-title = Promises and clocks
times-none = Nothing is promised, and no clock runs.
times-later = For advice: it comes onto the board in its last days.
times-source = Under: { $source }
promise-open-count =
    { $count ->
        [one] { $count } promise open
       *[other] { $count } promises open
    }
promise-made = promised by { $name }, { $time }
promise-told = told to { $name }
promise-new = Promise something
promise-body = What we will do, as the exhibitor reads it
promise-to = Told to (if not to who asked)
promise-due = By when, on the venue’s clock
promise-send = Promise
promise-keep = Kept
promise-keep-note = How, for colleagues (may stay empty)
promise-move = Another time
promise-withdraw = Take back
promise-reason = Why, for colleagues
promise-message = Message to the exhibitor: it is sent with this
clock-new = Start a clock
clock-kind = What it counts down to
clock-from = From when, on the venue’s clock
clock-from-hint = What the expo’s hours say themselves needs no time.
clock-start = Start
clock-meet = Done
clock-move = Another time
clock-void = Not valid any more
clock-due = New time, on the venue’s clock

## The board

board-title = Clocks
board-lead = What runs out next over the whole desk, overdue first.
board-empty = Nothing runs out.
board-pressing = presses
board-over = overdue

## What happened

action-promised = promised something to the exhibitor
action-promise_kept = kept a promise
action-promise_moved = moved a promise to another time
action-promise_withdrawn = took a promise back
action-promise_voided = ended the request, and so what was promised
action-clock_started = started a clock
action-clock_met = met a clock
action-clock_moved = moved a clock
action-clock_voided = voided a clock
action-clock_ran_out = noted: time ran out

## No

refused-promise-open = Something is still promised to the exhibitor. First say that it is kept, or take it back: the exhibitor is told.

## Breaches

breaches-title = What ran out
breaches-lead = Clocks that ran out and promises that were not kept in time, of all that were met or ran out.
breaches-none = No clock has been met yet, and none has run out.
breaches-all = all
breaches-today = Today
breaches-ever = Since the desk opened
breaches-of = { $count } of { $all }
breaches-ran-out = ran out
breaches-all-of = of

## What was promised by somebody who left

confirm-lead = Whoever had this case left without handing it over. Before anything else, confirm with the exhibitor what was promised.
confirm-write = Write to them
confirm-write-send = Send and confirm
confirm-told = I have told them
confirm-told-how = How you told them
confirm-told-send = Confirm
