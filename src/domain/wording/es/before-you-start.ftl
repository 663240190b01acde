### Translated by machine; no person has signed it off. status: complete
### Safe now, what this is and is not, consent.

section-before-you-start = Antes de empezar

came-for = Lo que se pidió
    .short = Lo que se pidió
    .alerts = Alertas sobre una persona detenida, y nada más

safe-now = ¿Está usted a salvo en este momento?
    .hint = Piense en dónde está y en quién está cerca de usted.
    .why = Si hay peligro, lo primero es que usted esté a salvo. Esta página puede esperar.
    .short = A salvo en este momento
    .error-missing = Elija sí, no o “No sé con seguridad”

help-now = Su seguridad es lo primero
    .body =
        Si alguien puede hacerle daño ahora, llame al 911 o pida a alguien cercano que llame.

        ☎ 911 | Policía, bomberos o ambulancia
        ☎ 988 | Alguien con quien hablar, de día y de noche, cuando siente que ya no puede más

        Puede parar en cualquier momento con el botón que está arriba en esta página. Nada de lo que contestó aquí se queda en la pantalla.

        Si puede seguir sin peligro, continúe.
    .short = Leído: ayuda en este momento

about-this = Lo que podemos hacer aquí y lo que no
    .body =
        ## Sí podemos
        - escucharle y ayudarle a saber qué necesita
        - explicar qué pasa después de un arresto y en la corte de inmigración
        - ayudarle a pedir alertas sobre una persona detenida
        - ponerle en contacto con consejería, refugios y abogados cerca de usted

        ## No podemos
        - tomar la denuncia de un delito. Eso lo hace la policía.
        - recibir pistas ni informes sobre otras personas
        - dar consejo legal

        Ayudamos a toda persona que sufrió un delito. Nunca preguntamos por su estatus migratorio, y no cambia en nada nuestra ayuda.

        Nunca nos comunicaremos con la persona que le hizo daño.
    .short = Leído: lo que podemos hacer

reason = ¿Qué le trae aquí hoy?
    .hint = Elija la opción que más se acerque.
    .why = Algunas cosas las resuelve más rápido otra oficina. No queremos que usted pierda tiempo.
    .short = Motivo de la visita
    .harmed = Sufrí un delito, o lo sufrió alguien a quien quiero
    .emergency = Alguien está en peligro en este momento
    .report-crime = Quiero denunciar un delito a la policía
    .tip = Quiero informar al gobierno sobre una persona
    .detention = Quiero informar cómo tratan a alguien en un centro de detención
    .general = Tengo una pregunta sobre un caso o una audiencia de inmigración

exit-emergency = Llame al 911 ahora
    .body =
        Esta página no puede enviar ayuda. El 911 sí puede.

        ☎ 911 | Policía, bomberos o ambulancia

        Si no puede hablar, en la mayoría de los lugares puede enviar un mensaje de texto al 911.

        No se guardó nada de lo que contestó aquí.

exit-report-crime = La policía toma las denuncias de delitos
    .body =
        Llame al 911 si está pasando ahora. Si ya pasó, llame a la policía del lugar donde ocurrió, al número que no es para emergencias.

        No necesita una denuncia a la policía para recibir nuestra ayuda. Si alguien le hizo daño y usted quiere ayuda, puede volver a esta página en cualquier momento.

        No se guardó nada de lo que contestó aquí.

exit-tip = Este no es el lugar para dar pistas
    .body =
        Ayudamos a personas que sufrieron un delito. No recibimos información sobre otras personas, ni la pasamos a nadie.

        Si quiere dar una pista al gobierno, esta es la línea para eso:

        ☎ { $tip-line } | Línea para pistas (Tip Line), un servicio distinto

        Si la persona afectada es usted, elija “Atrás” y luego la primera respuesta, y le ayudaremos.

        No se guardó nada de lo que contestó aquí.

exit-detention = Otra oficina puede ayudarle con eso
    .body =
        Si le preocupa cómo tratan a una persona detenida por inmigración, llame a la línea que recibe esos informes:

        ☎ { $detention-line } | Línea de Información y Denuncias de los Centros de Detención (Detention Reporting and Information Line)

        Si usted sufrió un delito y quiere ayuda, elija “Atrás” y luego la primera respuesta.

        No se guardó nada de lo que contestó aquí.

exit-general = Aquí puede preguntar
    .body =
        ¿Quiere saber la fecha y el lugar de una audiencia en la corte de inmigración? Tenga a la mano el Número A (A-Number) de nueve dígitos y llame:

        ☎ { $court-line } | Información de la corte de inmigración, de día y de noche, en inglés y en español

        Para otras preguntas puede llamar a nuestra oficina:

        ☎ { $telephone } | { $office }

        No se guardó nada de lo que contestó aquí.

consent = Cómo usamos sus respuestas
    .body =
        Sus respuestas se cierran con una clave en esta pantalla antes de enviarse. Solo el personal de { $office } puede abrirlas.

        ## Aviso de privacidad
        { $sample ->
            [yes] Este aviso es un ejemplo. La agencia pone aquí el suyo.
           *[no] { "" }
        }

        - Autoridad legal: { $notice-authority }
        - Propósito: { $notice-purpose }
        - Usos habituales: { $notice-routine-uses }
        - Divulgación: { $notice-disclosure }

        Usted decide si contesta. Puede dejar casi todo sin contestar.

        ## Tiempo que toma
        { $burden-minutes ->
            [one] Alrededor de { $burden-minutes } minuto
            [many] Unos { $burden-minutes } de minutos
           *[other] Unos { $burden-minutes } minutos
        }. { $notice-omb-control }
    .label = He leído esto, y la oficina puede usar mis respuestas para ayudarme
    .short = Permiso para usar las respuestas
    .read = Sí
    .error-missing = Marque la casilla si podemos usar sus respuestas. Si prefiere que no, puede salir de esta página o llamar al { $telephone }.
