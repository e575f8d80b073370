### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### Say "vous" as one speaks to a stranger who came for help. No legal terms, no abbreviations.

## On every page

desk-name = Permanence juridique du salon
desk-description = Une aide juridique gratuite pour tous sur le salon, jour et nuit.
skip-to-content = Aller au contenu
language-label = Langue
footer-label = Autres pages
footer-home = Accueil
footer-find = Retrouver ma demande
footer-notice = Ce que nous gardons sur vous

## First page: languages

languages-title = Choisissez votre langue
languages-lead = Une aide juridique gratuite pour tous sur le salon, jour et nuit.
languages-continue = Continuer en français

## Emergency numbers

emergency-title = Numéros d’urgence
emergency-lead = Quelqu’un est blessé ou en danger ? Appelez d’abord, écrivez ensuite.
emergency-ambulance = Ambulance
emergency-police = Police

## Categories

landing-title = De quoi s’agit-il ?
landing-lead = Choisissez ce qui s’en rapproche le plus. Si ce n’est pas le bon choix, rien n’est perdu : nous nous en occupons.
landing-find = Retrouver une demande déjà envoyée
landing-duty = De permanence en ce moment, { $time }
landing-duty-none = Personne n’est de permanence en ce moment. Écrivez-nous : nous répondons dès qu’un collègue est de retour.
landing-duty-languages = Langues : { $languages }
duty-lawyer =
    { $count ->
        [one] { $count } avocat
       *[other] { $count } avocats
    }
duty-notary =
    { $count ->
        [one] { $count } notaire
       *[other] { $count } notaires
    }
duty-mediator =
    { $count ->
        [one] { $count } médiateur
       *[other] { $count } médiateurs
    }
duty-appraiser =
    { $count ->
        [one] { $count } expert
       *[other] { $count } experts
    }
duty-arbitrator =
    { $count ->
        [one] { $count } arbitre
       *[other] { $count } arbitres
    }

## Find my request

find-title = Retrouver ma demande
find-lead = Le numéro et le code sont sur votre reçu.
find-number = Numéro de la demande
find-number-hint = Une lettre et quatre chiffres, par exemple A-0137
find-code = Code
find-code-hint = Le code court, sous le numéro
find-send = Chercher
find-error = Aucune demande ne correspond à ce numéro et à ce code. Vérifiez les deux, s’il vous plaît. Après plusieurs essais, attendez une demi-minute.
find-lost = Vous avez perdu votre reçu ? Passez nous voir ou appelez-nous : nous vérifions que c’est bien vous et vous donnons un nouveau lien.

## The form: around the fields

form-progress = Étape { $step } sur { $count }
form-needed = (obligatoire)
form-back = Retour
form-next = Suivant
form-send = Envoyer à la permanence
form-sending = Envoi en cours… un instant, s’il vous plaît.
form-offline = L’envoi n’a pas marché : il n’y a pas de connexion. Rien n’est perdu. Réessayez dans un instant.
form-failed = Nous n’arrivons pas à enregistrer votre demande pour le moment. Rien de ce que vous avez écrit n’est perdu. Réessayez dans un instant.
form-send-again = Renvoyer
form-key-reused = Ce formulaire a déjà été envoyé, avec un autre contenu. Si c’est une nouvelle demande, envoyez-la comme telle.
form-send-as-new = C’est une nouvelle demande
form-title-faulty = À vérifier : { $title }
form-keep-in-place = Ne déplacez rien et ne nettoyez rien, s’il vous plaît. Prenez des photos maintenant. Un expert vient voir sur place.

## The form: headings of its parts

form-urgency = Est-ce urgent ?
form-questions = Quelques questions
form-place = Où êtes-vous, et à qui avez-vous affaire ?
form-story = Que s’est-il passé ?
form-contact = Comment vous joindre ?
form-notice = Avant d’envoyer

## The form: fields

field-language = Langue de la personne qui demande de l’aide
field-danger = Quelqu’un est-il en danger en ce moment ?
field-moving = Quelque chose va-t-il être déplacé, démonté ou emporté ?
field-too-late = Quand sera-t-il trop tard ?
    .hint = Si quelque chose doit être fait avant une certaine heure, dites-le-nous : nous surveillons l’heure avec vous.
field-too-late-at = L’heure
form-venue-time = Indiquez l’heure d’ici, sur le salon. Il est { $time }.
form-venue-time-short = L’heure d’ici, sur le salon.
form-currency = Monnaie
field-hall = Hall
form-no-stand = Je n’ai pas de stand, je suis en visite
field-stand = Numéro du stand
    .hint = Comme sur votre badge ou votre stand, par exemple 5.1 B07
field-other-side = À qui avez-vous affaire ?
    .hint = Le nom de l’entreprise ou de la personne, ou son stand. Laissez vide s’il n’y a personne.
field-other-side-unreadable = Il y a un nom, mais je n’arrive pas à le lire
field-story = Racontez-nous avec vos mots
    .hint = Écrivez dans votre langue. Que s’est-il passé, et que souhaitez-vous ?
field-photos = Photos ou documents
    .hint = Jusqu’à 10 photos ou fichiers PDF, 10 Mo chacun.
form-files-kept = Nous avons déjà ces fichiers :
form-file-choose = Ajouter des photos ou fichiers
form-file-drop = Retirer
field-name = Votre nom complet
    .hint = Dans votre écriture habituelle, comme sur votre passeport ou votre carte
field-company = Entreprise
    .hint = Comme sur votre badge
field-romanised = Votre nom en lettres latines
    .hint = Seulement s’il s’écrit dans un autre alphabet
field-address-as = Comment pouvons-nous vous appeler ?
    .hint = Par exemple : Madame Hassan
field-reach = Comment souhaitez-vous recevoir notre réponse ?
field-phone = Téléphone
    .hint = Avec l’indicatif du pays, par exemple +20 100 123 4567
field-email = Adresse e-mail
field-consent = J’ai lu ceci et j’accepte que la permanence se serve de ce que j’ai écrit pour m’aider.
field-consent-sensitive = Vous pouvez aussi garder les informations sur ma santé ou mon passeport que j’ai écrites ou qui se voient sur mes photos.
    .hint = C’est vous qui choisissez. Nous vous aidons aussi sans cela.
field-consent-outside = Si cela peut aider, vous pouvez transmettre mon dossier à l’extérieur, par exemple au bureau des réclamations de l’organisateur.
    .hint = C’est vous qui choisissez. Nous vous redemandons avant de le faire.
form-notice-summary = Nous gardons ce que vous écrivez, vos photos et vos coordonnées pour vous aider dans cette affaire. Seules les personnes qui s’en occupent peuvent les lire. Vous pouvez retirer votre demande à tout moment.
form-notice-link = Lire ce que nous gardons, pourquoi et combien de temps (ouvre une nouvelle page)

## Errors

error-summary = { $count ->
    [one] Il reste un point à revoir
   *[other] Il reste { $count } points à revoir
}
error-line = { $field } – { $problem }
error-missing = Merci de remplir ce champ.
error-too_long = C’est trop long. Pas plus de { $max } caractères, s’il vous plaît.
error-control_character = Il y a un caractère qui ne peut pas s’afficher. Merci de le retaper.
error-direction_character = Il y a un caractère invisible. Merci de retaper le texte.
error-unknown_choice = Choisissez une des réponses.
error-unknown_hall = Choisissez un des halls.
error-unknown_question = Cette question ne fait pas partie de ce formulaire.
error-not_an_email = Ce n’est pas une adresse e-mail. Elle ressemble à nom@entreprise.com.
error-not_a_phone = Ce n’est pas un numéro de téléphone. Commencez par l’indicatif du pays, par exemple +20.
error-not_a_date = Ce n’est pas une date. Écrivez-la ainsi : 2026-11-05.
error-not_a_time = Ce n’est pas une heure. Écrivez-la ainsi : 2026-11-05T14:30.
error-not_a_number = Écrivez un nombre entier, par exemple 12.
error-out_of_bounds = Écrivez un nombre entre { $min } et { $max }.
error-not_an_amount = Écrivez un montant, par exemple 1200,50, et choisissez la monnaie.
error-out_of_range = Ce moment est passé ou trop lointain. Vérifiez le jour, s’il vous plaît.
error-consent_missing = Il nous faut votre accord pour pouvoir lire votre demande.

upload-too_large = « { $file } » dépasse 10 Mo. Envoyez une photo plus petite, s’il vous plaît.
upload-too_many = « { $file } » est en trop : 10 fichiers au maximum.
upload-kind = « { $file } » n’est ni une photo (JPEG, PNG, WebP) ni un PDF.
upload-broken = « { $file } » ne s’ouvre pas. Reprenez la photo, s’il vous plaît.

## The receipt

receipt-title = Nous avons bien reçu votre demande
receipt-now = Ce que vous pouvez faire maintenant
receipt-now-ip_claim = Prenez la copie en photo et notez le hall et le stand. N’entrez pas dans une dispute. Préparez votre certificat.
receipt-now-ip_accused = Gardez l’avis que vous avez reçu. Vous avez 24 heures à partir de cet avis pour répondre par écrit ; un avocat vous aide. Ne signez rien avant.
receipt-now-evidence = Laissez tout tel quel. Restez à côté si vous le pouvez : un notaire vient tout constater.
receipt-now-contract = Ne signez plus rien et ne payez plus rien avant qu’un avocat ait regardé. Gardez tous les papiers et tous les messages.
receipt-now-customs = Préparez le carnet ou les papiers d’importation. Ne vendez rien et ne donnez rien avant notre réponse.
receipt-now-damage = Ne déplacez rien et ne nettoyez rien. Prenez des photos de tous les côtés. Un expert vient voir sur place.
receipt-now-staff = Gardez le contrat, les messages et la liste des jours travaillés. Ne signez rien avant d’avoir parlé avec un médiateur.
receipt-now-entry = Préparez une copie ou une photo de votre passeport et de votre visa. Si vous avez perdu votre passeport, signalez-le à la police (110).
receipt-now-injury = En cas de danger ou de blessure, appelez d’abord le 120 ou le 110. Mettez-vous à l’abri. Quelqu’un de la permanence vient vous rejoindre.
receipt-now-purchase = Gardez le ticket de caisse et l’article tel quel. Restez calme : un médiateur parle avec chacun.
receipt-now-display = Gardez des photos de ce que vous montrez, avec la date. Ne publiez plus rien avant la réponse d’un avocat.
receipt-now-clause = Préparez le contrat, même si c’est un brouillon. Ne signez rien avant notre réponse.
receipt-now-other = Vous n’avez rien à faire pour le moment. Regardez votre page de temps en temps : notre réponse y apparaîtra.
receipt-link-title = Votre page
receipt-link-lead = Vous y voyez nos réponses et vous pouvez nous écrire. Scannez-la ou enregistrez-la. Toute personne qui a ce lien peut lire votre demande : gardez-le pour vous.
receipt-qr = Code QR de votre page
receipt-code = Code à lire au téléphone :
receipt-open = Ouvrir ma page
receipt-print = Imprimer
receipt-copy = Copier le lien
receipt-copied = Le lien est copié.
receipt-finish-lead = Vous êtes sur une tablette du salon ?
receipt-finish = Terminer ici, pour la personne suivante

## The page of a request

status-title = Demande { $number }
status-news = Il y a du nouveau sur votre page.
status-offline = Pas de connexion. Cette page se mettra à jour toute seule dès qu’elle sera revenue.
status-check = Voir s’il y a du nouveau
status-who = Qui s’en occupe : { $who }
status-handed = Depuis { $time }, un autre collègue suit votre demande. Il sait ce que vous nous avez dit, inutile de le répéter.
status-filed = Envoyée le { $time }, heure du salon
status-told = Ce que vous nous avez dit
status-receipt = Voir le reçu
status-solved = C’est réglé
status-withdraw = Retirer ma demande
status-withdraw-sure = Nous arrêtons alors de nous en occuper. Vous pourrez la rouvrir plus tard.
status-withdraw-yes = Oui, la retirer
status-resolved-question = Est-ce réglé pour vous ?
status-reopen = Ce n’est pas fini : rouvrir la demande

waiting-about = { $minutes ->
    [one] D’habitude, quelqu’un la prend en moins d’une minute.
   *[other] D’habitude, quelqu’un la prend en { $minutes } minutes environ.
}
waiting-longer = C’est plus long que d’habitude en ce moment. Si personne ne s’en charge bientôt, un coordinateur est prévenu.
waiting-nobody = Personne à la permanence ne peut vous aider sur ce point en ce moment. Nous avons appelé un coordinateur.
waiting-unknown = Nous ne savons pas encore combien de temps il faudra. Votre demande est dans la file, et cette page vous tient au courant.

clock-yours = { $time } chez vous
left-none = Le délai est passé.
left-minutes = { $minutes ->
    [one] il reste { $minutes } minute
   *[other] il reste { $minutes } minutes
}
left-hours = { $hours ->
    [one] il reste { $hours } heure
   *[other] il reste { $hours } heures
}
left-days = { $days ->
    [one] il reste { $days } jour
   *[other] il reste { $days } jours
}

done-sent = Votre message est envoyé.
done-tapped = Votre réponse est envoyée.
done-withdrawn = Votre demande est retirée.
done-solved = Nous en sommes heureux. Votre demande est close.
done-reopened = Votre demande est rouverte.
done-rated = Merci pour vos étoiles.

## Messages

thread-title = Vos échanges avec nous
thread-empty = Pas encore de message. Nos réponses s’afficheront ici.
thread-you = Vous
thread-named = { $name } ({ $profession })
thread-translation = Traduction de la permanence
thread-erased = Ce message a été supprimé.
composer-label = Écrire à la permanence
composer-hint = Dans votre langue. Vous pouvez ajouter des photos.
composer-send = Envoyer

## Stars

rate-title = Notre aide vous a-t-elle été utile ?
rate-stars = { $stars ->
    [one] { $stars } étoile
   *[other] { $stars } étoiles
}
rate-word = Un petit mot, si vous voulez
rate-send = Envoyer
rate-change = Modifier
rate-thanks = Merci. Vous pouvez encore changer d’avis.

## The notice

notice-title = Ce que nous gardons sur vous
notice-lead = En mots simples : quoi, pourquoi et combien de temps.
notice-what = Ce que nous gardons
notice-what-text = Ce que vous écrivez et répondez, vos photos et documents, votre nom, votre entreprise, vos coordonnées, et les étapes de votre demande avec leur heure.
notice-why = Pourquoi
notice-why-text = Pour vous aider dans cette affaire, et c’est tout. Nous ne nous en servons pour rien d’autre, nous ne vendons rien et il n’y a pas de publicité.
notice-who = Qui peut le lire
notice-who-text = Seulement les bénévoles qui s’occupent de votre affaire, ceux à qui ils demandent de l’aide et les coordinateurs de la permanence. Chaque ouverture est notée. Personne à l’extérieur ne lit rien sans votre accord.
notice-long = Combien de temps
notice-long-text = Le temps nécessaire pour votre affaire et ses suites. Ensuite, vos textes, noms et fichiers sont effacés ; seuls restent des chiffres sans noms.
notice-rights = Ce que vous pouvez demander
notice-rights-text = Voir ce que nous gardons, le corriger, le faire effacer, ou revenir sur votre accord. Écrivez-le sur votre page ou dites-le-nous : c’est aussi simple que d’envoyer la demande.
notice-cookies = Cookies
notice-cookies-text = Un seul, qui retient votre langue. Rien d’autre, et rien qui vous suive.

## Pages for when something went wrong

page-missing-title = Cette page n’est pas ici
page-missing-lead = Le lien est peut-être incomplet, ou nous vous en avons donné un nouveau. Avec votre numéro et votre code, vous retrouvez votre demande.
page-refused-title = Ce n’est pas possible pour le moment
page-refused-lead = Quelque chose a changé entre-temps. Revenez en arrière et regardez de nouveau votre page.
page-failed-title = La permanence ne répond pas pour le moment
page-failed-lead = Rien de ce que vous avez écrit n’est perdu : revenez en arrière et réessayez dans un instant. En cas de danger, appelez le 120 ou le 110.
page-bad-title = Nous n’avons pas pu lire cet envoi
page-bad-lead = Il a peut-être été coupé en route. Revenez en arrière et renvoyez-le ; ce que vous avez écrit devrait y être encore.
page-large-title = C’était trop en une fois
page-large-lead = Toutes les photos ensemble ne doivent pas dépasser 60 Mo. Revenez en arrière et enlevez-en quelques-unes ; vous pourrez les envoyer plus tard depuis votre page.
