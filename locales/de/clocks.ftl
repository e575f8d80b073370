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
clock-promise = Zugesagt

## What the exhibitor reads

promised-title = Was wir Ihnen zugesagt haben
promised-by = bis { $time }, Ortszeit der Messe
promised-late = Das sollte bis { $time }, Ortszeit der Messe, erledigt sein. Wir sind spät dran, haben es aber nicht vergessen.
