### What staff read.

## Every page

desk-title = Legal Desk
skip = Skip to content
nav-label = Desk
nav-queue = Queue
nav-new = New request
nav-search = Search
nav-people = People
duty-start = Start duty
duty-end = On duty since { $time }. End
live-lost = Not live. What you see may be old.
not-sent-offline = No connection: not sent. What you wrote stays here; send it again when the connection is back.
live-back = Live
by-exhibitor = Exhibitor
by-desk = The desk

## Signing in and out

sign-in-title = Sign in
sign-in-lead = For volunteers and coordinators.
sign-in-name = Name
sign-in-password = Password
sign-in-send = Sign in
sign-in-ended = Your session had ended. Sign in again: what you wrote is still in this tab.
sign-in-wrong = Name or password is wrong.
sign-in-slow =
    { $seconds ->
        [one] Too many wrong passwords. Please try again in { $seconds } second.
       *[other] Too many wrong passwords. Please try again in { $seconds } seconds.
    }
sign-in-demo = This is a demo: who can sign in?
sign-in-demo-password = The password of all:
sign-out = Sign out
sign-out-everywhere = Sign out everywhere

## The queue

queue-title = Queue
queue-show = Show changes
queue-alerts = Alert me to urgent requests
queue-empty = Nothing waits here.
queue-next = Next page
queue-back = { $number } is back in the queue.
tabs-label = Lists
tab-waiting = Waiting
tab-mine = Mine
tab-parts = My referrals
tab-translations = Translations wanted
tab-all = All
filter-profession = Profession
filter-language = Language
filter-hall = Hall
filter-any = Any
filter-apply = Filter
row-hall = Hall { $hall }
row-waited = waiting { $span }
row-mine = yours
row-held-by = with { $name }
row-unanswered = wrote last
row-claim = Claim
row-claim-number = Claim { $number }
span-minutes = { $count } min
span-hours = { $count } h { $minutes } min
span-days = { $count } days
clock-left = { $clock }: { $span } left
clock-over = { $clock }: { $span } ago

## Calls for a coordinator

calls-title = Somebody is needed
calls-acknowledge = I take care of it
calls-look = Look
call-unclaimed = { $number } ({ $category }): nobody has claimed it in time.
call-part_unclaimed = { $number } ({ $category }): no { $profession } has taken their part in time.
call-no_profession = { $number } ({ $category }): no { $profession } is on duty.
call-no_language = { $number } ({ $category }): nobody on duty speaks { $language }.

## A ticket

preview-lead = Story, names, contact and photos open with the claim.
preview-part = A colleague has this case and asks for a { $profession } to do a part of it.
preview-part-claim = Take the part of the { $profession }
preview-gone = A colleague has it now, or it has ended.
ticket-filed = filed { $time }
ticket-answers = What they told us
ticket-name = Name
ticket-romanised = In Latin letters
ticket-address-as = Address as
ticket-company = Company
ticket-stand = Stand
ticket-reach = How to reach them
ticket-phone = Phone
ticket-email = E-mail
ticket-other-side = Other side
ticket-unreadable = They cannot read it
ticket-contact = Who they are and how to reach them
ticket-outside = Bodies outside
ticket-outside-yes = may be told
ticket-outside-no = must not be told
ticket-story = Their words ({ $language })
ticket-thread = Conversation
ticket-parts = Who works on it
ticket-notes = Notes for colleagues
ticket-rating = Rating
ticket-stars = { $stars } of 5
ticket-history = History
thread-unanswered = Not answered yet
message-erased = Erased
translation-by = { $language }, signed by { $name }
file-original = { $name } (original)
composer-replies = Saved replies
composer-questions = Questions to tap
answer-label = In your own words
composer-language = Language
answer-foreign = They write in { $language }. A saved reply or a question arrives in their language; or ask a colleague to translate.
answer-send = Send
translate-title = Add a translation
translate-label = Your translation, signed with your name
translate-send = Sign and add
note-label = A note that only colleagues see
note-send = Add note
reason-label = Why, or what came of it
part-finish = Finish my part
part-release = Give my part back
deed-assign = Give to a colleague
assign-to = To whom
assign-off-duty = { $name } (off duty: will be put on duty)
deed-refer = Ask another profession
deed-refer-to = Profession
deed-cancel = Take back a referral
deed-raise = Raise the urgency
deed-raise-to = Urgency
deed-ask-translation = Ask for a translation
deed-share-name = Show my name to the exhibitor
translation-is-asked = Colleagues who speak the language are asked to translate.
name-is-shown = Your name is shown to the exhibitor.
interpreter-label = Interpreter
call-interpreter = { $number }: a colleague asks you to interpret.
interpreter-is = { $name } interprets.
interpreter-none = You do not work in { $language }, and nobody interprets yet.
interpreter-mark = Name an interpreter
interpreter-other = Name another interpreter
interpreter-who = Who interprets ({ $language })?
interpreter-me = I interpret
interpreter-end = End the interpreting
deed-reissue = Make the link anew
deed-reissue-lead = First check who asks: badge, code, or something only they know. Then write how you checked.
deed-release = Give back to the queue
deed-resolve = Resolve
deed-outcome = Outcome
deed-close = Close
deed-print = Print
deed-reopen = Open again
seen-title = Who saw it
link-title = The new link
link-code = Code to read out:
link-back = Back to the ticket

## Search and record

search-title = Search
search-label = Number, stand, company or person
search-send = Search
search-none = Nothing found among what you may see.
seen-lead = Every opening, search, print and download.
seen-empty = Nobody yet.
seen-opened = opened
seen-previewed = looked at the row
seen-searched = searched
seen-printed = printed
seen-downloaded = downloaded an original
seen-saw_photo = saw a photo
seen-api = read through the API
seen-sheet = read the handoff’s sheet in a list

## No

refused-title = That did not work
refused-back = To the queue
refused-not-found = There is no such thing, or it is not yours to see.
refused-forbidden = You may not do this.
refused-taken = Somebody was faster.
refused-taken-by = { $name } was faster and has it now.
refused-not-claimed = Nobody has claimed it yet.
refused-ended = It has ended already.
refused-not-ended = It has not ended yet.
refused-part-open = A colleague still works on a part of it.
refused-already-referred = This profession has it already.
refused-not-more-urgent = It is as urgent already.
refused-not-by-staff = Only the exhibitor can say this.
refused-missing = Something is missing: please fill it in.
refused-too-long = This is too long: at most { $max } characters.
refused-field = Something is not right: please check what you typed.
refused-name-taken = Somebody is called so already.
refused-unavailable = The desk could not do this just now. Please try again.
refused-signed-out = You are signed out. Please sign in again.

## People

people-title = People
people-count-on-duty =
    { $count ->
        [one] { $count } on duty
       *[other] { $count } on duty
    }
people-add = Add a person
people-name = Name
people-name-hint = What they sign in with and are called by.
people-password = Password
people-password-hint = At least 10 characters.
people-password-wrong = Please choose a password of at least 10 characters that is not the demo's.
people-password-new = A new password
people-password-lead = It signs them out everywhere. Tell it to them in person.
people-password-set = Set password
people-password-done = The new password is set.
people-role = Role
people-professions = Professions
people-needs-profession = A volunteer needs a profession.
people-languages = Languages
people-level-none = Not spoken
people-speaks = { $language } ({ $level })
people-firm = Firm or office
people-licence = Bar or licence number
people-phone = Phone
people-active = May sign in
people-not-yourself = You cannot take this from yourself.
people-inactive = May not sign in
people-duty = Duty
people-on-duty = since { $time }
people-off-duty = Off duty
people-holding = Holds now
people-save = Save
people-saved = Saved.
people-added = { $name } is added and can sign in.
people-back = Back
people-seen = What they saw
people-seen-title = What { $name } saw
people-seen-empty = Nothing yet.
account-title = My password
account-lead = The new password signs you out everywhere else.
account-old = Password until now
account-old-wrong = This is not your password.
account-new = New password
account-save = Change password
account-done = Your password is changed.

## Phone and walk-in

new-title = New request
new-lead = For somebody who calls or stands before you. How did it come, and what is it about?
new-form-lead = Ask, and type what they say. What they do not know stays empty.
new-filed = { $number } is filed
new-filed-lead = Read out the number and the code, or print the sheet. With them they find their request again.
new-print = Print
new-another = Another request
