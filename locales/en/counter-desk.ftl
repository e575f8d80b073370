### What staff read at the counter, on tablets and on the round. The rest of their words are in desk.ftl.

## Tablets

nav-devices = Tablets
devices-title = Tablets
devices-empty = No tablet is set up yet.
devices-name = Name
devices-name-hint = As written on it, such as K3
devices-place = Desk
devices-place-hint = Where it stands, such as Hall 5.1 North
devices-kind = Use
devices-state = State
devices-battery = Battery
devices-version = Version
devices-version-old = old: reload it
devices-set-up = Set up
devices-set-up-by = by { $name }, { $time }
devices-seen = heard { $time }
devices-silent = silent since { $time }
devices-call-called = Somebody called at { $time }
devices-call-silent = Nobody has looked since { $time }
devices-percent = { $percent } %
devices-charging = { $percent } %, charging
devices-retire = Take out of use
devices-new = Set up this tablet
devices-new-lead = Do this on the tablet itself. It signs you out there.
devices-send = Set up
device-kiosk = Kiosk
    .what = Kiosk: exhibitors file at it, one after the other. It forgets each of them.
device-tablet = Shared tablet
    .what = Shared tablet: colleagues take turns, each with a PIN.
kiosk-not-set-up = This tablet is not set up
kiosk-not-set-up-lead = A coordinator signs in here once and sets it up as a kiosk.
call-kiosk-called = Somebody at the kiosk { $name } ({ $place }) asks for help.
call-kiosk-silent = The kiosk { $name } ({ $place }) does not answer: network or battery?

## A shared tablet's lock

lock-title = This tablet is locked
lock-lead = Everybody who is signed in here goes on with their PIN. What you wrote is still there.
lock-pin = PIN of { $name }
lock-open = Open
lock-wrong = This is not the right PIN. After five wrong ones the password is asked for.
lock-ended = The PIN was wrong too often. Please sign in with your password.
lock-no-pin = No PIN is set. Please sign in with your password.
lock-other = Somebody else: sign in
lock-now = Change person
lock-soon = This tablet locks itself in a moment. Touch it to go on.
pin-title = My PIN
pin-lead = For tablets that colleagues share: a tablet that locks itself opens again with your PIN.
pin-is-set = You have a PIN. A new one takes its place.
pin-new = New PIN
pin-hint = 4 to 8 digits
pin-wrong = Please choose 4 to 8 digits, not all the same and not in a row.
pin-save = Save PIN
pin-done = Your PIN is set.

## The counter: a line of people

nav-counter = Counter
counter-title = Counter
counter-name = This counter
counter-name-hint = As it is called out, such as A2
counter-sit = Set
counter-screen = Calling screen
counter-taken = A colleague was faster.
counter-empty = Nobody is waiting.
counter-nobody = Nobody is in the line.
counter-line = The line
counter-next = Call the next
counter-deed-call = Call
counter-deed-served = Done
counter-deed-later = Back in line
counter-deed-gone = Not there
counter-called-at = at { $counter }
counter-gone = Not there when called: { $count }
counter-give = Give a number
counter-give-lead = Tap the person's language.
counter-slip = Number
counter-back = Back to the counter
counter-count = Count a contact
counter-count-lead = For a question that needs no request: one tap on the subject. Nothing of the person is kept.
counter-count-slip = Counting ends number { $number }.
counter-counted = Counted.
counter-uncount = Take back
counter-total = { $count ->
    [one] One contact counted today.
   *[other] { $count } contacts counted today.
}

## Short requests, at the counter and on a round of the halls

field-category = What is it about?
brief-title = Short request
brief-lead = What it is about, a way back to the person, one line. Complete it later.
brief-offline = There is no network. You can take down a short request: it is kept on this device and sent later.
brief-phone-hint = Phone or stand: one of the two is needed.
brief-name = Name, if you know it
brief-line = In one line: what happened?
brief-consent = I told them what we keep, and they agree.
round-title = Round of the halls
round-lead = Stand, subject, photo, one line. Hall and language stay for the next stand.
complete-title = Complete { $number }
complete-lead = What is known stands there already. What they do not know stays empty.
complete-now = Complete it now
complete-open = Complete what is missing
complete-save = Save
complete-outdated = A colleague saved this request while you were writing. What you typed stands below: look at the ticket first, or save yours over it.

## Reaching people

nav-callbacks = Call back
callbacks-title = Call back
callbacks-lead = They left a phone number and nothing else. The most urgent first.
callbacks-empty = Nobody to call back.
deed-reach-on_my_way = On my way to them
deed-reach-at_desk = Waiting for them at the desk
deed-reach-spoke = Spoke with them
deed-reach-no_answer = No answer
deed-reach-wrong_number = Wrong number
reached-call = Log a phone call
reached-note = Note for colleagues
ticket-discreet = Do not call at the stand and do not go there.
notice-mail-due = A notice by mail goes out if they do not open their page.
notice-mail-sent = They were told by mail that there is an answer.
notice-mail-failed = The notice by mail could not be sent. Please reach them another way.

## Cards for stands

cards-title = Cards for stands
cards-lead = A QR code that opens the desk in their language. With hall and stand, the form knows where it comes from.
cards-language = Language of the card
cards-stands = Stands, with commas between them
cards-make = Make cards
