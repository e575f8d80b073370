### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = Ihre Anfrage ist da, wir lesen sie gerade. Sie hören hier von uns.
    .short = Wird gelesen
reply-coming_to_stand = Jemand von uns ist auf dem Weg zu Ihrem Stand. Bitte bleiben Sie dort, wenn Sie können.
    .short = Kommen zum Stand
reply-come_to_desk = Bitte kommen Sie zur Rechtshilfe, sobald Sie können. Bringen Sie Ihr Handy oder die Nummer Ihrer Anfrage mit.
    .short = Bitte herkommen
reply-call_soon = Wir rufen Sie bald unter der Nummer an, die Sie uns gegeben haben.
    .short = Wir rufen an
reply-interpreter_coming = Jemand, der Ihre Sprache spricht, kommt dazu. Schreiben Sie bis dahin einfach in Ihrer Sprache.
    .short = Dolmetscher kommt
reply-need_more_time = Wir brauchen noch etwas Zeit. Wir haben Sie nicht vergessen.
    .short = Noch etwas Zeit
reply-bring_papers = Bitte legen Sie Ihre Unterlagen bereit: Vertrag, Rechnungen, Urkunden, alles, was dazugehört. Fotos davon reichen auch.
    .short = Unterlagen bereit
reply-send_photos = Bitte schicken Sie uns hier Fotos: eines vom Ganzen und ein paar aus der Nähe. Nur wenn es ungefährlich ist.
    .short = Fotos schicken
reply-keep_papers = Bitte heben Sie alle Papiere, Belege und Nachrichten auf. Nichts löschen, nichts wegwerfen.
    .short = Alles aufheben
reply-do_not_sign = Bitte unterschreiben Sie nichts, bevor wir gesprochen haben. Sie können uns hier ein Foto des Papiers schicken.
    .short = Nicht unterschreiben
reply-do_not_pay = Bitte zahlen Sie nichts, bevor wir gesprochen haben.
    .short = Nicht zahlen
reply-do_not_move = Bitte bewegen Sie nichts und räumen Sie nichts auf, außer jemand wäre sonst in Gefahr. Machen Sie Fotos von allen Seiten und warten Sie auf uns.
    .short = Nicht bewegen
reply-do_not_take_down = Bitte bauen Sie von sich aus nichts ab, bevor wir gesprochen haben. Wenn der Veranstalter oder eine Behörde es verlangt, wehren Sie sich nicht: Machen Sie Fotos, heben Sie alle Papiere auf und sagen Sie uns sofort Bescheid.
    .short = Nicht abbauen
reply-answer_in_time = Ihre schriftliche Antwort muss in der Frist da sein, die im Schreiben steht. Wir können Ihnen dabei helfen: Bitte schicken Sie uns jetzt ein Foto von jeder Seite.
    .short = Frist einhalten
reply-notary_coming = Jemand vom Notariat kommt und hält es fest. Bitte lassen Sie alles, wie es ist.
    .short = Notariat kommt
reply-appraiser_coming = Ein Gutachter oder eine Gutachterin kommt und sieht es sich an. Bitte lassen Sie alles, wie es ist.
    .short = Gutachten kommt
reply-register_lodging = Ihre Unterkunft muss innerhalb von 24 Stunden angemeldet sein. Im Hotel macht das das Hotel; sonst gehen Sie mit Ihrem Pass zur nächsten Polizeiwache, wenn möglich zusammen mit Ihrem Gastgeber. Gehen Sie auch dann, wenn es schon später ist.
    .short = Unterkunft anmelden
reply-passport_steps = Melden Sie den Verlust zuerst der Polizei und heben Sie das Papier auf, das Sie bekommen. Damit erhalten Sie bei der Ein- und Ausreisebehörde eine Verlustbescheinigung und dann bei Ihrem Konsulat einen neuen Pass. Für die Ausreise aus China brauchen Sie noch ein neues Visum oder eine Ausreisegenehmigung.
    .short = Pass verloren
reply-carnet_date = Bitte sehen Sie auf Ihrem Carnet und in den Zollpapieren nach: Die Ware muss China vor dem frühesten Datum verlassen. Vor einem Verkauf oder Geschenk muss erst der Zoll gefragt werden.
    .short = Datum im Carnet
reply-call_120 = Wenn jemand verletzt ist, rufen Sie jetzt unter 120 einen Krankenwagen. Schreiben Sie uns danach.
    .short = 120 anrufen
reply-call_110 = Wenn Sie in Gefahr sind, gehen Sie an einen sicheren Ort und rufen Sie jetzt unter 110 die Polizei. Schreiben Sie uns danach.
    .short = 110 anrufen
reply-done_here = Von unserer Seite ist alles erledigt. Wenn noch etwas fehlt, schreiben Sie uns einfach hier.
    .short = Hier erledigt
reply-come_back_any_time = Sie können jederzeit wiederkommen, Tag und Nacht.
    .short = Jederzeit wieder

## Follow-up questions

ask-at_stand_now = Sind Sie gerade an Ihrem Stand?
    .short = Am Stand?
ask-can_come_to_desk = Können Sie zur Rechtshilfe kommen?
    .short = Herkommen?
ask-may_we_call = Dürfen wir Sie anrufen?
    .short = Anrufen?
ask-have_papers = Haben Sie die Unterlagen bei sich?
    .short = Unterlagen da?
ask-have_photos = Haben Sie Fotos davon?
    .short = Fotos?
ask-need_interpreter = Würde Ihnen jemand zum Dolmetschen helfen?
    .short = Dolmetscher?
ask-other_side_there = Ist die andere Seite noch auf der Messe?
    .short = Andere Seite da?
ask-still_there = Ist es noch da, so wie es war?
    .short = Noch da?
ask-was_moved = Ist seitdem etwas bewegt worden?
    .short = Bewegt?
ask-signed_anything = Haben Sie etwas unterschrieben?
    .short = Unterschrieben?
ask-paid_anything = Haben Sie etwas bezahlt?
    .short = Bezahlt?
ask-safe_now = Sind Sie gerade in Sicherheit?
    .short = In Sicherheit?
ask-have_right_certificate = Haben Sie die Urkunde zu Ihrer Marke, Ihrem Patent oder Design, oder ein Foto davon?
    .short = Urkunde?
ask-told_organiser = Haben Sie es dem Veranstalter gesagt?
    .short = Veranstalter weiß es?
ask-is_it_solved = Ist es für Sie gelöst?
    .short = Gelöst?

## Answers

tap-yes = Ja
tap-in_half_hour = In einer halben Stunde
tap-later_today = Heute später
tap-no = Nein
tap-yes_now = Ja, jetzt
tap-unsure = Weiß nicht
tap-yes_will_send = Ja, ich schicke sie
