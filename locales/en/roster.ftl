### The corps and the roster, for staff.

## A list of volunteers

import-title = Bring in a list
import-lead = CSV or a spreadsheet, with headers in Chinese or English. You see every row before anything is written. Who is known already is updated.
import-file = File
import-read = Read the file
import-missing = Please choose a file with rows in it.
import-too-large = This file is too large: at most 5 MB.
import-unreadable = This file cannot be read. Please save it as CSV or XLSX and try again.
import-sheet = Sheet
import-header = Row of the headers
import-choose = Read again
import-columns = What each column means
import-nothing = Leave out
import-map = Use this meaning
import-rows = Rows
import-row = Row
import-does = What it does
import-skip = Leave out
import-skip-row = Leave out row { $row }
import-cell = { $column }, row { $row }
import-mend = Check again
import-new = New
import-update = Update
import-same = Nothing new
import-skipped = Left out
import-counts = { $new } new, { $changed } updated, { $bad } to mend.
import-still-bad = Some rows still have faults. Mend them or leave them out.
import-finish = Write them
import-other = Another file
import-done = { $new } people added, { $changed } updated. They can be invited now.
column-name = Name
column-professions = Professions
column-licence = Licence number
column-licence_until = Valid until
column-languages = Languages
column-phone = Phone
column-email = E-mail
column-firm = Firm or office
column-team = Team
column-day_max = Hours a day at most
column-total_max = Hours in all at most
column-earliest = Earliest start
column-latest = Latest start
cell-missing = { $column }: missing.
cell-unknown = { $column }: “{ $word }” is not known.
cell-phone = { $column }: “{ $word }” is no phone number with its country code.
cell-email = { $column }: “{ $word }” is no e-mail address.
cell-date = { $column }: “{ $word }” is no date. Write 2027-01-31.
cell-time = { $column }: “{ $word }” is no time. Write 08:00.
cell-hours = { $column }: “{ $word }” is no number of hours.
cell-text = { $column }: too long, or with hidden characters.
cell-digits = { $column }: a spreadsheet cut “{ $word }” short. Write all of its digits.
cell-twice = { $column }: “{ $word }” stands in an earlier row, with other details.
cell-unclear = { $column }: “{ $word }” may be one of two people: name, licence, phone and mail address are not those of one. Mend what is wrong, or leave the row out.
people-email = E-mail
people-email-hint = Who has one hears by mail when their shifts change.
people-team = Team
people-hours = How much and when
people-hours-hint = What stays empty follows the expo’s rules.

## Invitations

invite-title = Invitation
invite-lead = Whoever opens the link sets their own password and says when they can work. It works once.
invite-all = Invite all who have no password
invite-one = Make an invitation
invite-none = Everybody has a password already.
invite-until = good until { $time }
invite-code = Code that opens the invitation of { $name }
join-title = Welcome to the desk
join-lead = { $name }, choose a password. You sign in with your name and this password.
join-send = Set password and go on
join-gone = This invitation has been used, or it is too old. Ask a coordinator for a new one.

## When one can work

wishes-title = When I can work
wishes-lead = Say it for each hour, on the venue’s clock. “Cannot” is never planned; the others are wishes.
wishes-all = The whole day
wishes-each = hour by hour
wishes-whole = { $day }, the whole day
wishes-hour = { $day }, { $time }
wishes-told =
    { $count ->
        [one] { $count } hour marked
       *[other] { $count } hours marked
    }
wishes-saved = Saved. The roster takes it into account.
wish-wanted = Gladly
wish-neutral = Either way
wish-unwanted = Rather not
wish-impossible = Cannot

## The roster

roster-title = Roster
roster-tab-draft = Draft
roster-tab-demand = What is needed
roster-tab-solve = Plan
roster-tab-publish = Publish
roster-day = { $weekday } { $date }
roster-span = { $from }–{ $to }
roster-span-over = { $from }–{ $to } (next day)
roster-told = { $day }, { $span }, { $desk }, { $profession }
roster-anybody = anybody
roster-empty = No shifts yet. Say first what each day needs.
roster-full = Every place is filled.
roster-missing =
    { $count ->
        [one] { $count } head is missing.
       *[other] { $count } heads are missing.
    }
roster-coverage = { $who }: { $have } of { $need }
roster-add = Add
roster-add-whom = Who can take it
roster-add-to = Add somebody to { $shift }
roster-remove = Remove
roster-remove-name = Remove { $name }
roster-pin = Pin
roster-pin-name = Pin { $name }
roster-unpin = Unpin
roster-unpin-name = Unpin { $name }
roster-pinned = pinned
roster-not-told = not published yet
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun
desk-kind-hall = Hall desk
desk-kind-hotline = Hotline
desk-kind-on_call = On call
desk-kind-standby = Standby
why = { $eligible } eligible, { $needed } needed, { $have } there: { $causes }
why-nobody = { $eligible } eligible, { $needed } needed, { $have } there.
why-rest = { $count } resting
why-rest-until = { $count } resting until { $time }
why-language = { $count } without { $language }
why-language-any = { $count } without the language
why-other_seat = { $count } there for another profession
why-busy = { $count } on another shift
why-impossible = { $count } cannot
why-hours = { $count } outside their hours
why-licence = { $count } whose licence ends
why-day = { $count } with a full day
why-total = { $count } with all hours used
why-nights = { $count } with too many nights
why-days = { $count } with too many days
why-several = { $count } for several reasons
rule-gone = no longer in the corps
rule-profession = not their profession
rule-licence = the licence ends before
rule-impossible = they cannot at this time
rule-hours = outside their hours
rule-overlap = another shift at the same time
rule-rest = too little rest
rule-day = too many hours that day
rule-total = too many hours in all
rule-nights = too many nights in a row
rule-days = too many days in a row
rule-coverage = a language or a head would be missing
rule-draft = a coordinator is changing this shift
rule-outdated = it has changed meanwhile

## What is needed

demand-day = Day
demand-line = { $count } × { $who }
demand-paint = Paint shifts over days
demand-paint-lead = Every day in the range gets these shifts at this desk. What was there before goes; who is planned on a shift that stays, stays.
demand-desk = Desk
demand-from = From
demand-to = Until
demand-watch = Shifts
demand-watch-eight = Three of 8 hours
demand-watch-six = Four of 6 hours
demand-watch-free = As written below
demand-watch-none = None: clear the days
demand-first = The first one begins at
demand-spans = Shifts as written
demand-spans-hint = Such as 08:00-14:00, 14:00-20:00, 22:00-06:00
demand-heads = Heads on each shift
demand-languages = Languages that must be covered
demand-languages-hint = At the desk, or by somebody on call at that time.
demand-both = Professions in a language
demand-both-hint = Such as one notary who works in Arabic. Whoever it is counts as a head of the profession and of the language too.
demand-both-profession = Profession, row { $row }
demand-both-language = Language, row { $row }
demand-both-heads = Heads, row { $row }
demand-both-any-profession = Profession
demand-both-any-language = Language
demand-send = Paint
demand-copy = Copy a day
demand-copy-lead = All desks’ shifts and needs of one day, over others.
demand-copy-day = The day to copy
demand-copy-send = Copy
demand-remove = Remove this shift

## The solver

solve-lead = It looks for a roster that keeps all rules, leaves as little empty as possible and is fair. Nothing is published by it.
solve-start = Look for
solve-seconds =
    { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
solve-none = No search yet.
solve-not-ready = First say what each day needs, and bring in the volunteers.
solve-running = Looking: after { $seconds } s, { $missing } heads missing, cost { $cost }.
solve-stop = Stop and keep the best
solve-done = Found: { $missing } heads missing, cost { $cost }, after { $seconds } s.
solve-taken = This proposal is the draft now ({ $missing } heads missing, cost { $cost }, { $seconds } s).
solve-failed = The search ended without a roster. Please try again.
solve-conflict = Two pinned shifts of { $name } are at the same time. Unpin one of them and try again.
solve-outdated = Draft or needs have changed since. Look again, so that nobody’s work is lost.
solve-take = Make it the draft
solve-broken = Rules that pins break; the pins stay
solve-short = What stays empty, and why
solve-costs = What it costs
solve-costs-hint = Each compromise, with whom or what it concerns. Less is better.
cost-missing_head = Missing heads
cost-missing_language = Missing languages
cost-over = More heads than needed
cost-wishes = Wishes
cost-hours = Unequal hours
cost-nights = Unequal nights
cost-weekends = Unequal week-ends
cost-change = Changes against what is published

## Publishing

publish-since = Published last on { $time }.
publish-never = No roster is published. Until one is, whoever is there can check in.
publish-send = Publish
publish-back = Take back what has not begun
publish-count =
    { $count ->
        [0] Nothing would change for anybody.
        [one] It would change for { $count } person:
       *[other] It would change for { $count } people:
    }
publish-broken =
    { $count ->
        [one] The draft breaks a rule
       *[other] The draft breaks { $count } rules
    }
publish-why = Why it is published all the same
publish-added = + { $shift }
publish-removed = − { $shift }
swaps-title = Shifts that change hands
swaps-none = Nobody proposes anything.
swap-offer = { $by } gives away: { $shift }
swap-offer-to = { $by } offers to { $to }: { $shift }
swap-offer-taken = { $to } would take from { $by }: { $shift }
swap-exchange = { $by } gives { $shift } and takes from { $to }: { $their }
swap-take = { $by } would take: { $shift }
swap-touches = A coordinator has to agree: { $rules }.
swap-yes = Let it pass
swap-no = Refuse

## My shifts

shifts-title = My shifts
shifts-none = You have no shifts ahead.
shifts-past =
    { $count ->
        [one] { $count } shift is behind you.
       *[other] { $count } shifts are behind you.
    }
shifts-news = Your shifts changed on { $time }:
shifts-with = with { $names }
shifts-take = Shifts I could take
shifts-take-none = None just now.
shifts-short = Nobody has: { $shift }
shifts-not = Not for you: { $rules }.
swap-cannot = I cannot come
swap-offer-send = Offer it to all colleagues
swap-to = Offer it to
swap-to-touching = { $name } (a coordinator has to agree)
swap-to-send = Offer it to this colleague
swap-with = Exchange it for
swap-exchange-send = Propose the exchange
swap-accept = I take it
swap-accept-exchange = I agree to the exchange
swap-withdraw = Take it back
swap-decline = I cannot
swap-refused = A coordinator refused it on { $time }:
swap-waits = It waits for a coordinator.
swap-said-open = Your colleagues see it now. Until one takes it, the shift is yours.
swap-said-one = Your colleague sees it now. Until they agree, the shift is yours.
swap-said-asked = It touches a rule, so a coordinator decides.
swap-said-done = Done. Your shifts are up to date.
presence-ahead = not yet
presence-in = in { $span }
presence-due = You can check in now
presence-late = has begun, not checked in
presence-there = checked in
presence-absent = did not come
presence-served = served
presence-missed = missed
feed-title = In my calendar
feed-lead = Subscribe to this address in your calendar program. It is yours alone: who has it sees your shifts.
feed-renew = Make a new address
feed-name = Shifts at { $expo }
feed-summary = Shift: { $desk } ({ $profession })
shift-mail-subject = Your shifts changed
shift-mail-hello = { $name }, your shifts changed:
shift-mail-added = + { $day } { $from }–{ $to }, { $desk }, { $profession }
shift-mail-removed = − { $day } { $from }–{ $to }, { $desk }, { $profession }
shift-mail-look = All your shifts: { $link }

## Duty

duty-title = On duty
duty-not-now = No shift now
duty-counts-professions = On duty, by profession
duty-counts-languages = On duty, by language
duty-count = { $what }: { $count }
duty-there =
    { $count ->
        [one] { $count } on duty now
       *[other] { $count } on duty now
    }
duty-nobody = Nobody is on duty.
duty-until = { $desk }, until { $time }
duty-put-by = put on duty by { $name }
duty-expected = Expected
duty-expected-none = Nobody else is expected in the next hours.
duty-standby = Standing by
duty-standby-none = Nobody stands by.
duty-no-replacement = My replacement has not come
duty-call-nobody = a replacement
duty-call-no_show = { $name } has not come: { $shift }
duty-call-no_replacement = { $name } is missing: { $shift }
duty-call-look = Find somebody
duty-call-since = Since { $time }.
duty-call-end = Take care of it otherwise
duty-call-end-why = How it is taken care of
duty-who = Who
duty-reason = Why
duty-put = Put on duty
duty-put-send = Put on duty now
duty-off = Forgot to check out
duty-off-send = Check out
duty-rest = Shorten a rest
duty-rest-lead = Only if they agreed. It holds for a day, and the log keeps who allowed it and why.
duty-rest-hours = Hours of rest at least
duty-rest-consent = They agreed to it
duty-rest-send = Allow it
stand-in-title = Who could stand in
stand-in-none = Nobody is eligible and rested.
stand-in-restores = Brings back { $languages }
stand-in-hours =
    { $count ->
        [one] { $count } hour planned
       *[other] { $count } hours planned
    }
near-standby = stands by
near-venue = at the venue
near-on_call = on call
near-away = elsewhere
answer-coming = Comes
answer-coming-name = { $name } comes
answer-declined = Cannot
answer-declined-name = { $name } cannot
answer-no_answer = No answer
answer-no_answer-name = { $name } does not answer
answer-said = { $answer } ({ $time })
repair-title = Or by moving several
repair-take = { $name } takes { $takes }
repair-move = { $name } takes { $takes } and leaves { $leaves }
call-shift-no_show = { $name } has not come to their shift ({ $desk }).
call-shift-no_replacement = A replacement has not come ({ $desk }).
hours-title = Hours served
hours-lead = From check-in to check-out, for the certificates.
hours-hours = Hours
hours-stints = Times on duty
hours-days = Days
hours-count = Number of days
hours-from = First day
hours-to = Last day

## The queue

queue-unserved = Nobody on duty for: { $list }.
queue-unserved-line = { $who } ({ $count } waiting)

## No

refused-off-duty = Only who is on duty can claim. Check in first.
refused-no-shift-now = You have no shift now. One can check in from 30 minutes before.
refused-outdated = This has changed meanwhile. Please look again.
refused-nothing-proposed = It is not on offer any more.
refused-breaks-rules =
    { $count ->
        [one] The roster breaks a rule ({ $rules }). Mend it, or say why it is published all the same.
       *[other] The roster breaks rules in { $count } places ({ $rules }). Mend them, or say why it is published all the same.
    }
refused-rules = The roster’s rules do not allow it: { $rules }.

## The log

action-expo_changed = changed the expo
action-invited = invited somebody
action-joined = set their password
action-wishes_set = said when they can work
action-people_imported = brought in a list
action-demand_changed = changed what is needed
action-draft_changed = changed the draft
action-solve_started = began a search
action-proposal_taken = took a proposal
action-roster_published = published the roster
action-roster_unpublished = took the roster back
action-swap_proposed = proposed a change of shifts
action-swap_accepted = agreed to a change of shifts
action-swap_done = shift changed hands
action-swap_refused = refused a change of shifts
action-swap_ended = change of shifts ended
action-duty_put = put somebody on duty
action-rest_shortened = shortened a rest
action-shift_called = somebody did not come
action-shift_call_ended = took care of it
action-stand_in_asked = asked somebody to stand in
action-stood_in = somebody stands in

## The grid

roster-tab-grid = Grid
roster-tab-print = Print
grid-title = Roster, over time
grid-no-script = The grid needs JavaScript. The list can do the same without it.
grid-people = People
grid-desks = Desks
grid-earlier = Earlier
grid-later = Later
grid-day = Day
grid-week = Week
grid-farther = Smaller
grid-nearer = Larger
grid-undo = Undo
grid-redo = Redo
grid-published = Show what was published
grid-filter = Name, team, profession or language
grid-hours = { $hours } h
grid-short = { $count } missing: { $who }
grid-gone = no longer in the draft
grid-refused = { $name }: not possible – { $rules }.
grid-fits = { $where }: fits.
grid-fits-not = { $where }: not possible – { $rules }.
grid-taken = { $where }: they are there already.
grid-put-back = Put back, nothing changed.
grid-saved = Saved in the draft. Nobody is told before you publish.
grid-undone = Taken back.
grid-loading = Reading the roster …
grid-again = Try again
grid-offline = The desk could not be reached.
grid-unsent = Not saved yet: the desk cannot be reached. It is tried again every few seconds; please stay on this page.
grid-no-rows = Nothing matches the filter.
grid-panel = Details
grid-close = Close
grid-move = Move
grid-stretch = Stretch
grid-instead = Somebody else instead
grid-who-could = Who could come
grid-nobody = Nobody can take it now. The list below says why.
grid-more = and { $count } more; use the filter of the list.
grid-who-cannot = Who cannot, and why ({ $count })
grid-sums = Hours in all: { $hours } · nights: { $nights }
grid-keys = Mouse and keys
grid-keys-move = Arrow keys go from block to block. Enter opens the details. Space takes a block up; the arrows carry it, Space or Enter puts it down, Escape puts it back.
grid-keys-act = S stretches over the following days, P pins, Delete removes. Ctrl+Z takes back, Ctrl+Y makes again.
grid-keys-mouse = With the mouse, drag a block to another row or another shift, or pull its end. On a tablet, tap a block, choose Move, and tap where it should go.
print-title = Roster on paper
print-paper = Paper
print-published = Published
print-now = Print
print-shift = Shift

## The expo

roster-tab-expo = Expo
expo-title = The expo
expo-name = Name
expo-starts = First day
expo-ends = Last day
expo-zone = Time zone of the venue
expo-zone-hint = Such as Asia/Shanghai. Shifts keep their times on the venue’s clock.
expo-rules = Rules of the roster
expo-rules-rest = Rest between two shifts, hours
expo-rules-day_max = Hours a day at most
expo-rules-total_max = Hours in all at most
expo-rules-nights = Nights in a row at most
expo-rules-days = Days in a row at most
expo-halls = Halls
expo-halls-hint = With their hours on show days. A row without a hall is left out.
expo-hall = Hall
expo-opens = Opens
expo-closes = Closes
expo-desks = Desks
expo-desks-hint = Where colleagues serve. A desk without a name is called by its kind.
expo-kind = Kind
expo-no-desk = No desk
expo-desk-name = Name
expo-saved = Saved.
expo-faulty = Not saved yet: please check what is marked.
