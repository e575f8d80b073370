### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = Abbiamo la Sua richiesta e la stiamo leggendo. Le risponderemo qui.
    .short = In lettura
reply-coming_to_stand = Uno di noi sta venendo al Suo stand. Se può, resti lì.
    .short = Arriviamo allo stand
reply-come_to_desk = Venga allo sportello legale quando può. Porti il telefono o il numero della richiesta.
    .short = Venga allo sportello
reply-call_soon = La chiameremo presto al numero che ci ha lasciato.
    .short = La chiamiamo
reply-interpreter_coming = Si unirà a noi qualcuno che parla la Sua lingua. Intanto scriva pure nella Sua lingua.
    .short = Arriva l’interprete
reply-need_more_time = Ci serve ancora un po’ di tempo. Non ci siamo dimenticati di Lei.
    .short = Serve più tempo
reply-bring_papers = Tenga pronti i documenti: contratto, fatture, certificati, tutto quello che c’entra. Vanno bene anche delle foto.
    .short = Preparare i documenti
reply-send_photos = Ci mandi qui delle foto: una d’insieme e qualcuna da vicino. Solo se non è pericoloso.
    .short = Mandare foto
reply-keep_papers = Conservi tutti i documenti, gli scontrini e i messaggi. Non cancelli e non butti nulla.
    .short = Conservare tutto
reply-do_not_sign = Non firmi nulla prima di aver parlato con noi. Può mandarci qui una foto del foglio.
    .short = Non firmare
reply-do_not_pay = Non paghi nulla prima di aver parlato con noi.
    .short = Non pagare
reply-do_not_move = Non sposti e non pulisca nulla, a meno che qualcuno sia in pericolo. Faccia foto da tutti i lati e ci aspetti.
    .short = Non spostare
reply-do_not_take_down = Non tolga nulla di Sua iniziativa prima di aver parlato con noi. Se lo ordinano l’organizzatore o le autorità, non si opponga: faccia foto, conservi ogni foglio e ci avvisi subito.
    .short = Non togliere
reply-answer_in_time = La risposta scritta va consegnata entro il termine indicato nell’avviso. Possiamo aiutarLa a scriverla: ci mandi subito una foto di ogni pagina.
    .short = Rispondere in tempo
reply-notary_coming = Un notaio verrà a documentare tutto. Per favore, lasci tutto com’è.
    .short = Arriva il notaio
reply-appraiser_coming = Un perito verrà a vedere. Per favore, lasci tutto com’è.
    .short = Arriva il perito
reply-register_lodging = Il posto dove alloggia va registrato entro 24 ore. In albergo ci pensa l’albergo; altrimenti vada al commissariato più vicino con il passaporto e, se può, con chi La ospita. Ci vada anche se è già tardi.
    .short = Registrare l’alloggio
reply-passport_steps = Prima denunci la perdita alla polizia e conservi il foglio che Le danno. Con quello l’ufficio ingressi e uscite Le dà un certificato di smarrimento, e poi il Suo consolato un nuovo passaporto. Per lasciare la Cina serve anche un nuovo visto o un permesso di uscita.
    .short = Passaporto perso
reply-carnet_date = Guardi le date sul carnet e sui documenti doganali: la merce deve lasciare la Cina prima della più vicina. Prima di venderla o regalarla bisogna passare dalla dogana.
    .short = Data del carnet
reply-call_120 = Se qualcuno è ferito, chiami subito un’ambulanza al 120. Poi ci scriva.
    .short = Chiamare il 120
reply-call_110 = Se è in pericolo, vada in un posto sicuro e chiami subito la polizia al 110. Poi ci scriva.
    .short = Chiamare il 110
reply-done_here = Da parte nostra è tutto fatto. Se manca qualcosa, ci scriva qui.
    .short = Fatto
reply-come_back_any_time = Può tornare quando vuole, di giorno e di notte.
    .short = Torni quando vuole

## Follow-up questions

ask-at_stand_now = In questo momento è al Suo stand?
    .short = Allo stand?
ask-can_come_to_desk = Può venire allo sportello legale?
    .short = Può venire?
ask-may_we_call = Possiamo chiamarLa?
    .short = Chiamiamo?
ask-have_papers = Ha i documenti con sé?
    .short = Documenti?
ask-have_photos = Ha delle foto?
    .short = Foto?
ask-need_interpreter = Le servirebbe un interprete?
    .short = Interprete?
ask-other_side_there = L’altra parte è ancora in fiera?
    .short = Altra parte qui?
ask-still_there = È ancora lì, com’era?
    .short = Ancora lì?
ask-was_moved = È stato spostato qualcosa da quando è successo?
    .short = Spostato?
ask-signed_anything = Ha firmato qualcosa?
    .short = Firmato?
ask-paid_anything = Ha pagato qualcosa?
    .short = Pagato?
ask-safe_now = In questo momento è al sicuro?
    .short = Al sicuro?
ask-have_right_certificate = Ha il certificato del Suo marchio, brevetto o design, anche in foto?
    .short = Certificato?
ask-told_organiser = L’ha detto all’organizzatore?
    .short = L’organizzatore lo sa?
ask-is_it_solved = Per Lei è risolto?
    .short = Risolto?

## Answers

tap-yes = Sì
tap-in_half_hour = Tra mezz’ora
tap-later_today = Oggi, più tardi
tap-no = No
tap-yes_now = Sì, adesso
tap-unsure = Non lo so
tap-yes_will_send = Sì, le mando
