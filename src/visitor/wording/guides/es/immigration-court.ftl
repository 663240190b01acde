### Translated by machine; no person has signed it off. status: complete
### Guide: immigration court and removal.

# The sources stand in the English file.
guide-immigration-court = La corte de inmigración y la expulsión del país (deportación)
    .summary = Cómo decide un juez si una persona debe irse del país, y cómo seguir las fechas
    .body =
        La corte de inmigración no decide si una persona cometió un delito. Decide una sola cosa: ¿puede esta persona quedarse en los Estados Unidos, o debe irse? Esta página no es consejo legal.

        ## Los pasos
        - Un papel inicia el caso. Se llama Aviso de Comparecencia (Notice to Appear). Dice por qué el gobierno piensa que la persona debe irse.
        - Primera audiencia. Es corta, y muchas personas la tienen al mismo tiempo. El juez explica el caso y pone la próxima fecha.
        - Fianza (bond). En otra audiencia, un juez puede decidir si la persona espera en su casa. Algunas personas no pueden tener fianza.
        - Audiencia larga. La persona puede decir por qué debe quedarse. Pueden hablar testigos. El juez decide ese día o después.
        - Apelación. Las dos partes pueden pedir que una junta más alta lo revise. Después puede revisarlo una corte federal. Esto puede tardar mucho.

        ## Después de la decisión
        - Si el juez dice que la persona puede quedarse, es posible que ICE tenga que dejarla libre.
        - Si el juez dice que la persona debe irse, ICE la deporta cuando ya no hay apelación abierta. Esto puede tardar de varios días a varios meses.
        - Algunas personas aceptan irse por su cuenta.
        - A algunas personas no se les puede deportar. ICE las deja salir con vigilancia.

        Una persona puede estar libre mientras sigue el caso. No cuente con la corte para su seguridad.

        ## La línea telefónica de la corte
        Puede llamar de día y de noche, en inglés y en español. Contesta una máquina. Le dice la fecha y el lugar de la próxima audiencia, lo que decidió el juez y cómo va una apelación.

        - Necesita el Número A (A-Number) de la persona. Tiene nueve dígitos y está en los papeles de la corte.
        - Si el número tiene ocho dígitos, marque primero un cero.
        - No le dice nada sobre las audiencias de fianza.
        - A veces la línea no funciona. Intente más tarde.
        - Si la línea no conoce el número, es posible que el caso todavía no esté en la corte.

        ☎ { $court-line } | Información de la corte de inmigración

        ## ¿Puede usted ir a una audiencia?
        Muchas audiencias están abiertas a todos. Un juez puede cerrar una audiencia. Las audiencias sobre el maltrato de un niño o una niña son cerradas. Las audiencias sobre el maltrato de un esposo o una esposa casi siempre son cerradas. Pregunte a la corte antes de ir, y piense primero en su seguridad.

        El caso es entre el gobierno y la persona. Usted no es parte del caso, y nadie puede obligarle a llamar ni a ir.

        ## Preguntas
        ☎ { $telephone } | { $office }
