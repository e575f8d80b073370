### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### Say "you" as one speaks to a stranger who came for help. No legal terms, no abbreviations.

## On every page

desk-name = Expo Legal Desk
desk-description = Free legal help for everybody at the expo, day and night.
skip-to-content = Skip to content
language-label = Language
footer-label = More pages
footer-home = Start page
footer-find = Find my request
footer-notice = What we keep about you

## First page: languages

languages-title = Choose your language
languages-lead = Free legal help for everybody at the expo, day and night.
languages-continue = Continue in English

## Emergency numbers

emergency-title = Emergency numbers
emergency-lead = Somebody is hurt or in danger? Call first, write later.
emergency-ambulance = Ambulance
emergency-police = Police

## Categories

landing-title = What is it about?
landing-lead = Choose what fits best. If you choose wrong, nothing is lost: we sort it out.
landing-find = Find a request I sent before
landing-duty = On duty now, { $time }
landing-duty-none = Nobody is at the desk right now. Write to us: we answer as soon as a colleague is back.
landing-duty-languages = Languages: { $languages }
duty-lawyer =
    { $count ->
        [one] { $count } lawyer
       *[other] { $count } lawyers
    }
duty-notary =
    { $count ->
        [one] { $count } notary
       *[other] { $count } notaries
    }
duty-mediator =
    { $count ->
        [one] { $count } mediator
       *[other] { $count } mediators
    }
duty-appraiser =
    { $count ->
        [one] { $count } appraiser
       *[other] { $count } appraisers
    }
duty-arbitrator =
    { $count ->
        [one] { $count } arbitrator
       *[other] { $count } arbitrators
    }

## Find my request

find-title = Find my request
find-lead = Both are on your receipt.
find-number = Request number
find-number-hint = A letter and four digits, such as A-0137
find-code = Code
find-code-hint = The short code below the number
find-send = Find
find-error = We know no request with this number and code. Please check both. After several tries, wait half a minute.
find-lost = Lost your receipt? Come to the desk or call us: a colleague checks who you are and gives you a new link.

## The form: around the fields

form-progress = Step { $step } of { $count }
form-needed = (needed)
form-back = Back
form-next = Next
form-send = Send to the desk
form-sending = Sending… please wait.
form-offline = It could not be sent: there is no connection. Nothing is lost. Please try again in a moment.
form-failed = The desk could not store this just now. Nothing you typed is lost. Please try again in a moment.
form-send-again = Send again
form-key-reused = This form was sent before, with other words. If this is a new request, please send it as new.
form-send-as-new = This is a new request
form-title-faulty = Please check: { $title }
form-keep-in-place = Please do not move anything and do not clean up. Take photos now. An expert comes to look at it.

## The form: headings of its parts

form-urgency = How urgent is it?
form-questions = A few questions
form-place = Where are you, and who is the other side?
form-story = What happened?
form-contact = How do we reach you?
form-notice = Before you send

## The form: fields

field-language = Language of the person who asks
field-danger = Is anybody in danger now?
field-moving = Will something be moved, taken down or taken away?
field-too-late = When is it too late?
    .hint = If something must happen before a certain time, tell us. It starts a clock at our desk.
field-too-late-at = The time
form-venue-time = Use the time here at the expo. It is { $time } now.
form-venue-time-short = The time here at the expo.
form-currency = Currency
field-hall = Hall
form-no-stand = I have no stand, I am a visitor
field-stand = Stand number
    .hint = As on your badge or stand, such as 5.1 B07
field-other-side = Who is the other side?
    .hint = The name of the company or person, or their stand. Leave it empty if there is none.
field-other-side-unreadable = There is a name, but I cannot read it
field-story = Tell us in your own words
    .hint = Write in your own language. What happened, and what do you want?
field-photos = Photos or papers
    .hint = Up to 10 photos or PDF files, 10 MB each.
form-files-kept = We already have these files:
form-file-choose = Add photos or files
form-file-drop = Remove
field-name = Your full name
    .hint = In your own script, as in your passport or on your card
field-company = Company
    .hint = As on your badge
field-romanised = Your name in Latin letters
    .hint = Only if it is written in another script
field-address-as = How may we address you?
    .hint = For example: Ms Hassan
field-reach = How shall we reach you?
field-phone = Phone
    .hint = With country code, such as +20 100 123 4567
field-email = E-mail
field-consent = I have read this and agree that the desk works with what I wrote.
field-consent-sensitive = You may also keep health and passport details that I wrote or that are in my photos.
    .hint = Your choice. We help you without it too.
field-consent-outside = If it helps, you may pass my case on outside the desk, such as to the organiser’s complaint office.
    .hint = Your choice. We ask you again before we do it.
form-notice-summary = We keep what you write, your photos and your contact details to help you with this case. Only the people who work on your case can read it. You can take your request back at any time.
form-notice-link = Read what we keep, why and for how long (opens a new page)

## Errors

error-summary = { $count ->
    [one] One thing needs your attention
   *[other] { $count } things need your attention
}
error-line = { $field } – { $problem }
error-missing = Please fill this in.
error-too_long = This is too long. Please use at most { $max } characters.
error-control_character = There is a character in it that cannot be shown. Please type it again.
error-direction_character = There is an invisible character in it. Please type it again.
error-unknown_choice = Please choose one of the answers.
error-unknown_hall = Please choose one of the halls.
error-unknown_question = This question does not belong to this form.
error-not_an_email = This is no e-mail address. It looks like name@company.com.
error-not_a_phone = This is no phone number. Please start with the country code, such as +20.
error-not_a_date = This is no date. It looks like 2026-11-05.
error-not_a_time = This is no time. It looks like 2026-11-05T14:30.
error-not_a_number = Please write a whole number, such as 12.
error-out_of_bounds = Please write a number from { $min } to { $max }.
error-not_an_amount = Please write a number, such as 1200.50, and choose the currency.
error-out_of_range = This time is past or too far away. Please check the day.
error-consent_missing = We need your agreement before we can read your request.

upload-too_large = “{ $file }” is larger than 10 MB. Please send a smaller photo.
upload-too_many = “{ $file }” is one too many: at most 10 files.
upload-kind = “{ $file }” is neither a photo (JPEG, PNG, WebP) nor a PDF.
upload-broken = “{ $file }” cannot be opened. Please take the photo again.

## The receipt

receipt-title = We have your request
receipt-now = What to do now
receipt-now-ip_claim = Take photos of the copy and note the hall and stand. Do not argue with the other side. Have your certificate ready.
receipt-now-ip_accused = Keep the notice. You have 24 hours from the notice to answer in writing; a lawyer helps you. Sign nothing before.
receipt-now-evidence = Leave everything as it is. Stay near it if you can: a notary comes to record it.
receipt-now-contract = Sign nothing more and pay nothing more until a lawyer has looked at it. Keep all papers and messages.
receipt-now-customs = Have the carnet or the import papers ready. Sell nothing and give nothing away before you have our answer.
receipt-now-damage = Do not move it and do not clean up. Take photos from all sides. An appraiser comes to look at it.
receipt-now-staff = Keep the contract, messages and lists of days worked. Sign nothing until a mediator has spoken with you.
receipt-now-entry = Have a copy or photo of your passport and visa ready. If you lost your passport, report it to the police (110).
receipt-now-injury = In danger or hurt: call 120 or 110 first. Go to a safe place. Somebody from the desk comes to you.
receipt-now-purchase = Keep the receipt and the goods as they are. Stay calm: a mediator speaks with both sides.
receipt-now-display = Keep photos of what you show and when. Publish nothing more until a lawyer has answered.
receipt-now-clause = Have the contract ready, also as a draft. Sign nothing until you have our answer.
receipt-now-other = You need not do anything now. Look at your page from time to time: our answer appears there.
receipt-link-title = Your page
receipt-link-lead = Here you see our answers and can write to us. Scan or save it. Whoever has this link can read your request: keep it to yourself.
receipt-qr = QR code of your page
receipt-code = Code to read out on the phone:
receipt-open = Open my page
receipt-print = Print
receipt-copy = Copy the link
receipt-copied = The link is copied.
receipt-finish-lead = On a tablet of the expo?
receipt-finish = Finish here, for the next person

## The page of a request

status-title = Request { $number }
status-news = There is news on your page.
status-offline = No connection. This page updates by itself as soon as it is back.
status-check = Check for news
status-who = Working on it: { $who }
status-handed = Since { $time } another colleague is looking after your request. They know what you told us, you need not say it again.
status-filed = Sent { $time }, time of the expo
status-told = What you told us
status-receipt = Show the receipt
status-solved = It is solved
status-withdraw = Take my request back
status-withdraw-sure = We then stop working on it. You can open it again later.
status-withdraw-yes = Yes, take it back
status-resolved-question = Is it solved for you?
status-reopen = It is not over: open it again

waiting-about = { $minutes ->
    [one] Somebody usually takes it within a minute.
   *[other] Somebody usually takes it within about { $minutes } minutes.
}
waiting-longer = It takes longer than usual right now. If nobody takes it soon, a coordinator is called.
waiting-nobody = Nobody who can help with this is at the desk right now. We have called a coordinator.
waiting-unknown = We cannot say yet how long it will take. It is in the queue, and this page tells you.

clock-yours = { $time } where you are
left-none = The time is up.
left-minutes = { $minutes ->
    [one] 1 minute left
   *[other] { $minutes } minutes left
}
left-hours = { $hours ->
    [one] 1 hour left
   *[other] { $hours } hours left
}
left-days = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}

done-sent = Your message is sent.
done-tapped = Your answer is sent.
done-withdrawn = Your request is taken back.
done-solved = Good to hear. Your request is closed.
done-reopened = Your request is open again.
done-rated = Thank you for your stars.

## Messages

thread-title = Messages
thread-empty = No messages yet. Our answers appear here.
thread-you = You
thread-named = { $name } ({ $profession })
thread-translation = Translation by the desk
thread-erased = This message was deleted.
composer-label = Write to the desk
composer-hint = In your own language. You can add photos.
composer-send = Send

## Stars

rate-title = How did we help you?
rate-stars = { $stars ->
    [one] 1 star
   *[other] { $stars } stars
}
rate-word = A word about it, if you like
rate-send = Send
rate-change = Change
rate-thanks = Thank you. You can still change it.

## The notice

notice-title = What we keep about you
notice-lead = In plain words: what, why, and how long.
notice-what = What we keep
notice-what-text = What you write and answer, your photos and papers, your name, company and contact details, and when what happened with your request.
notice-why = Why
notice-why-text = To help you with this one case. We use it for nothing else, we sell nothing, and there is no advertising.
notice-who = Who reads it
notice-who-text = Only the volunteers who work on your case, those they ask for help, and the coordinators of the desk. Every opening is recorded. Nobody outside reads it unless you agreed.
notice-long = How long
notice-long-text = As long as your case and what follows from it need. Then your words, names and files are deleted; only figures without names stay.
notice-rights = What you can ask for
notice-rights-text = To see what we keep, to correct it, to have it deleted, or to take back your agreement. Write it on your page or tell the desk: it is as easy as sending the request was.
notice-cookies = Cookies
notice-cookies-text = One, which remembers your language. Nothing else, and nothing that follows you.

## Pages for when something went wrong

page-missing-title = This page is not here
page-missing-lead = The link may be incomplete, or the desk gave you a new one. With your number and code you find your request.
page-refused-title = This cannot be done now
page-refused-lead = Something changed in the meantime. Please go back and look at your page again.
page-failed-title = The desk does not answer just now
page-failed-lead = Nothing you typed is lost: please go back and try again in a moment. In danger, call 120 or 110.
page-bad-title = We could not read that
page-bad-lead = It may have been cut off on the way. Please go back and send it again; what you typed should still be there.
page-large-title = That was too much at once
page-large-lead = All photos together may have at most 60 MB. Please go back and leave some out; you can send them later from your page.
