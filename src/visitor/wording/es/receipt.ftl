### Translated by machine; no person has signed it off. status: complete
### What a person may keep after sending, and what it opens later.

receipt-title = Una forma de recibir noticias nuestras en este sitio
receipt-body =
    Puede guardar un código privado. Con él puede volver, ver si le escribimos y enviarnos un mensaje. El código no abre sus respuestas. No tiene que guardarlo.

    Guárdelo solo si es seguro para usted. Quien tenga el código puede leer los mensajes que le enviamos. No podemos dárselo otra vez.
receipt-show = Mostrar mi código privado
receipt-hide = Ocultar mi código privado
receipt-use =
    Para usarlo, abra esta página y escriba el código:

    { $address }
receipt-picture = Una imagen para la cámara de un teléfono
receipt-picture-underway = Preparando la imagen para su teléfono…
receipt-picture-once = O apunte la cámara de su propio teléfono a esta imagen. Lleva el código a su teléfono, una sola vez, durante los próximos diez minutos. Su teléfono puede recordar que estuvo en este sitio.
receipt-picture-without = En este momento no podemos conectarnos con la oficina. Esta imagen abre la página en su teléfono. Escriba el código allí.

slip-reference = Referencia:
slip-code = Código:
slip-alerts = Siguiente paso: { $alerts-telephone }, { $alerts-address }
slip-telephone = Teléfono: { $telephone }
slip-keep = Guarde esto solo si es seguro.

come-back-link = Tengo un código privado
come-back-heading = Vuelva con su código privado
come-back-body = Nada de lo que escriba aquí se guarda en este dispositivo.
code-label = Código privado
code-hint = Escriba cada letra y cada número. No importan las mayúsculas, los espacios ni los guiones.
code-wrong = El código no está completo, o una letra o un número no está bien. Por favor, revíselo.
code-open = Continuar
receipt-looking = Un momento…
receipt-nothing =
    No encontramos nada con este código. Por favor, revise cada letra y cada número. Si envió sus respuestas hoy, intente otra vez más tarde. O llámenos:

    ☎ { $telephone } | { $office }
receipt-not-reached =
    En este momento no podemos conectarnos con la oficina. Por favor, intente otra vez más tarde o llámenos:

    ☎ { $telephone } | { $office }
receipt-gone =
    Este código ya se usó, o ya pasaron sus diez minutos. Por favor, pida uno nuevo en la pantalla o llámenos:

    ☎ { $telephone } | { $office }

brought-heading = Su código privado está aquí
brought-body =
    Anótelo o guárdelo donde solo usted pueda encontrarlo. La imagen no funciona otra vez.

    Guárdelo solo si es seguro. Nada se guarda en este teléfono.
brought-open = Ver lo que abre

messages-heading = Sus mensajes
receipt-received = Ya tenemos sus respuestas. Nadie las ha leído todavía.
receipt-read = Una persona de nuestro personal ha leído sus respuestas.
receipt-answered = Le hemos escrito. Puede leerlo aquí.
receipt-closed = Hemos terminado nuestro trabajo con lo que usted envió. Todavía puede escribirnos hasta que lo borremos.
receipt-erased = Hemos terminado nuestro trabajo con lo que usted envió y lo hemos borrado.
messages-none = Todavía no hay mensajes.
messages-refresh = Buscar mensajes nuevos
message-by-office = De la oficina
message-by-you = De usted
message-locked = Su mensaje está cerrado con una clave. Solo nuestro personal puede leerlo.
message-unopened = Este mensaje no se abre con su código. Por favor, llámenos.
message-label = Escríbanos
message-hint = Su mensaje se cierra con una clave antes de salir de esta pantalla. Solo nuestro personal puede leerlo.
message-send = Enviar mensaje
message-underway = Enviando su mensaje…
message-sent = Ya tenemos su mensaje.
message-missing = Primero escriba un mensaje.
message-too-long = Es demasiado largo. Por favor, use 2,000 letras o menos.
message-identity-number = Esto parece un número de Seguro Social. Por favor, quítelo. Si es otra cosa, envíelo otra vez.
message-unreadable = Aquí hay signos que no podemos leer. Por favor, escríbalo otra vez.
message-failed = Su mensaje no llegó. Sus palabras siguen aquí. Por favor, intente otra vez.
message-erased = No enviamos su mensaje. Ya borramos lo que usted nos envió antes, y aquí nadie leería el mensaje. Sus palabras siguen en esta página. Por favor, llame al { $telephone } o conteste otra vez nuestras preguntas.
