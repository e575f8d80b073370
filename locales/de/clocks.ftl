### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = Halle schließt
    .exhibitor = Die Halle schließt am
clock-last_day = Messe endet
    .exhibitor = Die Messe endet am
clock-tear_down = Abbau ab
    .exhibitor = Der Abbau beginnt am
clock-court_48h = Gericht entscheidet bis
    .exhibitor = Das Gericht entscheidet bis
clock-reexport_6m = Wiederausfuhr bis
    .exhibitor = Ihre Waren müssen das Land verlassen bis
clock-priority_6m = Priorität und Schonfrist bis
    .exhibitor = Anmelden, um Ihre Priorität zu wahren, bis
clock-waits = Wartet auf andere bis
    .exhibitor = Wir warten auf andere. Wir sehen wieder nach am
clock-confirm = Zusagen bestätigen bis
    .exhibitor = Wir bestätigen Ihnen, was zugesagt ist, bis
clock-promise = Zugesagt

## What the exhibitor reads

promised-title = Was wir Ihnen zugesagt haben
promised-by = bis { $time }, Ortszeit der Messe
promised-late = Das sollte bis { $time }, Ortszeit der Messe, erledigt sein. Wir sind spät dran, haben es aber nicht vergessen.

## When the colleague who promised it is gone

confirm-message =
    Ihr Anliegen ist jetzt in neuen Händen. Was wir Ihnen zugesagt haben, gilt weiter:

    { $promises }

    Hat sich etwas geändert, oder fehlt etwas? Bitte schreiben Sie uns hier.
