### Was Aussteller vor Ort, bei schlechter Verbindung und unterwegs lesen. Kurz und freundlich:
### Vielleicht stehen sie in einer Schlange, oder die Verbindung ist nachts um zwei weg.

## Auf diesem Gerät gespeichert, solange es keine Verbindung gibt

kept-title = Auf diesem Gerät gespeichert
kept-lead = Sobald es eine Verbindung gibt, wird es von selbst gesendet. Sie können diese Seite schließen.
kept-lead-open = Sobald es eine Verbindung gibt, wird es von selbst gesendet.
kept-request = Ihre Anfrage: { $category }
kept-message = Ihre Nachricht an die Rechtshilfe
kept-waiting = Wartet auf Verbindung
kept-sending = Wird gesendet …
kept-photos = Der Text ist angekommen. Fotos gesendet: { $sent } von { $count }
kept-refused = Vor dem Senden muss noch etwas geändert werden.
kept-lost = Dieser Link gilt nicht mehr, deshalb wurde nichts gesendet. Fragen Sie bei der Rechtshilfe nach Ihrem neuen Link. Sie haben geschrieben:
kept-mend = Ändern
kept-signed-out = Melden Sie sich wieder an, um es zu senden.
kept-other = Gehört jemandem aus dem Team. Es wird gesendet, wenn diese Person sich hier anmeldet.
kept-send-now = Jetzt senden
kept-drop = Löschen
kept-drop-sure = Endgültig löschen? Es wurde noch nicht gesendet.
kept-drop-yes = Ja, löschen
kept-arrived = Es ist angekommen. Ihre Nummer: { $number }
kept-arrived-message = Ihre Nachricht ist angekommen.
kept-open = Meine Anfrage öffnen
kept-done = Fertig

offline-title = Es gibt keine Verbindung
offline-lead = Diese Seite lässt sich gerade nicht anzeigen. Eine neue Anfrage können Sie trotzdem schreiben: Sie wird auf diesem Gerät gespeichert und gesendet, sobald die Verbindung wieder da ist.
offline-write = Anfrage schreiben
offline-again = Noch einmal versuchen

## Ein Tablet der Messe

kiosk-call = Jemanden rufen
kiosk-called = Gleich kommt jemand zu Ihnen.
kiosk-call-failed = Wir konnten niemanden rufen. Bitte sprechen Sie jemanden von der Rechtshilfe an.
kiosk-offline = Die Verbindung ist weg. Von hier lässt sich gerade nichts senden. Bitte sprechen Sie jemanden von der Rechtshilfe an: Wir schreiben es mit Ihnen zusammen auf.
kiosk-start-over = Alles löschen und neu beginnen
kiosk-idle-title = Sind Sie noch da?
kiosk-idle-lead = { $seconds ->
    [one] Was Sie geschrieben haben, wird in einer Sekunde gelöscht.
   *[other] Was Sie geschrieben haben, wird in { $seconds } Sekunden gelöscht.
}
kiosk-idle-stay = Ich bin noch da
kiosk-keep = Scannen Sie diesen Code mit dem Handy oder drucken Sie ihn aus. Auf diesem Tablet bleibt nichts von Ihnen.
kiosk-finish = Ich habe ihn. Beenden

## Eine Nummer in der Warteschlange

slip-title = Ihre Nummer
slip-lead = Bitte bleiben Sie in unserer Nähe. Wir rufen Sie mit dieser Nummer auf.
slip-ahead = { $count ->
    [0] Sie sind als Nächstes dran.
    [one] Eine Person ist vor Ihnen dran.
   *[other] { $count } Personen sind vor Ihnen dran.
}
screen-title = Jetzt an der Reihe
screen-call = Nummer { $number }, bitte zu { $counter }
screen-empty = Gerade wird niemand aufgerufen.

## Jemand kommt, ruft an oder wartet

reached-on_my_way = Jemand ist auf dem Weg zu Ihrem Stand (seit { $time }).
reached-at_desk = Wir warten bei der Rechtshilfe auf Sie (seit { $time }).
reached-spoke = Wir haben mit Ihnen telefoniert ({ $time }).
reached-no_answer = Wir haben Sie angerufen ({ $time }) und nicht erreicht.
reached-wrong_number = Die Telefonnummer, die Sie uns gegeben haben, stimmt nicht. Bitte schreiben Sie uns unten die richtige.
field-discreet = Bitte rufen Sie mich nicht am Stand an und kommen Sie nicht dorthin
    .hint = Zum Beispiel, weil die andere Seite daneben steht

## Die E-Mail

mail-subject = Die Rechtshilfe hat Ihnen geschrieben ({ $number })
mail-greeting = Guten Tag,
mail-lead = zu Ihrer Anfrage { $number } bei der Rechtshilfe der Messe { $expo } gibt es eine Antwort. Hier können Sie sie lesen und darauf antworten:
mail-private = Wer diesen Link hat, kann Ihre Anfrage lesen. Bitte leiten Sie diese E-Mail nicht weiter.
mail-reply = Bitte antworten Sie auf dieser Seite. E-Mails an diese Adresse liest niemand.
mail-why = Sie bekommen diese E-Mail, weil Sie bei Ihrer Anfrage Ihre Adresse angegeben haben.

## Eine Karte für Stände

card-title = Kostenlose Rechtshilfe
card-lead = Tag und Nacht, in Ihrer Sprache. Scannen Sie den Code mit dem Handy.
card-stand = Stand { $stand }

## Für alle nutzbar

access-title = Für alle nutzbar
access-lead = Die Rechtshilfe ist für alle da, egal wie gut Sie sehen, hören oder greifen können. Hier steht, worauf wir geachtet haben, wie wir es geprüft haben und was noch fehlt.
access-met = Worauf Sie sich verlassen können
access-met-keys = Alles geht allein mit der Tastatur, und Sie sehen immer, wo Sie gerade sind.
access-met-reader = Die Seiten sind für Screenreader gemacht: Überschriften, Beschriftungen und Lesereihenfolge; Neues wird unaufdringlich angesagt.
access-met-zoom = Der Text lässt sich auf das Vierfache vergrößern; nichts wird abgeschnitten, und nichts muss seitwärts geschoben werden.
access-met-colour = Die Farben haben starken Kontrast, hell wie dunkel, folgen dem hohen Kontrast Ihres Geräts und sind nie das einzige Zeichen.
access-met-time = Nichts läuft ohne Vorwarnung ab. Auf einem Tablet der Messe fragen wir nach zweieinhalb Minuten nach, und einmal Tippen gibt Ihnen mehr Zeit.
access-met-script = Alles geht ohne Skripte, außer dem, was ohne Verbindung auf einem Gerät gespeichert wird.
access-rule = Wir richten uns nach WCAG 2.2, Stufe AA.
access-tested = Wie wir es geprüft haben
access-tested-text = Vor jeder neuen Version prüfen Programme jede Seite mit axe, hell und dunkel, bei 200 % und 400 %, mit hohem Kontrast, und gehen jedes Formular allein mit der Tastatur durch.
access-gaps = Was noch fehlt
access-gaps-text = Noch hat es niemand ausprobiert, der jeden Tag einen Screenreader benutzt. Unterlagen und Fotos, die uns geschickt werden, haben keine Beschreibung.
access-help = Können Sie etwas nicht benutzen? Rufen Sie an oder kommen Sie zu uns: Wir schreiben Ihre Anfrage mit Ihnen zusammen auf.
footer-access = Barrierefreiheit
