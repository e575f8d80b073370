### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = Ya tenemos su solicitud y la estamos leyendo. Le responderemos aquí.
    .short = La leemos ahora
reply-coming_to_stand = Alguien de nuestro equipo va camino de su stand. Si puede, espere allí.
    .short = Vamos al stand
reply-come_to_desk = Venga a la ayuda legal cuando pueda. Traiga su teléfono o el número de su solicitud.
    .short = Venga a vernos
reply-call_soon = Le llamaremos pronto al número que nos dio.
    .short = Llamaremos
reply-interpreter_coming = Se va a sumar alguien que habla su idioma. Mientras tanto, escriba en su idioma con toda confianza.
    .short = Viene un intérprete
reply-need_more_time = Necesitamos un poco más de tiempo. No nos hemos olvidado de usted.
    .short = Más tiempo
reply-bring_papers = Tenga a mano sus papeles: contrato, facturas, certificados y todo lo que tenga que ver. También valen fotos.
    .short = Preparar papeles
reply-send_photos = Envíenos fotos aquí: una de todo y algunas de cerca. Solo si no hay peligro.
    .short = Enviar fotos
reply-keep_papers = Guarde todos los papeles, recibos y mensajes. No borre ni tire nada.
    .short = Guardar todo
reply-do_not_sign = No firme nada antes de hablar con nosotros. Puede enviarnos aquí una foto del papel.
    .short = No firmar
reply-do_not_pay = No pague nada antes de hablar con nosotros.
    .short = No pagar
reply-do_not_move = No mueva ni limpie nada, salvo que alguien corra peligro. Tome fotos desde todos los lados y espérenos.
    .short = No mover
reply-do_not_take_down = No retire nada por su cuenta antes de hablar con nosotros. Si el organizador o las autoridades lo ordenan, no se resista: tome fotos, guarde todos los papeles y avísenos enseguida.
    .short = No retirar
reply-answer_in_time = Su respuesta escrita tiene que entregarse dentro del plazo que pone el aviso. Podemos ayudarle a escribirla: envíenos ya una foto de cada página.
    .short = Responder a tiempo
reply-notary_coming = Un notario irá a dejar constancia. Por favor, deje todo como está.
    .short = Va un notario
reply-appraiser_coming = Un perito irá a verlo. Por favor, deje todo como está.
    .short = Va un perito
reply-register_lodging = El lugar donde se aloja tiene que registrarse en 24 horas. Si es un hotel, lo hace el hotel; si no, vaya a la comisaría más cercana con su pasaporte y, si puede, con quien le aloja. Aunque ya sea tarde, vaya de todos modos.
    .short = Registrar alojamiento
reply-passport_steps = Primero denuncie la pérdida a la policía y guarde el papel que le den. Con él, la oficina de entradas y salidas le da un certificado de pérdida, y después su consulado, un pasaporte nuevo. Antes de salir de China también necesita un visado nuevo o un permiso de salida.
    .short = Pasaporte perdido
reply-carnet_date = Mire las fechas de su cuaderno y de los papeles de aduana: la mercancía tiene que salir de China antes de la primera de ellas. Para venderla o regalarla hay que pasar antes por la aduana.
    .short = Fecha del cuaderno
reply-call_120 = Si hay alguien herido, llame ahora al 120 y pida una ambulancia. Después, escríbanos.
    .short = Llamar al 120
reply-call_110 = Si corre peligro, vaya a un lugar seguro y llame ahora a la policía, al 110. Después, escríbanos.
    .short = Llamar al 110
reply-done_here = Por nuestra parte, ya está todo. Si falta algo, escríbanos aquí.
    .short = Terminado
reply-come_back_any_time = Puede volver cuando quiera, de día o de noche.
    .short = Vuelva cuando quiera

## Follow-up questions

ask-at_stand_now = ¿Está ahora en su stand?
    .short = ¿En el stand?
ask-can_come_to_desk = ¿Puede venir a la ayuda legal?
    .short = ¿Puede venir?
ask-may_we_call = ¿Podemos llamarle?
    .short = ¿Llamamos?
ask-have_papers = ¿Tiene los papeles consigo?
    .short = ¿Papeles?
ask-have_photos = ¿Tiene fotos?
    .short = ¿Fotos?
ask-need_interpreter = ¿Le ayudaría un intérprete?
    .short = ¿Intérprete?
ask-other_side_there = ¿La otra parte sigue en la feria?
    .short = ¿Otra parte aquí?
ask-still_there = ¿Sigue ahí, tal como estaba?
    .short = ¿Sigue ahí?
ask-was_moved = ¿Se ha movido algo desde que ocurrió?
    .short = ¿Movido?
ask-signed_anything = ¿Ha firmado algo?
    .short = ¿Firmó algo?
ask-paid_anything = ¿Ha pagado algo?
    .short = ¿Pagó algo?
ask-safe_now = ¿Está a salvo en este momento?
    .short = ¿A salvo?
ask-have_right_certificate = ¿Tiene el certificado de su marca, patente o diseño, aunque sea en foto?
    .short = ¿Certificado?
ask-told_organiser = ¿Se lo ha dicho al organizador?
    .short = ¿Lo sabe el organizador?
ask-is_it_solved = ¿Ya se resolvió su problema?
    .short = ¿Resuelto?

## Answers

tap-yes = Sí
tap-in_half_hour = En media hora
tap-later_today = Hoy, más tarde
tap-no = No
tap-yes_now = Sí, ahora
tap-unsure = No lo sé
tap-yes_will_send = Sí, las envío
