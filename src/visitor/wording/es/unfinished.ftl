### Translated by machine; no person has signed it off. status: complete
### Stopping, and going on later.

receipt-not-this-file = Este archivo no se abre con este código. Por favor, revise el código o elija otro archivo.
code-file = También guardé un archivo
code-file-label = Elija el archivo que guardó

stop-heading = Pare aquí y siga más tarde
stop-body =
    Puede guardar sus respuestas para más tarde. Están cerradas con una clave. Solo su código privado las abre, y no podemos dárselo otra vez.

    Lo que escribió en la página abierta se guarda solo después de presionar Continuar. Un PIN nunca se guarda.

    Hágalo solo si es seguro para usted. Un archivo se queda en este dispositivo hasta que usted lo borre.
stop-office = { $days ->
    [one] Guardar mis respuestas en la oficina por { $days } día
    [many] Guardar mis respuestas en la oficina por { $days } de días
   *[other] Guardar mis respuestas en la oficina por { $days } días
 }
stop-file = Guardar mis respuestas en un archivo cerrado
stop-print = Imprimir mi código
stop-go-on = Seguir con las preguntas
stop-underway = Un momento…
stop-at-office = Sus respuestas se guardan hasta el { $until }. Anote este código. Lo necesita para seguir.
stop-in-file = Su navegador guardó un archivo cerrado. Anote este código. Lo necesita para abrir el archivo.
stop-failed = No pudimos guardar sus respuestas. Por favor, intente otra vez o siga con las preguntas.
stop-use =
    Para seguir, abra esta página y escriba el código:

    { $address }

returned-heading = Sus respuestas están aquí
returned-body = Puede seguir donde paró. Todavía no nos ha enviado nada.
returned-other-form = Algunas preguntas han cambiado desde entonces. Por favor, revise otra vez cada respuesta antes de enviarlas.
returned-dropped = Estas respuestas ya no sirven. Por favor, responda otra vez:
returned-go-on = Seguir donde paré
returned-erase = Borrar mis respuestas guardadas
