### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = Nous avons votre demande et nous la lisons en ce moment. Notre réponse arrivera ici.
    .short = En lecture
reply-coming_to_stand = L’un de nous est en route vers votre stand. Restez-y si vous le pouvez.
    .short = On arrive au stand
reply-come_to_desk = Passez à la permanence juridique quand vous pouvez. Prenez votre téléphone ou le numéro de votre demande.
    .short = Passez nous voir
reply-call_soon = Nous vous appelons bientôt au numéro que vous avez laissé.
    .short = On vous appelle
reply-interpreter_coming = Quelqu’un qui parle votre langue va se joindre à nous. En attendant, écrivez simplement dans votre langue.
    .short = Interprète en route
reply-need_more_time = Il nous faut encore un peu de temps. Nous ne vous oublions pas.
    .short = Encore un peu de temps
reply-bring_papers = Préparez vos papiers, s’il vous plaît : contrat, factures, certificats, tout ce qui s’y rapporte. Des photos suffisent.
    .short = Préparer les papiers
reply-send_photos = Envoyez-nous des photos ici : une vue d’ensemble et quelques-unes de près. Seulement si c’est sans danger.
    .short = Envoyer des photos
reply-keep_papers = Gardez tous les papiers, les tickets et les messages. N’effacez rien, ne jetez rien.
    .short = Tout garder
reply-do_not_sign = Ne signez rien avant de nous avoir parlé. Vous pouvez nous envoyer ici une photo du papier.
    .short = Ne pas signer
reply-do_not_pay = Ne payez rien avant de nous avoir parlé.
    .short = Ne pas payer
reply-do_not_move = Ne déplacez rien et ne nettoyez rien, sauf si quelqu’un est en danger. Prenez des photos de tous les côtés et attendez-nous.
    .short = Ne rien déplacer
reply-do_not_take_down = N’enlevez rien de vous-même avant de nous avoir parlé. Si l’organisateur ou les autorités l’exigent, ne vous y opposez pas : prenez des photos, gardez tous les papiers et prévenez-nous aussitôt.
    .short = Ne rien retirer
reply-answer_in_time = Votre réponse écrite doit être rendue dans le délai indiqué sur l’avis. Nous pouvons vous aider à l’écrire : envoyez-nous tout de suite une photo de chaque page.
    .short = Répondre à temps
reply-notary_coming = Un notaire va venir faire le constat. Laissez tout tel quel, s’il vous plaît.
    .short = Notaire en route
reply-appraiser_coming = Un expert va venir voir sur place. Laissez tout tel quel, s’il vous plaît.
    .short = Expert en route
reply-register_lodging = L’endroit où vous logez doit être déclaré dans les 24 heures. L’hôtel s’en charge ; ailleurs, allez au poste de police le plus proche avec votre passeport et, si possible, votre hôte. Même en retard, allez-y.
    .short = Déclarer le logement
reply-passport_steps = Signalez d’abord la perte à la police et gardez le papier qu’on vous donne. Avec lui, vous obtenez une attestation de perte au bureau des entrées et sorties, puis un nouveau passeport à votre consulat. Pour quitter la Chine, il vous faudra aussi un nouveau visa ou un permis de sortie.
    .short = Passeport perdu
reply-carnet_date = Regardez les dates sur votre carnet et vos papiers de douane : la marchandise doit quitter la Chine avant la première de ces dates. Avant de la vendre ou de la donner, il faut passer par la douane.
    .short = Date du carnet
reply-call_120 = Si quelqu’un est blessé, appelez tout de suite une ambulance au 120. Écrivez-nous ensuite.
    .short = Appeler le 120
reply-call_110 = Si vous êtes en danger, mettez-vous à l’abri et appelez tout de suite la police au 110. Écrivez-nous ensuite.
    .short = Appeler le 110
reply-done_here = De notre côté, tout est fait. S’il manque quelque chose, écrivez-nous ici.
    .short = Terminé ici
reply-come_back_any_time = Vous pouvez revenir à tout moment, de jour comme de nuit.
    .short = Revenez quand vous voulez

## Follow-up questions

ask-at_stand_now = Êtes-vous à votre stand en ce moment ?
    .short = Au stand ?
ask-can_come_to_desk = Pouvez-vous passer à la permanence juridique ?
    .short = Passer nous voir ?
ask-may_we_call = Pouvons-nous vous appeler ?
    .short = On peut appeler ?
ask-have_papers = Avez-vous les papiers avec vous ?
    .short = Papiers ?
ask-have_photos = Avez-vous des photos ?
    .short = Photos ?
ask-need_interpreter = Un interprète vous aiderait-il ?
    .short = Interprète ?
ask-other_side_there = L’autre partie est-elle encore sur le salon ?
    .short = Autre partie présente ?
ask-still_there = Est-ce toujours là, tel quel ?
    .short = Toujours là ?
ask-was_moved = Quelque chose a-t-il été déplacé depuis ?
    .short = Déplacé depuis ?
ask-signed_anything = Avez-vous signé quelque chose ?
    .short = Signé ?
ask-paid_anything = Avez-vous payé quelque chose ?
    .short = Payé ?
ask-safe_now = Êtes-vous en sécurité en ce moment ?
    .short = En sécurité ?
ask-have_right_certificate = Avez-vous le certificat de votre marque, brevet ou design, même en photo ?
    .short = Certificat ?
ask-told_organiser = L’avez-vous dit à l’organisateur ?
    .short = Organisateur prévenu ?
ask-is_it_solved = Est-ce réglé pour vous ?
    .short = Réglé ?

## Answers

tap-yes = Oui
tap-in_half_hour = Dans une demi-heure
tap-later_today = Plus tard dans la journée
tap-no = Non
tap-yes_now = Oui, maintenant
tap-unsure = Je ne sais pas
tap-yes_will_send = Oui, je les envoie
