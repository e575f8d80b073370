### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = Cierra el pabellón
    .exhibitor = El pabellón cierra el
clock-last_day = Termina la feria
    .exhibitor = La feria termina el
clock-tear_down = Desmontaje desde
    .exhibitor = Los estands se desmontan desde el
clock-court_48h = Decisión del tribunal
    .exhibitor = El tribunal decide antes del
clock-reexport_6m = Reexportar antes de
    .exhibitor = Sus mercancías deben salir del país antes del
clock-priority_6m = Prioridad y plazo de gracia
    .exhibitor = Para conservar su prioridad, presente la solicitud antes del
clock-waits = Espera a otros hasta
    .exhibitor = Esperamos la respuesta de otros. Lo vemos de nuevo el
clock-confirm = Confirmar lo prometido antes del
    .exhibitor = Le confirmamos lo prometido antes del
clock-promise = Prometido

## What the exhibitor reads

promised-title = Lo que le hemos prometido
promised-by = antes del { $time }, hora de la feria
promised-late = Debía estar hecho antes del { $time }, hora de la feria. Vamos con retraso, pero no lo hemos olvidado.

## When the colleague who promised it is gone

confirm-message =
    Ahora se ocupa de su solicitud otra persona del equipo. Lo que le prometimos sigue en pie:

    { $promises }

    ¿Ha cambiado algo o falta algo? Escríbanos aquí.
