### Translated by machine; no person has signed it off. status: complete
### The custody match and the request for alerts.

section-custody = La persona detenida

custody-system = Hasta donde usted sabe, ¿quién tiene detenida a la persona?
    .hint = Puede elegir “No sé con seguridad”. Nuestro personal puede ayudarle a averiguarlo.
    .why = Cada sistema tiene sus propias alertas.
    .short = Quién tiene detenida a la persona
    .ice = Inmigración (ICE)
    .state-or-county = Una prisión del estado o una cárcel del condado
    .federal-prison = Una prisión federal
    .not-sure = No sé con seguridad

state-vine = Las cárceles y las prisiones estatales tienen sus propias alertas
    .body =
        Las alertas sobre una persona en una cárcel o prisión estatal vienen del servicio VINE de su estado. Puede inscribirse allí por teléfono o por internet, sin costo y en varios idiomas.

        Busque “VINELink” y elija su estado, o pregúntenos: nuestro personal le ayudará a inscribirse.

        A la persona detenida no se le dice que usted se inscribió.
    .short = Leído: alertas del estado

federal-vns = Los casos federales tienen sus propias alertas
    .body =
        Las alertas sobre una persona en una prisión federal vienen del Sistema de Notificación a Víctimas (Victim Notification System) del Departamento de Justicia. Usted necesita el número que está en la carta que ese sistema le envió.

        ☎ 1-866-365-4968 | Sistema de Notificación a Víctimas (Victim Notification System), en inglés y en español

        Si no tiene la carta, nuestro personal le ayudará.
    .short = Leído: alertas federales

alerts-way = Cómo llegan las alertas
    .short = Cómo llegan las alertas
    .service = De esta oficina
    .hand-off = La inscripción se termina en otro servicio
    .both = De esta oficina, y también de otro servicio si se desea

match-by = ¿Qué sabe usted de la persona detenida?
    .hint = Esto solo se usa para encontrar el registro correcto.
    .why = Los datos deben ser exactos para que no se confunda a nadie con otra persona.
    .short = Lo que se sabe
    .number = Su Número A (A-Number) de nueve dígitos
    .name = Su nombre y su país de nacimiento
    .neither = Ninguno de los dos; necesito ayuda

match-number = El Número A (A-Number)
    .hint = Empieza con una A y tiene ocho o nueve dígitos. Está en los papeles de la corte de inmigración.
    .why = Con el número no se confunde a nadie.

alien-number = Número A
    .short = Número A de la persona detenida
    .error-not-an-alien-number = Escriba el Número A, que tiene de siete a nueve dígitos, como A123456789

number-country = País de nacimiento
    .short = País de nacimiento de la persona detenida

match-name = El nombre de la persona
    .hint = Escríbalo como está en los papeles oficiales, si lo sabe.
    .why = El sistema solo encuentra nombres que son exactamente iguales.

match-given-name = Nombre
    .short = Nombre de la persona detenida
    .error-too-long = Use 80 letras o menos para el nombre

match-family-name = Apellido
    .short = Apellido de la persona detenida
    .error-too-long = Use 80 letras o menos para el apellido

name-country = País de nacimiento
    .short = País de nacimiento de la persona detenida

match-birth-date = Fecha de nacimiento, si la sabe
    .short = Fecha de nacimiento de la persona detenida

release-soon = ¿Cree que esta persona podría salir pronto en libertad?
    .hint = Quizás supo de una fianza, de una audiencia o de una fecha.
    .why = Cuando una salida está cerca, leemos primero la solicitud.
    .short = Podría salir pronto en libertad

alert-warnings = Antes de pedir alertas
    .body =
        - Primero le pedimos que confirme. Esas llamadas se repiten cada 30 minutos durante 24 horas, también de noche, hasta que usted marque su PIN. Un contestador no las detiene.
        - Las alertas por teléfono también se repiten hasta que usted marque su PIN.
        - Alguien que comparte su teléfono o su correo electrónico puede ver u oír una alerta.
        - No use un número que pasa por una recepción o una central telefónica.
        - Las noticias pueden llegar horas tarde. Las alertas no son un plan de seguridad.

        A la persona detenida no se le dice que usted pidió alertas.

        Si está en peligro, llame al 911. No espere una alerta.

        Lo que usted envía aquí es una solicitud. Las alertas empiezan solo después de que usted la confirme.
    .short = Leído: antes de pedir alertas

alert-hand-off = Usted termina la inscripción en otro servicio
    .body =
        Las alertas que usted pide vienen de { $alerts-service }. Allí, y no aquí, usted da sus números de teléfono y elige un PIN.

        Cuando haya enviado sus respuestas, le mostramos los pasos. Puede imprimirlos. Nuestro personal también puede hacerlo con usted.

        A la persona detenida no se le dice que usted pidió alertas.
    .short = Leído: otro servicio

alert-events = ¿De qué quiere enterarse?
    .hint = Elija todo lo que quiera.
    .why = Así enviamos solo lo que usted quiere.
    .short = Alertas que quiere
    .booked = Ingreso en detención
    .advance-release = Aviso antes de una salida en libertad, cuando lo haya
    .release = Salida en libertad, también bajo fianza o con supervisión
    .removed = Expulsión del país (deportación)
    .transfer = Traslado a otro lugar
    .escape = Fuga y regreso
    .court = Fechas de la corte
    .death = Fallecimiento
    .protective-order = Un cambio en una orden de protección

alert-contact-wanted = ¿Hay otra forma de comunicarnos con usted?
    .hint = Puede dar hasta cinco. La alerta llega a todas.
    .why = Si una forma falla, otra todavía puede llegarle.
    .short = Otra forma de comunicarnos con usted

alert-contact-channel = Contacto { $contact }: ¿cómo quiere recibir las alertas?
    .hint = Elija solo lo que sea seguro. Una alerta dice “Hay una novedad para usted” y no nombra a nadie.
    .why = Una forma es suficiente. Dos son más seguras.
    .short = Contacto { $contact }: alertas por
    .error-missing = Elija una forma, o elija “Prefiero decírselo a una persona”

alert-channel = Alertas por
    .call = Llamada telefónica
    .text = Mensaje de texto
    .email = Correo electrónico
    .tty = TTY (teléfono de texto)

alert-contact-number = Contacto { $contact }: ¿qué número de teléfono?
    .hint = No use un número que pasa por una recepción o una central telefónica.
    .short = Contacto { $contact }: número de teléfono
    .error-missing = Escriba el número de teléfono para las alertas
    .error-not-a-telephone = Escriba un número de teléfono con su código de área, como 202-555-0123

alert-contact-email = Contacto { $contact }: ¿qué correo electrónico?
    .hint = Elija uno que solo usted pueda leer.
    .short = Contacto { $contact }: correo electrónico
    .error-missing = Escriba el correo electrónico para las alertas
    .error-not-an-email = Escriba un correo electrónico como nombre@example.org

alert-contact-safety = Contacto { $contact }: ¿qué es seguro?
    .why = Una alerta en mal momento puede ponerle en riesgo. Usted decide.

alert-contact-message = ¿Podemos dejar un mensaje que otra persona podría oír o leer?
    .hint = Si no contesta, no dejamos mensajes de voz. Los mensajes de texto y los correos llegan sin nombres y sin decir el motivo.
    .short = Contacto { $contact }: se puede dejar un mensaje

alert-contact-hours = ¿A qué horas pueden llegar las alertas?
    .hint = Si no contesta, las alertas llegan solo de día.
    .short = Contacto { $contact }: horas

alert-hours = ¿A qué horas pueden llegar las alertas?
    .any-hour = A cualquier hora
    .day-only = Solo de 8 de la mañana a 9 de la noche

alert-urgent-hours = ¿Podemos avisarle de una salida en libertad o de una fuga a cualquier hora?
    .hint = “Sí” quiere decir que esas noticias también pueden llegar de noche, a todos los contactos. “No” quiere decir que esperan hasta las 8 de la mañana.
    .why = Estas noticias pueden ser urgentes. Una llamada de noche también puede ser un riesgo. Usted lo sabe mejor.
    .short = Salida en libertad y fuga a cualquier hora
    .error-missing = Elija sí o no, o elija “Prefiero decírselo a una persona”

alert-language = ¿En qué idioma quiere las alertas?
    .short = Idioma de las alertas
    .en = English
    .es = Español
    .ar = العربية
    .zh-Hans = 简体中文

alert-pin = Elija un PIN de cuatro dígitos
    .hint = Lo necesitará para oír una alerta. El personal no puede verlo. Elija uno que nadie pueda adivinar y que no sea un año.
    .why = Mantiene privadas sus alertas.
    .label = PIN
    .short = PIN
    .error-missing = Escriba un PIN de cuatro dígitos
    .error-pin-not-four-digits = El PIN debe tener cuatro dígitos
    .error-pin-too-easy = Elija un PIN más difícil de adivinar: que no sea un año ni 1234, y sin dígitos repetidos

alert-pin-again = El mismo PIN otra vez
    .error-pins-differ = Los dos PIN no son iguales. Escriba dos veces los mismos cuatro dígitos.

alert-consent = Pedir alertas
    .body =
        Pasaremos su solicitud. Antes de que llegue cualquier alerta, se le pedirá que la confirme. Puede detener las alertas en cualquier momento.
    .label = Por favor, pidan estas alertas para mí
    .short = Permiso para pedir alertas
    .read = Sí
    .error-missing = Marque la casilla para pedir alertas, o elija “Prefiero decírselo a una persona”
