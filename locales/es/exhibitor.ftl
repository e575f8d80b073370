### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### Say "usted" as one speaks to a stranger who came for help. No legal terms, no abbreviations.

## On every page

desk-name = Ayuda legal de la feria
desk-description = Ayuda legal gratuita para todos en la feria, de día y de noche.
skip-to-content = Ir al contenido
language-label = Idioma
footer-label = Más páginas
footer-home = Inicio
footer-find = Buscar mi solicitud
footer-notice = Qué guardamos sobre usted

## First page: languages

languages-title = Elija su idioma
languages-lead = Ayuda legal gratuita para todos en la feria, de día y de noche.
languages-continue = Continuar en español

## Emergency numbers

emergency-title = Teléfonos de emergencia
emergency-lead = ¿Hay alguien herido o en peligro? Primero llame, después escriba.
emergency-ambulance = Ambulancia
emergency-police = Policía

## Categories

landing-title = ¿De qué se trata?
landing-lead = Elija lo que más se parezca. Si se equivoca, no pasa nada: nosotros lo arreglamos.
landing-find = Buscar una solicitud que ya envié
landing-duty = De guardia ahora, { $time }
landing-duty-none = Ahora mismo no hay nadie de guardia. Escríbanos: le respondemos en cuanto vuelva un colega.
landing-duty-languages = Idiomas: { $languages }
duty-lawyer =
    { $count ->
        [one] { $count } abogado
       *[other] { $count } abogados
    }
duty-notary =
    { $count ->
        [one] { $count } notario
       *[other] { $count } notarios
    }
duty-mediator =
    { $count ->
        [one] { $count } mediador
       *[other] { $count } mediadores
    }
duty-appraiser =
    { $count ->
        [one] { $count } perito
       *[other] { $count } peritos
    }
duty-arbitrator =
    { $count ->
        [one] { $count } árbitro
       *[other] { $count } árbitros
    }

## Find my request

find-title = Buscar mi solicitud
find-lead = Los dos datos están en su comprobante.
find-number = Número de la solicitud
find-number-hint = Una letra y cuatro cifras, por ejemplo A-0137
find-code = Código
find-code-hint = El código corto, debajo del número
find-send = Buscar
find-error = No encontramos ninguna solicitud con ese número y ese código. Por favor, revise los dos. Si ya lo intentó varias veces, espere medio minuto.
find-lost = ¿Perdió su comprobante? Venga a vernos o llámenos: comprobamos que es usted y le damos un enlace nuevo.

## The form: around the fields

form-progress = Paso { $step } de { $count }
form-needed = (obligatorio)
form-back = Atrás
form-next = Siguiente
form-send = Enviar
form-sending = Enviando… un momento, por favor.
form-offline = No se pudo enviar: no hay conexión. No se ha perdido nada. Vuelva a intentarlo en un momento.
form-failed = Ahora mismo no pudimos guardarlo. No se ha perdido nada de lo que escribió. Vuelva a intentarlo en un momento.
form-send-again = Enviar otra vez
form-key-reused = Este formulario ya se envió antes, con otro texto. Si es una solicitud nueva, envíela como nueva, por favor.
form-send-as-new = Es una solicitud nueva
form-title-faulty = Por favor, revise: { $title }
form-keep-in-place = Por favor, no mueva ni limpie nada. Tome fotos ahora. Un experto va a ir a verlo.

## The form: headings of its parts

form-urgency = ¿Es muy urgente?
form-questions = Unas preguntas
form-place = ¿Dónde está y con quién es el problema?
form-story = ¿Qué pasó?
form-contact = ¿Cómo le localizamos?
form-notice = Antes de enviar

## The form: fields

field-language = Idioma de la persona que pide ayuda
field-danger = ¿Hay alguien en peligro ahora?
field-moving = ¿Van a mover, desmontar o llevarse algo?
field-too-late = ¿Cuándo será demasiado tarde?
    .hint = Si algo tiene que hacerse antes de cierta hora, díganoslo: estaremos pendientes del reloj.
field-too-late-at = La hora
form-venue-time = Ponga la hora de aquí, de la feria. Hora actual: { $time }.
form-venue-time-short = La hora de aquí, de la feria.
form-currency = Moneda
field-hall = Pabellón
form-no-stand = No tengo stand, estoy de visita
field-stand = Número de stand
    .hint = Como en su acreditación o en el stand, por ejemplo 5.1 B07
field-other-side = ¿Con quién es el problema?
    .hint = El nombre de la empresa o de la persona, o su stand. Déjelo vacío si no hay nadie.
field-other-side-unreadable = Hay un nombre, pero no puedo leerlo
field-story = Cuéntenoslo con sus palabras
    .hint = Escriba en su idioma. ¿Qué pasó y qué le gustaría conseguir?
field-photos = Fotos o documentos
    .hint = Hasta 10 fotos o archivos PDF, de 10 MB cada uno.
form-files-kept = Ya tenemos estos archivos:
form-file-choose = Añadir fotos o archivos
form-file-drop = Quitar
field-name = Su nombre completo
    .hint = En su propia escritura, como en el pasaporte o en su tarjeta
field-company = Empresa
    .hint = Como en su acreditación
field-romanised = Su nombre en letras latinas
    .hint = Solo si se escribe con otras letras
field-address-as = ¿Cómo prefiere que le llamemos?
    .hint = Por ejemplo: señora Hassan
field-reach = ¿Por dónde prefiere que le avisemos?
field-phone = Teléfono
    .hint = Con el prefijo del país, por ejemplo +20 100 123 4567
field-email = Correo electrónico
field-consent = He leído esto y acepto que usen lo que escribí para ayudarme.
field-consent-sensitive = También pueden guardar los datos de salud o de pasaporte que escribí o que se ven en mis fotos.
    .hint = Usted decide. Le ayudamos igual sin ello.
field-consent-outside = Si ayuda, pueden pasar mi caso fuera de este equipo, por ejemplo a la oficina de quejas de la feria.
    .hint = Usted decide. Le preguntaremos otra vez antes de hacerlo.
form-notice-summary = Guardamos lo que escribe, sus fotos y cómo localizarle, para ayudarle con este caso. Solo lo leen las personas que trabajan en él. Puede retirar su solicitud cuando quiera.
form-notice-link = Leer qué guardamos, por qué y cuánto tiempo (abre otra página)

## Errors

error-summary = { $count ->
    [one] Falta revisar una cosa
   *[other] Falta revisar { $count } cosas
}
error-line = { $field } – { $problem }
error-missing = Por favor, complete esto.
error-too_long = Es demasiado largo. Como máximo { $max } caracteres, por favor.
error-control_character = Hay un carácter que no se puede mostrar. Escríbalo otra vez, por favor.
error-direction_character = Hay un carácter invisible. Escríbalo otra vez, por favor.
error-unknown_choice = Elija una de las respuestas, por favor.
error-unknown_hall = Elija uno de los pabellones, por favor.
error-unknown_question = Esta pregunta no es de este formulario.
error-not_an_email = Esto no es un correo electrónico. Tiene esta forma: nombre@empresa.com.
error-not_a_phone = Esto no es un número de teléfono. Empiece con el prefijo del país, por ejemplo +20.
error-not_a_date = Esto no es una fecha. Se escribe así: 2026-11-05.
error-not_a_time = Esto no es una hora. Se escribe así: 2026-11-05T14:30.
error-not_a_number = Escriba un número entero, por ejemplo 12.
error-out_of_bounds = Escriba un número entre { $min } y { $max }.
error-not_an_amount = Escriba una cantidad, por ejemplo 1200,50, y elija la moneda.
error-out_of_range = Esa hora ya pasó o queda demasiado lejos. Revise el día, por favor.
error-consent_missing = Necesitamos su permiso para poder leer su solicitud.

upload-too_large = «{ $file }» pesa más de 10 MB. Envíe una foto más pequeña, por favor.
upload-too_many = «{ $file }» ya no cabe: como máximo 10 archivos.
upload-kind = «{ $file }» no es una foto (JPEG, PNG, WebP) ni un PDF.
upload-broken = «{ $file }» no se puede abrir. Tome la foto otra vez, por favor.

## The receipt

receipt-title = Ya tenemos su solicitud
receipt-now = Qué hacer ahora
receipt-now-ip_claim = Tome fotos de la copia y apunte el pabellón y el stand. No discuta con ellos. Tenga a mano su certificado.
receipt-now-ip_accused = Guarde el aviso. A partir de ese aviso tiene 24 horas para responder por escrito; un abogado le ayuda. No firme nada antes.
receipt-now-evidence = Déjelo todo como está. Quédese cerca si puede: un notario va a ir para dejar constancia.
receipt-now-contract = No firme ni pague nada más hasta que lo vea un abogado. Guarde todos los papeles y mensajes.
receipt-now-customs = Tenga a mano el cuaderno ATA o los papeles de importación. No venda ni regale nada antes de tener nuestra respuesta.
receipt-now-damage = No lo mueva ni limpie nada. Tome fotos desde todos los lados. Un perito va a ir a verlo.
receipt-now-staff = Guarde el contrato, los mensajes y la lista de días trabajados. No firme nada hasta que un mediador hable con usted.
receipt-now-entry = Tenga a mano una copia o una foto de su pasaporte y su visado. Si perdió el pasaporte, avise a la policía (110).
receipt-now-injury = Si hay peligro o alguien herido, llame primero al 120 o al 110. Vaya a un lugar seguro. Alguien de nuestro equipo irá donde usted esté.
receipt-now-purchase = Guarde el recibo de compra y deje el producto como está. Tranquilidad: un mediador habla con las dos partes.
receipt-now-display = Guarde fotos de lo que expone y de cuándo. No publique nada más hasta que responda un abogado.
receipt-now-clause = Tenga a mano el contrato, aunque sea un borrador. No firme nada antes de tener nuestra respuesta.
receipt-now-other = Ahora no tiene que hacer nada. Mire su página de vez en cuando: ahí aparecerá nuestra respuesta.
receipt-link-title = Su página
receipt-link-lead = Aquí ve nuestras respuestas y puede escribirnos. Escanéela o guárdela. Quien tenga este enlace puede leer su solicitud: no lo comparta.
receipt-qr = Código QR de su página
receipt-code = Código para leer por teléfono:
receipt-open = Abrir mi página
receipt-print = Imprimir
receipt-copy = Copiar el enlace
receipt-copied = Enlace copiado.
receipt-finish-lead = ¿Está en una tableta de la feria?
receipt-finish = Terminar aquí, para la siguiente persona

## The page of a request

status-title = Solicitud { $number }
status-news = Hay novedades en su página.
status-offline = Sin conexión. Esta página se actualiza sola en cuanto vuelva.
status-check = Ver si hay novedades
status-who = A cargo de: { $who }
status-handed = Desde las { $time } otro colega se ocupa de su solicitud. Sabe lo que nos contó, no hace falta repetirlo.
status-filed = Enviada el { $time }, hora de la feria
status-told = Lo que nos contó
status-receipt = Ver el comprobante
status-solved = Ya está resuelto
status-withdraw = Retirar mi solicitud
status-withdraw-sure = Entonces dejamos de trabajar en ella. Puede volver a abrirla más tarde.
status-withdraw-yes = Sí, retirarla
status-resolved-question = ¿Quedó resuelto para usted?
status-reopen = No ha terminado: volver a abrirla

waiting-about = { $minutes ->
    [one] Normalmente alguien la atiende en un minuto.
   *[other] Normalmente alguien la atiende en unos { $minutes } minutos.
}
waiting-longer = Ahora tardamos más de lo normal. Si nadie la atiende pronto, avisamos a un coordinador.
waiting-nobody = Ahora mismo no hay nadie que pueda ayudar con esto. Ya llamamos a un coordinador.
waiting-unknown = Todavía no sabemos cuánto tardará. Su solicitud está en la cola y esta página le avisa.

clock-yours = { $time } donde está usted
left-none = El plazo ha terminado.
left-minutes = { $minutes ->
    [one] queda 1 minuto
   *[other] quedan { $minutes } minutos
}
left-hours = { $hours ->
    [one] queda 1 hora
   *[other] quedan { $hours } horas
}
left-days = { $days ->
    [one] queda 1 día
   *[other] quedan { $days } días
}

done-sent = Su mensaje está enviado.
done-tapped = Su respuesta está enviada.
done-withdrawn = Su solicitud está retirada.
done-solved = Nos alegramos. Su solicitud está cerrada.
done-reopened = Su solicitud está abierta de nuevo.
done-rated = Gracias por sus estrellas.

## Messages

thread-title = Mensajes
thread-empty = Todavía no hay mensajes. Nuestras respuestas aparecen aquí.
thread-you = Usted
thread-named = { $name } ({ $profession })
thread-translation = Traducción de nuestro equipo
thread-erased = Este mensaje se borró.
composer-label = Escríbanos
composer-hint = En su idioma. Puede añadir fotos.
composer-send = Enviar

## Stars

rate-title = ¿Cómo le ayudamos?
rate-stars = { $stars ->
    [one] 1 estrella
   *[other] { $stars } estrellas
}
rate-word = Unas palabras, si quiere
rate-send = Enviar
rate-change = Cambiar
rate-thanks = Gracias. Todavía puede cambiarlo.

## The notice

notice-title = Qué guardamos sobre usted
notice-lead = En palabras sencillas: qué, por qué y cuánto tiempo.
notice-what = Qué guardamos
notice-what-text = Lo que escribe y responde, sus fotos y documentos, su nombre, su empresa, cómo localizarle, y qué pasó con su solicitud y cuándo.
notice-why = Por qué
notice-why-text = Para ayudarle con este caso y nada más. No vendemos nada y no hay publicidad.
notice-who = Quién lo lee
notice-who-text = Solo los voluntarios que trabajan en su caso, las personas a quienes piden ayuda y los coordinadores del equipo. Cada vez que alguien lo abre, queda anotado. Nadie de fuera lo lee sin su permiso.
notice-long = Cuánto tiempo
notice-long-text = El que necesiten su caso y lo que venga después. Luego se borran sus textos, nombres y archivos; solo quedan cifras sin nombres.
notice-rights = Qué puede pedirnos
notice-rights-text = Ver lo que guardamos, corregirlo, que lo borremos, o retirar su permiso. Escríbalo en su página o díganoslo: es tan fácil como enviar la solicitud.
notice-cookies = Cookies
notice-cookies-text = Una, que recuerda su idioma. Nada más, y nada que le siga.

## Pages for when something went wrong

page-missing-title = Esta página no está aquí
page-missing-lead = Puede que el enlace esté incompleto o que le diéramos uno nuevo. Con su número y su código encuentra su solicitud.
page-refused-title = Ahora no se puede hacer
page-refused-lead = Algo cambió mientras tanto. Vuelva atrás y mire otra vez su página, por favor.
page-failed-title = Ahora mismo no hay respuesta
page-failed-lead = No se ha perdido nada de lo que escribió: vuelva atrás e inténtelo otra vez en un momento. Si hay peligro, llame al 120 o al 110.
page-bad-title = No pudimos leerlo
page-bad-lead = Puede que se cortara por el camino. Vuelva atrás y envíelo otra vez; lo que escribió debería seguir ahí.
page-large-title = Era demasiado de una vez
page-large-lead = Todas las fotos juntas pueden pesar como máximo 60 MB. Vuelva atrás y quite algunas; puede enviarlas más tarde desde su página.
