### Translated by machine; no person has signed it off. status: complete
### Guide: victim compensation.

# The sources stand in the English file.
guide-compensation = Dinero para los gastos después de un delito
    .summary = Cómo funciona la compensación a víctimas, quién puede pedirla y dónde
    .body =
        Cada estado tiene un programa que ayuda a las víctimas de delitos violentos a pagar parte de sus gastos. También lo tienen el Distrito de Columbia, Puerto Rico, Guam y las Islas Vírgenes de EE. UU. Se llama compensación a víctimas de delitos (crime victim compensation). Pedirla no cuesta nada.

        ## Lo que puede pagar
        - médicos, hospital y dentista
        - consejería
        - el sueldo que usted perdió porque no pudo trabajar
        - un funeral
        - dinero para los hijos y otras personas que vivían de los ingresos de una persona a quien mataron
        - en algunos estados: mudarse a un lugar seguro, viajes al médico, limpieza

        La mayoría de los programas no pagan por cosas robadas o rotas. Cada programa tiene un límite de lo que paga.

        ## Quién puede pedirla
        - una persona que sufrió daño en el cuerpo o en la mente por un delito violento
        - la familia de una persona a quien mataron
        - en la mayoría de los estados, también personas de otros países

        Se pide en el estado donde ocurrió el delito, aunque usted viva en otro lugar.

        No hace falta que antes arresten a alguien o lo declaren culpable.

        ## Es lo último que paga
        Primero viene otro dinero: el seguro médico, Medicaid, el seguro del carro, los días pagados por enfermedad, o dinero de la persona que le hizo daño. El programa paga lo que falta. Si no tiene nada de esto, igual puede pedirla.

        ## Lo que piden casi todos los estados
        - un formulario, enviado a tiempo. En muchos estados tiene un año. Algunos dan más tiempo y otros menos.
        - una denuncia a la policía, poco después del delito. En muchos estados esto quiere decir en menos de 72 horas. Algunos dan más tiempo.
        - que ayude a la policía y a la fiscalía, si no es peligroso para usted
        - que usted no haya participado en un delito que causó el daño

        Si ya es tarde, o si no pudo ir a la policía, pídala de todos modos. La mayoría de los estados hacen excepciones por una buena razón, como miedo, heridas o edad.

        Si le dicen que no, puede pedir que el programa lo revise otra vez.

        ## Cómo empezar
        - Busque el programa de su estado en nuestra lista de ayuda. Puede llamar y pedir un formulario en su idioma.
        - Pida ayuda con el formulario. Un profesional de apoyo a víctimas puede llenarlo con usted.
        - Guarde las cuentas, los recibos y las cartas de su trabajo.

        Nosotros no necesitamos sus cuentas ni su número de Seguro Social. Por favor, no nos los dé.

        ## La restitución es otra cosa
        La restitución es dinero que un juez ordena que le pague la persona culpable. Usted puede pedir las dos. No le pueden pagar dos veces por el mismo gasto.

        ## Preguntas
        ☎ { $telephone } | { $office }
        ☎ 1-855-484-2846 | VictimConnect, para víctimas de cualquier delito
