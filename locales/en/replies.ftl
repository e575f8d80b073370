### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = We have your request and are reading it now. You will hear from us here.
    .short = Reading it now
reply-coming_to_stand = One of us is on the way to your stand. Please stay there if you can.
    .short = Coming to the stand
reply-come_to_desk = Please come to the legal desk when you can. Bring your phone or the number of your request.
    .short = Come to the desk
reply-call_soon = We will call you soon at the number you gave us.
    .short = We will call
reply-interpreter_coming = Somebody who speaks your language will join us. Until then, just write in your own language.
    .short = Interpreter joins
reply-need_more_time = This takes us a little longer. We have not forgotten you.
    .short = More time needed
reply-bring_papers = Please have your papers ready: contract, invoices, certificates, whatever belongs to it. Photos of them will do too.
    .short = Have papers ready
reply-send_photos = Please send us photos here: one of the whole thing and a few close up. Only if it is safe.
    .short = Send photos
reply-keep_papers = Please keep all papers, receipts and messages. Delete nothing and throw nothing away.
    .short = Keep everything
reply-do_not_sign = Please do not sign anything before we have spoken. You can send us a photo of the paper here.
    .short = Do not sign
reply-do_not_pay = Please do not pay anything before we have spoken.
    .short = Do not pay
reply-do_not_move = Please do not move or clean anything, unless somebody would be in danger. Take photos from all sides and wait for us.
    .short = Do not move it
reply-do_not_take_down = Please do not take anything down on your own before we have spoken. If the organiser or officials order it, do not resist: take photos, keep every paper and tell us at once.
    .short = Do not take down
reply-answer_in_time = Your written answer has to be in within the time on the notice. We can help you write it: please send us a photo of every page now.
    .short = Answer in time
reply-notary_coming = A notary will come to record it. Please leave everything as it is.
    .short = Notary is coming
reply-appraiser_coming = An appraiser, an expert on damage and value, will come to look at it. Please leave everything as it is.
    .short = Appraiser is coming
reply-register_lodging = Where you stay has to be registered within 24 hours. A hotel does it for you; anywhere else, go to the nearest police station with your passport and, if you can, your host. If it is late already, please go all the same.
    .short = Register lodging
reply-passport_steps = First report the loss to the police and keep the paper they give you. With it you get a certificate of loss at the exit-entry office, and then a new passport from your consulate. Before you leave China you also need a new visa or exit permit.
    .short = Lost passport
reply-carnet_date = Please look at the dates on your carnet and your customs papers: the goods have to leave China before the earliest one. Selling them or giving them away needs customs first.
    .short = Carnet date
reply-call_120 = If somebody is hurt, please call 120 for an ambulance now. Then write to us.
    .short = Call 120
reply-call_110 = If you are in danger, get to a safe place and call 110 for the police now. Then write to us.
    .short = Call 110
reply-done_here = From our side this is done. If anything is missing, just write to us here.
    .short = Done here
reply-come_back_any_time = You can come back at any time, day or night.
    .short = Come back any time

## Follow-up questions

ask-at_stand_now = Are you at your stand now?
    .short = At the stand?
ask-can_come_to_desk = Could you come to the legal desk?
    .short = Come to the desk?
ask-may_we_call = May we call you?
    .short = May we call?
ask-have_papers = Do you have the papers with you?
    .short = Papers there?
ask-have_photos = Do you have photos of it?
    .short = Photos?
ask-need_interpreter = Would an interpreter help you?
    .short = Interpreter?
ask-other_side_there = Is the other side still at the expo?
    .short = Other side here?
ask-still_there = Is it still there, just as it was?
    .short = Still there?
ask-was_moved = Has anything been moved since it happened?
    .short = Moved since?
ask-signed_anything = Have you signed anything?
    .short = Signed anything?
ask-paid_anything = Have you paid anything?
    .short = Paid anything?
ask-safe_now = Are you safe right now?
    .short = Safe now?
ask-have_right_certificate = Do you have the certificate for your trademark, patent or design, or a photo of it?
    .short = Certificate?
ask-told_organiser = Have you told the organiser?
    .short = Organiser told?
ask-is_it_solved = Is it solved for you?
    .short = Solved?

## Answers

tap-yes = Yes
tap-in_half_hour = In half an hour
tap-later_today = Later today
tap-no = No
tap-yes_now = Yes, now
tap-unsure = Not sure
tap-yes_will_send = Yes, I will send them
