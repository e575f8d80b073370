### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### Say "Sie" as one speaks to a stranger who came for help. No legal terms, no abbreviations.

## On every page

desk-name = Rechtshilfe auf der Messe
desk-description = Kostenlose Rechtshilfe für alle auf der Messe, Tag und Nacht.
skip-to-content = Zum Inhalt
language-label = Sprache
footer-label = Weitere Seiten
footer-home = Startseite
footer-find = Meine Anfrage finden
footer-notice = Was wir über Sie speichern

## First page: languages

languages-title = Wählen Sie Ihre Sprache
languages-lead = Kostenlose Rechtshilfe für alle auf der Messe, Tag und Nacht.
languages-continue = Weiter auf Deutsch

## Emergency numbers

emergency-title = Notrufnummern
emergency-lead = Ist jemand verletzt oder in Gefahr? Rufen Sie zuerst an, schreiben Sie später.
emergency-ambulance = Rettungswagen
emergency-police = Polizei

## Categories

landing-title = Worum geht es?
landing-lead = Wählen Sie, was am besten passt. Falsch gewählt? Das macht nichts, wir kümmern uns darum.
landing-find = Eine frühere Anfrage finden
landing-duty = Jetzt im Dienst, { $time }
landing-duty-none = Im Moment ist niemand am Stand. Schreiben Sie uns: Wir antworten, sobald jemand zurück ist.
landing-duty-languages = Sprachen: { $languages }
duty-lawyer =
    { $count ->
        [one] { $count } Person für Rechtsberatung
       *[other] { $count } Personen für Rechtsberatung
    }
duty-notary =
    { $count ->
        [one] { $count } Person vom Notariat
       *[other] { $count } Personen vom Notariat
    }
duty-mediator =
    { $count ->
        [one] { $count } Person für Mediation
       *[other] { $count } Personen für Mediation
    }
duty-appraiser =
    { $count ->
        [one] { $count } Person für Begutachtung
       *[other] { $count } Personen für Begutachtung
    }
duty-arbitrator =
    { $count ->
        [one] { $count } Person vom Schiedsgericht
       *[other] { $count } Personen vom Schiedsgericht
    }

## Find my request

find-title = Meine Anfrage finden
find-lead = Beides steht auf Ihrem Beleg.
find-number = Nummer der Anfrage
find-number-hint = Ein Buchstabe und vier Ziffern, zum Beispiel A-0137
find-code = Code
find-code-hint = Der kurze Code unter der Nummer
find-send = Suchen
find-error = Zu dieser Nummer und diesem Code finden wir keine Anfrage. Bitte prüfen Sie beides. Nach mehreren Versuchen warten Sie bitte eine halbe Minute.
find-lost = Beleg verloren? Kommen Sie zu uns oder rufen Sie an: Wir prüfen, dass Sie es sind, und geben Ihnen einen neuen Link.

## The form: around the fields

form-progress = Schritt { $step } von { $count }
form-needed = (Pflichtangabe)
form-back = Zurück
form-next = Weiter
form-send = An die Rechtshilfe senden
form-sending = Wird gesendet … einen Moment bitte.
form-offline = Das Senden hat nicht geklappt, es gibt keine Verbindung. Nichts ist verloren. Bitte versuchen Sie es gleich noch einmal.
form-failed = Wir konnten das gerade nicht speichern. Alles, was Sie geschrieben haben, ist noch da. Bitte versuchen Sie es gleich noch einmal.
form-send-again = Noch einmal senden
form-key-reused = Dieses Formular wurde schon einmal mit anderem Text gesendet. Wenn es eine neue Anfrage ist, senden Sie es bitte als neue.
form-send-as-new = Das ist eine neue Anfrage
form-title-faulty = Bitte prüfen: { $title }
form-keep-in-place = Bitte bewegen Sie nichts und räumen Sie nichts auf. Machen Sie jetzt Fotos. Jemand mit Fachkenntnis kommt und sieht es sich an.

## The form: headings of its parts

form-urgency = Wie dringend ist es?
form-questions = Ein paar Fragen
form-place = Wo sind Sie, und um wen geht es noch?
form-story = Was ist passiert?
form-contact = Wie erreichen wir Sie?
form-notice = Vor dem Senden

## The form: fields

field-language = Sprache der Person, die Hilfe sucht
field-danger = Ist gerade jemand in Gefahr?
field-moving = Wird etwas bewegt, abgebaut oder weggebracht?
field-too-late = Wann ist es zu spät?
    .hint = Muss etwas bis zu einer bestimmten Zeit geschehen? Sagen Sie es uns, dann behalten wir die Uhr im Blick.
field-too-late-at = Der Zeitpunkt
form-venue-time = Es gilt die Uhrzeit hier auf der Messe. Jetzt ist es { $time }.
form-venue-time-short = Die Uhrzeit hier auf der Messe.
form-currency = Währung
field-hall = Halle
form-no-stand = Ich habe keinen Stand, ich bin zu Besuch
field-stand = Standnummer
    .hint = Wie auf Ihrem Ausweis oder am Stand, zum Beispiel 5.1 B07
field-other-side = Um wen geht es noch?
    .hint = Name der Firma oder der Person, oder ihr Stand. Lassen Sie es leer, wenn es niemanden gibt.
field-other-side-unreadable = Es gibt einen Namen, aber ich kann ihn nicht lesen
field-story = Erzählen Sie es uns mit Ihren Worten
    .hint = Schreiben Sie in Ihrer Sprache. Was ist passiert, und was wünschen Sie sich?
field-photos = Fotos oder Unterlagen
    .hint = Bis zu 10 Fotos oder PDF-Dateien, je 10 MB.
form-files-kept = Diese Dateien haben wir schon:
form-file-choose = Fotos oder Dateien hinzufügen
form-file-drop = Entfernen
field-name = Ihr voller Name
    .hint = In Ihrer eigenen Schrift, wie im Pass oder auf Ihrer Karte
field-company = Firma
    .hint = Wie auf Ihrem Ausweis für die Messe
field-romanised = Ihr Name in lateinischen Buchstaben
    .hint = Nur wenn er in einer anderen Schrift geschrieben wird
field-address-as = Wie dürfen wir Sie ansprechen?
    .hint = Zum Beispiel: Frau Hassan
field-reach = Wie sollen wir Sie erreichen?
field-phone = Telefon
    .hint = Mit Landesvorwahl, zum Beispiel +20 100 123 4567
field-email = E-Mail-Adresse
field-consent = Ich habe das gelesen und bin einverstanden, dass die Rechtshilfe mit meinen Angaben arbeitet.
field-consent-sensitive = Sie dürfen auch Angaben zu Gesundheit und Pass speichern, die ich geschrieben habe oder die auf meinen Fotos sind.
    .hint = Das entscheiden Sie. Wir helfen Ihnen auch ohne.
field-consent-outside = Wenn es hilft, dürfen Sie meinen Fall nach außen weitergeben, zum Beispiel an die Beschwerdestelle der Messe.
    .hint = Das entscheiden Sie. Wir fragen Sie vorher noch einmal.
form-notice-summary = Wir speichern, was Sie schreiben, Ihre Fotos und wie wir Sie erreichen, um Ihnen in diesem Fall zu helfen. Nur wer an Ihrem Fall arbeitet, kann es lesen. Sie können Ihre Anfrage jederzeit zurückziehen.
form-notice-link = Lesen, was wir speichern, warum und wie lange (öffnet eine neue Seite)

## Errors

error-summary = { $count ->
    [one] Bitte sehen Sie sich eine Stelle noch einmal an
   *[other] Bitte sehen Sie sich { $count } Stellen noch einmal an
}
error-line = { $field } – { $problem }
error-missing = Bitte füllen Sie das aus.
error-too_long = Das ist zu lang. Bitte höchstens { $max } Zeichen.
error-control_character = Ein Zeichen darin lässt sich nicht anzeigen. Bitte tippen Sie es neu ein.
error-direction_character = Darin steckt ein unsichtbares Zeichen. Bitte tippen Sie es neu ein.
error-unknown_choice = Bitte wählen Sie eine der Antworten.
error-unknown_hall = Bitte wählen Sie eine der Hallen.
error-unknown_question = Diese Frage gehört nicht zu diesem Formular.
error-not_an_email = Das ist keine E-Mail-Adresse. Sie sieht so aus: name@firma.com.
error-not_a_phone = Das ist keine Telefonnummer. Bitte beginnen Sie mit der Landesvorwahl, zum Beispiel +20.
error-not_a_date = Das ist kein Datum. Es sieht so aus: 2026-11-05.
error-not_a_time = Das ist keine Uhrzeit. Sie sieht so aus: 2026-11-05T14:30.
error-not_a_number = Bitte schreiben Sie eine ganze Zahl, zum Beispiel 12.
error-out_of_bounds = Bitte schreiben Sie eine Zahl von { $min } bis { $max }.
error-not_an_amount = Bitte schreiben Sie einen Betrag, zum Beispiel 1200,50, und wählen Sie die Währung.
error-out_of_range = Diese Zeit ist vorbei oder zu weit weg. Bitte prüfen Sie den Tag.
error-consent_missing = Wir brauchen Ihr Einverständnis, bevor wir Ihre Anfrage lesen dürfen.

upload-too_large = „{ $file }“ ist größer als 10 MB. Bitte senden Sie ein kleineres Foto.
upload-too_many = „{ $file }“ ist eine Datei zu viel: Mehr als 10 gehen nicht.
upload-kind = „{ $file }“ ist weder ein Foto (JPEG, PNG, WebP) noch ein PDF.
upload-broken = „{ $file }“ lässt sich nicht öffnen. Bitte machen Sie das Foto noch einmal.

## The receipt

receipt-title = Ihre Anfrage ist bei uns
receipt-now = Was Sie jetzt tun können
receipt-now-ip_claim = Machen Sie Fotos von der Kopie und notieren Sie Halle und Stand. Lassen Sie sich auf keinen Streit ein. Halten Sie Ihre Urkunde bereit.
receipt-now-ip_accused = Bewahren Sie das Schreiben auf. Ab diesem Schreiben haben Sie 24 Stunden, um schriftlich zu antworten; ein Anwalt oder eine Anwältin hilft Ihnen. Unterschreiben Sie vorher nichts.
receipt-now-evidence = Lassen Sie alles, wie es ist. Bleiben Sie in der Nähe, wenn Sie können: Jemand vom Notariat kommt und hält alles fest.
receipt-now-contract = Unterschreiben und zahlen Sie nichts mehr, bis ein Anwalt oder eine Anwältin es gesehen hat. Heben Sie alle Papiere und Nachrichten auf.
receipt-now-customs = Halten Sie das Carnet oder die Einfuhrpapiere bereit. Verkaufen und verschenken Sie nichts, bevor Sie unsere Antwort haben.
receipt-now-damage = Bewegen Sie nichts und räumen Sie nichts auf. Machen Sie Fotos von allen Seiten. Jemand kommt und begutachtet den Schaden.
receipt-now-staff = Heben Sie Vertrag, Nachrichten und Listen der Arbeitstage auf. Unterschreiben Sie nichts, bevor jemand zum Vermitteln mit Ihnen gesprochen hat.
receipt-now-entry = Halten Sie eine Kopie oder ein Foto von Pass und Visum bereit. Ist der Pass weg, melden Sie es der Polizei (110).
receipt-now-injury = In Gefahr oder verletzt? Rufen Sie zuerst 120 oder 110 an. Gehen Sie an einen sicheren Ort. Jemand von uns kommt zu Ihnen.
receipt-now-purchase = Heben Sie den Kassenbon auf und lassen Sie die Ware, wie sie ist. Bleiben Sie ruhig: Wir vermitteln und sprechen mit beiden Seiten.
receipt-now-display = Bewahren Sie Fotos davon auf, was Sie wann zeigen. Veröffentlichen Sie nichts mehr, bis ein Anwalt oder eine Anwältin geantwortet hat.
receipt-now-clause = Halten Sie den Vertrag bereit, auch als Entwurf. Unterschreiben Sie nichts, bevor Sie unsere Antwort haben.
receipt-now-other = Sie müssen jetzt nichts tun. Schauen Sie ab und zu auf Ihre Seite: Dort erscheint unsere Antwort.
receipt-link-title = Ihre Seite
receipt-link-lead = Hier sehen Sie unsere Antworten und können uns schreiben. Scannen oder speichern Sie sie. Wer diesen Link hat, kann Ihre Anfrage lesen: Behalten Sie ihn für sich.
receipt-qr = QR-Code Ihrer Seite
receipt-code = Code zum Vorlesen am Telefon:
receipt-open = Meine Seite öffnen
receipt-print = Drucken
receipt-copy = Link kopieren
receipt-copied = Der Link ist kopiert.
receipt-finish-lead = An einem Tablet der Messe?
receipt-finish = Hier beenden, für die nächste Person

## The page of a request

status-title = Anfrage { $number }
status-news = Auf Ihrer Seite gibt es etwas Neues.
status-offline = Keine Verbindung. Sobald sie wieder da ist, aktualisiert sich die Seite von selbst.
status-check = Gibt es etwas Neues?
status-who = Zuständig: { $who }
status-handed = Seit { $time } kümmert sich eine andere Kollegin oder ein anderer Kollege um Ihre Anfrage. Alles, was Sie gesagt haben, ist bekannt.
status-filed = Gesendet am { $time }, Uhrzeit der Messe
status-told = Was Sie uns gesagt haben
status-receipt = Beleg anzeigen
status-solved = Es ist gelöst
status-withdraw = Meine Anfrage zurückziehen
status-withdraw-sure = Wir arbeiten dann nicht weiter daran. Sie können sie später wieder öffnen.
status-withdraw-yes = Ja, zurückziehen
status-resolved-question = Ist die Sache für Sie gelöst?
status-reopen = Noch nicht vorbei: wieder öffnen

waiting-about = { $minutes ->
    [one] Meist kümmert sich innerhalb einer Minute jemand darum.
   *[other] Meist kümmert sich innerhalb von etwa { $minutes } Minuten jemand darum.
}
waiting-longer = Es dauert gerade länger als sonst. Wenn sich nicht bald jemand darum kümmert, wird die Leitung gerufen.
waiting-nobody = Gerade ist niemand da, der dabei helfen kann. Wir haben die Leitung angerufen.
waiting-unknown = Wir können noch nicht sagen, wie lange es dauert. Ihre Anfrage ist in der Warteschlange, und diese Seite hält Sie auf dem Laufenden.

clock-yours = { $time } bei Ihnen
left-none = Die Zeit ist um.
left-minutes = { $minutes ->
    [one] noch 1 Minute
   *[other] noch { $minutes } Minuten
}
left-hours = { $hours ->
    [one] noch 1 Stunde
   *[other] noch { $hours } Stunden
}
left-days = { $days ->
    [one] noch 1 Tag
   *[other] noch { $days } Tage
}

done-sent = Ihre Nachricht ist gesendet.
done-tapped = Ihre Antwort ist gesendet.
done-withdrawn = Ihre Anfrage ist zurückgezogen.
done-solved = Das freut uns. Ihre Anfrage ist abgeschlossen.
done-reopened = Ihre Anfrage ist wieder offen.
done-rated = Danke für Ihre Sterne.

## Messages

thread-title = Nachrichten
thread-empty = Noch keine Nachrichten. Unsere Antworten erscheinen hier.
thread-you = Sie
thread-named = { $name } ({ $profession })
thread-translation = Übersetzung der Rechtshilfe
thread-erased = Diese Nachricht wurde gelöscht.
composer-label = An die Rechtshilfe schreiben
composer-hint = In Ihrer Sprache. Sie können Fotos anhängen.
composer-send = Senden

## Stars

rate-title = Wie haben wir Ihnen geholfen?
rate-stars = { $stars ->
    [one] 1 Stern
   *[other] { $stars } Sterne
}
rate-word = Ein Wort dazu, wenn Sie mögen
rate-send = Senden
rate-change = Ändern
rate-thanks = Danke. Sie können es noch ändern.

## The notice

notice-title = Was wir über Sie speichern
notice-lead = In einfachen Worten: was, warum und wie lange.
notice-what = Was wir speichern
notice-what-text = Was Sie schreiben und antworten, Ihre Fotos und Unterlagen, Ihren Namen, Ihre Firma, wie wir Sie erreichen, und wann was mit Ihrer Anfrage geschah.
notice-why = Warum
notice-why-text = Um Ihnen in diesem einen Fall zu helfen. Für nichts anderes: Wir verkaufen nichts, und es gibt keine Werbung.
notice-who = Wer es liest
notice-who-text = Nur die Freiwilligen, die an Ihrem Fall arbeiten, die sie um Hilfe bitten, und die Leitung der Rechtshilfe. Jedes Öffnen wird festgehalten. Außerhalb liest es niemand, wenn Sie nicht zugestimmt haben.
notice-long = Wie lange
notice-long-text = So lange, wie Ihr Fall und was daraus folgt es brauchen. Dann werden Ihre Texte, Namen und Dateien gelöscht; nur Zahlen ohne Namen bleiben.
notice-rights = Worum Sie uns bitten können
notice-rights-text = Dass wir Ihnen zeigen, was wir speichern, es berichtigen oder löschen. Auch Ihr Einverständnis können Sie zurücknehmen. Schreiben Sie es auf Ihrer Seite oder sagen Sie es uns: Das ist so einfach wie das Senden der Anfrage.
notice-cookies = Cookies
notice-cookies-text = Eines, das sich Ihre Sprache merkt. Sonst nichts, und nichts, was Ihnen folgt.

## Pages for when something went wrong

page-missing-title = Diese Seite gibt es hier nicht
page-missing-lead = Vielleicht ist der Link unvollständig, oder Sie haben von uns einen neuen bekommen. Mit Nummer und Code finden Sie Ihre Anfrage.
page-refused-title = Das geht gerade nicht
page-refused-lead = Inzwischen hat sich etwas geändert. Bitte gehen Sie zurück und sehen Sie sich Ihre Seite noch einmal an.
page-failed-title = Die Rechtshilfe antwortet gerade nicht
page-failed-lead = Alles, was Sie geschrieben haben, ist noch da: Bitte gehen Sie zurück und versuchen Sie es gleich noch einmal. Bei Gefahr rufen Sie 120 oder 110 an.
page-bad-title = Wir konnten das nicht lesen
page-bad-lead = Vielleicht ist unterwegs etwas verloren gegangen. Bitte gehen Sie zurück und senden Sie es noch einmal; was Sie geschrieben haben, sollte noch da sein.
page-large-title = Das war zu viel auf einmal
page-large-lead = Alle Fotos zusammen dürfen höchstens 60 MB haben. Bitte gehen Sie zurück und lassen Sie einige weg; Sie können sie später von Ihrer Seite aus senden.
