### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = Hall closes
    .exhibitor = The hall closes on
clock-last_day = Show ends
    .exhibitor = The show ends on
clock-tear_down = Stands taken down from
    .exhibitor = Stands are taken down from
clock-court_48h = Court decides by
    .exhibitor = The court decides by
clock-reexport_6m = Re-export by
    .exhibitor = Your goods have to leave the country by
clock-priority_6m = Priority and grace until
    .exhibitor = File at home or here to keep your priority, by
clock-waits = Waits for others until
    .exhibitor = We are waiting for others. We look at it again on
clock-confirm = Confirm promises by
    .exhibitor = We confirm with you what was promised, by
clock-promise = Promised

## What the exhibitor reads

promised-title = What we promised you
promised-by = by { $time }, time of the expo
promised-late = It should have been done by { $time }, time of the expo. We are late, and we have not forgotten it.

## When the colleague who promised it is gone

confirm-message =
    A new colleague now looks after your request. What we promised you still stands:

    { $promises }

    Has something changed, or is anything missing? Please tell us here.
