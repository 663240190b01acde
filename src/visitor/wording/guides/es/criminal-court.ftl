### Translated by machine; no person has signed it off. status: complete
### Guide: criminal court.

# The sources stand in the English file.
guide-criminal-court = La corte penal, paso a paso
    .summary = De la primera audiencia a la sentencia, y la parte que le toca a usted
    .body =
        No todos los pasos ocurren en todos los casos. Un caso puede durar meses o años. Cada estado tiene sus reglas. Esta página no es consejo legal.

        ## Quién es quién
        - La persona acusada es la que está en juicio. En inglés se llama “defendant”.
        - La fiscalía lleva el caso por el estado o por los Estados Unidos. El fiscal o la fiscal no es abogado de usted.
        - El abogado o la abogada de defensa habla por la persona acusada.
        - El juez o la jueza dirige la corte y, en la mayoría de los casos, decide la sentencia.
        - El profesional o la profesional de apoyo a víctimas (victim advocate) le ayuda a usted.

        ## Los pasos
        - Cargos. La fiscalía decide de qué delito acusar a la persona, o si no la acusa. Usted no toma esta decisión, pero puede decir lo que piensa.
        - Primera audiencia. El juez le dice los cargos a la persona acusada. También decide si la persona se queda en la cárcel hasta el juicio o se va a su casa con reglas.
        - Declaración. La persona acusada dice “culpable” o “no culpable”. Al principio la mayoría dice “no culpable”.
        - Acuerdo (plea agreement). Muchos casos terminan aquí. La persona acusada dice “culpable”, muchas veces de un cargo menor, y no hay juicio. Usted puede pedir que le avisen antes.
        - Juicio. Los testigos dicen lo que saben. Decide un jurado o un juez. La persona acusada no tiene que probar nada. La fiscalía tiene que probar el caso.
        - Sentencia. Si declaran culpable a la persona, el juez decide lo que sigue, como prisión, una multa o un tiempo de vigilancia en la comunidad. El juez puede ordenar que la persona le pague a usted lo que perdió. Esto se llama restitución.
        - Apelación. La persona acusada puede pedir que una corte más alta revise el caso.

        “No culpable” quiere decir que no se probó el delito. No quiere decir que usted no dijo la verdad.

        ## La parte que le toca a usted
        - Pueden pedirle que cuente en la corte lo que pasó. Si recibe un papel que le ordena ir, llame enseguida a la fiscalía o a su profesional de apoyo.
        - Puede pedir un intérprete.
        - Puede pedir un lugar donde esperar lejos de la persona acusada.
        - Puede pedir decirle al juez cómo le afectó el delito. Esto se llama declaración de impacto de la víctima (victim impact statement). Puede ser hablada o escrita. Podemos ayudarle a escribirla.
        - Haga una lista de lo que el delito le costó, con las cuentas.

        ## Las fechas cambian
        Las fechas de la corte cambian mucho, a veces el mismo día. Llame a su profesional de apoyo o a la corte antes de ir.

        En un caso federal, el Sistema de Notificación a Víctimas (Victim Notification System) le avisa de las audiencias y de la custodia. Necesita los dos números de la carta o del correo electrónico que le envió.

        ☎ 1-866-365-4968 | Sistema de Notificación a Víctimas (Victim Notification System), en inglés y en español
        ☎ { $telephone } | { $office }
