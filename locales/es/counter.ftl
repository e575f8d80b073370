### Lo que leen los expositores en el mostrador, con mala conexión o de camino. Breve y amable:
### quizá hacen cola, o se quedaron sin conexión a las dos de la madrugada.

## Guardado en este dispositivo mientras no hay conexión

kept-title = Guardado en este dispositivo
kept-lead = Se envía solo en cuanto haya conexión. Puede cerrar esta página.
kept-lead-open = Se envía solo en cuanto haya conexión.
kept-request = Su solicitud: { $category }
kept-message = Su mensaje para nosotros
kept-waiting = Esperando conexión
kept-sending = Enviando…
kept-photos = El texto ya llegó. Fotos enviadas: { $sent } de { $count }
kept-refused = Hay que cambiar algo antes de poder enviarlo.
kept-lost = Este enlace ya no es válido y por eso no se envió. Pídanos su enlace nuevo. Usted escribió:
kept-mend = Cambiarlo
kept-signed-out = Vuelva a iniciar sesión para enviarlo.
kept-other = Es de otra persona del equipo. Se envía cuando esa persona inicie sesión aquí.
kept-send-now = Enviar ahora
kept-drop = Borrar
kept-drop-sure = ¿Borrarlo del todo? Todavía no se ha enviado.
kept-drop-yes = Sí, borrarlo
kept-arrived = Ya llegó. Su número: { $number }
kept-arrived-message = Su mensaje ya llegó.
kept-open = Abrir mi solicitud
kept-done = Listo

offline-title = No hay conexión
offline-lead = Ahora no podemos mostrar esta página. Aun así puede escribir una solicitud nueva: se guarda en este dispositivo y se envía cuando vuelva la conexión.
offline-write = Escribir una solicitud
offline-again = Intentarlo otra vez

## Tableta de la feria

kiosk-call = Llamar a alguien
kiosk-called = Alguien viene a ayudarle.
kiosk-call-failed = No pudimos llamar a nadie. Hable con alguien de nuestro equipo, por favor.
kiosk-offline = Se cortó la conexión. Desde aquí no se puede enviar nada ahora. Hable con alguien de nuestro equipo, por favor: lo escribimos con usted.
kiosk-start-over = Borrar todo y empezar de nuevo
kiosk-idle-title = ¿Sigue ahí?
kiosk-idle-lead = { $seconds ->
    [one] Lo que escribió se borra en un segundo.
   *[other] Lo que escribió se borra en { $seconds } segundos.
}
kiosk-idle-stay = Sigo aquí
kiosk-keep = Escanee este código con su teléfono o imprímalo. En esta tableta no queda nada suyo.
kiosk-finish = Ya lo tengo. Terminar

## Un número en la cola

slip-title = Su número
slip-lead = Quédese cerca de nosotros, por favor. Le llamaremos por este número.
slip-ahead = { $count ->
    [0] El próximo turno es el suyo.
    [one] Hay una persona antes que usted.
   *[other] Hay { $count } personas antes que usted.
}
screen-title = Turno actual
screen-call = Número { $number }, pase a { $counter }, por favor
screen-empty = Ahora mismo no se llama a nadie.

## Alguien va, llama o espera

reached-on_my_way = Alguien va camino de su stand (salida: { $time }).
reached-at_desk = Le esperamos en la ayuda legal (desde: { $time }).
reached-spoke = Hablamos con usted por teléfono ({ $time }).
reached-no_answer = Le llamamos ({ $time }) y no pudimos hablar con usted.
reached-wrong_number = El número de teléfono que nos dio no es correcto. Escríbanos abajo el correcto, por favor.
field-discreet = Por favor, no me llamen en el stand ni vengan a verme allí
    .hint = Por ejemplo, porque la otra parte está al lado

## El correo

mail-subject = La ayuda legal le ha escrito ({ $number })
mail-greeting = Hola:
mail-lead = Hay una respuesta a su solicitud { $number } en la ayuda legal de la feria { $expo }. Puede leerla y contestar aquí:
mail-private = Quien tenga este enlace puede leer su solicitud. No reenvíe este correo, por favor.
mail-reply = Conteste en esa página, por favor. Nadie lee los correos que llegan a esta dirección.
mail-why = Recibe este correo porque dejó su dirección en la solicitud.

## Una tarjeta para los stands

card-title = Ayuda legal gratuita
card-lead = De día y de noche, en su idioma. Escanee el código con su teléfono.
card-stand = Stand { $stand }

## Todos pueden usarla

access-title = Todos pueden usarla
access-lead = La ayuda legal es para todos, aunque cueste ver, oír o usar las manos. Aquí decimos qué hemos cuidado, cómo lo probamos y qué falta todavía.
access-met = Con qué puede contar
access-met-keys = Todo funciona solo con el teclado, y siempre ve dónde está.
access-met-reader = Las páginas están hechas para lectores de pantalla: títulos, etiquetas y orden de lectura; las novedades se anuncian sin interrumpir.
access-met-zoom = El texto se puede ampliar hasta cuatro veces; no se corta nada y no hay que desplazarse hacia los lados.
access-met-colour = Los colores tienen buen contraste, en claro y en oscuro, siguen el contraste alto de su dispositivo y nunca son la única señal.
access-met-time = Nada se acaba sin avisar. En una tableta de la feria le preguntamos a los dos minutos y medio, y con un toque tiene más tiempo.
access-met-script = Todo funciona sin scripts, salvo lo que se guarda en un dispositivo sin conexión.
access-rule = Seguimos las pautas WCAG 2.2, nivel AA.
access-tested = Cómo lo probamos
access-tested-text = Antes de cada versión nueva, unos programas revisan cada página con axe, en claro y en oscuro, al 200 % y al 400 %, con contraste alto, y recorren cada formulario solo con el teclado.
access-gaps = Qué falta todavía
access-gaps-text = Todavía no la ha probado nadie que use un lector de pantalla todos los días. Los papeles y las fotos que envía la gente no tienen descripción.
access-help = ¿Hay algo que no puede usar? Llámenos o venga a vernos: escribimos la solicitud con usted.
footer-access = Accesibilidad
