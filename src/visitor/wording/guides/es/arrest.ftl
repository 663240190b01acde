### Translated by machine; no person has signed it off. status: complete
### Guide: what happens after an arrest.

# The sources stand in the English file.
guide-arrest = Qué pasa después de un arresto
    .summary = El registro del arresto, la salida, y lo que usted puede hacer en los primeros días
    .body =
        Esto es lo que pasa con más frecuencia. Cada estado y cada caso es distinto. Esta página no es consejo legal.

        Si está en peligro ahora:

        ☎ 911 | Policía, bomberos o ambulancia

        ## Las primeras horas
        - La policía lleva a la persona a una estación de policía o a una cárcel.
        - Allí anotan quién es la persona y de qué se le acusa. Le toman las huellas y una foto. Esto se llama registro del arresto (booking).
        - Pasa un tiempo hasta que la persona aparece en la lista de la cárcel. En algunos lugares tarda dos días o más.
        - A algunas personas no las dejan detenidas. Les dan un papel con una fecha de corte y se van a su casa.

        ## La persona puede salir pronto
        Un arresto no quiere decir que la persona se queda en la cárcel. Muchas personas salen en pocas horas o pocos días.

        - Algunas pagan dinero para salir hasta el juicio. Esto se llama fianza (bail o bond).
        - Otras solo prometen volver a la corte.
        - Un juez puede poner reglas. Una regla puede ser que la persona no se acerque a usted, no le llame y no le escriba. Esto se llama orden de no contacto (no-contact order).

        Haga su plan de seguridad como si la persona pudiera salir hoy. No espere una llamada. Puede llegar tarde.

        ## Lo que usted puede hacer
        - Pida a la policía el número del reporte y el nombre del agente.
        - Si tiene miedo, dígalo a la policía y a la fiscalía. La fiscalía es la oficina que lleva el caso a la corte.
        - Pida una orden de no contacto. Pídala pronto. El juez puede decidir en la primera audiencia.
        - Pida hablar con un profesional de apoyo a víctimas (victim advocate). Esa persona le dice sus derechos, le explica cada paso y puede ir con usted a la corte. No cuesta nada.
        - Pida alertas sobre la persona detenida. La guía sobre VINE le dice cómo.
        - Guarde en un lugar seguro los mensajes, las fotos, las cuentas y los papeles del médico.
        - Si se muda o cambia su número de teléfono, avise a su profesional de apoyo.

        ## Usted cuenta con ayuda
        ☎ { $telephone } | { $office }
        ☎ 1-855-484-2846 | VictimConnect, para víctimas de cualquier delito
