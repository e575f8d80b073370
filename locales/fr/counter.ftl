### Ce que les exposants lisent à la permanence, sur un mauvais réseau, en chemin. Court et aimable :
### on fait peut-être la queue, ou la connexion a lâché à deux heures du matin.

## Gardé sur cet appareil tant qu’il n’y a pas de connexion

kept-title = Gardé sur cet appareil
kept-lead = L’envoi se fera tout seul dès qu’il y aura une connexion. Vous pouvez fermer cette page.
kept-lead-open = L’envoi se fera tout seul dès qu’il y aura une connexion.
kept-request = Votre demande : { $category }
kept-message = Votre message à la permanence
kept-waiting = En attente de connexion
kept-sending = Envoi en cours…
kept-photos = Le texte est arrivé. Photos envoyées : { $sent } sur { $count }
kept-refused = Il y a quelque chose à corriger avant l’envoi.
kept-lost = Ce lien n’est plus valable : rien n’a été envoyé. Demandez votre nouveau lien à la permanence. Vous aviez écrit :
kept-mend = Corriger
kept-signed-out = Identifiez-vous de nouveau pour l’envoyer.
kept-other = C’est à un collègue. L’envoi se fera quand cette personne s’identifiera ici.
kept-send-now = Envoyer maintenant
kept-drop = Supprimer
kept-drop-sure = Supprimer pour de bon ? Rien n’a encore été envoyé.
kept-drop-yes = Oui, supprimer
kept-arrived = C’est bien arrivé. Votre numéro : { $number }
kept-arrived-message = Votre message est bien arrivé.
kept-open = Ouvrir ma demande
kept-done = Terminé

offline-title = Il n’y a pas de connexion
offline-lead = Cette page ne peut pas s’afficher pour le moment. Vous pouvez quand même écrire une nouvelle demande : elle est gardée sur cet appareil et part dès que la connexion revient.
offline-write = Écrire une demande
offline-again = Réessayer

## Tablette en libre accès sur le salon

kiosk-call = Appeler quelqu’un
kiosk-called = Quelqu’un vient vous voir.
kiosk-call-failed = Nous n’avons pu appeler personne. Adressez-vous à quelqu’un de la permanence, s’il vous plaît.
kiosk-offline = Il n’y a plus de connexion. Rien ne peut être envoyé d’ici pour le moment. Adressez-vous à quelqu’un de la permanence : nous écrirons la demande avec vous.
kiosk-start-over = Tout effacer et recommencer
kiosk-idle-title = Êtes-vous toujours là ?
kiosk-idle-lead = { $seconds ->
    [one] Ce que vous avez écrit sera effacé dans { $seconds } seconde.
   *[other] Ce que vous avez écrit sera effacé dans { $seconds } secondes.
}
kiosk-idle-stay = Je suis toujours là
kiosk-keep = Scannez ce code avec votre téléphone, ou imprimez-le. Rien de vous ne reste sur cette tablette.
kiosk-finish = C’est bon, terminer

## Un numéro dans la file

slip-title = Votre numéro
slip-lead = Restez près de la permanence, s’il vous plaît. Nous vous appellerons par ce numéro.
slip-ahead = { $count ->
    [0] Le prochain numéro, c’est vous.
    [one] Il y a { $count } personne avant vous.
   *[other] Il y a { $count } personnes avant vous.
}
screen-title = Numéros appelés
screen-call = Numéro { $number }, nous vous attendons : { $counter }
screen-empty = Aucun numéro n’est appelé pour le moment.

## Quelqu’un vient, appelle ou attend

reached-on_my_way = Quelqu’un est en route vers votre stand (départ : { $time }).
reached-at_desk = Nous vous attendons à la permanence (depuis { $time }).
reached-spoke = Nous nous sommes parlé au téléphone ({ $time }).
reached-no_answer = Nous avons essayé de vous appeler ({ $time }), sans réussir à vous joindre.
reached-wrong_number = Le numéro de téléphone que vous nous avez donné n’est pas le bon. Écrivez-nous le bon numéro ci-dessous, s’il vous plaît.
field-discreet = Ne m’appelez pas sur mon stand et n’y venez pas, s’il vous plaît
    .hint = Par exemple, parce que l’autre partie est juste à côté de moi

## L’e-mail

mail-subject = La permanence juridique vous a écrit ({ $number })
mail-greeting = Bonjour,
mail-lead = Il y a une réponse à votre demande { $number } à la permanence juridique du salon { $expo }. Vous pouvez la lire et y répondre ici :
mail-private = Toute personne qui a ce lien peut lire votre demande. Ne transférez pas cet e-mail, s’il vous plaît.
mail-reply = Répondez sur cette page, s’il vous plaît. Personne ne lit les e-mails envoyés à cette adresse.
mail-why = Vous recevez cet e-mail parce que vous avez laissé votre adresse avec votre demande.

## Une carte pour les stands

card-title = Aide juridique gratuite
card-lead = Jour et nuit, dans votre langue. Scannez le code avec votre téléphone.
card-stand = Stand { $stand }

## Accessible à tous

access-title = Accessible à tous
access-lead = La permanence est là pour tout le monde, même si voir, entendre ou se servir de ses mains est difficile. Cette page dit ce que nous avons fait pour cela, comment nous l’avons testé et ce qui manque encore.
access-met = Ce sur quoi vous pouvez compter
access-met-keys = Tout marche avec le clavier seul, et vous voyez toujours où vous êtes.
access-met-reader = Les pages sont faites pour les lecteurs d’écran : titres, libellés et ordre de lecture ; les nouveautés sont annoncées discrètement.
access-met-zoom = Vous pouvez agrandir le texte quatre fois ; rien n’est coupé et il n’y a rien à faire défiler de côté.
access-met-colour = Les couleurs sont bien contrastées, en clair comme en sombre, suivent le contraste élevé de votre appareil, et ne sont jamais le seul signe.
access-met-time = Rien ne s’arrête sans prévenir. Sur une tablette du salon, nous vous demandons après deux minutes et demie si vous êtes là, et il suffit de toucher l’écran pour avoir plus de temps.
access-met-script = Tout marche sans scripts, sauf ce qui est gardé sur un appareil sans connexion.
access-rule = Nous suivons les règles WCAG 2.2, niveau AA.
access-tested = Comment nous l’avons testé
access-tested-text = Avant chaque nouvelle version, des programmes vérifient chaque page avec axe, en clair et en sombre, à 200 % et à 400 %, en contraste élevé, et parcourent chaque formulaire avec le clavier seul.
access-gaps = Ce qui manque encore
access-gaps-text = Aucune personne qui utilise un lecteur d’écran tous les jours n’a encore fait l’essai. Les papiers et les photos que les gens envoient n’ont pas de description.
access-help = Quelque chose ne marche pas pour vous ? Appelez la permanence ou passez nous voir : nous écrivons votre demande avec vous.
footer-access = Accessibilité
