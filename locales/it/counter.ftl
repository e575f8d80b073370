### Ciò che gli espositori leggono allo sportello, con una cattiva connessione o per strada. Breve e gentile:
### forse sono in fila, o hanno perso la connessione alle due di notte.

## Conservato su questo dispositivo finché manca la connessione

kept-title = Conservato su questo dispositivo
kept-lead = Parte da solo appena c’è connessione. Può chiudere questa pagina.
kept-lead-open = Parte da solo appena c’è connessione.
kept-request = La Sua richiesta: { $category }
kept-message = Il Suo messaggio allo sportello
kept-waiting = In attesa di connessione
kept-sending = Invio in corso…
kept-photos = Il testo è arrivato. Foto inviate: { $sent } di { $count }
kept-refused = C’è qualcosa da cambiare prima di inviare.
kept-lost = Questo link non è più valido, quindi non è stato inviato. Chieda allo sportello il Suo nuovo link. Ha scritto:
kept-mend = Cambia
kept-signed-out = Acceda di nuovo per inviare.
kept-other = È di una persona del gruppo. Parte quando quella persona accede da qui.
kept-send-now = Invia adesso
kept-drop = Elimina
kept-drop-sure = Eliminare per sempre? Non è ancora stato inviato.
kept-drop-yes = Sì, elimina
kept-arrived = È arrivato. Il Suo numero: { $number }
kept-arrived-message = Il Suo messaggio è arrivato.
kept-open = Apri la mia richiesta
kept-done = Fatto

offline-title = Manca la connessione
offline-lead = In questo momento non è possibile mostrare questa pagina. Può comunque scrivere una nuova richiesta: resta su questo dispositivo e parte quando torna la connessione.
offline-write = Scrivi una richiesta
offline-again = Riprova

## Un tablet della fiera

kiosk-call = Chiama qualcuno
kiosk-called = Qualcuno sta venendo da Lei.
kiosk-call-failed = Non siamo riusciti a chiamare nessuno. Si rivolga a qualcuno dello sportello, per favore.
kiosk-offline = La connessione è caduta. Da qui adesso non si può inviare nulla. Si rivolga a qualcuno dello sportello, per favore: scriviamo la richiesta insieme a Lei.
kiosk-start-over = Cancella tutto e ricomincia
kiosk-idle-title = È ancora qui?
kiosk-idle-lead = { $seconds ->
    [one] Quello che ha scritto verrà cancellato tra un secondo.
   *[other] Quello che ha scritto verrà cancellato tra { $seconds } secondi.
}
kiosk-idle-stay = Sono ancora qui
kiosk-keep = Scansioni questo codice con il telefono oppure lo stampi. Su questo tablet non resta nulla di Suo.
kiosk-finish = Ce l’ho. Chiudi

## Un numero in coda

slip-title = Il Suo numero
slip-lead = Resti vicino allo sportello, per favore. La chiamiamo con questo numero.
slip-ahead = { $count ->
    [0] Il prossimo turno è il Suo.
    [one] C’è una persona prima di Lei.
   *[other] Ci sono { $count } persone prima di Lei.
}
screen-title = Adesso allo sportello
screen-call = Numero { $number }, è il Suo turno: { $counter }
screen-empty = In questo momento non chiamiamo nessuno.

## Qualcuno viene, telefona o aspetta

reached-on_my_way = Qualcuno sta venendo al Suo stand (partenza: { $time }).
reached-at_desk = La stiamo aspettando allo sportello (dalle { $time }).
reached-spoke = Ci siamo parlati al telefono ({ $time }).
reached-no_answer = Abbiamo provato a telefonarLe ({ $time }), ma senza riuscire a parlarLe.
reached-wrong_number = Il numero di telefono che ci ha dato non è giusto. Ci scriva qui sotto quello giusto, per favore.
field-discreet = Per favore, non chiamatemi allo stand e non venite lì
    .hint = Per esempio, perché l’altra parte è lì accanto

## L’e-mail

mail-subject = Lo sportello legale Le ha scritto ({ $number })
mail-greeting = Buongiorno,
mail-lead = c’è una risposta alla Sua richiesta { $number } allo sportello legale della fiera { $expo }. Può leggerla e rispondere qui:
mail-private = Chi ha questo link può leggere la Sua richiesta. Per favore, non inoltri questa e-mail.
mail-reply = Per favore, risponda su quella pagina. Nessuno legge le e-mail inviate a questo indirizzo.
mail-why = Riceve questa e-mail perché ha lasciato il Suo indirizzo nella richiesta.

## Un cartello per gli stand

card-title = Aiuto legale gratuito
card-lead = Giorno e notte, nella Sua lingua. Scansioni il codice con il telefono.
card-stand = Stand { $stand }

## Tutti possono usarlo

access-title = Tutti possono usarlo
access-lead = Lo sportello è per tutti, anche per chi fatica a vedere, a sentire o a usare le mani. Questa pagina dice che cosa abbiamo curato, come l’abbiamo provato e che cosa manca ancora.
access-met = Su che cosa può contare
access-met-keys = Tutto funziona con la sola tastiera, e si vede sempre dove ci si trova.
access-met-reader = Le pagine sono fatte per i lettori di schermo: titoli, etichette e ordine di lettura; le novità vengono annunciate senza disturbare.
access-met-zoom = Il testo si può ingrandire fino a quattro volte; nulla viene tagliato e non serve scorrere di lato.
access-met-colour = I colori hanno un buon contrasto, in chiaro e in scuro, seguono il contrasto elevato del Suo dispositivo e non sono mai l’unico segnale.
access-met-time = Nulla scade senza avviso. Su un tablet della fiera Le chiediamo dopo due minuti e mezzo se è ancora lì, e basta un tocco per avere altro tempo.
access-met-script = Tutto funziona senza script, tranne ciò che resta su un dispositivo senza connessione.
access-rule = Seguiamo le regole WCAG 2.2, livello AA.
access-tested = Come l’abbiamo provato
access-tested-text = Prima di ogni nuova versione, dei programmi controllano ogni pagina con axe, in chiaro e in scuro, al 200% e al 400%, con contrasto elevato, e percorrono ogni modulo con la sola tastiera.
access-gaps = Che cosa manca ancora
access-gaps-text = Nessuno che usi ogni giorno un lettore di schermo l’ha ancora provato. I documenti e le foto che le persone inviano non hanno una descrizione.
access-help = C’è qualcosa che non riesce a usare? Chiami o venga allo sportello: scriviamo la richiesta insieme a Lei.
footer-access = Accessibilità
