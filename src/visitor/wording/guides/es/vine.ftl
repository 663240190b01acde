### Translated by machine; no person has signed it off. status: complete
### Guide: VINE and the other ways to hear about a person in custody.

# The sources stand in the English file.
guide-vine = Qué es VINE y qué no es
    .summary = Alertas sobre una persona detenida: qué hace cada sistema y cuáles son sus límites
    .body =
        VINE es un servicio gratis que le avisa cuando algo cambia para una persona detenida. Hay más de un sistema. El que usted necesita depende de quién tiene detenida a la persona.

        Si está en peligro, llame al 911. No espere una alerta.

        ☎ 911 | Policía, bomberos o ambulancia

        ## Qué es VINE
        - Vigila un registro y envía una alerta cuando cambia, por ejemplo por una salida, un traslado o una fuga.
        - Puede avisarle por llamada, mensaje de texto, correo electrónico o TTY. Puede usar más de una forma.
        - A la persona detenida no se le dice que usted se inscribió.
        - Puede detenerlo en cualquier momento.

        ## Qué no es VINE
        - No es un plan de seguridad. Una alerta puede llegar tarde o no llegar.
        - No impide que una persona se acerque a usted. Solo una corte puede ordenar eso.
        - No le dice a la policía dónde está usted.
        - No lo sabe todo. Un registro puede tener horas de atraso. Después de un arresto, la persona puede tardar dos días o más en aparecer en la lista. En un estado, un traslado puede tardar ocho horas en aparecer, y el registro desaparece 14 días después de la salida.

        ## Cómo son las llamadas
        - Usted elige un PIN, un número secreto de cuatro dígitos. Lo marca para detener las llamadas.
        - Hasta que lo marque, VINE llama una y otra vez. En un condado llama cada 30 minutos durante un día entero. En algunos estados sigue durante dos días. Las llamadas pueden llegar de noche.
        - Si alguien contesta y no marca el PIN, vuelve a llamar cada dos horas durante un día.
        - Un mensaje en su buzón de voz no detiene las llamadas.
        - La llamada puede aparecer como “desconocida” (unknown). Si su teléfono bloquea esas llamadas, VINE no puede avisarle.
        - No use un teléfono que pasa por una recepción o una central telefónica. Tenga cuidado con un teléfono o un correo electrónico que comparte con otras personas.
        - Elija un PIN que nadie pueda adivinar. No use un año.

        ## Detención por inmigración: DHS-VINE
        Envía alertas sobre personas bajo custodia de ICE. El sitio web es vinelink.dhs.gov. Nuestro personal puede ayudarle a pedirlas. Lo que usted envía desde aquí es una solicitud. Las alertas empiezan solo después de que usted la confirme.

        ICE ha tenido una forma más, su propio Programa de Notificación a Víctimas (Victim Notification Program). Usted envía un formulario, e ICE le avisa cuando la persona sale o es expulsada del país. Su solicitud se mantiene en secreto, y puede retirarla. Avise a ICE si cambia su número de teléfono. Lo sabemos por una página de 2012, así que llame primero.

        ☎ 1-866-872-4973 | Programa de Notificación a Víctimas de ICE

        ## Cárceles y prisiones estatales: VINE del estado
        Cuarenta y ocho estados lo tienen, con más de 2,900 cárceles y prisiones. Puede inscribirse por teléfono o en vinelink.com con el nombre de la persona o su número de cárcel. En algunos estados también avisa de fechas de corte y de órdenes de protección, y una persona contesta el teléfono de día y de noche, en muchos idiomas.

        ## Casos federales: Sistema de Notificación a Víctimas (Victim Notification System)
        Es para las víctimas de un caso federal, y sigue cuando la persona está en una prisión federal. Una carta o un correo electrónico le da dos números, un VIN y un PIN. Necesita los dos. Es posible que no le avise de una fecha de corte que cambia a última hora.

        ☎ 1-866-365-4968 | Sistema de Notificación a Víctimas (Victim Notification System), en inglés y en español

        ## El localizador de detenidos de ICE
        Es una página para buscar, no una alerta. Está en locator.ice.gov.

        - Necesita el Número A (A-Number) de nueve dígitos y el país de nacimiento. Si el número es más corto, ponga ceros al principio.
        - O necesita el nombre y el apellido exactos y el país de nacimiento. Puede agregar la fecha de nacimiento.
        - Solo encuentra lo que está escrito de la misma manera.
        - Muestra a personas adultas que están detenidas ahora o que salieron en los últimos 60 días.

        ## La línea telefónica de la corte de inmigración
        Le dice la próxima audiencia, la decisión y la apelación, de día y de noche. Necesita el Número A. No le dice nada sobre la custodia ni la fianza.

        ☎ { $court-line } | Información de la corte de inmigración, en inglés y en español

        ## Podemos ayudarle
        Usted no tiene que saber cuál es el sistema correcto.

        ☎ { $telephone } | { $office }
