### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = Chiusura del padiglione
    .exhibitor = Il padiglione chiude il
clock-last_day = Fine della fiera
    .exhibitor = La fiera finisce il
clock-tear_down = Smontaggio dal
    .exhibitor = Gli stand vengono smontati a partire dal
clock-court_48h = Decisione del tribunale entro
    .exhibitor = Il tribunale decide entro
clock-reexport_6m = Riesportare entro
    .exhibitor = Le Sue merci devono lasciare il Paese entro
clock-priority_6m = Priorità e periodo di grazia
    .exhibitor = Per conservare la priorità, depositi la domanda entro
clock-waits = In attesa di altri fino al
    .exhibitor = Aspettiamo una risposta da altri. Riprendiamo la richiesta il
clock-confirm = Confermare le promesse entro
    .exhibitor = Le confermiamo quanto promesso entro
clock-promise = Promesso

## What the exhibitor reads

promised-title = Che cosa Le abbiamo promesso
promised-by = entro { $time }, ora della fiera
promised-late = Doveva essere fatto entro { $time }, ora della fiera. Siamo in ritardo, ma non ce ne siamo dimenticati.

## When the colleague who promised it is gone

confirm-message =
    Ora la Sua richiesta è seguita da un altro collega. Quanto Le abbiamo promesso resta valido:

    { $promises }

    È cambiato qualcosa o manca qualcosa? Ci scriva qui.
