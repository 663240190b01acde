### Translated by machine; no person has signed it off. status: complete
### The pages behind the links that a request for alerts brings, in Spanish.

vine-underway = Un momento…

vine-confirm-heading = Confirme su solicitud
vine-confirm-body = Escriba el PIN que usted eligió. Nada empieza antes de que usted confirme.
vine-confirm-button = Confirmar
vine-update-heading = Lea su novedad
vine-update-body = Escriba el PIN que usted eligió. Nada de lo que escribe aquí se guarda en este dispositivo.
vine-update-button = Mostrar la novedad
vine-cancel-heading = Detenga sus novedades
vine-cancel-body = Escriba el PIN que usted eligió. Después ya no le llegará ninguna novedad, de ninguna forma.
vine-cancel-button = Detener todas las novedades
vine-change-button = Cambiar cómo me llegan las novedades

vine-pin-label = PIN
vine-pin-hint = Cuatro dígitos. No se ven mientras escribe.
vine-pin-not-four-digits = Escriba los cuatro dígitos de su PIN
vine-pin-wrong = Este PIN no es correcto. Inténtelo de nuevo, por favor.
vine-pin-tries = Este PIN no es correcto. Puede intentarlo { $tries ->
    [one] una vez más.
   *[other] { $tries } veces más.
 }
vine-pin-no-tries = Este PIN no es correcto, y este enlace ya no admite más intentos. Llámenos, por favor.
vine-code-label = Código del mensaje de texto
vine-code-hint = Seis dígitos
vine-code-wrong = Escriba los seis dígitos del mensaje de texto

vine-link-heading = Este enlace no está completo
vine-link-not-whole =
    Falta una parte del enlace. Ábralo otra vez desde el mensaje que le enviamos, o cópielo entero. O llámenos:

    ☎ { $telephone } | { $office }
vine-unknown =
    Esto no funciona. Puede ser demasiado antiguo, o ya se usó. Use el mensaje más nuevo que le enviamos. O llámenos:

    ☎ { $telephone } | { $office }
vine-code-unknown =
    El código o el PIN no es correcto, o el código ya no sirve. Mire el mensaje de texto más nuevo e inténtelo de nuevo. Después de diez intentos tiene que esperar un día. O llámenos:

    ☎ { $telephone } | { $office }
vine-not-reached =
    No podemos comunicarnos con la oficina en este momento. No se cambió nada. Inténtelo más tarde, o llámenos:

    ☎ { $telephone } | { $office }

vine-confirmed-heading = Su solicitud está confirmada
vine-confirmed-body =
    Las alertas empiezan ahora. Cada una dice “Hay una novedad para usted” y no nombra a nadie. Usted la lee aquí con su PIN.

    Puede detenerlas en cualquier momento: use el enlace de una novedad, o llámenos.

    Las noticias pueden llegar horas tarde. Las alertas no son un plan de seguridad. Si está en peligro, llame al 911. No espere una alerta.

    ☎ { $telephone } | { $office }
vine-cancelled-heading = Sus novedades están detenidas
vine-cancelled-body =
    Ya no le llegarán novedades. Si cambia de opinión, haga una nueva solicitud, o llámenos:

    ☎ { $telephone } | { $office }

vine-news-heading = Su novedad
vine-event = Hay noticias sobre la persona detenida.
    .booked-in = La persona ingresó en detención.
    .transferred = La persona fue trasladada a otro lugar.
    .advance-notice = La persona puede salir en libertad pronto.
    .released = La persona ya no está detenida.
    .released-supervision = La persona ya no está detenida. Hay reglas que la persona tiene que cumplir.
    .removed = La persona fue expulsada del país (deportada).
    .escaped = La persona se fugó.
    .returned = La persona se había fugado y está detenida otra vez.
    .died = La persona falleció.
    .hearing-set = Hay una fecha en la corte.
    .hearing-moved = Una fecha en la corte cambió.
    .hearing-held = Ya tuvo lugar una fecha en la corte.
    .protective-order-change = Una orden de protección cambió.
vine-news-day = Día: { $day }
vine-news-court-day = Fecha en la corte: { $value }
vine-news-court-time = Hora: { $value }
vine-news-court-place = Lugar: { $value }
vine-news-body =
    Esta noticia puede tener horas. Las cosas pueden haber cambiado desde entonces.

    Si está en peligro, llame al 911.

    ☎ 911 | Policía, bomberos, ambulancia

    ☎ { $telephone } | { $office }

vine-change-heading = Cómo le llegan las novedades
vine-change-body = Para añadir otra forma de comunicarnos con usted, haga una nueva solicitud.
vine-change-contacts = Formas de comunicarnos con usted
vine-change-contacts-hint = Marque las que ya no debemos usar.
vine-change-contact = { $channel }, termina en { $end }
vine-change-no-contact = Deje por lo menos una forma de comunicarnos con usted. Si ya no quiere novedades, elija “Detener todas las novedades”.
vine-change-no-event = Elija por lo menos un tipo de noticia. Si ya no quiere novedades, elija “Detener todas las novedades”.
vine-change-not-reached = No podemos comunicarnos con la oficina en este momento. No se cambió nada. Inténtelo de nuevo, por favor.
vine-change-save = Guardar
vine-changed-heading = Sus cambios están guardados
vine-changed-body = Valen desde ahora. Una novedad que ya está en camino todavía puede llegarle de la forma anterior.
