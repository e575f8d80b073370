### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### Say "Lei" as one speaks to a stranger who came for help. No legal terms, no abbreviations.

## On every page

desk-name = Sportello legale della fiera
desk-description = Aiuto legale gratuito per tutti in fiera, giorno e notte.
skip-to-content = Vai al contenuto
language-label = Lingua
footer-label = Altre pagine
footer-home = Pagina iniziale
footer-find = Trova la mia richiesta
footer-notice = Che cosa conserviamo di Lei

## First page: languages

languages-title = Scelga la Sua lingua
languages-lead = Aiuto legale gratuito per tutti in fiera, giorno e notte.
languages-continue = Continua in italiano

## Emergency numbers

emergency-title = Numeri di emergenza
emergency-lead = Qualcuno è ferito o in pericolo? Prima chiami, poi scriva.
emergency-ambulance = Ambulanza
emergency-police = Polizia

## Categories

landing-title = Di che cosa si tratta?
landing-lead = Scelga quello che si avvicina di più. Se sbaglia, nessun problema: ci pensiamo noi.
landing-find = Trova una richiesta già inviata
landing-duty = In servizio ora, { $time }
landing-duty-none = In questo momento non c’è nessuno in servizio. Ci scriva: rispondiamo appena torna un collega.
landing-duty-languages = Lingue: { $languages }
duty-lawyer =
    { $count ->
        [one] { $count } avvocato
       *[other] { $count } avvocati
    }
duty-notary =
    { $count ->
        [one] { $count } notaio
       *[other] { $count } notai
    }
duty-mediator =
    { $count ->
        [one] { $count } mediatore
       *[other] { $count } mediatori
    }
duty-appraiser =
    { $count ->
        [one] { $count } perito
       *[other] { $count } periti
    }
duty-arbitrator =
    { $count ->
        [one] { $count } arbitro
       *[other] { $count } arbitri
    }

## Find my request

find-title = Trova la mia richiesta
find-lead = Trova entrambi sulla Sua ricevuta.
find-number = Numero della richiesta
find-number-hint = Una lettera e quattro cifre, per esempio A-0137
find-code = Codice
find-code-hint = Il codice breve sotto il numero
find-send = Cerca
find-error = Non c’è nessuna richiesta con questo numero e questo codice. Li controlli entrambi, per favore. Dopo vari tentativi, aspetti mezzo minuto.
find-lost = Ha perso la ricevuta? Venga allo sportello o ci chiami: verifichiamo che sia Lei e Le diamo un nuovo link.

## The form: around the fields

form-progress = Passo { $step } di { $count }
form-needed = (obbligatorio)
form-back = Indietro
form-next = Avanti
form-send = Invia allo sportello
form-sending = Invio in corso… un attimo, per favore.
form-offline = Non è stato possibile inviare: manca la connessione. Non si è perso nulla. Riprovi tra un momento.
form-failed = In questo momento non riusciamo a salvare la richiesta. Non si è perso nulla di ciò che ha scritto. Riprovi tra un momento.
form-send-again = Invia di nuovo
form-key-reused = Questo modulo è già stato inviato con un altro testo. Se è una nuova richiesta, la invii come nuova.
form-send-as-new = È una nuova richiesta
form-title-faulty = Da controllare: { $title }
form-keep-in-place = Per favore, non sposti e non pulisca nulla. Faccia subito delle foto. Un esperto viene a vedere.

## The form: headings of its parts

form-urgency = Quanto è urgente?
form-questions = Qualche domanda
form-place = Dove si trova, e con chi è il problema?
form-story = Che cosa è successo?
form-contact = Come possiamo contattarLa?
form-notice = Prima di inviare

## The form: fields

field-language = Lingua della persona che chiede aiuto
field-danger = Qualcuno è in pericolo adesso?
field-moving = Qualcosa sta per essere spostato, smontato o portato via?
field-too-late = Quando sarà troppo tardi?
    .hint = Se qualcosa va fatto entro una certa ora, ce lo dica: terremo d’occhio l’orologio.
field-too-late-at = L’ora
form-venue-time = Indichi l’ora di qui, della fiera. Adesso: { $time }.
form-venue-time-short = L’ora di qui, della fiera.
form-currency = Valuta
field-hall = Padiglione
form-no-stand = Non ho uno stand, sono in visita
field-stand = Numero dello stand
    .hint = Come sul badge o sullo stand, per esempio 5.1 B07
field-other-side = Con chi è il problema?
    .hint = Il nome dell’azienda o della persona, oppure lo stand. Se non c’è nessuno, lasci vuoto.
field-other-side-unreadable = C’è un nome, ma non riesco a leggerlo
field-story = Ci racconti con parole Sue
    .hint = Scriva nella Sua lingua. Che cosa è successo, e che cosa desidera?
field-photos = Foto o documenti
    .hint = Fino a 10 foto o file PDF, di 10 MB ciascuno.
form-files-kept = Abbiamo già questi file:
form-file-choose = Aggiungi foto o file
form-file-drop = Togli
field-name = Nome e cognome
    .hint = Nella Sua scrittura, come sul passaporto o sul biglietto da visita
field-company = Azienda
    .hint = Come sul badge
field-romanised = Il Suo nome in lettere latine
    .hint = Solo se si scrive in un altro alfabeto
field-address-as = Come possiamo chiamarLa?
    .hint = Per esempio: signora Hassan
field-reach = Come preferisce che La contattiamo?
field-phone = Telefono
    .hint = Con il prefisso del Paese, per esempio +20 100 123 4567
field-email = Indirizzo e-mail
field-consent = Ho letto e accetto che lo sportello usi quello che ho scritto per aiutarmi.
field-consent-sensitive = Potete conservare anche i dati sulla salute o sul passaporto che ho scritto o che si vedono nelle mie foto.
    .hint = Decide Lei. La aiutiamo anche senza.
field-consent-outside = Se serve, potete passare il mio caso fuori dallo sportello, per esempio all’ufficio reclami della fiera.
    .hint = Decide Lei. Prima di farlo glielo chiediamo di nuovo.
form-notice-summary = Conserviamo quello che scrive, le Sue foto e i Suoi recapiti per aiutarLa in questo caso. Può leggerli solo chi ci lavora. Può ritirare la Sua richiesta in qualsiasi momento.
form-notice-link = Che cosa conserviamo, perché e per quanto tempo (si apre una nuova pagina)

## Errors

error-summary = { $count ->
    [one] C’è una cosa da controllare
   *[other] Ci sono { $count } cose da controllare
}
error-line = { $field } – { $problem }
error-missing = Compili questo campo, per favore.
error-too_long = È troppo lungo. Al massimo { $max } caratteri, per favore.
error-control_character = C’è un carattere che non si può mostrare. Lo scriva di nuovo, per favore.
error-direction_character = C’è un carattere invisibile. Riscriva il testo, per favore.
error-unknown_choice = Scelga una delle risposte, per favore.
error-unknown_hall = Scelga uno dei padiglioni, per favore.
error-unknown_question = Questa domanda non fa parte di questo modulo.
error-not_an_email = Questo non è un indirizzo e-mail. È fatto così: nome@azienda.com.
error-not_a_phone = Questo non è un numero di telefono. Cominci con il prefisso del Paese, per esempio +20.
error-not_a_date = Questa non è una data. Si scrive così: 2026-11-05.
error-not_a_time = Questo non è un orario. Si scrive così: 2026-11-05T14:30.
error-not_a_number = Scriva un numero intero, per esempio 12.
error-out_of_bounds = Scriva un numero tra { $min } e { $max }.
error-not_an_amount = Scriva un importo, per esempio 1200,50, e scelga la valuta.
error-out_of_range = Questo momento è già passato o è troppo lontano. Controlli il giorno, per favore.
error-consent_missing = Ci serve il Suo consenso per poter leggere la richiesta.

upload-too_large = «{ $file }» supera i 10 MB. Invii una foto più piccola, per favore.
upload-too_many = «{ $file }» è di troppo: al massimo 10 file.
upload-kind = «{ $file }» non è né una foto (JPEG, PNG, WebP) né un PDF.
upload-broken = «{ $file }» non si apre. Rifaccia la foto, per favore.

## The receipt

receipt-title = Abbiamo ricevuto la Sua richiesta
receipt-now = Che cosa fare adesso
receipt-now-ip_claim = Fotografi la copia e annoti padiglione e stand. Non si metta a discutere con loro. Tenga pronto il Suo certificato.
receipt-now-ip_accused = Conservi l’avviso. A partire dall’avviso ha 24 ore per rispondere per iscritto; un avvocato La aiuta. Prima non firmi nulla.
receipt-now-evidence = Lasci tutto com’è. Se può, resti vicino: un notaio viene a mettere tutto per iscritto.
receipt-now-contract = Non firmi e non paghi più nulla finché un avvocato non ha visto il contratto. Conservi tutte le carte e i messaggi.
receipt-now-customs = Tenga pronti il carnet o i documenti di importazione. Non venda e non regali nulla prima della nostra risposta.
receipt-now-damage = Non sposti e non pulisca nulla. Faccia foto da tutti i lati. Un perito viene a vedere.
receipt-now-staff = Conservi il contratto, i messaggi e l’elenco dei giorni lavorati. Non firmi nulla prima di aver parlato con un mediatore.
receipt-now-entry = Tenga pronta una copia o una foto del passaporto e del visto. Se ha perso il passaporto, avvisi la polizia (110).
receipt-now-injury = In caso di pericolo o ferite, chiami prima il 120 o il 110. Vada in un luogo sicuro. Qualcuno dello sportello La raggiunge.
receipt-now-purchase = Conservi lo scontrino e lasci la merce com’è. Mantenga la calma: un mediatore parla con entrambi.
receipt-now-display = Conservi le foto di ciò che espone, con la data. Non pubblichi altro finché un avvocato non ha risposto.
receipt-now-clause = Tenga pronto il contratto, anche se è una bozza. Non firmi nulla prima della nostra risposta.
receipt-now-other = Per ora non deve fare nulla. Guardi ogni tanto la Sua pagina: la nostra risposta apparirà lì.
receipt-link-title = La Sua pagina
receipt-link-lead = Qui vede le nostre risposte e può scriverci. La scansioni o la salvi. Chi ha questo link può leggere la Sua richiesta: lo tenga per sé.
receipt-qr = Codice QR della Sua pagina
receipt-code = Codice da leggere al telefono:
receipt-open = Apri la mia pagina
receipt-print = Stampa
receipt-copy = Copia il link
receipt-copied = Link copiato.
receipt-finish-lead = Sta usando un tablet della fiera?
receipt-finish = Chiudi qui, per la prossima persona

## The page of a request

status-title = Richiesta { $number }
status-news = C’è una novità sulla Sua pagina.
status-offline = Manca la connessione. Appena torna, questa pagina si aggiorna da sola.
status-check = Ci sono novità?
status-who = Chi se ne occupa: { $who }
status-handed = Dalle { $time } un altro collega segue la Sua richiesta. Sa già quello che ci ha detto, non serve ripeterlo.
status-filed = Inviata il { $time }, ora della fiera
status-told = Che cosa ci ha detto
status-receipt = Mostra la ricevuta
status-solved = È risolto
status-withdraw = Ritira la mia richiesta
status-withdraw-sure = Allora smettiamo di lavorarci. Potrà riaprirla più tardi.
status-withdraw-yes = Sì, ritirala
status-resolved-question = Per Lei è risolto?
status-reopen = Non è finita: riapri

waiting-about = { $minutes ->
    [one] Di solito qualcuno se ne occupa entro un minuto.
   *[other] Di solito qualcuno se ne occupa entro circa { $minutes } minuti.
}
waiting-longer = In questo momento ci vuole più del solito. Se nessuno se ne occupa a breve, chiamiamo un coordinatore.
waiting-nobody = In questo momento allo sportello non c’è chi può aiutare in questo. Abbiamo chiamato un coordinatore.
waiting-unknown = Non sappiamo ancora quanto ci vorrà. La richiesta è in coda e questa pagina La tiene al corrente.

clock-yours = { $time } dove si trova Lei
left-none = Il tempo è scaduto.
left-minutes = { $minutes ->
    [one] manca 1 minuto
   *[other] mancano { $minutes } minuti
}
left-hours = { $hours ->
    [one] manca 1 ora
   *[other] mancano { $hours } ore
}
left-days = { $days ->
    [one] manca 1 giorno
   *[other] mancano { $days } giorni
}

done-sent = Il Suo messaggio è stato inviato.
done-tapped = La Sua risposta è stata inviata.
done-withdrawn = La Sua richiesta è stata ritirata.
done-solved = Ne siamo felici. La Sua richiesta è chiusa.
done-reopened = La Sua richiesta è di nuovo aperta.
done-rated = Grazie per le stelle.

## Messages

thread-title = Messaggi
thread-empty = Ancora nessun messaggio. Le nostre risposte appaiono qui.
thread-you = Lei
thread-named = { $name } ({ $profession })
thread-translation = Traduzione dello sportello
thread-erased = Questo messaggio è stato cancellato.
composer-label = Scriva allo sportello
composer-hint = Nella Sua lingua. Può aggiungere foto.
composer-send = Invia

## Stars

rate-title = Come è stato il nostro aiuto?
rate-stars = { $stars ->
    [one] 1 stella
   *[other] { $stars } stelle
}
rate-word = Due parole, se vuole
rate-send = Invia
rate-change = Modifica
rate-thanks = Grazie. Può ancora cambiare.

## The notice

notice-title = Che cosa conserviamo di Lei
notice-lead = In parole semplici: che cosa, perché e per quanto tempo.
notice-what = Che cosa conserviamo
notice-what-text = Quello che scrive e risponde, le Sue foto e i documenti, nome, azienda e recapiti, e che cosa è successo con la richiesta e quando.
notice-why = Perché
notice-why-text = Per aiutarLa in questo caso e basta. Non li usiamo per altro, non vendiamo nulla e non c’è pubblicità.
notice-who = Chi li legge
notice-who-text = Solo i volontari che lavorano al Suo caso, le persone a cui chiedono aiuto e i coordinatori dello sportello. Ogni apertura viene annotata. Nessuno all’esterno legge senza il Suo consenso.
notice-long = Per quanto tempo
notice-long-text = Finché serve per il Suo caso e per ciò che ne segue. Poi testi, nomi e file vengono cancellati; restano solo numeri senza nomi.
notice-rights = Che cosa può chiederci
notice-rights-text = Di vedere che cosa conserviamo, correggerlo o cancellarlo. Può anche ritirare il Suo consenso. Lo scriva sulla Sua pagina o lo dica allo sportello: è facile come inviare la richiesta.
notice-cookies = Cookie
notice-cookies-text = Uno solo, che ricorda la Sua lingua. Nient’altro, e nulla che La segua.

## Pages for when something went wrong

page-missing-title = Questa pagina non è qui
page-missing-lead = Forse il link è incompleto, o Le abbiamo dato un link nuovo. Con il numero e il codice trova la Sua richiesta.
page-refused-title = Adesso non è possibile
page-refused-lead = Nel frattempo qualcosa è cambiato. Torni indietro e guardi di nuovo la Sua pagina.
page-failed-title = In questo momento lo sportello non risponde
page-failed-lead = Non si è perso nulla di ciò che ha scritto: torni indietro e riprovi tra un momento. In caso di pericolo, chiami il 120 o il 110.
page-bad-title = Non siamo riusciti a leggere
page-bad-lead = Forse si è interrotto lungo il percorso. Torni indietro e invii di nuovo; quello che ha scritto dovrebbe essere ancora lì.
page-large-title = Era troppo in una volta
page-large-lead = Tutte le foto insieme possono arrivare al massimo a 60 MB. Torni indietro e ne tolga qualcuna; potrà inviarle più tardi dalla Sua pagina.
