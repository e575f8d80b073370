### At the counter, on a bad network, on the way: what exhibitors read there. Short and kind: whoever reads it may
### stand in a line, or have lost the network at two in the morning.

## Kept on this device while there is no network

kept-title = Kept on this device
kept-lead = It is sent by itself as soon as there is a network. You may close this page.
kept-lead-open = It is sent by itself as soon as there is a network.
kept-request = Your request: { $category }
kept-message = Your message to the desk
kept-waiting = Waits for the network
kept-sending = Is being sent…
kept-photos = The text has arrived. Photos sent: { $sent } of { $count }
kept-refused = Something has to be changed before it can be sent.
kept-lost = This link is no longer valid, so it was not sent. Ask the desk for your new link. You wrote:
kept-mend = Change it
kept-signed-out = Sign in again to send it.
kept-other = Belongs to a colleague. It is sent when they sign in here.
kept-send-now = Send now
kept-drop = Delete
kept-drop-sure = Delete it for good? It has not been sent.
kept-drop-yes = Yes, delete it
kept-arrived = It has arrived. Your number: { $number }
kept-arrived-message = Your message has arrived.
kept-open = Open my request
kept-done = Done

offline-title = There is no network
offline-lead = This page cannot be shown now. You can write a new request all the same: it is kept on this device and sent when the network is back.
offline-write = Write a request
offline-again = Try again

## Kiosk: a tablet of the expo

kiosk-call = Call somebody
kiosk-called = Somebody is coming to you.
kiosk-call-failed = We could not call anybody. Please speak to somebody at the desk.
kiosk-offline = The network is away. Nothing can be sent from here now. Please speak to somebody at the desk: they write it down with you.
kiosk-start-over = Erase and start over
kiosk-idle-title = Are you still there?
kiosk-idle-lead = { $seconds ->
    [one] What you typed is erased in one second.
   *[other] What you typed is erased in { $seconds } seconds.
}
kiosk-idle-stay = I am still here
kiosk-keep = Scan this code with your phone, or print it. Nothing of you stays on this tablet.
kiosk-finish = I have it. Finish

## A number in the line

slip-title = Your number
slip-lead = Please stay near the desk. We call you by this number.
slip-ahead = { $count ->
    [0] You are next.
    [one] One person is before you.
   *[other] { $count } people are before you.
}
screen-title = Now at the desk
screen-call = Number { $number }, please come to { $counter }
screen-empty = Nobody is being called just now.

## Somebody comes, calls or waits

reached-on_my_way = Somebody is on the way to your stand, since { $time }.
reached-at_desk = We are waiting for you at the desk, since { $time }.
reached-spoke = We spoke on the phone at { $time }.
reached-no_answer = We called you at { $time } and did not reach you.
reached-wrong_number = The phone number you gave us is wrong. Please write us the right one below.
field-discreet = Please do not call me at my stand and do not come there
    .hint = For example, because the other side stands next to me

## The mail

mail-subject = The legal desk has written to you ({ $number })
mail-greeting = Good day,
mail-lead = there is an answer to your request { $number } at the legal desk of { $expo }. You can read it and reply here:
mail-private = Whoever has this link can read your request. Please do not pass this mail on.
mail-reply = Please reply on that page. Nobody reads mail sent to this address.
mail-why = You get this because you left your e-mail address with your request.

## A card for stands

card-title = Free legal help
card-lead = Day and night, in your language. Scan the code with your phone.
card-stand = Stand { $stand }

## Everybody can use it

access-title = Everybody can use it
access-lead = The desk is for everybody, whatever you see, hear or hold. This page says what we made sure of, how we tested it, and what is still missing.
access-met = What you can rely on
access-met-keys = Everything works with a keyboard alone, and you always see where you are.
access-met-reader = Pages are built for screen readers: headings, labels and the order of reading; news is announced quietly.
access-met-zoom = Text can be made four times as large; nothing is cut off and nothing has to be pushed sideways.
access-met-colour = Colours have strong contrast in light and dark, follow the high contrast of your device, and never say something alone.
access-met-time = Nothing runs out without a warning. On a tablet of the expo you are asked after two and a half minutes, and one tap gives you time.
access-met-script = All of it works without scripts, except what is kept on a device without a network.
access-rule = We follow WCAG 2.2, level AA.
access-tested = How we tested it
access-tested-text = Before every release, programs check every page with axe, in light and dark, at 200 % and 400 %, in high contrast, and walk every form with the keyboard alone.
access-gaps = What is still missing
access-gaps-text = No one who uses a screen reader every day has tested it yet. Papers and photos that people send have no description.
access-help = You cannot use something? Call or come to the desk: we write your request down with you.
footer-access = Accessibility
