### Translated by machine; no person has signed it off. status: complete
### What the app itself says: buttons, progress, sending, the confirmation.

change = Cambiar

check-heading = Revise sus respuestas
check-body = Todavía no se ha enviado nada. Puede cambiar todas sus respuestas.
send = Enviar

sending-heading = Estamos enviando sus respuestas
sending-body = Esto toma un momento.
waiting-heading = Sus respuestas todavía no se han enviado
waiting-body =
    En este momento no podemos conectarnos con la oficina. Sus respuestas están cerradas con una clave y esperan en esta página. Seguimos intentando sin que usted haga nada.

    Por favor, deje abierta esta página. Si no puede esperar, llámenos:

    ☎ { $telephone } | { $office }
try-now = Intentar ahora
consent-not-reached =
    En este momento no podemos conectarnos con la oficina, así que no podemos mostrarle cómo usa sus respuestas. Esta página sigue intentándolo. Sus respuestas siguen aquí. También puede llamarnos:

    ☎ { $telephone } | { $office }
consent-untrusted-heading = No podemos recibir sus respuestas aquí
consent-untrusted =
    Esta página no pudo comprobar que solo la oficina puede leer sus respuestas. No se envió nada. Por favor, llámenos:

    ☎ { $telephone } | { $office }
untrusted-heading = No enviamos sus respuestas
untrusted-body =
    Esta página no pudo comprobar que solo la oficina puede leerlas. Por eso no se envió nada. Por favor, mejor llámenos:

    ☎ { $telephone } | { $office }
refused-heading = La oficina no pudo recibir sus respuestas
refused-body =
    Algo está mal de nuestro lado, no del suyo. Sus respuestas no llegaron. Por favor, llámenos y le ayudaremos:

    ☎ { $telephone } | { $office }

sent-heading = Ya tenemos sus respuestas
sent-reference = Su código de referencia
sent-next-heading = Qué pasa ahora
sent-next =
    - Una persona especialista lee lo que usted nos dijo.
    - Nos comunicamos con usted solo de las formas que eligió.
    - Si dijo que usted se comunicará con nosotros, llame y dé su código de referencia.
sent-alerts =
    ## Alertas
    Usted pidió alertas. Empiezan solo después de que usted confirme la solicitud. Hasta entonces no hay ninguna inscripción.
sent-elsewhere =
    ## Termine su solicitud de alertas
    Falta un paso. Hágalo solo cuando sea seguro.

    - Llame al número de abajo, o abra la página que está debajo.
    - Tenga a mano el Número A, o el nombre y el país de nacimiento.
    - Dé solo números y direcciones que sean seguros.
    - Elija un PIN allí. Nosotros no lo pedimos y no podemos verlo.

    Las alertas empiezan solo cuando ese servicio se lo diga. Nuestro personal puede hacerlo con usted.

    ☎ { $alerts-telephone } | { $alerts-service }
sent-keep =
    Guarde el código de referencia solo si es seguro para usted. No dice nada sobre usted.

    ☎ { $telephone } | { $office }
print = Imprimir esta página

languages = Idioma
language-failed = No pudimos cargar ese idioma. Por favor, intente otra vez.

kept-heading = Sus respuestas están guardadas aquí de forma segura
kept-body = En este momento no podemos conectarnos con la oficina. Sus respuestas están cerradas con una clave y guardadas aquí de forma segura. Se enviarán sin que usted haga nada.
